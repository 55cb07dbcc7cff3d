// Rows of the body's colours (schema/0010): each change with who and when; the last one counts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/day.h"
#include "kit/sql/database.h"

namespace redress::store {

struct BrandRow {
  std::string header, accent, colour;  // `#0e2f4d`, in small letters
  std::int64_t changed_by = 0;
  base::Instant changed_at{};
};

void add_brand(sql::Connection& connection, const BrandRow& brand);
// The newest first, at most so many.
std::vector<BrandRow> newest_brands(sql::Connection& connection, int most);

}  // namespace redress::store
