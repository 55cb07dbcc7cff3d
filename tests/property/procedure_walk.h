// Random casework under every shipped procedure, through the office: cases begin, go on and end, days go by, people try what
// cannot be done, and after each step what the office holds of a case is compared with a plain reading of it (plain_course.h).
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/day.h"
#include "kit/sql/database.h"

namespace redress::plain {

struct WalkPlan {
  std::uint64_t seed = 1;
  int steps = 0;                      // commands that are given; bringing the open cases to their ends comes on top
  base::Day begins{};                 // the day on which the body is founded and the first case comes
  std::string calendar = "scotland";  // the body's own
  bool goes_home = true;              // each case that is open at the end must reach an end
};

// A transition, as its file has it: the procedure, the line and what it waits for.
using Leg = std::string;

struct Walked {
  std::string root;
  int steps = 0, done = 0, cases = 0, closed = 0, impossible = 0;
  std::map<std::string, int> by_procedure, refusals;  // steps done; refusals met by their rule
  std::set<Leg> legs;
  std::vector<std::string> faults;  // what did not hold, with the last commands of that case
};

Walked walk(const WalkPlan& plan, sql::Engine engine);

// Every transition of every shipped procedure.
std::set<Leg> all_legs();

}  // namespace redress::plain
