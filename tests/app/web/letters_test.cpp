// Letters at the desk, on both databases: the form asks what is in the envelope, a check page shows the letter before it goes, the
// case keeps it.
#include <gtest/gtest.h>

#include "tests/app/web/desk_at_work.h"
#include "tests/app/web/page_reader.h"

namespace redress::web::testing {
namespace {

class LettersAtTheDesk : public ::testing::TestWithParam<sql::Engine> {
 protected:
  // Of 2 November 2026, for investigation at once, with one point that was found upheld.
  std::string begin(const std::string& complaint = "Nobody told me how to ask for a review") {
    const auto run = [&](const char* by, base::Object asked) {
      asked["key"] = "k" + std::to_string(++keys_);
      asked["on"] = "2026-11-02";
      if (!reference_.empty()) asked["case"] = reference_;
      const auto done = desk_.office->run(asked, by);
      EXPECT_TRUE(done.has_value()) << (done ? "" : done.error().front().text);
      if (done) reference_ = done->reference;
    };
    run("Ada Quill", {{"kind", "register_case"}, {"procedure", "spso.csc"}, {"received_stage", "2"}});
    run("Ada Quill", {{"kind", "add_person"},
                      {"role", "complainant"},
                      {"name", "Joan Whitcombe"},
                      {"address", "14 Harrow Close"},
                      {"adjustments", "Large print, please"}});
    run("Ada Quill", {{"kind", "add_head"}, {"words", complaint}});
    run("Ada Quill", {{"kind", "propose_finding"}, {"head", 1}, {"outcome", "upheld"}});
    run("Ben Oarsman", {{"kind", "issue_finding"}, {"head", 1}});
    return "/cases/" + reference_;
  }
  std::string words(const std::string& address) { return read_page(desk_.get(officer_, address).body).words; }
  http::Response answer(const std::string& at, Typed more) {
    Typed typed{
        {"channel", "post"}, {"on-day", "20"}, {"on-month", "11"}, {"on-year", "2026"}, {"letter-shown", "yes"}};
    typed.insert(typed.end(), more.begin(), more.end());
    return desk_.post(officer_, at + "/commands/answer_stage", std::move(typed));
  }
  static void says(const std::string& words, const std::vector<std::string>& all) {
    for (const auto& each : all) EXPECT_NE(words.find(each), std::string::npos) << each << "\nin: " << words;
  }

