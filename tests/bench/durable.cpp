#include <sqlite3.h>

#include <filesystem>
#include <stdexcept>
#include <thread>

#include "bench/body.h"
#include "bench/measure.h"

namespace redress::bench {
namespace {

// Bare SQLite: its C interface and nothing else.
class Bare {
 public:
  explicit Bare(const std::string& file) {
    if (sqlite3_open(file.c_str(), &handle_) != SQLITE_OK) throw std::runtime_error("bare SQLite: " + file);
  }
  ~Bare() { sqlite3_close_v2(handle_); }
  Bare(const Bare&) = delete;
  Bare& operator=(const Bare&) = delete;

  void script(const std::string& sql) {
    if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
      throw std::runtime_error(std::string("bare SQLite: ") + sqlite3_errmsg(handle_));
    }
  }
  sqlite3_stmt* prepare(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(handle_, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK) {
      throw std::runtime_error(std::string("bare SQLite: ") + sqlite3_errmsg(handle_) + ": " + sql);
    }
    return statement;
  }

 private:
  sqlite3* handle_ = nullptr;
};

std::string text_at(sqlite3_stmt* statement, int column) {
  const auto* text = sqlite3_column_text(statement, column);
  return text == nullptr ? "" : std::string(static_cast<const char*>(static_cast<const void*>(text)));
}

// One row to be inserted: the values as SQLite gave them out.
struct InsertedRow {
  std::size_t table = 0;
  std::vector<sqlite3_value*> values;
};

// A table of the record: its own CREATE text and an INSERT of all its columns.
struct CopiedTable {
  std::string name, create, insert;
  int columns = 0;
};

// What the record's own tables hold after the run, as plain inserts into tables of the same columns and keys. The derived
// tables are there too with their last state: a loop that writes less than redress did, which is the harder comparison.
struct Copied {
  std::vector<CopiedTable> tables;
  std::vector<InsertedRow> rows;
  ~Copied() {
    for (auto& row : rows) {
      for (auto* value : row.values) sqlite3_value_free(value);
    }
  }
};

void copy_rows(const std::string& file, Copied& copied) {
  Bare source(file);
  sqlite3_stmt* tables = source.prepare(
      "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE "
      "'%VIRTUAL%'");
  while (sqlite3_step(tables) == SQLITE_ROW) copied.tables.push_back({text_at(tables, 0), text_at(tables, 1), "", 0});
  sqlite3_finalize(tables);
  for (std::size_t t = 0; t < copied.tables.size(); ++t) {
    CopiedTable& table = copied.tables[t];
    sqlite3_stmt* rows = source.prepare("SELECT * FROM \"" + table.name + "\"");
    table.columns = sqlite3_column_count(rows);
    std::string marks;
    for (int column = 0; column < table.columns; ++column) marks += column == 0 ? "?" : ",?";
    table.insert = "INSERT INTO \"" + table.name + "\" VALUES (" + marks + ")";
    while (sqlite3_step(rows) == SQLITE_ROW) {
      InsertedRow row{t, {}};
      for (int column = 0; column < table.columns; ++column)
        row.values.push_back(sqlite3_value_dup(sqlite3_column_value(rows, column)));
      copied.rows.push_back(std::move(row));
    }
    sqlite3_finalize(rows);
  }
}

// Commits the rows in so many equal groups, each synced; groups a second.
double bare_groups_per_second(const std::string& file, const Copied& copied, int groups) {
  Bare target(file);
  target.script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;");
  std::vector<sqlite3_stmt*> inserts;
  for (const auto& table : copied.tables) {
    target.script(table.create);
    inserts.push_back(target.prepare(table.insert));
  }
  const auto total = copied.rows.size();
  const Took took = time_of([&] {
    std::size_t next = 0;
    for (int group = 0; group < groups; ++group) {
      const std::size_t end = total * (static_cast<std::size_t>(group) + 1) / static_cast<std::size_t>(groups);
      target.script("BEGIN IMMEDIATE");
      for (; next < end; ++next) {
        const InsertedRow& row = copied.rows[next];
        sqlite3_stmt* insert = inserts[row.table];
        for (std::size_t i = 0; i < row.values.size(); ++i)
          sqlite3_bind_value(insert, static_cast<int>(i) + 1, row.values[i]);
        if (sqlite3_step(insert) != SQLITE_DONE) throw std::runtime_error("bare SQLite: a row was not taken");
        sqlite3_reset(insert);
      }
      target.script("COMMIT");
    }
  });
  for (auto* insert : inserts) sqlite3_finalize(insert);
  return groups / took.wall_ms * 1e3;
}

// Commands a second from so many clients, each waiting for its answer before it asks again.
double commands_per_second(const std::string& folder, int clients, int each) {
  const auto place = store::place_of(folder, "", false);
  (void)make_body(folder, 1);
  const auto office = office::Office::open(place, {.new_names = true});
  std::vector<std::vector<casework::Command>> commands;
  for (int client = 0; client < clients; ++client) commands.push_back(new_commands(client, each));
  std::vector<std::string> refused(static_cast<std::size_t>(clients));
  const Took took = time_of([&] {
    std::vector<std::thread> threads;
    for (std::size_t client = 0; client < commands.size(); ++client) {
      threads.emplace_back([&, client] {
        for (const auto& command : commands[client]) {
          const auto done = office->run(command);
          if (!done) refused[client] = done.error().front().text;
        }
      });
    }
    for (auto& thread : threads) thread.join();
  });
  for (const auto& text : refused) {
    if (!text.empty()) throw std::runtime_error("a command was refused: " + text);
  }
  return clients * each / took.wall_ms * 1e3;
}

}  // namespace

void measure_durable(const std::string& folder, const Sizes& sizes, Lines& lines) {
  for (const int clients : {1, 8}) {
    const std::string record = fmt::format("{}/durable-{}", folder, clients);
    const int each = sizes.commands / clients;
    const double ours = commands_per_second(record, clients, each);
    Copied copied;
    copy_rows(record + "/redress.db", copied);
    // A group is what one commit can hold: one command from one client, one from each of eight.
    const double groups = bare_groups_per_second(fmt::format("{}/bare-{}.db", folder, clients), copied, each);
    const double bare = groups * clients;
    const std::string who = clients == 1 ? "1 client" : fmt::format("{} clients", clients);
    const std::string id = fmt::format("durable.{}", clients);
    lines.push_back({id + ".commands_per_second", "Durable commands from " + who, ours, "/s"});
    lines.push_back({id + ".bare_per_second", "The same rows by a bare SQLite group-commit loop", bare, "/s"});
    lines.push_back({id + ".ratio", "Commands from " + who + " beside the bare loop", ours / bare, "of it",
                     clients == 8 ? 0.5 : 0, clients == 8 ? Line::Kind::at_least : Line::Kind::none});
  }
}

}  // namespace redress::bench
