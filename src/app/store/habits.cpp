#include "app/store/habits.h"

#include "app/store/habits_sql.h"

namespace redress::store {

std::vector<std::string> opened_cases(sql::Connection& connection, std::int64_t actor) {
  std::vector<std::string> references;
  connection.run(habits_sql::opened_by, {actor}, [&](const sql::Row& row) { references.emplace_back(row.text(0)); });
  return references;
}

void keep_opened_cases(sql::Connection& connection, std::int64_t actor, const std::vector<std::string>& references) {
  connection.run(habits_sql::forget_opened, {actor});
  std::int64_t place = 0;
  for (const auto& reference : references)
    connection.run(habits_sql::keep_opened, {actor, ++place, std::string_view(reference)});
}

std::vector<SavedViewRow> saved_views(sql::Connection& connection, std::int64_t actor) {
  std::vector<SavedViewRow> views;
  connection.run(habits_sql::views_of, {actor}, [&](const sql::Row& row) {
    views.push_back({row.integer(0), std::string(row.text(1)), std::string(row.text(2))});
  });
  return views;
}

void add_saved_view(sql::Connection& connection, std::int64_t actor, std::string_view name, std::string_view address) {
  connection.run(habits_sql::add_view, {actor, name, address});
}

void rename_saved_view(sql::Connection& connection, std::int64_t actor, std::int64_t number, std::string_view name) {
  connection.run(habits_sql::rename_view, {actor, number, name});
}

void remove_saved_view(sql::Connection& connection, std::int64_t actor, std::int64_t number) {
  connection.run(habits_sql::remove_view, {actor, number});
}

bool has_single_keys(sql::Connection& connection, std::int64_t actor) {
  bool on = true;
  connection.run(habits_sql::has_no_keys, {actor}, [&](const sql::Row&) { on = false; });
  return on;
}

void set_single_keys(sql::Connection& connection, std::int64_t actor, bool on) {
  connection.run(on ? habits_sql::give_keys : habits_sql::take_keys, {actor});
}

}  // namespace redress::store
