// `redress procedure check FILE...`: whether a procedure's file can be used, and what is wrong with it.
#include <fmt/format.h>

#include <iostream>

#include "app/catalogue/procedures.h"
#include "app/cli/arguments.h"
#include "app/cli/procedures.h"
#include "app/cli/subcommand.h"

namespace redress::cli {
namespace {

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

void say_sound(std::ostream& out, const std::string& path, const procedure::Procedure& procedure) {
  std::size_t transitions = 0;
  for (const procedure::State& state : procedure.states) transitions += state.transitions.size();
  out << fmt::format("{}: sound. {}, edition {}: {}\n", path, procedure.id, procedure.edition, procedure.title);
  out << fmt::format(
      "  checked: every word and name, {} with {}, {}, {}: each state can be reached, each can end, and every clock "
      "that starts is stopped or ended\n",
      counted(procedure.states.size(), "state", "states"), counted(transitions, "transition", "transitions"),
      counted(procedure.stages.size(), "stage", "stages"), counted(procedure.clocks.size(), "clock", "clocks"));
  for (const procedure::Unconfirmed& part : procedure.unconfirmed_parts) {
    out << fmt::format("  unconfirmed, line {}: {} ({})\n", part.place.line, part.what, part.source);
  }
}

int check_files(const std::vector<std::string>& paths, Streams streams) {
  int code = exit_done;
  for (const std::string& path : paths) {
    const auto read = catalogue::read_procedure_file(path);
    if (read) {
      say_sound(streams.out, path, *read);
    } else {
      say(streams.err, read.error());
      code = exit_wrong;
    }
  }
  return code;
}

}  // namespace

int procedures(const Words& words, Streams streams) {
  const bool is_about_use = !words.empty() && (words[0] == "list" || words[0] == "use" || words[0] == "drop");
  if (is_about_use) return procedure_use(words, streams);
  if (!words.empty() && words[0] == "draw") return procedure_draw(words, streams);
  const auto arguments = Arguments::parse(words, {});
  if (!arguments) return usage(streams, arguments.error());
  const auto& positional = arguments->positional();
  if (positional.size() < 2 || positional[0] != "check") {
    streams.err << "usage: redress procedure check FILE...\n"
                   "       redress procedure draw FILE [--out F.svg]\n"
                   "       redress procedure list --data DIR [--json]\n"
                   "       redress procedure use|drop ID... --data DIR --actor A\n";
    return exit_usage;
  }
  return check_files({positional.begin() + 1, positional.end()}, streams);
}

}  // namespace redress::cli
