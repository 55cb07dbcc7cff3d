// Figures of one officer, on both databases: asked for with a purpose, told to the officer, shown to the officer first, the same for ever.
#include "app/office/officer_figures.h"

#include <gtest/gtest.h>

#include "app/office/digests.h"
#include "app/office/runner.h"
#include "app/office/saved_figures.h"
#include "tests/app/office/body.h"

namespace redress::office {
namespace {

class OfficerFiguresOnBoth : public ::testing::TestWithParam<sql::Engine> {
 protected:
  OfficerFiguresOnBoth() : body_(GetParam(), "scotland", "2026-11-18"), office_(body_.open()) {
    bo_ = opened("Bo Reid", "bo@example.org", "officer");
    mel_ = opened("Mel Osei", "mel@example.org", "manager");
  }
  std::int64_t opened(const char* name, const char* email, const char* role) {
    const auto actor = office_->accounts().open_account(name, email, 0);
    EXPECT_TRUE(actor.has_value() && office_->accounts().give_role(*actor, {role, 0}, 0).has_value());
    return *actor;
  }
  OfficerFigures& officers() { return office_->saved_figures().officers(); }
  base::Checked<std::int64_t> ask(OfficerQuestion question) { return officers().ask(mel_, question); }
  OfficerQuestion of_bo(const char* period = "2026-11") const {
    return {bo_, "one_to_one", "For our talk on Friday", period};
  }
  OfficerRequest asked(const char* period = "2026-11") {
    const auto id = ask(of_bo(period));
    EXPECT_TRUE(id.has_value()) << (id ? "" : id.error().front().text);
    return officers().asked_by(mel_).front();
  }
  static std::string rule(const base::Checked<std::int64_t>& done) { return done ? "" : done.error().front().rule; }
  void done(base::Object wire) {
    wire["key"] = "k" + std::to_string(++key_);
    const auto outcome = office_->run(wire, "Mel Osei");
    EXPECT_TRUE(outcome.has_value()) << (outcome ? "" : outcome.error().front().text);
  }
  void complaint(const char* reference, const char* on, const char* handler) {
    done({{"kind", "register_case"},
          {"on", on},
          {"procedure", "sct.mchp.2021"},
          {"channel", "web"},
          {"received_stage", "1"},
          {"reference", reference}});
    give(reference, on, handler);
  }
  void give(const char* reference, const char* on, const char* handler) {
    done({{"kind", "allocate_case"}, {"on", on}, {"case", reference}, {"handler", handler}});
  }
  bool shown(const char* today) { return officers().is_shown_to_asker(officers().asked_by(mel_).front(), day(today)); }
  void morning(const char* today) {
    body_.set_today(today);
    (void)office_->runner().pass();
  }
  // `2 C-1 C-2`
  static std::string number(const figures::Report& report, const char* table, const char* row) {
    const auto* cell = figures::find_cell(report, table, row, "number");
    if (cell == nullptr) return "none";
    std::string text = cell->text;
    for (const auto& reference : cell->cases) text += " " + reference;
    return text;
  }

