#include "app/store/derived_sql.h"

#include <algorithm>

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
  made.of_case = "SELECT " + list + " FROM " + name + " WHERE case_id = $1 ORDER BY " + order;
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

const std::vector<std::size_t>& unindexed_of_casefile() {
  static const std::vector<std::size_t> places = [] {
    constexpr std::array<std::string_view, 7> indexed{"case_id", "reference",  "handler",    "team",
                                                      "service", "list_order", "received_on"};
    std::vector<std::size_t> found;
    const auto columns = derived_tables()[0].columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (std::find(indexed.begin(), indexed.end(), columns[i].name) == indexed.end()) found.push_back(i);
    }
    return found;
  }();
  return places;
}

const std::string& update_casefile() {
  static const std::string sql = [] {
    std::string text = "UPDATE casefile SET ";
    int number = 1;
    for (const std::size_t place : unindexed_of_casefile()) {
      text.append(number == 1 ? "" : ", ").append(derived_tables()[0].columns[place].name);
      text += " = $" + std::to_string(++number);
    }
    return text + " WHERE case_id = $1";
  }();
  return sql;
}

}  // namespace redress::store::derived_sql
