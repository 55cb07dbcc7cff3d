// redress command: carries out a file of commands, one JSON object on a line, and prints one result a line.
#include <ostream>
#include <sstream>

#include "app/cli/body.h"
#include "kit/json/read.h"
#include "kit/json/write.h"

namespace redress::cli {
namespace {

constexpr std::size_t longest_line = std::size_t{1} << 20U;
constexpr std::size_t together = 500;  // in one commit

struct Lines {
  std::vector<base::Object> commands;
  base::Refusals refusals;
};

// Everything is read and its form checked before the first command counts.
Lines read_commands(const std::string& text, const std::string& name, office::Office& office) {
  Lines lines;
  std::istringstream in(text);
  json::read_lines(in, name, longest_line, [&](std::size_t number, base::Checked<base::Object> object) {
    const auto form = object ? office.check_wire(*object) : base::Checked<base::Done>(base::refuse(object.error()));
    if (!form) {
      for (base::Refusal refusal : form.error()) {
        if (object) refusal.about = name + ":" + std::to_string(number) + ": " + refusal.about;
        lines.refusals.push_back(std::move(refusal));
      }
    } else {
      lines.commands.push_back(std::move(*object));
    }
    return true;
  });
  return lines;
}

std::string result_line(const base::Object& command, const base::Checked<office::Outcome>& outcome) {
  json::Writer out(0);
  out.begin_object().key("key").text(base::text_or(command, "key"));
  if (outcome) {
    out.key("reference").text(outcome->reference);
    out.key("version").number(std::int64_t{outcome->version});
    out.key("repeated").boolean(outcome->repeated);
  } else {
    out.key("refused").begin_array();
    for (const auto& refusal : outcome.error()) {
      out.begin_object().key("rule").text(refusal.rule).key("about").text(refusal.about);
      out.key("source").text(refusal.source).key("text").text(refusal.text).end_object();
    }
    out.end_array();
  }
  out.end_object();
  return std::move(out).done();
}

}  // namespace

int command(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, with_place({{"actor"}}));
  if (!arguments) return usage(streams, arguments.error());
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  const auto file = only_word(*arguments, "FILE.jsonl");
  if (!file) return usage(streams, file.error());
  const std::string actor = arguments->get("actor").value_or("");
  if (actor.empty()) return usage(streams, {{"option_is_needed", "--actor", "", "say who asks: --actor NAME"}});

  const std::string text = read_file(*file, streams.in);
  office::Options options;
  options.new_names = true;
  const auto office = office::Office::open(*place, options);
  const Lines lines = read_commands(text, *file, *office);
  if (!lines.refusals.empty()) {
    say(streams.err, lines.refusals);
    streams.err << "nothing was done\n";
    return exit_wrong;
  }
  bool all_done = true;
  for (std::size_t first = 0; first < lines.commands.size(); first += together) {
    const std::size_t end = std::min(lines.commands.size(), first + together);
    const std::vector<base::Object> some(lines.commands.begin() + static_cast<std::ptrdiff_t>(first),
                                         lines.commands.begin() + static_cast<std::ptrdiff_t>(end));
    const auto outcomes = office->run_all(some, actor);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
      streams.out << result_line(some[i], outcomes[i]) << '\n';
      all_done = all_done && outcomes[i].has_value();
    }
  }
  return all_done ? exit_done : exit_wrong;
}

}  // namespace redress::cli
