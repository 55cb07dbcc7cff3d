#include "app/catalogue/calendars.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "kit/csv/read.h"

namespace redress::catalogue {
namespace {

using clock::Day;
using clock::Holiday;

Day day(std::string_view text) {
  return *base::parse_day(text);
}

const clock::Calendars& shipped() {
  static const clock::Calendars calendars = shipped_calendars();
  return calendars;
}

std::string shared_table() {
  const char* shared = std::getenv("REDRESS_SHARED");
  return std::string(shared != nullptr ? shared : "../shared") + "/data/bank-holidays/bank-holidays-2000-2035.csv";
}

std::string kind_text(Holiday::Kind kind) {
  switch (kind) {
    case Holiday::Kind::actual:
      return "actual";
    case Holiday::Kind::substitute:
      return "substitute";
    case Holiday::Kind::moved:
      return "moved";
    case Holiday::Kind::one_off:
      return "one-off";
    case Holiday::Kind::closure:
      return "closure";
  }
  return "";
}

TEST(ShippedCalendars, HaveEveryDayOfTheTableAndNoOther) {
  std::ifstream in(shared_table());
  ASSERT_TRUE(in) << shared_table() << " is needed: set REDRESS_SHARED";
  csv::Reader reader(in, "bank-holidays-2000-2035.csv");
  ASSERT_TRUE(reader.read_header());
  std::size_t rows = 0;
  std::map<std::string, std::size_t> rows_of;
  for (;;) {
    const auto row = reader.next();
    ASSERT_TRUE(row);
    if (!*row) break;
    ++rows;
    const std::string division(reader.field(*reader.column("division")));
    const clock::CalendarHistory* calendar = shipped().find(division);
    ASSERT_NE(calendar, nullptr) << division;
    const Holiday& holiday = calendar->holidays().at(rows_of[division]++);  // the table is in order of days, as ours is
    const std::string where = reader.place_of(0);
    EXPECT_EQ(base::to_text(holiday.day), reader.field(*reader.column("date"))) << where;
    EXPECT_EQ(holiday.title, reader.field(*reader.column("title"))) << where;
    EXPECT_EQ(kind_text(holiday.kind), reader.field(*reader.column("kind"))) << where;
    EXPECT_EQ(holiday.projected, reader.field(*reader.column("source")) == "rule, projected") << where;
    const std::string_view seen = reader.field(*reader.column("first_published_on_govuk"));
    if (holiday.published_on && holiday.day != day("2026-06-15")) {
      EXPECT_EQ(base::to_text(*holiday.published_on), seen) << where;
    }
    if (holiday.published_on) {
      EXPECT_LT(*holiday.published_on, holiday.day) << where;
    }
  }
  EXPECT_EQ(rows, 984U);
  for (const auto& [division, count] : rows_of)
    EXPECT_EQ(shipped().find(division)->holidays().size(), count) << division;
}

TEST(ShippedCalendars, CoverTwoThousandToTwentyThirtyFive) {
  EXPECT_EQ(shipped().ids(),
            (std::vector<std::string>{"england-and-wales", "none", "northern-ireland", "scotland", "uk-any"}));
  for (const auto& id : shipped().ids()) {
    EXPECT_EQ(base::to_text(shipped().find(id)->first()), "2000-01-01") << id;
    EXPECT_EQ(base::to_text(shipped().find(id)->last()), "2035-12-31") << id;
  }
}

// Moved and one-off days, as known the day before they were public and on that day (RULES B10.2).
TEST(ShippedCalendars, AMovedDayStandsFromTheDayItWasPublished) {
  struct Row {
    const char* calendar;
    const char* published;
    const char* added;
    const char* gone;  // the statutory day, or nothing
  };
  for (const Row& row :
       {Row{"england-and-wales", "2019-06-10", "2020-05-08", "2020-05-04"},
        Row{"northern-ireland", "2019-06-10", "2020-05-08", "2020-05-04"},
        Row{"scotland", "2019-07-02", "2020-05-08", "2020-05-04"},
        Row{"scotland", "2020-11-12", "2022-06-02", "2022-05-30"},
        Row{"england-and-wales", "2020-11-12", "2022-06-03", nullptr},
        Row{"uk-any", "2022-09-09", "2022-09-19", nullptr},
        Row{"england-and-wales", "2022-11-10", "2023-05-08", nullptr},
        Row{"scotland", "2026-02-04", "2026-06-15", nullptr}, Row{"uk-any", "2026-02-04", "2026-06-15", nullptr},
        Row{"northern-ireland", "2011-11-23", "2012-06-04", "2012-05-28"}}) {
    const auto* calendar = shipped().find(row.calendar);
    const auto before = calendar->known_on(day(row.published) - std::chrono::days{1});
    const auto from = calendar->known_on(day(row.published));
    EXPECT_TRUE(before->is_working(day(row.added))) << row.calendar << row.added;
    EXPECT_FALSE(from->is_working(day(row.added))) << row.calendar << row.added;
    EXPECT_FALSE(calendar->known_on(std::nullopt)->is_working(day(row.added)));
    EXPECT_EQ(calendar->edition_of(day(row.published)), day(row.published));
    if (row.gone == nullptr) continue;
    EXPECT_FALSE(before->is_working(day(row.gone))) << row.calendar << row.gone;
    EXPECT_TRUE(from->is_working(day(row.gone))) << row.calendar << row.gone;
  }
  // While only Scotland still had its early May holiday on the 4th, both days stood somewhere in the United Kingdom.
  const auto between = shipped().find("uk-any")->known_on(day("2019-06-20"));
  EXPECT_FALSE(between->is_working(day("2020-05-04")));
  EXPECT_FALSE(between->is_working(day("2020-05-08")));
  EXPECT_EQ(between->holiday_on(day("2020-05-04"))->title, "Early May bank holiday");
  EXPECT_EQ(between->holiday_on(day("2020-05-04"))->in, "scotland");
  // Days whose publication is older than the sources stand in every edition.
  EXPECT_FALSE(shipped().find("scotland")->known_on(day("2000-01-01"))->is_working(day("2011-04-29")));
  EXPECT_TRUE(shipped().find("scotland")->known_on(day("2000-01-01"))->is_working(day("2002-05-27")));
}

TEST(ShippedCalendars, SayWhatIsUnverified) {
  std::size_t unverified = 0;
  for (const auto& id : {"england-and-wales", "scotland", "northern-ireland"}) {
    for (const Holiday& holiday : shipped().find(id)->holidays()) unverified += holiday.unverified ? 1U : 0U;
  }
  EXPECT_EQ(unverified, 4U);
}

std::string faults_of(const std::string& rows) {
  std::istringstream in("date,weekday,title,kind,published_on,instead_of,first_on_govuk,standing,source,note\n" + rows);
  const auto calendar = read_calendar(in, "c.csv", "c", "C");
  std::string faults;
  if (!calendar) {
    for (const auto& refusal : calendar.error()) faults += refusal.about + " " + refusal.text + "\n";
  }
  return faults;
}

TEST(ReadCalendar, NamesEveryFaultWithItsPlace) {
  EXPECT_EQ(faults_of("2026-01-01,Thu,New Year's Day,actual,,,,seen,Act,\n"), "");
  EXPECT_EQ(faults_of("2026-01-01,Fri,,odd,2026-01-01,,x,maybe,,\n2026-01-01,Thu,A,moved,,,,seen,Act,\n"),
            "c.csv:2:12 weekday: the day is a Thu\n"
            "c.csv:2:16 title: a title is needed\n"
            "c.csv:2:17 kind: the kinds are actual, substitute, moved and one-off\n"
            "c.csv:2:21 published_on: an ordinary day counts always and has no day of publication\n"
            "c.csv:2:33 first_on_govuk: a day is written 2026-11-20\n"
            "c.csv:2:35 standing: the standing is seen, checked, projected or unverified\n"
            "c.csv:2:41 source: a source is needed\n"
            "c.csv:3:25 instead_of: a moved day, and no other, says which day it replaced\n"
            "c.csv:3:1 each day comes after the one before it\n");
  EXPECT_EQ(faults_of(""), "c.csv there is no day in it\n");
}

struct Listed {
  clock::Calendars calendars = shipped();
  std::vector<std::string> notes;
  std::string faults;

