// When a backlog is cleared under stated staffing. First how well the same forecast did last time, then what it says, then the weeks
// it is drawn from, each number with its cases. The address says it all, with the seed.
#include <algorithm>
#include <map>

#include "app/office/forecasting.h"
#include "app/web/cases_behind.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/figure.h"
#include "app/web/parts/number_table.h"
#include "app/web/parts/section.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;

const std::vector<std::string>& fields() {
  static const std::vector<std::string> all{"what", "service", "people_now", "people", "weeks",
                                            "goal", "seed",    "as_at",      "starts", "target"};
  return all;
}

// What was typed, with what stands there before anything was.
struct Asked {
  std::map<std::string, std::string> typed;
  office::BacklogQuestion question;
  base::Refusals wrong;
  bool asks = false;

  std::string at(const std::string& name) const {
    const auto found = typed.find(name);
    return found == typed.end() ? "" : found->second;
  }
  Url with(Url url) const {
    for (const auto& name : fields()) url = url.with(name, at(name));
    return url;
  }
};

std::int64_t whole(Asked& asked, const char* name, std::int64_t least, std::int64_t most, const char* say) {
  const auto value = base::parse_int(asked.at(name), least, most);
  if (!value) asked.wrong.push_back({"value_is_a_number", name, "", say});
  return value.value_or(least);
}

std::optional<Day> day_of(Asked& asked, const char* name) {
  if (asked.at(name).empty()) return std::nullopt;
  const auto day = base::parse_day(asked.at(name));
  if (!day) asked.wrong.push_back({"day_is_iso", name, "", "enter a day such as 2026-11-20"});
  return day;
}

Asked asked_in(const http::Fields& query, const Desk& desk) {
  Asked asked;
  asked.typed = {
      {"what", "backlog.overdue"}, {"weeks", "26"}, {"goal", "0"}, {"seed", "1"}, {"as_at", base::to_text(desk.today)}};
  for (const auto& name : fields()) {
    const std::string* value = http::find(query, name);
    if (value == nullptr) continue;
    asked.asks = true;
    asked.typed[name] = std::string(base::trimmed(*value));
  }
  if (!asked.asks) return asked;
  auto& question = asked.question;
  question.stock = {asked.at("what"), asked.at("service"), "", {}};
  const auto as_at = day_of(asked, "as_at");
  question.as_at = as_at.value_or(desk.today);
  question.weeks = static_cast<int>(whole(asked, "weeks", 1, 1000, "enter a number of weeks such as 26"));
  question.goal = whole(asked, "goal", 0, 1'000'000, "enter a whole number such as 0 or 20");
  question.seed = static_cast<std::uint64_t>(whole(asked, "seed", 0, INT64_MAX, "enter a whole number, any"));
  if (!asked.at("people_now").empty()) {
    question.people_now = numbers::parse_decimal(asked.at("people_now"));
    if (!question.people_now)
      asked.wrong.push_back({"value_is_a_number", "people_now", "", "enter a number such as 6 or 4.5"});
  }
  const auto people = numbers::parse_decimal(asked.at("people"));
  if (!people) asked.wrong.push_back({"value_is_a_number", "people", "", "enter a number such as 6 or 4.5"});
  question.people = people.value_or(numbers::Decimal{});
  const auto starts = day_of(asked, "starts"), target = day_of(asked, "target");
  if (starts && target) question.plan = forecast::Plan{*starts, *target, 0, 0};
  if (asked.at("starts").empty() != asked.at("target").empty())
    asked.wrong.push_back({"plan_has_two_days", asked.at("starts").empty() ? "starts" : "target", "",
                           "a plan has a first day and a target day"});
  return asked;
}

void write_form(html::Writer& out, const Asked& asked, const Wrongs& wrongs, const Desk& desk) {
  govuk::Select what{.name = "what",
                     .label = {.text = "What is to be cleared?"},
                     .errorMessage = {.text = wrongs.at("what")},
                     .value = asked.at("what")};
  for (const auto& measure : office::stock_measures(desk.office))
    what.items.push_back({.text = measure.title, .value = measure.id});
  govuk::Select service{.name = "service",
                        .label = {.text = "Of which service?"},
                        .errorMessage = {.text = wrongs.at("service")},
                        .value = asked.at("service"),
                        .items = {{.text = "All of them", .value = ""}}};
  for (const auto& each : desk.office.services()) service.items.push_back({.text = each.name, .value = each.name});
  const auto text = [&](const char* name, const char* label) {
    out << govuk::input({.name = name,
                         .label = {.text = label},
                         .errorMessage = {.text = wrongs.at(name)},
                         .value = asked.at(name),
                         .autocomplete = "off",
                         .classes = "govuk-input--width-10"});
  };
  out << "<form class=\"rd-datebar rd-noprint\" action=\"/forecasts\" method=\"get\">\n"
      << govuk::select(what) << govuk::select(service);
  text("people_now", "Staff now (empty: as recorded)");
  text("people", "Staff from now on");
  text("weeks", "Past weeks to draw from");
  text("goal", "Cleared at no more than");
  text("as_at", "As at");
  text("seed", "Seed of the draws");
  text("starts", "A plan: its first day");
  text("target", "A plan: its target day");
  out << govuk::button({.text = "Forecast", .classes = "govuk-button--secondary"}) << "</form>\n";
}

