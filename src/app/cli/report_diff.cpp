// redress report diff OLD.json NEW.json: which figures changed, by how much, and which cases came or went.
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <ostream>

#include "app/catalogue/report_json.h"
#include "app/cli/arguments.h"
#include "app/cli/report.h"
#include "base/fault.h"
#include "core/reports/diff.h"

namespace redress::cli {

namespace {

base::Checked<figures::Report> read_report(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  if (!file) throw base::Fault(name + " cannot be read: " + std::strerror(errno));
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) throw base::Fault(name + " cannot be read to its end");
  return catalogue::read_report_json(text, name);
}

}  // namespace

int report_diff(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, {{"json", false}});
  if (!arguments) return usage(streams, arguments.error());
  if (arguments->positional().size() != 2) {
    return usage(streams,
                 {{"two_reports_are_compared", "report diff", "", "say which: report diff OLD.json NEW.json"}});
  }
  const auto before = read_report(arguments->positional()[0]);
  const auto after = read_report(arguments->positional()[1]);
  if (!before) say(streams.err, before.error());
  if (!after) say(streams.err, after.error());
  if (!before || !after) return exit_usage;
  const auto comparison = reports::compare(*before, *after);
  streams.out << (arguments->has("json") ? reports::to_json(comparison, *before, *after)
                                         : reports::in_words(comparison, *before, *after));
  return comparison.same() ? exit_done : exit_wrong;
}

}  // namespace redress::cli
