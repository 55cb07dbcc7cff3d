#include "kit/sql/sqlite.h"

#include <sqlite3.h>

#include <mutex>
#include <string>
#include <unordered_map>

#include "base/assert.h"
#include "base/text.h"
#include "kit/sql/dialect.h"
#include "kit/sql/statement_cache.h"

namespace redress::sql {
namespace {

constexpr int busy_milliseconds = 10'000;

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

struct Prepared {
  std::unique_ptr<sqlite3_stmt, Finalize> statement;
  std::vector<std::size_t>
      numbers;  // of SQLite's parameter i + 1: the n of its name $n. SQLite counts by first appearance.
  std::size_t most = 0;
};

class SqliteRow final : public Row {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
  bool is_null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  std::int64_t integer(int column) const override {
    REDRESS_ASSERT(!is_null(column));
    return sqlite3_column_int64(statement_, column);
  }
  std::string_view text(int column) const override { return bytes(column); }
  std::string_view bytes(int column) const override {
    REDRESS_ASSERT(!is_null(column));
    const void* data = sqlite3_column_blob(statement_, column);
    const int size = sqlite3_column_bytes(statement_, column);
    return size == 0 ? std::string_view{}
                     : std::string_view{static_cast<const char*>(data), static_cast<std::size_t>(size)};
  }

 private:
  sqlite3_stmt* statement_;
};

// Leaves the statement ready for its next use, also when a row's callback throws.
class Use {
 public:
  explicit Use(sqlite3_stmt* statement) : statement_(statement) {}
  ~Use() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;

