#include "app/store/derived_sql.h"

#include "app/store/log_sql.h"
#include "kit/sql/statement_cache.h"

namespace redress::store::derived_sql {
namespace {

std::string where_key(const DerivedTable& table) {
  std::string text;
  for (std::size_t i = 0; i < table.keys; ++i) {
    text.append(i == 0 ? " WHERE " : " AND ").append(table.columns[i].name).append(" = $" + std::to_string(i + 1));
  }
  return text;
}

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
  made.of_case = "SELECT " + list + " FROM " + name + " WHERE case_id = $1 ORDER BY " + order;
  made.forget_row = "DELETE FROM " + name + where_key(table);
  made.forget_all = "DELETE FROM " + name;
  made.of_cases = "SELECT " + list + " FROM " + name + " WHERE case_id > $1 AND case_id <= $2 ORDER BY " + order;
  made.of_named_cases =
      "SELECT " + list + " FROM " + name + " WHERE " + log_sql::is_named_case() + " ORDER BY " + order;
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

const std::string& any_of_few() {
  static const std::string sql = [] {
    std::string text;
    for (std::size_t i = first_of_few; i < derived_count; ++i) {
      text.append(i == first_of_few ? "" : " UNION ALL ").append("SELECT 1 FROM ").append(derived_tables()[i].name);
      text += " WHERE case_id = $1";
    }
    return text + " LIMIT 1";
  }();
  return sql;
}

std::string update_row(std::size_t table, std::span<const std::size_t> changed) {
  const DerivedTable& described = derived_tables()[table];
  std::string text = "UPDATE " + std::string(described.name) + " SET ";
  std::size_t number = described.keys;
  for (const std::size_t column : changed) {
    text.append(number == described.keys ? "" : ", ").append(described.columns[column].name);
    text += " = $" + std::to_string(++number);
  }
  return text + where_key(described);
}

}  // namespace redress::store::derived_sql