  DeskAtWork desk_{GetParam()};
  std::string officer_ = desk_.sign_in("Ada Quill", {"officer", "coordinator"});
  std::string reference_;
  int keys_ = 0;
};

TEST_P(LettersAtTheDesk, AreNotMarkedSentWithoutWhatGoesWithThem) {
  const std::string at = begin();
  says(words(at + "/commands/answer_stage"),
       {"Response at stage 2", "What is in the envelope, or attached?", "Decision review leaflet", "The reasons",
        "If you are not content with this answer you can go on to: Independent Customer Complaints Reviewer."});
  const auto refused = answer(at, {});
  EXPECT_EQ(refused.status, 200);
  says(read_page(refused.body).words, {"enclose it, or say why it is left out"});
  EXPECT_TRUE(desk_.office->find_case(reference_)->state.letters.empty());
  EXPECT_EQ(words(at + "/files").find("Letters sent"), std::string::npos);
}

TEST_P(LettersAtTheDesk, AreCheckedThenKeptWithWhatWasInThem) {
  const std::string at = begin();
  const Typed typed{{"enclosed-decision_review_leaflet", "yes"},
                    {"letter-kept", "yes"},
                    {"letter-reasons", "The log of October\r\nshows nothing."},
                    {"letter-signpost", "Write to it by 20 December."}};
  const auto check = answer(at, typed);
  EXPECT_EQ(check.status, 200);
  says(read_page(check.body).words,
       {"Check before you go on", "It says where to go next", "Enclosed: Decision review leaflet",
        "Dear Joan Whitcombe,", "Nobody told me how to ask for a review. Our finding: upheld.", "The log of October",
        "shows nothing.", "Independent Customer Complaints Reviewer. Write to it by 20 December."});
  EXPECT_TRUE(desk_.office->find_case(reference_)->state.letters.empty()) << "looked at, not sent";
  Typed sent = typed;
  sent.emplace_back("checked", "yes");
  EXPECT_EQ(answer(at, sent).status, 303);
  says(words(at + "/files"),
       {"Letters sent", "Response at stage 2", "Ada Quill", "Enclosed: Decision review leaflet."});
  says(words(at + "/history"), {"Letter: Response at stage 2, to complainant.", "Enclosed: Decision review leaflet."});
  const std::string page = desk_.get(officer_, at + "/letters/1").body;
  says(read_page(page).words,
       {"Sent on Friday 20 November 2026", "14 Harrow Close", "Our reference: " + reference_, "The log of October"});
  says(page, {"rd-letter--large", "<span>The log of October</span><span>shows nothing.</span>"});
  EXPECT_EQ(desk_.get(officer_, at + "/letters/2").status, 404);
  says(page, {"href=\"" + at + "/letters/1/pdf\""});
  const auto file = desk_.get(officer_, at + "/letters/1/pdf");
  EXPECT_EQ(file.type, "application/pdf");
  EXPECT_TRUE(file.body.starts_with("%PDF-1.7"));
  EXPECT_EQ(desk_.get(officer_, at + "/letters/2/pdf").status, 404);
  EXPECT_EQ(desk_.get(officer_, at + "/letters/stage_2_reply").status, 404) << "it goes out no more";
}

TEST_P(LettersAtTheDesk, WrittenElsewhereAreRecordedWithoutTheirWords) {
  const std::string at = begin();
  EXPECT_EQ(answer(at, {{"left_out", "She has it already"}, {"checked", "yes"}}).status, 303);
  says(words(at + "/letters/1"),
       {"Left out: Decision review leaflet, because: She has it already.", "Its words are not kept here."});
  EXPECT_EQ(desk_.get(officer_, at + "/letters/1/pdf").status, 404);
  says(words(at + "/history"), {"Left out: Decision review leaflet, because: She has it already."});
}

// What a complainant wrote is words, whatever it looks like.
TEST_P(LettersAtTheDesk, FillFieldsOnceAndEscapeWhatTheyAreFilledWith) {
  const std::string at = begin("{{privacy}} <b onclick=x>{{#each}}</b>");
  const std::string page = desk_.get(officer_, at + "/letters/stage_2_reply").body;
  says(page, {"{{privacy}} &lt;b onclick=x&gt;{{#each}}&lt;/b&gt;"});
  EXPECT_TRUE(desk_.get(officer_, at + "/letters/stage_2_reply/pdf").body.starts_with("%PDF")) << "as it reads so far";
  EXPECT_EQ(page.find("Our privacy notice"), std::string::npos);
  EXPECT_EQ(page.find("<b onclick"), std::string::npos);
}

TEST_P(LettersAtTheDesk, AskForWhatMustBeWritten) {
  const auto begun = desk_.office->run(office::wire({{"key", "r1"},
                                                     {"kind", "register_case"},
                                                     {"on", "2026-11-13"},
                                                     {"procedure", "gb.cmg.phso"},
                                                     {"channel", "email"},
                                                     {"reference", "CMG-1"}}),
                                       "Ada Quill");
  ASSERT_TRUE(begun.has_value());
  const auto step = [&](Typed more) {
    Typed typed{{"step", "send_case_information"}, {"letter-shown", "yes"}, {"letter-kept", "yes"}};
    typed.insert(typed.end(), more.begin(), more.end());
    return desk_.post(officer_, "/cases/CMG-1/commands/take_step", std::move(typed));
  };
  says(read_page(step({}).body).words, {"Write what this letter is about"});
  const auto check = step({{"letter-particulars", "It was raised with us in March."}});
  says(read_page(check.body).words, {"This goes to the Ombudsman.", "CMSL5844", "It was raised with us in March."});
  EXPECT_EQ(step({{"letter-particulars", "It was raised with us in March."}, {"checked", "yes"}}).status, 303);
  says(words("/cases/CMG-1/letters/1"), {"CMSL5844", "It was raised with us in March."});
}

INSTANTIATE_TEST_SUITE_P(Engines, LettersAtTheDesk, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::web::testing
