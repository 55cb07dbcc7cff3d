#include "core/figures/row_tables.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/figures/held.h"

namespace redress::figures {

namespace {

std::int64_t month_of(ShortDay day) {
  const std::chrono::year_month_day date{base::day_of(day_of_short(day))};
  return static_cast<int>(date.year()) * std::int64_t{12} + static_cast<unsigned>(date.month()) - 1;
}

bool is_by(const Question& question, const char* column) {
  return std::find(question.by.begin(), question.by.end(), column) != question.by.end();
}

}  // namespace

template <class Key, class KeyOf>
RowTables::Parts RowTables::parts_of(std::size_t count, const KeyOf& key_of) {
  Parts parts;
  std::map<Key, std::uint32_t> values;
  for (std::size_t i = 0; i < count; ++i) {
    const auto [found, made] = values.try_emplace(key_of(i), static_cast<std::uint32_t>(parts.sample.size()));
    if (made) parts.sample.push_back(i);
    parts.value_of.push_back(found->second);
  }
  if (count == 0) parts.sample.push_back(0);
  return parts;
}

RowTables::RowTables(const Columns::Held& held, const Question& question, const Formula& formula)
    : held_(held), formula_(formula) {
  look_up_kinds(question);
  look_up_intakes(question);
  look_up_days(question);
}

// Kinds twice: as they are, and as long as the stage is not over. Sums need no more of a stock or an arrival than where it stands.
Counted RowTables::record_of_kind(std::size_t place) const {
  const std::size_t count = held_.stages.kinds.size();
  Counted record;
  record.counts = formula_.counts;
  if (count == 0) return record;
  const RowKind& kind = held_.stages.kinds[place % count];
  record.row = kind.row;
  if (place >= count) return record;
  record.outcome = kind.outcome;
  if (formula_.counts != Counts::closed) return record;
  record.answered = kind.answered;
  record.timed = kind.timed;
  record.met = kind.met;
  return record;
}

void RowTables::look_up_kinds(const Question& question) {
  const std::size_t count = held_.stages.kinds.size();
  const bool by_row = is_by(question, "row"), by_outcome = is_by(question, "outcome");
  kinds_ = parts_of<std::pair<std::uint32_t, std::uint32_t>>(2 * count, [&](std::size_t i) {
    const Counted record = record_of_kind(i);
    return std::pair<std::uint32_t, std::uint32_t>{by_row ? record.row : 0, by_outcome ? record.outcome : 0};
  });
  for (std::size_t i = 0; i < 2 * count; ++i) {
    const Counted record = record_of_kind(i);
    const RowKind& kind = held_.stages.kinds[i % count];
    RowLookup lookup{kinds_.value_of[i], 0, 0};
    const bool counts = formula_.counts == Counts::received   ? !kind.reopened
                        : formula_.counts == Counts::reopened ? kind.reopened
                                                              : true;
    if (counts) lookup.flags |= RowLookup::is_record;
    if (formula_.of.holds_of_stage(record)) lookup.flags |= RowLookup::is_counted;
    if (formula_.part.holds_of_stage(record)) lookup.flags |= RowLookup::is_part;
    kinds.push_back(lookup);
  }
}

Counted RowTables::record_of_intake(std::size_t place) const {
  const Intake& intake = held_.intakes[place];
  Counted record;
  record.procedure = intake.procedure;
  record.stream = intake.stream;
  record.channel = intake.channel;
  record.theme = intake.theme;
  record.service = intake.service;
  return record;
}

void RowTables::look_up_intakes(const Question& question) {
  using Key = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t, std::int64_t>;
  const auto by = [&](const char* column) { return is_by(question, column); };
  const bool procedure = by("procedure"), stream = by("stream"), channel = by("channel"), theme = by("theme"),
             service = by("service");
  intakes_ = parts_of<Key>(held_.intakes.size(), [&](std::size_t i) {
    const Counted record = record_of_intake(i);
    return Key{procedure ? record.procedure : 0, stream ? record.stream : 0, channel ? record.channel : 0,
               theme ? record.theme : 0, service ? record.service : 0};
  });
  const auto is_among = [&](const std::vector<std::string>& names, std::uint32_t word) {
    return names.empty() || std::find(names.begin(), names.end(), held_.words[word]) != names.end();
  };
  std::set<std::uint32_t> streams;
  for (std::size_t i = 0; i < held_.intakes.size(); ++i) {
    const Counted record = record_of_intake(i);
    RowLookup lookup{static_cast<std::uint32_t>(intakes_.value_of[i] * kinds_.size()), 0, 0};
    if (is_among(question.procedures, record.procedure) && is_among(question.streams, record.stream))
      lookup.flags |= RowLookup::is_record;
    if (formula_.of.holds_of_case(record)) lookup.flags |= RowLookup::is_counted;
    if (formula_.part.holds_of_case(record)) lookup.flags |= RowLookup::is_part;
    intakes.push_back(lookup);
    if (i > 0) streams.insert(record.stream);  // the first is none
  }
  reads_intakes = intakes_.size() > 1 || streams.size() > 1 || !question.procedures.empty() ||
                  !question.streams.empty() || formula_.of.asks_of_case() || formula_.part.asks_of_case();
  if (streams.size() == 1) only_stream = *streams.begin();
}

void RowTables::look_up_days(const Question& question) {
  const bool year = is_by(question, "year"), quarter = is_by(question, "quarter"), month = is_by(question, "month");
  const std::int64_t coarse = month ? 1 : quarter ? 3 : 12;
  const auto [first, last] = received_between();
  first_received = first;
  const std::size_t count = std::size_t{last} - first + 1;
  days_ = parts_of<std::int64_t>(count, [&](std::size_t i) {
    if (!year && !quarter && !month) return std::int64_t{0};
    return month_of(static_cast<ShortDay>(first + i)) / coarse;
  });
  const std::size_t before = kinds_.size() * intakes_.size();
  for (const std::uint32_t value : days_.value_of) days.push_back(static_cast<std::uint32_t>(value * before));
}

// A row of a case that was received before or after these days there is not.
std::pair<ShortDay, ShortDay> RowTables::received_between() const {
  ShortDay first = never, last = 0;
  for (const EpisodeRows* rows : {&held_.stages.standing, &held_.stages.superseded}) {
    for (const auto& block : rows->blocks) {
      first = std::min(first, block.first_received);
      last = std::max(last, block.last_received);
    }
  }
  return first > last ? std::pair<ShortDay, ShortDay>{0, 0} : std::pair{first, last};
}

// Of the group; what the question does not group by is that of any of its records.
Counted RowTables::record_of(std::size_t group) const {
  const std::size_t kind = group % kinds_.size(), intake = group / kinds_.size() % intakes_.size();
  Counted record = record_of_intake(intakes_.sample[intake]);
  const Counted of_kind = record_of_kind(kinds_.sample[kind]);
  record.counts = formula_.counts;
  record.row = of_kind.row;
  record.outcome = of_kind.outcome;
  const std::size_t day = days_.sample[group / kinds_.size() / intakes_.size()];
  record.received = day_of_short(static_cast<ShortDay>(first_received + day));
  return record;
}

}  // namespace redress::figures
