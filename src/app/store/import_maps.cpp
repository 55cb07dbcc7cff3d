#include "app/store/import_maps.h"

#include "app/store/cells.h"
#include "app/store/import_maps_sql.h"

namespace redress::store {
namespace {

ImportMapRow map_in(const sql::Row& row) {
  return {std::string(row.text(0)), std::string(row.text(1)), row.integer(2), instant_in(row, 3)};
}

}  // namespace

void keep_import_map(sql::Connection& connection, const ImportMapRow& map) {
  connection.run(import_maps_sql::keep, {map.name, map.yaml, map.kept_by, stored(map.kept_at)});
}

std::optional<ImportMapRow> find_import_map(sql::Connection& connection, std::string_view name) {
  std::optional<ImportMapRow> found;
  connection.run(import_maps_sql::find, {name}, [&](const sql::Row& row) { found = map_in(row); });
  return found;
}

std::vector<ImportMapRow> import_maps(sql::Connection& connection) {
  std::vector<ImportMapRow> maps;
  connection.run(import_maps_sql::list, {}, [&](const sql::Row& row) { maps.push_back(map_in(row)); });
  return maps;
}

void drop_import_map(sql::Connection& connection, std::string_view name) {
  connection.run(import_maps_sql::drop, {name});
}

}  // namespace redress::store
