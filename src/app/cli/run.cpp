// redress run: one pass of the runner by hand or from cron, where no server does it.
#include <ostream>

#include "app/cli/body.h"
#include "app/office/runner.h"
#include "base/value.h"

namespace redress::cli {
namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace

int run(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, with_place({{"json", false}}));
  if (!arguments) return usage(streams, arguments.error());
  if (!arguments->positional().empty())
    return usage(streams, {{"word_unknown", arguments->positional().front(), "", "run takes options only"}});
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  const auto office = office::Office::open(*place);
  const office::Pass pass = office->runner().pass();
  base::Array said;
  for (const auto& each : pass.said) {
    std::vector<std::string> to;
    for (const std::int64_t actor : each.to) to.push_back(office->actor_name(actor));
    const std::string due_on = base::to_text(each.reminder.due_on);
    if (!arguments->has("json")) {
      streams.out << each.reference << '\t' << each.reminder.what << '\t' << each.reminder.about << '\t' << due_on
                  << '\t' << joined(to) << '\n';
    }
    base::Array names;
    for (auto& name : to) names.emplace_back(std::move(name));
    said.push_back(base::Object{{"case", each.reference},
                                {"what", each.reminder.what},
                                {"about", each.reminder.about},
                                {"due_on", due_on},
                                {"to", std::move(names)}});
  }
  const std::size_t count = said.size();
  if (arguments->has("json")) {
    streams.out << base::canonical_text(base::Object{{"on", base::to_text(pass.on)},
                                                     {"before_morning", pass.before_morning},
                                                     {"looked_at", pass.looked_at},
                                                     {"said", std::move(said)},
                                                     {"digests", pass.digests}})
                << '\n';
  }
  if (pass.before_morning) {
    streams.err << "nothing is said before " << office::morning_begins_at_hour << " in the morning\n";
  } else {
    streams.err << base::to_text(pass.on) << ": " << count << " said, " << pass.digests << " digests made\n";
  }
  return exit_done;
}

}  // namespace redress::cli
