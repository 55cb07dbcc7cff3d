#include "app/store/log_sql.h"

#include "kit/sql/statement_cache.h"

namespace redress::store::log_sql {

std::string column_list(std::span<const Column> columns) {
  std::string list;
  for (const Column& column : columns) list.append(column.name).append(", ");
  return list + "leaf";
}

std::vector<std::string_view> stored_columns(std::span<const Column> columns) {
  std::vector<std::string_view> names;
  for (const Column& column : columns) names.push_back(column.name);
  names.push_back("leaf");
  return names;
}

const std::string& insert_case_event() {
  static const std::string sql = sql::insert_text("case_event", stored_columns(case_columns));
  return sql;
}

const std::string& insert_body_event() {
  static const std::string sql = sql::insert_text("body_event", stored_columns(body_columns));
  return sql;
}

const std::string& case_events_from() {
  static const std::string sql =
      "SELECT " + column_list(case_columns) + " FROM case_event WHERE seq >= $1 ORDER BY seq LIMIT $2";
  return sql;
}

const std::string& body_events_from() {
  static const std::string sql =
      "SELECT " + column_list(body_columns) + " FROM body_event WHERE seq >= $1 ORDER BY seq";
  return sql;
}

const std::string& body_event_at() {
  static const std::string sql = "SELECT " + column_list(body_columns) + " FROM body_event WHERE seq = $1";
  return sql;
}

const std::string& case_events_of() {
  static const std::string sql =
      "SELECT " + column_list(case_columns) + " FROM case_event WHERE case_id = $1 ORDER BY version";
  return sql;
}

const std::string& case_events_of_cases() {
  static const std::string sql = "SELECT " + column_list(case_columns) +
                                 " FROM case_event WHERE case_id > $1 AND case_id <= $2 ORDER BY case_id, version";
  return sql;
}

const std::string& is_named_case() {
  static const std::string sql = [] {
    std::string numbers;
    for (std::size_t i = 2; i <= cases_at_once; ++i) numbers += ", $" + std::to_string(i);
    // The bounds say nothing new. PostgreSQL reads a whole table for the list where it has not counted its cases yet.
    return "case_id >= $1 AND case_id <= $" + std::to_string(cases_at_once) + " AND case_id IN ($1" + numbers + ")";
  }();
  return sql;
}

const std::string& case_events_of_named_cases() {
  static const std::string sql = "SELECT " + column_list(case_columns) + " FROM case_event WHERE " + is_named_case() +
                                 " ORDER BY case_id, version";
  return sql;
}

}  // namespace redress::store::log_sql
