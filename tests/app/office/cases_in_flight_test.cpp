// Cases in flight under a new edition: they keep theirs, a preview says what a move would do, the move does that, its undo
// takes it back, on both databases.
#include "app/office/cases_in_flight.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/app/office/body.h"
#include "tests/app/office/flight_procedure.h"

namespace redress::office {
namespace {

using casework::CaseState;

class InFlight : public testing::TestWithParam<sql::Engine> {
 protected:
  InFlight() : body_(GetParam()) {}

  std::unique_ptr<Office> open(const std::string& text, bool writing = true) {
    Options options = body_.options(writing);
    options.shipped = tests::shipped_with(text);
    return Office::open(body_.place(), options);
  }
  static base::Object asked(const std::string& key, const std::string& reference, const std::string& kind,
                            const std::string& on, base::Object more = {}) {
    more.insert({{"key", key}, {"case", reference}, {"kind", kind}, {"on", on}});
    return more;
  }
  static std::string begin(Office& office, const std::string& reference, const std::string& on) {
    const auto done =
        office.run(asked(reference, reference, "register_case", on, {{"procedure", "test.flight"}}), "Priya Nair");
    EXPECT_TRUE(done.has_value()) << done.error().front().text;
    return reference;
  }
  // In every state that there is, some with an extension, a note, a finished task. What is refused is left out.
  static std::vector<std::string> make(Office& office, int count) {
    std::mt19937 random(7);
    const auto below = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    std::vector<std::string> references;
    std::vector<base::Object> wires;
    for (int n = 0; n < count; ++n) {
      const std::string reference = "F-" + std::to_string(1000 + n);
      references.push_back(reference);
      base::Day on = day("2026-10-20") + std::chrono::days{below(20)};
      int step = 0;
      const auto tell = [&](const std::string& kind, base::Object more = {}) {
        wires.push_back(
            asked(reference + "/" + std::to_string(step++), reference, kind, base::to_text(on), std::move(more)));
        on += std::chrono::days{below(3)};
      };
      tell("register_case", {{"procedure", "test.flight"}});
      if (below(3) == 0) tell("add_note", {{"words", "Rang her"}});
      if (below(3) == 0) tell("finish_task", {{"task", "t1"}});
      if (below(4) == 0)
        tell("extend_clock", {{"clock", "response"}, {"by", 3}, {"reason", "away"}, {"approver", "Mel Osei"}});
      if (below(2) == 0) tell("allocate_case", {{"handler", "Ada Quill"}});
      const int last = n % 6;
      if (last >= 1) tell("acknowledge_case");
      if (last >= 2) tell("take_step", {{"step", "ask_them"}});
      if (last >= 3) tell("take_step", {{"step", "hear_back"}});
      if (last >= 4) tell("answer_stage", {{"outcome", "upheld"}, {"late_reason", "backlog"}});
      if (last >= 4) tell("answer_stage", {{"outcome", "upheld"}});  // one of the two: late or in time
      if (last >= 5) tell("close_case");
      if (n % 12 == 5) tell("reopen_case", {{"reason", "New evidence"}});
    }
    (void)office.run_all(wires, "Priya Nair");
    return references;
  }
  static std::map<std::string, CaseState> states(Office& office, const std::vector<std::string>& references) {
    std::map<std::string, CaseState> all;
    for (const auto& reference : references) {
      all[reference] = office.find_case(reference)->state;
      all[reference].version = 0;
    }
    return all;
  }
  static std::map<std::string, std::optional<Day>> dues(Office& office, const CaseState& state) {
    std::map<std::string, std::optional<Day>> all;
    for (const auto& clock : state.clocks) {
      if (!clock.running()) continue;
      const auto calendar = office.calendars().find(clock.started.calendar)->known_on(office.today());
      all[clock.started.id] = casework::limit_of(clock, *calendar).due_on;
    }
    return all;
  }
  static int edition_of(Office& office, const std::string& reference) {
    return office.find_case(reference)->procedure->edition;
  }
  static MoveQuestion to_2() { return {"test.flight", 2, {{"acknowledged", "looked_into"}}}; }
  static Author author(Office& office) { return {office.people({"Mel Osei"}).front(), {"manager"}}; }

