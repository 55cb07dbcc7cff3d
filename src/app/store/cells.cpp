#include "app/store/cells.h"

#include <algorithm>
#include <string>

#include "base/fault.h"

namespace redress::store {

base::Day day_in(const sql::Row& row, int column) {
  return base::day_of(static_cast<std::int32_t>(row.integer(column)));
}

std::optional<base::Day> maybe_day_in(const sql::Row& row, int column) {
  return row.is_null(column) ? std::nullopt : std::optional(day_in(row, column));
}

std::int64_t stored(base::Instant instant) {
  return instant.time_since_epoch().count();
}

base::Instant instant_in(const sql::Row& row, int column) {
  return base::Instant{std::chrono::microseconds{row.integer(column)}};
}

crypto::Hash hash_in(const sql::Row& row, int column, std::string_view what) {
  crypto::Hash hash{};
  const std::string_view bytes = row.bytes(column);
  if (bytes.size() != hash.size()) throw base::Fault(std::string(what) + " is damaged");
  std::transform(bytes.begin(), bytes.end(), hash.begin(), [](char c) { return static_cast<std::uint8_t>(c); });
  return hash;
}

}  // namespace redress::store
