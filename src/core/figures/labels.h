// How titles and labels of a report are put together.
#pragma once

#include <string>

#include "core/figures/figure.h"

namespace redress::figures {

// A label within a sentence: its first letter small, but for a word in capitals.
std::string lower_first(std::string label);
// With the part that it stands in: `Complaints: by directorate`.
std::string full_title(const Table& table);

}  // namespace redress::figures
