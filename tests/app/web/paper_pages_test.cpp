// Words in a report and its paper in the browser: written by one, read by another; the action register and what it counts.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "app/intake/import.h"
#include "app/office/actions.h"
#include "app/office/papers.h"
#include "tests/app/web/desk_at_work.h"
#include "tests/app/web/page_reader.h"
#include "tests/app/web/sent_form.h"

namespace redress::web::testing {
namespace {

const std::string paper = "/reports/spso-quarterly/paper", of_quarter = "?period=2017-18-Q3";

bool says(const http::Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

class PaperPages : public ::testing::Test {
 protected:
  PaperPages() {
    clerk_ = desk_.sign_in("Clare Ibbotson", {"clerk"});
    lead_ = desk_.sign_in("Gareth Bowen", {"coordinator"});
    auditor_ = desk_.sign_in("Ada Quill", {"auditor"});
    housing_ = desk_.office->units("service", {"Housing"}).front();
    std::ifstream in(std::string(REDRESS_SOURCE_DIR) + "/demo/ombudsman-quarter.csv");
    take_in({std::istreambuf_iterator<char>(in), {}});
  }
  void take_in(const std::string& csv) {
    const auto report = intake::import_cases(*desk_.office, csv, "cases.csv", "", "", {});
    ASSERT_TRUE(report && report->refused.empty());
  }
  http::Response seen(const std::string& who, const std::string& address) {
    auto page = desk_.get(who, address);
    EXPECT_EQ(page.status, 200) << address;
    EXPECT_EQ(read_page(page.body).problem, "") << address;
    return page;
  }
  http::Response write(const std::string& who, const std::string& words, const std::string& place = "upheld") {
    return desk_.post(who, paper + "/words", {{"period", "2017-18-Q3"}, {"place", place}, {"words", words}});
  }
  http::Response read(const std::string& who) {
    const auto block = desk_.office->papers().find("spso-quarterly", "2017-18-Q3").blocks.at(0);
    return desk_.post(who, paper + "/reading",
                      {{"period", "2017-18-Q3"}, {"block", block.id}, {"version", std::to_string(block.version)}});
  }
  static Typed improvement(const std::string& words, const char* day) {
    return {{"kind", "improvement"}, {"words", words},    {"owner", "Head of Repairs"}, {"cause", "delay"},
            {"due-day", day},        {"due-month", "11"}, {"due-year", "2026"}};
  }
  void set(Typed typed) {
    const auto sent = desk_.post(lead_, "/actions", std::move(typed));
    ASSERT_EQ(sent.status, 303) << read_page(sent.body).words;
  }

  DeskAtWork desk_;
  std::string clerk_, lead_, auditor_;
  std::int64_t housing_ = 0;
};

TEST_F(PaperPages, ATypedNumberComesBackWithItsPlaceAndWhatWasTyped) {
  const auto refused = write(lead_, "All is well.\n\nOf 12 cases most were late.");
  EXPECT_EQ(refused.status, 200);
  EXPECT_EQ(read_page(refused.body).problem, "");
  EXPECT_TRUE(says(refused,
                   "Paragraph 2: \xE2\x80\x9C"
                   "12\xE2\x80\x9D is typed"));
  EXPECT_TRUE(says(refused, "Of 12 cases most were late.</textarea>"));
  EXPECT_TRUE(says(refused, "{upheld.stage-1.upheld}")) << "every figure stands beside the form by its name";
}

TEST_F(PaperPages, OneWritesAnotherReadsAndTheReportShowsIt) {
  EXPECT_EQ(desk_.get(auditor_, paper + "/words" + of_quarter).status, 403);
  EXPECT_TRUE(says(seen(clerk_, paper + of_quarter), "Nothing is said in this report yet."));
  ASSERT_EQ(write(lead_, "Of {upheld.stage-1.total} closed at stage 1, {upheld.stage-1.upheld} was upheld.").status,
            303);
  const auto mine = seen(lead_, paper + of_quarter);
  EXPECT_TRUE(says(mine, "id=\"p-2-1\""));
  EXPECT_TRUE(says(mine, "Of 6 closed at stage 1, 1 was upheld."));
  EXPECT_TRUE(says(mine, "These words describe few people: upheld.stage-1.upheld."));
  EXPECT_TRUE(says(mine, "You wrote them, so somebody else has to read them."));
  EXPECT_FALSE(says(seen(lead_, "/reports/spso-quarterly" + of_quarter), "was upheld.</p>")) << "nobody has read it";
  EXPECT_TRUE(says(seen(clerk_, "/reports/spso-quarterly/publication" + of_quarter), "1 block of words waits"));
  const auto proposed = desk_.post(clerk_, "/reports/spso-quarterly/publication", {{"period", "2017-18-Q3"}});
  EXPECT_TRUE(says(proposed, "by Gareth Bowen, have not been read by somebody else"));
  EXPECT_TRUE(says(read(lead_), "You wrote these words"));
  ASSERT_EQ(read(clerk_).status, 303);
  EXPECT_TRUE(says(seen(lead_, "/reports/spso-quarterly" + of_quarter), "read by Clare Ibbotson."));
}

TEST_F(PaperPages, TheReaderSeesFiguresAsTheyWereAndAreNow) {
  ASSERT_EQ(write(lead_, "Of {upheld.stage-1.total} closed most were late.").status, 303);
  EXPECT_FALSE(says(seen(clerk_, paper + of_quarter), "Figures that changed since"));
  take_in(
      "reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,closed_on,outcome,service,"
      "theme,recorded_on\nCSC-LATE,spso.csc,2017-12-21,1,2017-12-21,Reviewer A,,2017-12-29,upheld,Advice,delay,\n");
  const auto page = seen(clerk_, paper + of_quarter);
  EXPECT_TRUE(says(page, "<td data-l=\"Then\">6</td><td data-l=\"Now\">7</td>"));
}

TEST_F(PaperPages, WordsAreChangedAndTakenOutAsTheyStand) {
  ASSERT_EQ(write(lead_, "All is well.").status, 303);
  const auto form = seen(clerk_, paper + "/words" + of_quarter + "&block=B1");
  EXPECT_TRUE(says(form, "All is well.</textarea>"));
  EXPECT_EQ(desk_.get(clerk_, paper + "/words" + of_quarter + "&block=B9").status, 404);
  const auto stale =
      desk_.post(clerk_, paper + "/words",
                 {{"period", "2017-18-Q3"}, {"block", "B1"}, {"version", "1"}, {"words", "Not at all."}});
  EXPECT_TRUE(says(stale, "Somebody changed these words meanwhile"));
  const auto block = desk_.office->papers().find("spso-quarterly", "2017-18-Q3").blocks.at(0);
  const auto gone = desk_.post(
      clerk_, paper + "/words",
      {{"period", "2017-18-Q3"}, {"block", "B1"}, {"version", std::to_string(block.version)}, {"take_out", "yes"}});
  EXPECT_EQ(gone.status, 303);
  EXPECT_TRUE(says(seen(clerk_, paper + of_quarter), "Nothing is said in this report yet."));
}

TEST_F(PaperPages, APaperSaysWhereItGoesAndThatItsDespatchIsLate) {
  Typed typed{{"period", "2017-18-Q3"},       {"audience", "Members"},  {"circulation", "Ruth Adeyinka\nThe public"},
              {"meeting", "Audit Committee"}, {"meeting_on-day", "20"}, {"meeting_on-month", "11"},
              {"meeting_on-year", "2026"},    {"despatch_days", "x"},   {"recommendation", "Note it"}};
  const auto refused = desk_.post(clerk_, paper, typed);
  EXPECT_TRUE(says(refused, "Enter a number of days from 0 to 60"));
  EXPECT_TRUE(says(refused, "value=\"Members\""));
  put(typed, "despatch_days", "7");
  ASSERT_EQ(desk_.post(clerk_, paper, typed).status, 303);
  const auto other = desk_.post(clerk_, paper + "/resolution", {{"period", "2017-18-Q3"}, {"resolution", ""}});
  EXPECT_TRUE(says(other, "Write what was resolved"));
  EXPECT_TRUE(says(other, "value=\"Members\"")) << "a form beside the one that was refused keeps what it had";
  const auto page = seen(clerk_, paper + of_quarter);
  EXPECT_TRUE(says(page, "The day of despatch has passed."));
  EXPECT_TRUE(says(page, "Ruth Adeyinka; The public"));
  EXPECT_TRUE(says(page, "Audit Committee, Friday 20 November 2026"));
  ASSERT_EQ(
      desk_.post(clerk_, paper + "/resolution", {{"period", "2017-18-Q3"}, {"resolution", "That it be noted"}}).status,
      303);
  EXPECT_TRUE(says(seen(auditor_, paper + of_quarter), "That it be noted"));
  EXPECT_FALSE(says(seen(auditor_, paper + of_quarter), "<form action=\"/reports/spso-quarterly/paper"));
}

TEST_F(PaperPages, ACaseLeadsToWhatWasLearnedAndBack) {
  const auto form = seen(lead_, "/cases/CSC-S2-01/remedies");
  EXPECT_TRUE(says(form, "/actions/new?case=CSC-S2-01\">Record what was learned"));
  EXPECT_TRUE(says(seen(lead_, "/actions/new?case=CSC-S2-01"), "value=\"CSC-S2-01\""));
  auto typed = improvement("Ring before each visit", "27");
  typed.emplace_back("cases", "CSC-S2-01  CSC-S2-99");
  const auto refused = desk_.post(lead_, "/actions", typed);
  EXPECT_TRUE(says(refused, "There is no case CSC-S2-99"));
  EXPECT_TRUE(says(refused, "Ring before each visit</textarea>"));
  put(typed, "cases", "CSC-S2-01");
  set(typed);
  EXPECT_TRUE(says(seen(lead_, "/cases/CSC-S2-01/remedies"),
                   "/actions/A1-26\">A1/26</a> Ring before each visit. Open, due Friday 27"));
  EXPECT_TRUE(says(seen(lead_, "/actions/A1-26"), "<a class=\"govuk-link\" href=\"/cases/CSC-S2-01\">"));
}

TEST_F(PaperPages, EachCountOpensExactlyItsActions) {
  set(improvement("First", "21"));
  set(improvement("Second", "20"));
  set(improvement("Third", "27"));
  ASSERT_EQ(desk_
                .post(lead_, "/actions/A2-26/completion",
                      {{"on-day", "20"}, {"on-month", "11"}, {"on-year", "2026"}, {"evidence", "The new letter"}})
                .status,
            303);
  const auto rows = [&](const std::string& address) {
    std::string found;
    const std::string body = seen(auditor_, address).body;
    for (const char* reference : {"A1/26", "A2/26", "A3/26"})
      if (body.find(std::string(">") + reference + "</a>") != std::string::npos) found += std::string(reference) + " ";
    return found;
  };
  const auto page = seen(auditor_, "/actions?as_at=2026-11-24");
  EXPECT_TRUE(
      says(page, "/actions?show=open&amp;kind=improvement&amp;as_at=2026-11-24\">2</a></b><strong>Improvements open"));
  EXPECT_TRUE(says(page, "/actions?show=overdue&amp;kind=improvement&amp;as_at=2026-11-24\">1</a>"));
  EXPECT_TRUE(says(page, "/actions?show=done&amp;kind=improvement&amp;as_at=2026-11-24\">1</a>"));
  EXPECT_EQ(rows("/actions?show=open&kind=improvement&as_at=2026-11-24"), "A1/26 A3/26 ");
  EXPECT_EQ(rows("/actions?show=overdue&kind=improvement&as_at=2026-11-24"), "A1/26 ");
  EXPECT_EQ(rows("/actions?show=done&kind=improvement&as_at=2026-11-24"), "A2/26 ");
  EXPECT_EQ(rows("/actions?show=done&kind=improvement&as_at=2026-11-19"), "") << "as at the day before it was done";
  EXPECT_EQ(rows("/actions?kind=meeting"), "");
  EXPECT_EQ(rows("/actions?service=" + std::to_string(housing_)), "");
}

TEST_F(PaperPages, AnActionIsChangedFinishedAndRests) {
  set(improvement("Ring before each visit", "27"));
  EXPECT_EQ(desk_.post(auditor_, "/actions/A1-26/change", {}).status, 403);
  Typed change{{"owner", "Head of Housing"}, {"due-day", "30"}, {"due-month", "11"}, {"due-year", "2026"}};
  EXPECT_TRUE(says(desk_.post(lead_, "/actions/A1-26/change", change), "Say why it changes"));
  change.emplace_back("reason", "The contract is late");
  ASSERT_EQ(desk_.post(lead_, "/actions/A1-26/change", change).status, 303);
  const auto page = seen(lead_, "/actions/A1-26");
  EXPECT_TRUE(says(page, "Due Friday 27 November 2026 became Monday 30 November 2026."));
  EXPECT_TRUE(says(page, "Head of Repairs handed it to Head of Housing."));
  EXPECT_TRUE(says(desk_.post(lead_, "/actions/A1-26/dropping", {}), "Say why it is dropped"));
  ASSERT_EQ(desk_.post(lead_, "/actions/A1-26/dropping", {{"drop_reason", "Not ours"}}).status, 303);
  const auto dropped = seen(lead_, "/actions/A1-26");
  EXPECT_TRUE(says(dropped, "Dropped. Why: Not ours"));
  EXPECT_FALSE(says(dropped, "Keep that it is done"));
  EXPECT_EQ(desk_.get(lead_, "/actions/A9-26").status, 404);
}

}  // namespace
}  // namespace redress::web::testing
