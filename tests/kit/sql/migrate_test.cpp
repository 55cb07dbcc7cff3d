#include "kit/sql/migrate.h"

#include <gtest/gtest.h>

#include "support/engines.h"

namespace redress::sql {
namespace {

class Migrate : public testing::TestWithParam<Engine> {
 protected:
  std::int64_t rows(std::string_view sql) { return connection_->run(sql, {}); }

  tests::Database database_{GetParam()};
  std::unique_ptr<Connection> connection_ = database_.connect();
};

INSTANTIATE_TEST_SUITE_P(Engines, Migrate, testing::ValuesIn(tests::engines()),
                         [](const auto& suite) { return tests::name_of(suite.param); });

const std::vector<Migration> two{
    {1, "0001_a.sql", "CREATE TABLE a (n {{integer}}) {{strict}}; INSERT INTO a VALUES (1)"},
    {2, "0002_b.sql", "CREATE TABLE b (n {{integer}}) {{strict}}; INSERT INTO a VALUES (2)"}};

TEST_P(Migrate, StepsRunOnceInOrder) {
  EXPECT_EQ(schema_of(*connection_), 0);
  migrate(*connection_, std::span(two).first(1));
  EXPECT_EQ(schema_of(*connection_), 1);
  migrate(*connection_, two);
  migrate(*connection_, two);
  EXPECT_EQ(schema_of(*connection_), 2);
  EXPECT_EQ(rows("SELECT n FROM a"), 2);
  EXPECT_EQ(rows("SELECT n FROM b"), 0);
  EXPECT_NO_THROW(require_schema(*connection_, two));
}

// F75: an upgrade cut short.
TEST_P(Migrate, AStepThatFailsLeavesNoTrace) {
  auto broken = two;
  broken[1].text =
      "CREATE TABLE b (n {{integer}}) {{strict}}; INSERT INTO a VALUES (2); INSERT INTO nowhere VALUES (1)";
  EXPECT_THROW(migrate(*connection_, broken), Failure);
  EXPECT_EQ(schema_of(*connection_), 1);
  EXPECT_EQ(rows("SELECT n FROM a"), 1);
  EXPECT_THROW(rows("SELECT n FROM b"), Failure);
  migrate(*connection_, two);
  EXPECT_EQ(schema_of(*connection_), 2);
}

// F75: a downgrade.
TEST_P(Migrate, AnOlderProgramRefusesANewerSchemaInClearWords) {
  migrate(*connection_, two);
  const auto older = std::span(two).first(1);
  for (const auto opening : {&migrate, &require_schema}) {
    try {
      opening(*connection_, older);
      ADD_FAILURE() << "a newer schema was taken";
    } catch (const base::Fault& fault) {
      EXPECT_NE(std::string(fault.what()).find("schema 2"), std::string::npos) << fault.what();
      EXPECT_NE(std::string(fault.what()).find("newer redress"), std::string::npos) << fault.what();
    }
  }
  EXPECT_EQ(schema_of(*connection_), 2);
}

TEST_P(Migrate, AReaderNeedsTheSchemaUpToDate) {
  EXPECT_THROW(require_schema(*connection_, two), base::Fault);
  migrate(*connection_, std::span(two).first(1));
  EXPECT_THROW(require_schema(*connection_, two), base::Fault);
}

}  // namespace
}  // namespace redress::sql
