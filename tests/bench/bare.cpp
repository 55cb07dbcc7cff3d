#include "bench/bare.h"

#include <stdexcept>
#include <utility>

namespace redress::bench {
namespace {

constexpr const char* settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;";

// Columns of a case's row that every command changes; the others are written with the row. No index holds them.
constexpr const char* update_case =
    "UPDATE casefile SET state = :state, acknowledged_on = :acknowledged_on, due_on = :due_on, due_clock = :due_clock, "
    "version = :version WHERE case_id = :case_id";
constexpr const char* move_head =
    "UPDATE log_head SET size = :size, root = :root, frontier = :frontier, recorded_at = :recorded_at, next_case_id = "
    ":next_case_id, next_command_id = :next_command_id WHERE one = :one";

[[noreturn]] void fail(sqlite3* database, const std::string& what) {
  throw std::runtime_error("bare SQLite: " + std::string(sqlite3_errmsg(database)) + ": " + what);
}

std::string text_at(sqlite3_stmt* statement, int column) {
  const auto* text = sqlite3_column_text(statement, column);
  return text == nullptr ? "" : std::string(static_cast<const char*>(static_cast<const void*>(text)));
}

std::string text_of(sqlite3_value* value) {
  const auto* text = sqlite3_value_text(value);
  return text == nullptr ? "" : std::string(static_cast<const char*>(static_cast<const void*>(text)));
}

std::string hex_of(sqlite3_value* value) {
  const auto* bytes = static_cast<const unsigned char*>(sqlite3_value_blob(value));
  std::string hex;
  for (int i = 0; i < sqlite3_value_bytes(value); ++i) hex += fmt::format("{:02x}", bytes[i]);
  return hex;
}

}  // namespace

BareLoop::Handle BareLoop::opened(const std::string& file) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open(file.c_str(), &raw);
  Handle handle(raw);
  if (code != SQLITE_OK) throw std::runtime_error("bare SQLite: " + file);
  return handle;
}

