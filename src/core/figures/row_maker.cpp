#include "core/figures/row_maker.h"

#include <algorithm>

namespace redress::figures {

bool RowMaker::is_told_by_stages() const {
  if (!course_.exists) return true;  // by no row at all
  return held_.counts_episodes(held_.words[held_.intakes[course_.intake].procedure]);
}

bool RowMaker::make(std::uint32_t place) {
  place_ = place;
  standing_.clear();
  superseded_.clear();
  const CaseOfColumns& line = held_.cases[place];
  if (line.run.count == 0) return true;
  const Fact* run = held_.facts.at(line.run);
  const bool known_in_order =
      std::is_sorted(run, run + line.run.count, [](const Fact& a, const Fact& b) { return a.known() < b.known(); });
  // Where both days never fall, whatever dates are asked for, a case is as it was after some of its facts, and one reading tells
  // them all.
  const bool once = line.in_order && !line.tangled && known_in_order;
  return once ? make_once(line) : make_for_each_day_of_knowing(line);
}

bool RowMaker::make_once(const CaseOfColumns& line) {
  follow_rows(line, {});
  if (!sound_ || !is_told_by_stages()) return false;
  standing_ = rows_;
  return true;
}

bool RowMaker::make_for_each_day_of_knowing(const CaseOfColumns& line) {
  const Fact* run = held_.facts.at(line.run);
  std::vector<std::int32_t> days;
  for (std::size_t i = 0; i < line.run.count; ++i) days.push_back(run[i].known());
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  for (const std::int32_t day : days) {
    Dates dates;
    dates.known_by = day;
    follow_rows(line, dates);
    const auto known = short_day(day);
    if (!sound_ || !known || !is_told_by_stages()) return false;
    supersede(rows_, *known);
  }
  return true;
}

// The rows as they are known from that day on take the place of those before.
void RowMaker::supersede(std::vector<EpisodeRow>& rows, ShortDay known) {
  std::vector<EpisodeRow> standing;
  for (std::size_t i = 0; i < std::max(rows.size(), standing_.size()); ++i) {
    const EpisodeRow* before = i < standing_.size() ? &standing_[i] : nullptr;
    if (i < rows.size()) {
      EpisodeRow row = rows[i];
      row.opened_known = known;
      if (row.left_on != never) row.left_known = known;
      if (before != nullptr) {
        EpisodeRow same = row;
        same.opened_known = before->opened_known;
        same.left_known = before->left_known;
        if (same == *before) row = same;
        // It went on as it had begun.
        const bool went_on = before->left_on == never && row.left_on != never && before->opened_on == row.opened_on &&
                             before->received_on == row.received_on && before->intake == row.intake &&
                             stages_.kinds[before->kind].row == stages_.kinds[row.kind].row &&
                             stages_.kinds[before->kind].reopened == stages_.kinds[row.kind].reopened;
        if (went_on) row.opened_known = before->opened_known;
        if (row.opened_known == before->opened_known && (same == *before || went_on)) before = nullptr;
      }
      standing.push_back(row);
    }
    if (before != nullptr && before->opened_known < known) {
      superseded_.push_back(*before);
      superseded_.back().void_known = known;
    }
  }
  standing_ = std::move(standing);
}

void RowMaker::follow_rows(const CaseOfColumns& line, const Dates& dates) {
  sound_ = true;
  rows_.clear();
  over_.clear();
  follow(held_, line, dates, course_, [this](const Fact& fact, std::int32_t day) {
    if (sound_) look(fact, day);
  });
}

void RowMaker::look(const Fact& fact, std::int32_t day) {
  if (!course_.exists) return;
  const Intake& intake = held_.intakes[course_.intake];
  const auto received = short_day(base::number_of(course_.received_on));
  // What a case is grouped by must have been so from its beginning.
  if (!received || course_.intake > 0xffff || course_.stream != intake.stream || course_.theme != intake.theme ||
      course_.service != intake.service || (!rows_.empty() && *received != received_on_)) {
    sound_ = false;
    return;
  }
  received_on_ = *received;
  while (sound_ && rows_.size() < course_.episodes.size()) sound_ = begin_stage(rows_.size(), fact, day);
  for (std::size_t i = 0; sound_ && i < rows_.size(); ++i) {
    sound_ = rows_[i].left_on == never ? end_stage(i, fact, day) : still_as_it_ended(i);
  }
}

bool RowMaker::begin_stage(std::size_t index, const Fact& fact, std::int32_t day) {
  const Course::Episode& episode = course_.episodes[index];
  const auto opened = short_day(base::number_of(episode.opened_on)), known = short_day(fact.known());
  if (!opened || !known || base::number_of(episode.opened_on) != day) return false;
  RowKind kind;
  kind.row = episode.opened->row;
  kind.reopened = episode.opened->origin == Origin::reopened;
  const auto place = stages_.kind_of(kind);
  if (!place) return false;
  EpisodeRow row;
  row.opened_on = *opened;
  row.opened_known = *known;
  row.received_on = received_on_;
  row.kind = *place;
  row.intake = static_cast<std::uint16_t>(course_.intake);
  row.place = place_;
  rows_.push_back(row);
  over_.push_back({});
  return true;
}

bool RowMaker::end_stage(std::size_t index, const Fact& fact, std::int32_t day) {
  const Course::End end = course_.end_of(index);
  if (!end.on) return true;
  const auto left = short_day(day), known = short_day(fact.known());
  if (!left || !known || base::number_of(*end.on) != day) return false;
  EpisodeRow& row = rows_[index];
  RowKind kind = stages_.kinds[row.kind];
  kind.outcome = end.outcome;
  const auto& answered = course_.episodes[index].answered_on;
  if (answered && (*answered != *end.on || !take_times(row, kind, index, *answered))) return false;
  const auto place = stages_.kind_of(kind);
  if (!place) return false;
  row.kind = *place;
  row.left_on = *left;
  row.left_known = *known;
  over_[index] = over_of(index, end);
  return true;
}

RowMaker::Over RowMaker::over_of(std::size_t index, const Course::End& end) {
  Over over{end, 0, 0, {}};
  const Course::Clock* clock = course_.clock_of(index);
  if (clock == nullptr) return over;
  over.clock = 1 + static_cast<std::size_t>(clock - course_.clocks.data());
  over.from = clock->from;
  pauses_.clear();
  course_.take_pauses(*clock, pauses_);
  over.pauses = pauses_.size();
  return over;
}

// Without an answer nothing of its clock is told.
bool RowMaker::still_as_it_ended(std::size_t index) {
  const Over now = over_of(index, course_.end_of(index));
  const Over& then = over_[index];
  if (now.end.on != then.end.on || now.end.outcome != then.end.outcome) return false;
  const auto& answered = course_.episodes[index].answered_on;
  if (answered.has_value() != stages_.kinds[rows_[index].kind].answered) return false;
  return !answered || (now.clock == then.clock && now.pauses == then.pauses && now.from == then.from);
}

// As the counting by facts has them (count.cpp).
bool RowMaker::take_times(EpisodeRow& row, RowKind& kind, std::size_t index, Day answered) {
  const Course::Episode& episode = course_.episodes[index];
  const Course::Clock* clock = course_.clock_of(index);
  pauses_.clear();
  if (clock != nullptr) course_.take_pauses(*clock, pauses_);
  const Day from = clock != nullptr ? clock->from : episode.opened_on;
  const auto taken = days_.between(from, answered, episode.opened->calendar, episode.opened->convention, pauses_);
  if (!taken || *taken > INT16_MAX) return false;
  row.days = static_cast<std::int16_t>(*taken);
  kind.answered = true;
  if (clock == nullptr) return true;
  const auto limit = days_.limit_of(*clock, false, pauses_, answered);
  if (!limit) return true;
  kind.timed = true;
  kind.met = answered <= *limit;
  return true;
}

namespace {

void take_rows_away(Columns::Held& held, std::uint32_t place) {
  CaseOfColumns& line = held.cases[place];
  Stages& stages = held.stages;
  for (std::size_t i = 0; i < line.row_count; ++i) stages.standing.remove(line.row_begin + i);
  stages.removed += line.row_count;
  line.row_count = 0;
  if (const auto found = stages.superseded_of.find(place); found != stages.superseded_of.end()) {
    for (const std::uint32_t at : found->second) stages.superseded.remove(at);
    stages.removed += found->second.size();
    stages.superseded_of.erase(found);
  }
}

void put_rows(Columns::Held& held, std::uint32_t place, const RowMaker& made) {
  CaseOfColumns& line = held.cases[place];
  Stages& stages = held.stages;
  const auto& rows = made.standing();
  const std::size_t before = line.row_count;
  take_rows_away(held, place);
  if (rows.size() > before) {
    line.row_begin = static_cast<std::uint32_t>(stages.standing.size());
  } else {
    stages.removed -= rows.size();  // in the place of those before
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (line.row_begin + i < stages.standing.size()) {
      stages.standing.set(line.row_begin + i, rows[i]);
    } else {
      stages.standing.add(rows[i]);
    }
    stages.most_days = std::max(stages.most_days, rows[i].days);
  }
  line.row_count = static_cast<std::uint8_t>(rows.size());
  for (const EpisodeRow& row : made.superseded()) {
    stages.superseded_of[place].push_back(static_cast<std::uint32_t>(stages.superseded.add(row)));
    stages.most_days = std::max(stages.most_days, row.days);
  }
}

}  // namespace

void settle_rows(Columns::Held& held) {
  Stages& stages = held.stages;
  if (stages.changed.empty()) return;
  constexpr std::size_t worth_it = 65'536;
  if (stages.removed > worth_it && stages.removed > stages.standing.size() / 4) {
    // So many rows have been left behind that making all of them anew is worth its time.
    stages.standing.clear();
    stages.superseded.clear();
    stages.superseded_of.clear();
    stages.changed.clear();
    stages.removed = 0;
    for (std::uint32_t place = 0; place < held.cases.size(); ++place) {
      held.cases[place].row_count = 0;
      stages.changed.push_back(place);
    }
  }
  RowMaker maker(held, stages);
  std::sort(stages.changed.begin(), stages.changed.end());
  constexpr std::size_t ahead = 8;
  for (std::size_t i = 0; i < stages.changed.size(); ++i) {
    if (i + 2 * ahead < stages.changed.size()) __builtin_prefetch(&held.cases[stages.changed[i + 2 * ahead]]);
    if (i + ahead < stages.changed.size()) held.facts.fetch(held.cases[stages.changed[i + ahead]].run);
    const std::uint32_t place = stages.changed[i];
    CaseOfColumns& line = held.cases[place];
    line.changed = false;
    line.told = maker.make(place) && maker.standing().size() <= UINT8_MAX;
    if (line.told) {
      put_rows(held, place, maker);
      continue;
    }
    take_rows_away(held, place);
    if (line.listed_untold) continue;
    line.listed_untold = true;
    stages.untold.push_back(place);
  }
  stages.changed.clear();
  if (stages.changed.capacity() > worth_it) stages.changed.shrink_to_fit();
}

}  // namespace redress::figures
