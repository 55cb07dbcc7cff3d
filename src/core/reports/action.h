// The action register: what is to be done because of complaints, by whom and by when, and what became of it.
//
// An action is set by a meeting, or is an improvement that was learned from cases. It is due on a day, or at the next meeting of
// a committee. It is changed with a reason, done with evidence, or dropped with a reason. How it stood is asked as at any day and
// as known by any day, like every figure. Rule: RULES A5 (`A37/23`), A6 P-13, P-27, B1.2 1, C3.3.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"

namespace redress::reports {

// Why it came to what is to be put right. `learning/causes.yaml`.
struct Cause {
  std::string code, title;
};

// A meeting of a committee that is known of, by a paper for it.
struct Meeting {
  std::string body;
  base::Day on{};
  bool operator==(const Meeting&) const = default;
};

// A day, or the next meeting of a body after the action was set: one of the two.
struct Due {
  std::optional<base::Day> on;
  std::string meeting;
  bool operator==(const Due&) const = default;
};

struct ActionStep {
  enum class What { set, changed, done, dropped };
  What what = What::set;
  base::Day on{}, known_on{};  // when it was so; when it was recorded
  std::int64_t by = 0;
  std::string owner;       // of set; of changed: empty where it stays
  std::optional<Due> due;  // likewise
  std::string words;       // of changed and dropped: the reason; of done: the evidence
  bool operator==(const ActionStep&) const = default;
};

struct Action {
  enum class Kind { meeting, improvement };
  std::string reference;  // `A37/23`, given by the register
  Kind kind = Kind::improvement;
  std::string words;
  std::int64_t service = 0;  // 0: the whole body
  std::string cause, cause_title, cause_words;
  std::vector<std::string> cases;         // the references of those it came from
  std::string report, period, paragraph;  // that announces it; may be empty
  std::vector<ActionStep> steps;          // the first sets it
  bool operator==(const Action&) const = default;
};

std::string to_text(Action::Kind kind);  // `meeting`, `improvement`
std::optional<Action::Kind> parse_action_kind(std::string_view text);

// How an action stands.
struct Standing {
  enum class State { open, done, dropped };
  State state = State::open;
  std::string owner;
  Due due;
  std::optional<base::Day> due_on;  // the day, or that of the meeting where it is known
  base::Day set_on{};
  std::optional<base::Day> closed_on;
  bool is_overdue = false;  // open, and its day has passed
};

// Of what had happened by `as_at` and was recorded by `known_by`; nothing where it was not set by then. `meetings` in any
// order.
std::optional<Standing> standing_of(const Action& action, const std::vector<Meeting>& meetings, base::Day as_at,
                                    base::Day known_by);

// The references of improvements that were open, overdue among them, and done, in the order of the register.
struct Learned {
  std::vector<std::string> open, overdue, closed;
};
Learned learned(const std::vector<Action>& actions, const std::vector<Meeting>& meetings, base::Day as_at,
                base::Day known_by);

// What is wrong with an action that is to be set, about its fields: no words, no owner, both a day and a meeting or neither, a
// day before it is set, an improvement without a cause, too long.
base::Refusals wrong_with(const Action& action, const Due& due, std::string_view owner, base::Day set_on);

// Whether that can be the reference of an action that was set in that year: `A37/23` in 2023.
bool is_reference_of(std::string_view reference, int year);
// The reference that comes after these in that year: one more than the greatest number, `A1/26` where there is none.
std::string next_reference(const std::vector<Action>& actions, int year);
// In an address: `A37-23`; and back. Empty where it is no reference.
std::string in_address(std::string_view reference);
std::string from_address(std::string_view segment);

}  // namespace redress::reports
