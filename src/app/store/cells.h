// Values that stand in more than one table: a day, an instant as its microseconds, a hash as its 32 bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/day.h"
#include "kit/crypto/hash.h"
#include "kit/sql/database.h"

namespace redress::store {

base::Day day_in(const sql::Row& row, int column);
std::optional<base::Day> maybe_day_in(const sql::Row& row, int column);
std::int64_t stored(base::Instant instant);
base::Instant instant_in(const sql::Row& row, int column);
// Throws base::Fault where the column does not hold a hash: `what` is damaged.
crypto::Hash hash_in(const sql::Row& row, int column, std::string_view what);

}  // namespace redress::store
