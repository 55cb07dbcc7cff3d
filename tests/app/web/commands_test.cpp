// Every command of the record as a form: a complaint worked from the page to its answer, and what stands in the way.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <thread>

#include "app/web/commands/form.h"
#include "core/casework/fields.h"
#include "tests/app/web/desk_at_work.h"

namespace redress::web::testing {
namespace {

bool holds(const http::Response& response, std::string_view text) {
  return response.body.find(text) != std::string::npos;
}

TEST(CommandForms, AskForEveryFieldOfEveryCommandAndForNoOther) {
  const std::set<std::string_view> elsewhere{"register_case", "attach_file", "annul_event", "replace_event",
                                             "move_procedure"};
  for (const auto& kind : casework::command_kinds()) {
    if (elsewhere.contains(kind.name)) continue;
    const CommandForm* form = find_command_form(kind.name);
    ASSERT_NE(form, nullptr) << kind.name;
    std::set<std::string_view> asked, known;
    for (const auto& question : form->questions) asked.insert(question.name);
    for (const auto& field : kind.fields) known.insert(field.name);
    known.erase("number");  // of a known person: chosen where a new case is recorded, never typed
    EXPECT_EQ(asked, known) << kind.name;
  }
}

class CommandPages : public ::testing::TestWithParam<sql::Engine> {
 protected:
  CommandPages() : desk_(GetParam()) {
    officer_ = desk_.sign_in("Ada Quill", {"officer", "coordinator"});
    reference_ = desk_.register_case("Ada Quill");
  }
  std::string path(const std::string& rest = "") const { return "/cases/" + reference_ + rest; }
  static Typed on(const char* day, Typed more) {
    const std::string text(day);
    more.insert(more.end(),
                {{"on-day", text.substr(8)}, {"on-month", text.substr(5, 2)}, {"on-year", text.substr(0, 4)}});
    return more;
  }
  http::Response do_it(const std::string& kind, Typed typed, const std::string& secret = "") {
    return desk_.post(secret.empty() ? officer_ : secret, path("/commands/" + kind), std::move(typed));
  }
  casework::CaseState state() { return desk_.office->find_case(reference_)->state; }

