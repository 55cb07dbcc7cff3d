// redress figure MEASURE: one measure over any days, grouped by any columns, under both dates.
#include <ostream>

#include "app/cli/body.h"
#include "app/cli/report.h"
#include "core/reports/text.h"

namespace redress::cli {

namespace {

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
}

base::Checked<figures::Period> period_of(const Arguments& arguments) {
  const auto from = arguments.get("from");
  const auto to = arguments.get("to");
  if (!from || !to) {
    return base::refuse({"days_are_needed", "--from and --to", "DESIGN 7", "say for which days: --from D --to D"});
  }
  return figures::parse_period(*from + ".." + *to);
}

}  // namespace

int figure(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, with_place({{"from"},
                                                             {"to"},
                                                             {"by", true, true},
                                                             {"as-at"},
                                                             {"known-by"},
                                                             {"procedure", true, true},
                                                             {"stream", true, true},
                                                             {"cases", false},
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
  if (!refused.empty()) return usage(streams, refused);

  const auto office = office::Office::open(*place, {.writing = false});
  figures::Question question;
  question.period = *period;
  question.by = arguments->all("by");
  // The JSON always has the lists; in words they are asked for.
  question.with_cases = arguments->has("json") || arguments->has("cases");
  if (const auto read = read_dates(*arguments, *office, question); !read) return usage(streams, read.error());
  const auto report = office->figure(*measure, question);
  if (!report) return usage(streams, report.error());
  if (arguments->has("json")) {
    streams.out << reports::to_json(*report);
  } else {
    print(streams.out, *report, arguments->has("cases"));
  }
  return exit_done;
}

}  // namespace redress::cli