figures::Cell cell_of(std::string column, std::int64_t number, const std::vector<std::string>* cases = nullptr) {
  figures::Cell cell;
  cell.column = std::move(column);
  cell.numerator = number;
  cell.denominator = 1;
  cell.text = std::to_string(number);
  if (cases != nullptr) {
    cell.cases = *cases;
    cell.listed = static_cast<std::int64_t>(cases->size());
  }
  return cell;
}

// The past weeks as a table of a report: before + came - left = after, and whoever worked on it.
figures::Report weeks_as_report(const std::vector<office::WeekOfCases>& weeks, const office::BacklogQuestion& question,
                                const std::string& title, const Desk& desk) {
  figures::Report report;
  report.title = title;
  report.as_at = question.as_at;
  figures::Table table{"past-weeks",
                       "Week by week",
                       {{"before", "Before", ""},
                        {"came", "Came", ""},
                        {"left", "Left", ""},
                        {"after", "After", ""},
                        {"people", "Staff", ""}},
                       {},
                       {}};
  for (const auto& each : weeks) {
    figures::Row row{base::to_text(each.week.ends), "To " + desk.short_day(each.week.ends), {}};
    figures::Cell people;
    people.column = "people";
    people.text = each.week.people ? numbers::to_text(*each.week.people) : "not recorded";
    row.cells = {cell_of("before", each.week.before), cell_of("came", each.week.came, &each.came),
                 cell_of("left", each.week.left, &each.left), cell_of("after", each.week.after, &each.after),
                 std::move(people)};
    table.rows.push_back(std::move(row));
  }
  table.notes.push_back(
      "Before + came - left = after. A case that came and went within one week stands in neither column.");
  report.tables = {std::move(table)};
  return report;
}

std::string when(std::optional<int> weeks, Day as_at, const Desk& desk) {
  if (!weeks) return "not within two years";
  if (*weeks == 0) return "it is cleared";
  return desk.long_day(as_at + std::chrono::days{7 * *weeks}) + ", in " + counted(*weeks, "week", "weeks");
}

void write_ranges(html::Writer& out, std::string_view caption, const std::vector<forecast::Proof::Each>& weeks,
                  const Desk& desk) {
  out << "<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span "
         "class=\"govuk-details__summary-text\">"
      << caption
      << " as a table</span></summary><div class=\"govuk-details__text\"><section class=\"rd-scroll\" aria-label=\""
      << caption << "\" tabindex=\"0\"><table class=\"rd-table\"><caption class=\"govuk-visually-hidden\">" << caption
      << "</caption><thead><tr><th scope=\"col\">Week to</th><th scope=\"col\" class=\"rd-right\">Low</th><th "
         "scope=\"col\" "
         "class=\"rd-right\">Middle</th><th scope=\"col\" class=\"rd-right\">High</th><th scope=\"col\" "
         "class=\"rd-right\">Happened</th><th scope=\"col\">Within</th></tr></thead>\n<tbody class=\"rd-num\">";
  for (const auto& each : weeks)
    out << "<tr><th scope=\"row\">" << desk.short_day(each.ends) << "</th><td class=\"rd-right\">" << each.said.low
        << "</td><td class=\"rd-right\">" << each.said.middle << "</td><td class=\"rd-right\">" << each.said.high
        << "</td><td class=\"rd-right\">" << each.happened << "</td><td>"
        << (each.within() ? html::Markup("yes") : html::Markup("no")) << "</td></tr>\n";
  out << "</tbody></table></section></div></details>\n";
}

// `18 Jan`: the weeks of a drawing lie within one year of each other, and a longer label would be cut.
std::string week_label(Day day) {
  constexpr std::size_t weekday = 4;
  return base::short_text(day, static_cast<int>(std::chrono::year_month_day{day}.year())).substr(weekday);
}

figures::ChartPoint point(std::string label, std::initializer_list<std::int64_t> values) {
  figures::ChartPoint made;
  made.label = std::move(label);
  for (const auto value : values) made.cells.push_back(cell_of("", value));
  return made;
}

