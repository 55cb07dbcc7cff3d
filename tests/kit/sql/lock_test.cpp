#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "kit/sql/database.h"
#include "support/engines.h"

namespace redress::sql {
namespace {

// Why the lock is refused; nothing if it is not.
std::string refusal(const tests::Database& database) {
  try {
    const auto another = database.connect();
    const auto lock = lock_writer(database.address(), *another);
    return "";
  } catch (const base::Busy& busy) {
    return busy.what();
  }
}

bool says(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

class WriterLocks : public testing::TestWithParam<Engine> {
 protected:
  tests::Database database_{GetParam()};
  std::unique_ptr<Connection> connection_ = database_.connect();
};

INSTANTIATE_TEST_SUITE_P(Engines, WriterLocks, testing::ValuesIn(tests::engines()),
                         [](const auto& suite) { return tests::name_of(suite.param); });

// F11.
TEST_P(WriterLocks, ASecondWriterIsToldWhoHasIt) {
  const auto lock = lock_writer(database_.address(), *connection_);
  EXPECT_TRUE(says(refusal(database_), std::to_string(::getpid()))) << refusal(database_);
}

TEST_P(WriterLocks, TheHolderIsNamedToWhoeverLooks) {
  const auto looking = database_.connect(true);
  EXPECT_FALSE(holder_of_lock(database_.address(), *looking)) << "nobody has ever written";
  auto lock = lock_writer(database_.address(), *connection_);
  for (int i = 0; i < 2; ++i) {
    const auto holder = holder_of_lock(database_.address(), *looking);
    ASSERT_TRUE(holder);
    EXPECT_TRUE(says(holder->who, std::to_string(::getpid()))) << holder->who;
    EXPECT_EQ(holder->epoch.value_or(0), GetParam() == Engine::sqlite ? 0 : 1);
  }
  lock.reset();
  EXPECT_FALSE(holder_of_lock(database_.address(), *looking)) << "it has gone";
  EXPECT_EQ(refusal(database_), "") << "looking holds nothing";
}

TEST_P(WriterLocks, TheNextWriterMayOnceTheFirstIsDone) {
  auto lock = lock_writer(database_.address(), *connection_);
  lock.reset();
  EXPECT_EQ(refusal(database_), "");
}

TEST_P(WriterLocks, TheHolderIsConfirmedInEachTransaction) {
  const auto lock = lock_writer(database_.address(), *connection_);
  for (int i = 0; i < 2; ++i) {
    Transaction transaction(*connection_, true);
    EXPECT_NO_THROW(lock->confirm(*connection_));
    transaction.commit();
  }
}

// A lock left by a writer that was killed is no obstacle; while it lives, it is.
TEST(WriterLockFile, GoesWithItsProcessHoweverItEnds) {
  const tests::Database database(Engine::sqlite);
  int ready[2];
  ASSERT_EQ(::pipe(ready), 0);
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const auto connection = database.connect();
    const auto lock = lock_writer(database.address(), *connection);
    const char done = 'r';
    if (::write(ready[1], &done, 1) != 1) ::_exit(1);
    ::pause();
    ::_exit(0);
  }
  char byte = 0;
  ASSERT_EQ(::read(ready[0], &byte, 1), 1);
  EXPECT_TRUE(says(refusal(database), "process " + std::to_string(child))) << refusal(database);
  ASSERT_EQ(::kill(child, SIGKILL), 0);
  ASSERT_EQ(::waitpid(child, nullptr, 0), child);
  EXPECT_TRUE(std::filesystem::exists(database.folder() + "/writer.lock"));
  EXPECT_EQ(refusal(database), "");
  ::close(ready[0]);
  ::close(ready[1]);
}

// F09: the database file deleted while running, or swapped.
TEST(WriterLockFile, ADatabaseThatWasSwappedStopsTheWriting) {
  const tests::Database database(Engine::sqlite);
  const auto connection = database.connect();
  connection->script("CREATE TABLE t (n INTEGER) STRICT");
  const auto lock = lock_writer(database.address(), *connection);
  const std::string file = database.address().where;
  std::filesystem::copy_file(file, file + ".copy");
  std::filesystem::rename(file + ".copy", file);
  EXPECT_THROW(lock->confirm(*connection), Failure);
}

TEST(WriterLockFile, ALockFileThatWasRemovedStopsTheWriting) {
  const tests::Database database(Engine::sqlite);
  const auto connection = database.connect();
  const auto lock = lock_writer(database.address(), *connection);
  std::filesystem::remove(database.folder() + "/writer.lock");
  EXPECT_THROW(lock->confirm(*connection), Failure);
}

TEST(WriterLockFile, StrangeTextInTheFileDoesNotMisleadTheMessage) {
  const tests::Database database(Engine::sqlite);
  const auto connection = database.connect();
  const auto lock = lock_writer(database.address(), *connection);
  std::ofstream(database.folder() + "/writer.lock") << "pid <script>";
  EXPECT_TRUE(says(refusal(database), "another process")) << refusal(database);
}

TEST(WriterEpoch, AWriterWhoWasOvertakenIsStopped) {
  if (tests::engines().size() < 2) return;
  const tests::Database database(Engine::postgresql);
  const auto connection = database.connect();
  const auto lock = lock_writer(database.address(), *connection);
  database.connect()->run("UPDATE writer_epoch SET epoch = epoch + 1", {});
  const Transaction transaction(*connection, true);
  EXPECT_THROW(lock->confirm(*connection), Failure);
}

Category category_of(const std::function<void()>& doing) {
  try {
    doing();
  } catch (const Failure& failure) {
    return failure.category();
  }
  ADD_FAILURE() << "nothing was refused";
  return Category::other;
}

TEST(PostgresqlConnection, AServerThatIsNotThereIsDisconnected) {
  EXPECT_EQ(category_of([] { connect({Engine::postgresql, "postgresql://nobody@127.0.0.1:1/nothing", false}); }),
            Category::disconnected);
}

TEST(PostgresqlConnection, ASessionThatWasEndedIsDisconnected) {
  if (tests::engines().size() < 2) return;
  const tests::Database database(Engine::postgresql);
  const auto connection = database.connect();
  std::int64_t session = 0;
  connection->run("SELECT pg_backend_pid()", {}, [&](const Row& row) { session = row.integer(0); });
  database.connect()->run("SELECT pg_terminate_backend(cast($1 as int4))", {session});
  EXPECT_EQ(category_of([&] { connection->run("SELECT 1", {}); }), Category::disconnected);
}

TEST(SqliteConnection, AFileThatIsNoDatabaseIsNamed) {
  const tests::Database database(Engine::sqlite);
  std::ofstream(database.address().where) << std::string(4096, 'x');
  EXPECT_EQ(category_of([&] { database.connect(); }), Category::corrupt);
}

TEST(SqliteConnection, AReaderMakesNoDatabase) {
  const tests::Database database(Engine::sqlite);
  EXPECT_EQ(category_of([&] { database.connect(true); }), Category::other);
  EXPECT_FALSE(std::filesystem::exists(database.address().where));
}

}  // namespace
}  // namespace redress::sql
