#include "core/figures/alike.h"

#include <algorithm>

#include "core/figures/held.h"

namespace redress::figures {

Alikes::Alikes(const Columns::Held& held, const Wanted& wanted) : of_row_(held.words.size()) {
  for (std::size_t kind = 0; kind < value_kinds; ++kind) {
    if (wanted.values[kind]) kinds_.push_back(kind);
  }
}

void Alikes::add(const Counted& record) {
  auto& outcomes = of_row_[record.row];
  auto outcome =
      std::find_if(outcomes.begin(), outcomes.end(), [&](const Outcome& each) { return each.word == record.outcome; });
  if (outcome == outcomes.end()) outcome = outcomes.insert(outcome, {record.outcome, {}});
  const std::size_t condition = (record.answered ? 4U : 0U) | (record.timed ? 2U : 0U) | (record.met ? 1U : 0U);
  std::int32_t& place = outcome->places[static_cast<std::size_t>(record.counts) * conditions + condition];
  if (place == 0) {
    all_.push_back({record, 0, {}});
    place = static_cast<std::int32_t>(all_.size());
  }
  Alike& alike = all_[static_cast<std::size_t>(place - 1)];
  ++alike.count;
  for (const std::size_t kind : kinds_) {
    const std::int32_t value = record.values[kind];
    if (value == not_known) continue;
    Alike::Values& values = alike.values[kind];
    ++values.known;
    values.total += value;
    values.most = std::max(values.most, value);
  }
}

std::optional<Taken> taken_from(const Alike& alike, const Formula& formula) {
  if (!formula.of.holds(alike.record)) return std::nullopt;
  const Alike::Values& values = alike.values[static_cast<std::size_t>(formula.value)];
  return Taken{alike.record.place, values.most,  formula.takes_part(alike.record),
               alike.count,        values.known, values.total};
}

}  // namespace redress::figures
