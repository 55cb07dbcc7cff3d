// Tasks, flagged risks, linked cases and the splitting of a message, as pages on both databases.
#include <gtest/gtest.h>

#include "tests/app/web/desk_at_work.h"

namespace redress::web::testing {
namespace {

bool holds(const http::Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

class TaskPages : public ::testing::TestWithParam<sql::Engine> {
 protected:
  std::string record(Typed more = {}) {
    Typed typed{{"channel", "email"},
                {"received_on-day", "20"},
                {"received_on-month", "11"},
                {"received_on-year", "2026"},
                {"who", "Cllr Farrow"},
                {"email", "farrow@example.org"},
                {"complaint", "The bins, how long plans take, and where is my answer"},
                {"procedure", "eng.lgsco.code.2024"}};
    typed.insert(typed.end(), more.begin(), more.end());
    const auto sent = desk_.post(officer_, "/cases", typed);
    EXPECT_EQ(sent.status, 303) << sent.body.substr(0, 3000);
    const std::string to = DeskAtWork::location(sent);
    const std::size_t begin = std::string_view("/cases/").size();
    return to.substr(begin, to.find('?') - begin);
  }
  http::Response order(const std::string& reference, const std::string& kind, Typed typed) {
    return desk_.post(officer_, "/cases/" + reference + "/commands/" + kind, std::move(typed));
  }
  http::Response page(const std::string& reference) { return desk_.get(officer_, "/cases/" + reference); }

  DeskAtWork desk_{GetParam()};
  std::string officer_ = desk_.sign_in("Ada Quill", {"officer", "coordinator"});
};

TEST_P(TaskPages, ATaskStandsOnItsCaseAndWithWhoeverDoesIt) {
  const std::string reference = record();
  EXPECT_FALSE(holds(desk_.get(officer_, "/my-work"), "Your tasks"));
  ASSERT_EQ(order(reference, "set_task",
                  {{"words", "Ask the surveyor"},
                   {"due_on-day", "23"},
                   {"due_on-month", "11"},
                   {"due_on-year", "2026"},
                   {"owner", "Ada Quill"}})
                .status,
            303);
  EXPECT_TRUE(holds(page(reference), "<th scope=\"row\">Ask the surveyor</th><td data-l=\"Who\">Ada Quill</td>"));
  const auto work = desk_.get(officer_, "/my-work");
  EXPECT_TRUE(holds(work, "Your tasks"));
  EXPECT_TRUE(holds(work, "Ask the surveyor"));
  EXPECT_TRUE(holds(desk_.get(officer_, "/cases"), "Do the task")) << "its day is the nearest limit of the case";
  const auto form = desk_.get(officer_, "/cases/" + reference + "/commands/finish_task?task=t1");
  EXPECT_TRUE(holds(form, "Ask the surveyor"));
  ASSERT_EQ(order(reference, "finish_task", {{"task", "t1"}, {"words", "She rings back"}}).status, 303);
  EXPECT_FALSE(holds(desk_.get(officer_, "/my-work"), "Your tasks"));
  EXPECT_TRUE(holds(page(reference), "Done Fri"));
  EXPECT_FALSE(holds(desk_.get(officer_, "/cases"), "Do the task"));
  EXPECT_TRUE(desk_.office->check().empty());
}

// On a small screen the filters are folded away: the tasks stand before them, folded for themselves, with their number in sight.
TEST_P(TaskPages, HowManyTasksAreMineAndLateStandsBeforeTheFilters) {
  const std::string reference = record();
  for (int day = 21; day <= 22; ++day) {
    const Typed typed{{"words", "Ring on " + std::to_string(day)},
                      {"due_on-day", std::to_string(day)},
                      {"due_on-month", "11"},
                      {"due_on-year", "2026"},
                      {"owner", "Ada Quill"}};
    ASSERT_EQ(order(reference, "set_task", typed).status, 303);
  }
  EXPECT_TRUE(holds(desk_.get(officer_, "/my-work"), "<summary>Your tasks: 2</summary>"));
  desk_.body.set_now("2026-11-22T12:05:00Z");
  const std::string again = desk_.sign_in("Cy Quill", {"officer"});
  EXPECT_FALSE(holds(desk_.get(again, "/my-work"), "Your tasks")) << "they are another's";
  const std::string ada =
      *desk_.office->accounts().sign_in({"p1@example.org", "kettle marble otter", "", "127.0.0.1", "a test"});
  const auto work = desk_.get(ada, "/my-work");
  EXPECT_TRUE(holds(work, "<summary>Your tasks: 2, 1 late</summary>"));
  EXPECT_LT(work.body.find("Your tasks: 2"), work.body.find("<summary>Change view or filter</summary>"));
  EXPECT_LT(work.body.find("Ring on 22"), work.body.find("<summary>Change view or filter</summary>"));
}

TEST_P(TaskPages, ARiskIsSeenFirstUntilItIsLookedAt) {
  const std::string reference = record();
  ASSERT_EQ(order(reference, "flag_risk", {{"risk", "safeguarding"}, {"words", "The child was not seen <b>"}}).status,
            303);
  auto seen = page(reference);
  EXPECT_TRUE(holds(seen, "<strong>Risk: safeguarding.</strong> The child was not seen &lt;b&gt;"));
  EXPECT_TRUE(holds(seen, "To be looked at today."));
  EXPECT_TRUE(holds(desk_.get(officer_, "/cases"), "Look at the risk: safeguarding"));
  ASSERT_EQ(order(reference, "finish_task", {{"task", "t1"}, {"words", "Told the duty worker"}}).status, 303);
  seen = page(reference);
  EXPECT_TRUE(holds(seen, "Risk: safeguarding.")) << "whoever rings is still to know";
  EXPECT_TRUE(holds(seen, "Looked at on Fri"));
}

TEST_P(TaskPages, LinkedCasesShowEachOther) {
  const std::string one = record(), other = record({{"looked", "yes"}});
  const auto refused = order(one, "link_case", {{"to", "WM-2026-nobody"}, {"relation", "related"}});
  EXPECT_EQ(refused.status, 200);
  EXPECT_TRUE(holds(refused, "There is no case WM-2026-nobody"));
  ASSERT_EQ(order(one, "link_case", {{"to", other}, {"relation", "duplicate_of"}}).status, 303);
  EXPECT_TRUE(holds(page(one), "This case is a duplicate of it"));
  EXPECT_TRUE(holds(page(other), "A duplicate of this case"));
  EXPECT_TRUE(holds(page(other), "<a class=\"govuk-link\" href=\"/cases/" + one + "\">"));
  EXPECT_TRUE(desk_.office->check().empty());
}

// Rule: RULES B6, C8 `double-stream`: each is counted once, in its own stream.
TEST_P(TaskPages, AMessageIsSplitIntoLinkedCasesOfTheirOwnStreams) {
  const std::string reference = record();
  const std::string split = "/cases/" + reference + "/split";
  EXPECT_TRUE(holds(desk_.get(officer_, split), "The bins, how long plans take, and where is my answer"));
  const auto nothing = desk_.post(officer_, split, {{"words-2", "How long do plans take?"}});
  EXPECT_EQ(nothing.status, 200);
  EXPECT_TRUE(holds(nothing, "href=\"#procedure-2\""));
  EXPECT_TRUE(holds(nothing, "How long do plans take?")) << "what was typed stays";
  EXPECT_EQ(desk_.office->count_cases({}), 1);

  const Typed typed{{"key", "once"},
                    {"words-1", "How long do plans take?"},
                    {"procedure-1", "gen.enquiry"},
                    {"words-3", "The bins"},
                    {"procedure-3", "eng.lgsco.code.2024"}};
  for (int sent = 0; sent < 2; ++sent) EXPECT_EQ(desk_.post(officer_, split, typed).status, 303);
  EXPECT_EQ(desk_.office->count_cases({}), 3) << "sent twice, done once";
  int enquiries = 0, complaints = 0;
  for (const auto& line : desk_.office->cases({})) {
    (line.stream == "complaint" ? complaints : enquiries) += 1;
    EXPECT_EQ(base::to_text(line.received_on), "2026-11-20") << line.reference;
    if (line.reference == reference) continue;
    const auto view = desk_.office->find_case(line.reference);
    ASSERT_EQ(view->state.people.size(), 1U);
    EXPECT_EQ(view->state.people[0].number, desk_.office->find_case(reference)->state.people[0].number)
        << "the same person";
    EXPECT_TRUE(holds(page(line.reference), "Came in the same message"));
    EXPECT_TRUE(holds(page(reference), "href=\"/cases/" + line.reference + "\""));
  }
  EXPECT_EQ(enquiries, 1);
  EXPECT_EQ(complaints, 2);
  EXPECT_TRUE(desk_.office->check().empty());
}

INSTANTIATE_TEST_SUITE_P(Engines, TaskPages, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::web::testing
