// Figures and reports, asked of the columns in memory.
#include <algorithm>
#include <string>

#include "app/office/names_in_figures.h"
#include "app/office/opened.h"
#include "base/text.h"
#include "core/reports/report.h"
#include "core/reports/target.h"

namespace redress::office {
namespace {

template <class T>
base::Checked<const T*> adopted_one(const std::vector<T>& all, std::string_view id, const char* what) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
  if (found != all.end()) return &*found;
  std::vector<std::string> known;
  for (const auto& one : all) known.push_back(one.id);
  const auto near = base::nearest_word(id, known);
  return base::refuse(
      {std::string(what) + "_is_not_known", what, "",
       std::string("there is no ") + what + " " + std::string(id) + (near ? "; is " + *near + " meant?" : "")});
}

// How many of what the measure counts answer to `where`, in total.
std::int64_t number_of(const figures::Columns& columns, figures::Measure measure, const char* where,
                       figures::Question question, const figures::Names& names) {
  measure.aggregate = "count";
  measure.of.clear();
  measure.where = where;
  measure.total = "over_all";
  question.by.clear();
  question.with_cases = false;
  const auto counted = columns.figure(measure, question, names);
  return counted ? counted->tables.front().rows.back().cells.front().numerator.value_or(0) : 0;
}

// A figure of timeliness leaves out answers that no limit was running for: in an import, most often because no acknowledgement was
// recorded from which it would run. It says how many. Rule: DESIGN 6, coverage.
void note_untimed(figures::Report& report, const figures::Columns& columns, const figures::Measure& measure,
                  const figures::Question& question, const figures::Names& names) {
  if (measure.of != "timed") return;
  const std::int64_t answered = number_of(columns, measure, "answered", question, names);
  const std::int64_t timed = number_of(columns, measure, "timed", question, names);
  if (timed == answered) return;
  report.tables.front().notes.push_back("Known for " + std::to_string(timed) + " of " + std::to_string(answered) +
                                        " answered; not timed are those for which no limit ran, such as one that runs "
                                        "from an acknowledgement nobody recorded.");
}

// Figures of officers are asked for one officer at a time, with a purpose (officer_figures.h): what any page, file or program can ask of a
// measure goes through here. Rule: DESIGN 6.
base::Checked<base::Done> not_of_officers(const figures::Question& question) {
  if (std::find(question.by.begin(), question.by.end(), "handler") == question.by.end()) return base::Done{};
  return base::refuse({"officers_are_not_listed", "by", "DESIGN 6",
                       "figures are not grouped by handler: figures of one officer are asked for at /officers, with a "
                       "purpose, and the officer sees them first"});
}

}  // namespace

figures::Names Opened::names_for(const figures::Question& question) {
  if (!writing_) read_names_again();
  return names_in_figures(names_.organisation(), question, today(),
                          [this](std::int64_t actor) { return actor_name(actor); });
}

base::Checked<figures::Report> Opened::figure(std::string_view measure, const figures::Question& question) {
  const auto known = adopted_one(adopted_->measures, measure, "measure");
  if (!known) return base::refuse(known.error());
  if (const auto allowed = not_of_officers(question); !allowed) return base::refuse(allowed.error());
  return counting_.with([&](const figures::Columns& columns) {
    const auto names = names_for(question);
    auto report = columns.figure(**known, question, names);
    if (report) note_untimed(*report, columns, **known, question, names);
    return report;
  });
}

std::vector<ReportName> Opened::reports() {
  std::vector<ReportName> all;
  for (const auto& report : adopted_->reports) all.push_back({report.id, report.title});
  std::sort(all.begin(), all.end(), [](const ReportName& a, const ReportName& b) { return a.id < b.id; });
  return all;
}

base::Checked<figures::Report> Opened::report(std::string_view name, const figures::Question& question) {
  const auto known = adopted_one(adopted_->reports, name, "report");
  if (!known) return base::refuse(known.error());
  auto report = counting_.with([&](const figures::Columns& columns) {
    return reports::make(**known, adopted_->measures, columns, question, names_for(question));
  });
  if (report) reports::quote_register(**known, adopted_->measures, targets_->all(), *report);
  return report;
}

base::Checked<figures::Report> Opened::report_of_paper(std::string_view name, std::string_view period) {
  auto asked = figures::parse_period(period);
  if (!asked) return base::refuse(asked.error());
  figures::Question question;
  question.period = std::move(*asked);
  question.as_at = question.period.to;
  question.with_cases = false;
  return report(name, question);
}

base::Checked<reports::Changes> Opened::report_changes(const figures::Report& report, const figures::Question& question,
                                                       const figures::Question& other) {
  const auto known = adopted_one(adopted_->reports, report.report, "report");
  if (!known) return base::refuse(known.error());
  return counting_.with([&](const figures::Columns& columns) {
    return reports::changes(**known, adopted_->measures, columns, report, question, other, names_for(question));
  });
}

}  // namespace redress::office
