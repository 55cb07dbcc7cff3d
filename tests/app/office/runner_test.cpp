// What is said because a day has come: once for ever, by whichever pass comes first.
#include "app/office/runner.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "app/office/body.h"
#include "app/office/timetable.h"
#include "base/fault.h"
#include "core/reports/text.h"

namespace redress::office {
namespace {

// `2017-11-10 due_soon clock:stage_1_response 2017-11-14`
std::string told(const Pass& pass, const Reminded& said) {
  return base::to_text(pass.on) + " " + said.reminder.what + " " + said.reminder.about + " " +
         base::to_text(said.reminder.due_on);
}

class RunnerOnBoth : public testing::TestWithParam<sql::Engine> {
 protected:
  RunnerOnBoth() : body_(GetParam(), "scotland", "2017-11-08") { open(); }

  void open() {
    office_.reset();
    office_ = body_.open();
  }
  std::string done(base::Object wire) {
    wire["key"] = "k" + std::to_string(++key_);
    const auto outcome = office_->run(wire, "Ada Grant");
    EXPECT_TRUE(outcome.has_value()) << (outcome ? "" : outcome.error().front().text);
    return outcome ? outcome->reference : "";
  }
  std::string complaint(const char* on, const char* handler = "Bo Reid", const char* procedure = "sct.mchp.2013") {
    const std::string reference = done(
        {{"kind", "register_case"}, {"on", on}, {"procedure", procedure}, {"channel", "web"}, {"received_stage", "1"}});
    if (*handler != 0) done({{"kind", "allocate_case"}, {"on", on}, {"case", reference}, {"handler", handler}});
    return reference;
  }
  // A pass at noon of that day.
  std::vector<std::string> pass_on(const char* day) {
    body_.set_today(day);
    return pass();
  }
  std::vector<std::string> pass() {
    const Pass pass = office_->runner().pass();
    std::vector<std::string> all;
    for (const auto& said : pass.said) all.push_back(told(pass, said));
    return all;
  }
  // As its file has it, with every number and every list.
  std::string figure(const char* measure, const char* period) {
    figures::Question question;
    question.period = *figures::parse_period(period);
    question.as_at = question.period.to;
    const auto report = office_->figure(measure, question);
    return report ? reports::to_json(*report) : "refused";
  }
  std::vector<casework::CaseEvent> reminders(const std::string& reference) {
    std::vector<casework::CaseEvent> found;
    const auto view = office_->find_case(reference);
    if (!view) return found;
    for (const auto& event : view->events) {
      if (event.kind == casework::EventKind::reminder_sent) found.push_back(event);
    }
    return found;
  }
  std::int64_t seq_of(const std::string& reference, casework::EventKind kind) {
    const auto view = office_->find_case(reference);
    for (const auto& event : view->events) {
      if (event.kind == kind) return event.seq;
    }
    return -1;
  }

