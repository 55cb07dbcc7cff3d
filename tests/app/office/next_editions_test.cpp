// A procedure's next edition from its first change to the second person's yes, on both databases.
#include "app/office/next_editions.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/office/procedure_use.h"
#include "app/store/store.h"
#include "base/value.h"
#include "tests/app/office/body.h"

namespace redress::office {
namespace {

constexpr std::string_view code = "eng.lgsco.code.2024";
constexpr const char* limit = "clocks/stage_1_response/limit";
constexpr const char* next_action = "states/stage_1_acknowledged/next_action";
constexpr std::int64_t nadia = 1, ruth = 2;

class NextEditionsOnBoth : public ::testing::TestWithParam<sql::Engine> {
 protected:
  NextEditionsOnBoth() : body_(GetParam(), "england-and-wales"), office_(body_.open()) {
    office_->people({"Nadia Rahman", "Ruth Adeyinka"});
    base_ = newest().edition;
  }
  NextEditions& editions() { return office_->procedure_use().next_editions(); }
  const procedure::Procedure& newest() {
    const procedure::Procedure* found = nullptr;
    for (const auto& each : office_->procedures())
      if (each.id == code) found = &each;
    return *found;
  }
  int version() {
    const auto next = editions().find(code);
    return next ? next->version : 0;
  }
  std::string change(const char* at, const char* text, int seen) {
    return rule(editions().change(code, {{at, text}}, seen, nadia));
  }
  static std::string rule(const base::Checked<base::Done>& done) { return done ? "" : done.error().front().rule; }
  std::string begin_on(const char* key, const char* on) {
    auto command = registration(key, on);
    command["procedure"] = std::string(code);
    command["received_stage"] = "1";
    const auto done = office_->run(command, "Priya Nair");
    return done ? done->reference : "";
  }
  int edition_of(const std::string& reference) { return office_->find_case(reference)->procedure->edition; }
  std::vector<store::BodyEvent> log() {
    const auto store = store::Store::open(body_.place());
    return store->body_events();
  }

