#include "app/store/derived_writer.h"

#include <algorithm>
#include <compare>

#include "app/store/derived_sql.h"
#include "app/store/log.h"
#include "app/store/log_sql.h"

namespace redress::store {
namespace {

void set_parameters(std::span<const Cell> row, std::vector<sql::Parameter>& values) {
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

// Most cases have rows of one or two kinds: whether there are any of the others is one question.
bool has_more_rows(sql::Connection& connection, std::int64_t case_id) {
  return connection.run(derived_sql::any_of_few(), {case_id}) > 0;
}

// What stands in the database of the case. Where the state makes rows of common kinds only, and the database has no others,
// the tables of the others are not read.
DerivedRows rows_standing(sql::Connection& connection, std::int64_t case_id, const DerivedRows& made) {
  DerivedRows standing;
  const bool none_made = std::all_of(made.begin() + derived_sql::first_of_few, made.end(),
                                     [](const std::vector<DerivedRow>& rows) { return rows.empty(); });
  const bool only_common = none_made && !has_more_rows(connection, case_id);
  for (std::size_t i = 0; i < (only_common ? derived_sql::first_of_few : derived_count); ++i) {
    connection.run(derived_sql::tables()[i].of_case, {case_id},
                   [&](const sql::Row& row) { standing[i].push_back(row_in(row, derived_tables()[i])); });
  }
  return standing;
}

// Writes what differs between the rows of a case that stand in one table and those made for it; both are in the order of
// their keys.
class Difference {
 public:
  Difference(sql::Connection& connection, std::size_t table)
      : connection_(connection),
        table_(table),
        keys_(static_cast<std::ptrdiff_t>(derived_tables()[table].keys)),
        sql_(derived_sql::tables()[table]) {}

  void write(const std::vector<DerivedRow>& standing, const std::vector<DerivedRow>& made) {
    auto old_row = standing.begin();
    auto new_row = made.begin();
    while (old_row != standing.end() || new_row != made.end()) {
      const auto order = old_row == standing.end() ? std::strong_ordering::greater
                         : new_row == made.end()   ? std::strong_ordering::less
                                                   : by_key(*old_row, *new_row);
      if (order < 0) {
        set_parameters(std::span(*old_row).first(static_cast<std::size_t>(keys_)), values_);
        connection_.run(sql_.forget_row, values_);
      } else if (order > 0) {
        set_parameters(*new_row, values_);
        connection_.run(sql_.insert, values_);
      } else {
        change(*old_row, *new_row);
      }
      if (order <= 0) ++old_row;
      if (order >= 0) ++new_row;
    }
  }

 private:
  std::strong_ordering by_key(const DerivedRow& one, const DerivedRow& other) const {
    return std::lexicographical_compare_three_way(one.begin(), one.begin() + keys_, other.begin(),
                                                  other.begin() + keys_);
  }

  void change(const DerivedRow& from, const DerivedRow& to) {
    DerivedRow cells(to.begin(), to.begin() + keys_);
    std::vector<std::size_t> changed;
    for (std::size_t i = cells.size(); i < to.size(); ++i) {
      if (from[i] == to[i]) continue;
      changed.push_back(i);
      cells.push_back(to[i]);
    }
    if (changed.empty()) return;
    set_parameters(cells, values_);
    connection_.run(derived_sql::update_row(table_, changed), values_);
  }

  sql::Connection& connection_;
  std::size_t table_;
  std::ptrdiff_t keys_;
  const derived_sql::TableSql& sql_;
  std::vector<sql::Parameter> values_;
};

void write_difference(sql::Connection& connection, const DerivedRows& standing, const DerivedRows& made) {
  for (std::size_t i = 0; i < derived_count; ++i) Difference(connection, i).write(standing[i], made[i]);
}

}  // namespace

DerivedRows write_case_rows(sql::Connection& connection, const casework::CaseState& state,
                            const clock::Calendars& calendars, const DerivedRows* standing) {
  DerivedRows made;
  add_rows(made, state, calendars);
  if (standing != nullptr) {
    write_difference(connection, *standing, made);
  } else {
    write_difference(connection, rows_standing(connection, state.case_id, made), made);
  }
  return made;
}

void write_rows_of_cases(sql::Connection& connection, std::span<const casework::CaseState> states,
                         const clock::Calendars& calendars) {
  std::vector<const casework::CaseState*> in_order;
  for (const auto& state : states) in_order.push_back(&state);
  std::sort(in_order.begin(), in_order.end(),
            [](const auto* one, const auto* other) { return one->case_id < other->case_id; });
  std::vector<std::int64_t> ids;
  DerivedRows made, standing;
  for (const auto* state : in_order) {
    ids.push_back(state->case_id);
    add_rows(made, *state, calendars);
  }
  for (std::size_t i = 0; i < derived_count; ++i) {
    run_for_cases(connection, ids, derived_sql::tables()[i].of_named_cases,
                  [&](const sql::Row& row) { standing[i].push_back(row_in(row, derived_tables()[i])); });
  }
  write_difference(connection, standing, made);
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
