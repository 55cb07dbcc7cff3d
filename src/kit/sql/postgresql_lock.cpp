// The writer's lock of a schema: an advisory lock that the server frees with the session, and an epoch that grows with
// each holder, read in each of its transactions.
#include "kit/sql/postgresql.h"

namespace redress::sql {
namespace {

// Class number of our advisory locks; the object is the schema.
constexpr std::int64_t lock_class = 0x72656472;

constexpr std::string_view take = "SELECT pg_try_advisory_lock(cast($1 as int4), hashtext(current_schema()))";
constexpr std::string_view give_back = "SELECT pg_advisory_unlock(cast($1 as int4), hashtext(current_schema()))";
constexpr std::string_view who =
    "SELECT a.application_name || coalesce(' at ' || host(a.client_addr), '') || ', server process ' || l.pid "
    "FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid "
    "WHERE l.locktype = 'advisory' AND l.granted AND l.classid = cast(cast($1 as bigint) as oid) "
    "AND l.objid = cast(cast(hashtext(current_schema()) as bigint) & 4294967295 as oid) "
    "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())";
constexpr std::string_view has_table =
    "SELECT count(*) FROM pg_class WHERE oid = to_regclass('writer_epoch') AND relkind = 'r'";
constexpr std::string_view last_epoch = "SELECT epoch FROM writer_epoch WHERE one = 1";
constexpr std::string_view make_table =
    "CREATE TABLE IF NOT EXISTS writer_epoch (one integer PRIMARY KEY CHECK (one = 1), epoch bigint NOT NULL)";
constexpr std::string_view next_epoch =
    "INSERT INTO writer_epoch (one, epoch) VALUES (1, 1) ON CONFLICT (one) DO UPDATE SET epoch = writer_epoch.epoch + "
    "1 "
    "RETURNING epoch";
// Locked for the transaction: who takes over meanwhile waits for it to end.
constexpr std::string_view same_epoch = "SELECT epoch FROM writer_epoch WHERE one = 1 FOR SHARE";

class PostgresqlLock final : public WriterLock {
 public:
  explicit PostgresqlLock(Connection& connection) : connection_(connection) {
    bool taken = false;
    connection_.run(take, {lock_class}, [&](const Row& row) { taken = row.integer(0) != 0; });
    if (!taken) {
      std::string holder = "another program";
      connection_.run(who, {lock_class}, [&](const Row& row) { holder = row.text(0); });
      throw base::Busy("the record is being written by " + holder + "; stop it or let it do the writing");
    }
    connection_.script(make_table);
    connection_.run(next_epoch, {}, [&](const Row& row) { epoch_ = row.integer(0); });
  }
  ~PostgresqlLock() override {
    try {
      connection_.run(give_back, {lock_class});
    } catch (const base::Fault&) {
      // The session is gone, and the lock with it.
    }
  }
  PostgresqlLock(const PostgresqlLock&) = delete;
  PostgresqlLock& operator=(const PostgresqlLock&) = delete;

  void confirm(Connection& connection) override {
    std::int64_t epoch = -1;
    connection.run(same_epoch, {}, [&](const Row& row) { epoch = row.integer(0); });
    if (epoch != epoch_) throw Failure(Category::disconnected, "another program writes this record now: writing stops");
  }

 private:
  Connection& connection_;
  std::int64_t epoch_ = 0;
};

}  // namespace

std::optional<Holder> holder_of_postgresql_lock(Connection& connection) {
  std::optional<Holder> holder;
  connection.run(who, {lock_class}, [&](const Row& row) { holder = Holder{std::string(row.text(0)), std::nullopt}; });
  bool has = false;
  connection.run(has_table, {}, [&](const Row& row) { has = row.integer(0) != 0; });
  if (holder && has) connection.run(last_epoch, {}, [&](const Row& row) { holder->epoch = row.integer(0); });
  return holder;
}

std::unique_ptr<WriterLock> lock_postgresql_writer(Connection& connection) {
  return std::make_unique<PostgresqlLock>(connection);
}

}  // namespace redress::sql
