// What the benchmark measures and how it says so: one line for each, beside its target.
//
// CPU time is that of the calling thread; wall time includes waiting for the disk, and stands only beside something else
// measured in the same run. Targets: DESIGN 10.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

namespace redress::bench {

struct Line {
  std::string id;     // stable, for programs that compare runs: `list.cpu_ms`
  std::string title;  // for people
  double value = 0;
  std::string unit;
  // The target, if there is one: the value is to be under it, or at least it.
  double target = 0;
  enum class Kind { none, under, at_least } kind = Kind::none;

  bool held() const { return kind == Kind::none || (kind == Kind::under ? value < target : value >= target); }
};

using Lines = std::vector<Line>;

struct Sizes {
  int cases = 100'000;        // in the body that pages and reports are made from
  int histories = 1'000'000;  // in memory only, for the report over a great ombudsman's record
  int commands = 20'000;      // durable commands for each of 1 and 8 clients
  int rows = 50'000;          // of the imported case list
  int clicks = 40;            // of each of eight people
  int moved = 10'000;         // open cases that go to another edition together
  int episodes = 50'000;      // of stages, over ten years, that figures are asked about
  std::string postgresql;     // a server for the figures to be measured beside; empty: none
  std::string duckdb;         // likewise the script that answers for DuckDB
};

// Milliseconds of CPU and of wall time that the work took.
struct Took {
  double cpu_ms = 0;
  double wall_ms = 0;
};
Took time_of(const std::function<void()>& work);
// The same with the CPU of every thread of the process.
Took time_of_all_threads(const std::function<void()>& work);
// The middle one of so many runs, after one that is not counted.
Took middle_of(int runs, const std::function<void()>& work);

double resident_megabytes();

void print_text(std::ostream& out, const Lines& lines);
void print_json(std::ostream& out, const Lines& lines);

}  // namespace redress::bench
