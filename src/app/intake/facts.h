// The plain case list: one row for each case, what is known of it and on which days. Rule: DESIGN 7.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"

namespace redress::intake {

using base::Day;

// The columns of the plain case list, in their order; the last three are optional.
inline constexpr std::array<std::string_view, 14> plain_columns{
    "reference", "procedure", "received_on", "received_stage", "allocated_on", "handler",     "escalated_on",
    "closed_on", "outcome",   "service",     "theme",          "recorded_on",  "answered_on", "acknowledged_on"};
constexpr bool is_optional(std::string_view column) {
  return column == "recorded_on" || column == "answered_on" || column == "acknowledged_on";
}

// What one row says. The words live in the list's lexicon; empty means that the row does not say.
struct Facts {
  std::size_t line = 0;  // of the file, where the row begins
  std::string reference;
  std::string_view procedure, received_stage, handler, outcome, service, theme;
  Day received_on{};
  std::optional<Day> acknowledged_on, allocated_on, escalated_on, answered_on, closed_on, recorded_on;
};

// A row that is not taken, and why.
struct RefusedRow {
  std::size_t line = 0;
  std::string reference;
  base::Refusal refusal;  // about: the column
};

struct CaseList {
  std::vector<Facts> rows;          // that can be read, in the file's order
  std::vector<RefusedRow> refused;  // in the file's order
  std::size_t row_count = 0;
  std::unordered_set<std::string> lexicon;  // every word once: a hundred thousand rows name few services
};

// Days in the wrong order in one row: something before receipt, an answer after closure, recorded before it happened; and
// days that have not come yet.
base::Refusals impossible_days(const Facts& facts, Day today);

}  // namespace redress::intake
