// redress init: founds a body.
#include <ostream>

#include "app/cli/body.h"
#include "base/text.h"

namespace redress::cli {

int init(const Words& words, Streams streams) {
  const auto arguments =
      Arguments::parse(words, with_place({{"organisation"}, {"calendar"}, {"zone"}, {"prefix"}, {"procedures"}}));
  if (!arguments) return usage(streams, arguments.error());
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  base::Refusals missing;
  for (const char* needed : {"organisation", "calendar"}) {
    if (!arguments->has(needed)) {
      missing.push_back(
          {"option_is_needed", std::string("--") + needed, "", std::string("--") + needed + " is needed"});
    }
  }
  if (!arguments->positional().empty()) {
    missing.push_back({"word_is_not_known", arguments->positional().front(), "", "no word is expected here"});
  }
  if (!missing.empty()) return usage(streams, missing);

  office::Founding founding;
  founding.name = *arguments->get("organisation");
  founding.calendar = *arguments->get("calendar");
  founding.zone = arguments->get("zone").value_or(founding.zone);
  founding.prefix = arguments->get("prefix").value_or("");
  if (const auto ids = arguments->get("procedures")) {
    founding.procedures.emplace();
    for (const auto id : base::split(*ids, ',')) {
      if (!base::trimmed(id).empty()) founding.procedures->emplace_back(base::trimmed(id));
    }
  }
  const auto founded = office::Office::found(*place, founding);
  if (!founded) {
    say(streams.err, founded.error());
    return exit_wrong;
  }
  streams.err << founding.name << " is founded in " << *arguments->get("data") << '\n';
  return exit_done;
}

}  // namespace redress::cli
