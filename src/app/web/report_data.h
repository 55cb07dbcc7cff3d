// The forms in which a report is given out as a file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/figures/figure.h"

namespace redress::web {

struct DataFormat {
  std::string_view name, label, type;
  std::string (*write)(const figures::Report&);
  bool with_cases = true;
};
// In the order in which a page offers them.
const std::vector<DataFormat>& data_formats();

}  // namespace redress::web
