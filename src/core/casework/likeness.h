// Is this perhaps a case that we have? What two complaints have in common, and how much it weighs.
//
// Likeness only asks a question of a person who decides; it never decides itself. What it knows of a case is given to it as
// folded words, so that writing a name another way makes no difference.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/day.h"

namespace redress::casework {

using base::Day;

struct Traits {
  std::set<std::string> names, words;               // folded; names without titles count
  std::set<std::string> postcodes, emails, phones;  // compacted
  std::string theme;
  std::int64_t service = 0;
  Day received_on{};
};

enum class Alike { name, address, email, phone, theme, service, words };

struct Likeness {
  int weight = 0;
  std::vector<Alike> reasons;          // the heaviest first
  std::vector<std::string> in_common;  // words of both that say something
  bool is_likely() const { return weight >= 5; }
};

// An address for mail or a telephone number weighs 4, a postcode 3, a name 2 (all of it 3), words up to 3, theme and service 1
// each; two postcodes that differ take 2 away. Two cases received more than a year apart have no likeness.
Likeness likeness(const Traits& asked, const Traits& known);

}  // namespace redress::casework
