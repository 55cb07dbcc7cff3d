// Reports that are published: released by a second person, made again byte for byte whatever was recorded later, and what
// changed since. On both databases, over the quarter of the demonstration's ombudsman.
#include "app/office/publishing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "app/intake/import.h"
#include "app/store/store.h"
#include "base/fault.h"
#include "tests/app/office/body.h"

namespace redress::office {
namespace {

constexpr std::int64_t clare = 1, ruth = 2;

std::string quarter_file() {
  std::ifstream in(std::string(REDRESS_SOURCE_DIR) + "/demo/ombudsman-quarter.csv");
  return {std::istreambuf_iterator<char>(in), {}};
}

class PublishingOnBoth : public ::testing::TestWithParam<sql::Engine> {
 protected:
  PublishingOnBoth() : body_(GetParam(), "scotland", "2018-02-01"), office_(body_.open()) {
    office_->people({"Clare Ibbotson", "Ruth Adeyinka"});
    take_in(quarter_file());
  }
  void take_in(const std::string& csv) {
    const auto report = intake::import_cases(*office_, csv, "cases.csv", "", "", {});
    ASSERT_TRUE(report.has_value()) << report.error().front().text;
    ASSERT_TRUE(report->refused.empty()) << report->refused.front().refusal.text;
  }
  // Another case of that quarter, closed on its last working day and recorded later.
  void record_late(const std::string& reference, const std::string& service = "Investigations") {
    take_in(
        "reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,closed_on,outcome,service,"
        "theme,recorded_on\n" +
        reference + ",spso.csc,2017-12-21,1,2017-12-21,Reviewer A,,2017-12-29,upheld," + service + ",delay,\n");
  }
  static ToPublish quarter(const std::string& reason = "") {
    ToPublish asked{"spso-quarterly", *figures::parse_period("2017-18-Q3")};
    asked.reason = reason;
    return asked;
  }
  Publishing& publishing() { return office_->publishing(); }
  Publication proposed(const std::string& reason = "") {
    const auto made = publishing().propose(quarter(reason), clare);
    EXPECT_TRUE(made.has_value()) << (made ? "" : made.error().front().text);
    return made ? *made : Publication{};
  }
  Publication published(const std::string& reason = "") {
    const Publication made = proposed(reason);
    EXPECT_EQ(rule(publishing().release(made.id, ruth)), "");
    return *publishing().find(made.id);
  }
  template <class T>
  static std::string rule(const base::Checked<T>& done) {
    return done ? "" : done.error().front().rule;
  }
  static std::string differing(const MadeAgain& again) {
    std::string names = again.root_differs ? "root" : "";
    for (const auto& name : again.differ) names += " " + name;
    return names;
  }
  void open_with(const char* path, const std::string& was, const std::string& is) {
    office_.reset();
    Options options = body_.options();
    for (auto& file : options.shipped) {
      if (file.path != path) continue;
      changed_file_ = std::string(file.bytes);
      const std::size_t at = changed_file_.find(was);
      ASSERT_NE(at, std::string::npos) << changed_file_;
      changed_file_.replace(at, was.size(), is);
      file.bytes = changed_file_;
    }
    office_ = Office::open(body_.place(), options);
  }

