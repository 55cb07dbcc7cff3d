// One suite for both engines: what the layer promises holds on each.
#include <gtest/gtest.h>

#include <cstdlib>
#include <limits>

#include "kit/sql/database.h"
#include "support/engines.h"

namespace redress::sql {
namespace {

constexpr std::string_view table =
    "CREATE TABLE parent (id {{integer}} NOT NULL PRIMARY KEY) {{strict}};"
    "CREATE TABLE thing ("
    "  id {{integer}} NOT NULL PRIMARY KEY,"
    "  name {{text}} UNIQUE,"
    "  bytes {{bytes}},"
    "  day integer CHECK (day > -100000),"
    "  must {{text}} NOT NULL DEFAULT 'x',"
    "  parent {{integer}} REFERENCES parent (id)"
    ") {{strict}}";

class Sql : public testing::TestWithParam<Engine> {
 protected:
  Sql() { connection_->script(table); }

  static std::int64_t number(Connection& connection, std::string_view sql,
                             std::initializer_list<Parameter> parameters = {}) {
    std::int64_t found = -1;
    connection.run(sql, parameters, [&](const Row& row) { found = row.integer(0); });
    return found;
  }
  std::int64_t number(std::string_view sql, std::initializer_list<Parameter> parameters = {}) {
    return number(*connection_, sql, parameters);
  }
  std::int64_t count() { return number("SELECT count(*) FROM thing"); }
  std::int64_t run(std::string_view sql, std::initializer_list<Parameter> parameters = {}) {
    return connection_->run(sql, parameters);
  }
  void insert(std::int64_t id) { run("INSERT INTO thing (id) VALUES ($1)", {id}); }

  void expect_failure(Category category, const std::function<void()>& doing) {
    try {
      doing();
      ADD_FAILURE() << "nothing was refused: expected " << to_text(category);
    } catch (const Failure& failure) {
      EXPECT_EQ(failure.category(), category) << failure.what();
    }
  }

