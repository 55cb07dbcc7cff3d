// Services and teams that are renamed, follow one another and close, on both databases: figures as then and as now, what is
// open handed over, reports made again as they were.
#include "app/office/organisation.h"

#include <gtest/gtest.h>

#include "app/intake/import.h"
#include "app/office/publishing.h"
#include "tests/app/office/body.h"

namespace redress::office {
namespace {

using figures::OrganisationAs;
constexpr std::int64_t clare = 1, ruth = 2;

class OrganisationOnBoth : public ::testing::TestWithParam<sql::Engine> {
 protected:
  OrganisationOnBoth() : body_(GetParam(), "england-and-wales", "2026-11-20"), office_(body_.open()) {
    office_->people({"Clare Ibbotson", "Ruth Adeyinka"});
    const std::string csv =
        "reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,closed_on,outcome,service,"
        "theme,recorded_on\n"
        "W-1,eng.lgsco.code.2024,2026-07-01,1,2026-07-02,Officer A,,2026-07-10,upheld,Refuse collection,delay,\n"
        "W-2,eng.lgsco.code.2024,2026-08-03,1,2026-08-04,Officer A,,,,Refuse collection,delay,\n"
        "W-3,eng.lgsco.code.2024,2026-08-10,1,2026-08-11,Officer B,,2026-08-20,not_upheld,Street cleaning,conduct,\n"
        "W-4,eng.lgsco.code.2024,2026-09-01,1,2026-09-02,Officer B,,,,Street cleaning,delay,\n"
        "W-5,eng.lgsco.code.2024,2026-09-03,1,2026-09-04,Officer B,,2026-09-15,upheld,Highways,delay,\n";
    const auto report = intake::import_cases(*office_, csv, "cases.csv", "", "", {});
    EXPECT_TRUE(report.has_value() && report->refused.empty());
  }

  Organisation& organisation() { return office_->organisation(); }
  std::int64_t service(const char* name) { return *office_->find_unit("service", name); }
  template <class T>
  static std::string rule(const base::Checked<T>& done) {
    return done ? "" : done.error().front().rule;
  }
  // `Highways 1, Refuse collection 2`: of the cases received in 2026, by service; with the cases of a row.
  std::string received(OrganisationAs as, const char* as_at = "2026-12-31", const char* known_by = "") {
    figures::Question question;
    question.period = *figures::parse_period("2026-01-01..2026-12-31");
    question.as_at = day(as_at);
    question.known_by = base::parse_day(known_by);
    question.by = {"service"};
    question.organisation = as;
    const auto report = office_->figure("recv", question);
    EXPECT_TRUE(report.has_value());
    std::string rows;
    for (const auto& row : report->tables.front().rows) {
      if (row.id == "total") continue;
      rows += (rows.empty() ? "" : ", ") + row.label + " " + row.cells.front().text;
      cases_[row.id] = row.cells.front().cases;
    }
    head_ = figures::organisation_words(*report);
    return rows;
  }
  std::string offered() {
    std::string names;
    for (const auto& each : office_->services()) names += (names.empty() ? "" : ", ") + each.name;
    return names;
  }

