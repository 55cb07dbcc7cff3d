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

// The tables are to be made in 10 ms for any two dates: the worst of these is the one that counts.
void measure_reports(office::Office& office, const std::string& of, Lines& lines) {
  struct Asked {
    const char* id;
    const char* title;
    figures::Question question;
  };
  const figures::Question plain = question_of(quarter);
  std::vector<Asked> asked{
      {"report", "The quarterly tables", plain},
      {"report.known_within", "The same as known a month into the quarter", plain},
      {"report.known_after", "The same as known a month after the quarter", plain},
      {"report.known_long_ago", "The same as known two years before", plain},
      {"report.as_at_end", "The same as at the last day of the record", plain},
      {"report.early", "The tables of the third quarter of the record as at its last day", question_of("2023-24-Q3")}};
  using std::chrono::days;
  asked[1].question.known_by = plain.period.from + days{30};
  asked[2].question.known_by = plain.period.to + days{31};
  asked[3].question.known_by = plain.period.from - days{730};
  asked[4].question.as_at = last_day();
  asked[5].question.as_at = last_day();
  for (auto& each : asked) {
    each.question.with_cases = false;
    const Took tables = middle_of(20, [&] { (void)report_of(office, each.question); });
    lines.push_back(
        {std::string(each.id) + ".cpu_ms", each.title + (", CPU" + of), tables.cpu_ms, "ms", 10, Line::Kind::under});
  }
  for (auto& each : {asked[0], asked[2]}) {
    figures::Question question = each.question;
    question.with_cases = true;
    const Took lists = middle_of(10, [&] { (void)report_of(office, question); });
    lines.push_back({std::string(each.id) + ".lists.cpu_ms",
                     each.title + (", with the cases of every number, CPU" + of), lists.cpu_ms, "ms"});
  }
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
  const std::string of = fmt::format(" ({} cases)", sizes.cases);
  const bool is_there = fs::exists(record);
  if (!is_there) {
    const Took made = time_of([&] { typed = make_body(record, sizes.cases); });
    lines.push_back({"body.histories_per_second", "Histories taken in, each case whole" + of,
                     sizes.cases / made.wall_ms * 1e3, "/s"});
  }

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

  measure_reports(*office, of, lines);

  lines.push_back({"memory.mb", "Resident after opening, a report and a list" + of, resident_of_a_reader(record), "MB",
                   64, Line::Kind::under});
  if (is_there) return;  // how much was typed in is not known any more
  const double bytes = (megabytes_below(record) * 1e6 - static_cast<double>(typed)) / sizes.cases;
  lines.push_back({"disk.bytes_per_case", "On the disk for each case beyond the text typed in" + of, bytes, "bytes",
                   5000, Line::Kind::under});
}

}  // namespace redress::bench
