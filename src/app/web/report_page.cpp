// A report: headline figures, a drawing, tables in which every number opens its cases, what changed since, the checks, the
// definitions; and the same as data.
#include <algorithm>
#include <set>

#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/figure.h"
#include "app/web/parts/notice.h"
#include "app/web/parts/number_table.h"
#include "app/web/parts/paper_words.h"
#include "app/web/published.h"
#include "app/web/report_data.h"
#include "app/web/report_question.h"
#include "app/web/saved_figures.h"
#include "app/web/words.h"
#include "core/figures/labels.h"

namespace redress::web {
namespace {

using figures::Report;

// Beside a number of all rows those of each, where they are few.
constexpr std::size_t most_told = 6;

void write_kpi(html::Writer& out, const figures::Table& table, const figures::Row& row, std::size_t column,
               std::string_view label, const html::Url& cases) {
  const auto& cell = row.cells[column];
  out << "<li><b class=\"rd-num\">";
  if (cell.listed == 0) {
    out << cell_text(cell);
  } else {
    out << "<a href=\"" << list_behind(cases, table, row, cell) << "\">" << cell_text(cell) << "</a>";
  }
  out << "</b><strong>" << label << "</strong>";
  if (cell.scale == 100 && cell.numerator && cell.denominator) {
    out << grouped(std::to_string(*cell.numerator)) << " of " << grouped(std::to_string(*cell.denominator));
  } else if (table.rows.size() <= most_told) {
    std::string parts;
    for (const auto& other : table.rows) {
      if (other.id == row.id || other.cells.size() <= column || other.cells[column].text.empty()) continue;
      const std::size_t colon = other.label.find(':');
      parts +=
          (parts.empty() ? "" : ", ") + cell_text(other.cells[column]) + " " + words_of(other.label.substr(0, colon));
    }
    out << parts;
  }
  out << "</li>\n";
}

// Answered in time: the rate with its base, and both counts with their cases (UI 8: a rate always stands with its base).
void write_timeliness(html::Writer& out, const figures::Table& table, const figures::Row& row, std::size_t met,
                      std::size_t not_met, const html::Url& cases) {
  const std::int64_t in_time = *row.cells[met].numerator;
  const std::int64_t all = in_time + *row.cells[not_met].numerator;
  out << "<li><b class=\"rd-num\">" << figures::printed(in_time, all, 100, 0);
  if (all > 0) out << "% of " << grouped(std::to_string(all));
  out << "</b><strong>" << table.columns[met].label << "</strong>";
  for (const std::size_t column : {met, not_met}) {
    const auto& cell = row.cells[column];
    if (column != met) out << ", ";
    if (cell.listed == 0) {
      out << cell_text(cell);
    } else {
      out << "<a href=\"" << list_behind(cases, table, row, cell) << "\">" << cell_text(cell) << "</a>";
    }
    out << " " << figures::lower_first(table.columns[column].label);
  }
  out << "</li>\n";
}

// What each part of the report has most of, from its first table that says it.
void write_kpis_of_parts(html::Writer& out, const Report& report, const html::Url& cases) {
  static const std::vector<std::string> wanted{"received", "all", "closed", "total"};
  std::set<std::string> parts;
  for (const auto& table : report.tables) {
    if (table.rows.empty() || table.rows.back().id != "total" || parts.contains(table.part)) continue;
    for (const auto& id : wanted) {
      const auto column =
          std::find_if(table.columns.begin(), table.columns.end(), [&](const auto& each) { return each.id == id; });
      if (column == table.columns.end()) continue;
      write_kpi(out, table, table.rows.back(), static_cast<std::size_t>(column - table.columns.begin()),
                table.part + ", " + figures::lower_first(column->label), cases);
      parts.insert(table.part);
      break;
    }
  }
}

// Up to four: received, closed, met, upheld, each from the first table's total row that has it.
void write_kpis(html::Writer& out, const Report& report, const html::Url& cases) {
  out << "<ul class=\"rd-kpis\">\n";
  if (!report.tables.empty() && !report.tables.front().part.empty()) {
    write_kpis_of_parts(out, report, cases);
    out << "</ul>\n";
    return;
  }
  for (const std::string_view wanted : {"received", "closed", "met", "pct"}) {
    bool found = false;
    for (const auto& table : report.tables) {
      const auto row =
          std::find_if(table.rows.begin(), table.rows.end(), [](const auto& r) { return r.id == "total"; });
      for (std::size_t i = 0; !found && row != table.rows.end() && i < table.columns.size(); ++i) {
        if (table.columns[i].id != wanted) continue;
        found = true;
        const auto late = std::find_if(table.columns.begin(), table.columns.end(),
                                       [](const auto& column) { return column.id == "not_met"; });
        const auto at = static_cast<std::size_t>(late - table.columns.begin());
        if (wanted == "met" && late != table.columns.end() && row->cells[i].numerator && row->cells[at].numerator) {
          write_timeliness(out, table, *row, i, at, cases);
          continue;
        }
        write_kpi(out, table, *row, i, table.columns[i].label, cases);
      }
    }
  }
  out << "</ul>\n";
}

// The charts of a table, numbered through the page.
void write_figures(html::Writer& out, const Report& report, const figures::Table& table, const ReportQuestion& asked,
                   std::string_view name, int& number, bool half) {
  for (const auto& chart : report.charts) {
    if (chart.table != table.id) continue;
    const auto cases_of = [&](const std::string& period, base::Day as_at) {
      ReportQuestion other = asked;
      if (!period.empty()) {
        other.period = period;
        other.as_at = base::to_text(as_at);
      }
      return other.cases(name);
    };
    write_figure(out, {chart, ++number, half, cases_of, report.as_at});
  }
}

// Lines take the whole width; other drawings stand beside their table if it is not too wide for that.
bool stands_beside(const Report& report, const figures::Table& table) {
  constexpr std::size_t most_columns = 7;
  const auto chart = std::find_if(report.charts.begin(), report.charts.end(),
                                  [&](const auto& each) { return each.table == table.id; });
  return chart != report.charts.end() && chart->form != figures::Chart::Form::lines &&
         table.columns.size() <= most_columns;
}

std::string names_of(const std::vector<std::string>& references) {
  std::string words;
  for (std::size_t i = 0; i < std::min<std::size_t>(references.size(), 5); ++i)
    words += (i == 0 ? "" : ", ") + references[i];
  if (references.size() > 5) words += " and " + std::to_string(references.size() - 5) + " more";
  return words;
}

// Then and now: with a known-by date what would differ today, without one what has changed since the report's own day.
void write_changes(html::Writer& out, const Report& report, const ReportQuestion& asked, std::string_view name,
                   const Desk& desk) {
  ReportQuestion other = asked;
  const bool then = asked.question.known_by.has_value();
  if (then) {
    other.known_by.clear();
    other.question.known_by.reset();
    other.question.known_at.reset();
  } else {
    if (asked.question.as_at >= desk.today) return;
    other.known_by = base::to_text(asked.question.as_at);
    other.question.known_by = asked.question.as_at;
  }
  const auto difference = desk.office.report_changes(report, asked.question, other.question);
  if (!difference) return;
  if (difference->cells == 0 && difference->cases.empty()) {
    write_notice(out,
                 {then ? "Recomputed today: nothing would change." : "Nothing has changed since that day.",
                  then ? "What was recorded later touches none of these figures." : "All of it was recorded by then."});
    return;
  }
  const std::string figures_words = counted(difference->cells, "figure", "figures");
  const std::string cases_words =
      difference->cases.empty() ? "" : "Cases recorded later: " + names_of(difference->cases) + ".";
  if (then) {
    write_notice(out, {"Recomputed today: " + figures_words + " would change.", cases_words, other.address(name),
                       "See it as known now"});
  } else {
    write_notice(out, {figures_words + (difference->cells == 1 ? " has" : " have") + " changed since " +
                           desk.short_day(asked.question.as_at) + ".",
                       cases_words, other.address(name), "See it as known then"});
  }
}

// Which editions of it were published.
void write_published(html::Writer& out, const Report& report, const Desk& desk) {
  for (const auto& publication : desk.office.publishing().all()) {
    if (publication.withdrawn_at || publication.report != report.report || publication.period != report.period.id)
      continue;
    write_notice(out, {standing_of(publication) + ": edition " + std::to_string(publication.edition) + ", as at " +
                           desk.short_day(publication.as_at) + ".",
                       "", address_of(publication), "See what was published, and what changed since"});
  }
}

void write_checks(html::Writer& out, const Report& report) {
  const auto broken =
      std::count_if(report.invariants.begin(), report.invariants.end(), [](const auto& i) { return !i.held; });
  out << "<details class=\"govuk-details\"";
  if (broken > 0) out << " open";
  out << "><summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">Checks: "
      << static_cast<std::int64_t>(report.invariants.size()) - broken << " of " << report.invariants.size()
      << " hold</span></summary><div class=\"govuk-details__text\"><ul class=\"govuk-list\">\n";
  for (const auto& invariant : report.invariants) {
    out << "<li><strong>" << invariant.id << "</strong> ";
    if (invariant.held) {
      out << "holds: ";
    } else {
      out << "<strong class=\"govuk-tag govuk-tag--red\">does not hold</strong> ";
    }
    out << invariant.text << "</li>\n";
  }
  out << "</ul><p class=\"govuk-body\">Not checked on this page: the lists of cases (I7), which stand in the CSV and "
         "the "
         "JSON, and that the report made twice is the same (I8).</p></div></details>\n";
}

void write_definitions(html::Writer& out, const Report& report) {
  out << "<details class=\"govuk-details\"><summary class=\"govuk-details__summary\"><span "
         "class=\"govuk-details__summary-text\">How each "
         "column is counted</span></summary><div class=\"govuk-details__text\"><dl class=\"rd-facts\">\n";
  for (const auto& table : report.tables) {
    for (const auto& column : table.columns) {
      if (!column.definition.empty())
        out << "<div><dt>" << column.label << "</dt><dd>" << column.definition << "</dd></div>\n";
    }
  }
  out << "</dl></div></details>\n";
}

// A day can be picked where the browser has a calendar, and typed as 2026-11-20 anywhere. A moment can only be typed.
void write_day(html::Writer& out, std::string_view name, std::string_view label, const std::string& value) {
  const bool day = value.empty() || base::parse_day(value).has_value();
  out << "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"" << name << "\">" << label
      << "</label><input type=\"" << (day ? html::Markup("date") : html::Markup("text"))
      << "\" class=\"govuk-input govuk-input--width-10\" id=\"" << name << "\" name=\"" << name << "\" value=\""
      << value << "\" autocomplete=\"off\"></div>\n";
}

// A form without script: any period, the last quarters offered, and both dates.
void write_controls(html::Writer& out, const Report& report, const ReportQuestion& asked, Day today) {
  out << "<form class=\"rd-datebar rd-noprint\" action=\"" << html::Url("/reports").segment(report.report)
      << "\" method=\"get\">\n<div class=\"govuk-form-group\"><label class=\"govuk-label\" "
         "for=\"period\">Period</label><input type=\"text\" class=\"govuk-input govuk-input--width-10\" id=\"period\" "
         "name=\"period\" value=\""
      << asked.period << "\" list=\"periods\" spellcheck=\"false\" autocomplete=\"off\"><datalist id=\"periods\">";
  for (const auto& quarter : quarters_before(today, 8)) {
    const auto period = figures::parse_period(quarter);
    if (period) out << "<option value=\"" << quarter << "\">" << period->title << "</option>";
  }
  out << "</datalist></div>\n";
  write_day(out, "as_at", "As at (empty: its last day)", asked.as_at);
  write_day(out, "known_by", "Known by (empty: now)", asked.known_by);
  if (!report.organisation.empty()) out << organisation_choice(asked);
  out << "<button type=\"submit\" class=\"govuk-button govuk-button--secondary\" "
         "data-module=\"govuk-button\">Show</button>\n</form>\n";
}

}  // namespace

Response report_page(const Desk& desk, const Request& request, const Captures& captures) {
  const std::string& name = captures.at("name");
  const auto reports = desk.office.reports();
  if (std::none_of(reports.begin(), reports.end(), [&](const auto& r) { return r.id == name; }))
    return not_found("There is no report of this name.");
  auto asked = question_of(request.query, {}, desk);
  if (!asked) return bad_request(asked.error());
  asked->question.with_charts = true;
  asked->question.with_cases = false;  // each number opens its list on a page of its own
  const auto report = desk.office.report(name, asked->question);
  if (!report) return bad_request(report.error());
  const html::Url cases = asked->cases(name);
  html::Writer out;
  out << "<div class=\"rd-crumb\"><a href=\"/reports\">Back to reports</a></div>\n<div class=\"rd-head\">\n<div><h1>"
      << report->title << "</h1>\n<p class=\"rd-sub\">" << desk.long_day(report->period.from) << " to "
      << desk.long_day(report->period.to) << ". As at " << desk.long_day(report->as_at);
  if (report->known_by.empty()) {
    out << ", as recorded now." << moving_words(*asked);
  } else {
    const auto day = base::parse_day(report->known_by);
    out << ", as known by " << (day ? "the end of " + desk.long_day(*day) : report->known_by) << ".";
  }
  if (const std::string words = figures::organisation_words(*report); !words.empty()) out << " " << words;
  out << "</p>";
  const html::Url data = html::Url("/reports")
                             .segment(name)
                             .segment("data")
                             .with("period", asked->period)
                             .with("as_at", asked->as_at)
                             .with("known_by", asked->known_by)
                             .with("organisation", asked->organisation);
  out << "</div>\n<div class=\"rd-btns rd-noprint\"><a href=\"" << keeping_of(asked->address(name), *asked)
      << "\">Keep this figure</a>";
  if (desk.may(office::Permission::publish_reports) && !asked->question.known_by && asked->organisation.empty()) {
    out << "<a href=\""
        << html::Url("/reports")
               .segment(name)
               .segment("publication")
               .with("period", asked->period)
               .with("as_at", asked->as_at)
        << "\">Publish</a>";
  }
  out << "<a href=\"" << address_of_paper(name, report->period.id) << "\">Words and paper</a>";
  for (const auto& format : data_formats())
    out << "<a href=\"" << data.with("format", format.name) << "\">" << format.label << "</a>";
  out << "</div>\n</div>\n";
  write_changes(out, *report, *asked, name, desk);
  write_published(out, *report, desk);
  write_controls(out, *report, *asked, desk.today);
  const auto words = words_read(desk, *report);
  write_words_at(out, words, "");
  write_kpis(out, *report, cases);
  int number = 0, figure = 0;
  for (const auto& table : report->tables) {
    ++number;
    const std::string id = "part-" + std::to_string(number);
    out << "<section class=\"rd-sec\" aria-labelledby=\"" << id << "\">\n<div class=\"rd-sec__head\"><h2 id=\"" << id
        << "\">" << number << ". " << figures::full_title(table) << "</h2>";
    if (number == 1) out << "<span>Every number opens the cases behind it</span>";
    out << "</div>\n";
    const bool beside = stands_beside(*report, table);
    if (beside) out << "<div class=\"rd-two\">\n";
    write_figures(out, *report, table, *asked, name, figure, beside);
    if (beside) out << "<div>\n";
    write_number_table(out, table, number, cases);
    if (beside) out << "</div>\n</div>\n";
    write_words_at(out, words, table.id);
    out << "</section>\n";
  }
  for (const auto& note : report->notes) out << "<p class=\"rd-src\">" << note << "</p>\n";
  write_checks(out, *report);
  write_definitions(out, *report);
  return framed(desk,
                {.title = report->title, .section = Section::reports, .width = Width::report, .main = out.take()});
}

}  // namespace redress::web
