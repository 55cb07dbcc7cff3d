#include "kit/sql/postgresql.h"

#include <libpq-fe.h>
#include <unistd.h>

#include <charconv>

#include "base/assert.h"
#include "base/text.h"
#include "kit/sql/dialect.h"
#include "kit/sql/statement_cache.h"

namespace redress::sql {
namespace {

// Type numbers of the server's catalogue (pg_type.dat), which are fixed.
enum : Oid {
  oid_bool = 16,
  oid_bytea = 17,
  oid_int8 = 20,
  oid_int2 = 21,
  oid_int4 = 23,
  oid_text = 25,
  oid_varchar = 1043
};

struct Clear {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, Clear>;

struct Prepared {
  std::string name;
  std::size_t parameters = 0;
};

// Binary results: no copy of bytes, no reading of digits.
class PostgresqlRow final : public Row {
 public:
  explicit PostgresqlRow(const PGresult* result) : result_(result) {}
  void at(int row) { row_ = row; }
  bool is_null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
  std::int64_t integer(int column) const override {
    const std::string_view bytes = this->bytes(column);
    REDRESS_ASSERT(bytes.size() <= 8);
    std::uint64_t value = !bytes.empty() && (static_cast<unsigned char>(bytes[0]) & 0x80U) != 0 ? ~std::uint64_t{0} : 0;
    for (const char c : bytes) value = (value << 8U) | static_cast<unsigned char>(c);
    return static_cast<std::int64_t>(value);
  }
  std::string_view text(int column) const override { return bytes(column); }
  std::string_view bytes(int column) const override {
    REDRESS_ASSERT(!is_null(column));
    return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
  }

 private:
  const PGresult* result_;
  int row_ = 0;
};

// The parameters in the form that libpq takes; integers as digits, so that the server fits them to the column's width.
class Arguments {
 public:
  explicit Arguments(std::span<const Parameter> parameters) : digits_(parameters.size()) {
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      if (const auto* number = std::get_if<std::int64_t>(&parameters[i])) {
        const auto end = std::to_chars(digits_[i].data(), digits_[i].data() + digits_[i].size() - 1, *number);
        *end.ptr = '\0';
        add(digits_[i].data(), 0, 0);
      } else if (const auto* text = std::get_if<std::string_view>(&parameters[i])) {
        add(text->empty() ? "" : text->data(), text->size(), 1);
      } else if (const auto* blob = std::get_if<Blob>(&parameters[i])) {
        add(blob->bytes.empty() ? "" : blob->bytes.data(), blob->bytes.size(), 1);
      } else {
        add(nullptr, 0, 0);
      }
    }
  }
  const char* const* values() const { return values_.data(); }
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  void add(const char* value, std::size_t length, int format) {
    values_.push_back(value);
    lengths_.push_back(static_cast<int>(length));
    formats_.push_back(format);
  }
  std::vector<std::array<char, 24>> digits_;
  std::vector<const char*> values_;
  std::vector<int> lengths_, formats_;
};

class PostgresqlConnection final : public Connection {
 public:
  explicit PostgresqlConnection(const Address& address) : connection_(PQconnectdb(address.where.c_str())) {
    try {
      if (PQstatus(connection_) != CONNECTION_OK) throw_postgresql_failure(connection_, nullptr, "connecting");
      PQsetNoticeProcessor(connection_, [](void*, const char*) {}, nullptr);
      // What is acknowledged is on disk, whatever the server's default is.
      execute(
          "SET client_encoding = 'UTF8'; SET TimeZone = 'UTC'; SET synchronous_commit = on; SET client_min_messages = "
          "warning;"
          "SET standard_conforming_strings = on; SET application_name = 'redress pid " +
          std::to_string(::getpid()) + "'");
      if (address.read_only) execute("SET default_transaction_read_only = on");
      read_only_ = address.read_only;
    } catch (...) {
      PQfinish(connection_);
      throw;
    }
  }
  ~PostgresqlConnection() override { PQfinish(connection_); }
  PostgresqlConnection(const PostgresqlConnection&) = delete;
  PostgresqlConnection& operator=(const PostgresqlConnection&) = delete;

  Engine engine() const override { return Engine::postgresql; }

  void prepare(std::string_view sql) override { prepared(sql); }

  std::int64_t run(std::string_view sql, std::span<const Parameter> parameters,
                   const std::function<void(const Row&)>& each) override {
    const Prepared& statement = prepared(sql);
    REDRESS_ASSERT(parameters.size() == statement.parameters);
    const Arguments given(parameters);
    const Result result(PQexecPrepared(connection_, statement.name.c_str(), static_cast<int>(parameters.size()),
                                       given.values(), given.lengths(), given.formats(), 1));
    const ExecStatusType status = PQresultStatus(result.get());
    if (status == PGRES_TUPLES_OK) {
      PostgresqlRow row(result.get());
      const int rows = PQntuples(result.get());
      for (int i = 0; each && i < rows; ++i) {
        row.at(i);
        each(row);
      }
      return rows;
    }
    if (status != PGRES_COMMAND_OK) throw_postgresql_failure(connection_, result.get(), sql);
    return base::parse_int(PQcmdTuples(result.get()), 0, INT64_MAX).value_or(0);
  }