  FoundedBody body_;
  std::unique_ptr<Office> office_;
  std::map<std::string, std::vector<std::string>> cases_;
  std::string head_;
};

INSTANTIATE_TEST_SUITE_P(Engines, OrganisationOnBoth, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(OrganisationOnBoth, ARenamedServiceIsCalledByTheDayAndAsItWasKnown) {
  const auto refuse = service("Refuse collection");
  ASSERT_EQ(rule(organisation().rename(refuse, "Waste and recycling", day("2026-09-01"), clare)), "");
  EXPECT_EQ(received(OrganisationAs::then, "2026-08-31"), "Refuse collection 2, Street cleaning 1");
  EXPECT_EQ(head_, "Services and teams as they were on Monday 31 August 2026.");
  EXPECT_EQ(received(OrganisationAs::then), "Highways 1, Street cleaning 2, Waste and recycling 2");
  EXPECT_EQ(received(OrganisationAs::then, "2026-12-31", "2026-11-19"),
            "Highways 1, Refuse collection 2, Street cleaning 2")
      << "told on 20 November, of a day in September";
  EXPECT_EQ(received(OrganisationAs::now, "2026-08-31"), "Street cleaning 1, Waste and recycling 2");
  EXPECT_EQ(head_, "Services and teams as they are today.");
  EXPECT_EQ(offered(), "Highways, Street cleaning, Waste and recycling");
  EXPECT_EQ(office_->find_unit("service", "Refuse collection"), refuse) << "a file with the former name means it";
  // One that lies ahead holds from its day on.
  ASSERT_EQ(rule(organisation().rename(refuse, "Waste", day("2026-12-01"), clare)), "");
  EXPECT_EQ(office_->unit_name(refuse), "Waste and recycling");
  body_.set_today("2026-12-01");
  EXPECT_EQ(office_->unit_name(refuse), "Waste");
  EXPECT_EQ(body_.open(false)->unit_name(refuse), "Waste");
}

TEST_P(OrganisationOnBoth, TwoThatWereMergedAreOneRowAsNowAndTheNumberOpensTheCasesOfBoth) {
  const auto refuse = service("Refuse collection"), streets = service("Street cleaning");
  const auto both = organisation().establish("service", "Waste and streets", day("2026-11-01"), clare);
  ASSERT_TRUE(both.has_value());
  const auto handed = organisation().succeed(refuse, *both, day("2026-11-01"), clare);
  ASSERT_TRUE(handed.has_value()) << handed.error().front().text;
  EXPECT_EQ(handed->done, 1) << "W-2 is open";
  EXPECT_TRUE(handed->left.empty());
  ASSERT_EQ(rule(organisation().succeed(streets, *both, day("2026-11-01"), clare)), "");
  EXPECT_EQ(received(OrganisationAs::now), "Highways 1, Waste and streets 4");
  EXPECT_EQ(cases_["Waste and streets"], (std::vector<std::string>{"W-1", "W-2", "W-3", "W-4"}));
  // Closed cases stay where they were answered; what was open went over on the day of the merger.
  EXPECT_EQ(received(OrganisationAs::then, "2026-10-31"), "Highways 1, Refuse collection 2, Street cleaning 2");
  EXPECT_EQ(received(OrganisationAs::then, "2026-11-01"),
            "Highways 1, Refuse collection 1, Street cleaning 1, Waste and streets 2");
  EXPECT_EQ(office_->find_case("W-2")->state.service, *both);
  EXPECT_EQ(office_->find_case("W-1")->state.service, refuse) << "a closed case keeps its service";
  EXPECT_EQ(offered(), "Highways, Waste and streets");
  EXPECT_EQ(office_->unit_name(refuse), "Refuse collection") << "still readable";
  // The same once more changes nothing; the record and its tables agree.
  const auto size = office_->head().size;
  ASSERT_EQ(rule(organisation().succeed(refuse, *both, day("2026-11-01"), clare)), "");
  EXPECT_EQ(office_->head().size, size);
  EXPECT_TRUE(office_->verify().empty());
  EXPECT_TRUE(office_->check().empty());
  office_->rebuild();
  EXPECT_TRUE(office_->check().empty());
  EXPECT_EQ(body_.open(false)->organisation().units()->told(), organisation().units()->told());
  EXPECT_EQ(received(OrganisationAs::now), "Highways 1, Waste and streets 4");
}

TEST_P(OrganisationOnBoth, OneWithOpenCasesClosesOnlyWhereSomebodyTakesThem) {
  const auto refuse = service("Refuse collection"), highways = service("Highways");
  EXPECT_EQ(organisation().open_cases(refuse), 1);
  EXPECT_EQ(rule(organisation().close(refuse, 0, day("2026-11-20"), clare)), "somebody_takes_what_is_open");
  EXPECT_EQ(rule(organisation().close(refuse, highways, day("2026-11-21"), clare)), "day_is_not_ahead");
  const auto closed = organisation().close(refuse, highways, day("2026-11-20"), clare);
  ASSERT_TRUE(closed.has_value()) << closed.error().front().text;
  EXPECT_EQ(closed->done, 1);
  EXPECT_EQ(organisation().open_cases(refuse), 0);
  EXPECT_EQ(received(OrganisationAs::now), "Highways 2, Refuse collection 1, Street cleaning 2")
      << "nobody goes on with its work: its figures stay its own";
  EXPECT_EQ(rule(organisation().close(highways, 0, day("2026-11-20"), clare)), "somebody_takes_what_is_open");
  EXPECT_EQ(rule(organisation().succeed(highways, refuse, day("2026-11-20"), clare)), "follower_is_open");
  EXPECT_EQ(rule(organisation().rename(refuse, "Bins", day("2026-11-20"), clare)), "unit_is_open");
}

TEST_P(OrganisationOnBoth, AFollowingTeamHasTheCasesAndTheRoles) {
  const auto team = office_->units("team", {"North"}).front();
  const auto ran = office_->run(wire({{"key", "a1"},
                                      {"case", "W-2"},
                                      {"kind", "allocate_case"},
                                      {"on", "2026-11-20"},
                                      {"handler", "Officer A"},
                                      {"team", "North"}}),
                                "Clare Ibbotson");
  ASSERT_TRUE(ran.has_value()) << ran.error().front().text;
  ASSERT_EQ(rule(office_->accounts().open_account("Ruth Adeyinka", "ruth@example.org", clare)), "");
  ASSERT_EQ(rule(office_->accounts().give_role(ruth, {"officer", team}, clare)), "");
  const auto region = organisation().establish("team", "Region", day("2026-11-20"), clare);
  ASSERT_TRUE(region.has_value());
  const auto handed = organisation().succeed(team, *region, day("2026-11-20"), clare);
  ASSERT_TRUE(handed.has_value()) << handed.error().front().text;
  EXPECT_EQ(handed->done, 1);
  const auto view = office_->find_case("W-2");
  EXPECT_EQ(view->state.holder("officer")->team, *region);
  EXPECT_EQ(view->state.holder("officer")->handler, *office_->find_person("Officer A")) << "the same officer has it";
  const auto ruths = office_->accounts().find_email("ruth@example.org");
  const std::vector<HeldRole> held{{"officer", team}, {"officer", *region}};
  EXPECT_EQ(ruths->roles, held);
}

TEST_P(OrganisationOnBoth, APublishedReportIsMadeAgainUnderTheNamesThatItWasPublishedWith) {
  const auto refuse = service("Refuse collection");
  ASSERT_EQ(rule(organisation().rename(refuse, "Waste", day("2026-08-01"), clare)), "");
  const ToPublish asked{"complaints-quarterly", *figures::parse_period("2026-27-Q2")};
  ToPublish waived = asked;
  waived.waivers = {};
  const auto made = office_->publishing().propose(waived, clare);
  ASSERT_TRUE(made.has_value()) << made.error().front().about << made.error().front().text;
  ASSERT_EQ(rule(office_->publishing().release(made->id, ruth)), "");
  const std::string before = office_->publishing().file(*made, "report.json");
  EXPECT_NE(before.find("\"organisation\":\"then\""), std::string::npos);
  EXPECT_NE(before.find("\"Waste\""), std::string::npos);
  EXPECT_EQ(before.find("Refuse collection"), std::string::npos);
  // Later told of days before its as-at day: what was published stays.
  ASSERT_EQ(rule(organisation().rename(refuse, "Rubbish", day("2026-08-01"), clare)), "");
  ASSERT_EQ(rule(organisation().succeed(refuse, service("Highways"), day("2026-11-20"), clare)), "");
  EXPECT_TRUE(office_->publishing().make_again(*made).same());
  // Today's answer for the same day says what is known now.
  const auto changed = office_->publishing().changed_since(*made);
  ASSERT_TRUE(changed.has_value());
  EXPECT_FALSE(changed->comparison.differences.empty());
}

}  // namespace
}  // namespace redress::office
