// The effects of a transition as an event records them (in `detail.effects`), so that applying never asks a procedure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/value.h"
#include "core/clock/rule.h"

namespace redress::casework {

using base::Day;

struct StartedClock {
  std::string id;
  std::string title;
  clock::Rule rule;
  std::string calendar;  // a calendar's id, already resolved from `body`
  bool decides_timeliness = false;
  std::optional<Day> set_for = {};  // the day that a letter set; `rule` says nothing then
  std::string whose = {};           // who has to keep it, outside the body; empty: the body
  bool operator==(const StartedClock&) const = default;
};

struct OpenedStage {
  std::int64_t episode = 0;  // from 1 in its case
  std::string stage;
  std::string row;       // of a case-rows report while the case stands in this episode
  std::string origin;    // `received`, `escalated` or `reopened`
  std::string calendar;  // by which figures count this episode's working days
  clock::Convention convention = clock::Convention::after;
  bool operator==(const OpenedStage&) const = default;
};

// A task of the procedure's own.
struct OrderedTask {
  std::string id;    // `t3`
  std::string kind;  // its id in the procedure
  std::string title;
  std::string role;  // who does it; empty: whoever has the case
  Day due_on;
  std::vector<std::string> items;  // a check list
  std::string numbered = {};       // what it is called with its number in the case: `Query`; empty: not counted
  std::int64_t number = 0;
  std::optional<Day> letter_on = {};
  std::int64_t owner = 0;
  bool operator==(const OrderedTask&) const = default;
};

struct RegisterEntry {
  std::string into;  // register id
  std::string words;
  std::optional<Day> day = {};  // that came with the step: a new target date
  bool operator==(const RegisterEntry&) const = default;
};

struct SentEnclosure {
  std::string id;  // in the procedure
  std::string title;
  bool operator==(const SentEnclosure&) const = default;
};

// A letter of the procedure that went out, with what was in it. Its words stand outside the log.
struct SentLetter {
  std::string id;  // in the procedure
  std::string title;
  std::string to;
  std::vector<SentEnclosure> enclosed, left_out;
  std::string because;  // why something is left out: a code; words stand outside the log
  bool operator==(const SentLetter&) const = default;
};

struct Effects {
  std::string state;  // the state after
  std::optional<OpenedStage> opens;
  bool answers = false;  // the open episode is answered
  std::vector<StartedClock> starts;
  std::vector<std::string> stops;                        // clock ids: stopped, met or missed on that day
  bool ends_clocks = false;                              // all running clocks end without having been met
  std::map<std::string, std::string, std::less<>> sets;  // fields of the procedure
  std::vector<std::string> drops;                        // kinds of tasks: those still open need not be done
  std::vector<OrderedTask> tasks;
  std::vector<RegisterEntry> enters;
  std::vector<StartedClock> continues = {};  // clocks that run go on under this rule, from the day that they began
  std::vector<std::string> lapses = {};      // clock ids: those that run end without having been met
  std::optional<SentLetter> sends = {};
  bool operator==(const Effects&) const = default;
};

// Compact and canonical; empty parts are left out.
base::Value to_value(const Effects& effects);
// Nothing if the value is not of that form.
std::optional<Effects> effects_of(const base::Object& detail);

}  // namespace redress::casework
