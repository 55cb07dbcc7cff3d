// Comparing the tables made from the log with what the log says: each row that is missing, too many, or different.
#include "app/store/derived_sql.h"
#include "app/store/derived_writer.h"
#include "app/store/log.h"
#include "app/store/log_sql.h"

namespace redress::store {
namespace {

std::string words(const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  if (const auto* text = std::get_if<std::string>(&cell)) return "\"" + *text + "\"";
  if (const auto* bytes = std::get_if<Bytes>(&cell)) return std::to_string(bytes->bytes.size()) + " other bytes";
  return "nothing";
}

std::string name_of(const DerivedTable& table, const DerivedRow& row) {
  std::string name(table.name);
  for (std::size_t i = 0; i < table.keys; ++i) name += " " + std::string(table.columns[i].name) + " " + words(row[i]);
  return name;
}

class Check {
 public:
  Check(sql::Connection& connection, const clock::Calendars& calendars)
      : connection_(connection), calendars_(calendars) {}

  std::vector<Problem> run() {
    std::int64_t after = INT64_MIN;
    while (const auto chunk = read_chunk(connection_, after)) {
      DerivedRows expected;
      each_case_in(*chunk, [&](std::span<const casework::CaseEvent> events) {
        add_rows(expected, casework::fold(events), calendars_);
        last_command_ = std::max(last_command_, events.back().command_id);
      });
      compare_chunk(after, chunk->last, expected);
      after = chunk->last;
    }
    compare_chunk(after, INT64_MAX, {});
    compare_ids(after);
    return std::move(problems_);
  }

 private:
  void compare_chunk(std::int64_t after, std::int64_t last, const DerivedRows& expected) {
    for (std::size_t i = 0; i < derived_count; ++i) {
      const DerivedTable& table = derived_tables()[i];
      std::size_t next = 0;
      connection_.run(derived_sql::tables()[i].of_cases, {after, last}, [&](const sql::Row& row) {
        const DerivedRow found = row_in(row, table);
        while (next < expected[i].size() && is_before(table, expected[i][next], found)) {
          missing(table, expected[i][next++]);
        }
        if (next < expected[i].size() && !is_before(table, found, expected[i][next])) {
          compare(table, expected[i][next++], found);
        } else {
          add(name_of(table, found) + " is a row too many");
        }
      });
      while (next < expected[i].size()) missing(table, expected[i][next++]);
    }
  }

  static bool is_before(const DerivedTable& table, const DerivedRow& a, const DerivedRow& b) {
    const auto width = static_cast<std::ptrdiff_t>(table.keys);
    return std::lexicographical_compare(a.begin(), a.begin() + width, b.begin(), b.begin() + width);
  }

  void missing(const DerivedTable& table, const DerivedRow& row) { add(name_of(table, row) + " is missing"); }

  void compare(const DerivedTable& table, const DerivedRow& expected, const DerivedRow& found) {
    for (std::size_t i = table.keys; i < table.columns.size(); ++i) {
      if (expected[i] == found[i]) continue;
      add(name_of(table, expected) + ": " + std::string(table.columns[i].name) + " is " + words(found[i]) +
          " and the log says " + words(expected[i]));
    }
  }

  // An id given twice would join two cases or two commands.
  void compare_ids(std::int64_t last_case) {
    connection_.run(log_sql::next_ids, {}, [&](const sql::Row& row) {
      if (last_case != INT64_MIN && row.integer(0) <= last_case) {
        add("log_head: next_case_id is " + std::to_string(row.integer(0)) + " and the log has case " +
            std::to_string(last_case));
      }
      if (row.integer(1) <= last_command_) {
        add("log_head: next_command_id is " + std::to_string(row.integer(1)) + " and the log has command " +
            std::to_string(last_command_));
      }
    });
  }

  void add(std::string what) { problems_.push_back({-1, std::move(what)}); }

  sql::Connection& connection_;
  const clock::Calendars& calendars_;
  std::int64_t last_command_ = 0;
  std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> check_derived(sql::Connection& connection, const clock::Calendars& calendars) {
  return Check(connection, calendars).run();
}

}  // namespace redress::store