  explicit Listed(const std::string& json) {
    const auto done = add_holiday_list(calendars, json, "list.json", notes);
    if (!done) {
      for (const auto& refusal : done.error()) faults += refusal.about + ": " + refusal.text + "\n";
    }
  }
  bool works(const char* calendar, const char* on) const {
    return calendars.find(calendar)->known_on(std::nullopt)->is_working(day(on));
  }
};

TEST(HolidayList, AddsADivisionForItsYears) {
  const Listed listed(R"({"testland":{"division":"testland","events":[
    {"title":"Fair day","date":"2026-07-01","notes":"","bunting":true},
    {"title":"Fair day","date":"2028-07-03","notes":"Substitute day","bunting":true}]}})");
  EXPECT_EQ(listed.faults, "");
  EXPECT_FALSE(listed.works("testland", "2026-07-01"));
  EXPECT_TRUE(listed.works("testland", "2026-12-25"));
  EXPECT_EQ(base::to_text(listed.calendars.find("testland")->first()), "2026-01-01");
  EXPECT_EQ(base::to_text(listed.calendars.find("testland")->last()), "2028-12-31");
  EXPECT_EQ(listed.notes.size(), 1U);  // 2027 has no entry
}

TEST(HolidayList, ReplacesABuiltInCalendarOnlyInItsYears) {
  const Listed listed(R"({"scotland":{"division":"scotland","events":[
    {"title":"New holiday","date":"2027-03-01","notes":"","bunting":false}]}})");
  EXPECT_EQ(listed.faults, "");
  EXPECT_FALSE(listed.works("scotland", "2027-03-01"));
  EXPECT_TRUE(listed.works("scotland", "2027-11-30"));   // replaced: the list has no St Andrew's Day in 2027
  EXPECT_FALSE(listed.works("scotland", "2026-11-30"));  // untouched
  EXPECT_FALSE(listed.works("uk-any", "2027-03-01"));    // follows
  EXPECT_TRUE(listed.works("uk-any", "2027-11-30"));
  EXPECT_FALSE(listed.works("uk-any", "2027-12-27"));  // England's
  EXPECT_TRUE(listed.works("england-and-wales", "2027-03-01"));
}

