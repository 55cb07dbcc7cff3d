// Rows of kept maps (schema/0007): how another system's file becomes the plain case list. Beside the log, in plain rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "kit/sql/database.h"

namespace redress::store {

struct ImportMapRow {
  std::string name;
  std::string yaml;  // as `redress import --map` reads it
  std::int64_t kept_by = 0;
  base::Instant kept_at{};
};

// In place of what had that name.
void keep_import_map(sql::Connection& connection, const ImportMapRow& map);
std::optional<ImportMapRow> find_import_map(sql::Connection& connection, std::string_view name);
// By name.
std::vector<ImportMapRow> import_maps(sql::Connection& connection);
// Nothing where there is none.
void drop_import_map(sql::Connection& connection, std::string_view name);

}  // namespace redress::store