void BareLoop::script(const Handle& database, const std::string& sql) {
  if (sqlite3_exec(database.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(database.get(), sql);
}

BareLoop::Statement BareLoop::prepared(const Handle& database, const std::string& sql) {
  sqlite3_stmt* raw = nullptr;
  if (sqlite3_prepare_v3(database.get(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &raw, nullptr) != SQLITE_OK) {
    fail(database.get(), sql);
  }
  return Statement(raw);
}

BareLoop::BareLoop(const std::string& record, const std::string& file)
    : record_(opened(record)), target_(opened(file)) {
  script(target_, settings);
  script(target_, "BEGIN IMMEDIATE");
  const Statement tables =
      // Without the index of words: no command writes to it.
      prepared(
          record_,
          "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql NOT NULL AND name NOT LIKE 'case_words%'");
  while (sqlite3_step(tables.get()) == SQLITE_ROW) {
    const std::string name = text_at(tables.get(), 0);
    script(target_, text_at(tables.get(), 1));
    for (const Change& change : rows_of("SELECT * FROM \"" + name + "\"", insert_into(name))) carry_out(change);
  }
  const Statement indexes = prepared(record_, "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql NOT NULL");
  while (sqlite3_step(indexes.get()) == SQLITE_ROW) script(target_, text_at(indexes.get(), 0));
  script(target_, "COMMIT");
  const Statement last = prepared(record_,
                                  "SELECT next_command_id - 1, next_case_id - 1, (SELECT coalesce(max(rowid), 0) FROM "
                                  "case_text) FROM log_head");
  if (sqlite3_step(last.get()) != SQLITE_ROW) fail(record_.get(), "the head of the log");
  last_command_ = sqlite3_column_int64(last.get(), 0);
  last_case_ = sqlite3_column_int64(last.get(), 1);
  last_text_ = sqlite3_column_int64(last.get(), 2);
  update_case_ = prepared(target_, update_case);
  move_head_ = prepared(target_, move_head);
}

sqlite3_stmt* BareLoop::insert_into(const std::string& table) {
  Statement& insert = inserts_[table];
  if (insert == nullptr) {
    const Statement any = prepared(target_, "SELECT * FROM \"" + table + "\"");
    std::string marks;
    for (int column = 0; column < sqlite3_column_count(any.get()); ++column) marks += column == 0 ? "?" : ",?";
    insert = prepared(target_, "INSERT INTO \"" + table + "\" VALUES (" + marks + ")");
  }
  return insert.get();
}

// An INSERT takes the row as it is, an UPDATE its columns by name.
BareLoop::Changes BareLoop::rows_of(const std::string& query, sqlite3_stmt* statement) {
  const Statement rows = prepared(record_, query);
  const int parameters = sqlite3_bind_parameter_count(statement);
  const bool by_name = sqlite3_bind_parameter_name(statement, 1) != nullptr;
  Changes changes;
  while (sqlite3_step(rows.get()) == SQLITE_ROW) {
    Change change{statement, Values(static_cast<std::size_t>(parameters))};
    for (int column = 0; column < sqlite3_column_count(rows.get()); ++column) {
      const std::string name = std::string(":") + sqlite3_column_name(rows.get(), column);
      const int place = by_name ? sqlite3_bind_parameter_index(statement, name.c_str()) : column + 1;
      if (place == 0) continue;
      change.values[static_cast<std::size_t>(place) - 1].reset(
          sqlite3_value_dup(sqlite3_column_value(rows.get(), column)));
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

void BareLoop::carry_out(const Change& change) {
  int place = 0;
  for (const auto& value : change.values) sqlite3_bind_value(change.statement, ++place, value.get());
  if (sqlite3_step(change.statement) != SQLITE_DONE) fail(target_.get(), sqlite3_sql(change.statement));
  sqlite3_reset(change.statement);
}

// What each command since the last one wrote, in order.
std::vector<BareLoop::Changes> BareLoop::new_commands() {
  std::map<std::string, Change> texts;  // by commitment, in hexadecimal
  const auto after = [](const char* column, std::int64_t last) { return fmt::format(" WHERE {} > {}", column, last); };
  for (auto& text : rows_of("SELECT * FROM case_text" + after("rowid", last_text_), insert_into("case_text"))) {
    ++last_text_;
    std::string commitment = hex_of(text.values[0].get());
    texts.emplace(std::move(commitment), std::move(text));
  }
  std::map<std::int64_t, Changes> derived, changed;  // by case
  for (const char* table : {"casefile", "case_clock", "case_head", "case_promise", "case_remedy"}) {
    for (auto& row :
         rows_of(std::string("SELECT * FROM ") + table + after("case_id", last_case_), insert_into(table))) {
      derived[sqlite3_value_int64(row.values[0].get())].push_back(std::move(row));
    }
  }
  std::map<std::int64_t, Changes> commands;
  // seq, case_id, version, ..., command_id, ..., detail
  for (auto& event : rows_of("SELECT * FROM case_event" + after("command_id", last_command_) + " ORDER BY seq",
                             insert_into("case_event"))) {
    const std::int64_t case_id = sqlite3_value_int64(event.values[1].get());
    Changes& command = commands[sqlite3_value_int64(event.values[8].get())];
    const std::string detail = text_of(event.values[20].get());
    const bool first = command.empty();
    command.push_back(std::move(event));
    for (std::size_t at = detail.find("\"texts\""); at != std::string::npos; at = detail.find('"', at + 1)) {
      const auto text = texts.find(detail.substr(at + 1, 64));
      if (text == texts.end()) continue;
      command.push_back(std::move(text->second));
      texts.erase(text);
    }
    if (!first) continue;
    const auto made = derived.find(case_id);
    if (made != derived.end()) {
      for (auto& row : made->second) command.push_back(std::move(row));
      derived.erase(made);
    } else {
      for (auto& row : rows_of(fmt::format("SELECT * FROM casefile WHERE case_id = {}", case_id), update_case_.get())) {
        command.push_back(std::move(row));
      }
    }
  }
  if (!texts.empty() || !derived.empty()) throw std::runtime_error("bare SQLite: rows that no command wrote");
  for (auto& answer :
       rows_of("SELECT * FROM command_answer" + after("command_id", last_command_), insert_into("command_answer"))) {
    commands.at(sqlite3_value_int64(answer.values[3].get())).push_back(std::move(answer));
  }
  std::vector<Changes> in_order;
  for (auto& [id, command] : commands) {
    in_order.push_back(std::move(command));
    last_command_ = id;
  }
  const Statement last = prepared(record_, "SELECT max(case_id) FROM casefile");
  if (sqlite3_step(last.get()) == SQLITE_ROW) last_case_ = sqlite3_column_int64(last.get(), 0);
  return in_order;
}

Took BareLoop::commit_again(int in_a_group) {
  const std::vector<Changes> commands = new_commands();
  const Changes head = rows_of("SELECT * FROM log_head", move_head_.get());
  const Statement begin = prepared(target_, "BEGIN IMMEDIATE");
  const Statement commit = prepared(target_, "COMMIT");
  const Took took = time_of([&] {
    for (std::size_t next = 0; next < commands.size();) {
      carry_out({begin.get(), {}});
      for (int i = 0; i < in_a_group && next < commands.size(); ++i) {
        for (const Change& change : commands[next++]) carry_out(change);
      }
      carry_out(head.front());
      carry_out({commit.get(), {}});
    }
  });
  const auto count = static_cast<double>(commands.size());
  return {took.cpu_ms / count, took.wall_ms / count};
}

}  // namespace redress::bench