  FoundedBody body_;
  std::string first_{tests::flight_text}, second_ = tests::flight_text_2();
};

INSTANTIATE_TEST_SUITE_P(Engines, InFlight, testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(InFlight, CasesKeepTheEditionThatTheyBeganUnder) {
  const std::string old = begin(*open(first_), "F-1", "2026-11-18");
  const std::string later = tests::flight_text_2("2026-11-23");
  {
    const auto office = open(later);  // adopted, and not yet in force
    EXPECT_EQ(edition_of(*office, old), 1);
    EXPECT_EQ(edition_of(*office, begin(*office, "F-2", "2026-11-20")), 1) << "edition 2 holds from the 23rd";
  }
  body_.set_today("2026-11-24");
  {
    const auto office = open(later);
    EXPECT_EQ(edition_of(*office, begin(*office, "F-3", "2026-11-23")), 2);
    EXPECT_EQ(edition_of(*office, begin(*office, "F-4", "2026-11-20")), 1) << "received before, recorded late";
    EXPECT_TRUE(office->run(asked("k1", "F-1", "acknowledge_case", "2026-11-24"), "Priya Nair").has_value());
    EXPECT_TRUE(office->run(asked("k2", "F-3", "acknowledge_case", "2026-11-24"), "Priya Nair").has_value());
  }
  const auto office = open(later, false);
  EXPECT_EQ(office->find_case("F-1")->state.state, "acknowledged");
  EXPECT_EQ(office->find_case("F-3")->state.state, "looked_into");
  EXPECT_EQ(edition_of(*office, "F-1"), 1);
  EXPECT_EQ(dues(*office, office->find_case("F-1")->state).at("response"), day("2026-11-24"));
  EXPECT_EQ(dues(*office, office->find_case("F-3")->state).at("response"), day("2026-12-07"));
  EXPECT_TRUE(office->verify().empty());
  EXPECT_TRUE(office->check().empty());
}

TEST_P(InFlight, AMoveDoesWhatItsPreviewSaysAndItsUndoTakesItBack) {
  const auto references = make(*open(first_), 200);
  const auto office = open(second_);
  const auto before = states(*office, references);
  std::map<std::string, int> standing;
  for (const auto& [reference, state] : before) ++standing[state.state];
  EXPECT_EQ(standing.size(), 5U) << "in every state";

  const auto size = office->head().size;
  const auto preview = office->cases_in_flight().preview(to_2());
  ASSERT_TRUE(preview.has_value()) << preview.error().front().text;
  EXPECT_EQ(office->head().size, size) << "a preview writes nothing";
  EXPECT_EQ(preview->cases.size(), preview->movable());
  EXPECT_EQ(preview->cases.size(), 200U - static_cast<std::size_t>(standing["closed"]));

  const auto moved = office->cases_in_flight().move(to_2(), preview->seen, "batch-1", author(*office));
  ASSERT_TRUE(moved.has_value()) << moved.error().front().text;
  EXPECT_EQ(moved->done, preview->cases.size());
  EXPECT_TRUE(moved->left.empty());
  const auto after = states(*office, references);
  int ended = 0, tasks = 0;
  for (const CaseMove& line : preview->cases) {
    const CaseState& now = after.at(line.reference);
    const auto due = dues(*office, now);
    EXPECT_EQ(line.state_id, before.at(line.reference).state);
    EXPECT_EQ(line.after_id, now.state);
    EXPECT_NE(now.state, "acknowledged");
    EXPECT_EQ(edition_of(*office, line.reference), 2);
    std::size_t running = 0;
    for (const MovedClock& clock : line.clocks) {
      EXPECT_EQ(clock.before, dues(*office, before.at(line.reference)).at(clock.id));
      EXPECT_EQ(due.contains(clock.id), !clock.ends) << line.reference;
      if (!clock.ends) {
        ++running;
        EXPECT_EQ(clock.after, due.at(clock.id));
        EXPECT_GT(*clock.after, *clock.before);
      }
      ended += clock.ends ? 1 : 0;
    }
    EXPECT_EQ(running, due.size());
    std::size_t dropped = 0;
    for (std::size_t i = 0; i < now.tasks.size(); ++i) {
      if (!now.tasks[i].open() && before.at(line.reference).tasks[i].open()) ++dropped;
    }
    EXPECT_EQ(dropped, line.tasks.size());
    tasks += static_cast<int>(dropped);
  }
  EXPECT_GT(ended, 20);
  EXPECT_GT(tasks, 20);
  for (const auto& [reference, state] : before) {
    if (state.state == "closed") {
      EXPECT_EQ(after.at(reference), state) << "a closed case keeps its edition";
    }
  }
  EXPECT_TRUE(office->cases_in_flight().preview(to_2())->cases.empty());
  EXPECT_TRUE(office->check().empty()) << "the tables say what the log says";

  const auto made = office->cases_in_flight().moves("test.flight");
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].cases, static_cast<std::int64_t>(moved->done));
  EXPECT_FALSE(made[0].undone_at);
  const auto undone = office->cases_in_flight().undo("batch-1", author(*office));
  ASSERT_TRUE(undone.has_value()) << undone.error().front().text;
  EXPECT_EQ(undone->done, moved->done);
  EXPECT_TRUE(undone->left.empty());
  EXPECT_EQ(states(*office, references), before);
  EXPECT_TRUE(office->cases_in_flight().moves("test.flight")[0].undone_at);
  EXPECT_EQ(office->cases_in_flight().undo("batch-1", author(*office))->done, 0U) << "once";
  EXPECT_TRUE(office->verify().empty());
  EXPECT_TRUE(office->check().empty());
}

TEST_P(InFlight, WhatChangedSinceThePreviewIsLeftAndNamed) {
  (void)make(*open(first_), 12);
  const auto office = open(second_);
  const auto preview = office->cases_in_flight().preview(to_2());
  ASSERT_GE(preview->cases.size(), 3U);
  const std::string touched = preview->cases[1].reference;
  ASSERT_TRUE(office->run(note("n1", touched, "She rang"), "Priya Nair").has_value());
  const auto moved = office->cases_in_flight().move(to_2(), preview->seen, "batch-1", author(*office));
  ASSERT_TRUE(moved.has_value());
  EXPECT_EQ(moved->done + 1, preview->cases.size());
  ASSERT_EQ(moved->left.size(), 1U);
  EXPECT_EQ(moved->left[0].reference, touched);
  EXPECT_EQ(edition_of(*office, touched), 1);
  // The same form sent again finds nothing that it could do twice.
  const auto again = office->cases_in_flight().move(to_2(), preview->seen, "batch-1", author(*office));
  EXPECT_EQ(again->done, 0U);
  // With a case that went on since, the undo leaves it alone.
  const std::string worked = preview->cases[0].reference;
  const auto closed =
      office->run(asked("w1", worked, "close_case", "2026-11-20", {{"outcome", "withdrawn"}}), "Priya Nair");
  ASSERT_TRUE(closed.has_value()) << closed.error().front().text;
  const auto undone = office->cases_in_flight().undo("batch-1", author(*office));
  EXPECT_EQ(undone->done + 1, moved->done);
  ASSERT_EQ(undone->left.size(), 1U);
  EXPECT_EQ(undone->left[0].reference, worked);
  EXPECT_EQ(edition_of(*office, worked), 2);
}

TEST_P(InFlight, APreviewNamesWhatCannotMoveAndAsksForNoAdoptedEdition) {
  {
    const auto office = open(first_);
    begin(*office, "F-1", "2026-11-18");
    begin(*office, "F-2", "2026-11-18");
    ASSERT_TRUE(office->run(asked("k", "F-2", "acknowledge_case", "2026-11-19"), "Priya Nair").has_value());
    // Of a file that is not adopted.
    auto next = office->procedures().back();
    ASSERT_EQ(next.id, "test.flight");
    next.edition = 2;
    next.valid_from = day("2027-01-04");
    for (auto& state : next.states) {
      if (state.id == "acknowledged") state.id = "looked_into";
    }
    const auto preview = office->cases_in_flight().preview(next, {});
    ASSERT_TRUE(preview.has_value()) << preview.error().front().text;
    EXPECT_EQ(preview->on, day("2027-01-04"));
    ASSERT_EQ(preview->cases.size(), 2U);
    EXPECT_EQ(preview->movable(), 1U);
    EXPECT_EQ(preview->cases[1].against.front().rule, "state_not_of_the_edition");
    EXPECT_EQ(office->cases_in_flight().preview(next, {"", 0, {{"acknowledged", "looked_into"}}})->movable(), 2U);
    next.edition = 1;
    next.text += "# another\n";
    EXPECT_EQ(office->cases_in_flight().preview(next, {}).error().front().rule, "edition_is_another");
    next.id = "test.flights";
    EXPECT_EQ(office->cases_in_flight().preview(next, {}).error().front().rule, "procedure_is_not_known");
  }
  const auto office = open(second_);
  auto& flight = office->cases_in_flight();
  EXPECT_EQ(flight.preview({"test.flight", 3}).error().front().rule, "edition_not_adopted");
  EXPECT_EQ(flight.preview({"test.flight", 2, {{"open", "nowhere"}}}).error().front().rule, "state_not_of_the_edition");
  EXPECT_EQ(flight.preview({"test.flight", 2})->movable(), 1U);
  EXPECT_EQ(flight.undo("nothing", author(*office)).error().front().rule, "move_is_not_known");
  // By whoever gives cases to people, and nobody else.
  const auto seen = flight.preview(to_2())->seen;
  const auto officer = flight.move(to_2(), seen, "b", {author(*office).actor, {"officer"}});
  EXPECT_EQ(officer->done, 0U);
  ASSERT_EQ(officer->left.size(), 2U);
  EXPECT_NE(officer->left[0].why.find("Manager"), std::string::npos);
  EXPECT_TRUE(flight.moves("test.flight").empty()) << "of what was not done nothing is told";
  EXPECT_EQ(flight.move(to_2(), seen, "b", author(*office))->done, 2U);
}

// The holiday for the state funeral on 19 September 2022 became known on the 9th (calendars/scotland.csv).
class LateHolidays : public testing::TestWithParam<sql::Engine> {
 protected:
  std::unique_ptr<Office> open(const char* now) {
    now_ = *base::parse_instant(std::string(now) + "T12:00:00Z");
    Options options;
    options.clock = clock();
    options.new_names = true;
    options.shipped = tests::shipped_with(first_);
    return Office::open({database_.address(), database_.folder()}, options);
  }
  Clock clock() {
    return [this] { return now_; };
  }
  void found(const char* on) {
    now_ = *base::parse_instant(std::string(on) + "T12:00:00Z");
    Founding founding;
    founding.name = "Test Body";
    founding.calendar = "scotland";
    ASSERT_TRUE(Office::found({database_.address(), database_.folder()}, founding, clock()).has_value());
  }
  static void run(Office& office, const std::string& reference, const std::string& kind, const std::string& on,
                  base::Object more = {}) {
    more.insert({{"key", reference + kind}, {"case", reference}, {"kind", kind}, {"on", on}});
    const auto done = office.run(more, "Priya Nair");
    ASSERT_TRUE(done.has_value()) << done.error().front().text;
  }

