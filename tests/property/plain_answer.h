// What a measure makes of the items of the second reading (plain_figures.h): the plain answer that a figure is compared with.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/figures/figure.h"
#include "core/figures/measure.h"
#include "property/plain_figures.h"

namespace redress::plain {

struct Expected {
  std::optional<double> value;
  std::vector<std::string> cases;
};

using Chosen = std::function<bool(const Item&)>;

// Of those items that are chosen.
Expected expected(const figures::Measure& measure, const std::vector<Item>& items, const Chosen& chosen);
// Fails the test where the cell has another value or other cases.
void same(const figures::Cell& cell, const Expected& wanted, const std::string& where);
bool in_total(const Item& item);
// What the item has in that COLUMN; `none` where it has nothing.
std::string column_of(const std::string& column, const Item& item);

// Those of the measure escalate.late.
LateRule late_rule();
const figures::Measure& measure_named(const std::string& id);

}  // namespace redress::plain
