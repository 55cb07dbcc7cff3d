// What became of one case, read plainly from what was told of it (plain_figures.h).
#pragma once

#include "property/plain_figures.h"

namespace redress::plain {

struct Timer {
  std::size_t stage = 0;
  Day from{};
  int limit = 0;
  bool running = true;
  std::vector<std::pair<Day, std::optional<Day>>> pauses = {};
  bool done = false;  // not running because of an answer, or of the acknowledgement
  Day over = {};
  int longer = 0;  // by extensions
  std::string why = {};
  std::optional<Day> letter = {};  // that set its last day
};

struct Promise {
  std::string id;
  std::size_t stages = 0;
  Day due{};
  std::optional<Day> kept;
};

struct Remedy {
  std::string id, kind;
  std::size_t stages = 0;
  Day agreed{};
  std::int64_t pence = 0;
  std::optional<Day> due, done, dropped;
};

struct Head {
  std::int64_t number = 0;
  bool asked = false, gone = false;
  std::string finding;
};

struct Stage {
  std::int64_t number = 0;
  std::string row, how;
  Day began{};
  std::optional<Day> answered;
  std::string outcome;
};

struct Shut {
  Day on{};
  std::string outcome;
  std::optional<Day> again;
  std::size_t stages = 0;
};

struct Case {
  bool there = false;
  Day received{};
  std::string procedure, stream, service, theme, channel;
  std::vector<Stage> stages;
  std::vector<Timer> timers;
  std::vector<Shut> shuts;
  std::vector<std::pair<Day, std::string>> handlers;
  std::string officer, coordinator;
  std::optional<Timer> acknowledgement;
  std::vector<Promise> promises;
  std::vector<Remedy> remedies;
  std::vector<Head> heads;
  std::vector<std::pair<std::size_t, std::string>> findings;  // stage and outcome, of each head of a stage that is over
  std::string officers_team, coordinators_team;

  bool shut() const { return !shuts.empty() && !shuts.back().again; }
  bool open_on(Day day) const {
    if (!there || day < received) return false;
    int closings = 0;
    for (const auto& each : shuts) {
      if (each.on <= day) ++closings;
      if (each.again && *each.again <= day) --closings;
    }
    return closings == 0;
  }
};

// All that was told of that case, in the order of the log.
Case become(const std::vector<const Told*>& all, const World& world, const Asked& asked);

}  // namespace redress::plain
