// What a procedure owes others about its cases, and what people ask of it: reports that are due, questions and answers.
#include "app/catalogue/procedure_parts.h"
#include "base/text.h"

namespace redress::catalogue {
namespace {

using procedure::Procedure;
using procedure::ReportDue;

// `03-31`, the last day of a body's year; 29 February is none, since most years lack it.
std::optional<std::chrono::month_day> parse_month_day(std::string_view text) {
  if (text.size() != 5 || text[2] != '-') return std::nullopt;
  const auto month = base::parse_int(text.substr(0, 2), 1, 12), day = base::parse_int(text.substr(3), 1, 31);
  if (!month || !day) return std::nullopt;
  const std::chrono::month_day read{std::chrono::month{static_cast<unsigned>(*month)},
                                    std::chrono::day{static_cast<unsigned>(*day)}};
  if (!read.ok() || read == std::chrono::February / 29) return std::nullopt;
  return read;
}

ReportDue read_report(const yaml::Node& node, Procedure& procedure, yaml::Remarks& remarks) {
  yaml::Map map(node, remarks, "a report that is due");
  ReportDue report;
  report.place = placed(map.place());
  report.id = read_id(map, remarks);
  report.title = map.text("title");
  const std::string every = map.one_of("every", {"month", "quarter", "year"});
  report.every = every == "year"      ? ReportDue::Every::year
                 : every == "quarter" ? ReportDue::Every::quarter
                                      : ReportDue::Every::month;
  if (map.has("year_ends")) {
    const std::string text = map.text("year_ends");
    const auto ends = parse_month_day(text);
    if (!ends || every != "year")
      remarks.add(map.place_of("year_ends"),
                  "`year_ends`: `" + text + "`, expected a month and a day as `03-31`, of a report of every year");
    report.year_ends = ends.value_or(report.year_ends);
  }
  report.audience = map.text("audience");
  report.holds = map.text_or("holds", "");
  if (map.has("within")) {
    const Quantity within = read_quantity(map, "within", remarks);
    if (within.unit == clock::Unit::clock_hours)
      remarks.add(map.place_of("within"), "`within` is in hours, expected days, weeks or months");
    report.within = std::pair{within.count, within.unit};
  }
  const Cited cited = read_citation(map, procedure, "report " + report.id);
  report.source = cited.source;
  report.unconfirmed = cited.unconfirmed;
  map.finish();
  return report;
}

}  // namespace

void read_reports(yaml::Map& map, Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.list("reports")) procedure.reports.push_back(read_report(node, procedure, remarks));
}

void read_questions(yaml::Map& map, Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.list("questions")) {
    yaml::Map question(node, remarks, "a question");
    procedure::Question read;
    read.place = placed(question.place());
    read.id = read_id(question, remarks);
    read.question = question.text("question");
    read.answer = question.text("answer");
    const std::string whom = question.one_of("for", {"staff", "public", "everybody"});
    read.for_staff = whom != "public";
    read.for_public = whom != "staff";
    read.source = read_citation(question, procedure, "question " + read.id).source;
    question.finish();
    procedure.questions.push_back(std::move(read));
  }
}

}  // namespace redress::catalogue
