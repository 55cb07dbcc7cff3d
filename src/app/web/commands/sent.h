// What was typed into a command's form, as the wire form that the office takes; and back onto the page.
#pragma once

#include <string>

#include "app/web/commands/form.h"
#include "app/web/form.h"
#include "base/value.h"

namespace redress::web {

struct Sent {
  base::Object wire;        // key, case, kind, on, seen_version and the fields that were filled in
  base::Refusals refusals;  // days that are none, amounts that are none
};

// Boxes whose names begin so hold nothing but a tick.
void refuse_what_is_no_tick(Sent& sent, const Desk& desk, std::string_view prefix);
// From the posted form of that command.
Sent read_sent(const CommandForm& form, const std::string& reference, const Desk& desk);

// A day typed in three fields NAME-day, NAME-month, NAME-year. Empty: nothing was typed.
struct TypedDay {
  std::string iso;
  bool wrong = false;
};
TypedDay read_day(const Desk& desk, std::string_view name);

// The least that the command could be given today, to see what stands against it whatever is typed. Null where a question
// that must be answered has nothing to choose from.
std::optional<base::Object> least_of(const CommandForm& form, const office::CaseView& view, const Desk& desk);

}  // namespace redress::web
