// Databases that are asked the same questions of the same episodes: SQLite, PostgreSQL and DuckDB.
//
// Each is given what its owner could wish: a table whose rows were worked out beforehand (plain.h says by whom), small numbers in
// place of words, days and months as numbers, an index for each kind of question that holds all that the question reads, and
// statistics. SQLite runs with a cache that holds the table, PostgreSQL as the server is set, DuckDB on all processors.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "bench/asked.h"
#include "bench/episodes.h"
#include "bench/measured.h"

namespace redress::bench {

class Rival {
 public:
  virtual ~Rival() = default;
  virtual std::string id() const = 0;
  virtual std::string name() const = 0;
  // What it says, and how long that took.
  virtual Answer ask(const Asked& asked, double& wall_ms) = 0;
};

using Rows = std::vector<EpisodeRow>;
std::unique_ptr<Rival> sqlite_with(const Rows& rows, const std::string& folder);
// In an empty database.
std::unique_ptr<Rival> postgresql_with(const Rows& rows, const std::string& uri);
// `script` is tests/bench/duckdb/answer.mjs, whose packages have been fetched (docs/building.md).
std::unique_ptr<Rival> duckdb_with(const Rows& rows, const std::string& script, const std::string& folder);

// The question in SQL: five numbers in each row, the key's three, numerator and denominator.
enum class Dialect { sqlite, postgresql, duckdb };
std::string sql_of(const Asked& asked, Dialect dialect);

}  // namespace redress::bench
