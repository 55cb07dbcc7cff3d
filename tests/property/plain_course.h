// The course of one case, read plainly: which transition of its file a command takes, and the days that come of it.
//
// Written from docs/procedures.md alone. Clocks and tasks are worked out from the procedure's file and the commands that were
// done, each day by the evaluator that walks from day to day (plain_clock.h); nothing is taken from the events of the record.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/casework/state.h"
#include "core/procedure/procedure.h"

namespace redress::plain {

using base::Day;

// What a procedure can hear of a command.
struct Heard {
  std::string on;  // the command, or the step
  Day day{}, today{};
  std::string role, stage, clock, outcome, late_reason;
  bool reason = false;
  std::optional<Day> letter;
  int by = 0;                 // of an extension
  std::string task;           // finish_task, finish_item, drop_task
  std::string approval = {};  // decide_approval: the one that is decided for good
  std::string meeting = {};   // call_meeting, hold_meeting: which kind
};

class Course {
 public:
  Course(const procedure::Procedure& procedure, std::string body_calendar);

  // The transition that it takes from the file as it stands; null: none, which need not be a refusal. `before` is what the case
  // holds of people's work: heads, remedies, stages answered.
  const procedure::Transition* taken(const Heard& heard, const casework::CaseState& before) const;
  // What was done: follows that transition, and what extensions, pauses and finished tasks do by themselves.
  void follow(const Heard& heard, const procedure::Transition* transition, const casework::CaseState& before);

  const std::string& state() const { return state_; }
  // `clock from due`, of those that run; `task due`, of the procedure's that are to be done. In order.
  std::vector<std::string> running() const;
  std::vector<std::string> to_do() const;
  // The first of all those days, with those of tasks set by hand; nothing where there is none.
  std::optional<std::string> first_due(const casework::CaseState& state) const;
  // Whether what the guard asks holds; nothing where only the office can say.
  std::optional<bool> holds(const procedure::Guard& guard, const Heard& heard, const casework::CaseState& before) const;

 private:
  struct Timer {
    const procedure::Clock* clock;
    Day from;
    int by = 0;
    std::optional<Day> letter;
    std::vector<std::pair<Day, std::optional<Day>>> pauses;
  };
  struct Duty {
    const procedure::TaskKind* kind;
    std::string due;
  };

  std::string due_of(const Timer& timer, std::optional<Day> known_on = {}) const;  // none: everything is known
  std::string calendar_of(const std::string& named) const;
  void set(const std::string& task, const Heard& heard);
  void drop(const std::string& task);
  void stop(const std::string& clock);
  void enter(const std::string& state, const Heard& heard);
  void finish(const Heard& heard, const casework::CaseState& before);

  const procedure::Procedure& procedure_;
  std::string body_calendar_;
  std::string state_;
  std::vector<Timer> timers_;  // those that run
  std::vector<Duty> duties_;   // those that are to be done
};

}  // namespace redress::plain
