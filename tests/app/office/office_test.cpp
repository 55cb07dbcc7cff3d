#include "app/office/office.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>
#include <vector>

#include "app/office/body.h"
#include "base/fault.h"

namespace redress::office {
namespace {

class OnBoth : public testing::TestWithParam<sql::Engine> {};
INSTANTIATE_TEST_SUITE_P(Engines, OnBoth, testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

std::string rule_of(const base::Checked<Outcome>& outcome) {
  return outcome ? "done" : outcome.error().front().rule;
}

TEST_P(OnBoth, ACommandIsThereForReadersOnceItIsAnswered) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  const auto done = office->run(registration("k1"), "Priya Nair");
  ASSERT_TRUE(done.has_value()) << done.error().front().text;
  EXPECT_EQ(done->reference.substr(0, 8), "TO-2026-");
  EXPECT_EQ(done->version, 1);
  EXPECT_FALSE(done->repeated);
  const auto view = office->find_case(done->reference);
  ASSERT_TRUE(view.has_value());
  EXPECT_TRUE(view->state.open());
  EXPECT_EQ(base::to_text(view->events.front().known_on), "2026-11-20");
  EXPECT_EQ(office->actor_name(view->events.front().actor_id), "Priya Nair");
  EXPECT_EQ(office->count_cases({}), 1);
}

TEST_P(OnBoth, ARepeatedKeyGetsTheFirstAnswer) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  const auto first = office->run(registration("k1"), "Priya Nair");
  const auto noted = office->run(note("k2", first->reference, "Rang back."), "Priya Nair");
  ASSERT_TRUE(noted.has_value());
  const auto again = office->run(registration("k1"), "Priya Nair");
  ASSERT_TRUE(again.has_value());
  EXPECT_TRUE(again->repeated);
  EXPECT_EQ(again->reference, first->reference);
  EXPECT_EQ(again->version, 1) << "the version of the first answer, not of the case now";
  EXPECT_EQ(office->count_cases({}), 1);
}

TEST_P(OnBoth, AKeyIsKeptThirtyDays) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  const auto first = office->run(registration("k1"), "Priya Nair");
  body.set_today("2026-12-20");
  ASSERT_TRUE(office->run(note("k2", first->reference, "Rang back."), "Priya Nair").has_value());
  EXPECT_TRUE(office->run(registration("k1"), "Priya Nair")->repeated);
  body.set_today("2026-12-22");
  ASSERT_TRUE(office->run(note("k3", first->reference, "Rang again."), "Priya Nair").has_value());
  const auto anew = office->run(registration("k1"), "Priya Nair");
  ASSERT_TRUE(anew.has_value());
  EXPECT_FALSE(anew->repeated);
  EXPECT_NE(anew->reference, first->reference);
}

TEST_P(OnBoth, AKeyIsForOneRequestOnly) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  ASSERT_TRUE(office->run(registration("k1"), "Priya Nair").has_value());
  EXPECT_EQ(rule_of(office->run(registration("k1", "2026-11-17"), "Priya Nair")), "key_used_for_another_request");
  EXPECT_EQ(rule_of(office->run(registration("k1"), "J. Osei")), "key_used_for_another_request");
  EXPECT_EQ(office->count_cases({}), 1);
}

TEST_P(OnBoth, ARefusedCommandLeavesNothing) {
  FoundedBody body(GetParam());
  auto office = body.open();
  const auto before = office->head();
  auto wrong = registration("k1");
  wrong["procedure"] = "gen.enqiry";
  wrong["service"] = "Never heard of";
  const auto refused = office->run(wrong, "Nobody known");
  EXPECT_EQ(rule_of(refused), "procedure_is_not_known");
  EXPECT_EQ(refused.error().front().text, "this body has no procedure `gen.enqiry`; is gen.enquiry meant?");
  EXPECT_EQ(office->head().size, before.size);
  EXPECT_EQ(office->head().root, before.root);
  EXPECT_EQ(office->find_unit("service", "Never heard of"), std::nullopt);
  EXPECT_EQ(office->find_person("Nobody known"), std::nullopt);
  office.reset();
  office = body.open();
  EXPECT_EQ(office->find_person("Nobody known"), std::nullopt) << "the database kept a name that a refusal took back";
  EXPECT_EQ(rule_of(office->run(note("k2", "TO-2026-zzzzz", "x"), "Priya Nair")), "case_is_not_known");
  // The key of a refused command is free.
  EXPECT_TRUE(office->run(registration("k1"), "Priya Nair").has_value());
  EXPECT_TRUE(office->verify().empty());
}

