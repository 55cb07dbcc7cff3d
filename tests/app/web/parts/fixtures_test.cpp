// Every part of our own gives what its fixtures say: the same form of file, and the same comparison, as the official components
// have. What each part must have stands in the table of the user interface guide; tests/app/web/parts/fixtures/ says it as HTML.
#include <gtest/gtest.h>

#include <iostream>
#include <map>

#include "app/web/parts/bulk_bar.h"
#include "app/web/parts/clock.h"
#include "app/web/parts/counts.h"
#include "app/web/parts/day_strip.h"
#include "app/web/parts/due.h"
#include "app/web/parts/facts.h"
#include "app/web/parts/figure.h"
#include "app/web/parts/month_strip.h"
#include "app/web/parts/next_action.h"
#include "app/web/parts/notice.h"
#include "app/web/parts/segments.h"
#include "app/web/parts/steps.h"
#include "app/web/parts/timeline.h"
#include "kit/html/fixture_file.h"
#include "kit/html/govuk/normal.h"
#include "tests/app/web/fake_office.h"
#include "tests/app/web/parts/given.h"

namespace redress::web::testing {
namespace {

using html::Writer;

// All that a part needs besides its options: an office whose day is Friday 20 November 2026, and somebody with live parts.
const Desk& desk() {
  static FakeOffice office;
  static const Desk one(office);
  return one;
}

ClockReading reading_from(const Given& given) {
  ClockReading reading;
  reading.title = given.text("title");
  reading.rule = {static_cast<int>(given.number("count")), clock::Unit::working_days};
  if (given.has("unit")) reading.rule.unit = *clock::parse_unit(given.text("unit"));
  reading.standing = given.standing();
  reading.day = static_cast<int>(given.number("day"));
  reading.position = given.share("position");
  reading.due_on = given.day("due_on");
  reading.ended_on = given.day("ended_on");
  reading.working_days_left = static_cast<int>(given.number("working_days_left"));
  for (const Given& pause : given.list("pauses")) reading.pauses.push_back({pause.share("from"), pause.share("to")});
  reading.paused_days = static_cast<int>(given.number("paused_days"));
  reading.late_reason = given.text("late_reason");
  return reading;
}

void show_due(Writer& out, const Given& given) {
  write_due(out,
            {given.day("due_on"), given.standing(), given.text("words"), given.share("used"),
             static_cast<int>(given.number("late_days")), given.link("why")},
            desk());
}

void show_clock(Writer& out, const Given& given) {
  write_clock(out, reading_from(given), desk(), given.link("why"));
}

void show_counts(Writer& out, const Given& given) {
  std::vector<Counter> counters;
  for (const Given& counter : given.list("counters"))
    counters.push_back({counter.number("number"), counter.text("words"), counter.url("href"), counter.standing()});
  write_counts(out, given.text("label"), counters, desk());
}

void show_day_strip(Writer& out, const Given& given) {
  std::vector<StripDay> days;
  for (const Given& day : given.list("days")) days.push_back({day.day_of("day"), day.number("due"), day.url("href")});
  write_day_strip(out, days, desk());
}

void show_next_action(Writer& out, const Given& given) {
  NextAction next;
  next.what = given.text("what");
  next.who = given.text("who");
  std::vector<ClockReading> limits;
  for (const Given& limit : given.list("limit")) limits.push_back(reading_from(limit));
  if (!limits.empty()) next.limit = &limits.front();
  next.otherwise = given.text("otherwise");
  next.closed = given.flag("closed");
  next.closing_words = given.text("closing_words");
  for (const Given& button : given.list("buttons")) next.buttons.push_back({button.text("text"), button.url("href")});
  for (const Given& link : given.list("links")) next.links.push_back({link.text("text"), link.url("href")});
  write_next_action(out, next, desk());
}

void show_steps(Writer& out, const Given& given) {
  std::vector<CaseStep> steps;
  for (const Given& step : given.list("steps"))
    steps.push_back(
        {step.one_of<CaseStep::State>("state", {"done", "now", "later"}), step.text("title"), step.text("words")});
  write_steps(out, steps);
}

void show_timeline(Writer& out, const Given& given) {
  std::vector<EntryFilter> filters;
  for (const Given& filter : given.list("filters")) {
    filters.push_back({filter.text("words"), std::nullopt, filter.url("href"), filter.flag("chosen")});
    if (filter.has("count")) filters.back().count = filter.number("count");
  }
  std::vector<DatedEntry> entries;
  for (const Given& each : given.list("entries")) {
    DatedEntry dated{each.day_of("day"), each.text("time"), {}, each.day("recorded_on")};
    dated.entry = {
        each.one_of<Entry::Icon>("icon", {"paper", "telephone", "letter", "tick", "arrow", "person", "clock", "flag"}),
        each.text("title"),
        each.text("rest"),
        each.texts("quotes"),
        each.texts("lines"),
        each.flag("taken_back")};
    entries.push_back(std::move(dated));
  }
  write_entries(out, filters, entries, desk());
}

void show_facts(Writer& out, const Given& given) {
  std::vector<Fact> facts;
  for (const Given& fact : given.list("facts"))
    facts.push_back({fact.text("name"), fact.text("value"), fact.text("more"), fact.link("leads_to")});
  write_facts(out, facts);
}

figures::Cell cell_from(const Given& given) {
  figures::Cell cell;
  cell.column = given.text("column");
  if (given.has("value")) cell.numerator = given.number("value");
  cell.denominator = given.number("of", 1);
  cell.scale = static_cast<int>(given.number("scale", 1));
  cell.text = given.text("text");
  cell.listed = given.number("listed");
  return cell;
}

void show_figure(Writer& out, const Given& given) {
  figures::Chart chart;
  chart.form = given.one_of<figures::Chart::Form>("form", {"bars", "columns", "lines", "stacked"});
  chart.table = given.text("table");
  chart.finding = given.text("finding");
  chart.subtitle = given.text("subtitle");
  chart.series = given.texts("series");
  for (const Given& each : given.list("points")) {
    figures::ChartPoint point{each.text("label"), each.text("row"), each.text("period"), {}, {}};
    for (const Given& cell : each.list("cells")) point.cells.push_back(cell_from(cell));
    for (const Given& cell : each.list("before")) point.before.push_back(cell_from(cell));
    chart.points.push_back(std::move(point));
  }
  if (given.has("before")) {
    chart.before = *figures::parse_period(given.text("before"));
    chart.before_as_at = given.day_of("before_as_at");
  }
  const auto cases_of = [](const std::string& period, Day as_at) {
    return html::Url("/cases-of").with("period", period).with("as_at", base::to_text(as_at));
  };
  write_figure(
      out, {chart, static_cast<int>(given.number("number", 1)), given.flag("half"), cases_of, given.day_of("as_at")});
}

void show_notice(Writer& out, const Given& given) {
  write_notice(out, {given.text("strong"), given.text("words"), given.link("href"), given.text("link_words")});
}

void show_segments(Writer& out, const Given& given) {
  std::vector<Segment> segments;
  for (const Given& segment : given.list("segments")) segments.push_back({segment.text("value"), segment.text("text")});
  write_segments(out, given.text("name"), given.text("legend"), segments, given.text("chosen"), given.text("error"));
}

void show_month_strip(Writer& out, const Given& given) {
  std::vector<clock::Pause> pauses;
  for (const Given& pause : given.list("pauses")) pauses.push_back({pause.day_of("from"), pause.day("to")});
  const clock::Rule rule{static_cast<int>(given.number("count")), clock::Unit::working_days};
  const auto story =
      clock::explain(given.day_of("received"), rule, pauses, *desk().calendar("england-and-wales"), std::nullopt);
  if (!story) throw std::runtime_error(story.error().front().text);
  write_month_strip(out, *story, desk());
}

void show_bulk_bar(Writer& out, const Given& given) {
  BulkBar bar{given.number("total"), given.number("most"), {}, given.url("csv")};
  for (const Given& action : given.list("actions")) bar.actions.push_back({action.text("value"), action.text("words")});
  write_bulk_bar(out, bar);
}

using Show = void (*)(Writer& out, const Given& given);
const std::map<std::string, Show>& parts() {
  static const std::map<std::string, Show> all{
      {"bulk_bar", show_bulk_bar},       {"clock", show_clock},   {"counts", show_counts},
      {"day_strip", show_day_strip},     {"due", show_due},       {"facts", show_facts},
      {"figure", show_figure},           {"notice", show_notice}, {"month_strip", show_month_strip},
      {"next_action", show_next_action}, {"steps", show_steps},   {"segments", show_segments},
      {"timeline", show_timeline}};
  return all;
}

std::string folder() {
  return std::string(REDRESS_SOURCE_DIR) + "/tests/app/web/parts/fixtures/";
}

std::vector<std::string> names() {
  std::vector<std::string> all;
  for (const auto& [name, show] : parts()) all.push_back(name);
  return all;
}

class PartFixtures : public ::testing::TestWithParam<std::string> {};

TEST_P(PartFixtures, AreShownAsTheirFileSays) {
  using html::govuk::tests::normalised;
  const auto fixtures = html::tests::fixtures_in(folder() + GetParam() + ".json");
  std::size_t same = 0;
  for (const auto& fixture : fixtures) {
    const Given given(fixture.options);
    Writer out;
    ASSERT_NO_THROW({
      parts().at(GetParam())(out, given);
      given.expect_all_read();
    }) << GetParam()
       << ": " << fixture.name;
    const std::string ours = normalised(out.take_text());
    const std::string expected = normalised(fixture.html);
    EXPECT_EQ(ours, expected) << GetParam() << ": " << fixture.name;
    same += ours == expected ? 1U : 0U;
  }
  std::cout << GetParam() << ": " << same << " of " << fixtures.size() << " fixtures\n";
}

INSTANTIATE_TEST_SUITE_P(Parts, PartFixtures, ::testing::ValuesIn(names()),
                         [](const auto& instance) { return instance.param; });

// A new file here must be read by somebody, and each says which part it is of.
TEST(PartFixturesFolder, HoldsOneFileForEachPartAndNoOther) {
  std::set<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator(folder())) found.insert(entry.path().stem().string());
  const auto all = names();
  EXPECT_EQ(found, std::set<std::string>(all.begin(), all.end()));
}

}  // namespace
}  // namespace redress::web::testing
