// The action register of a body: set, changed with a reason, done with evidence or dropped with a reason; nothing is taken back.
// How an action stands on any day is reports::standing_of(). Rule: RULES A5 (`A37/23`), A6 P-27; docs/actions.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/store/body_event.h"
#include "base/day.h"
#include "base/refusal.h"
#include "core/reports/action.h"

namespace redress::office {

struct ActionToSet {
  reports::Action action;  // without steps and the cause's title; without reference where the register is to give it
  std::string owner;
  reports::Due due;
  // Of one that a meeting set before today; empty: today. It may bring its reference from where it was kept until now.
  std::optional<base::Day> set_on = {};
};

struct ActionChange {
  std::string reference;
  std::string owner;  // as they are to be
  reports::Due due;
  std::string reason;
};

class ActionRegister {
 public:
  virtual ~ActionRegister() = default;
  virtual std::vector<reports::Action> all() = 0;  // in the order in which they were set
  virtual const std::vector<reports::Cause>& causes() = 0;
  // Its reference. Refused: what reports::wrong_with() refuses; a service, cause, case, report or period that nobody knows; a day
  // after today; a reference of another year, or one that is taken.
  virtual base::Checked<std::string> set(const ActionToSet& asked, std::int64_t by) = 0;
  // Refused, as the others: an action that is not there or not open; no reason; nothing that differs; a day that has passed.
  virtual base::Checked<base::Done> change(const ActionChange& asked, std::int64_t by) = 0;
  // Refused: no evidence; a day before it was set or after today.
  virtual base::Checked<base::Done> finish(std::string_view reference, base::Day on, std::string_view evidence,
                                           std::int64_t by) = 0;
  virtual base::Checked<base::Done> drop(std::string_view reference, std::string_view reason, std::int64_t by) = 0;
};

// As the body log tells them, in the order in which they were set.
std::vector<reports::Action> actions_in(const std::vector<store::BodyEvent>& events);

}  // namespace redress::office
