// The paper of a report, on both databases: words with figures, read proof by another, sealed with the report and made again
// whatever is written later; where it goes, and what the meeting resolved.
#include "app/office/papers.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "app/intake/import.h"
#include "app/office/actions.h"
#include "app/office/publishing.h"
#include "tests/app/office/body.h"

namespace redress::office {
namespace {

constexpr std::int64_t clare = 1, ruth = 2, gareth = 3;
constexpr const char *report = "spso-quarterly", *period = "2017-18-Q3";

class PapersOnBoth : public ::testing::TestWithParam<sql::Engine> {
 protected:
  PapersOnBoth() : body_(GetParam(), "scotland", "2018-02-01"), office_(body_.open()) {
    office_->people({"Clare Ibbotson", "Ruth Adeyinka", "Gareth Bowen"});
    std::ifstream in(std::string(REDRESS_SOURCE_DIR) + "/demo/ombudsman-quarter.csv");
    take_in({std::istreambuf_iterator<char>(in), {}});
  }
  void take_in(const std::string& csv) {
    ASSERT_TRUE(intake::import_cases(*office_, csv, "cases.csv", "", "", {}).has_value());
  }
  template <class T>
  static std::string rule(const base::Checked<T>& done) {
    return done ? "" : done.error().front().rule;
  }
  Papers& papers() { return office_->papers(); }
  Paper paper() { return papers().find(report, period); }
  std::string write(const char* words, const char* place = "upheld", std::int64_t by = gareth) {
    return rule(papers().write({report, period, "", 0, place, words}, by));
  }
  ToWrite change_of(const WrittenBlock& block, const char* words = "") {
    return {report, period, block.id, block.version, block.place, words};
  }
  std::string read(std::size_t which, std::int64_t by) {
    return rule(papers().read(change_of(paper().blocks.at(which)), by));
  }
  base::Checked<Publication> propose(const char* reason = "") {
    ToPublish asked{report, *figures::parse_period(period)};
    asked.reason = reason;
    return office_->publishing().propose(asked, clare);
  }
  std::string file(const Publication& made, const char* name) { return office_->publishing().file(made, name); }