TEST(HolidayList, TheRealFeedChangesNothing) {
  const char* shared = std::getenv("REDRESS_SHARED");
  const std::string path =
      std::string(shared != nullptr ? shared : "../shared") + "/data/bank-holidays/govuk-feed-sample-2025-06-05.json";
  std::ifstream in(path);
  ASSERT_TRUE(in) << path << " is needed: set REDRESS_SHARED";
  std::stringstream text;
  text << in.rdbuf();
  const Listed listed(text.str());
  EXPECT_EQ(listed.faults, "");
  EXPECT_TRUE(listed.notes.empty());
  for (const auto* id : {"england-and-wales", "scotland", "northern-ireland", "uk-any"}) {
    for (Day d = day("2000-01-01"); d <= day("2035-12-31"); d += std::chrono::days{1}) {
      const bool proclaimed_later = d == day("2026-06-15") && std::string_view(id) != "england-and-wales" &&
                                    std::string_view(id) != "northern-ireland";
      const bool now = listed.calendars.find(id)->known_on(std::nullopt)->is_working(d);
      EXPECT_EQ(now, shipped().find(id)->known_on(std::nullopt)->is_working(d) || proclaimed_later)
          << id << base::to_text(d);
    }
  }
}

TEST(HolidayList, SaysWhatIsWrong) {
  for (const char* bad :
       {"", "[]", "{}", R"({"a":[]})", R"({"a":{}})", R"({"a":{"events":[]}})", R"({"a":{"events":[1]}})",
        R"({"a":{"events":[{"title":"x"}]}})", R"({"a":{"events":[{"title":"x","date":"2026-02-30"}]}})",
        R"({"a":{"events":[{"date":"2026-02-28"}]}})", R"({"A b":{"events":[{"title":"x","date":"2026-02-28"}]}})",
        R"({"a":{"division":"b","events":[{"title":"x","date":"2026-02-28"}]}})"}) {
    EXPECT_NE(Listed(bad).faults, "") << bad;
  }
}

}  // namespace
}  // namespace redress::catalogue
