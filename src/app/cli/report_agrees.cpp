// redress report agrees FILE...: do figures that somebody printed agree with one another?
#include <ostream>

#include "app/catalogue/printed_figures.h"
#include "app/cli/body.h"
#include "app/cli/report.h"
#include "base/value.h"

namespace redress::cli {

int report_agrees(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, {{"json", false}});
  if (!arguments) return usage(streams, arguments.error());
  if (arguments->positional().empty())
    return usage(streams, {{"file_is_needed", "report agrees", "", "name at least one file of printed figures"}});
  int code = exit_done;
  for (const auto& name : arguments->positional()) {
    const auto printed = catalogue::read_printed_figures(read_file(name, streams.in), name);
    if (!printed) {
      say(streams.err, printed.error());
      code = exit_wrong;
      continue;
    }
    base::Array claims;
    if (!arguments->has("json")) streams.out << printed->title << '\n';
    for (const auto& claim : reports::agreements(*printed)) {
      if (!claim.held) code = exit_wrong;
      if (!arguments->has("json"))
        streams.out << "  " << claim.id << (claim.held ? " holds: " : " does not hold: ") << claim.text << '\n';
      claims.push_back(base::Object{{"check", claim.id}, {"held", claim.held}, {"text", claim.text}});
    }
    if (arguments->has("json"))
      streams.out << base::canonical_text(
                         base::Object{{"file", name}, {"title", printed->title}, {"claims", std::move(claims)}})
                  << '\n';
  }
  return code;
}

}  // namespace redress::cli
