#include "app/store/derived_sql.h"

#include "kit/sql/statement_cache.h"

namespace redress::store::derived_sql {
namespace {

TableSql sql_of(const DerivedTable& table) {
  TableSql made;
  std::string list, order;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    made.columns.push_back(table.columns[i].name);
    list.append(i == 0 ? "" : ", ").append(table.columns[i].name);
    if (i < table.keys) order.append(i == 0 ? "" : ", ").append(table.columns[i].name);
  }
  const std::string name(table.name);
  made.insert = sql::insert_text(name, made.columns);
  made.forget_case = "DELETE FROM " + name + " WHERE case_id = $1";
  made.forget_all = "DELETE FROM " + name;
  made.of_cases = "SELECT " + list + " FROM " + name + " WHERE case_id > $1 AND case_id <= $2 ORDER BY " + order;
  return made;
}

}  // namespace

const std::array<TableSql, derived_count>& tables() {
  static const std::array<TableSql, derived_count> made = [] {
    std::array<TableSql, derived_count> all;
    for (std::size_t i = 0; i < derived_count; ++i) all[i] = sql_of(derived_tables()[i]);
    return all;
  }();
  return made;
}

}  // namespace redress::store::derived_sql
