// What is hidden beside the small numbers, by examples that can be checked on paper.
#include "core/release/suppress.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace redress::release {
namespace {

// One row of numbers and their total, each in a cell of its own.
System row_of(const std::vector<std::int64_t>& numbers, const Rule& rule = {}) {
  System system;
  Relation sum;
  std::int64_t total = 0;
  const auto add = [&](std::int64_t number, std::int64_t factor, std::int64_t cost) {
    sum.terms.push_back({system.quantities.size(), factor});
    Cell cell;
    cell.tells = {system.quantities.size()};
    cell.cost = cost;
    system.cells.push_back(cell);
    Quantity quantity;
    quantity.key = "number " + std::to_string(system.quantities.size());
    quantity.value = number;
    quantity.is_small = rule.is_small(number);
    system.quantities.push_back(quantity);
  };
  for (const std::int64_t number : numbers) {
    add(number, 1, 100 + number);
    total += number;
  }
  add(total, -1, 20 * (100 + total));
  system.relations.push_back(sum);
  return system;
}

std::string hidden_in(const Suppression& suppression) {
  std::string cells;
  for (const bool hidden : suppression.hidden) cells += hidden ? 'c' : '.';
  return cells;
}

// 3 alone could be had by subtraction. With 9 it could be 0 to 12.
TEST(Suppress, ASecondCellIsHiddenBesideTheOnlySmallOne) {
  const System system = row_of({14, 3, 9});
  EXPECT_EQ(hidden_in(suppress(system, {})), ".cc.");
}

TEST(Suppress, NothingIsHiddenWhereNothingIsSmall) {
  EXPECT_EQ(hidden_in(suppress(row_of({14, 5, 9, 0}), {})), ".....");
}

// Together they are 5: each could be 5.
TEST(Suppress, TwoSmallOnesMayHideEachOther) {
  EXPECT_EQ(hidden_in(suppress(row_of({14, 3, 2, 9}), {})), ".cc..");
}

// Together they are 3, which would tell that both are small: 9 is hidden too.
TEST(Suppress, TwoSmallOnesThatAreSmallTogetherNeedAThird) {
  EXPECT_EQ(hidden_in(suppress(row_of({14, 2, 1, 9}), {})), ".ccc.");
}

TEST(Suppress, ASmallTotalHidesItself) {
  EXPECT_EQ(hidden_in(suppress(row_of({1, 2, 0}), {})), "cc.c");
}

TEST(Suppress, ZeroIsHiddenOnlyWhereABodyAsksForIt) {
  Rule rule;
  EXPECT_EQ(hidden_in(suppress(row_of({14, 0, 9}, rule), rule)), "....");
  rule.zero_is_small = true;
  EXPECT_EQ(hidden_in(suppress(row_of({14, 0, 9}, rule), rule)), ".cc.");
}

// What an earlier edition shows protects nothing: the dearer cell must go.
TEST(Suppress, ACellThatIsPublicCannotProtect) {
  System system = row_of({14, 3, 9});
  system.cells[2].is_public = true;
  EXPECT_EQ(hidden_in(suppress(system, {})), "cc..");
}

TEST(Suppress, WhatEverybodyHasBeenToldIsNotProtectedAndSaidSo) {
  System system = row_of({14, 3, 9});
  Cell earlier;
  earlier.tells = {1};
  earlier.is_public = true;
  system.cells.push_back(earlier);
  const Suppression suppression = suppress(system, {});
  EXPECT_EQ(suppression.told, (std::vector<std::size_t>{1}));
  EXPECT_EQ(hidden_in(suppression), ".c...");
}

// All others are public: it is given away, and nothing is claimed.
TEST(Suppress, WhatCannotBeProtectedIsSaid) {
  System system = row_of({14, 3, 9});
  for (const std::size_t cell : {0U, 2U, 3U}) system.cells[cell].is_public = true;
  const Suppression suppression = suppress(system, {});
  EXPECT_EQ(suppression.not_protected, (std::vector<std::size_t>{1}));
  EXPECT_TRUE(suppression.proofs.empty());
}

TEST(Suppress, EveryProofIsAnotherTableThatNobodyCanTellFromTheTrueOne) {
  const System system = row_of({14, 3, 1, 9, 4, 22});
  const Suppression suppression = suppress(system, {});
  ASSERT_EQ(suppression.proofs.size(), 3U);
  for (const Proof& proof : suppression.proofs) {
    const auto value_in = [&](const std::vector<Change>& changes) {
      const auto found = std::find_if(changes.begin(), changes.end(),
                                      [&](const Change& each) { return each.quantity == proof.quantity; });
      return found == changes.end() ? -1 : found->value;
    };
    EXPECT_TRUE(is_possible(system, suppression.hidden, proof.first));
    EXPECT_TRUE(is_possible(system, suppression.hidden, proof.second));
    EXPECT_GE(value_in(proof.first), 5);
    EXPECT_NE(value_in(proof.first), value_in(proof.second));
    EXPECT_NE(value_in(proof.second), system.quantities[proof.quantity].value);
  }
}

}  // namespace
}  // namespace redress::release
