// A thin typed layer over SQLite and PostgreSQL: one interface, two drivers on their own C libraries.
//
// SQL text is written once, with parameters $1..$n, in the dialect both understand, with a few tokens such as {{bytes}}
// where they differ (docs/sql.md); statements are prepared once for each connection and cached by their text. A failure
// is thrown as sql::Failure with its category; after one inside a transaction only rollback and rollback_to are of use
// (PostgreSQL would refuse the rest). Values: int64, text, bytes (BLOB/bytea), null. Days are stored as integer day
// numbers and instants as integer microseconds in both. A Connection is used by one thread at a time.
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

// unique: also a primary key. retry: busy, deadlock, serialisation; the whole transaction may be tried again. full: no
// space. refused: a trigger of ours said no. corrupt: the file is damaged or is no database.
enum class Category {
  unique,
  foreign_key,
  check,
  not_null,
  retry,
  read_only,
  disconnected,
  full,
  syntax,
  refused,
  corrupt,
  other
};
std::string to_text(Category category);

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

inline Parameter maybe(const std::optional<std::int64_t>& value) {
  return value ? Parameter{*value} : Parameter{};
}

// The current row of a statement. Valid inside the row callback only.
class Row {
 public:
  virtual ~Row() = default;
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;    // asserts not null
  virtual std::string_view text(int column) const = 0;   // asserts not null; borrowed
  virtual std::string_view bytes(int column) const = 0;  // asserts not null; borrowed
  std::optional<std::int64_t> maybe_integer(int column) const {
    return is_null(column) ? std::nullopt : std::optional(integer(column));
  }
};

enum class Engine { sqlite, postgresql };

class Connection {
 public:
  virtual ~Connection() = default;
  virtual Engine engine() const = 0;
  // Prepares and caches without running: throws as running would if the text is wrong.
  virtual void prepare(std::string_view sql) = 0;

  // Runs one cached prepared statement; `each` is called for every row, and may run other statements. Returns the
  // number of rows changed (or, for a query, given). Asserts as many parameters as the text names.
  virtual std::int64_t run(std::string_view sql, std::span<const Parameter> parameters,
                           const std::function<void(const Row&)>& each = {}) = 0;
  std::int64_t run(std::string_view sql, std::initializer_list<Parameter> parameters = {},
                   const std::function<void(const Row&)>& each = {}) {
    return run(sql, std::span<const Parameter>(parameters.begin(), parameters.size()), each);
  }
  // Several statements at once, not cached, no parameters: schema and settings. Forgets the cached statements.
  virtual void script(std::string_view sql) = 0;
  // Many rows into one table as fast as the engine can (COPY; a prepared insert). In the open transaction.
  virtual void insert_rows(std::string_view table, std::span<const std::string_view> columns,
                           const std::function<bool(std::vector<Parameter>& row)>& next) = 0;

  // write: BEGIN IMMEDIATE / BEGIN; read: one snapshot for all its queries. One transaction at a time, one savepoint in
  // it.
  virtual void begin(bool write) = 0;
  virtual void
  commit() = 0;  // returns after the sync; if it throws, what was in it is unknown and the transaction is over
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

// Whether a PostgreSQL connection URI carries a secret, which would stand in the list of processes.
bool holds_password(std::string_view uri);

// SQLite: made if there is none, unless read-only. Throws Failure.
std::unique_ptr<Connection> connect(const Address& address);

// The lock of the one writer. SQLite: an advisory lock on the file `writer.lock` beside the database, which names the
// process and goes with it, however it ends. PostgreSQL: an advisory lock of the connection's session, for its schema,
// and an epoch row that grows with each holder.
class WriterLock {
 public:
  virtual ~WriterLock() = default;
  // Called inside each writing transaction: throws Failure (disconnected) once another has taken over, or where the
  // lock or the database is no longer the one that was locked.
  virtual void confirm(Connection& connection) = 0;
};
// Who holds that lock.
struct Holder {
  std::string who;                    // `process 4711`, `redress 4711 at 10.0.0.7, server process 99`
  std::optional<std::int64_t> epoch;  // PostgreSQL only
};
// Nothing if nobody does. Holds nothing afterwards; inside a transaction of the connection or not.
std::optional<Holder> holder_of_lock(const Address& address, Connection& connection);

// Throws base::Busy naming the holder if it is taken. The connection must outlive the lock.
std::unique_ptr<WriterLock> lock_writer(const Address& address, Connection& connection);

}  // namespace redress::sql