  FoundedBody body_;
  std::unique_ptr<Office> office_;
  std::string changed_file_;
};

INSTANTIATE_TEST_SUITE_P(Engines, PublishingOnBoth, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(PublishingOnBoth, ASecondPersonReleasesWhatTheFirstProposed) {
  const Publication made = proposed();
  EXPECT_EQ(made.title,
            "Organisation learning from customer service complaints, October to December 2017 (2017-18-Q3)");
  EXPECT_EQ(made.edition, 1);
  EXPECT_TRUE(made.awaits_release());
  EXPECT_EQ(made.files.size(), published_files().size());
  EXPECT_EQ(rule(publishing().propose(quarter(), ruth)), "one_proposal_waits");
  EXPECT_EQ(rule(publishing().release(made.id, clare)), "second_person_releases");
  EXPECT_EQ(rule(publishing().release(made.id + 1000, ruth)), "publication_is_known");
  ASSERT_EQ(rule(publishing().release(made.id, ruth)), "");
  const auto released = publishing().find(made.id);
  EXPECT_EQ(released->proposed_by, clare);
  EXPECT_EQ(released->released_by, ruth);
  EXPECT_EQ(rule(publishing().release(made.id, ruth)), "proposal_waits");
  EXPECT_EQ(rule(publishing().withdraw(made.id, ruth)), "proposal_waits") << "what is out is out";
}

TEST_P(PublishingOnBoth, AWithdrawnProposalLeavesNoEdition) {
  const Publication made = proposed();
  ASSERT_EQ(rule(publishing().withdraw(made.id, clare)), "");
  EXPECT_EQ(rule(publishing().release(made.id, ruth)), "proposal_waits");
  EXPECT_EQ(published().edition, 1);
}

TEST_P(PublishingOnBoth, IsMadeAgainByteForByteWhateverWasRecordedLater) {
  const Publication made = published();
  EXPECT_EQ(differing(publishing().make_again(made)), "");
  record_late("CSC-LATE-01", "A service that came later");
  body_.set_today("2018-02-12");
  record_late("CSC-LATE-02");
  EXPECT_EQ(differing(publishing().make_again(made)), "") << "later cases and a later service";
  open_with("measures/upheld.pct.yaml", "edition: 1\n", "edition: 2\n");
  open_with("measures/recv.yaml", "title: ", "title: Newly ");
  EXPECT_EQ(differing(publishing().make_again(made)), "") << "later editions of measures";
  open_with("reports/spso-quarterly.yaml", "edition: 2\ntitle: ", "edition: 3\ntitle: Our new ");
  EXPECT_EQ(differing(publishing().make_again(made)), "") << "a later edition of the report";
  ToPublish now = quarter("The report has another title");
  const auto next = publishing().propose(now, clare);
  ASSERT_TRUE(next.has_value()) << next.error().front().text;
  EXPECT_TRUE(next->title.starts_with("Our new ")) << next->title;
  EXPECT_TRUE(office_->verify().empty());
  // Another program reads the same from the record alone.
  const auto reader = body_.open(false);
  EXPECT_EQ(differing(reader->publishing().make_again(*reader->publishing().find(made.id))), "");
  EXPECT_EQ(differing(reader->publishing().make_again(*reader->publishing().find(next->id))), "");
}

TEST_P(PublishingOnBoth, SaysWhichFiguresChangedAndWhichCaseAndEventsExplainIt) {
  const Publication made = published();
  auto since = publishing().changed_since(made);
  ASSERT_TRUE(since.has_value());
  EXPECT_TRUE(since->comparison.same());
  EXPECT_TRUE(since->events.empty());
  record_late("CSC-LATE-01");
  since = publishing().changed_since(made);
  ASSERT_TRUE(since.has_value());
  const auto& differences = since->comparison.differences;
  const auto upheld = std::find_if(differences.begin(), differences.end(), [](const auto& each) {
    return each.table == "upheld" && each.row == "stage-1" && each.column == "upheld";
  });
  ASSERT_NE(upheld, differences.end());
  EXPECT_EQ(upheld->change, "+1");
  EXPECT_EQ(upheld->added, (std::vector<std::string>{"CSC-LATE-01"}));
  ASSERT_FALSE(since->events.empty());
  EXPECT_EQ(since->events.front().kind, "case_received");
  const bool all_of_it = std::all_of(since->events.begin(), since->events.end(), [&](const LaterEvent& event) {
    return event.reference == "CSC-LATE-01" && static_cast<std::uint64_t>(event.seq) >= made.events;
  });
  EXPECT_TRUE(all_of_it);
}

TEST_P(PublishingOnBoth, ARestatedReportGivesItsReasonAndBothEditionsStand) {
  const Publication first = published();
  record_late("CSC-LATE-01");
  EXPECT_EQ(rule(publishing().propose(quarter(), clare)), "restating_has_a_reason");
  const Publication second = published("A case was recorded late");
  EXPECT_EQ(second.edition, 2);
  EXPECT_EQ(second.restates, first.id);
  const std::string page = publishing().file(second, "public.html");
  EXPECT_NE(page.find("Edition 2, in the place of edition 1. Why: A case was recorded late"), std::string::npos);
  EXPECT_NE(page.find("Test Ombudsman, edition 2. Made on Thursday 1 February 2018 from the first "),
            std::string::npos);
  EXPECT_NE(publishing().file(second, "report.json").find("Stage 1: frontline resolution, Closed: 6 became 7."),
            std::string::npos);
  EXPECT_EQ(publishing().file(first, "public.html").find("Edition 2"), std::string::npos);
  record_late("CSC-LATE-02");
  EXPECT_EQ(differing(publishing().make_again(first)), "");
  EXPECT_EQ(differing(publishing().make_again(second)), "");
}

TEST_P(PublishingOnBoth, ThePublicFilesNameNoCaseAndTheOthersNameNoPerson) {
  const Publication made = published();
  for (const auto& file : published_files()) {
    const std::string text = publishing().file(made, file.name);
    EXPECT_EQ(text.find("CSC-") != std::string::npos, file.cases) << file.name;
    EXPECT_EQ(text.find("Reviewer"), std::string::npos) << file.name;
  }
}

// Of the quarter's ten complaints most numbers are small.
TEST_P(PublishingOnBoth, ThePublicCopyHidesSmallNumbersAndTheOneForAuditDoesNot) {
  const Publication made = published();
  EXPECT_GT(made.small, 0);
  EXPECT_GE(made.hidden, made.small);
  for (const char* name : {"public.json", "public.csv", "public.html"})
    EXPECT_NE(publishing().file(made, name).find("[c]"), std::string::npos) << name;
  EXPECT_EQ(publishing().file(made, "report.json").find("[c]"), std::string::npos);
  // What one edition hid the next does not tell by the difference.
  record_late("CSC-LATE-01");
  const Publication second = published("A case was recorded late");
  EXPECT_EQ(publishing().file(second, "public.json").find("Closed: 6 became 7"), std::string::npos);
  EXPECT_EQ(differing(publishing().make_again(second)), "");
}

TEST_P(PublishingOnBoth, NoticesBytesThatAreNotWhatWasPublished) {
  const Publication made = published();
  const Publication other = [&] {
    Publication changed = made;
    changed.files["public.csv"] = made.files.at("report.csv");
    return changed;
  }();
  EXPECT_EQ(differing(publishing().make_again(other)), " public.csv");
  Publication moved = made;
  moved.root = std::string(64, '0');
  EXPECT_EQ(differing(publishing().make_again(moved)), "root");
  Publication lost = made;
  lost.files["public.csv"] = std::string(64, '1');
  EXPECT_THROW(publishing().file(lost, "public.csv"), base::Fault);
}

TEST_P(PublishingOnBoth, RefusesAReportThatNobodyHas) {
  ToPublish asked = quarter();
  asked.report = "no-such";
  EXPECT_EQ(rule(publishing().propose(asked, clare)), "report_is_not_known");
}

}  // namespace
}  // namespace redress::office
