// redress report NAME: a report for a period, under both dates, as JSON, CSV, a spreadsheet, a web page or a PDF.
#include "app/cli/report.h"

#include <unistd.h>

#include <iostream>

#include "app/cli/body.h"
#include "base/fault.h"
#include "base/text.h"
#include "core/reports/text.h"
#include "core/reports/workbook.h"
#include "kit/html/document.h"
#include "kit/pdf/pdf.h"
#include "kit/sheets/write.h"

namespace redress::cli {

namespace {

const std::vector<std::string> formats{"json", "csv", "html", "ods", "xlsx", "pdf"};

std::string written(const figures::Report& report, const std::string& format) {
  if (format == "csv") return reports::to_csv(report);
  if (format == "html") return html::standalone_page(reports::to_document(report));
  if (format == "ods") return sheets::to_ods(reports::to_workbook(report));
  if (format == "xlsx") return sheets::to_xlsx(reports::to_workbook(report));
  if (format == "pdf") return pdf::to_pdf(reports::to_document(report));
  return reports::to_json(report);
}

}  // namespace

base::Checked<std::string> format_of(const Arguments& arguments, const std::string& fallback) {
  const std::string format = arguments.get("format").value_or(fallback);
  if (format == fallback || std::find(formats.begin(), formats.end(), format) != formats.end()) return format;
  const auto near = base::nearest_word(format, formats);
  return base::refuse({"format_is_known", "--format", "",
                       "there is no format " + format +
                           (near ? "; is " + *near + " meant?" : "; use json, csv, html, ods, xlsx or pdf")});
}

base::Checked<base::Done> can_be_shown(const Arguments& arguments, const std::string& format, Streams streams) {
  const bool binary = format == "ods" || format == "xlsx" || format == "pdf";
  const bool terminal = &streams.out == &std::cout && ::isatty(STDOUT_FILENO) == 1;
  if (!binary || !terminal || arguments.has("out")) return base::Done{};
  return base::refuse({"file_has_a_place", "--out", "docs/figures.md",
                       "a terminal cannot show this; say where it goes: --out FILE." + format});
}

void write_out(const figures::Report& report, const std::string& format, const Arguments& arguments, Streams streams) {
  const std::string text = written(report, format);
  if (const auto file = arguments.get("out")) {
    write_file(*file, text);
  } else {
    streams.out << text;
  }
}

base::Checked<base::Done> read_dates(const Arguments& arguments, office::Office& office, figures::Question& question) {
  base::Refusals refused;
  question.as_at = question.period.to;
  question.as_at = day_in(arguments, "as-at", refused).value_or(question.as_at);
  if (const auto text = arguments.get("known-by")) {
    const auto day = base::parse_day(*text);
    const auto instant = base::parse_instant(*text);
    if (day) {
      question.known_by = *day;
    } else if (instant) {
      question.known_by = office.local(*instant).day;
      question.known_at = *instant;
    } else {
      refused.push_back({"day_or_instant_readable", "--known-by", "DESIGN 7",
                         *text + ": a day is written 2026-11-20, a moment 2026-11-20T09:00:00Z"});
    }
  }
  if (const auto text = arguments.get("organisation")) {
    const auto organisation = figures::parse_organisation(*text);
    question.organisation = organisation.value_or(question.organisation);
    if (!organisation) {
      refused.push_back({"organisation_is_then_or_now", "--organisation", "docs/figures.md",
                         "services and teams stand as they were or as they are: --organisation then or now"});
    }
  }
  question.procedures = arguments.all("procedure");
  question.streams = arguments.all("stream");
  if (!refused.empty()) return base::refuse(std::move(refused));
  return base::Done{};
}

int report(const Words& words, Streams streams) {
  if (!words.empty() && words[0] == "diff") return report_diff({words.begin() + 1, words.end()}, streams);
  if (!words.empty() && words[0] == "agrees") return report_agrees({words.begin() + 1, words.end()}, streams);
  if (!words.empty() && is_about_publications(words[0])) return report_publications(words, streams);
  const auto arguments = Arguments::parse(words, with_place({{"period"},
                                                             {"as-at"},
                                                             {"known-by"},
                                                             {"organisation"},
                                                             {"format"},
                                                             {"out"},
                                                             {"json", false},
                                                             {"twice", false}}));
  if (!arguments) return usage(streams, arguments.error());
  base::Refusals refused;
  const auto add = [&](const base::Refusals& more) { refused.insert(refused.end(), more.begin(), more.end()); };
  const auto name = only_word(*arguments, "report");
  if (!name) add(name.error());
  const auto place = place_from(*arguments);
  if (!place) add(place.error());
  const auto format = format_of(*arguments, "json");
  if (!format) {
    add(format.error());
  } else if (const auto shown = can_be_shown(*arguments, *format, streams); !shown) {
    add(shown.error());
  }
  if (arguments->has("json") && arguments->get("format").value_or("json") != "json") {
    add({{"one_format_is_asked_for", "--json", "", "--json and --format " + *arguments->get("format") + " differ"}});
  }
  const auto period = figures::parse_period(arguments->get("period").value_or(""));
  if (!arguments->has("period")) {
    add({{"period_is_needed", "--period", "DESIGN 7", "say for which period: --period 2017-18-Q3"}});
  } else if (!period) {
    add(period.error());
  }
  if (!refused.empty()) return usage(streams, refused);

  const auto office = office::Office::open(*place, {.writing = false});
  figures::Question question;
  question.period = *period;
  question.made_twice = arguments->has("twice");
  if (const auto read = read_dates(*arguments, *office, question); !read) return usage(streams, read.error());
  const auto report = office->report(*name, question);
  if (!report) return usage(streams, report.error());
  write_out(*report, *format, *arguments, streams);
  int code = exit_done;
  for (const auto& invariant : report->invariants) {
    if (invariant.held) continue;
    streams.err << invariant.id << ": " << invariant.text << '\n';
    code = exit_wrong;
  }
  return code;
}

}  // namespace redress::cli
