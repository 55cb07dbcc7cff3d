#include "app/cli/program.h"

#include <exception>
#include <iostream>
#include <string>

#include "app/cli/subcommand.h"
#include "base/fault.h"
#include "base/text.h"

namespace redress::cli {
namespace {

void print_help(std::ostream& out) {
  out << "redress: complaints and ombudsman casework\n\nUsage: redress SUBCOMMAND [OPTION]...\n\n";
  for (const auto& subcommand : subcommands()) {
    out << "  " << subcommand.name << std::string(12 - std::min<std::size_t>(11, subcommand.name.size()), ' ')
        << subcommand.help << '\n';
  }
  out << "\nExit: 0 done, 1 the thing checked is wrong or different, 2 usage, 3 fault.\n";
}

}  // namespace

void say(std::ostream& err, const base::Refusals& refusals) {
  for (const auto& refusal : refusals) {
    if (!refusal.about.empty()) err << refusal.about << ": ";
    err << refusal.text;
    if (!refusal.source.empty()) err << " [" << refusal.source << "]";
    err << " (" << refusal.rule << ")\n";
  }
}

int usage(Streams streams, const base::Refusals& refusals) {
  say(streams.err, refusals);
  return exit_usage;
}

int run_program(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  const Streams streams{std::cin, std::cout, std::cerr};
  if (words.empty() || words[0] == "help" || words[0] == "--help") {
    print_help(words.empty() ? std::cerr : std::cout);
    return words.empty() ? exit_usage : exit_done;
  }
  std::vector<std::string> names;
  for (const auto& subcommand : subcommands()) {
    if (subcommand.name == words[0]) {
      words.erase(words.begin());
      try {
        const int code = subcommand.run(words, streams);
        std::cout.flush();
        if (!std::cout) {
          std::cerr << "redress: the output could not be written\n";
          return exit_fault;
        }
        return code;
      } catch (const std::exception& fault) {
        std::cerr << "redress " << subcommand.name << ": " << fault.what() << '\n';
        return exit_fault;
      }
    }
    names.emplace_back(subcommand.name);
  }
  const auto near = base::nearest_word(words[0], names);
  std::cerr << "redress: there is no subcommand " << words[0] << (near ? "; is " + *near + " meant?" : "") << '\n';
  return exit_usage;
}

}  // namespace redress::cli