  void script(std::string_view sql) override {
    execute(in_dialect(Engine::postgresql, sql));
    // A cached plan may name a table that is no longer the same.
    if (!cache_.empty()) execute("DEALLOCATE ALL");
    cache_.clear();
  }

  void insert_rows(std::string_view table, std::span<const std::string_view> columns,
                   const std::function<bool(std::vector<Parameter>& row)>& next) override {
    std::string copy = "COPY " + std::string(table) + " (";
    for (std::size_t i = 0; i < columns.size(); ++i) copy.append(i == 0 ? "" : ", ").append(columns[i]);
    copy += ") FROM STDIN";
    const Result started(PQexec(connection_, copy.c_str()));
    if (PQresultStatus(started.get()) != PGRES_COPY_IN) throw_postgresql_failure(connection_, started.get(), copy);
    try {
      send_lines(next, copy);
    } catch (...) {
      PQputCopyEnd(connection_, "given up");
      while (const Result rest{PQgetResult(connection_)}) {
      }
      throw;
    }
    if (PQputCopyEnd(connection_, nullptr) != 1) throw_postgresql_failure(connection_, nullptr, copy);
    Result ended(PQgetResult(connection_));
    while (const Result rest{PQgetResult(connection_)}) {
    }
    if (PQresultStatus(ended.get()) != PGRES_COMMAND_OK) throw_postgresql_failure(connection_, ended.get(), copy);
  }

  void begin(bool write) override {
    if (write && read_only_) throw Failure(Category::read_only, "PostgreSQL: this connection only reads");
    execute(write ? "BEGIN READ WRITE" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  }
  void commit() override {
    const Result result(PQexec(connection_, "COMMIT"));
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
      rollback();
      throw_postgresql_failure(connection_, result.get(), "COMMIT");
    }
    // A transaction that had failed answers COMMIT with a rollback, and no error.
    if (std::string_view(PQcmdStatus(result.get())) != "COMMIT") {
      throw Failure(Category::other, "PostgreSQL: the transaction had failed and was rolled back");
    }
  }
  void rollback() noexcept override {
    if (PQtransactionStatus(connection_) != PQTRANS_IDLE) PQclear(PQexec(connection_, "ROLLBACK"));
  }
  void savepoint() override { execute("SAVEPOINT here"); }
  void release() override { execute("RELEASE here"); }
  void rollback_to() override { execute("ROLLBACK TO here; RELEASE here"); }

 private:
  void execute(const std::string& sql) {
    const Result result(PQexec(connection_, sql.c_str()));
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY) {
      throw_postgresql_failure(connection_, result.get(), sql);
    }
  }

  Prepared& prepared(std::string_view sql) {
    return cache_.get(sql, [&] { return made(sql); });
  }

  Prepared made(std::string_view sql) {
    Prepared made;
    made.name = "s" + std::to_string(++last_name_);
    const Result result(
        PQprepare(connection_, made.name.c_str(), in_dialect(Engine::postgresql, sql).c_str(), 0, nullptr));
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) throw_postgresql_failure(connection_, result.get(), sql);
    const Result described(PQdescribePrepared(connection_, made.name.c_str()));
    if (PQresultStatus(described.get()) != PGRES_COMMAND_OK)
      throw_postgresql_failure(connection_, described.get(), sql);
    made.parameters = static_cast<std::size_t>(PQnparams(described.get()));
    for (int i = 0; i < PQnfields(described.get()); ++i) {
      switch (PQftype(described.get(), i)) {
        case oid_bool:
        case oid_bytea:
        case oid_int8:
        case oid_int2:
        case oid_int4:
        case oid_text:
        case oid_varchar:
          break;
        default:
          throw Failure(Category::syntax,
                        std::string("PostgreSQL: column ") + PQfname(described.get(), i) +
                            " is no integer, text or bytes (cast it) in: " + std::string(sql.substr(0, 200)));
      }
    }
    return made;
  }

  void send_lines(const std::function<bool(std::vector<Parameter>& row)>& next, std::string_view copy) {
    constexpr std::size_t enough = 64 * 1024;
    std::string lines;
    std::vector<Parameter> row;
    bool more = true;
    while (more) {
      row.clear();
      more = next(row);
      if (more) append_copy_line(lines, row);
      if (lines.size() < enough && more) continue;
      if (!lines.empty() && PQputCopyData(connection_, lines.data(), static_cast<int>(lines.size())) != 1) {
        throw_postgresql_failure(connection_, nullptr, copy);
      }
      lines.clear();
    }
  }

  PGconn* connection_;
  bool read_only_ = false;
  int last_name_ = 0;
  StatementCache<Prepared> cache_;
};

}  // namespace

bool holds_password(std::string_view uri) {
  bool found = false;
  PQconninfoOption* options = PQconninfoParse(std::string(uri).c_str(), nullptr);
  for (const PQconninfoOption* option = options; option != nullptr && option->keyword != nullptr; ++option) {
    const std::string_view name(option->keyword);
    if ((name == "password" || name == "sslpassword") && option->val != nullptr) found = true;
  }
  PQconninfoFree(options);
  return found;
}

std::unique_ptr<Connection> connect_postgresql(const Address& address) {
  return std::make_unique<PostgresqlConnection>(address);
}

}  // namespace redress::sql