void write_drawing(html::Writer& out, const figures::Chart& chart, int number) {
  write_figure(out, {.chart = chart, .number = number, .half = false, .cases_of = {}, .as_at = {}});
}

std::string last_error_words(std::int64_t error) {
  if (error == 0) return "the number that came";
  return counted(error < 0 ? -error : error, "case", "cases") + (error < 0 ? " too few" : " too many");
}

void write_proof(html::Writer& out, const office::BacklogForecast& made, const Desk& desk) {
  write_section(out, "proof", "How well this forecast did last time");
  if (!made.proof) {
    out << "<p class=\"govuk-body\">It cannot be said: the record does not reach far enough back.</p>\n</section>\n";
    return;
  }
  const auto& proof = *made.proof;
  out << "<p class=\"govuk-body\">Made on " << desk.long_day(made.proved_from) << ", of what was known then: <strong>"
      << proof.within << " of the " << proof.weeks.size()
      << " weeks since</strong> lay within the range that eight in ten runs made. In the middle it was <strong>"
      << counted(proof.typical_error, "case", "cases") << "</strong> off; in the last week it said "
      << last_error_words(proof.last_error) << ".</p>\n";
  figures::Chart chart;
  chart.form = figures::Chart::Form::lines;
  chart.finding = proof.within * 10 >= static_cast<int>(proof.weeks.size()) * 8 ? "Most weeks lay within the range"
                                                                                : "Many weeks lay outside the range";
  chart.subtitle = "Cases, what was said and what happened, weeks to " + desk.long_day(proof.weeks.back().ends);
  chart.series = {"Happened", "Low", "Middle", "High"};
  for (const auto& each : proof.weeks)
    chart.points.push_back(
        point(week_label(each.ends), {each.happened, each.said.low, each.said.middle, each.said.high}));
  write_drawing(out, chart, 1);
  write_ranges(out, "Said and happened", proof.weeks, desk);
  out << "</section>\n";
}

void write_forecast(html::Writer& out, const office::BacklogForecast& made, const office::BacklogQuestion& question,
                    const Desk& desk) {
  write_section(out, "forecast", "When it is cleared");
  const auto& in = made.made.cleared_in;
  out << "<dl class=\"govuk-summary-list\">";
  const auto line = [&](std::string_view key, const std::string& value) {
    out << "<div class=\"govuk-summary-list__row\"><dt class=\"govuk-summary-list__key\">" << key
        << "</dt><dd class=\"govuk-summary-list__value\">" << value << "</dd></div>\n";
  };
  line("One run in ten is there by", when(in.low, question.as_at, desk));
  line("Half of the runs by", when(in.middle, question.as_at, desk));
  line("Nine in ten by", when(in.high, question.as_at, desk));
  line("Not within two years",
       counted(made.made.never, "run", "runs") + " of " + grouped(std::to_string(forecast::runs_by_default)));
  line("Staff", numbers::to_text(made.people_now) + " now (" + (made.people_recorded ? "recorded" : "as given") +
                    "), " + numbers::to_text(question.people) + " from now on, in full-time equivalents");
  line("Drawn with", "seed " + std::to_string(question.seed) + ", " +
                         grouped(std::to_string(forecast::runs_by_default)) + " runs, from " +
                         counted(static_cast<std::int64_t>(made.past.size()), "past week", "past weeks"));
  out << "</dl>\n";
  const int shown = std::clamp(in.high.value_or(52) + 2, 8, 52);
  figures::Chart chart;
  chart.form = figures::Chart::Form::lines;
  chart.finding =
      in.middle ? "Half of the runs clear it within two years" : "Most runs do not clear it within two years";
  chart.subtitle = "Cases at the end of each week, low, middle and high of the runs";
  chart.series = {"Low", "Middle", "High"};
  for (int week = 0; week < shown; ++week) {
    const auto& range = made.made.backlog[static_cast<std::size_t>(week)];
    chart.points.push_back(
        point(week_label(question.as_at + std::chrono::days{7 * (week + 1)}), {range.low, range.middle, range.high}));
  }
  write_drawing(out, chart, 2);
  out << "<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span "
         "class=\"govuk-details__summary-text\">The weeks "
         "to come as a table</span></summary><div class=\"govuk-details__text\"><section class=\"rd-scroll\" "
         "aria-label=\"The weeks to "
         "come\" tabindex=\"0\"><table class=\"rd-table\"><caption class=\"govuk-visually-hidden\">The weeks to "
         "come</caption><thead><tr><th "
         "scope=\"col\">Week to</th><th scope=\"col\" class=\"rd-right\">Low</th><th scope=\"col\" "
         "class=\"rd-right\">Middle</th><th "
         "scope=\"col\" class=\"rd-right\">High</th></tr></thead>\n<tbody class=\"rd-num\">";
  for (const auto& each : chart.points) {
    out << "<tr><th scope=\"row\">" << each.label << "</th>";
    for (const auto& cell : each.cells) out << "<td class=\"rd-right\">" << cell.text << "</td>";
    out << "</tr>\n";
  }
  out << "</tbody></table></section></div></details>\n</section>\n";
}

