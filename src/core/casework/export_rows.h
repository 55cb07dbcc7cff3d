// The steps of a case in the layout of a record that somebody else keeps: a row for each event that a transition of the
// procedure took, with the case as it stood after it. Rule: RULES A3.2 (the second database), A6 P-10.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/casework/event.h"
#include "core/clock/calendar.h"
#include "core/procedure/procedure.h"

namespace redress::casework {

struct ExportRow {
  Day day{};  // on which it happened
  std::vector<std::string> cells;
};

// `procedure` has the layout and calls steps and states by their names; `who` names the person with that id. Days are
// written as 2026-11-20; a cell is empty where there is nothing (yet).
std::vector<ExportRow> export_rows(const procedure::Export& layout, const procedure::Procedure& procedure,
                                   std::span<const CaseEvent> events, const clock::Calendars& calendars,
                                   const std::function<std::string(std::int64_t)>& who);

}  // namespace redress::casework
