#include "bench/measured.h"

#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <ostream>

namespace redress::bench {
namespace {

double seconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

Took time_by(clockid_t clock, const std::function<void()>& work) {
  const double cpu = seconds(clock);
  const double wall = seconds(CLOCK_MONOTONIC);
  work();
  return {(seconds(clock) - cpu) * 1e3, (seconds(CLOCK_MONOTONIC) - wall) * 1e3};
}

std::string shown(double value) {
  return value >= 100 ? fmt::format("{:.0f}", value) : fmt::format("{:.3g}", value);
}

std::string target_of(const Line& line) {
  switch (line.kind) {
    case Line::Kind::none:
      return "";
    case Line::Kind::under:
      return "under " + shown(line.target);
    case Line::Kind::at_least:
      return "at least " + shown(line.target);
  }
  return "";
}

}  // namespace

Took time_of(const std::function<void()>& work) {
  return time_by(CLOCK_THREAD_CPUTIME_ID, work);
}

Took time_of_all_threads(const std::function<void()>& work) {
  return time_by(CLOCK_PROCESS_CPUTIME_ID, work);
}

Took middle_of(int runs, const std::function<void()>& work) {
  work();
  std::vector<double> cpu;
  std::vector<double> wall;
  for (int i = 0; i < runs; ++i) {
    const Took took = time_of(work);
    cpu.push_back(took.cpu_ms);
    wall.push_back(took.wall_ms);
  }
  std::sort(cpu.begin(), cpu.end());
  std::sort(wall.begin(), wall.end());
  return {cpu[cpu.size() / 2], wall[wall.size() / 2]};
}

double resident_megabytes() {
  std::ifstream statm("/proc/self/statm");
  double size = 0;
  double resident = 0;
  statm >> size >> resident;
  return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

void print_text(std::ostream& out, const Lines& lines) {
  for (const auto& line : lines) {
    out << fmt::format("{:<72} {:>9} {:<14} {:<14} {}\n", line.title, shown(line.value), line.unit, target_of(line),
                       line.kind == Line::Kind::none ? "" : (line.held() ? "held" : "MISSED"));
  }
}

void print_json(std::ostream& out, const Lines& lines) {
  out << "{\"lines\":[";
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    out << fmt::format(R"({}{{"id":"{}","value":{:.6g},"unit":"{}")", i == 0 ? "" : ",", line.id, line.value,
                       line.unit);
    if (line.kind != Line::Kind::none) {
      out << fmt::format(R"(,"target":{:.6g},"target_is":"{}","held":{})", line.target,
                         line.kind == Line::Kind::under ? "under" : "at_least", line.held());
    }
    out << "}";
  }
  out << "]}\n";
}

}  // namespace redress::bench