void write_plan(html::Writer& out, const office::BacklogForecast& made, const Desk& desk) {
  if (!made.plan) return;
  write_section(out, "plan", "Planned and actual");
  out << "<p class=\"govuk-body\">From " << made.plan->at_start << " on " << desk.long_day(made.plan->starts) << " to "
      << made.plan->goal << " on " << desk.long_day(made.plan->target)
      << ", in equal steps.</p>\n<section class=\"rd-scroll\" aria-label=\"Planned and actual\" tabindex=\"0\"><table "
         "class=\"rd-table\"><caption class=\"govuk-visually-hidden\">Planned and actual</caption><thead><tr><th "
         "scope=\"col\">Week "
         "to</th><th scope=\"col\" class=\"rd-right\">Planned</th><th scope=\"col\" class=\"rd-right\">Actual</th><th "
         "scope=\"col\">How it "
         "came</th></tr></thead>\n<tbody class=\"rd-num\">";
  for (const auto& each : made.planned)
    out << "<tr><th scope=\"row\">" << desk.short_day(each.week.ends) << "</th><td class=\"rd-right\">"
        << forecast::planned_on(*made.plan, each.week.ends) << "</td><td class=\"rd-right\">" << each.week.after
        << "</td><td>" << each.week.before << " + " << each.week.came << " \xE2\x88\x92 " << each.week.left << " = "
        << each.week.after << "</td></tr>\n";
  out << "</tbody></table></section>\n</section>\n";
}

}  // namespace

Response forecasts_page(const Desk& desk, const Request& request, const Captures&) {
  Asked asked = asked_in(request.query, desk);
  std::optional<office::BacklogForecast> made;
  if (asked.asks && asked.wrong.empty()) {
    auto checked = office::forecast_backlog(desk.office, asked.question);
    if (checked) made = std::move(*checked);
    if (!checked) asked.wrong = checked.error();
  }
  const Wrongs wrongs(asked.wrong);
  html::Writer out;
  out << wrongs.summary(fields())
      << "<div class=\"rd-crumb\"><a href=\"/reports\">Back to reports</a></div>\n<div "
         "class=\"rd-head\"><div><h1>Forecasts</h1>\n<p "
         "class=\"rd-sub\">When a backlog is cleared with so many people, drawn from past weeks. A forecast is no "
         "promise: how well it did "
         "last time stands first.";
  if (desk.may(office::Permission::read_cases))
    out << " <a class=\"rd-link\" href=\"/forecasts/remedies\">What overdue months will cost</a> has a page of its "
           "own.";
  out << "</p></div></div>\n";
  write_form(out, asked, wrongs, desk);
  if (made) {
    write_proof(out, *made, desk);
    write_forecast(out, *made, asked.question, desk);
    write_plan(out, *made, desk);
    const auto report = weeks_as_report(made->past, asked.question, "Past weeks", desk);
    write_section(out, "past", "The weeks it is drawn from");
    write_number_table(out, report.tables.front(), 1, asked.with(Url("/forecasts/cases")));
    out << "<p class=\"rd-src\">Staff is recorded for " << made->weeks_with_people
        << " of these weeks; the others count as worked on by " << numbers::to_text(made->people_now)
        << ".</p>\n</section>\n";
  } else if (!asked.asks) {
    out << "<p class=\"govuk-body\">Say how many people work on it from now on.</p>\n";
  }
  return framed(desk, {.title = wrongs.title("Forecasts"), .section = Section::reports, .main = out.take()});
}

Response forecast_cases_page(const Desk& desk, const Request& request, const Captures&) {
  Asked asked = asked_in(request.query, desk);
  if (!asked.wrong.empty()) return bad_request(asked.wrong);
  const auto& question = asked.question;
  const auto weeks = office::weeks_of(
      desk.office, question.stock, question.as_at,
      std::clamp(question.weeks, static_cast<int>(forecast::fewest_weeks), static_cast<int>(forecast::most_weeks)), {});
  if (!weeks) return bad_request(weeks.error());
  const auto report = weeks_as_report(*weeks, question, "Past weeks of a forecast", desk);
  return cases_behind(desk, request.query, report,
                      {asked.with(Url("/forecasts")), "Back to the forecast", asked.with(Url("/forecasts/cases"))});
}

}  // namespace redress::web
