// The morning's list as a page, its link on My work, the days on the account, and reminders in a case's history.
#include <gtest/gtest.h>

#include "app/office/digests.h"
#include "app/office/runner.h"
#include "tests/app/web/desk_at_work.h"

namespace redress::web::testing {
namespace {

class DigestPages : public ::testing::TestWithParam<sql::Engine> {
 protected:
  DigestPages() {
    reference_ = desk_.register_case("Ada Quill");
    EXPECT_TRUE(run({{"kind", "allocate_case"}, {"handler", "Ada Quill"}}));
    EXPECT_TRUE(run({{"kind", "set_task"}, {"words", "Ask <b>Housing</b>"}, {"due_on", "2026-11-24"}}));
  }
  bool run(base::Object wire) {
    wire["key"] = "d" + std::to_string(++key_);
    wire["case"] = reference_;
    wire["on"] = base::to_text(desk_.office->today());
    return desk_.office->run(wire, "Ada Quill").has_value();
  }
  static void says(const std::string& page, std::string_view words) {
    EXPECT_NE(page.find(words), std::string::npos) << words;
  }
  static void is_silent(const std::string& page, std::string_view words) {
    EXPECT_EQ(page.find(words), std::string::npos) << words;
  }

  DeskAtWork desk_{GetParam()};
  std::string officer_ = desk_.sign_in("Ada Quill", {"officer"});
  std::string reference_;
  int key_ = 0;
};

TEST_P(DigestPages, ShowTheMorningAndWhatBecameOfIt) {
  says(desk_.get(officer_, "/digest").body, "There is none yet");
  is_silent(desk_.get(officer_, "/my-work").body, "This morning");
  desk_.body.set_now("2026-11-20T12:05:00Z");
  (void)desk_.office->runner().pass();
  const std::string work = desk_.get(officer_, "/my-work").body;
  says(work, "href=\"/digest\">This morning\xE2\x80\x99s list</a> <strong class=\"govuk-tag govuk-tag--blue\">Unread");
  const std::string list = desk_.get(officer_, "/digest").body;
  says(list, "Friday 20 November 2026");
  says(list, "Due in your next two working days (2)");
  says(list, "Task: Ask &lt;b&gt;Housing&lt;/b&gt;");
  says(list, "/cases/" + reference_);
  says(list, "To be done");
  is_silent(desk_.get(officer_, "/my-work").body, "Unread");
  ASSERT_TRUE(run({{"kind", "finish_task"}, {"task", "t1"}}));
  says(desk_.get(officer_, "/digest/2026-11-20").body, "Done, or not yours now");
  for (const char* wrong : {"/digest/2026-11-19", "/digest/today"}) EXPECT_EQ(desk_.get(officer_, wrong).status, 404);
  // Each has their own: another officer sees nothing of it.
  const std::string other = desk_.sign_in("Ben Oarsman", {"officer"});
  says(desk_.get(other, "/digest").body, "There is none yet");
  // A clerk may have figures in one, and reads no case.
  says(desk_.get(desk_.sign_in("Cy Kerr", {"clerk"}), "/digest").body, "There is none yet");
  EXPECT_EQ(desk_.get(desk_.sign_in("Ed Moss", {"administrator"}), "/digest").status, 403);
}

TEST_P(DigestPages, KeepTheDaysOfTheWeekOnTheAccount) {
  const std::string page = desk_.get(officer_, "/account").body;
  says(page, "Days on which you work");
  const auto none = desk_.post(officer_, "/account/working-days", {});
  EXPECT_EQ(none.status, 422);
  says(none.body, "Select at least one day of the week");
  EXPECT_EQ(DeskAtWork::location(desk_.post(officer_, "/account/working-days", {{"day-2", "yes"}, {"day-6", "yes"}})),
            "/account?done=working_days_set");
  EXPECT_EQ(desk_.office->digests().working_days(*desk_.office->find_person("Ada Quill")), "26");
  const std::string after = desk_.get(officer_, "/account").body;
  says(after, "name=\"day-6\" type=\"checkbox\" value=\"yes\" checked");
  is_silent(after, "name=\"day-1\" type=\"checkbox\" value=\"yes\" checked");
}

TEST_P(DigestPages, FoldRemindersInTheHistoryOfACase) {
  const std::string before = desk_.get(officer_, "/cases/" + reference_ + "/history").body;
  is_silent(before, "reminders");
  EXPECT_EQ(desk_.office->runner().pass().said.size(), 1U);
  const std::string history = desk_.get(officer_, "/cases/" + reference_ + "/history").body;
  says(history, "All but reminders");
  says(history, "Reminders (1)");
  is_silent(history, "To Ada Quill.");
  const std::string shown = desk_.get(officer_, "/cases/" + reference_ + "/history?show=reminders").body;
  says(shown, "<strong>Reminder</strong>: ");
  says(shown, ", due Mon 23 Nov");
  says(shown, "To Ada Quill.");
}

INSTANTIATE_TEST_SUITE_P(Engines, DigestPages, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::web::testing
