// The benchmark: everything in one run, so that its figures may be compared with one another. Milliseconds of waiting for a
// disk mean nothing on the next machine; ratios do.
//
//   redress_bench [--cases N] [--histories N] [--commands N] [--rows N] [--clicks N] [--only PART] [--folder DIR] [--json]
//   redress_bench --body DIR [--cases N] [--json]       only what is read from a body, made in DIR if it is not there, and kept
//   redress_bench --postgresql URI [--commands N] [--json]     durable commands alone, in an empty database of that server
//   redress_bench --postgresql URI --only move [--moved N]     the move of open cases, likewise
//   redress_bench --only figures [--episodes N] [--postgresql URI] [--duckdb SCRIPT]     figures, also beside those databases
//
// PART is one of durable, import, body, clickers, due, histories, figures, move, sign-in (whose rounds are a hundredth of the
// commands).
#include <stdlib.h>

#include <filesystem>
#include <iostream>
#include <string>

#include "base/text.h"
#include "bench/measure.h"

namespace {

using redress::bench::Sizes;

int usage(const std::string& word) {
  std::cerr << "redress_bench: " << word
            << "\nusage: redress_bench [--cases N] [--histories N] [--commands N] [--rows N] "
               "[--clicks N] [--moved N] [--episodes N] [--only "
               "durable|import|body|clickers|due|histories|figures|move|sign-in] "
               "[--folder DIR] [--body DIR] [--postgresql URI] [--duckdb SCRIPT] [--json]\n";
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  namespace fs = std::filesystem;
  namespace bench = redress::bench;
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() == 2 && words[0] == "--resident-memory") return bench::print_resident_memory(words[1]);
  Sizes sizes;
  fs::path folder = fs::temp_directory_path();
  std::string body;
  bool json = false;
  std::string only, postgresql;
  const std::map<std::string, void (*)(const std::string&, const Sizes&, bench::Lines&)> parts{
      {"durable", bench::measure_durable},   {"import", bench::measure_import}, {"body", bench::measure_body},
      {"clickers", bench::measure_clickers}, {"due", bench::measure_due},       {"histories", bench::measure_histories},
      {"figures", bench::measure_figures},   {"move", bench::measure_moving},   {"sign-in", bench::measure_signing_in}};
  const std::map<std::string, int*> numbers{{"--cases", &sizes.cases},       {"--histories", &sizes.histories},
                                            {"--commands", &sizes.commands}, {"--rows", &sizes.rows},
                                            {"--clicks", &sizes.clicks},     {"--moved", &sizes.moved},
                                            {"--episodes", &sizes.episodes}};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--json") {
      json = true;
      continue;
    }
    if (i + 1 == words.size()) return usage(words[i] + " is not known or needs a value");
    if (words[i] == "--folder") {
      folder = words[++i];
      continue;
    }
    if (words[i] == "--postgresql") {
      postgresql = words[++i];
      continue;
    }
    if (words[i] == "--duckdb") {
      sizes.duckdb = words[++i];
      continue;
    }
    if (words[i] == "--only") {
      only = words[++i];
      if (!parts.contains(only)) return usage("there is no part " + only);
      continue;
    }
    if (words[i] == "--body") {
      body = words[++i];
      continue;
    }
    const auto number = numbers.find(words[i]);
    if (number == numbers.end()) return usage("there is no " + words[i]);
    const auto value = redress::base::parse_int(words[++i], 1, 100'000'000);
    if (!value) return usage(words[i] + " is not a number from 1 to 100000000");
    *number->second = static_cast<int>(*value);
  }

  if (!body.empty()) {
    bench::Lines lines;
    bench::measure_body(body, sizes, lines);
    bench::measure_clickers(body, sizes, lines);
    json ? bench::print_json(std::cout, lines) : bench::print_text(std::cout, lines);
    return 0;
  }
  std::string scratch = (folder / "redress-bench-XXXXXX").string();
  if (mkdtemp(scratch.data()) == nullptr) return usage("no folder can be made in " + folder.string());
  int code = 0;
  try {
    bench::Lines lines;
    if (only == "figures") {
      sizes.postgresql = postgresql;
      bench::measure_figures(scratch, sizes, lines);
    } else if (!postgresql.empty() && only == "move") {
      bench::measure_moving_postgresql(postgresql, scratch, sizes, lines);
    } else if (!postgresql.empty()) {
      bench::measure_postgresql(postgresql, sizes, lines);
    }
    for (const char* part :
         {"durable", "import", "body", "clickers", "due", "histories", "figures", "move", "sign-in"}) {
      if (postgresql.empty() && only != "figures" && (only.empty() || only == part))
        parts.at(part)(scratch, sizes, lines);
    }
    json ? bench::print_json(std::cout, lines) : bench::print_text(std::cout, lines);
  } catch (const std::exception& failed) {
    std::cerr << "redress_bench: " << failed.what() << '\n';
    code = 3;
  }
  fs::remove_all(scratch);
  return code;
}
