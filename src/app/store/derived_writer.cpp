#include "app/store/derived_writer.h"

#include <algorithm>

#include "app/store/derived_sql.h"
#include "app/store/log.h"
#include "app/store/log_sql.h"

namespace redress::store {
namespace {

void set_parameters(const DerivedRow& row, std::vector<sql::Parameter>& values) {
  values.clear();
  for (const Cell& cell : row) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
      values.emplace_back(*number);
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
      values.emplace_back(std::string_view(*text));
    } else if (const auto* bytes = std::get_if<Bytes>(&cell)) {
      values.emplace_back(sql::Blob{bytes->bytes});
    } else {
      values.emplace_back();
    }
  }
}

void insert_all(sql::Connection& connection, const DerivedRows& rows) {
  for (std::size_t i = 0; i < derived_count; ++i) {
    if (rows[i].empty()) continue;
    std::size_t next = 0;
    connection.insert_rows(derived_tables()[i].name, derived_sql::tables()[i].columns,
                           [&](std::vector<sql::Parameter>& values) {
                             if (next == rows[i].size()) return false;
                             set_parameters(rows[i][next++], values);
                             return true;
                           });
  }
}

// The row of a case where nothing changed that an index holds: most commands. False if that is not so.
bool update_unindexed(sql::Connection& connection, const std::vector<DerivedRow>& found,
                      const std::vector<DerivedRow>& made) {
  if (found.size() != 1 || made.size() != 1) return false;
  DerivedRow same = found[0];
  DerivedRow changed{made[0][0]};
  for (const std::size_t place : derived_sql::unindexed_of_casefile()) {
    same[place] = made[0][place];
    changed.push_back(made[0][place]);
  }
  if (same != made[0]) return false;
  std::vector<sql::Parameter> values;
  set_parameters(changed, values);
  connection.run(derived_sql::update_casefile(), values);
  return true;
}

// Most cases have rows of one or two kinds: whether there are any of the others is one question.
bool has_more_rows(sql::Connection& connection, std::int64_t case_id) {
  return connection.run(derived_sql::any_of_few(), {case_id}) > 0;
}

}  // namespace

void write_case_rows(sql::Connection& connection, const casework::CaseState& state, const clock::Calendars& calendars) {
  DerivedRows rows;
  add_rows(rows, state, calendars);
  std::vector<sql::Parameter> values;
  const bool none_made = std::all_of(rows.begin() + derived_sql::first_of_few, rows.end(),
                                     [](const std::vector<DerivedRow>& made) { return made.empty(); });
  const bool only_common = none_made && !has_more_rows(connection, state.case_id);
  for (std::size_t i = 0; i < (only_common ? derived_sql::first_of_few : derived_count); ++i) {
    const auto& table = derived_sql::tables()[i];
    std::vector<DerivedRow> found;
    connection.run(table.of_case, {state.case_id},
                   [&](const sql::Row& row) { found.push_back(row_in(row, derived_tables()[i])); });
    if (found == rows[i] || (i == 0 && update_unindexed(connection, found, rows[i]))) continue;
    if (!found.empty()) connection.run(table.forget_case, {state.case_id});
    for (const DerivedRow& row : rows[i]) {
      set_parameters(row, values);
      connection.run(table.insert, values);
    }
  }
}

void write_new_case_rows(sql::Connection& connection, std::span<const casework::CaseState> states,
                         const clock::Calendars& calendars) {
  DerivedRows rows;
  for (const auto& state : states) add_rows(rows, state, calendars);
  insert_all(connection, rows);
}

void rebuild_derived(sql::Connection& connection, const clock::Calendars& calendars) {
  for (const auto& table : derived_sql::tables()) connection.run(table.forget_all, {});
  std::int64_t after = INT64_MIN;
  while (const auto chunk = read_chunk(connection, after)) {
    DerivedRows rows;
    each_case_in(*chunk, [&](std::span<const casework::CaseEvent> events) {
      add_rows(rows, casework::fold(events), calendars);
    });
    insert_all(connection, rows);
    after = chunk->last;
  }
  connection.run(derived_sql::derived_are_fresh, {});
}

bool derived_are_stale(sql::Connection& connection) {
  bool stale = false;
  connection.run(derived_sql::derived_stale, {}, [&](const sql::Row& row) { stale = row.integer(0) != 0; });
  return stale;
}

}  // namespace redress::store