  FoundedBody body_;
  std::unique_ptr<Office> office_;
};

INSTANTIATE_TEST_SUITE_P(Engines, PapersOnBoth, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(PapersOnBoth, WordsKeepTheirAuthorAndTheFiguresAsTheyWere) {
  ASSERT_EQ(write("Of {upheld.stage-1.total} closed at stage 1, {upheld.stage-1.upheld} was upheld."), "");
  const auto block = paper().blocks.at(0);
  EXPECT_EQ(block.id, "B1");
  EXPECT_EQ(block.authors, (std::vector<std::string>{"Gareth Bowen"}));
  EXPECT_EQ(block.values.at("upheld.stage-1.upheld"), "1");
  EXPECT_FALSE(block.is_read());
  EXPECT_TRUE(office_->verify().empty());
  EXPECT_TRUE(office_->check().empty());
  const auto read_only = body_.open(false);
  EXPECT_EQ(read_only->papers().find(report, period).blocks.at(0).words, block.words);
}

TEST_P(PapersOnBoth, RefusesWhatIsNoCommentaryOfThisReport) {
  EXPECT_EQ(write("There were 12."), "numbers_are_inserted");
  EXPECT_EQ(write("{upheld.stage-9.upheld}"), "figure_is_in_the_report");
  EXPECT_EQ(write("Words.", "uphelt"), "place_is_in_the_report");
  EXPECT_EQ(rule(papers().write({"no-such", period, "", 0, "", "Words."}, gareth)), "report_is_not_known");
  EXPECT_NE(rule(papers().write({report, "2017-13", "", 0, "", "Words."}, gareth)), "");
  EXPECT_TRUE(paper().blocks.empty());
}

TEST_P(PapersOnBoth, SomebodyElseReadsProofAndAChangeNeedsItAnew) {
  ASSERT_EQ(write("All is well."), "");
  const auto seen = paper().blocks.at(0);
  EXPECT_EQ(read(0, gareth), "somebody_else_reads_proof");
  ASSERT_EQ(read(0, ruth), "");
  EXPECT_EQ(paper().blocks.at(0).reader, "Ruth Adeyinka");
  EXPECT_EQ(read(0, clare), "block_waits_to_be_read");
  ASSERT_EQ(rule(papers().write(change_of(seen, "All is very well."), ruth)), "");
  const auto changed = paper().blocks.at(0);
  EXPECT_FALSE(changed.is_read());
  EXPECT_EQ(changed.authors, (std::vector<std::string>{"Gareth Bowen", "Ruth Adeyinka"}));
  EXPECT_EQ(rule(papers().write(change_of(seen, "Not at all."), gareth)), "block_is_as_it_was_seen");
  EXPECT_EQ(rule(papers().read(change_of(seen), clare)), "block_is_as_it_was_seen") << "what was read is what stands";
  EXPECT_EQ(read(0, ruth), "somebody_else_reads_proof") << "whoever wrote last";
  EXPECT_EQ(read(0, gareth), "");
  ASSERT_EQ(rule(papers().take_out(change_of(paper().blocks.at(0)), gareth)), "");
  EXPECT_TRUE(paper().blocks.empty());
  EXPECT_EQ(rule(papers().read(change_of(changed), clare)), "block_is_there");
  ASSERT_EQ(write("Once more."), "");
  EXPECT_EQ(paper().blocks.at(0).id, "B2") << "an id is never given twice";
}

TEST_P(PapersOnBoth, AReportIsNotProposedWhileWordsWaitToBeRead) {
  ASSERT_EQ(write("All is well.\n\nReally."), "");
  const auto refused = propose();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().rule, "commentary_is_read");
  EXPECT_NE(refused.error().front().text.find("by Gareth Bowen, have not been read"), std::string::npos)
      << refused.error().front().text;
  ASSERT_EQ(read(0, ruth), "");
  EXPECT_TRUE(propose());
}

TEST_P(PapersOnBoth, AreSealedWithTheReportAndThePublicCopyHidesWhatItHides) {
  ASSERT_EQ(write("Of {upheld.stage-1.total} closed at stage 1, {upheld.stage-1.upheld} was upheld."), "");
  ASSERT_EQ(read(0, ruth), "");
  const auto made = propose();
  ASSERT_TRUE(made) << made.error().front().text;
  EXPECT_NE(file(*made, "report.json").find("Of 6 closed at stage 1, 1 was upheld."), std::string::npos);
  EXPECT_NE(file(*made, "public.json").find("[c] was upheld."), std::string::npos);
  const std::string page = file(*made, "public.html");
  EXPECT_NE(page.find("[c] was upheld."), std::string::npos);
  EXPECT_EQ(page.find("1 was upheld."), std::string::npos);
  EXPECT_NE(page.find("id=\"p-2-1\">2.1"), std::string::npos);
  EXPECT_NE(page.find("Written by Gareth Bowen, read by Ruth Adeyinka."), std::string::npos);
}

TEST_P(PapersOnBoth, IsMadeAgainByteForByteWhateverIsWrittenLater) {
  ASSERT_EQ(write("Of {upheld.stage-1.total} closed at stage 1 most were late."), "");
  ASSERT_EQ(read(0, ruth), "");
  PaperHead head{"The committee", {"Ruth Adeyinka", "Audit Committee"}, "Audit Committee", day("2018-03-01"), 7,
                 "Note it"};
  ASSERT_EQ(rule(papers().change(report, period, head, clare)), "");
  ActionToSet asked;
  asked.action.kind = reports::Action::Kind::meeting;
  asked.action.words = "Give the head count by service";
  asked.owner = "Complaints manager";
  asked.due.meeting = "Audit Committee";
  ASSERT_EQ(*office_->action_register().set(asked, clare), "A1/18");
  const auto made = propose();
  ASSERT_TRUE(made) << made.error().front().text;
  const std::string page = file(*made, "public.html");
  EXPECT_NE(page.find("Despatch: Thursday 22 February 2018"), std::string::npos) << page.substr(0, 3000);
  EXPECT_NE(page.find("Circulation: Ruth Adeyinka; Audit Committee"), std::string::npos);
  EXPECT_NE(page.find("A1/18"), std::string::npos);
  ASSERT_EQ(rule(office_->publishing().release(made->id, ruth)), "");

  ASSERT_EQ(write("Something else.", ""), "");
  ASSERT_EQ(rule(papers().write(change_of(paper().blocks.at(0), "Other words."), clare)), "");
  head.audience = "Everybody";
  ASSERT_EQ(rule(papers().change(report, period, head, clare)), "");
  ASSERT_EQ(rule(papers().resolve(report, period, "That it be noted", clare)), "");
  body_.set_today("2018-02-20");
  ASSERT_EQ(rule(office_->action_register().finish("A1/18", day("2018-02-20"), "Told the committee", clare)), "");
  take_in(
      "reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,closed_on,outcome,service,"
      "theme,recorded_on\nCSC-LATE,spso.csc,2017-12-21,1,2017-12-21,Reviewer A,,2017-12-29,upheld,Investigations,"
      "delay,\n");
  EXPECT_TRUE(office_->publishing().make_again(*made).same());
  EXPECT_TRUE(office_->verify().empty());
  EXPECT_TRUE(body_.open(false)->publishing().make_again(*made).same());
}

TEST_P(PapersOnBoth, APlaceForAMeetingIsWhole) {
  const auto changed = [&](const PaperHead& head) { return rule(papers().change(report, period, head, clare)); };
  EXPECT_EQ(changed({"", {}, "", day("2018-03-01"), {}, ""}), "meeting_has_a_body");
  EXPECT_EQ(changed({"", {}, "Audit Committee", {}, 7, ""}), "despatch_is_before_a_meeting");
  EXPECT_EQ(changed({"", {}, "Audit Committee", day("2018-03-01"), 61, ""}), "despatch_is_days_before");
  EXPECT_EQ(changed({std::string(1001, 'a'), {}, "", {}, {}, ""}), "text_is_short");
  EXPECT_EQ(changed({"a\nb", {}, "", {}, {}, ""}), "text_is_one_line");
  EXPECT_EQ(rule(papers().resolve(report, period, "That it be noted", clare)), "meeting_is_named");
  ASSERT_EQ(changed({"", {}, "Audit Committee", day("2018-03-01"), {}, ""}), "");
  EXPECT_EQ(papers().meetings(), (std::vector<reports::Meeting>{{"Audit Committee", day("2018-03-01")}}));
  EXPECT_EQ(rule(papers().resolve(report, period, "", clare)), "resolution_is_said");
  ASSERT_EQ(rule(papers().resolve(report, period, "That it be noted", clare)), "");
  EXPECT_EQ(paper().resolution, "That it be noted");
  ASSERT_EQ(changed({}), "");
  EXPECT_TRUE(papers().meetings().empty()) << "what is emptied is gone";
}

}  // namespace
}  // namespace redress::office
