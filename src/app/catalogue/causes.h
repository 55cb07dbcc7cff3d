// The causes that an action can have, from `learning/causes.yaml`.
#pragma once

#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "core/reports/action.h"

namespace redress::catalogue {

// In the order of the file. Every fault at once, with `name:line:column`; a code that stands twice is one.
base::Checked<std::vector<reports::Cause>> read_causes(std::string_view text, std::string_view name);

// Those inside the program. Throws base::Fault where its file is not sound.
const std::vector<reports::Cause>& shipped_causes();

}  // namespace redress::catalogue
