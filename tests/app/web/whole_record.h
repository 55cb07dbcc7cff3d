// Everything that a body keeps, as text: the rows of every table, and the files beside them. To see that nothing changed.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "app/store/store.h"

namespace redress::web::testing {

// By table, or by path for files.
inline std::map<std::string, std::string> whole_record(const store::Place& place) {
  sql::Address address = place.database;
  address.read_only = true;
  const auto connection = sql::connect(address);
  const bool sqlite = connection->engine() == sql::Engine::sqlite;
  std::map<std::string, std::string> all;
  connection->run(sqlite ? "SELECT name FROM sqlite_master WHERE type = 'table'"
                         : "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()",
                  {}, [&](const sql::Row& row) { all[std::string(row.text(0))]; });
  for (auto& [table, rows] : all) {
    std::string columns;
    if (sqlite) {
      connection->run("SELECT name FROM pragma_table_info('" + table + "')", {}, [&](const sql::Row& row) {
        columns += (columns.empty() ? "" : " || ',' || ") + std::string("quote(\"") + std::string(row.text(0)) + "\")";
      });
    }
    const std::string each = sqlite ? "SELECT " + columns + " AS one FROM \"" + table + "\" ORDER BY 1"
                                    : "SELECT t::text AS one FROM \"" + table + "\" t ORDER BY 1";
    connection->run(each, {}, [&](const sql::Row& row) { rows.append(row.text(0)).push_back('\n'); });
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(place.folder)) {
    const std::string path = entry.path().string();
    if (entry.is_regular_file() && path.find("redress.db") == std::string::npos) all[path];
  }
  return all;
}

// The tables and files that are not the same in both, in words; empty if nothing changed.
inline std::string changed(const std::map<std::string, std::string>& before,
                           const std::map<std::string, std::string>& now) {
  std::string words;
  for (const auto& [name, rows] : now) {
    const auto found = before.find(name);
    if (found == before.end() || found->second != rows) words += name + " ";
  }
  for (const auto& [name, rows] : before) {
    if (!now.contains(name)) words += name + " ";
  }
  return words;
}

}  // namespace redress::web::testing
