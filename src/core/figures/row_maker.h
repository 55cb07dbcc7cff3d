// The rows of a case, made from its facts (episode_rows.h).
#pragma once

#include <cstdint>
#include <vector>

#include "core/figures/course.h"
#include "core/figures/days_taken.h"
#include "core/figures/episode_rows.h"
#include "core/figures/held.h"

namespace redress::figures {

class RowMaker {
 public:
  RowMaker(const Columns::Held& held, Stages& stages) : held_(held), stages_(stages), days_(held) {}

  // Makes the rows of that case; false where they cannot tell it: what it is grouped by changed on the way, or what a row says
  // would not be true under every pair of dates.
  bool make(std::uint32_t place);
  const std::vector<EpisodeRow>& standing() const { return standing_; }
  const std::vector<EpisodeRow>& superseded() const { return superseded_; }

 private:
  // Of a stage that is over: what its row rests on, so that a later fact that changes it is seen.
  struct Over {
    Course::End end;
    std::size_t clock = 0, pauses = 0;
    Day from{};
  };

  bool is_told_by_stages() const;
  bool make_once(const CaseOfColumns& line);
  bool make_for_each_day_of_knowing(const CaseOfColumns& line);
  // The rows of what is known by then, or of all that is known.
  void follow_rows(const CaseOfColumns& line, const Dates& dates);
  void look(const Fact& fact, std::int32_t day);
  bool begin_stage(std::size_t index, const Fact& fact, std::int32_t day);
  bool end_stage(std::size_t index, const Fact& fact, std::int32_t day);
  bool still_as_it_ended(std::size_t index);
  Over over_of(std::size_t index, const Course::End& end);
  bool take_times(EpisodeRow& row, RowKind& kind, std::size_t index, Day answered);
  void supersede(std::vector<EpisodeRow>& rows, ShortDay known);

  const Columns::Held& held_;
  Stages& stages_;
  DaysTaken days_;
  Course course_;
  std::uint32_t place_ = 0;
  ShortDay received_on_ = never;
  bool sound_ = true;
  std::vector<EpisodeRow> rows_;
  std::vector<Over> over_;
  std::vector<clock::Pause> pauses_;
  std::vector<EpisodeRow> standing_, superseded_;
};

// Makes the rows of the cases that changed.
void settle_rows(Columns::Held& held);

}  // namespace redress::figures
