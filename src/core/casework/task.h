// Tasks: what somebody is to do on a case by a day, set by hand, by the procedure, or because a risk was flagged.
//
// A risk that is flagged is looked at the same day: flagging it sets that task, and the case cannot be closed before it is done.
// Rule: RULES B11 (whistleblowing, safeguarding, health risk: same-day triage, immediate task; unconfirmed).
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"

namespace redress::casework {

using base::Day;

// `safeguarding`, `health` (theirs or anybody's, a threat to life included), `violence` (towards anybody), `whistleblowing`.
std::span<const std::string_view> risks();

struct Task {
  std::string id;
  std::string risk;                   // empty: set by hand, or by the procedure
  std::string text;                   // hex of the commitment
  std::string kind;                   // of the procedure's own; empty: set by hand, or for a risk
  std::string title;                  // of the procedure's own
  std::string role;                   // who does it where nobody is named; empty: whoever has the case
  std::vector<std::string> items;     // a check list
  std::set<std::int64_t> items_done;  // from 1
  Day set_on, due_on;
  std::int64_t owner = 0;  // 0: whoever has the case
  std::string numbered;    // what it is called with its number: `Query`; empty: not counted
  std::int64_t number = 0;
  std::optional<Day> letter_on;  // of which day the letter is that asks for it
  std::optional<Day> done_on, dropped_on;
  bool open() const { return !done_on && !dropped_on; }
  bool all_items_done() const { return items_done.size() >= items.size(); }
  bool operator==(const Task&) const = default;
};

}  // namespace redress::casework
