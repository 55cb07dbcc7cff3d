// Figures that somebody printed, from their YAML file (docs/figures.md, Figures that others printed).
#pragma once

#include <string_view>

#include "base/refusal.h"
#include "core/reports/printed_figures.h"

namespace redress::catalogue {

// Every fault at once, each with `name:line:column` as far as the file's form goes, else with the number's name.
base::Checked<reports::PrintedFigures> read_printed_figures(std::string_view text, std::string_view name);

}  // namespace redress::catalogue
