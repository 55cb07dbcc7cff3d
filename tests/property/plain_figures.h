// Figures worked out the slow way, from what was told of each case: a second reading that shares no code with the columns
// or with casework::fold(). Days are counted one by one, cases are looked at one by one, and nothing is kept.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "support/casebook.h"

namespace redress::plain {

using base::Day;
using support::Told;

struct World {
  std::set<Day> holidays;
  std::vector<support::LateHoliday> late;
  clock::Convention convention = clock::Convention::inclusive;
  int acknowledge_within = 0;
  std::map<std::string, support::StageRule> stages;
  std::set<std::string> episode_procedures;
};

struct Asked {
  Day from{}, to{}, as_at{};
  std::optional<Day> known_by;
  std::optional<std::int64_t> last_seq;  // on the day of known_by
};

// What was counted of one case.
struct Item {
  std::string reference, row, procedure, service, theme, channel, handler, outcome;
  std::string counts;
  std::string team = {};
  Day received{};
  std::string stream;
  bool answered = false, overdue = false;
  std::optional<bool> met;
  std::optional<int> working_days, receipt_days, wait_days, work_days, age, handlers;
  bool escalated = false, extended = false;
  std::optional<bool> met_longer;  // with extensions
  std::string kind, reason;        // of a remedy or the name of a clock; of an extension
  std::optional<std::int64_t> pence;
};

// Every thing that the question counts, of every kind, for the whole book. `late_stage`, `late_after`, `late_procedures`:
// those of the measure escalate.late.
struct LateRule {
  std::string stage;
  int after = 0;
  std::vector<std::string> procedures;
};
std::vector<Item> items(const support::Casebook& book, const World& world, const Asked& asked, const LateRule& late);

// The row of each case at the end of that day, if a report from `from` to `as_at` counts it.
std::map<std::string, std::string> rows_counted(const support::Casebook& book, const World& world, const Asked& asked);

}  // namespace redress::plain
