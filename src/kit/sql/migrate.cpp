#include "kit/sql/migrate.h"

#include "base/assert.h"

namespace redress::sql {
namespace {

constexpr std::string_view make_table =
    "CREATE TABLE IF NOT EXISTS migration (number {{integer}} NOT NULL PRIMARY KEY, name {{text}} NOT NULL) {{strict}}";
constexpr std::string_view has_table_sqlite =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'migration'";
constexpr std::string_view has_table_postgresql =
    "SELECT count(*) FROM pg_class WHERE oid = to_regclass('migration') AND relkind = 'r'";
constexpr std::string_view last_number = "SELECT coalesce(max(number), 0) FROM migration";
constexpr std::string_view insert_number = "INSERT INTO migration (number, name) VALUES ($1, $2)";

int number_from(Connection& connection, std::string_view sql) {
  int number = 0;
  connection.run(sql, {}, [&](const Row& row) { number = static_cast<int>(row.integer(0)); });
  return number;
}

void refuse_newer(int has, std::size_t known) {
  if (has <= static_cast<int>(known)) return;
  throw base::Fault("this record has schema " + std::to_string(has) +
                    " and was written by a newer redress; this program knows " + std::to_string(known) +
                    " and leaves it alone. Use the newer program.");
}

}  // namespace

int schema_of(Connection& connection) {
  const bool sqlite = connection.engine() == Engine::sqlite;
  if (number_from(connection, sqlite ? has_table_sqlite : has_table_postgresql) == 0) return 0;
  return number_from(connection, last_number);
}

void migrate(Connection& connection, std::span<const Migration> steps) {
  int has = schema_of(connection);
  refuse_newer(has, steps.size());
  for (const Migration& step : steps.subspan(static_cast<std::size_t>(has))) {
    REDRESS_ASSERT(step.number == has + 1);
    Transaction transaction(connection, true);
    if (has == 0) connection.script(make_table);
    connection.script(step.text);
    connection.run(insert_number, {std::int64_t{step.number}, step.name});
    transaction.commit();
    has = step.number;
  }
}

void require_schema(Connection& connection, std::span<const Migration> steps) {
  const int has = schema_of(connection);
  refuse_newer(has, steps.size());
  if (has == static_cast<int>(steps.size())) return;
  throw base::Fault(has == 0 ? "there is no record here; make one with `redress init` or `redress demo`"
                             : "this record has schema " + std::to_string(has) + " and this program needs " +
                                   std::to_string(steps.size()) + "; a program that writes brings it up to date");
}

}  // namespace redress::sql
