// A thin typed layer over SQLite and PostgreSQL: one interface, two drivers on their own C libraries.
//
// SQL text is written once, with parameters $1..$n, in the dialect both understand (docs/sql.md); statements are prepared
// once for each connection and cached by their text. A failure is thrown as sql::Failure with its category. Values: int64,
// text, bytes (BLOB/bytea), day (integer day number in both), null. Instants are stored as integer microseconds in both.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/fault.h"

namespace redress::sql {

enum class Category { unique, foreign_key, check, not_null, retry, read_only, disconnected, full, syntax, refused, other };

class Failure : public base::Fault {
 public:
  Failure(Category category, const std::string& what) : Fault(what), category_(category) {}
  Category category() const { return category_; }

 private:
  Category category_;
};

struct Blob {
  std::string_view bytes;
};

// What a statement is given. Text and bytes are only borrowed until the call returns.
using Parameter = std::variant<std::monostate, std::int64_t, std::string_view, Blob>;

inline Parameter maybe(const std::optional<std::int64_t>& value) { return value ? Parameter{*value} : Parameter{}; }

// The current row of a statement. Valid inside the row callback only.
class Row {
 public:
  virtual ~Row() = default;
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;        // asserts not null
  virtual std::string_view text(int column) const = 0;       // asserts not null; borrowed
  virtual std::string_view bytes(int column) const = 0;      // asserts not null; borrowed
  std::optional<std::int64_t> maybe_integer(int column) const {
    return is_null(column) ? std::nullopt : std::optional(integer(column));
  }
};

enum class Engine { sqlite, postgresql };

class Connection {
 public:
  virtual ~Connection() = default;
  virtual Engine engine() const = 0;

  // Runs one cached prepared statement; `each` is called for every row. Returns the number of rows changed (or, for a query, given).
  virtual std::int64_t run(std::string_view sql, std::span<const Parameter> parameters,
                           const std::function<void(const Row&)>& each = {}) = 0;
  std::int64_t run(std::string_view sql, std::initializer_list<Parameter> parameters = {},
                   const std::function<void(const Row&)>& each = {}) {
    return run(sql, std::span<const Parameter>(parameters.begin(), parameters.size()), each);
  }
  // Several statements at once, not cached, no parameters: schema and settings.
  virtual void script(std::string_view sql) = 0;
  // Many rows into one table as fast as the engine can (COPY; a prepared insert). In the open transaction.
  virtual void insert_rows(std::string_view table, std::span<const std::string_view> columns,
                           const std::function<bool(std::vector<Parameter>& row)>& next) = 0;

  // write: BEGIN IMMEDIATE / BEGIN; read: one snapshot for all its queries.
  virtual void begin(bool write) = 0;
  virtual void commit() = 0;  // returns after the sync
  virtual void rollback() noexcept = 0;
  virtual void savepoint() = 0;
  virtual void release() = 0;
  virtual void rollback_to() = 0;  // to the savepoint, which is then released
};

// Rolls back on leaving scope unless committed.
class Transaction {
 public:
  Transaction(Connection& connection, bool write) : connection_(connection) { connection_.begin(write); }
  ~Transaction() {
    if (!done_) connection_.rollback();
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit() {
    done_ = true;  // after a failed commit there is nothing left to roll back
    connection_.commit();
  }

 private:
  Connection& connection_;
  bool done_ = false;
};

struct Address {
  Engine engine = Engine::sqlite;
  std::string where;  // a file's path, or a connection URI without a password
  bool read_only = false;
};

std::unique_ptr<Connection> connect(const Address& address);

// A process-wide (SQLite: advisory file lock beside the database, holding the pid) or server-wide (PostgreSQL: session
// advisory lock and an epoch row) lock for the one writer. Throws base::Busy naming the holder if it is taken.
class WriterLock {
 public:
  virtual ~WriterLock() = default;
  // Throws Failure (disconnected) once another has taken over. Called inside each writing transaction.
  virtual void confirm(Connection& connection) = 0;
};
std::unique_ptr<WriterLock> lock_writer(const Address& address, Connection& connection);

}  // namespace redress::sql
