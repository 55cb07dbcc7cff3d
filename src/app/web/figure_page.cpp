// One measure as a figure, asked without code: for any period, as at and as known by any day, grouped and narrowed as the address
// says, so that a copied address shows a colleague the same. Every number opens its cases. It can be kept under a name.
#include <algorithm>

#include "app/web/cases_behind.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/measure_words.h"
#include "app/web/parts/number_table.h"
#include "app/web/report_question.h"
#include "app/web/saved_figures.h"
#include "app/web/stream_words.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using figures::Measure;
using html::Url;

// Figures of officers by name are asked with a purpose and never stand on a page for everybody. Rule: DESIGN 6.
std::vector<std::string> offered_columns() {
  auto columns = figures::grouping_columns();
  std::erase(columns, "handler");
  return columns;
}

struct Asked {
  ReportQuestion question;
  std::string by, and_by, procedure, stream;
  Url with(Url url) const {
    return url.with("period", question.period)
        .with("as_at", question.as_at)
        .with("known_by", question.known_by)
        .with("organisation", question.organisation)
        .with("by", by)
        .with("and_by", and_by)
        .with("procedure", procedure)
        .with("stream", stream);
  }
};

base::Checked<Asked> asked_in(const http::Fields& query, const Desk& desk) {
  auto question = question_of(query, {"by", "and_by", "procedure", "stream", "table", "row", "column", "page"}, desk);
  if (!question) return base::refuse(question.error());
  Asked asked{std::move(*question), "", "", "", ""};
  const auto columns = offered_columns();
  base::Refusals wrong;
  const auto take = [&](const char* name, std::string& into) {
    const std::string* value = http::find(query, name);
    if (value != nullptr) into = *value;
  };
  take("by", asked.by);
  take("and_by", asked.and_by);
  take("procedure", asked.procedure);
  take("stream", asked.stream);
  for (const std::string& by : {asked.by, asked.and_by}) {
    if (by.empty()) continue;
    if (std::find(columns.begin(), columns.end(), by) == columns.end())
      wrong.push_back({"column_known", "by", "", "nothing is grouped by " + by + " here"});
    asked.question.question.by.push_back(by);
  }
  if (!asked.by.empty() && asked.by == asked.and_by)
    wrong.push_back({"columns_differ", "and_by", "", "it is grouped by that already"});
  if (!asked.procedure.empty()) {
    if (desk.procedure(asked.procedure) == nullptr)
      wrong.push_back({"procedure_is_not_known", "procedure", "", "this body has no such procedure"});
    asked.question.question.procedures = {asked.procedure};
  }
  if (!asked.stream.empty()) {
    const auto streams = streams_of(desk);
    if (std::find(streams.begin(), streams.end(), asked.stream) == streams.end())
      wrong.push_back({"stream_is_not_known", "stream", "", "no procedure of this body has such a stream"});
    asked.question.question.streams = {asked.stream};
  }
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  asked.question.question.with_cases = false;
  return asked;
}

std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

// Codes as people say them; a name that holds a slash stays as it is.
std::string label_of_row(const figures::Row& row, const std::vector<std::string>& by, const Desk& desk) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= row.id.size();) {
    const std::size_t slash = std::min(row.id.find('/', from), row.id.size());
    parts.push_back(row.id.substr(from, slash - from));
    from = slash + 1;
  }
  if (row.id == "total" || parts.size() != by.size()) return row.label;
  std::string label;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::string words = parts[i];
    if (by[i] == "row") std::replace(words.begin(), words.end(), '-', ' ');
    const std::vector<std::string> codes{"row", "outcome", "channel", "kind", "reason"};
    if (std::find(codes.begin(), codes.end(), by[i]) != codes.end()) words = label_of(words);
    if (const auto* procedure = by[i] == "procedure" ? desk.procedure(words) : nullptr) words = procedure->title;
    label += (label.empty() ? "" : ", ") + words;
  }
  return label;
}

// A rate or a mean stands with its base (UI 8): `294 of 351`; `351` things.
void add_bases(const Measure& measure, figures::Table& table) {
  const bool share = measure.aggregate == "share";
  if (!share && measure.aggregate != "mean") return;
  table.columns.push_back({"base", share ? "How many of how many" : "Over how many", ""});
  for (auto& row : table.rows) {
    figures::Cell base;
    base.column = "base";
    const auto& cell = row.cells.front();
    if (cell.numerator && cell.denominator) {
      base.text = grouped(std::to_string(share ? *cell.denominator : cell.listed));
      if (share) base.text = grouped(std::to_string(*cell.numerator)) + " of " + base.text;
    }
    row.cells.push_back(std::move(base));
  }
}

void write_columns(html::Writer& out, const char* name, const char* label, const std::string& chosen) {
  govuk::Select select{
      .name = name, .label = {.text = label}, .value = chosen, .items = {{.text = "Nothing", .value = ""}}};
  for (const auto& column : offered_columns()) select.items.push_back({.text = capitalised(column), .value = column});
  out << govuk::select(select);
}

