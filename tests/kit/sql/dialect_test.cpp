#include "kit/sql/dialect.h"

#include <gtest/gtest.h>

namespace redress::sql {
namespace {

TEST(Dialect, EachEngineGetsItsOwnWords) {
  const std::string_view text = "CREATE TABLE t (a {{integer}}, b {{bytes}}) {{strict}}";
  EXPECT_EQ(in_dialect(Engine::sqlite, text), "CREATE TABLE t (a INTEGER, b BLOB) STRICT");
  EXPECT_EQ(in_dialect(Engine::postgresql, text), "CREATE TABLE t (a bigint, b bytea) ");
  EXPECT_EQ(in_dialect(Engine::sqlite, "SELECT 1"), "SELECT 1");
  EXPECT_EQ(in_dialect(Engine::sqlite, ""), "");
}

TEST(Dialect, APartIsForOneEngine) {
  const std::string_view text = "a{{sqlite}} {{text}}{{/sqlite}}{{postgresql}} {{bytes}}{{/postgresql}} z";
  EXPECT_EQ(in_dialect(Engine::sqlite, text), "a TEXT z");
  EXPECT_EQ(in_dialect(Engine::postgresql, text), "a bytea z");
}

TEST(Dialect, WhatIsNotKnownIsRefused) {
  for (const std::string_view wrong : {"{{blob}}", "{{bytes", "{{sqlite}} a", "{{/sqlite}}",
                                       "{{sqlite}}{{/postgresql}}", "{{sqlite}}{{sqlite}}{{/sqlite}}", "{{}}"}) {
    try {
      in_dialect(Engine::sqlite, wrong);
      ADD_FAILURE() << wrong << " was taken";
    } catch (const Failure& failure) {
      EXPECT_EQ(failure.category(), Category::syntax);
    }
  }
}

}  // namespace
}  // namespace redress::sql
