// F70: somebody edits the database to improve the figures. What verify and check find, on both engines.
#include "app/store/verify.h"

#include <gtest/gtest.h>

#include "app/store/leaf.h"
#include "app/store/record.h"

namespace redress::store {
namespace {

bool says(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

class Proof : public testing::TestWithParam<sql::Engine> {
 protected:
  Proof() { record_.fill(); }
  void expect_found(const std::string& sql, const std::string& words) {
    record_.tamper(sql);
    const std::string found = lines(record_.verify());
    EXPECT_TRUE(says(found, words)) << sql << "\nfound: " << found;
  }
  void expect_difference(const std::string& sql, const std::string& words) {
    record_.connection().script(sql);
    const auto found = record_.check();
    EXPECT_EQ(found.size(), 1U);
    EXPECT_EQ(lines(found), words + "\n") << sql;
    EXPECT_EQ(lines(record_.verify()), "");
  }

  Record record_{GetParam()};
};

INSTANTIATE_TEST_SUITE_P(Engines, Proof, testing::ValuesIn(tests::engines()),
                         [](const auto& suite) { return tests::name_of(suite.param); });

TEST_P(Proof, ARecordLeftAloneIsWhatItWas) {
  EXPECT_EQ(lines(record_.verify()), "");
  EXPECT_EQ(lines(record_.check()), "");
  Record empty(GetParam());
  EXPECT_EQ(lines(empty.verify()), "");
  EXPECT_EQ(lines(empty.check()), "");
}

TEST_P(Proof, AnyEditedColumnNamesItsEvent) {
  record_.tamper("CREATE TABLE untouched AS SELECT * FROM case_event");
  std::vector<std::string> changes{"channel = 'phone'", "field = 'x'",  "code = 'not_upheld'", "detail = '{}'",
                                   "annuls = 1",        "replaces = 1", "happened_at = 0"};
  for (const std::string column :
       {"case_id", "version", "kind", "happened_on", "recorded_at", "known_on", "command_id", "actor_id", "team_id",
        "head_id", "episode_id", "procedure_edition", "calendar_edition"}) {
    changes.push_back(column + " = " + column + " + 20");
  }
  for (const std::string& change : changes) {
    record_.tamper("UPDATE case_event SET " + change + " WHERE seq = 7");
    EXPECT_TRUE(says(lines(record_.verify()), "event 7 of case")) << change;
    record_.tamper(
        "DELETE FROM case_event WHERE seq = 7; INSERT INTO case_event SELECT * FROM untouched WHERE seq = 7");
    EXPECT_EQ(lines(record_.verify()), "") << change;
  }
}

TEST_P(Proof, AnEditedBodyEventNamesIt) {
  expect_found("UPDATE body_event SET code = 'none'", "event 0 of the body was changed");
}

TEST_P(Proof, ARowTakenOutIsMissed) {
  expect_found("DELETE FROM case_event WHERE seq = 4", "event 4 is missing");
}

TEST_P(Proof, ATailTakenOffIsMissed) {
  expect_found("DELETE FROM case_event WHERE seq >= 7", "event 8 is missing");
}

TEST_P(Proof, AnEditWithItsLeafMadeAnewDisagreesWithTheRoot) {
  const auto events = record_.store().case_events(2);
  auto event = events[3];
  ASSERT_EQ(event.seq, 7);
  event.code = "not_upheld";
  const std::string leaf = crypto::hex(leaf_of(event));
  const bool sqlite = GetParam() == sql::Engine::sqlite;
  expect_found("UPDATE case_event SET code = 'not_upheld', leaf = " + std::string(sqlite ? "X'" : "'\\x") + leaf +
                   "' WHERE seq = 7",
               "the root over all leaves is");
}

TEST_P(Proof, AHeadThatWasEditedIsFound) {
  record_.connection().script("UPDATE log_head SET size = 8");
  EXPECT_NE(lines(record_.verify()), "");
  record_.connection().script("DELETE FROM log_head");
  EXPECT_TRUE(says(lines(record_.verify()), "log_head"));
}

// Whoever rewrites the log whole, leaves and head, has still said its root when a report was published.
TEST_P(Proof, ARootThatWasPublishedIsHeldAgainstTheLog) {
  const auto publish = [&](const std::string& root) {
    BodyEvent event;
    event.kind = BodyEventKind::report_proposed;
    event.recorded_at = record_.store().head().recorded_at;
    event.detail = {{"events", std::int64_t{9}}, {"root", root}};
    std::vector<BodyEvent> events{std::move(event)};
    record_.write([&] { record_.store().append(events); });
  };
  ASSERT_EQ(record_.store().head().size, 9U);
  publish(crypto::hex(record_.store().head().root));
  EXPECT_EQ(lines(record_.verify()), "");
  publish(std::string(64, '0'));
  EXPECT_EQ(lines(record_.verify()), "the first 9 events are not those of which event 10 published the root\n");
}

TEST_P(Proof, AnEditedTextNamesItsCommitment) {
  record_.connection().script("UPDATE case_text SET body = 'All was well.' WHERE body LIKE 'The bin%'");
  EXPECT_EQ(lines(record_.verify()),
            "the text with the commitment " + crypto::hex(record_.text_of_first) + " was changed\n");
}

TEST_P(Proof, AnEditedEditionIsFound) {
  record_.connection().script("UPDATE edition_text SET body = 'id: mine'");
  EXPECT_TRUE(says(lines(record_.verify()), "the edition with the hash"));
}

TEST_P(Proof, CheckNamesRowAndColumn) {
  expect_difference("UPDATE casefile SET outcome = 'not_upheld' WHERE case_id = 2",
                    "casefile case_id 2: outcome is \"not_upheld\" and the log says \"upheld\"");
}

TEST_P(Proof, CheckFindsAStaleLimit) {
  expect_difference("UPDATE case_clock SET due_on = due_on + 1 WHERE case_id = 1",
                    "case_clock case_id 1 number 1: due_on is 20784 and the log says 20783");
}

TEST_P(Proof, CheckFindsARowTooMany) {
  expect_difference("INSERT INTO case_promise VALUES (7, 'p1', 1, 2, 3, NULL, NULL)",
                    "case_promise case_id 7 promise \"p1\" is a row too many");
}

TEST_P(Proof, CheckFindsAMissingRow) {
  expect_difference("DELETE FROM case_clock WHERE case_id = 2", "case_clock case_id 2 number 1 is missing");
}

TEST_P(Proof, CheckFindsIdsThatWouldBeGivenTwice) {
  expect_difference("UPDATE log_head SET next_case_id = 2", "log_head: next_case_id is 2 and the log has case 2");
}

TEST_P(Proof, RebuildMakesTheTablesAgain) {
  record_.connection().script(
      "DELETE FROM casefile; UPDATE case_clock SET clock = 'x'; INSERT INTO case_remedy (case_id, remedy, kind, pence, "
      "agreed_on) VALUES (9, 'r', 'k', 1, 1)");
  EXPECT_NE(lines(record_.check()), "");
  record_.write([&] { record_.store().rebuild(record_.calendars()); });
  EXPECT_EQ(lines(record_.check()), "");
  EXPECT_EQ(record_.store().cases({}).size(), 2U);
}

// More cases than stand in one chunk of reading.
TEST_P(Proof, ManyCasesAreWrittenCheckedAndRemade) {
  record_.write([&] {
    std::vector<CaseEvent> events;
    std::vector<casework::CaseState> states;
    for (std::int64_t id = 3; id < 2000; ++id) {
      auto one = small_case(id, record_.text_of_first);
      for (auto& event : one) event.recorded_at = at("2026-12-01T09:00:00Z");
      states.push_back(casework::fold(one));
      events.insert(events.end(), one.begin(), one.end());
    }
    record_.store().next_case_ids(2000);
    record_.store().next_command_ids(1'000'000);
    record_.store().append(events);
    record_.store().write_new_cases(states, record_.calendars());
  });
  EXPECT_EQ(lines(record_.verify()), "");
  EXPECT_EQ(lines(record_.check()), "");
  record_.write([&] { record_.store().rebuild(record_.calendars()); });
  EXPECT_EQ(lines(record_.check()), "");
  EXPECT_EQ(record_.store().count_cases({}), 1999);
}

}  // namespace
}  // namespace redress::store
