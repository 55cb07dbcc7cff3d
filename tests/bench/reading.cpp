#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <iostream>
#include <stdexcept>

#include "bench/body.h"
#include "bench/measure.h"

namespace redress::bench {
namespace {

namespace fs = std::filesystem;

figures::Question question_of(const char* period) {
  figures::Question question;
  question.period = *figures::parse_period(period);
  question.as_at = question.period.to;
  return question;
}

figures::Report report_of(office::Office& office, const figures::Question& question) {
  auto report = office.report("spso-quarterly", question);
  if (!report) throw std::runtime_error("the report was refused: " + report.error().front().text);
  return std::move(report.value());
}

double megabytes_below(const fs::path& folder) {
  double bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += static_cast<double>(entry.file_size());
  }
  return bytes / 1e6;
}

// This program again, alone with the body: what it has resident, in megabytes.
double resident_of_a_reader(const std::string& folder) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
  const std::string self = fs::read_symlink("/proc/self/exe").string();
  std::array<std::string, 3> words{self, "--resident-memory", folder};
  std::array<char*, 4> arguments{words[0].data(), words[1].data(), words[2].data(), nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  pid_t child = 0;
  const int failed = posix_spawn(&child, self.c_str(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  std::string said;
  std::array<char, 256> buffer{};
  for (ssize_t n = 0; failed == 0 && (n = read(ends[0], buffer.data(), buffer.size())) > 0;)
    said.append(buffer.data(), static_cast<std::size_t>(n));
  close(ends[0]);
  if (failed == 0) waitpid(child, nullptr, 0);
  if (said.empty()) throw std::runtime_error("the reader said nothing");
  return std::stod(said);
}

}  // namespace

int print_resident_memory(const std::string& folder) {
  const auto office = office::Office::open(store::place_of(folder, "", true), {.writing = false});
  (void)report_of(*office, question_of(quarter));
  (void)office->cases({});
  std::cout << fmt::format("{:.1f}\n", resident_megabytes());
  return 0;
}

void measure_body(const std::string& folder, const Sizes& sizes, Lines& lines) {
  const std::string record = folder + "/body";
  std::size_t typed = 0;
  const Took made = time_of([&] { typed = make_body(record, sizes.cases); });
  const std::string of = fmt::format(" ({} cases)", sizes.cases);
  lines.push_back({"body.histories_per_second", "Histories taken in, each case whole" + of,
                   sizes.cases / made.wall_ms * 1e3, "/s"});

  const auto place = store::place_of(record, "", true);
  const Took opening = middle_of(3, [&] { (void)office::Office::open(place, {.writing = false}); });
  lines.push_back({"open.ms", "Opening the record, ready for every question" + of, opening.wall_ms, "ms"});
  const auto office = office::Office::open(place, {.writing = false});

  store::CaseQuery open_cases;
  open_cases.open = true;
  open_cases.limit = 50;
  const Took list = middle_of(200, [&] {
    if (office->cases(open_cases).empty()) throw std::runtime_error("the list is empty");
  });
  lines.push_back({"list.cpu_ms", "A list of 50: the lines, CPU" + of, list.cpu_ms, "ms", 1.5, Line::Kind::under});

  store::CaseQuery any;
  any.limit = 200;
  const auto every = office->cases(any);
  std::size_t next = 0;
  const Took one = middle_of(400, [&] {
    if (!office->find_case(every[next++ % every.size()].reference)) throw std::runtime_error("a case is missing");
  });
  lines.push_back(
      {"case.cpu_ms", "A case: its state, events and texts, CPU" + of, one.cpu_ms, "ms", 1, Line::Kind::under});

  const figures::Question first = question_of(quarter);
  const Took report = middle_of(20, [&] { (void)report_of(*office, first); });
  lines.push_back({"report.cpu_ms", "The quarterly report, CPU" + of, report.cpu_ms, "ms", 10, Line::Kind::under});
  lines.push_back({"report.wall_ms", "The quarterly report, wall" + of, report.wall_ms, "ms"});
  figures::Question then = first;
  then.known_by = first.period.from + std::chrono::days{30};
  const Took known = middle_of(20, [&] { (void)report_of(*office, then); });
  lines.push_back({"report.known_by.cpu_ms", "The same as known a month into the quarter, CPU" + of, known.cpu_ms, "ms",
                   10, Line::Kind::under});

  lines.push_back({"memory.mb", "Resident after opening, a report and a list" + of, resident_of_a_reader(record), "MB",
                   64, Line::Kind::under});
  const double bytes = (megabytes_below(record) * 1e6 - static_cast<double>(typed)) / sizes.cases;
  lines.push_back({"disk.bytes_per_case", "On the disk for each case beyond the text typed in" + of, bytes, "bytes",
                   5000, Line::Kind::under});
}

}  // namespace redress::bench