  FoundedBody body_;
  std::unique_ptr<Office> office_;
  int base_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Engines, NextEditionsOnBoth, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(NextEditionsOnBoth, ALimitPastTheCodesOwnIsShownWithADayAndCannotBeProposed) {
  ASSERT_EQ(change(limit, "15 working-days", 0), "");
  const auto next = editions().find(code);
  ASSERT_TRUE(next.has_value());
  EXPECT_EQ(next->edition, base_ + 1);
  const Proof proof = editions().proof_of(*next);
  ASSERT_EQ(proof.faults.size(), 1U);
  EXPECT_EQ(to_text(proof.faults[0].property), "P26 within-the-law");
  EXPECT_EQ(proof.faults[0].then,
            "the clock `stage_1_response` is due on 2026-12-14, and the law's last day is 2026-12-07");
  EXPECT_EQ(rule(editions().propose(code, day("2026-12-01"), 1, nadia)), "procedure_must_be_sound");
  EXPECT_FALSE(editions().find(code)->proposed());
}

TEST_P(NextEditionsOnBoth, ASecondPersonAgreesAndNewCasesFollowFromItsDay) {
  ASSERT_EQ(change(next_action, "Answer, and say where to go next", 0), "");
  EXPECT_EQ(rule(editions().propose(code, day("2026-11-19"), 1, nadia)), "day_is_to_come");
  ASSERT_EQ(rule(editions().propose(code, day("2026-11-23"), 1, nadia)), "");
  EXPECT_EQ(change(next_action, "Other", version()), "edition_is_proposed");
  EXPECT_EQ(rule(editions().agree(code, day("2026-11-23"), version(), nadia)), "second_person_agrees");
  EXPECT_EQ(rule(editions().agree(code, day("2026-11-24"), version(), ruth)), "day_is_the_one_proposed");
  EXPECT_EQ(rule(editions().agree(code, day("2026-11-23"), 1, ruth)), "draft_changed_since");
  const std::string before = begin_on("k1", "2026-11-20");
  ASSERT_EQ(rule(editions().agree(code, day("2026-11-23"), version(), ruth)), "");
  EXPECT_FALSE(editions().find(code).has_value());
  EXPECT_EQ(newest().edition, base_ + 1);
  EXPECT_EQ(edition_of(begin_on("k2", "2026-11-20")), base_) << "its day has not come";
  body_.set_today("2026-11-23");
  const std::string after = begin_on("k3", "2026-11-23");
  EXPECT_EQ(edition_of(after), base_ + 1);
  EXPECT_EQ(edition_of(before), base_) << "a case goes on as it began";
  EXPECT_EQ(rule(editions().agree(code, day("2026-11-23"), 2, ruth)), "draft_is_there");
  const auto steps = editions().steps(code);
  ASSERT_EQ(steps.size(), 2U);
  EXPECT_EQ(steps[0].what, EditionStep::What::agreed);
  EXPECT_EQ(steps[0].by, ruth);
  EXPECT_EQ(steps[1].by, nadia);
  EXPECT_EQ(steps[0].from, "2026-11-23");
  // Another opening reads the same from the log, and the program's own later edition does not take its place.
  const std::string text = newest().text;
  office_.reset();
  office_ = body_.open();
  EXPECT_EQ(newest().edition, base_ + 1);
  EXPECT_EQ(newest().text, text);
  EXPECT_EQ(edition_of(after), base_ + 1);
  EXPECT_TRUE(office_->editions_to_adopt().empty());
  EXPECT_TRUE(office_->verify().empty());
  EXPECT_TRUE(office_->check().empty());
}

TEST_P(NextEditionsOnBoth, WhatTheProgramBringsLaterLeavesTheBodysOwnAlone) {
  ASSERT_EQ(change(next_action, "Answer", 0), "");
  ASSERT_EQ(change("title", "Our own", 1), "");
  ASSERT_EQ(rule(editions().propose(code, day("2026-11-20"), version(), nadia)), "");
  ASSERT_EQ(rule(editions().agree(code, day("2026-11-20"), version(), ruth)), "");
  office_.reset();
  Options options = body_.options();
  std::string later;
  for (auto& file : options.shipped) {
    if (file.path != "procedures/eng.lgsco.code.2024.yaml") continue;
    later = std::string(file.bytes);
    const std::string was = "edition: " + std::to_string(base_) + "\n";
    later.replace(later.find(was), was.size(), "edition: " + std::to_string(base_ + 5) + "\n");
    file.bytes = later;
  }
  office_ = Office::open(body_.place(), options);
  EXPECT_EQ(newest().title, "Our own");
}

TEST_P(NextEditionsOnBoth, AProposalIsWithdrawnAndADraftDiscarded) {
  ASSERT_EQ(change(next_action, "Answer soon", 0), "");
  ASSERT_EQ(rule(editions().propose(code, day("2026-11-30"), 1, nadia)), "");
  ASSERT_EQ(rule(editions().withdraw(code, version(), ruth)), "");
  ASSERT_TRUE(editions().find(code).has_value());
  EXPECT_FALSE(editions().find(code)->proposed());
  EXPECT_EQ(rule(editions().agree(code, day("2026-11-30"), version(), ruth)), "edition_is_not_proposed");
  ASSERT_EQ(rule(editions().withdraw(code, version(), ruth)), "");
  EXPECT_FALSE(editions().find(code).has_value());
  EXPECT_EQ(newest().edition, base_);
  office_.reset();
  std::vector<std::string> kinds;
  for (const auto& event : log())
    if (event.field == code && event.actor_id != 0)
      kinds.push_back(to_text(event.kind) + ' ' + std::to_string(event.actor_id));
  EXPECT_EQ(kinds, (std::vector<std::string>{"edition_proposed 1", "edition_withdrawn 2"}));
}

TEST_P(NextEditionsOnBoth, NobodyOverwritesWhatSomebodyElseChangedMeanwhile) {
  ASSERT_EQ(change(next_action, "One", 0), "");
  EXPECT_EQ(change(next_action, "Two", 0), "draft_changed_since");
  ASSERT_EQ(change(next_action, "Two", 1), "");
  EXPECT_EQ(change(next_action, "Two", 2), "") << "nothing differs";
  EXPECT_EQ(version(), 2);
}

TEST_P(NextEditionsOnBoth, OnlyWhatTheFormsShowIsChangedAndItMustBeReadable) {
  EXPECT_EQ(change("clocks/stage_1_response/law/at_most", "20 working-days", 0), "value_can_be_changed");
  EXPECT_EQ(change("id", "other", 0), "value_can_be_changed");
  const auto many = editions().change(code, {{next_action, "Good"}, {limit, "soon"}}, 0, nadia);
  ASSERT_FALSE(many);
  EXPECT_EQ(many.error().front().about, limit);
  EXPECT_FALSE(editions().find(code).has_value());
  EXPECT_EQ(rule(editions().change("no.such", {{next_action, "Good"}}, 0, nadia)), "procedure_is_not_known");
  ASSERT_EQ(change(next_action, "Good", 0), "");
  ASSERT_EQ(change(next_action, newest().states[2].next_action.c_str(), 1), "");
  EXPECT_EQ(rule(editions().propose(code, day("2026-11-30"), 2, nadia)), "edition_changes_something");
}

}  // namespace
}  // namespace redress::office
