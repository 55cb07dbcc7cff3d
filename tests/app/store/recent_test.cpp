// What the writer remembers of the cases it wrote last: with it and without it the record must come out the same.
#include "app/store/recent.h"

#include <gtest/gtest.h>

#include "app/store/record.h"
#include "core/casework/state.h"

namespace redress::store {
namespace {

std::vector<CaseEvent> first_events(std::int64_t case_id) {
  return small_case(case_id, {});
}

DerivedRows rows_of(std::int64_t case_id) {
  DerivedRows rows;
  rows[0].push_back({case_id});
  return rows;
}

TEST(RecentCases, KnowsACaseFromItsFirstEventOn) {
  RecentCases recent;
  recent.append(first_events(1));
  ASSERT_NE(recent.find(1), nullptr);
  EXPECT_EQ(recent.find(1)->events, first_events(1));
  EXPECT_TRUE(recent.find(1)->rows) << "a new case has no rows, and that is known";
  recent.append(its_end(1));
  EXPECT_EQ(recent.find(1)->events.size(), 5U);
}

TEST(RecentCases, KnowsNothingOfACaseWhoseBeginningItDidNotSee) {
  RecentCases recent;
  recent.append(its_end(1));
  EXPECT_EQ(recent.find(1), nullptr);
  recent.learn_rows(1, "WM-2026-1", rows_of(1));
  EXPECT_EQ(recent.id_of("WM-2026-1"), std::nullopt);
}

TEST(RecentCases, WhatWasReadHasRowsOnlyOnceTheyAreWritten) {
  RecentCases recent;
  recent.learn(1, first_events(1));
  ASSERT_NE(recent.find(1), nullptr);
  EXPECT_FALSE(recent.find(1)->rows);
  recent.learn_rows(1, "WM-2026-1", rows_of(1));
  EXPECT_EQ(recent.find(1)->rows, rows_of(1));
  EXPECT_EQ(recent.id_of("WM-2026-1"), 1);
}

TEST(RecentCases, ADroppedJobTakesWithItWhatItTouchedAndNoMore) {
  RecentCases recent;
  recent.begin_job();
  recent.append(first_events(1));
  recent.learn_rows(1, "WM-2026-1", rows_of(1));
  recent.append(first_events(2));
  recent.begin_job();
  recent.append(its_end(1));
  recent.forget_job();
  EXPECT_EQ(recent.find(1), nullptr);
  EXPECT_EQ(recent.id_of("WM-2026-1"), std::nullopt);
  EXPECT_NE(recent.find(2), nullptr);
}

TEST(RecentCases, TheLatelyUsedStayWhenThereAreMany) {
  RecentCases recent;
  for (std::int64_t id = 1; id <= 2000; ++id) {
    recent.append(first_events(id));
    recent.learn_rows(id, "WM-2026-" + std::to_string(id), rows_of(id));
    ASSERT_NE(recent.find(1), nullptr) << "after " << id;
    ASSERT_EQ(recent.id_of("WM-2026-1"), 1) << "after " << id;
  }
  EXPECT_EQ(recent.find(2), nullptr);
  EXPECT_EQ(recent.id_of("WM-2026-2"), std::nullopt);
  EXPECT_NE(recent.find(1999), nullptr);
}

TEST(RecentCases, ALongCaseIsNotKept) {
  RecentCases recent;
  recent.append(first_events(1));
  for (int version = 4; version < 300; ++version) {
    auto more = its_end(1);
    more.resize(1);
    more[0].version = version;
    recent.append(more);
  }
  EXPECT_EQ(recent.find(1), nullptr);
}

class StoresInGroups : public testing::TestWithParam<sql::Engine> {
 protected:
  Store& store() { return record_.store(); }

  void write(std::int64_t case_id, std::vector<CaseEvent> events) {
    for (auto& event : events) event.recorded_at = at("2026-12-01T09:00:00Z");
    store().append(events);
    store().write_case(casework::fold(store().case_events(case_id)), record_.calendars());
  }
  template <class Doing>
  void job(bool keep, const Doing& doing) {
    store().begin_job();
    if (!keep) store().guard_job();
    doing();
    keep ? store().keep_job() : store().drop_job();
  }
  void commit() {
    store().end_group();
    record_.connection().commit();
  }

  Record record_{GetParam()};
};

TEST_P(StoresInGroups, TheRowsAreTheSameHoweverTheJobsFell) {
  record_.fill();
  auto of_third = [] {
    auto events = small_case(3, {});
    events[0].detail["reference"] = "WM-2026-3";
    events[2].detail.erase("texts");
    return events;
  };
  store().begin_group();
  job(true, [&] {
    EXPECT_EQ(store().next_case_id(), 3);
    (void)store().next_command_ids(10);
    write(3, of_third());
  });
  job(false, [&] { write(3, its_end(3)); });
  job(true, [&] { EXPECT_EQ(store().case_events(3).size(), 3U) << "of the dropped job"; });
  job(true, [&] { write(1, its_end(1)); });
  commit();
  EXPECT_EQ(lines(record_.check()), "");

  store().begin_group();
  EXPECT_EQ(store().case_id_of("WM-2026-3"), 3);
  job(true, [&] { write(3, its_end(3)); });
  commit();
  EXPECT_EQ(store().case_events(3).size(), 5U);
  EXPECT_EQ(lines(record_.check()), "");
  EXPECT_EQ(lines(record_.verify()), "");
}

TEST_P(StoresInGroups, WhatIsWrittenBesideTheGroupsIsSeenInThem) {
  record_.fill();
  store().begin_group();
  job(true, [&] { write(1, {}); });
  commit();
  record_.write([&] { write(1, its_end(1)); });
  store().begin_group();
  job(true, [&] { EXPECT_EQ(store().case_events(1).size(), 5U); });
  commit();
  EXPECT_EQ(lines(record_.check()), "");
  EXPECT_EQ(lines(record_.verify()), "");
}

INSTANTIATE_TEST_SUITE_P(Engines, StoresInGroups, testing::ValuesIn(tests::engines()),
                         [](const auto& suite) { return tests::name_of(suite.param); });

}  // namespace
}  // namespace redress::store
