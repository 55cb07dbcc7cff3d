// What the lists of work ask of a record, on both engines: against the same cases looked through one by one.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "app/store/record.h"
#include "core/casework/state.h"
#include "kit/crypto/hash.h"

namespace redress::store {
namespace {

using casework::CaseEvent;
using casework::EventKind;

class WorkLists : public testing::TestWithParam<sql::Engine> {
 protected:
  WorkLists() : record_(GetParam()) {}
  Store& store() { return record_.store(); }
  void write(std::vector<CaseEvent> events) {
    record_.write([&] {
      for (auto& event : events) event.recorded_at = at("2026-12-01T09:00:00Z");
      store().append(events);
      store().write_case(casework::fold(store().case_events(events.front().case_id)), record_.calendars());
    });
  }
  static CaseEvent event(std::int64_t case_id, int version, EventKind kind) {
    CaseEvent made;
    made.case_id = case_id;
    made.version = version;
    made.kind = kind;
    made.happened_on = made.known_on = day("2026-11-24");
    return made;
  }
  static CaseEvent allocation(std::int64_t case_id, int version, std::int64_t handler, std::int64_t team) {
    CaseEvent made = event(case_id, version, EventKind::case_allocated);
    made.field = "officer";
    made.team_id = team;
    made.detail["handler"] = handler;
    return made;
  }
  CaseEvent head(std::int64_t case_id, int version, std::int64_t id, const casework::Commitment& words) {
    CaseEvent made = event(case_id, version, EventKind::head_added);
    made.head_id = id;
    made.detail["texts"] = base::Object{{"head", crypto::hex(words)}};
    return made;
  }
  static CaseEvent proposal(std::int64_t case_id, int version, std::int64_t id, std::int64_t actor,
                            const char* approval) {
    CaseEvent made = event(case_id, version, EventKind::finding_proposed);
    made.head_id = id;
    made.code = "upheld";
    made.actor_id = actor;
    made.detail["approval"] = std::string(approval);
    return made;
  }
  std::string found(const CaseQuery& query) {
    std::string all;
    for (const auto& line : store().cases(query)) all += line.reference.substr(8) + " ";
    return all;
  }

