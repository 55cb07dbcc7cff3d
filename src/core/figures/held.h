// What the columns hold: for each case a line and a run of facts; words, effects and receipts kept once.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/clock/calendar.h"
#include "core/figures/columns.h"
#include "core/figures/dictionary.h"
#include "core/figures/episode_rows.h"
#include "core/figures/fact.h"

namespace redress::figures {

struct CaseOfColumns {
  Facts::Run run;
  std::uint32_t reference = 0;  // where its text begins
  std::uint32_t row_begin = 0;  // its rows in Stages::standing
  std::uint16_t reference_length = 0;
  std::uint8_t row_count = 0;
  bool tangled : 1 = false;        // a fact was taken back, replaced, moved or has a moment: the careful fold
  bool in_order : 1 = true;        // its facts happened in the order in which they were recorded
  bool closed_at_end : 1 = false;  // all that is known taken together, and no stage open
  bool may_move : 1 = false;       // more than one stage was ever opened: it may stand in another row than before
  bool told : 1 = false;           // by its rows
  bool changed : 1 = false;        // stands in Stages::changed
  bool listed_untold : 1 = false;  // stands in Stages::untold
};
static_assert(sizeof(CaseOfColumns) == 20);

// From the first to the last day of a case, so that most cases which a question cannot touch are passed over by these
// alone. A day before 1950 stands as the first that a short day can say, one after 2129 as the last or, where it ends
// something, as `never`: a case is looked at once too often, and never passed over.
struct Spread {
  ShortDay first_day = never, last_day = 0;  // happened
  ShortDay over_on = never;                  // the last day of one that is closed at the end (CaseOfColumns)
  ShortDay first_known = never, last_known = 0;
};

struct Columns::Held {
  std::shared_ptr<const clock::Calendars> calendars;
  std::vector<CaseOfColumns> cases;
  std::vector<Spread> spreads;               // of each of `cases`
  std::vector<std::uint32_t> movable;        // places of those that may move
  std::vector<std::uint32_t> place_of_case;  // by case_id; 1 + place in `cases`
  Stages stages;
  Facts facts;
  // Facts of promises, remedies, extensions and heads of complaint: of the cases that have any, and apart from the others, which
  // most questions read alone.
  Facts facts_aside;
  std::vector<Facts::Run> aside;
  std::vector<std::uint32_t> aside_of_case;  // by the case's place, as far as any has one; 1 + place in `aside`
  std::vector<Terms> terms{Terms{}};
  std::string references;
  Dictionary words;  // procedures, streams, channels, themes, rows, stages, clocks, outcomes, calendars
  std::vector<What> whats;
  std::unordered_map<What, std::uint32_t, HashOfWhat> what_places;
  std::vector<Effect> effects{Effect{}};
  // By the hash of what the log says of them.
  std::unordered_map<std::size_t, std::vector<std::pair<base::Value, std::uint16_t>>> effect_places;
  std::vector<Intake> intakes{Intake{}};
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t, std::int64_t>, std::uint32_t>
      intake_places;
  std::vector<std::int64_t> units{0};  // teams and services
  std::unordered_map<std::int64_t, std::uint32_t> unit_places{{0, 0}};
  std::unordered_map<std::uint32_t, std::uint32_t> replaced;     // seq of a replacement: seq of what it replaces
  std::unordered_map<std::uint32_t, std::int64_t> moments;       // seq: microseconds of happened_at
  std::deque<std::pair<std::uint32_t, base::Instant>> recorded;  // from this seq on, recorded at
  std::vector<std::string> episode_procedures;                   // with the row scheme `stage-episodes`
  std::int64_t last_seq = -1;

  std::string_view reference(std::uint32_t place) const {
    return std::string_view(references).substr(cases[place].reference, cases[place].reference_length);
  }
  const What& what(const Fact& fact) const { return whats[fact.what()]; }
  bool counts_episodes(std::string_view procedure) const;
  std::uint32_t place_of(std::int64_t case_id);  // in `cases`; made if it is new
  std::uint16_t word(std::string_view text);     // asserts that it is among the first 65,535
  std::uint16_t effect_of(const base::Object& detail);
  std::uint32_t intake_of(const casework::CaseEvent& event);
  std::uint32_t unit(std::int64_t id);
  std::uint32_t what_of(const What& what);
  std::uint32_t terms_of(const Terms& of);
  // The fact of an event, or nothing if no figure reads it.
  std::optional<Fact> fact_of(const casework::CaseEvent& event);
  // Whether it says no more than what stands aside; an event with effects, or that takes another's place, does.
  bool stands_aside(const Fact& fact) const;
  const Facts::Run* aside_of(std::uint32_t place) const {
    if (place >= aside_of_case.size() || aside_of_case[place] == 0) return nullptr;
    return &aside[aside_of_case[place] - 1];
  }
  Facts::Run& make_aside_of(std::uint32_t place);
  void change(std::uint32_t place);  // its rows are to be made anew
};

}  // namespace redress::figures
