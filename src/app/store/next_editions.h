// Rows of the next editions of procedures while they are made (schema/0020): one for each procedure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "kit/sql/database.h"

namespace redress::store {

struct NextEditionRow {
  std::string procedure;
  std::int64_t base = 0, edition = 0;
  std::string body;
  std::int64_t version = 0, changed_by = 0;
  base::Instant changed_at{};
  std::int64_t proposed_by = 0;
  base::Instant proposed_at{};
  std::string goes_live_on;
};

std::optional<NextEditionRow> find_next_edition(sql::Connection& connection, std::string_view procedure);
void keep_next_edition(sql::Connection& connection, const NextEditionRow& row);
void drop_next_edition(sql::Connection& connection, std::string_view procedure);

}  // namespace redress::store