  Record record_;
};
INSTANTIATE_TEST_SUITE_P(Engines, WorkLists, testing::ValuesIn(tests::engines()),
                         [](const auto& suite) { return tests::name_of(suite.param); });

TEST_P(WorkLists, TheTitleIsTheFirstHeadsWordsAndNoneOnceTheyAreErased) {
  record_.fill();
  EXPECT_EQ(store().cases({})[0].words, "");
  write({head(1, 4, 1, record_.text_of_first), head(1, 5, 2, record_.text_of_second)});
  const std::string words = *store().text_of(record_.text_of_first);
  EXPECT_EQ(store().cases({})[0].words, words);
  CaseQuery named;
  named.references = {"WM-2026-1"};
  EXPECT_EQ(store().cases(named)[0].words, words);
  record_.write([&] { store().erase_text(record_.text_of_first); });
  EXPECT_EQ(store().cases({})[0].words, "") << "and not those of the second head";
  EXPECT_EQ(lines(record_.check()), "");
}

TEST_P(WorkLists, WhatAwaitsSignOffIsListedUntilItIsDecidedAndNeverForWhoProposedIt) {
  record_.fill();
  write({head(1, 4, 1, record_.text_of_first), proposal(1, 5, 1, 7, "a1")});
  EXPECT_EQ(store().count_findings_to_sign_off(7), 0);
  ASSERT_EQ(store().count_findings_to_sign_off(8), 1);
  const auto finding = store().findings_to_sign_off(8, 0, 50).at(0);
  EXPECT_EQ(finding.line.reference, "WM-2026-1");
  EXPECT_EQ(finding.head, 1);
  EXPECT_EQ(finding.outcome, "upheld");
  EXPECT_EQ(finding.proposed_by, 7);
  EXPECT_EQ(finding.since, day("2026-11-24"));
  EXPECT_EQ(finding.words, *store().text_of(record_.text_of_first));
  auto returned = event(1, 6, EventKind::approval_decided);
  returned.head_id = 1;
  returned.code = "returned";
  returned.detail["approval"] = std::string("a1");
  write({returned});
  EXPECT_EQ(store().count_findings_to_sign_off(8), 0);
  write({proposal(1, 7, 1, 8, "a2")});
  EXPECT_EQ(store().count_findings_to_sign_off(8), 0);
  EXPECT_EQ(store().count_findings_to_sign_off(7), 1);
  auto issued = event(1, 8, EventKind::finding_issued);
  issued.head_id = 1;
  issued.code = "upheld";
  write({issued});
  EXPECT_EQ(store().count_findings_to_sign_off(7), 0);
  EXPECT_TRUE(store().findings_to_sign_off(7, 0, 50).empty());
  EXPECT_EQ(lines(record_.check()), "");
}

TEST_P(WorkLists, WhoHasItTheTeamAndTheStageAreAskedForTogether) {
  record_.fill();
  for (std::int64_t id = 3; id <= 6; ++id) write(small_case(id, record_.text_of_first));
  write({allocation(3, 4, 7, 20)});
  write({allocation(4, 4, 8, 21)});
  CaseQuery query;
  query.open = true;
  query.unallocated = true;
  EXPECT_EQ(found(query), "1 5 6 ");
  EXPECT_EQ(store().count_cases(query), 3);
  query.stage = "2";
  EXPECT_EQ(store().count_cases(query), 0);
  query = {};
  query.units = {20, 21, 22};
  EXPECT_EQ(found(query), "3 4 ");
  query.units = {21};
  query.stage = "1";
  EXPECT_EQ(found(query), "4 ");
  query.handler = 7;
  EXPECT_EQ(found(query), "");
  query = {};
  query.order = Order::reference_backwards;
  EXPECT_EQ(found(query), "6 5 4 3 2 1 ");
  query.order = Order::received;
  query.limit = 2;
  query.offset = 1;
  EXPECT_EQ(store().cases(query).size(), 2U);
}

TEST_P(WorkLists, WhatWasClosedSinceADayIsCounted) {
  record_.fill();  // WM-2026-2 was closed on 26 November
  CaseQuery query;
  query.open = false;
  query.closed_from = day("2026-11-26");
  EXPECT_EQ(store().count_cases(query), 1);
  EXPECT_EQ(found(query), "2 ");
  query.closed_from = day("2026-11-27");
  EXPECT_EQ(store().count_cases(query), 0);
  query.references = {"WM-2026-2"};
  EXPECT_EQ(store().count_cases(query), 0);
}

// Each question, asked of the database and of every case in turn.
TEST_P(WorkLists, EveryQuestionIsAnsweredAsIfEachCaseWereLookedAt) {
  record_.fill();
  std::mt19937 random(20261120);
  const auto draw = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
  for (std::int64_t id = 3; id <= 40; ++id) {
    auto events = small_case(id, record_.text_of_first);
    events[0].happened_on -= std::chrono::days{draw(20)};
    write(events);
    int version = 3;
    if (draw(3) > 0) write({allocation(id, ++version, 7 + draw(2), 20 + draw(2))});
    if (draw(3) == 0) {
      auto end = its_end(id);
      for (auto& last : end) last.version = ++version;
      write(end);
    }
  }
  CaseQuery everything;
  everything.limit = 1000;
  const auto all = store().cases(everything);
  ASSERT_EQ(all.size(), 40U);
  for (int i = 0; i < 300; ++i) {
    CaseQuery query;
    query.limit = 1000;
    if (draw(2) > 0) query.open = draw(1) == 0;
    if (draw(3) == 0) query.unallocated = true;
    if (!query.unallocated && draw(3) == 0) query.handler = 7 + draw(2);
    if (draw(3) == 0) query.units = {20, 21};
    if (draw(3) == 0) query.stage = draw(1) == 0 ? "1" : "2";
    if (draw(2) == 0) query.due_from = day("2026-11-10") + std::chrono::days{draw(20)};
    if (draw(2) == 0) query.due_to = day("2026-11-10") + std::chrono::days{draw(20)};
    if (draw(3) == 0) query.or_no_due = true;
    if (query.open == false && draw(1) == 0) query.closed_from = day("2026-11-10") + std::chrono::days{draw(30)};
    query.order = static_cast<Order>(draw(5));
    std::vector<std::string> expected, answered;
    for (const auto& line : all) {
      const bool asked = query.due_from || query.due_to;
      const bool due = line.due_on
                           ? (asked || !query.or_no_due) && (!query.due_from || *query.due_from <= *line.due_on) &&
                                 (!query.due_to || *line.due_on <= *query.due_to)
                           : query.or_no_due || !asked;
      if (due && (!query.open || line.open == *query.open) && (!query.unallocated || line.handler == 0) &&
          (query.handler == 0 || query.handler == line.handler) && (query.stage.empty() || query.stage == line.stage) &&
          (query.units.empty() || line.team == 20 || line.team == 21) &&
          (!query.closed_from || *line.closed_on >= *query.closed_from)) {
        expected.push_back(line.reference);
      }
    }
    for (const auto& line : store().cases(query)) answered.push_back(line.reference);
    EXPECT_EQ(store().count_cases(query), static_cast<std::int64_t>(expected.size())) << i;
    std::int64_t tallied = 0;
    for (const auto& tally : store().tally_cases(query)) tallied += tally.count;
    EXPECT_EQ(tallied, static_cast<std::int64_t>(expected.size())) << i;
    if (query.order == Order::reference) {
      EXPECT_TRUE(std::is_sorted(answered.begin(), answered.end())) << i;
    }
    std::sort(expected.begin(), expected.end());
    std::sort(answered.begin(), answered.end());
    EXPECT_EQ(answered, expected) << i;
  }
}

// A record that an older program wrote: a schema step changed what the derived tables hold.
TEST_P(WorkLists, AnOlderRecordIsMadeAnewOnceAfterTheSchemaChanged) {
  record_.fill();
  record_.tamper("UPDATE derived_state SET stale = 1");
  record_.tamper("DELETE FROM case_clock");
  EXPECT_NE(lines(record_.check()), "");
  store().rebuild_if_stale(record_.calendars());
  EXPECT_EQ(lines(record_.check()), "");
  record_.tamper("DELETE FROM case_clock");
  store().rebuild_if_stale(record_.calendars());
  EXPECT_NE(lines(record_.check()), "") << "only where the schema says so";
}

}  // namespace
}  // namespace redress::store
