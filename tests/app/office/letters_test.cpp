// A letter goes out with what goes with it, or with a reason; its words are kept with the case and can be erased. On both databases.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/app/office/body.h"

namespace redress::office {
namespace {

class LettersOnBoth : public ::testing::TestWithParam<sql::Engine> {};

std::string words_of(const CaseView& view, const std::string& commitment) {
  const auto found =
      std::find_if(view.texts.begin(), view.texts.end(), [&](const auto& text) { return text.first == commitment; });
  return found == view.texts.end() ? "" : found->second;
}

// RULES C8 `enclosure`: the complaint of 2017-18 that a leaflet was not enclosed.
TEST_P(LettersOnBoth, AStageTwoLetterWithoutItsLeafletIsNotSent) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  const auto done = [&](base::Object asked) { return office->run(asked, "Ada Quill"); };
  const auto reference = done(wire({{"key", "k1"},
                                    {"kind", "register_case"},
                                    {"on", "2026-11-02"},
                                    {"procedure", "spso.csc"},
                                    {"received_stage", "2"}}))
                             ->reference;
  base::Object answer = wire({{"key", "k2"},
                              {"kind", "answer_stage"},
                              {"on", "2026-11-18"},
                              {"case", reference},
                              {"channel", "post"},
                              {"outcome", "upheld"}});
  const auto size = office->head().size;
  const auto refused = done(answer);
  ASSERT_FALSE(refused);
  ASSERT_EQ(refused.error().size(), 1U);
  EXPECT_EQ(refused.error().front().rule, "enclosure_missing");
  EXPECT_EQ(refused.error().front().about, "enclosed");
  EXPECT_NE(refused.error().front().source.find("2017-18 Q3"), std::string::npos);
  EXPECT_EQ(office->head().size, size) << "nothing was written";
  EXPECT_TRUE(office->find_case(reference)->state.letters.empty());

  answer["enclosed"] = base::Array{"decision_review_leaflet"};
  const std::string words =
      "Your complaint " + reference + " is upheld. Go on to the Independent Customer Complaints Reviewer.";
  answer["letter"] = words;
  const auto sent = done(answer);
  ASSERT_TRUE(sent) << sent.error().front().text;
  const auto again = done(answer);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->version, sent->version) << "the same key with the same words is answered as the first time";
  base::Object other = answer;
  other["enclosed"] = base::Array{};
  EXPECT_FALSE(done(other)) << "the same key with another envelope is another request";

  const auto view = office->find_case(reference);
  ASSERT_EQ(view->state.letters.size(), 1U);
  const casework::Dispatch& letter = view->state.letters.front();
  EXPECT_EQ(letter.letter.id, "stage_2_reply");
  ASSERT_EQ(letter.letter.enclosed.size(), 1U);
  EXPECT_EQ(letter.letter.enclosed.front().title, "Decision review leaflet");
  EXPECT_TRUE(letter.letter.left_out.empty());
  EXPECT_EQ(base::to_text(letter.on), "2026-11-18");
  EXPECT_EQ(words_of(*view, letter.words), words);
  EXPECT_TRUE(office->check().empty());
  EXPECT_TRUE(office->verify().empty());
}

TEST_P(LettersOnBoth, WhyALeafletIsLeftOutStandsWithTheLetter) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  const auto reference = office
                             ->run(wire({{"key", "k1"},
                                         {"kind", "register_case"},
                                         {"on", "2026-11-02"},
                                         {"procedure", "spso.csc"},
                                         {"received_stage", "2"}}),
                                   "Ada Quill")
                             ->reference;
  ASSERT_TRUE(office->run(wire({{"key", "k2"},
                                {"kind", "answer_stage"},
                                {"on", "2026-11-18"},
                                {"case", reference},
                                {"outcome", "upheld"},
                                {"left_out", "She was given it on the 3rd"}}),
                          "Ada Quill"));
  const auto view = office->find_case(reference);
  ASSERT_EQ(view->state.letters.size(), 1U);
  const casework::Dispatch& letter = view->state.letters.front();
  EXPECT_EQ(letter.letter.left_out.size(), 1U);
  EXPECT_EQ(letter.letter.because, "");
  EXPECT_EQ(words_of(*view, letter.because), "She was given it on the 3rd");
  EXPECT_EQ(letter.words, "");
}

INSTANTIATE_TEST_SUITE_P(Engines, LettersOnBoth, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::office
