// Documents that speak of the same matters, and are compared.
#pragma once

#include <string>
#include <vector>

#include "core/procedure/place.h"

namespace redress::procedure {

// What several documents say of the same matters, side by side: an ombudsman's draft, the body's response, the final report.
// Rule: RULES A3.4, step 15.
struct Comparison {
  struct Version {
    std::string id;
    std::string title;
  };
  std::string id;
  std::string title;
  std::string row;                // what each matter is called: `Recommendation`
  std::vector<Version> versions;  // in the order in which they came
  std::string anomaly;            // the task that is set for each anomaly that somebody raises
  std::string source;
  bool unconfirmed = false;
  Place place;
};

}  // namespace redress::procedure