  tests::Database database_{GetParam()};
  base::Instant now_{};
  std::string first_{tests::flight_text};
};

INSTANTIATE_TEST_SUITE_P(Engines, LateHolidays, testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(LateHolidays, MoveTheLimitsOfOpenCasesAndAreAccepted) {
  found("2022-09-01");
  {
    const auto office = open("2022-09-08");
    run(*office, "H-1", "register_case", "2022-09-06", {{"procedure", "test.flight"}});
    run(*office, "H-2", "register_case", "2022-09-08", {{"procedure", "test.flight"}});
    run(*office, "H-2", "close_case", "2022-09-08", {{"outcome", "withdrawn"}});
    run(*office, "H-3", "register_case", "2022-09-01", {{"procedure", "test.flight"}});
    EXPECT_TRUE(office->cases_in_flight().late_holidays().empty()) << "nobody knows yet";
    run(*office, "H-1", "extend_clock", "2022-09-08",
        {{"clock", "response"}, {"by", 5}, {"reason", "away"}, {"approver", "Mel Osei"}});
  }
  const auto office = open("2022-09-20");
  run(*office, "H-4", "register_case", "2022-09-14", {{"procedure", "test.flight"}});
  const auto late = office->cases_in_flight().late_holidays();
  ASSERT_EQ(late.size(), 1U);
  EXPECT_EQ(late[0].calendar, "scotland");
  ASSERT_EQ(late[0].days.size(), 1U);
  EXPECT_EQ(late[0].days[0].first, day("2022-09-19"));
  ASSERT_EQ(late[0].limits.size(), 1U) << "not what was due before, nor what is closed, nor what began since";
  const MovedLimit& limit = late[0].limits[0];
  EXPECT_EQ(limit.reference + " " + limit.clock, "H-1 response");
  EXPECT_EQ(limit.before, day("2022-09-19"));
  EXPECT_EQ(limit.after, day("2022-09-20"));
  EXPECT_FALSE(late[0].accepted_at);

  const auto mel = office->people({"Mel Osei"}).front();
  auto& flight = office->cases_in_flight();
  EXPECT_EQ(flight.accept_holiday("scotland", day("2022-09-19"), mel).error().front().rule, "holiday_is_not_known");
  const auto size = office->head().size;
  ASSERT_TRUE(flight.accept_holiday("scotland", late[0].published_on, mel).has_value());
  ASSERT_TRUE(flight.accept_holiday("scotland", late[0].published_on, mel).has_value()) << "twice is no matter";
  EXPECT_EQ(office->head().size, size + 1);
  EXPECT_EQ(flight.late_holidays()[0].accepted_by, mel);
  EXPECT_TRUE(flight.late_holidays()[0].accepted_at);
  EXPECT_EQ(flight.late_holidays()[0].limits.size(), 1U);
  EXPECT_TRUE(office->verify().empty());
}

}  // namespace
}  // namespace redress::office
