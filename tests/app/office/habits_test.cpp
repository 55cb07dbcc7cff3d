// What the pages remember of one person, on both databases: the cases opened last, the keys.
#include "app/office/habits.h"

#include <gtest/gtest.h>

#include "tests/app/office/body.h"

namespace redress::office {
namespace {

using References = std::vector<std::string>;

class HabitsOnBoth : public ::testing::TestWithParam<sql::Engine> {
 protected:
  FoundedBody body_{GetParam()};
};

TEST_P(HabitsOnBoth, TheLastFiveCasesAreRememberedEachOnceForEachPerson) {
  const auto office = body_.open();
  auto& habits = office->habits();
  EXPECT_TRUE(habits.opened_cases(7).empty());
  for (const char* reference : {"A-1", "A-2", "A-3", "A-2", "A-2", "A-4", "A-5", "A-6"}) habits.open_case(7, reference);
  EXPECT_EQ(habits.opened_cases(7), (References{"A-6", "A-5", "A-4", "A-2", "A-3"}));
  EXPECT_TRUE(habits.opened_cases(8).empty()) << "nobody sees another's";
}

TEST_P(HabitsOnBoth, WhatWasOpenedOutlivesTheProgram) {
  {
    const auto office = body_.open();
    for (const char* reference : {"A-1", "A-2", "A-3"}) office->habits().open_case(7, reference);
    office->habits().open_case(8, "B-1");
  }
  EXPECT_EQ(body_.open()->habits().opened_cases(7), (References{"A-3", "A-2", "A-1"}));
  EXPECT_EQ(body_.open(false)->habits().opened_cases(8), References{"B-1"});
}

// Rule: a case page stays a read. The other office sees what is written, and nothing that is only in memory.
TEST_P(HabitsOnBoth, ItIsWrittenAtMostOnceAMinute) {
  const auto office = body_.open();
  const auto written = [&] { return body_.open(false)->habits().opened_cases(7); };
  office->habits().open_case(7, "A-1");
  EXPECT_EQ(written(), References{"A-1"});
  body_.set_now("2026-11-20T12:00:59Z");
  office->habits().open_case(7, "A-2");
  EXPECT_EQ(written(), References{"A-1"});
  office->habits().open_case(8, "A-2");
  EXPECT_EQ(body_.open(false)->habits().opened_cases(8), References{"A-2"}) << "each person for themselves";
  body_.set_now("2026-11-20T12:01:00Z");
  office->habits().open_case(7, "A-3");
  EXPECT_EQ(written(), (References{"A-3", "A-2", "A-1"}));
}

TEST_P(HabitsOnBoth, TheRecordKnowsNothingOfIt) {
  const auto office = body_.open();
  const auto before = office->head();
  office->habits().open_case(7, "A-1");
  EXPECT_EQ(office->head().size, before.size);
  EXPECT_TRUE(office->verify().empty());
  EXPECT_TRUE(office->check().empty());
}

TEST_P(HabitsOnBoth, AnOfficeForReadingRemembersForItself) {
  {
    const auto office = body_.open();
  }
  const auto office = body_.open(false);
  office->habits().open_case(7, "A-1");
  EXPECT_EQ(office->habits().opened_cases(7), References{"A-1"});
}

TEST_P(HabitsOnBoth, OfTheListsThatHaveACaseTheOneLookedAtLastIsWhereItWasComeFrom) {
  const auto office = body_.open();
  auto& habits = office->habits();
  const auto list_of = [&](std::int64_t actor, const char* reference) {
    const auto list = habits.list_with(actor, reference);
    return list ? list->address : std::string("none");
  };
  EXPECT_EQ(list_of(7, "A-1"), "none");
  habits.see_list(7, {"my work", "/my-work", 0, 2, {"A-1", "A-2"}});
  habits.see_list(7, {"all cases", "/cases", 0, 2, {"A-2", "A-3"}});
  EXPECT_EQ(list_of(7, "A-1"), "/my-work");
  EXPECT_EQ(list_of(7, "A-2"), "/cases");
  EXPECT_EQ(list_of(8, "A-1"), "none") << "nobody sees another's";
  // Looked at again it is the latest, and holds what it held then.
  habits.see_list(7, {"my work", "/my-work", 0, 1, {"A-2"}});
  EXPECT_EQ(list_of(7, "A-2"), "/my-work");
  EXPECT_EQ(list_of(7, "A-1"), "none");
  for (std::size_t i = 0; i < most_seen_lists; ++i)
    habits.see_list(7, {"team work", "/team-work?page=" + std::to_string(i), 0, 1, {"B-1"}});
  EXPECT_EQ(list_of(7, "A-2"), "none") << "only the latest are kept";
}

TEST_P(HabitsOnBoth, SingleKeysStayOffUntilTheyAreSwitchedOn) {
  {
    const auto office = body_.open();
    EXPECT_TRUE(office->habits().has_single_keys(7));
    for (int times = 0; times < 2; ++times) office->habits().set_single_keys(7, false);
    EXPECT_FALSE(office->habits().has_single_keys(7));
    EXPECT_TRUE(office->habits().has_single_keys(8));
  }
  const auto office = body_.open();
  EXPECT_FALSE(office->habits().has_single_keys(7));
  office->habits().set_single_keys(7, true);
  EXPECT_TRUE(body_.open(false)->habits().has_single_keys(7));
}

INSTANTIATE_TEST_SUITE_P(Engines, HabitsOnBoth, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::office
