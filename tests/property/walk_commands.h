// What somebody may try on a case under a procedure: commands with plausible arguments, and some that cannot be done.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/value.h"
#include "property/plain_course.h"
#include "property/random_histories.h"

namespace redress::plain {

struct Offer {
  base::Object wire;        // without key, case and day
  Heard heard;              // the same as a procedure hears it
  int person = 0;           // of people()
  bool impossible = false;  // it must be refused
  bool certain = false;     // by the file it can be done
};

// Where a command is looked for.
struct Scene {
  Dice& dice;
  const procedure::Procedure& procedure;
  const Course& course;
  const casework::CaseState& state;
  Day on{}, today{};
  const std::set<std::string>& legs;  // transitions that have been taken, as leg_of names them
};

// The procedure, the line of its file and the command.
std::string leg_of(const procedure::Procedure& procedure, const procedure::Transition& transition);
// Whoever works here: the first three draft, the others agree.
const std::vector<std::string>& people();

// A new case; impossible where the procedure does not hold on the day.
Offer registration(Dice& dice, const procedure::Procedure& procedure, Day today);
Offer offer_for(const Scene& scene);
// What leads to an end, step by step, all that is asked for being done.
Offer way_home(const Scene& scene);

}  // namespace redress::plain
