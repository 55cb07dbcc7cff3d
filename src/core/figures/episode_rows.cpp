#include "core/figures/episode_rows.h"

#include <algorithm>

namespace redress::figures {

namespace {
constexpr std::int32_t first_short = base::number_of(Day{std::chrono::year{1950} / 1 / 1});
}  // namespace

std::optional<ShortDay> short_day(std::int32_t day) {
  const std::int64_t place = std::int64_t{day} - first_short;
  if (place < 0 || place >= never) return std::nullopt;
  return static_cast<ShortDay>(place);
}

std::int32_t short_bound(std::int32_t day) {
  const std::int64_t place = std::int64_t{day} - first_short;
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(place, -1, never - 1));
}

std::int32_t day_of_short(ShortDay day) {
  return std::int32_t{day} + first_short;
}

namespace {

// By an eighth: of ten million rows half would be too much to keep for nothing.
template <class Value>
void put(std::vector<Value>& values, Value value) {
  if (values.size() == values.capacity())
    values.reserve(values.size() + std::max<std::size_t>(1024, values.size() / 8));
  values.push_back(value);
}

}  // namespace

std::size_t EpisodeRows::add(const EpisodeRow& row) {
  const std::size_t at = opened_on.size();
  put(opened_on, row.opened_on);
  put(opened_known, row.opened_known);
  put(left_on, row.left_on);
  put(left_known, row.left_known);
  put(received_on, row.received_on);
  if (superseded_) put(void_known, row.void_known);
  put(days, row.days);
  put(kind, row.kind);
  put(intake, row.intake);
  put(place, row.place);
  widen(at, row);
  return at;
}

void EpisodeRows::set(std::size_t at, const EpisodeRow& row) {
  opened_on[at] = row.opened_on;
  opened_known[at] = row.opened_known;
  left_on[at] = row.left_on;
  left_known[at] = row.left_known;
  received_on[at] = row.received_on;
  if (superseded_) void_known[at] = row.void_known;
  days[at] = row.days;
  kind[at] = row.kind;
  intake[at] = row.intake;
  place[at] = row.place;
  widen(at, row);
}

void EpisodeRows::widen(std::size_t at, const EpisodeRow& row) {
  if (at / block_rows >= blocks.size()) blocks.emplace_back();
  Block& block = blocks[at / block_rows];
  block.first_opened = std::min(block.first_opened, row.opened_on);
  block.last_opened = std::max(block.last_opened, row.opened_on);
  block.first_received = std::min(block.first_received, row.received_on);
  block.last_received = std::max(block.last_received, row.received_on);
  block.first_left = std::min(block.first_left, row.left_on);
  block.last_left = std::max(block.last_left, row.left_on);
  block.last_left_known = std::max(block.last_left_known, row.left_known);
}

void EpisodeRows::clear() {
  *this = EpisodeRows(superseded_);
}

std::size_t EpisodeRows::bytes() const {
  return (opened_on.capacity() + opened_known.capacity() + left_on.capacity() + left_known.capacity() +
          received_on.capacity() + void_known.capacity() + days.capacity() + kind.capacity() + intake.capacity()) *
             sizeof(std::uint16_t) +
         place.capacity() * sizeof(std::uint32_t) + blocks.capacity() * sizeof(Block);
}

std::optional<std::uint16_t> Stages::kind_of(const RowKind& kind) {
  if (const auto found = kind_places.find(kind.key()); found != kind_places.end()) return found->second;
  if (kinds.size() > 0xffff) return std::nullopt;
  kind_places.emplace(kind.key(), static_cast<std::uint16_t>(kinds.size()));
  kinds.push_back(kind);
  return static_cast<std::uint16_t>(kinds.size() - 1);
}

std::size_t Stages::bytes() const {
  return standing.bytes() + superseded.bytes() + kinds.size() * 64 + superseded_of.size() * 80 +
         (changed.capacity() + untold.capacity()) * sizeof(std::uint32_t);
}

}  // namespace redress::figures