 private:
  sqlite3_stmt* statement_;
};

class SqliteConnection final : public Connection {
 public:
  explicit SqliteConnection(const Address& address) {
    const int flags = address.read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(address.where.c_str(), &database_, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    try {
      if (code != SQLITE_OK) throw_sqlite_failure(database_, code, "opening " + address.where);
      set_up(address);
    } catch (...) {
      sqlite3_close_v2(database_);
      throw;
    }
  }
  ~SqliteConnection() override {
    cache_.clear();
    sqlite3_close_v2(database_);
  }
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  Engine engine() const override { return Engine::sqlite; }

  void prepare(std::string_view sql) override { prepared(sql); }

  std::int64_t run(std::string_view sql, std::span<const Parameter> parameters,
                   const std::function<void(const Row&)>& each) override {
    Prepared* statement = &prepared(sql);
    Prepared another;  // for a statement run again from one of its own rows
    if (sqlite3_stmt_busy(statement->statement.get()) != 0) {
      another = made(sql);
      statement = &another;
    }
    return step_through(*statement, sql, parameters, each);
  }

  void script(std::string_view sql) override {
    cache_.clear();
    const std::string text = in_dialect(Engine::sqlite, sql);
    const int code = sqlite3_exec(database_, text.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw_sqlite_failure(database_, sqlite3_extended_errcode(database_), text);
  }

  void insert_rows(std::string_view table, std::span<const std::string_view> columns,
                   const std::function<bool(std::vector<Parameter>& row)>& next) override {
    const std::string sql = insert_text(table, columns);
    Prepared& insert = prepared(sql);
    std::vector<Parameter> row;
    while (row.clear(), next(row)) step_through(insert, sql, row, {});
  }

  void begin(bool write) override {
    if (write && read_only_) throw Failure(Category::read_only, "SQLite: this connection only reads");
    simple(write ? "BEGIN IMMEDIATE" : "BEGIN");
  }
  void commit() override {
    try {
      simple("COMMIT");
    } catch (...) {
      rollback();
      throw;
    }
  }
  void rollback() noexcept override {
    // SQLite itself rolls back after some failures (disk full, no memory).
    if (sqlite3_get_autocommit(database_) == 0) sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
  }
  void savepoint() override { simple("SAVEPOINT here"); }
  void release() override { simple("RELEASE here"); }
  void rollback_to() override {
    simple("ROLLBACK TO here");
    simple("RELEASE here");
  }

 private:
  void set_up(const Address& address) {
    sqlite3_extended_result_codes(database_, 1);
    sqlite3_busy_timeout(database_, busy_milliseconds);
    read_only_ = address.read_only;
    script(
        "PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;"
        "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-8192");
    if (read_only_) {
      script("PRAGMA query_only=ON");
      return;
    }
    script("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON");
    std::string mode;
    run("PRAGMA journal_mode=WAL", std::span<const Parameter>{}, [&](const Row& row) { mode = row.text(0); });
    if (mode != "wal")
      throw Failure(Category::other, "SQLite: " + address.where + " cannot use a write-ahead log: " + mode);
  }

  void simple(std::string_view sql) { run(sql, std::span<const Parameter>{}, {}); }

  Prepared made(std::string_view sql) {
    const std::string text = in_dialect(Engine::sqlite, sql);
    sqlite3_stmt* raw = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(database_, text.data(), static_cast<int>(text.size()),
                                        SQLITE_PREPARE_PERSISTENT, &raw, &rest);
    Prepared made;
    made.statement.reset(raw);
    if (code != SQLITE_OK) throw_sqlite_failure(database_, code, text);
    const std::string_view after(rest, static_cast<std::size_t>(text.data() + text.size() - rest));
    if (raw == nullptr || !base::trimmed(after).empty()) {
      throw Failure(Category::syntax, "SQLite: not one statement: " + text.substr(0, 200));
    }
    const int count = sqlite3_bind_parameter_count(raw);
    for (int i = 1; i <= count; ++i) {
      const char* name = sqlite3_bind_parameter_name(raw, i);
      const auto number = base::parse_int(name != nullptr && name[0] == '$' ? name + 1 : "", 1, 999);
      if (!number) throw Failure(Category::syntax, "SQLite: a parameter is not $1..$n in: " + text.substr(0, 200));
      made.numbers.push_back(static_cast<std::size_t>(*number));
      made.most = std::max(made.most, made.numbers.back());
    }
    return made;
  }

  Prepared& prepared(std::string_view sql) {
    return cache_.get(sql, [&] { return made(sql); });
  }

  void bind(const Prepared& statement, std::string_view sql, std::span<const Parameter> parameters) {
    REDRESS_ASSERT(parameters.size() == statement.most);
    sqlite3_stmt* raw = statement.statement.get();
    for (std::size_t i = 0; i < statement.numbers.size(); ++i) {
      const int place = static_cast<int>(i) + 1;
      const Parameter& value = parameters[statement.numbers[i] - 1];
      int code = SQLITE_OK;
      if (const auto* number = std::get_if<std::int64_t>(&value)) {
        code = sqlite3_bind_int64(raw, place, *number);
      } else if (const auto* text = std::get_if<std::string_view>(&value)) {
        // A null pointer would bind NULL: an empty text is not that.
        code = sqlite3_bind_text64(raw, place, text->empty() ? "" : text->data(), text->size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
      } else if (const auto* blob = std::get_if<Blob>(&value)) {
        code = sqlite3_bind_blob64(raw, place, blob->bytes.empty() ? "" : blob->bytes.data(), blob->bytes.size(),
                                   SQLITE_STATIC);
      }
      if (code != SQLITE_OK) throw_sqlite_failure(database_, code, sql);
    }
  }

  std::int64_t step_through(Prepared& statement, std::string_view sql, std::span<const Parameter> parameters,
                            const std::function<void(const Row&)>& each) {
    sqlite3_stmt* raw = statement.statement.get();
    const Use use(raw);
    bind(statement, sql, parameters);
    const SqliteRow row(raw);
    std::int64_t rows = 0;
    int code = SQLITE_OK;
    while ((code = sqlite3_step(raw)) == SQLITE_ROW) {
      ++rows;
      if (each) each(row);
    }
    if (code != SQLITE_DONE) throw_sqlite_failure(database_, code, sql);
    return sqlite3_column_count(raw) > 0 ? rows : sqlite3_changes64(database_);
  }

  sqlite3* database_ = nullptr;
  bool read_only_ = false;
  StatementCache<Prepared> cache_;
};

}  // namespace

std::unique_ptr<Connection> connect_sqlite(const Address& address) {
  // Nobody reads SQLite's own count of its memory, which takes a lock of the whole process for every allocation. Before
  // the first connection only; later it is refused, and that is no matter.
  static std::once_flag once;
  std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
  return std::make_unique<SqliteConnection>(address);
}

}  // namespace redress::sql