TEST_P(OnBoth, ASecondPersonIsToldOfWhatTheFirstChanged) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  const auto registered = office->run(registration("k1"), "Priya Nair");
  auto allocation = wire({{"key", "k2"},
                          {"kind", "allocate_case"},
                          {"on", "2026-11-19"},
                          {"case", registered->reference},
                          {"handler", "J. Osei"},
                          {"seen_version", 1}});
  ASSERT_TRUE(office->run(allocation, "Gareth Bowen").has_value());
  allocation["key"] = "k3";
  allocation["handler"] = "L. Hughes";
  const auto second = office->run(allocation, "Ruth Adeyinka");
  EXPECT_EQ(rule_of(second), "changed_since_it_was_seen");
  EXPECT_NE(second.error().front().text.find("Gareth Bowen"), std::string::npos);
  // What only adds conflicts with nothing.
  auto added = note("k4", registered->reference, "Rang back.");
  added["seen_version"] = 1;
  EXPECT_TRUE(office->run(added, "Ruth Adeyinka").has_value());
}

TEST_P(OnBoth, TextsStandOutsideTheLogAndAreFoundByTheirCommitment) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  const auto registered = office->run(registration("k1"), "Priya Nair");
  ASSERT_TRUE(office->run(note("k2", registered->reference, "Ring after 3pm"), "Priya Nair").has_value());
  ASSERT_TRUE(office->run(note("k3", registered->reference, "Ring after 3pm"), "Priya Nair").has_value());
  const auto view = office->find_case(registered->reference);
  ASSERT_EQ(view->texts.size(), 2U) << "equal words have unequal commitments";
  for (const auto& [commitment, words] : view->texts) EXPECT_EQ(words, "Ring after 3pm");
  for (const auto& event : view->events) {
    EXPECT_EQ(base::canonical_text(event.detail).find("Ring"), std::string::npos);
  }
}

TEST_P(OnBoth, TimeNeverFallsInTheRecord) {
  FoundedBody body(GetParam());
  body.set_now("2026-11-20T12:00:00Z");
  const auto office = body.open();
  const auto registered = office->run(registration("k1"), "Priya Nair");
  body.set_now("2026-11-20T09:00:00Z");
  ASSERT_TRUE(office->run(note("k2", registered->reference, "Earlier, by the clock."), "Priya Nair").has_value());
  const auto view = office->find_case(registered->reference);
  EXPECT_EQ(view->events[0].recorded_at, view->events[1].recorded_at);
}

TEST_P(OnBoth, CasesThatBeginTogetherAreThereWholeOrNotAtAll) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  const auto matter = [](const std::string& words, const std::string& mark) {
    Beginning one;
    one.mark = mark;
    one.wires.push_back({{"kind", "register_case"},
                         {"on", "2026-11-20"},
                         {"procedure", "gen.enquiry"},
                         {"channel", "email"},
                         {"complaint", words}});
    one.wires.push_back({{"kind", "add_note"}, {"on", "2026-11-20"}, {"words", "came by e-mail"}});
    return one;
  };
  const Author author{office->people({"Priya Nair"}).front(), {}};
  const auto before = office->head();
  std::vector<Beginning> cases{matter("Bins", "-1"), matter("Trees", "-2")};
  // Only deciding can tell that the day of the second's note is before its receipt.
  cases[1].wires[1]["on"] = "2026-11-19";
  const auto refused = office->begin_cases("k1", cases, author);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().front().rule, "happened_before_receipt");
  EXPECT_EQ(refused.error().front().about, "add_note.on-2");
  EXPECT_EQ(office->head().size, before.size);
  EXPECT_EQ(office->count_cases({}), 0);
  // What parsing refuses is said of all of them at once.
  auto unreadable = cases;
  unreadable[0].wires[1].erase("words");
  unreadable[1].wires[1]["on"] = "yesterday";
  const auto all = office->begin_cases("k1", unreadable, author);
  ASSERT_EQ(all.error().size(), 2U);
  EXPECT_EQ(all.error()[0].about, "add_note.words-1");
  EXPECT_EQ(all.error()[1].about, "add_note.on-2");

  cases[1].wires[1]["on"] = "2026-11-20";
  const auto done = office->begin_cases("k1", cases, author);
  ASSERT_TRUE(done.has_value()) << done.error().front().text;
  EXPECT_EQ(done->version, 2) << "of the first case";
  EXPECT_EQ(office->count_cases({}), 2);
  const auto again = office->begin_cases("k1", cases, author);
  ASSERT_TRUE(again.has_value());
  EXPECT_TRUE(again->repeated);
  EXPECT_EQ(again->reference, done->reference);
  EXPECT_EQ(again->version, 2);
  cases[0].wires[1]["words"] = "something else";
  EXPECT_EQ(rule_of(office->begin_cases("k1", cases, author)), "key_used_for_another_request");
  EXPECT_EQ(office->count_cases({}), 2);
  EXPECT_TRUE(office->verify().empty());
  EXPECT_TRUE(office->check().empty());
}