  FoundedBody body_;
  std::unique_ptr<Office> office_;
  std::int64_t bo_ = 0, mel_ = 0;
  int key_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Engines, OfficerFiguresOnBoth, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(OfficerFiguresOnBoth, AreAskedForOfSomebodyElseWithAPurposeAndWords) {
  OfficerQuestion question = of_bo();
  question.officer = mel_;
  EXPECT_EQ(rule(ask(question)), "officer_is_another");
  question.officer = 0;
  EXPECT_EQ(rule(ask(question)), "officer_can_be_told");
  question.officer = office_->people({"Nobody With An Account"}).front();
  EXPECT_EQ(rule(ask(question)), "officer_can_be_told");
  question = of_bo();
  question.purpose = "curiosity";
  EXPECT_EQ(rule(ask(question)), "purpose_is_chosen");
  question = of_bo();
  question.words = "";
  EXPECT_EQ(rule(ask(question)), "purpose_is_said");
  question.words = std::string(longest_officer_words + 1, 'w');
  EXPECT_EQ(rule(ask(question)), "purpose_is_said");
  EXPECT_EQ(rule(ask(of_bo("November"))), "period_readable");
  EXPECT_EQ(rule(ask(of_bo("2027-28"))), "period_has_begun");
  EXPECT_TRUE(officers().about(bo_).empty());
  EXPECT_EQ(rule(ask(of_bo())), "");
}

TEST_P(OfficerFiguresOnBoth, EveryRequestStaysOnRecordForTheOfficerToRead) {
  const OfficerRequest request = asked();
  const auto other = body_.open(false);
  const auto about = other->saved_figures().officers().about(bo_);
  ASSERT_EQ(about.size(), 1U);
  EXPECT_EQ(about[0].id, request.id);
  EXPECT_EQ(about[0].asked_by, mel_);
  EXPECT_EQ(about[0].words, "For our talk on Friday");
  EXPECT_EQ(about[0].asked_on, day("2026-11-18"));
  EXPECT_TRUE(other->saved_figures().officers().about(mel_).empty());
  EXPECT_TRUE(officers().asked_by(bo_).empty());
  // The rows cannot be changed or taken away, by whatever means.
  const auto connection = sql::connect(body_.place().database);
  for (const char* wrong : {"DELETE FROM officer_request", "UPDATE officer_request SET words = 'Other'"})
    EXPECT_THROW(connection->script(wrong), sql::Failure) << wrong;
}

TEST_P(OfficerFiguresOnBoth, TheOfficerSeesThemFirst) {
  const OfficerRequest request = asked();
  EXPECT_FALSE(shown("2026-11-18"));
  officers().opened_by_officer(request);
  EXPECT_TRUE(shown("2026-11-18")) << "on the same day, when the officer has opened them";
  const auto first = officers().about(bo_).front().opened_at;
  body_.set_today("2026-11-20");
  officers().opened_by_officer(request);
  EXPECT_EQ(officers().about(bo_).front().opened_at, first) << "the first time is what counts";
}

// Wednesday 18 November: 19, 20, 23, 24 and 25 are the officer's.
TEST_P(OfficerFiguresOnBoth, OrFiveWorkingDaysGoByAndTheOfficerWasTold) {
  (void)asked();
  EXPECT_FALSE(shown("2027-06-01")) << "nobody has told the officer";
  morning("2026-11-19");
  const auto digest = office_->digests().find(bo_, day("2026-11-19"));
  ASSERT_TRUE(digest.has_value()) << "also without work of their own";
  EXPECT_EQ(digest->parts.front().id, "asked");
  EXPECT_FALSE(shown("2026-11-25"));
  EXPECT_TRUE(shown("2026-11-26"));
  officers().opened_by_officer(officers().about(bo_).front());
  morning("2026-11-20");
  EXPECT_FALSE(office_->digests().find(bo_, day("2026-11-20")).has_value()) << "no reminder of what was opened";
}

TEST_P(OfficerFiguresOnBoth, WhoIsToldLateSeesThemFirstAllTheSame) {
  (void)asked();
  morning("2026-12-03");
  EXPECT_FALSE(shown("2026-12-03")) << "not on the morning itself";
  EXPECT_TRUE(shown("2026-12-04"));
}

TEST_P(OfficerFiguresOnBoth, CountOneOfficersCasesWithTheirLists) {
  complaint("C-1", "2026-11-02", "Bo Reid");
  complaint("C-2", "2026-11-03", "Bo Reid");
  complaint("C-3", "2026-11-03", "Cy Kerr");
  give("C-2", "2026-11-10", "Cy Kerr");
  complaint("C-4", "2026-10-12", "Bo Reid");  // late by November, and given in October
  done({{"kind", "explain_delay"},
        {"on", "2026-11-17"},
        {"case", "C-4"},
        {"clock", "stage_1_response"},
        {"reason", "several_heads_of_complaint"}});
  const OfficerRequest request = asked();
  const auto report = officers().figures(request);
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(number(*report, "workload", "open_at"), "2 C-1 C-4");
  EXPECT_EQ(number(*report, "workload", "closed"), "0");
  EXPECT_EQ(number(*report, "workload", "allocated"), "2 C-1 C-2") << "also what somebody else has now";
  EXPECT_EQ(number(*report, "answers", "backlog.overdue"), "2 C-1 C-4");
  EXPECT_EQ(number(*report, "late", "several_heads_of_complaint"), "1 C-4");
  EXPECT_EQ(number(*report, "late", "none"), "1 C-1") << "late without a reason";
  EXPECT_EQ(report->as_at, day("2026-11-18")) << "the period goes on";
  // The same for ever, whatever is recorded later.
  body_.set_today("2026-11-19");
  complaint("C-5", "2026-11-18", "Bo Reid");
  give("C-1", "2026-11-18", "Cy Kerr");
  const auto again = officers().figures(request);
  EXPECT_EQ(number(*again, "workload", "open_at"), "2 C-1 C-4");
  EXPECT_EQ(number(*again, "workload", "allocated"), "2 C-1 C-2");
  EXPECT_EQ(number(*officers().figures(asked()), "workload", "open_at"), "2 C-4 C-5");
}

// Rule: never ranked, never exported: whatever asks for a figure is refused the column.
TEST_P(OfficerFiguresOnBoth, NoFigureIsGroupedByHandler) {
  figures::Question question;
  question.period = *figures::parse_period("2026-11");
  question.as_at = question.period.to;
  for (const std::vector<std::string>& by : {std::vector<std::string>{"handler"}, {"service", "handler"}}) {
    question.by = by;
    const auto refused = office_->figure("recv", question);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().front().rule, "officers_are_not_listed");
  }
  EXPECT_FALSE(office_->saved_figures()
                   .keep(mel_, "By person", {FigureQuestion::Kind::measure, "recv", "this-month", "", "", {"handler"}})
                   .has_value());
}

}  // namespace
}  // namespace redress::office
