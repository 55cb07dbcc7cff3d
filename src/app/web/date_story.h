// The pieces of "why this date": an explanation as rows, as a command line, as data; how the date moved; the rule's facts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/web/desk.h"
#include "app/web/parts/facts.h"
#include "core/casework/state.h"
#include "core/clock/due_on.h"

namespace redress::web {

struct StoryRow {
  std::string what, count, because;
  Day from{}, to{};
};
// Counted days run on over weekends; each holiday, pause and move stands alone.
std::vector<StoryRow> story_rows(const clock::Explanation& story);
// `Mon 2 to Thu 5 Nov`, `Fri 30 Oct`.
std::string days_words(Day from, Day to, int this_year);

struct Move {
  Day known_on{};
  std::optional<Day> due_on;
  std::string what;
};
// The due day after each event that touched the clock, in the order in which they became known.
std::vector<Move> moves_of(const office::CaseView& view, const casework::RunningClock& running, const Desk& desk);

std::vector<Fact> rule_facts(const office::CaseView& view, const casework::RunningClock& running, const Desk& desk);

// `redress deadline ...` that gives the same day.
std::string deadline_command(const clock::Explanation& story, const casework::RunningClock& running);
std::string story_data(const clock::Explanation& story);

}  // namespace redress::web
