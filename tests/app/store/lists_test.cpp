// The tables made from the log: where each case stands, in which order lists show it, what is written again.
#include <gtest/gtest.h>

#include "app/store/clock_rows.h"
#include "app/store/record.h"
#include "app/store/store.h"

namespace redress::store {
namespace {

class StoreLists : public testing::TestWithParam<sql::Engine> {
 protected:
  Record record_{GetParam()};
  Store& store() { return record_.store(); }
};

INSTANTIATE_TEST_SUITE_P(Engines, StoreLists, testing::ValuesIn(tests::engines()),
                         [](const auto& suite) { return tests::name_of(suite.param); });

TEST_P(StoreLists, TheListShowsWhereEachCaseStands) {
  record_.fill();
  EXPECT_EQ(store().case_id_of("WM-2026-1"), 1);
  EXPECT_EQ(store().case_id_of("WM-2026-9"), std::nullopt);
  const auto all = store().cases({});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[1].reference, "WM-2026-2");  // closed ones after the open
  EXPECT_FALSE(all[1].open);
  EXPECT_EQ(all[1].closed_on, day("2026-11-26"));
  EXPECT_EQ(all[1].outcome, "upheld");
  EXPECT_EQ(all[1].due_on, std::nullopt);
  EXPECT_EQ(all[0].reference, "WM-2026-1");
  EXPECT_TRUE(all[0].open);
  EXPECT_EQ(all[0].state, "stage_1");
  EXPECT_EQ(all[0].stage, "1");
  EXPECT_EQ(all[0].channel, "e-mail");
  EXPECT_EQ(all[0].theme, "delay");
  EXPECT_EQ(all[0].received_on, day("2026-11-20"));
  EXPECT_EQ(all[0].due_on, day("2026-11-26"));  // Friday is day 1, the Thursday after is day 5
  EXPECT_EQ(all[0].due_clock, "stage_1_response");
  EXPECT_EQ(all[0].closed_on, std::nullopt);

  CaseQuery query;
  query.open = true;
  EXPECT_EQ(store().cases(query).size(), 1U);
  EXPECT_EQ(store().count_cases(query), 1);
  EXPECT_EQ(store().cases(query)[0].reference, "WM-2026-1");
  query.open = false;
  EXPECT_EQ(store().count_cases(query), 1);
  EXPECT_EQ(store().cases(query)[0].reference, "WM-2026-2");
  query = {};
  query.due_to = day("2026-11-25");
  EXPECT_EQ(store().count_cases(query), 0);
  query.due_to = day("2026-11-26");
  EXPECT_EQ(store().count_cases(query), 1);
  query.due_from = day("2026-11-27");
  query.due_to.reset();
  EXPECT_EQ(store().count_cases(query), 0);
  query.or_no_due = true;
  EXPECT_EQ(store().count_cases(query), 1);
  query.references = {"WM-2026-2", "WM-2026-1"};
  EXPECT_EQ(store().count_cases(query), 1);
  query = {};
  query.open = true;
  query.procedure = "spso.csc";
  EXPECT_EQ(store().count_cases(query), 0);
  query = {};
  query.references = {"WM-2026-2", "WM-2026-7", "WM-2026-1"};
  query.offset = 1;
  ASSERT_EQ(store().cases(query).size(), 1U);
  EXPECT_EQ(store().cases(query)[0].reference, "WM-2026-1");
  EXPECT_EQ(store().count_cases(query), 2);
  query = {};
  query.limit = 1;
  query.offset = 1;
  ASSERT_EQ(store().cases(query).size(), 1U);
  EXPECT_EQ(store().cases(query)[0].reference, "WM-2026-2");
}

// Only what changed is written; what is written is what the log says.
TEST_P(StoreLists, AClockThatStoppedKeepsTheLimitThatItMet) {
  record_.fill();
  const auto running = clocks_of(store().connection(), 1);
  ASSERT_EQ(running.size(), 1U);
  EXPECT_TRUE(running[0].runs());
  EXPECT_EQ(running[0].due_on, day("2026-11-26"));
  const auto stopped = clocks_of(store().connection(), 2);
  ASSERT_EQ(stopped.size(), 1U);
  EXPECT_EQ(stopped[0].clock, "stage_1_response");
  EXPECT_EQ(stopped[0].started_on, day("2026-11-20"));
  EXPECT_EQ(stopped[0].due_on, day("2026-11-26"));
  EXPECT_EQ(stopped[0].stopped_on, day("2026-11-25"));
  EXPECT_EQ(stopped[0].ended_on, std::nullopt);
  EXPECT_TRUE(clocks_of(store().connection(), 3).empty());
}

TEST_P(StoreLists, ACaseThatGoesOnIsWrittenAgain) {
  record_.fill();
  record_.write([&] {
    auto history = store().case_events(1);
    auto note = history[2];
    note.version = 4;
    auto end = its_end(1);
    end[0].version = 5;
    end[1].version = 6;
    for (auto event : {note, end[0], end[1]}) {
      event.recorded_at = at("2026-12-01T09:00:00Z");
      std::vector<CaseEvent> one{event};
      store().append(one);
      history.push_back(one[0]);
      store().write_case(casework::fold(history), record_.calendars());
      EXPECT_EQ(lines(store().check(record_.calendars())), "") << "version " << event.version;
    }
  });
  CaseQuery query;
  query.open = true;
  EXPECT_EQ(store().count_cases(query), 0);
  EXPECT_EQ(store().cases({}).size(), 2U);
}

TEST_P(StoreLists, ACaseThatIsWrittenLosesRowsThatItsStateDoesNotMake) {
  record_.fill();
  record_.connection().script("INSERT INTO case_promise VALUES (1, 'p1', 20000, 20001, 1, NULL, NULL)");
  EXPECT_NE(lines(record_.check()), "");
  record_.write([&] { store().write_case(casework::fold(store().case_events(1)), record_.calendars()); });
  EXPECT_EQ(lines(record_.check()), "");
}

TEST_P(StoreLists, OpenCasesStandInOrderOfTheirLimit) {
  record_.fill();
  record_.write([&] {
    for (std::int64_t id = 3; id <= 6; ++id) {
      auto events = small_case(id, record_.text_of_first);
      events[0].happened_on -= std::chrono::days{7 * (id % 2 == 0 ? id : -id)};
      for (auto& event : events) event.recorded_at = at("2026-12-01T09:00:00Z");
      store().append(events);
      store().write_case(casework::fold(events), record_.calendars());
    }
  });
  CaseQuery query;
  query.open = true;
  std::string order;
  std::optional<Day> before;
  for (const auto& line : store().cases(query)) {
    order += line.reference.substr(8);
    EXPECT_LE(before.value_or(*line.due_on), *line.due_on);
    before = line.due_on;
  }
  EXPECT_EQ(order, "64135");
}

}  // namespace
}  // namespace redress::store