  DeskAtWork desk_;
  std::string officer_, reference_;
};

TEST_P(CommandPages, AComplaintIsWorkedToItsAnswer) {
  const auto before = desk_.get(officer_, path());
  EXPECT_TRUE(holds(before, "commands/acknowledge_case")) << "what the state waits for is a button";

  // What leaves the building is checked first: nothing is recorded yet.
  const auto check = do_it("acknowledge_case", on("2026-11-17", {{"channel", "email"}}));
  EXPECT_EQ(check.status, 200);
  EXPECT_TRUE(holds(check, "Check before you go on"));
  EXPECT_TRUE(holds(check, "Tuesday 17 November 2026"));
  EXPECT_FALSE(state().acknowledged_on.has_value());
  const auto sent = do_it("acknowledge_case", on("2026-11-17", {{"channel", "email"}, {"checked", "yes"}}));
  EXPECT_EQ(sent.status, 303);
  EXPECT_EQ(state().acknowledged_on, base::parse_day("2026-11-17"));
  const auto done = desk_.get(officer_, DeskAtWork::location(sent));
  EXPECT_TRUE(holds(done, "The acknowledgement is recorded"));
  EXPECT_FALSE(holds(done, "value=\"Undo\"") || holds(done, ">Undo<") || holds(done, "/undo\"")) << "it has been sent";

  EXPECT_EQ(do_it("allocate_case", {{"role", "officer"}, {"handler", "Ada Quill"}}).status, 303);
  EXPECT_EQ(do_it("add_head", {{"words", "Nobody came to mend the roof"}}).status, 303);

  const auto refused = do_it("answer_stage", {{"channel", "email"}});
  EXPECT_EQ(refused.status, 200);
  EXPECT_TRUE(holds(refused, "Error: Answer the stage"));
  EXPECT_TRUE(holds(refused, "There is a problem"));
  EXPECT_TRUE(holds(refused, "heads of complaint without an issued finding") ||
              holds(refused, "Heads of complaint without an issued finding"));

  EXPECT_EQ(
      do_it("propose_finding", {{"head", "1"}, {"outcome", "upheld"}, {"reasons", "The log shows no visit"}}).status,
      303);
  const auto approver = desk_.sign_in("Ben Quill", {"approver", "manager"});
  EXPECT_EQ(do_it("issue_finding", {{"head", "1"}}, approver).status, 303);
  EXPECT_EQ(do_it("answer_stage", {{"channel", "email"}, {"checked", "yes"}}).status, 303);
  EXPECT_EQ(state().outcome(), "upheld");
  EXPECT_TRUE(desk_.office->check().empty());
}

TEST_P(CommandPages, UndoTakesBackWhatWasJustDoneAndOnlyByWhoeverDidIt) {
  const auto noted = do_it("add_note", {{"words", "A slip of the pen"}});
  const auto page = desk_.get(officer_, DeskAtWork::location(noted));
  EXPECT_TRUE(holds(page, path("/undo")));
  const std::string version = std::to_string(state().version);
  const auto other = desk_.sign_in("Ben Quill", {"officer"});
  EXPECT_EQ(desk_.post(other, path("/undo"), {{"version", version}}).status, 404);
  const auto undone = desk_.post(officer_, path("/undo"), {{"version", version}});
  EXPECT_EQ(undone.status, 303);
  EXPECT_TRUE(holds(desk_.get(officer_, DeskAtWork::location(undone)), "It is undone"));
  EXPECT_EQ(desk_.office->find_case(reference_)->events.size(), 3U) << "nothing is gone from the record";
}

TEST_P(CommandPages, ActionsSayWhatIsNotPossibleAndWhy) {
  const auto page = desk_.get(officer_, path("/actions"));
  EXPECT_TRUE(holds(page, "commands/add_note"));
  const auto not_now = page.body.substr(page.body.find("What you may not do now"));
  EXPECT_NE(not_now.find("Reopen the case"), std::string::npos);
  EXPECT_NE(not_now.find("The complainant asks for the next stage"), std::string::npos);
  EXPECT_NE(not_now.find("not been answered yet"), std::string::npos);
}

TEST_P(CommandPages, ActionsSayWhatIsForOthersBeforeAFormIsSent) {
  const auto not_now_of = [&](const std::string& who) {
    const auto page = desk_.get(who, path("/actions"));
    return page.body.substr(page.body.find("What you may not do now"));
  };
  const auto ben = desk_.sign_in("Ben Oarsman", {"officer"});
  EXPECT_EQ(not_now_of(ben).find("giving it away is for"), std::string::npos) << "nobody has it: Ben may take it";
  ASSERT_EQ(do_it("allocate_case", {{"role", "officer"}, {"handler", "Ada Quill"}}).status, 303);
  EXPECT_NE(not_now_of(ben).find("giving it away is for Co-ordinator, Manager"), std::string::npos);
  const auto refused = do_it("allocate_case", {{"role", "officer"}, {"handler", "Ben Oarsman"}}, ben);
  EXPECT_TRUE(holds(refused, "Somebody else has this case"));

  const auto mo = desk_.sign_in("Mo Farrier", {"manager"});
  ASSERT_EQ(do_it("add_head", {{"words", "The roof leaks"}}).status, 303);
  ASSERT_EQ(do_it("propose_finding", {{"head", "1"}, {"outcome", "upheld"}, {"reasons", "The log"}}).status, 303);
  EXPECT_NE(not_now_of(mo).find("Findings are signed off, or returned, by Approvers"), std::string::npos);
  const auto approver = desk_.sign_in("Cy Penhale", {"approver"});
  EXPECT_EQ(not_now_of(approver).find("signed off, or returned, by"), std::string::npos);
}

TEST_P(CommandPages, TwoEditorsAreToldAndNothingIsOverwritten) {
  const auto seen = std::to_string(state().version);
  const auto other = desk_.sign_in("Ben Quill", {"officer", "coordinator"});
  EXPECT_EQ(
      do_it("allocate_case", {{"role", "officer"}, {"handler", "Ben Quill"}, {"seen_version", seen}}, other).status,
      303);
  const auto late = do_it("allocate_case", {{"role", "officer"}, {"handler", "Ada Quill"}, {"seen_version", seen}});
  EXPECT_EQ(late.status, 409);
  EXPECT_TRUE(holds(late, "Recorded since you opened this"));
  EXPECT_TRUE(holds(late, "value=\"Ada Quill\"")) << "what was chosen is kept";
  EXPECT_EQ(desk_.office->actor_name(state().handler()), "Ben Quill");
  // Another facet does not conflict.
  EXPECT_EQ(do_it("add_head", {{"words", "The roof leaks"}, {"seen_version", seen}}).status, 303);
}

TEST_P(CommandPages, TheSameFormSentFiftyTimesAtOnceHasOneEffectAndOneAnswer) {
  const auto before = state().version;
  std::vector<std::thread> senders;
  std::mutex mutex;
  std::map<std::string, int> answers;
  for (int i = 0; i < 50; ++i) {
    senders.emplace_back([&] {
      const auto response = do_it("add_note", {{"words", "Said once"}, {"key", "the-same-form"}});
      const std::lock_guard lock(mutex);
      ++answers[std::to_string(response.status) + " " + DeskAtWork::location(response)];
    });
  }
  for (auto& sender : senders) sender.join();
  EXPECT_EQ(state().version, before + 1);
  EXPECT_EQ(answers.size(), 1U);
}

TEST_P(CommandPages, HostileWordsComeOutAsWordsEverywhere) {
  const std::string hostile =
      "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> =1+1 \xE2\x80\xAE"
      "evil";
  for (const auto& form : command_forms()) {
    Typed typed;
    for (const auto& question : form.questions) typed.emplace_back(std::string(question.name), hostile);
    typed.insert(typed.end(),
                 {{"on-day", hostile}, {"on-month", "11"}, {"on-year", "2026"}, {"seen_version", hostile}});
    const auto response = do_it(std::string(form.kind), typed);
    EXPECT_EQ(response.status, 200) << form.kind;
    EXPECT_FALSE(holds(response, "<script>alert")) << form.kind;
    EXPECT_FALSE(holds(response, "<img src=x")) << form.kind;
  }
  for (const char* kind : {"add_note", "add_head", "make_promise"}) {
    Typed typed{
        {"words", hostile}, {"theme", hostile}, {"due_on-day", "27"}, {"due_on-month", "11"}, {"due_on-year", "2026"}};
    EXPECT_EQ(do_it(kind, typed).status, 303) << kind;
  }
  for (const auto& address : {path(), path("/actions"), path("/commands/withdraw_head"), path("/commands/keep_promise"),
                              path("/investigation"), path("/remedies"), path("/history"), std::string("/cases")}) {
    const auto page = desk_.get(officer_, address);
    EXPECT_EQ(page.status, 200) << address;
    EXPECT_FALSE(holds(page, "<script>alert")) << address;
    EXPECT_FALSE(holds(page, "<img src=x")) << address;
  }
  const std::string long_text(65 * 1024, 'x');
  const auto refused = do_it("add_note", {{"words", long_text}});
  EXPECT_TRUE(holds(refused, "There is a problem"));
}

TEST_P(CommandPages, ADayThatThereIsNotIsNamedAtItsField) {
  const auto refused = do_it("add_note", {{"words", "x"}, {"on-day", "31"}, {"on-month", "2"}, {"on-year", "2026"}});
  EXPECT_TRUE(holds(refused, "href=\"#on\""));
  EXPECT_TRUE(holds(refused, "Enter a day that there is"));
  const auto amount = do_it("agree_remedy", {{"remedy_kind", "payment"}, {"pence", "12.345"}});
  EXPECT_TRUE(holds(amount, "Enter an amount in pounds"));
  EXPECT_EQ(do_it("agree_remedy", {{"remedy_kind", "payment"}, {"pence", "1,250.50"}}).status, 303);
  EXPECT_EQ(state().remedies.front().pence, 125050);
}

TEST_P(CommandPages, NobodyWithoutTheRoleWorksACase) {
  const auto clerk = desk_.sign_in("Cleo Quill", {"clerk"});
  EXPECT_EQ(do_it("add_note", {{"words", "x"}}, clerk).status, 403);
  const auto auditor = desk_.sign_in("Odd Quill", {"auditor"});
  EXPECT_EQ(do_it("add_note", {{"words", "x"}}, auditor).status, 403);
  EXPECT_FALSE(holds(desk_.get(auditor, path()), "commands/add_note"));
}

TEST_P(CommandPages, ANewCaseIsRecordedWithItsContactAndPromiseInOneForm) {
  Typed typed{{"channel", "phone"},
              {"received_on-day", "20"},
              {"received_on-month", "11"},
              {"received_on-year", "2026"},
              {"who", "Mrs J. Whitcomb"},
              {"phone", "01632 960 417"},
              {"safe_contact", "Never leave a message"},
              {"complaint", "Water comes through the ceiling"},
              {"outcome_wanted", "Mend the roof"},
              {"procedure", "eng.lgsco.code.2024"},
              {"theme", "Repairs"},
              {"promise", "ring when the roofer comes"},
              {"promised_for-day", "23"},
              {"promised_for-month", "11"},
              {"promised_for-year", "2026"},
              {"key", "the-call"}};
  EXPECT_EQ(desk_.get(officer_, "/cases/new").status, 200);
  const auto sent = desk_.post(officer_, "/cases", typed);
  ASSERT_EQ(sent.status, 303);
  const auto page = desk_.get(officer_, DeskAtWork::location(sent));
  EXPECT_TRUE(holds(page, "The case is recorded. Its reference is"));
  EXPECT_TRUE(holds(page, "Water comes through the ceiling"));
  EXPECT_TRUE(holds(page, "Mrs J. Whitcomb"));
  EXPECT_TRUE(holds(page, "tel:01632960417"));
  EXPECT_TRUE(holds(page, "Never leave a message"));
  EXPECT_TRUE(holds(page, "</strong> from Mrs J. Whitcomb by Ada Quill")) << "the contact is the person's";
  EXPECT_TRUE(holds(page, "ring when the roofer comes"));
  EXPECT_EQ(DeskAtWork::location(desk_.post(officer_, "/cases", typed)), DeskAtWork::location(sent)) << "sent twice";

  const auto refused =
      desk_.post(officer_, "/cases", {{"promise", "ring"}, {"promised_for-day", "31"}, {"promised_for-month", "2"}});
  for (const char* about : {"#channel", "#received_on", "#complaint", "#procedure", "#promised_for"})
    EXPECT_TRUE(holds(refused, std::string("href=\"") + about + "\"")) << about;
  EXPECT_TRUE(holds(refused, "value=\"ring\"")) << "what was typed is kept";
}

INSTANTIATE_TEST_SUITE_P(Engines, CommandPages, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::web::testing
