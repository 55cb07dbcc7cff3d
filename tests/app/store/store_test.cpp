// The store on both engines: what it keeps, what it refuses, what verify and check find.
#include "app/store/store.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "app/store/record.h"
#include "app/store/schema.h"

namespace redress::store {
namespace {

bool says(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

class Stores : public testing::TestWithParam<sql::Engine> {
 protected:
  Record record_{GetParam()};
  Store& store() { return record_.store(); }

  void expect_refused(const std::string& sql) {
    try {
      record_.connection().script(sql);
      ADD_FAILURE() << "done: " << sql;
    } catch (const sql::Failure& failure) {
      EXPECT_EQ(failure.category(), sql::Category::refused) << failure.what();
    }
  }
};

INSTANTIATE_TEST_SUITE_P(Engines, Stores, testing::ValuesIn(tests::engines()),
                         [](const auto& suite) { return tests::name_of(suite.param); });

TEST_P(Stores, EveryStatementIsPrepared) {
  for (const auto& sql : statements()) EXPECT_NO_THROW(record_.connection().prepare(sql)) << sql;
  EXPECT_GT(statements().size(), 100U);
}

TEST_P(Stores, EventsComeBackAsTheyWentIn) {
  record_.fill();
  const auto expected = small_case(1, record_.text_of_first);
  const auto events = store().case_events(1);
  ASSERT_EQ(events.size(), 3U);
  for (std::size_t i = 0; i < events.size(); ++i) {
    auto event = expected[i];
    event.seq = static_cast<std::int64_t>(i) + 1;
    EXPECT_EQ(events[i], event);
  }
  const auto body = store().body_events();
  ASSERT_EQ(body.size(), 1U);
  EXPECT_EQ(body[0].seq, 0);
  EXPECT_EQ(body[0].code, "scotland");
  EXPECT_EQ(base::text_or(body[0].detail, "name"), "Westmarch Council");
  EXPECT_TRUE(store().case_events(99).empty());
}

TEST_P(Stores, TheLogIsReadInOrderAndByCase) {
  record_.fill();
  std::vector<std::int64_t> seqs;
  store().each_case_event(3, [&](const CaseEvent& event) { seqs.push_back(event.seq); });
  EXPECT_EQ(seqs, (std::vector<std::int64_t>{3, 4, 5, 6, 7, 8}));
  std::vector<std::pair<std::int64_t, std::size_t>> cases;
  store().each_case([&](std::span<const CaseEvent> events) { cases.emplace_back(events[0].case_id, events.size()); });
  EXPECT_EQ(cases, (std::vector<std::pair<std::int64_t, std::size_t>>{{1, 3}, {2, 5}}));
}

TEST_P(Stores, ManyEventsAtOnceAreTheSameLogAsOneByOne) {
  record_.fill();
  Record one_by_one(GetParam());
  one_by_one.write([&] {
    auto body = record_.store().body_events();
    one_by_one.store().append(body);
    record_.store().each_case_event(0, [&](const CaseEvent& event) {
      std::vector<CaseEvent> single{event};
      one_by_one.store().append(single);
    });
  });
  EXPECT_EQ(one_by_one.store().head().root, store().head().root);
  EXPECT_EQ(one_by_one.store().head().size, 9U);

  std::vector<CaseEvent> many;  // enough for COPY
  for (std::int64_t id = 3; id < 40; ++id) {
    for (auto& event : small_case(id, record_.text_of_first)) {
      event.recorded_at = at("2026-12-01T09:00:00Z");
      many.push_back(event);
    }
  }
  auto again = many;
  record_.write([&] { store().append(many); });
  one_by_one.write([&] {
    for (auto& event : again) {
      std::vector<CaseEvent> single{event};
      one_by_one.store().append(single);
    }
  });
  EXPECT_EQ(many.back().seq, 9 + 37 * 3 - 1);
  EXPECT_EQ(one_by_one.store().head().root, store().head().root);
  EXPECT_EQ(store().case_events(39), one_by_one.store().case_events(39));
  EXPECT_EQ(lines(record_.verify()), "");
}

TEST_P(Stores, WhatIsRolledBackWasNeverThere) {
  record_.fill();
  const Head before = store().head();
  {
    const sql::Transaction transaction(record_.connection(), true);
    auto events = small_case(3, record_.text_of_first);
    for (auto& event : events) event.recorded_at = at("2026-12-01T09:00:00Z");
    store().append(events);
    EXPECT_EQ(store().head().size, 12U);
  }
  EXPECT_EQ(store().head().size, before.size);
  EXPECT_EQ(store().head().root, before.root);
  EXPECT_EQ(lines(record_.verify()), "");
}

TEST_P(Stores, AGroupKeepsWhatItsKeptJobsWroteAndGivesBackWhatADroppedOneTook) {
  record_.fill();
  Record alone(GetParam());
  alone.fill();
  const auto third = [&](std::int64_t case_id) {
    auto events = small_case(case_id, record_.text_of_first);
    for (auto& event : events) event.recorded_at = at("2026-12-01T09:00:00Z");
    return events;
  };
  alone.write([&] {
    EXPECT_EQ(alone.store().next_case_id(), 3);
    EXPECT_EQ(alone.store().next_command_ids(2), 301);
    auto events = third(3);
    alone.store().append(events);
  });

  store().begin_group();
  store().begin_job();
  store().guard_job();
  store().guard_job();  // once is enough
  EXPECT_EQ(store().next_case_ids(5), 3);
  EXPECT_EQ(store().next_command_ids(7), 301);
  auto dropped = third(3);
  store().append(dropped);
  EXPECT_EQ(store().next_seq(), 12);
  store().drop_job();
  EXPECT_EQ(store().next_seq(), 9);
  store().begin_job();
  EXPECT_EQ(store().next_case_id(), 3);
  EXPECT_EQ(store().next_command_id(), 301);
  auto kept = third(3);
  store().append(kept);
  store().keep_job();
  store().begin_job();
  EXPECT_EQ(store().next_command_id(), 302);
  store().keep_job();
  EXPECT_EQ(store().head().root, alone.store().head().root);
  store().end_group();
  record_.connection().commit();

  EXPECT_EQ(store().head().size, 12U);
  EXPECT_EQ(store().head().root, alone.store().head().root);
  EXPECT_EQ(lines(record_.verify()), "");
  record_.reopen();
  record_.write([&] {
    EXPECT_EQ(store().next_case_id(), 4);
    EXPECT_EQ(store().next_command_id(), 303);
  });
}

TEST_P(Stores, AnAbandonedGroupWasNeverThere) {
  record_.fill();
  const Head before = store().head();
  store().begin_group();
  store().begin_job();
  EXPECT_EQ(store().next_case_id(), 3);
  auto events = small_case(3, record_.text_of_first);
  for (auto& event : events) event.recorded_at = at("2026-12-01T09:00:00Z");
  store().append(events);
  store().keep_job();
  store().end_group();
  store().abandon_group();
  EXPECT_EQ(store().head().size, before.size);
  EXPECT_EQ(store().head().root, before.root);
  store().begin_group();
  store().begin_job();
  EXPECT_EQ(store().next_case_id(), 3);
  EXPECT_EQ(store().next_seq(), 9);
  store().abandon_group();
  EXPECT_EQ(store().next_seq(), 9);
  EXPECT_EQ(lines(record_.verify()), "");
}

TEST_P(Stores, TimeNeverFallsInTheLog) {
  record_.fill();
  auto events = small_case(3, record_.text_of_first);
  for (auto& event : events) event.recorded_at = at("2026-11-01T09:00:00Z");
  const sql::Transaction transaction(record_.connection(), true);
  EXPECT_THROW(store().append(events), base::Fault);
}

TEST_P(Stores, TheDatabaseItselfRefusesToChangeTheLog) {
  record_.fill();
  expect_refused("UPDATE case_event SET happened_on = happened_on - 1 WHERE seq = 3");
  expect_refused("DELETE FROM case_event WHERE seq = 8");
  expect_refused("UPDATE body_event SET code = 'none'");
  expect_refused("DELETE FROM body_event");
  if (GetParam() == sql::Engine::postgresql) {
    expect_refused("TRUNCATE case_event");
    expect_refused("TRUNCATE body_event");
  }
  EXPECT_EQ(lines(record_.verify()), "");
}

TEST_P(Stores, TheDatabaseItselfRefusesAGapOrASecondInTheSequence) {
  record_.fill();
  const std::string body =
      "INSERT INTO body_event (seq, kind, unit_id, happened_on, recorded_at, known_on, command_id, actor_id, field, "
      "code, "
      "detail, leaf) SELECT {}, kind, unit_id, happened_on, recorded_at, known_on, command_id, actor_id, field, code, "
      "detail, "
      "leaf FROM body_event";
  for (const std::string seq : {"10", "5", "8", "-1"}) {
    std::string sql = body;
    expect_refused(sql.replace(sql.find("{}"), 2, seq));
  }
  // An UPDATE in disguise.
  if (GetParam() == sql::Engine::sqlite) {
    for (const std::string seq : {"3", "9"}) {
      expect_refused(
          "PRAGMA recursive_triggers=OFF; INSERT OR REPLACE INTO case_event SELECT " + seq +
          ", case_id, version, kind, 1, happened_at, recorded_at, known_on, command_id, actor_id, team_id, head_id, "
          "episode_id, channel, procedure_edition, calendar_edition, field, code, annuls, replaces, detail, leaf "
          "FROM case_event WHERE seq = 3");
    }
  }
  EXPECT_EQ(lines(record_.verify()), "");
}

TEST_P(Stores, TextsAreKeptOutsideAndErasedWithoutATrace) {
  record_.fill();
  EXPECT_EQ(store().text_of(record_.text_of_first), "The bin was left on its side, again.");
  record_.write([&] { EXPECT_TRUE(store().erase_text(record_.text_of_first)); });
  EXPECT_EQ(store().text_of(record_.text_of_first), std::nullopt);
  EXPECT_EQ(store().text_of(record_.text_of_second), "Rang back; no answer.");
  EXPECT_EQ(lines(record_.verify()), "");
  EXPECT_EQ(lines(record_.check()), "");
  record_.write([&] { EXPECT_FALSE(store().erase_text(record_.text_of_first)); });
  if (GetParam() != sql::Engine::sqlite) return;
  record_.close();  // the log is written into the file, and is gone
  std::ifstream file(record_.database().address().where, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  EXPECT_TRUE(says(bytes, "Rang back"));
  EXPECT_FALSE(says(bytes, "The bin was left"));
  EXPECT_FALSE(std::filesystem::exists(record_.database().address().where + "-wal"));
}

TEST_P(Stores, ARepeatedKeyFindsItsAnswer) {
  const Answer answer{"key-1", crypto::sha256("request"), "WM-2026-1", 42, at("2026-11-20T09:00:00Z")};
  record_.write([&] { store().keep_answer(answer); });
  const auto found = store().answer_for("key-1");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->request, answer.request);
  EXPECT_EQ(found->reference, answer.reference);
  EXPECT_EQ(found->command_id, answer.command_id);
  EXPECT_EQ(found->at, answer.at);
  EXPECT_FALSE(store().answer_for("key-2"));
  {
    const sql::Transaction transaction(record_.connection(), true);
    EXPECT_THROW(store().keep_answer(answer), sql::Failure);
  }
  record_.write([&] { store().forget_answers_before(answer.at); });
  EXPECT_TRUE(store().answer_for("key-1"));
  record_.write([&] { store().forget_answers_before(answer.at + std::chrono::microseconds{1}); });
  EXPECT_FALSE(store().answer_for("key-1"));
}

TEST_P(Stores, PeopleAndEditionsAreKeptOnce) {
  record_.write([&] {
    EXPECT_EQ(store().actor_named("A. Officer"), 1);
    EXPECT_EQ(store().actor_named("B. Officer"), 2);
    EXPECT_EQ(store().actor_named("A. Officer"), 1);
    EXPECT_EQ(store().keep_edition("text"), crypto::sha256("text"));
    EXPECT_EQ(store().keep_edition("text"), crypto::sha256("text"));
  });
  EXPECT_EQ(store().find_actor("B. Officer"), 2);
  EXPECT_EQ(store().find_actor("C. Officer"), std::nullopt);
  EXPECT_EQ(store().actors().size(), 2U);
  EXPECT_EQ(store().edition_text(crypto::sha256("text")), "text");
  EXPECT_EQ(store().edition_text(crypto::sha256("another")), std::nullopt);
}

TEST_P(Stores, IdsAreGivenOnce) {
  record_.write([&] {
    EXPECT_EQ(store().next_case_id(), 1);
    EXPECT_EQ(store().next_case_ids(10), 2);
    EXPECT_EQ(store().next_case_id(), 12);
    EXPECT_EQ(store().next_command_ids(5), 1);
    EXPECT_EQ(store().next_command_id(), 6);
  });
  record_.reopen();
  record_.write([&] { EXPECT_EQ(store().next_case_id(), 13); });
}

TEST_P(Stores, OnlyOneWriterOpensARecordAndReadersStandBeside) {
  record_.fill();
  EXPECT_THROW(Store::open(record_.place()), base::Busy);
  const auto reader = Store::open(record_.place(true));
  EXPECT_EQ(reader->head().size, 9U);
  EXPECT_THROW(reader->confirm_writer(), sql::Failure);
  EXPECT_THROW(reader->next_case_id(), sql::Failure);
}

TEST_P(Stores, ARecordComesBackAsItWasLeft) {
  record_.fill();
  const Head head = store().head();
  record_.reopen();
  EXPECT_EQ(store().head().root, head.root);
  EXPECT_EQ(store().head().size, head.size);
  EXPECT_EQ(store().head().recorded_at, at("2026-11-30T09:00:00Z"));
  EXPECT_EQ(lines(record_.verify()), "");
}

// F75.
TEST_P(Stores, ARecordOfANewerProgramIsLeftAlone) {
  record_.fill();
  record_.connection().script("INSERT INTO migration (number, name) VALUES (999, '0999_later.sql')");
  record_.close();
  for (const bool read_only : {false, true}) {
    try {
      Store::open(record_.place(read_only));
      ADD_FAILURE() << "opened";
    } catch (const base::Fault& fault) {
      EXPECT_TRUE(says(fault.what(), "newer redress")) << fault.what();
    }
  }
}

TEST_P(Stores, AReaderOfNothingIsToldHowToBegin) {
  const tests::Database empty(GetParam());
  try {
    Store::open({empty.address(true), empty.folder()});
    ADD_FAILURE() << "opened";
  } catch (const base::Fault& fault) {
    EXPECT_TRUE(says(fault.what(), "redress init")) << fault.what();
  }
}

}  // namespace
}  // namespace redress::store