void write_text(html::Writer& out, const char* name, const char* label, const std::string& value) {
  out << govuk::input({.name = name,
                       .label = {.text = label},
                       .value = value,
                       .autocomplete = "off",
                       .spellcheck = false,
                       .classes = "govuk-input--width-10"});
}

void write_controls(html::Writer& out, const Measure& measure, const Asked& asked, const Desk& desk) {
  govuk::Select procedures{.name = "procedure",
                           .label = {.text = "Of which procedure?"},
                           .value = asked.procedure,
                           .items = {{.text = "All of them", .value = ""}}};
  std::vector<std::string> seen;
  for (const auto& procedure : desk.office.procedures()) {
    if (std::find(seen.begin(), seen.end(), procedure.id) != seen.end()) continue;
    seen.push_back(procedure.id);
    procedures.items.push_back({.text = desk.procedure(procedure.id)->title, .value = procedure.id});
  }
  std::sort(procedures.items.begin() + 1, procedures.items.end(),
            [](const auto& one, const auto& other) { return one.text < other.text; });
  govuk::Select streams{.name = "stream",
                        .label = {.text = "Of which stream?"},
                        .value = asked.stream,
                        .items = {{.text = "All of them", .value = ""}}};
  for (const auto& stream : streams_of(desk)) streams.items.push_back({.text = label_of(stream), .value = stream});
  out << "<form class=\"rd-datebar rd-noprint\" action=\"" << Url("/measures").segment(measure.id)
      << "\" method=\"get\">\n";
  write_text(out, "period", "Period", asked.question.period);
  write_text(out, "as_at", "As at (empty: its last day)", asked.question.as_at);
  write_text(out, "known_by", "Known by (empty: now)", asked.question.known_by);
  write_columns(out, "by", "Grouped by", asked.by);
  write_columns(out, "and_by", "And by", asked.and_by);
  out << organisation_choice(asked.question) << govuk::select(procedures) << govuk::select(streams)
      << govuk::button({.text = "Show", .classes = "govuk-button--secondary"}) << "</form>\n";
}

const Measure* measure_called(const std::vector<Measure>& all, const std::string& id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Measure& each) { return each.id == id; });
  return found == all.end() ? nullptr : &*found;
}

Url cases_of(const Measure& measure, const Asked& asked) {
  return asked.with(Url("/measures").segment(measure.id).segment("cases"));
}

}  // namespace

Response figure_page(const Desk& desk, const Request& request, const Captures& captures) {
  const auto all = desk.office.measures();
  const Measure* measure = measure_called(all, captures.at("measure"));
  if (measure == nullptr) return not_found("There is no such measure.");
  const auto asked = asked_in(request.query, desk);
  if (!asked) return bad_request(asked.error());
  auto report = desk.office.figure(measure->id, asked->question.question);
  if (!report) return bad_request(report.error());
  for (auto& row : report->tables.front().rows) row.label = label_of_row(row, asked->question.question.by, desk);
  add_bases(*measure, report->tables.front());
  html::Writer out;
  out << "<div class=\"rd-crumb\"><a href=\"/measures\">Back to measures</a></div>\n<div class=\"rd-head\"><div><span "
         "class=\"rd-ref\">"
      << measure->id << ", edition " << measure->edition << "</span>\n<h1>" << measure->title
      << "</h1>\n<p class=\"rd-sub\">" << desk.long_day(report->period.from) << " to "
      << desk.long_day(report->period.to) << ". As at " << desk.long_day(report->as_at)
      << (report->known_by.empty() ? std::string(", as recorded now") : ", as known by " + report->known_by) << "."
      << moving_words(asked->question);
  if (const std::string words = figures::organisation_words(*report); !words.empty()) out << " " << words;
  out << "</p></div>\n<div class=\"rd-btns rd-noprint\"><a href=\""
      << keeping_of(asked->with(Url("/measures").segment(measure->id)), asked->question)
      << "\">Keep this figure</a></div></div>\n";
  write_controls(out, *measure, *asked, desk);
  write_number_table(out, report->tables.front(), 1, cases_of(*measure, *asked));
  out << "<p class=\"govuk-body\">" << measure->definition << "</p>\n<p class=\"rd-src\">" << formula_words(*measure)
      << " " << printed_words(*measure) << ". " << addition_words(*measure) << ".</p>\n";
  return framed(desk, {.title = measure->title, .section = Section::reports, .main = out.take()});
}

Response figure_cases_page(const Desk& desk, const Request& request, const Captures& captures) {
  const auto all = desk.office.measures();
  const Measure* measure = measure_called(all, captures.at("measure"));
  if (measure == nullptr) return not_found("There is no such measure.");
  auto asked = asked_in(request.query, desk);
  if (!asked) return bad_request(asked.error());
  asked->question.question.cases_of = number_in(request.query);
  const auto report = desk.office.figure(measure->id, asked->question.question);
  if (!report) return bad_request(report.error());
  return cases_behind(
      desk, request.query, *report,
      {asked->with(Url("/measures").segment(measure->id)), "Back to the figure", cases_of(*measure, *asked)});
}

}  // namespace redress::web
