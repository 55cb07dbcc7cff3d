// Reports from their YAML files (docs/figures.md says what each word means).
#pragma once

#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "core/reports/definition.h"

namespace redress::catalogue {

// Every fault at once, each with `name:line:column` and the nearest known word. Whether the measures exist is asked by
// reports::check().
base::Checked<reports::Definition> read_report(std::string_view text, std::string_view name);

// Those the program brings with it, by id. Asserts that they can be read: a test reads each.
const std::vector<reports::Definition>& shipped_reports();

}  // namespace redress::catalogue