  using Lines = std::vector<std::string>;
  FoundedBody body_;
  std::unique_ptr<Office> office_;
  int key_ = 0;
};

// RULES C8: received 8 November 2017, day 10 is 21 November 2017.
TEST_P(RunnerOnBoth, ProposesALateEscalationOnTheCeilingDay) {
  const std::string reference = complaint("2017-11-08");
  Lines all;
  for (int day = 8; day <= 22; ++day) {
    const std::string text = "2017-11-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
    for (auto& line : pass_on(text.c_str())) all.push_back(std::move(line));
  }
  EXPECT_EQ(all,
            (Lines{"2017-11-10 due_soon clock:stage_1_response 2017-11-14",
                   "2017-11-14 due_today clock:stage_1_response 2017-11-14",
                   "2017-11-15 missed clock:stage_1_response 2017-11-14",
                   "2017-11-21 ceiling clock:stage_1_response 2017-11-21", "2017-11-22 missed task:t1 2017-11-21"}));
  const auto view = office_->find_case(reference);
  ASSERT_EQ(view->state.tasks.size(), 1U);
  const auto& task = view->state.tasks.front();
  EXPECT_EQ(base::to_text(task.set_on), "2017-11-21");
  EXPECT_EQ(base::to_text(task.due_on), "2017-11-21");
  const auto words =
      std::find_if(view->texts.begin(), view->texts.end(), [&](const auto& text) { return text.first == task.text; });
  ASSERT_NE(words, view->texts.end());
  EXPECT_EQ(words->second, "Escalate, or say why not");
  const auto set = std::find_if(view->events.begin(), view->events.end(),
                                [](const auto& event) { return event.kind == casework::EventKind::task_set; });
  EXPECT_EQ(set->actor_id, 0);
}

// The case of SPSO's own reminder to its staff, and what it costs to ignore the proposal.
TEST_P(RunnerOnBoth, CountsALateEscalationThatWasIgnored) {
  const std::string reference = complaint("2017-11-08", "Bo Reid", "spso.csc");
  (void)pass();
  EXPECT_EQ(pass_on("2017-11-20"), Lines{"2017-11-20 missed clock:stage_1_response 2017-11-14"});
  EXPECT_EQ(pass_on("2017-11-21"), Lines{"2017-11-21 ceiling clock:stage_1_response 2017-11-21"});
  EXPECT_EQ(office_->find_case(reference)->state.tasks.size(), 1U);
  body_.set_today("2017-12-29");
  const std::string ignored = figure("escalate.late", "2017-11-01..2017-11-30");
  EXPECT_NE(ignored.find("\"value\":1,"), std::string::npos) << ignored;
  EXPECT_NE(ignored.find(reference), std::string::npos) << ignored;
}

TEST_P(RunnerOnBoth, ChangesNoFigure) {
  complaint("2017-11-08");
  (void)pass();
  std::vector<std::string> before;
  const std::vector<const char*> measures{"open_at", "recv", "handlers.avg", "days.avg", "escalate.late", "ontime"};
  for (const char* measure : measures) before.push_back(figure(measure, "2017-11-01..2017-11-30"));
  for (const char* day : {"2017-11-10", "2017-11-14", "2017-11-15"}) EXPECT_EQ(pass_on(day).size(), 1U);
  for (std::size_t i = 0; i < measures.size(); ++i) EXPECT_EQ(figure(measures[i], "2017-11-01..2017-11-30"), before[i]);
}

TEST_P(RunnerOnBoth, ProposesNothingForWhatWasEscalated) {
  const std::string reference = complaint("2017-11-08");
  (void)pass();
  EXPECT_EQ(pass_on("2017-11-15").size(), 1U);
  body_.set_today("2017-11-20");
  done({{"kind", "escalate_case"}, {"on", "2017-11-20"}, {"case", reference}, {"reason", "complex_matter"}});
  // So that the case is looked at on the day of the ceiling that is none any more.
  done({{"kind", "make_promise"},
        {"on", "2017-11-20"},
        {"case", reference},
        {"words", "I will ring you"},
        {"due_on", "2017-11-21"}});
  EXPECT_EQ(pass_on("2017-11-21"), Lines{"2017-11-21 due_today promise:p1 2017-11-21"});
  EXPECT_TRUE(office_->find_case(reference)->state.tasks.empty());
}

TEST_P(RunnerOnBoth, SaysEachThingOnceAlsoAfterARestartAndDaysOfDowntime) {
  complaint("2017-11-08");
  EXPECT_EQ(pass_on("2017-11-10").size(), 1U);
  EXPECT_EQ(pass(), Lines{});
  open();
  EXPECT_EQ(pass(), Lines{});
  // Down from the 11th to the 16th: the limit's own day went by, and nobody says that it is still to come.
  EXPECT_EQ(pass_on("2017-11-16"), Lines{"2017-11-16 missed clock:stage_1_response 2017-11-14"});
  open();
  EXPECT_EQ(pass_on("2017-11-17"), Lines{});
  // Down over the ceiling: it is proposed on the first day after.
  EXPECT_EQ(pass_on("2017-11-24"), Lines{"2017-11-24 ceiling clock:stage_1_response 2017-11-21"});
  open();
  EXPECT_EQ(pass_on("2017-11-24"), Lines{});
}

TEST_P(RunnerOnBoth, SaysItAgainForTheNewDayOfALimitThatWasExtended) {
  const std::string reference = complaint("2017-11-08");
  EXPECT_EQ(pass_on("2017-11-10").size(), 1U);
  body_.set_today("2017-11-13");
  done({{"kind", "extend_clock"},
        {"on", "2017-11-13"},
        {"case", reference},
        {"clock", "stage_1_response"},
        {"by", 3},
        {"reason", "more time"},
        {"approver", "Cy Kerr"}});
  EXPECT_EQ(pass(), Lines{});
  EXPECT_EQ(pass_on("2017-11-14"), Lines{});
  EXPECT_EQ(pass_on("2017-11-15"), Lines{"2017-11-15 due_soon clock:stage_1_response 2017-11-17"});
  // The extension was a mistake: the old day holds again, of which all but this has been said.
  const std::int64_t extension = seq_of(reference, casework::EventKind::clock_extended);
  done({{"kind", "annul_event"}, {"on", "2017-11-15"}, {"case", reference}, {"seq", extension}, {"reason", "mistake"}});
  EXPECT_EQ(pass(), Lines{"2017-11-15 missed clock:stage_1_response 2017-11-14"});
  // And given once more, its day is the one of which the warning has been given.
  body_.set_today("2017-11-16");
  EXPECT_EQ(pass(), Lines{});
}

TEST_P(RunnerOnBoth, SaysNothingOfACaseThatWasClosed) {
  const std::string reference = complaint("2017-11-08");
  done({{"kind", "set_task"},
        {"on", "2017-11-08"},
        {"case", reference},
        {"words", "Ring back"},
        {"due_on", "2017-11-13"}});
  done({{"kind", "drop_task"}, {"on", "2017-11-08"}, {"case", reference}, {"task", "t1"}, {"reason", "done by post"}});
  done({{"kind", "make_promise"},
        {"on", "2017-11-08"},
        {"case", reference},
        {"words", "To ring"},
        {"due_on", "2017-11-13"}});
  EXPECT_EQ(pass_on("2017-11-10").size(), 1U);
  done({{"kind", "close_case"},
        {"on", "2017-11-10"},
        {"case", reference},
        {"outcome", "withdrawn"},
        {"reason", "complainant_withdrew"}});
  for (const char* day : {"2017-11-13", "2017-11-14", "2017-11-15", "2017-11-21"}) EXPECT_EQ(pass_on(day), Lines{});
}

TEST_P(RunnerOnBoth, TellsWhoHasTheCaseAndThenTheManagerOfTheTeam) {
  auto people = office_->people({"Bo Reid"});
  for (const auto& [name, email] : {std::pair("Cy Kerr", "cy@example.org"), std::pair("Di Shaw", "di@example.org")})
    people.push_back(*office_->accounts().open_account(name, email, 0));
  (void)pass();
  const std::int64_t team = office_->units("team", {"Housing"}).front();
  for (const std::int64_t manager : {people[1], people[2]}) {
    const HeldRole role{"manager", manager == people[1] ? team : 0};
    ASSERT_TRUE(office_->accounts().give_role(manager, role, 0).has_value());
  }
  const std::string reference = complaint("2017-11-08", "");
  done({{"kind", "allocate_case"},
        {"on", "2017-11-08"},
        {"case", reference},
        {"handler", "Bo Reid"},
        {"team", "Housing"}});
  body_.set_today("2017-11-10");
  const Pass warned = office_->runner().pass();
  ASSERT_EQ(warned.said.size(), 1U);
  EXPECT_EQ(warned.said.front().to, std::vector<std::int64_t>{people[0]});
  body_.set_today("2017-11-15");
  const Pass missed = office_->runner().pass();
  ASSERT_EQ(missed.said.size(), 1U);
  EXPECT_EQ(missed.said.front().to, (std::vector<std::int64_t>{people[0], people[1]}));
  const auto events = reminders(reference);
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(base::canonical_text(events.back().detail),
            "{\"about\":\"clock:stage_1_response\",\"due_on\":\"2017-11-14\",\"to\":[" + std::to_string(people[0]) +
                "," + std::to_string(people[1]) + "],\"what\":\"missed\"}");
}

TEST_P(RunnerOnBoth, KnowsTasksAndPromisesOnTheirDay) {
  const std::string reference = complaint("2017-11-08");
  done({{"kind", "set_task"},
        {"on", "2017-11-08"},
        {"case", reference},
        {"words", "Ask"},
        {"due_on", "2017-11-09"},
        {"owner", "Di Shaw"}});
  done({{"kind", "set_task"}, {"on", "2017-11-08"}, {"case", reference}, {"words", "Now"}, {"due_on", "2017-11-08"}});
  done({{"kind", "make_promise"},
        {"on", "2017-11-08"},
        {"case", reference},
        {"words", "To ring"},
        {"due_on", "2017-11-09"}});
  EXPECT_EQ(pass_on("2017-11-08"), Lines{});  // what is due the day it was set is known to whoever set it
  body_.set_today("2017-11-09");
  const Pass pass = office_->runner().pass();
  ASSERT_EQ(pass.said.size(), 3U);
  EXPECT_EQ(told(pass, pass.said[0]), "2017-11-09 due_today promise:p1 2017-11-09");
  EXPECT_EQ(told(pass, pass.said[1]), "2017-11-09 due_today task:t1 2017-11-09");
  EXPECT_EQ(told(pass, pass.said[2]), "2017-11-09 missed task:t2 2017-11-08");
  EXPECT_EQ(pass.said[1].to, std::vector<std::int64_t>{*office_->find_person("Di Shaw")});
}

TEST_P(RunnerOnBoth, IsNoActAndConflictsWithNobody) {
  const std::string reference = complaint("2017-11-08");
  const int seen = office_->find_case(reference)->state.version;
  const auto before = office_->find_case(reference)->state;
  EXPECT_EQ(pass_on("2017-11-10").size(), 1U);
  auto after = office_->find_case(reference)->state;
  EXPECT_EQ(after.version, seen + 1);
  after.version = seen;
  EXPECT_EQ(after, before);
  base::Object extension{{"key", "x"},
                         {"kind", "extend_clock"},
                         {"on", "2017-11-10"},
                         {"case", reference},
                         {"by", 2},
                         {"clock", "stage_1_response"},
                         {"reason", "more time"},
                         {"approver", "Cy Kerr"},
                         {"seen_version", seen}};
  EXPECT_TRUE(office_->run(extension, "Ada Grant").has_value());
  // Nobody takes a reminder back, or puts another in its place: it was sent.
  const std::int64_t seq = reminders(reference).front().seq;
  for (const char* kind : {"annul_event", "replace_event"}) {
    const auto refused = office_->run(
        wire(
            {{"key", kind}, {"kind", kind}, {"on", "2017-11-10"}, {"case", reference}, {"seq", seq}, {"reason", "no"}}),
        "Ada Grant");
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().front().rule, "reminder_was_sent");
  }
  EXPECT_FALSE(
      office_->check_wire(wire({{"key", "y"}, {"kind", "send_reminder"}, {"on", "2017-11-10"}, {"case", reference}}))
          .has_value());
  EXPECT_TRUE(office_->check().empty());
  EXPECT_TRUE(office_->verify().empty());
}

TEST_P(RunnerOnBoth, TellsNothingThatWasPastBeforeItBeganOrBeforeTheCaseWasRecorded) {
  body_.set_today("2017-12-01");
  for (int i = 0; i < 3; ++i) complaint("2017-11-08");
  EXPECT_EQ(pass(), Lines{});
  EXPECT_EQ(pass_on("2017-12-04"), Lines{});
  complaint("2017-11-16");  // its limit and its ceiling, 22 and 29 November, were past when it came in
  EXPECT_EQ(pass(), Lines{});
  complaint("2017-11-29");  // its limit, 6 December with St Andrew's Day between, was not
  EXPECT_EQ(pass(), Lines{"2017-12-04 due_soon clock:stage_1_response 2017-12-06"});
}

TEST_P(RunnerOnBoth, SaysNothingBeforeSixInTheMorning) {
  body_.set_today("2018-03-19");
  complaint("2018-03-19");
  EXPECT_EQ(pass(), Lines{});
  // The limit is Friday 23 March; the clocks go forward on the 25th, and back on 28 October.
  body_.set_now("2018-03-23T05:59:00Z");
  EXPECT_EQ(pass(), Lines{});
  body_.set_now("2018-03-23T06:00:00Z");
  EXPECT_EQ(pass(), Lines{"2018-03-23 due_today clock:stage_1_response 2018-03-23"});
  body_.set_now("2018-03-25T04:59:00Z");  // 05:59 on the wall
  EXPECT_EQ(pass(), Lines{});
  body_.set_now("2018-03-25T05:00:00Z");
  EXPECT_EQ(pass(), Lines{"2018-03-25 missed clock:stage_1_response 2018-03-23"});
  body_.set_now("2018-10-28T00:30:00Z");  // 01:30, which comes twice that night
  EXPECT_EQ(pass(), Lines{});
  body_.set_now("2018-10-28T01:30:00Z");
  EXPECT_EQ(pass(), Lines{});
  body_.set_now("2018-10-28T06:00:00Z");
  EXPECT_EQ(pass(), (Lines{"2018-10-28 ceiling clock:stage_1_response 2018-04-02"}));
}

TEST_P(RunnerOnBoth, SaysItOnceThoughSeveralPassesRunAtOnce) {
  std::vector<std::string> references;
  for (int i = 0; i < 12; ++i) references.push_back(complaint("2017-11-08"));
  (void)pass();
  body_.set_today("2017-11-10");
  std::atomic<int> said = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int turn = 0; turn < 3; ++turn) said += static_cast<int>(office_->runner().pass().said.size());
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(said, 12);
  for (const auto& reference : references) EXPECT_EQ(reminders(reference).size(), 1U);
  // Another process does not get as far: the record has one writer.
  EXPECT_THROW((void)body_.open(), base::Fault);
  const auto reader = body_.open(false);
  EXPECT_THROW((void)reader->runner().pass(), base::Fault);
}

