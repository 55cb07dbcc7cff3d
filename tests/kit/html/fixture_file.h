// Fixtures of a component as GOV.UK Frontend writes them: a JSON file with options in and HTML out.
#pragma once

#include <string>
#include <vector>

#include "base/value.h"

namespace redress::html::tests {

struct Fixture {
  std::string name;
  base::Object options;
  std::string html;
};

// Throws, naming the file, if it is not there or is not as expected.
std::vector<Fixture> fixtures_in(const std::string& path);

}  // namespace redress::html::tests
