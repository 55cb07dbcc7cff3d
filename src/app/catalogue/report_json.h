// A report of our own read back from its JSON file.
#pragma once

#include <string_view>

#include "base/refusal.h"
#include "core/figures/figure.h"

namespace redress::catalogue {

// Refused: what is not JSON, or not of the contract's form (core/reports/diff.h). As large as the case lists of a whole body make it.
base::Checked<figures::Report> read_report_json(std::string_view text, std::string_view name);

}  // namespace redress::catalogue