TEST_P(RunnerOnBoth, RunsByItselfInAServer) {
  const std::string reference = complaint("2017-11-08");
  body_.set_today("2017-11-10");
  {
    const Timetable timetable(office_->runner(), [](auto, auto) {}, std::chrono::milliseconds{5});
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{30};
    while (reminders(reference).empty() && std::chrono::steady_clock::now() < until) std::this_thread::yield();
    body_.set_today("2017-11-14");
    while (reminders(reference).size() < 2 && std::chrono::steady_clock::now() < until) std::this_thread::yield();
  }
  EXPECT_EQ(reminders(reference).size(), 2U);
}

TEST_P(RunnerOnBoth, LooksAtNothingTwiceWhileNothingChanges) {
  for (int i = 0; i < 5; ++i) complaint("2017-11-08");
  (void)pass();
  body_.set_today("2017-11-10");
  EXPECT_EQ(office_->runner().pass().looked_at, 5);
  EXPECT_EQ(office_->runner().pass().looked_at, 0);
  const std::string one = complaint("2017-11-10");
  done({{"kind", "add_note"}, {"on", "2017-11-10"}, {"case", one}, {"words", "A note"}});
  EXPECT_EQ(office_->runner().pass().looked_at, 0);  // its limit is far away
  const std::string late = complaint("2017-11-02");  // its limit was the 8th, and it came in on the 10th
  EXPECT_EQ(office_->runner().pass().looked_at, 1);
  done({{"kind", "add_note"}, {"on", "2017-11-10"}, {"case", one}, {"words", "A note"}});
  EXPECT_EQ(office_->runner().pass().looked_at, 0);  // what had nothing to say and did not change is not read again
  done({{"kind", "add_note"}, {"on", "2017-11-10"}, {"case", late}, {"words", "A note"}});
  EXPECT_EQ(office_->runner().pass().looked_at, 1);
}

INSTANTIATE_TEST_SUITE_P(Engines, RunnerOnBoth, testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::office
