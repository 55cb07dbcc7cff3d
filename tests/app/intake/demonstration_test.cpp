#include "app/intake/demonstration/demonstration.h"

#include <gtest/gtest.h>

#include "app/office/body.h"

namespace redress::intake {
namespace {

using office::day;

// A demonstration of one kind, made on a day.
struct Demonstration {
  tests::Database database{sql::Engine::sqlite};
  std::unique_ptr<office::Office> office;

  Demonstration(const char* kind, const char* today) {
    const base::Instant noon = *base::parse_instant(std::string(today) + "T12:00:00Z");
    office::Options options;
    options.clock = [noon] { return noon; };
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
    fill_demonstration(*office, kind, day(today));
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

TEST(Demonstration, OfTheOmbudsmanHoldsThePublishedQuarter) {
  const Demonstration ombudsman("ombudsman", "2026-11-20");
  EXPECT_EQ(ombudsman.office->count_cases({}), 12);
  EXPECT_EQ(ombudsman.office->body().calendar, "scotland");
}

}  // namespace
}  // namespace redress::intake
