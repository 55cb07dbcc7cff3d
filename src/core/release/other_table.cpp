#include "core/release/other_table.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/release/simplex.h"

namespace redress::release {

namespace {

// Not every cheapest amount is whole. Where one is not, the program is asked again with no more of it than the whole part.
std::optional<std::vector<double>> cheapest_whole(LinearProgram program) {
  constexpr int most_times = 8;
  for (int time = 0; time < most_times; ++time) {
    auto amounts = cheapest(program);
    if (!amounts) return std::nullopt;
    const auto broken = std::find_if(amounts->begin(), amounts->end(),
                                     [](double amount) { return std::abs(amount - std::round(amount)) > 1e-6; });
    if (broken == amounts->end()) return amounts;
    program.amounts[static_cast<std::size_t>(broken - amounts->begin())].most = std::floor(*broken);
  }
  return std::nullopt;
}

}  // namespace

Search::Search(const System& system)
    : system_(system), cells_of_(system.quantities.size()), relations_of_(system.quantities.size()) {
  for (std::size_t cell = 0; cell < system.cells.size(); ++cell) {
    for (const std::size_t told : system.cells[cell].tells) cells_of_[told].push_back(cell);
  }
  for (std::size_t relation = 0; relation < system.relations.size(); ++relation) {
    for (const Term& term : system.relations[relation].terms) {
      relations_of_[term.quantity].push_back({relation, term.factor});
    }
  }
}

// Nothing if it may not be changed.
std::optional<std::int64_t> Search::cost_of(const std::vector<bool>& hidden, std::size_t quantity,
                                            bool may_hide) const {
  if (system_.quantities[quantity].is_known) return std::nullopt;
  std::int64_t cost = 0;
  for (const std::size_t cell : cells_of_[quantity]) {
    if (hidden[cell]) continue;
    if (!may_hide || system_.cells[cell].is_public) return std::nullopt;
    cost += system_.cells[cell].cost;
  }
  return cost;
}

// What a change of the quantity may reach, through what may be changed; everything without `costs`.
std::vector<std::size_t> Search::around(std::size_t quantity,
                                        const std::vector<std::optional<std::int64_t>>* costs) const {
  std::vector<bool> is_reached(system_.quantities.size(), false), is_read(system_.relations.size(), false);
  std::vector<std::size_t> reached{quantity};
  is_reached[quantity] = true;
  for (std::size_t next = 0; next < reached.size(); ++next) {
    for (const Term& in : relations_of_[reached[next]]) {
      if (is_read[in.quantity]) continue;
      is_read[in.quantity] = true;
      for (const Term& term : system_.relations[in.quantity].terms) {
        if (is_reached[term.quantity] || (costs != nullptr && !(*costs)[term.quantity])) continue;
        is_reached[term.quantity] = true;
        reached.push_back(term.quantity);
      }
    }
  }
  return reached;
}

std::optional<OtherTable> Search::other_table(const std::vector<bool>& hidden, Change wanted, bool may_hide) const {
  const Quantity& asked = system_.quantities[wanted.quantity];
  std::vector<std::optional<std::int64_t>> costs;
  for (std::size_t i = 0; i < system_.quantities.size(); ++i) costs.push_back(cost_of(hidden, i, may_hide));
  if (!costs[wanted.quantity] || wanted.value < asked.least) return std::nullopt;

  LinearProgram program;
  std::map<std::size_t, std::size_t> equations;  // by relation
  const auto equation_of = [&](std::size_t relation) {
    const auto [place, is_new] = equations.insert({relation, program.sums.size()});
    if (is_new) program.sums.push_back(0);
    return place->second;
  };
  const std::vector<std::size_t> reached = around(wanted.quantity, &costs);
  for (const std::size_t each : reached) {
    const Quantity& quantity = system_.quantities[each];
    // Something is paid for what is hidden already too, so that nothing changes without need.
    const double cost = static_cast<double>(*costs[each]) + 0.01;
    LinearProgram::Amount more{cost, std::numeric_limits<double>::infinity(), {}};
    LinearProgram::Amount less{cost, static_cast<double>(quantity.value - quantity.least), {}};
    for (const Term& in : relations_of_[each]) {
      const auto factor = static_cast<double>(in.factor);
      const std::size_t equation = equation_of(in.quantity);
      if (each == wanted.quantity) program.sums[equation] -= factor * static_cast<double>(wanted.value - asked.value);
      more.in.emplace_back(equation, factor);
      less.in.emplace_back(equation, -factor);
    }
    if (each == wanted.quantity) more.most = less.most = 0;
    program.amounts.push_back(std::move(more));
    program.amounts.push_back(std::move(less));
  }
  const auto amounts = cheapest_whole(std::move(program));
  if (!amounts) return std::nullopt;

  OtherTable table;
  std::vector<bool> hides = hidden;
  for (std::size_t i = 0; i < reached.size(); ++i) {
    const std::size_t each = reached[i];
    const std::int64_t value = each == wanted.quantity ? wanted.value
                                                       : system_.quantities[each].value +
                                                             std::llround((*amounts)[2 * i] - (*amounts)[2 * i + 1]);
    if (value == system_.quantities[each].value) continue;
    table.changes.push_back({each, value});
    for (const std::size_t cell : cells_of_[each]) {
      if (hides[cell]) continue;
      hides[cell] = true;
      table.cells.push_back(cell);
      table.cost += system_.cells[cell].cost;
    }
  }
  std::sort(table.cells.begin(), table.cells.end());
  std::sort(table.changes.begin(), table.changes.end(),
            [](const Change& a, const Change& b) { return a.quantity < b.quantity; });
  if (!is_possible(system_, hides, table.changes)) return std::nullopt;
  return table;
}

std::vector<std::size_t> Search::cells_around(std::size_t quantity) const {
  std::vector<std::size_t> cells;
  for (const std::size_t each : around(quantity, nullptr)) {
    cells.insert(cells.end(), cells_of_[each].begin(), cells_of_[each].end());
  }
  std::sort(cells.begin(), cells.end());
  cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
  return cells;
}

}  // namespace redress::release
