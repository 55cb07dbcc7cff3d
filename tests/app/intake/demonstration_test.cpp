#include "app/intake/demonstration/demonstration.h"

#include <gtest/gtest.h>

#include <atomic>
#include <map>
#include <memory>
#include <set>

#include "app/office/body.h"

namespace redress::intake {
namespace {

using office::day;

// A demonstration of one kind, made on a day.
struct Demonstration {
  tests::Database database{sql::Engine::sqlite};
  std::unique_ptr<office::Office> office;

  Demonstration(const char* kind, const char* today) {
    base::Instant noon = *base::parse_instant(std::string(today) + "T12:00:00Z");
    if (const auto founded_on = demonstration_founded_on(kind)) noon = base::Instant{*founded_on};
    const auto now = std::make_shared<std::atomic<base::Instant>>(noon);
    office::Options options;
    options.clock = [now] { return now->load(); };
    // The same salts each time, and each salt once.
    options.random = [given = 0](std::size_t count) mutable {
      std::string salt = std::to_string(++given);
      salt.resize(count, 'r');
      return salt;
    };
    const store::Place place{database.address(), database.folder()};
    const auto founded = office::Office::found(place, *demonstration_founding(kind), options.clock);
    EXPECT_TRUE(founded.has_value());
    office = office::Office::open(place, options);
    fill_demonstration(*office, kind, day(today), [now](base::Instant then) { *now = then; });
  }

