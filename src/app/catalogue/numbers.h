// Series of dated numbers, the figures made over them and the rates of remedies, from their YAML files (series/README.md).
#pragma once

#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "core/forecast/overdue_pay.h"
#include "core/numbers/ratio.h"
#include "core/numbers/series.h"

namespace redress::catalogue {

// Every fault at once, each with `name:line:column` and the nearest known word.
base::Checked<numbers::Series> read_series(std::string_view text, std::string_view name);
base::Checked<numbers::Ratio> read_ratio(std::string_view text, std::string_view name);
base::Checked<forecast::Rate> read_rate(std::string_view text, std::string_view name);

// Those the program brings with it, by id. Asserts that they can be read: check_shipped() reads each.
const std::vector<numbers::Series>& shipped_series();
const std::vector<numbers::Ratio>& shipped_ratios();
const std::vector<forecast::Rate>& shipped_rates();

}  // namespace redress::catalogue
