#include <algorithm>
#include <optional>
#include <stdexcept>
#include <thread>

#include "bench/bare.h"
#include "bench/body.h"
#include "bench/measure.h"

namespace redress::bench {
namespace {

// redress and the bare loop take turns, so that both meet the same disk and the same neighbours; the middle turn counts.
constexpr int turns = 11;
constexpr int commands_of_a_case = 4;  // a turn carries whole cases

double middle(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

using Commands = std::vector<casework::Command>;

// Each client waits for its answer before it asks again.
Took carry_out(office::Office& office, const std::vector<Commands>& commands, std::size_t from, std::size_t to) {
  std::vector<std::string> refused(commands.size());
  const Took took = time_of_all_threads([&] {
    std::vector<std::thread> threads;
    for (std::size_t client = 0; client < commands.size(); ++client) {
      threads.emplace_back([&, client] {
        for (std::size_t i = from; i < to; ++i) {
          const auto done = office.run(commands[client][i]);
          if (!done) refused[client] = done.error().front().text;
        }
      });
    }
    for (auto& thread : threads) thread.join();
  });
  for (const auto& text : refused) {
    if (!text.empty()) throw std::runtime_error("a command was refused: " + text);
  }
  return took;
}

struct Measured {
  std::vector<double> ours, bare, ratio;  // commands a second
  std::vector<double> cpu_ms, beyond_ms;  // of a command; beyond what the bare loop takes for its rows and their sync
};

// `data` as on the command line; beside the bare loop where `bare_file` is given.
Measured measure(const std::string& data, const std::string& bare_file, int clients, int commands) {
  (void)make_body(data, 1);
  std::optional<BareLoop> bare;
  if (!bare_file.empty()) bare.emplace(data + "/redress.db", bare_file);
  const auto office = office::Office::open(store::place_of(data, "", false), {.new_names = true});
  const int cases = std::max(1, commands / clients / turns / commands_of_a_case);
  const auto each = static_cast<std::size_t>(cases) * commands_of_a_case;
  std::vector<Commands> all;
  for (int client = 0; client < clients; ++client) all.push_back(new_commands(client, static_cast<int>(each) * turns));
  Measured measured;
  for (std::size_t turn = 0; turn < turns; ++turn) {
    const Took took = carry_out(*office, all, turn * each, (turn + 1) * each);
    const double count = static_cast<double>(each) * clients;
    measured.ours.push_back(count / took.wall_ms * 1e3);
    measured.cpu_ms.push_back(took.cpu_ms / count);
    if (!bare) continue;
    const Took again = bare->commit_again(clients);
    measured.bare.push_back(1e3 / again.wall_ms);
    measured.ratio.push_back(measured.ours.back() / measured.bare.back());
    measured.beyond_ms.push_back(measured.cpu_ms.back() - again.cpu_ms);
  }
  return measured;
}

}  // namespace

void measure_durable(const std::string& folder, const Sizes& sizes, Lines& lines) {
  for (const int clients : {1, 8}) {
    const std::string record = fmt::format("{}/durable-{}", folder, clients);
    const std::string who = clients == 1 ? "1 client" : fmt::format("{} clients", clients);
    const std::string id = fmt::format("durable.{}", clients);
    const Measured sqlite = measure(record, fmt::format("{}/bare-{}.db", folder, clients), clients, sizes.commands);
    lines.push_back({id + ".commands_per_second", "Durable commands from " + who, middle(sqlite.ours), "/s"});
    lines.push_back(
        {id + ".bare_per_second", "The same rows by a bare SQLite group-commit loop", middle(sqlite.bare), "/s"});
    lines.push_back({id + ".ratio", "Commands from " + who + " beside the bare loop", middle(sqlite.ratio), "of it",
                     clients == 8 ? 0.5 : 0, clients == 8 ? Line::Kind::at_least : Line::Kind::none});
    lines.push_back({id + ".cpu_ms", "CPU of a command from " + who + ", all threads, with its share of the sync",
                     middle(sqlite.cpu_ms), "ms"});
    lines.push_back({id + ".beyond_ms", "The same beyond what the bare loop takes for its rows and sync",
                     middle(sqlite.beyond_ms), "ms", 0.5, Line::Kind::under});
  }
}

void measure_postgresql(const std::string& uri, const Sizes& sizes, Lines& lines) {
  const Measured one = measure(uri, "", 8, sizes.commands);
  lines.push_back({"durable.postgresql.8.commands_per_second", "Durable commands from 8 clients on PostgreSQL",
                   middle(one.ours), "/s"});
  lines.push_back(
      {"durable.postgresql.8.cpu_ms", "CPU of such a command, without the server's", middle(one.cpu_ms), "ms"});
}

}  // namespace redress::bench