TEST(Office, CountsTheDayInTheBodysZone) {
  FoundedBody body;
  body.set_now("2027-07-01T23:30:00Z");
  const auto office = body.open();
  EXPECT_EQ(base::to_text(office->today()), "2027-07-02");
  const auto registered = office->run(registration("k1", "2027-07-02"), "Priya Nair");
  ASSERT_TRUE(registered.has_value()) << registered.error().front().text;
  EXPECT_EQ(base::to_text(office->find_case(registered->reference)->events.front().known_on), "2027-07-02");
  EXPECT_EQ(registered->reference.substr(0, 8), "TO-2027-");
}

TEST_P(OnBoth, EightThreadsWithOneKeyHaveOneEffect) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  std::vector<std::string> references(8);
  std::vector<std::thread> clients;
  for (auto& reference : references) {
    clients.emplace_back([&] { reference = office->run(registration("one key"), "Priya Nair")->reference; });
  }
  for (auto& client : clients) client.join();
  EXPECT_EQ(std::set<std::string>(references.begin(), references.end()).size(), 1U);
  EXPECT_EQ(office->count_cases({}), 1);
}

TEST_P(OnBoth, ReadersSeeWholeCommandsWhileOthersWrite) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  const auto registered = office->run(registration("k"), "Priya Nair");
  std::vector<std::thread> threads;
  std::atomic<int> wrong = 0;
  for (int client = 0; client < 4; ++client) {
    threads.emplace_back([&, client] {
      for (int i = 0; i < 15; ++i) {
        const auto key = std::to_string(client) + "-" + std::to_string(i);
        if (!office->run(note(key, registered->reference, "Note " + key), "Client " + std::to_string(client))) ++wrong;
      }
    });
    threads.emplace_back([&] {
      for (int i = 0; i < 15; ++i) {
        const auto view = office->find_case(registered->reference);
        if (!view || view->state.version != static_cast<int>(view->events.size())) ++wrong;
        if (view && view->texts.size() + 1 != view->events.size()) ++wrong;
        figures::Question question;
        question.period = *figures::parse_period("2026-11");
        question.as_at = question.period.to;
        const auto figure = office->figure("recv", question);
        if (!figure || figure->tables.front().rows.back().cells.front().numerator != 1) ++wrong;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
  EXPECT_EQ(office->find_case(registered->reference)->state.version, 61);
  EXPECT_TRUE(office->verify().empty());
  EXPECT_TRUE(office->check().empty());
}

TEST_P(OnBoth, ASecondWriterIsToldWhoHasTheRecord) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  EXPECT_THROW(static_cast<void>(body.open()), base::Busy);  // RELIABILITY F11
  const auto reader = body.open(false);
  ASSERT_TRUE(office->run(registration("k1"), "Priya Nair").has_value());
  EXPECT_EQ(reader->count_cases({}), 1) << "a reader beside it sees what is committed";
  EXPECT_THROW(static_cast<void>(reader->run(registration("k2"), "Priya Nair").has_value()), base::Fault);
}

TEST_P(OnBoth, ABodyIsFoundedOnce) {
  FoundedBody body(GetParam());
  Founding again;
  again.name = "Another";
  again.calendar = "scotland";
  const auto founded = Office::found(body.place(), again);
  ASSERT_FALSE(founded.has_value());
  EXPECT_EQ(founded.error().front().rule, "body_is_founded_once");
  EXPECT_EQ(body.open()->body().name, "Test Ombudsman");
  EXPECT_FALSE(body.open(false)->body().demonstration);
}

TEST(Office, RefusesAFoundingThatCannotBe) {
  const tests::Database database(sql::Engine::sqlite);
  Founding founding;
  founding.calendar = "scotlnd";
  founding.zone = "Europe/Londn";
  founding.prefix = "wm";
  const auto founded = Office::found({database.address(), database.folder()}, founding);
  ASSERT_FALSE(founded.has_value());
  ASSERT_EQ(founded.error().size(), 4U);
  EXPECT_EQ(founded.error()[1].text, "there is no calendar scotlnd; is scotland meant?");
}

}  // namespace
}  // namespace redress::office
