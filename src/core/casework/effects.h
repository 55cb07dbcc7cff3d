// The effects of a transition as an event records them (in `detail.effects`), so that applying never asks a procedure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/value.h"
#include "core/clock/rule.h"

namespace redress::casework {

struct StartedClock {
  std::string id;
  std::string title;
  clock::Rule rule;
  std::string calendar;  // a calendar's id, already resolved from `body`
  bool decides_timeliness = false;
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

struct Effects {
  std::string state;  // the state after
  std::optional<OpenedStage> opens;
  bool answers = false;  // the open episode is answered
  std::vector<StartedClock> starts;
  std::vector<std::string> stops;  // clock ids: stopped, met or missed on that day
  bool ends_clocks = false;        // all running clocks end without having been met
  bool operator==(const Effects&) const = default;
};

// Compact and canonical; empty parts are left out.
base::Value to_value(const Effects& effects);
// Nothing if the value is not of that form.
std::optional<Effects> effects_of(const base::Object& detail);

}  // namespace redress::casework