  std::string total(const char* measure, const Moments& moments, std::optional<base::Day> known_by,
                    const char* by = nullptr, const char* row = "total") const {
    figures::Question question;
    question.period =
        *figures::parse_period(base::to_text(moments.quarter_from) + ".." + base::to_text(moments.quarter_to));
    question.as_at = moments.quarter_to;
    question.known_by = known_by;
    question.procedures = {"eng.lgsco.code.2024"};
    if (by != nullptr) question.by = {by};
    const auto report = office->figure(measure, question);
    if (!report) return report.error().front().text;
    for (const auto& each : report->tables.front().rows) {
      if (each.id == row) return each.cells.front().text;
    }
    return "no such row";
  }
};

class OnDays : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Days, OnDays, testing::Values("2026-11-20", "2027-01-04"));

TEST_P(OnDays, TheQuarterHasItsNumbers) {
  const Demonstration westermoor("council", GetParam());
  const Moments moments = westermoor_moments(westermoor.office->calendars(), day(GetParam()));
  EXPECT_EQ(westermoor.total("recv", moments, moments.report_known_by), "349");
  EXPECT_EQ(westermoor.total("closed", moments, moments.report_known_by), "350");
  EXPECT_EQ(westermoor.total("met", moments, moments.report_known_by), "294");
  EXPECT_EQ(westermoor.total("ontime", moments, moments.report_known_by), "84%");
  // The answer of the last day, recorded five working days later.
  EXPECT_EQ(westermoor.total("closed", moments, std::nullopt), "351");
  EXPECT_EQ(westermoor.total("ontime", moments, std::nullopt), "84%");
  const auto late = westermoor.office->find_case(moments.late_recorded);
  ASSERT_TRUE(late.has_value()) << moments.late_recorded;
  EXPECT_TRUE(westermoor.office->check().empty());
}

TEST(Demonstration, HoldsMsOkaforsCaseAndIsTheSameEachTime) {
  const Demonstration westermoor("council", "2026-11-20"), again("council", "2026-11-20");
  EXPECT_EQ(office::root_of(westermoor.office->head()), office::root_of(again.office->head()));
  EXPECT_TRUE(westermoor.office->body().demonstration);
  const auto count = westermoor.office->count_cases({});
  EXPECT_GT(count, 2400);
  EXPECT_LT(count, 2800);
  const auto view = westermoor.office->find_case("WM-2026-k3f7q");
  ASSERT_TRUE(view.has_value());
  EXPECT_EQ(view->events.size(), 34U);
  ASSERT_EQ(view->state.promises.size(), 3U);
  EXPECT_EQ(base::to_text(view->state.promises[0].due_on), "2026-11-06");
  EXPECT_EQ(base::to_text(*view->state.promises[0].missed_on), "2026-11-09");
  EXPECT_TRUE(view->state.promises[1].kept_on.has_value());
  ASSERT_EQ(view->state.heads.size(), 3U);
  ASSERT_EQ(view->state.episodes.size(), 2U);
  EXPECT_EQ(view->state.episodes[1].opened.stage, "2");
  const auto& calendars = westermoor.office->calendars();
  for (const auto& clock : view->state.clocks) {
    if (clock.started.id != "stage_2_response") continue;
    const auto limit = casework::limit_of(clock, *calendars.find("england-and-wales")->known_on(std::nullopt));
    EXPECT_EQ(base::to_text(*limit.due_on), "2026-11-25");
  }
}

// Who looks around as Priya Nair or her team leader sees the numbers that the demonstration promises.
TEST_P(OnDays, TheTeamAndPriyaNairHaveTheirOpenCases) {
  const Demonstration westermoor("council", GetParam());
  auto& office = *westermoor.office;
  const base::Day today = day(GetParam());
  const base::Day fifth =
      *office.calendars().find("england-and-wales")->known_on(std::nullopt)->nth_working_day_after(today, 5);
  store::CaseQuery team;
  team.open = true;
  EXPECT_EQ(office.count_cases(team), 64);
  store::CaseQuery nobody = team;
  nobody.unallocated = true;
  EXPECT_EQ(office.count_cases(nobody), 6);
  store::CaseQuery hers = team;
  hers.handler = *office.find_person("Priya Nair");
  EXPECT_EQ(office.count_cases(hers), 11);
  hers.due_to = today - std::chrono::days{1};
  EXPECT_EQ(office.count_cases(hers), 2);
  hers.due_from = hers.due_to = today;
  EXPECT_EQ(office.count_cases(hers), 1);
  hers.due_from = today + std::chrono::days{1};
  hers.due_to = fifth;
  EXPECT_EQ(office.count_cases(hers), 4);
  hers.due_from = fifth + std::chrono::days{1};
  hers.due_to.reset();
  hers.or_no_due = true;
  EXPECT_EQ(office.count_cases(hers), 4);
  EXPECT_GE(office.count_findings_to_sign_off(*office.find_person("R. Castellano")), 3);
  for (const auto& line : office.cases(nobody)) EXPECT_FALSE(line.words.empty()) << line.reference;
}

// The fixtures of RULES C8 as they were, and open cases at most of the places where one with the Ombudsman can stand.
TEST_P(OnDays, TheAgencyHasTheTwentyOneStepsAlive) {
  const Demonstration agency("agency", GetParam());
  auto& office = *agency.office;
  EXPECT_TRUE(office.check().empty());
  EXPECT_TRUE(office.verify().empty());
  const std::map<std::string, std::string> codes{{"NM-2019-cmgaa", "Rejected"},
                                                 {"NM-2019-cmgbb", "Resolved"},
                                                 {"NM-2019-cmgcc", "Resolved"},
                                                 {"NM-2019-cmgdd", "No Action Taken"},
                                                 {"NM-2019-cmgde", "No Action Taken"}};
  for (const auto& [reference, code] : codes) {
    const auto view = office.find_case(reference);
    ASSERT_TRUE(view.has_value()) << reference;
    EXPECT_FALSE(view->state.open()) << reference;
    EXPECT_EQ(view->state.fields.at("resolution_code"), code) << reference;
    // Known on its day, so that it can be looked at as it was known then.
    for (const auto& event : view->events) EXPECT_EQ(event.known_on, event.happened_on) << reference;
  }
  EXPECT_EQ(office.find_case("NM-2019-cmgcc")->state.registered.size(), 5U);
  store::CaseQuery open;
  open.open = true;
  std::set<std::string> states, expected;
  for (const auto& line : office.cases(open)) states.insert(line.state);
  for (const auto& procedure : office.procedures()) {
    if (procedure.id != "gb.cmg.phso") continue;
    for (const auto& state : procedure.states) expected.insert(state.id);
  }
  // Where none of them stands today.
  for (const char* somewhere :
       {"new", "local_action", "resolution", "with_phso_agreement", "with_phso_investigation", "with_phso_report",
        "final_for_approval", "nothing_to_do", "with_phso_closing", "closed"}) {
    expected.erase(somewhere);
  }
  EXPECT_EQ(states, expected);
  EXPECT_EQ(office.count_cases(open), 15);
}

TEST(Demonstration, OfTheOmbudsmanHoldsThePublishedQuarter) {
  const Demonstration ombudsman("ombudsman", "2026-11-20");
  EXPECT_EQ(ombudsman.office->count_cases({}), 12);
  EXPECT_EQ(ombudsman.office->body().calendar, "scotland");
}

}  // namespace
}  // namespace redress::intake
