// redress figure MEASURE: one measure over any days, grouped by any columns, under both dates.
#include <ostream>

#include "app/cli/body.h"
#include "app/cli/report.h"
#include "base/value.h"

namespace redress::cli {

namespace {

const std::string in_words = "words";  // what is printed where no form is asked for

// `stage-1  6`, and with --cases the references below.
void print(std::ostream& out, const figures::Report& report, bool with_cases) {
  const auto& table = report.tables.front();
  std::size_t width = 0;
  for (const auto& row : table.rows) width = std::max(width, row.id.size());
  for (const auto& row : table.rows) {
    const auto& cell = row.cells.front();
    out << row.id << std::string(width - row.id.size() + 2, ' ') << cell.text << '\n';
    if (!with_cases) continue;
    for (const auto& reference : cell.cases) out << "    " << reference << '\n';
  }
  for (const auto& note : table.notes) out << note << '\n';
  if (const std::string words = figures::organisation_words(report); !words.empty()) out << words << '\n';
}

base::Checked<figures::Period> period_of(const Arguments& arguments) {
  const auto from = arguments.get("from");
  const auto to = arguments.get("to");
  if (!from || !to) {
    return base::refuse({"days_are_needed", "--from and --to", "DESIGN 7", "say for which days: --from D --to D"});
  }
  return figures::parse_period(*from + ".." + *to);
}

// As at each day of the period: `2026-11-20  64`, or for programs an array of {"day","numerator","denominator","text"}.
int print_each_day(const std::string& measure, figures::Question question, office::Office& office, bool json,
                   Streams streams) {
  base::Array days;
  const auto whole = [](const std::optional<std::int64_t>& number) {
    return number ? base::Value(*number) : base::Value();
  };
  for (base::Day day = question.period.from; day <= question.period.to; day += std::chrono::days{1}) {
    question.as_at = day;
    const auto report = office.figure(measure, question);
    if (!report) return usage(streams, report.error());
    const auto& cell = report->tables.front().rows.back().cells.front();
    if (json) {
      days.push_back(base::Object{{"day", base::to_text(day)},
                                  {"numerator", whole(cell.numerator)},
                                  {"denominator", whole(cell.denominator)},
                                  {"text", cell.text}});
    } else {
      streams.out << base::to_text(day) << "  " << cell.text << '\n';
    }
  }
  if (json) streams.out << base::canonical_text(base::Value(std::move(days))) << '\n';
  return exit_done;
}

}  // namespace

int figure(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, with_place({{"from"},
                                                             {"to"},
                                                             {"by", true, true},
                                                             {"as-at"},
                                                             {"known-by"},
                                                             {"organisation"},
                                                             {"procedure", true, true},
                                                             {"stream", true, true},
                                                             {"cases", false},
                                                             {"each-day", false},
                                                             {"format"},
                                                             {"out"},
                                                             {"json", false}}));
  if (!arguments) return usage(streams, arguments.error());
  base::Refusals refused;
  const auto add = [&](const base::Refusals& more) { refused.insert(refused.end(), more.begin(), more.end()); };
  const auto measure = only_word(*arguments, "measure");
  if (!measure) add(measure.error());
  const auto place = place_from(*arguments);
  if (!place) add(place.error());
  const auto period = period_of(*arguments);
  if (!period) add(period.error());
  for (const char* other : {"by", "as-at", "cases", "format", "out"}) {
    if (!arguments->has("each-day") || !arguments->has(other)) continue;
    add({{"option_is_for_another", "--each-day", "", std::string("it goes without --") + other}});
  }
  const auto format = format_of(*arguments, arguments->has("json") ? "json" : in_words);
  if (!format) {
    add(format.error());
  } else {
    if (const auto shown = can_be_shown(*arguments, *format, streams); !shown) add(shown.error());
    if (arguments->has("json") && *format != "json") {
      add({{"one_format_is_asked_for", "--json", "", "--json and --format " + *format + " differ"}});
    }
    if (arguments->has("out") && *format == in_words) {
      add({{"format_is_needed", "--out", "", "say in which form: --format json, csv, html, ods, xlsx or pdf"}});
    }
  }
  if (!refused.empty()) return usage(streams, refused);

  const auto office = office::Office::open(*place, {.writing = false});
  figures::Question question;
  question.period = *period;
  question.by = arguments->all("by");
  // The other forms always have the lists; in words they are asked for.
  question.with_cases = *format != in_words || arguments->has("cases");
  if (const auto read = read_dates(*arguments, *office, question); !read) return usage(streams, read.error());
  if (arguments->has("each-day")) {
    question.with_cases = false;
    return print_each_day(*measure, question, *office, arguments->has("json"), streams);
  }
  const auto report = office->figure(*measure, question);
  if (!report) return usage(streams, report.error());
  if (*format == in_words) {
    print(streams.out, *report, arguments->has("cases"));
  } else {
    write_out(*report, *format, *arguments, streams);
  }
  return exit_done;
}

}  // namespace redress::cli
