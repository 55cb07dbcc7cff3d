// Measures from their YAML files (measures/README.md says what each word means).
#pragma once

#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "core/figures/measure.h"

namespace redress::catalogue {

// Every fault at once, each with `name:line:column` and the nearest known word.
base::Checked<figures::Measure> read_measure(std::string_view text, std::string_view name);

// Those the program brings with it, by id. Asserts that they can be read: a test reads each.
const std::vector<figures::Measure>& shipped_measures();

}  // namespace redress::catalogue