  tests::Database database_{GetParam()};
  std::unique_ptr<Connection> connection_ = database_.connect();
};

INSTANTIATE_TEST_SUITE_P(Engines, Sql, testing::ValuesIn(tests::engines()),
                         [](const auto& suite) { return tests::name_of(suite.param); });

// So that a run without a server cannot pass for a run with one.
TEST(Engines, PostgresqlIsThereWhereItIsRequired) {
  const char* required = std::getenv("REDRESS_REQUIRE_POSTGRESQL");
  if (required == nullptr || std::string_view(required) != "1") return;
  EXPECT_EQ(tests::engines().size(), 2U) << "give the URI of a server: tests/support/postgres.sh start FOLDER";
}

TEST_P(Sql, WhatGoesInComesOut) {
  std::string all_bytes;
  for (int i = 0; i < 256; ++i) all_bytes += static_cast<char>(i);
  const std::string words = "Siân’s \"bin\"\n\tback\\slash ' quote; DROP TABLE thing; --  £5";
  run("INSERT INTO thing (id, name, bytes, day) VALUES ($1, $2, $3, $4)",
      {std::numeric_limits<std::int64_t>::min(), words, Blob{all_bytes}, std::int64_t{-25567}});
  int rows = 0;
  connection_->run("SELECT id, name, bytes, day, parent FROM thing", {}, [&](const Row& row) {
    ++rows;
    EXPECT_EQ(row.integer(0), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(row.text(1), words);
    EXPECT_EQ(row.bytes(2), all_bytes);
    EXPECT_EQ(row.integer(3), -25567);
    EXPECT_TRUE(row.is_null(4));
    EXPECT_EQ(row.maybe_integer(4), std::nullopt);
    EXPECT_EQ(row.maybe_integer(3), -25567);
  });
  EXPECT_EQ(rows, 1);
}

TEST_P(Sql, EmptyIsNotNull) {
  run("INSERT INTO thing (id, name, bytes) VALUES (1, $1, $2)", {std::string_view{}, Blob{}});
  run("INSERT INTO thing (id, name, bytes) VALUES (2, $1, $2)", {Parameter{}, Parameter{}});
  std::vector<std::pair<bool, bool>> nulls;
  connection_->run("SELECT name, bytes FROM thing ORDER BY id", {}, [&](const Row& row) {
    nulls.emplace_back(row.is_null(0), row.is_null(1));
    if (!row.is_null(0)) {
      EXPECT_EQ(row.text(0), "");
    }
    if (!row.is_null(1)) {
      EXPECT_EQ(row.bytes(1), "");
    }
  });
  EXPECT_EQ(nulls, (std::vector<std::pair<bool, bool>>{{false, false}, {true, true}}));
}

TEST_P(Sql, ParametersGoByTheirNumberWhateverTheirOrder) {
  run("INSERT INTO thing (day, id, name) VALUES ($2, $3, $1)",
      {std::string_view("n"), std::int64_t{2}, std::int64_t{3}});
  EXPECT_EQ(number("SELECT id FROM thing WHERE name = $2 AND day = $1 AND name = $2",
                   {std::int64_t{2}, std::string_view("n")}),
            3);
}

TEST_P(Sql, LargeTextsAndBytesComeBackWhole) {
  std::string large(3'000'000, 'a');
  for (std::size_t i = 0; i < large.size(); i += 7) large[i] = static_cast<char>('a' + i % 26);
  run("INSERT INTO thing (id, must, bytes) VALUES (1, $1, $2)", {large, Blob{large}});
  connection_->run("SELECT must, bytes FROM thing", {}, [&](const Row& row) {
    EXPECT_TRUE(row.text(0) == large);
    EXPECT_TRUE(row.bytes(1) == large);
  });
}

TEST_P(Sql, RunSaysHowManyRows) {
  for (std::int64_t id = 1; id <= 5; ++id) insert(id);
  EXPECT_EQ(run("UPDATE thing SET day = 1 WHERE id > $1", {std::int64_t{2}}), 3);
  EXPECT_EQ(run("SELECT id FROM thing WHERE id > $1", {std::int64_t{1}}), 4);
  EXPECT_EQ(run("DELETE FROM thing WHERE id = $1", {std::int64_t{99}}), 0);
  EXPECT_EQ(run("INSERT INTO thing (id) VALUES ($1) ON CONFLICT (id) DO NOTHING", {std::int64_t{1}}), 0);
  EXPECT_EQ(number("INSERT INTO thing (id) VALUES ($1) RETURNING id", {std::int64_t{6}}), 6);
}

TEST_P(Sql, AStatementRunsAgainFromOneOfItsOwnRows) {
  for (std::int64_t id = 1; id <= 3; ++id) insert(id);
  const std::string_view sql = "SELECT id FROM thing WHERE id > $1 ORDER BY id";
  std::vector<std::int64_t> seen;
  connection_->run(sql, {std::int64_t{0}}, [&](const Row& outer) {
    seen.push_back(outer.integer(0));
    connection_->run(sql, {std::int64_t{2}}, [&](const Row& inner) { seen.push_back(inner.integer(0)); });
  });
  EXPECT_EQ(seen, (std::vector<std::int64_t>{1, 3, 2, 3, 3, 3}));
}

TEST_P(Sql, AThrowFromARowLeavesTheStatementFitForUse) {
  for (std::int64_t id = 1; id <= 3; ++id) insert(id);
  EXPECT_THROW(connection_->run("SELECT id FROM thing", {}, [](const Row&) { throw base::Fault("stop"); }),
               base::Fault);
  EXPECT_EQ(run("SELECT id FROM thing"), 3);
}

TEST_P(Sql, FailuresHaveACategory) {
  insert(1);
  run("INSERT INTO thing (id, name) VALUES (2, 'a')");
  expect_failure(Category::unique, [&] { insert(1); });
  expect_failure(Category::unique, [&] { run("INSERT INTO thing (id, name) VALUES (3, 'a')"); });
  expect_failure(Category::not_null, [&] { run("INSERT INTO thing (id, must) VALUES (3, $1)", {Parameter{}}); });
  expect_failure(Category::check, [&] { run("INSERT INTO thing (id, day) VALUES (3, $1)", {std::int64_t{-100001}}); });
  expect_failure(Category::foreign_key, [&] { run("INSERT INTO thing (id, parent) VALUES (3, 77)"); });
  expect_failure(Category::syntax, [&] { run("SELEC 1"); });
  expect_failure(Category::syntax, [&] { run("SELECT nothing FROM nowhere"); });
  expect_failure(Category::syntax, [&] { connection_->prepare("SELECT id FROM thing; SELECT 1"); });
  EXPECT_EQ(count(), 2);
}

TEST_P(Sql, WordsInANumberColumnAreRefused) {
  EXPECT_THROW(connection_->script("INSERT INTO thing (id, day) VALUES (3, 'soon')"), Failure);
  EXPECT_EQ(count(), 0);
}

TEST_P(Sql, ATriggersNoIsRefused) {
  connection_->script(
      "{{sqlite}}CREATE TRIGGER never BEFORE DELETE ON thing BEGIN SELECT RAISE(ABORT, 'never'); END{{/sqlite}}"
      "{{postgresql}}CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'never'; END "
      "$$;"
      "CREATE TRIGGER never BEFORE DELETE ON thing FOR EACH STATEMENT EXECUTE FUNCTION never(){{/postgresql}}");
  insert(1);
  expect_failure(Category::refused, [&] { run("DELETE FROM thing"); });
  EXPECT_EQ(count(), 1);
}

TEST_P(Sql, TextIsOrderedByItsBytes) {
  std::int64_t id = 0;
  for (const std::string_view name : {"b", "B", "a", "é", "_", "a b", "ab"}) {
    run("INSERT INTO thing (id, name) VALUES ($1, $2)", {++id, name});
  }
  std::string order;
  connection_->run("SELECT name FROM thing ORDER BY name", {},
                   [&](const Row& row) { order.append(row.text(0)).append("|"); });
  EXPECT_EQ(order, "B|_|a|a b|ab|b|é|");
}

TEST_P(Sql, AnAbandonedTransactionLeavesNothing) {
  {
    const Transaction transaction(*connection_, true);
    insert(1);
  }
  EXPECT_EQ(count(), 0);
  Transaction transaction(*connection_, true);
  insert(2);
  transaction.commit();
  EXPECT_EQ(count(), 1);
}

TEST_P(Sql, ASavepointTakesBackItsOwnAndNoMore) {
  Transaction transaction(*connection_, true);
  insert(1);
  connection_->savepoint();
  insert(2);
  connection_->release();
  connection_->savepoint();
  insert(3);
  EXPECT_THROW(insert(3), Failure);  // PostgreSQL would refuse everything from here on
  connection_->rollback_to();
  insert(4);
  transaction.commit();
  std::vector<std::int64_t> ids;
  connection_->run("SELECT id FROM thing ORDER BY id", {}, [&](const Row& row) { ids.push_back(row.integer(0)); });
  EXPECT_EQ(ids, (std::vector<std::int64_t>{1, 2, 4}));
}

// PostgreSQL answers COMMIT of a failed transaction with a rollback and no error.
TEST_P(Sql, ACommitNeverSaysDoneOfWhatWasNotDone) {
  bool done = false;
  try {
    Transaction transaction(*connection_, true);
    insert(1);
    EXPECT_THROW(insert(1), Failure);
    transaction.commit();
    done = true;
  } catch (const Failure&) {
  }
  EXPECT_EQ(count(), done ? 1 : 0);
  insert(7);  // and the connection is fit for use
}

TEST_P(Sql, AReaderKeepsItsSnapshot) {
  insert(1);
  const auto reader = database_.connect(true);
  const Transaction reading(*reader, false);
  EXPECT_EQ(number(*reader, "SELECT count(*) FROM thing"), 1);
  insert(2);
  EXPECT_EQ(number(*reader, "SELECT count(*) FROM thing"), 1);
  EXPECT_EQ(count(), 2);
}

TEST_P(Sql, WhatIsNotCommittedIsNotSeen) {
  const auto reader = database_.connect(true);
  Transaction writing(*connection_, true);
  insert(1);
  EXPECT_EQ(number(*reader, "SELECT count(*) FROM thing"), 0);
  writing.commit();
  EXPECT_EQ(number(*reader, "SELECT count(*) FROM thing"), 1);
}

TEST_P(Sql, AReadingConnectionWritesNothing) {
  const auto reader = database_.connect(true);
  expect_failure(Category::read_only, [&] { reader->run("INSERT INTO thing (id) VALUES (1)", {}); });
  expect_failure(Category::read_only, [&] { reader->begin(true); });
  EXPECT_EQ(count(), 0);
}

TEST_P(Sql, ManyRowsGoInAtOnce) {
  const std::vector<std::string_view> columns{"id", "name", "bytes", "day"};
  const std::string awkward = "tab\there \\N \\. line\nend\r \\";
  const std::string bytes("\x00\\\n\xff", 4);
  std::string name;
  std::int64_t id = 0;
  Transaction transaction(*connection_, true);
  connection_->insert_rows("thing", columns, [&](std::vector<Parameter>& row) {
    if (++id > 5000) return false;
    name = awkward + std::to_string(id);
    row = {id, std::string_view(name), Blob{bytes}, id % 2 == 0 ? Parameter{id} : Parameter{}};
    return true;
  });
  insert(6000);
  transaction.commit();
  EXPECT_EQ(count(), 5001);
  EXPECT_EQ(number("SELECT count(*) FROM thing WHERE bytes = $1", {Blob{bytes}}), 5000);
  EXPECT_EQ(number("SELECT id FROM thing WHERE name = $1", {std::string_view(awkward + "4711")}), 4711);
  EXPECT_EQ(number("SELECT count(*) FROM thing WHERE day IS NULL"), 2501);
}

TEST_P(Sql, ManyRowsGoInWholeOrNotAtAll) {
  const std::vector<std::string_view> columns{"id"};
  std::int64_t id = 0;
  {
    const Transaction transaction(*connection_, true);
    expect_failure(Category::unique, [&] {
      connection_->insert_rows("thing", columns, [&](std::vector<Parameter>& row) {
        if (++id > 10) return false;
        row = {id == 10 ? std::int64_t{1} : id};
        return true;
      });
    });
  }
  EXPECT_EQ(count(), 0);
  {
    const Transaction transaction(*connection_, true);
    const auto broken = [](std::vector<Parameter>&) -> bool { throw base::Fault("no file"); };
    EXPECT_THROW(connection_->insert_rows("thing", columns, broken), base::Fault);
  }
  EXPECT_EQ(count(), 0);
}

TEST_P(Sql, ANewColumnIsSeenByStatementsUsedBefore) {
  insert(1);
  EXPECT_EQ(run("SELECT * FROM thing"), 1);
  connection_->script("ALTER TABLE thing ADD COLUMN more {{text}}");
  connection_->run("SELECT * FROM thing", {}, [&](const Row& row) { EXPECT_TRUE(row.is_null(6)); });
}

}  // namespace
}  // namespace redress::sql
