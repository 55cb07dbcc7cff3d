#include "core/release/suppress.h"

#include <algorithm>

#include "base/assert.h"
#include "core/release/other_table.h"

namespace redress::release {

namespace {

// Other values further away than this from the first number that is not small, or from a sum, are not tried.
constexpr std::int64_t farthest = 5;

class Choice {
 public:
  Choice(const System& system, const Rule& rule)
      : system_(system), rule_(rule), search_(system), hidden_(primary(system)), starts_hidden_(hidden_) {}

  Suppression take() {
    Suppression made;
    for (std::size_t q = 0; q < system_.quantities.size(); ++q) {
      if (!system_.quantities[q].is_small) continue;
      if (is_told(q)) {
        made.told.push_back(q);
      } else if (!protect(q)) {
        made.not_protected.push_back(q);
      }
    }
    show_again();
    made.hidden = std::move(hidden_);
    made.proofs = std::move(proofs_);
    return made;
  }

 private:
  bool is_told(std::size_t quantity) const {
    const auto& cells = search_.cells_that_tell(quantity);
    return std::any_of(cells.begin(), cells.end(), [&](std::size_t cell) { return system_.cells[cell].is_public; });
  }

  std::vector<std::int64_t> values_that_are_not_small(std::size_t quantity) const {
    std::vector<std::int64_t> values;
    if (system_.quantities[quantity].is_sum) return other_values(quantity);
    for (std::int64_t more = 0; more <= farthest; ++more) values.push_back(rule_.threshold + more);
    return values;
  }
  // Near ones first.
  std::vector<std::int64_t> other_values(std::size_t quantity) const {
    const std::int64_t value = system_.quantities[quantity].value;
    std::vector<std::int64_t> values;
    for (std::int64_t by = 1; by <= rule_.threshold + farthest; ++by) {
      values.push_back(value + by);
      if (by <= value) values.push_back(value - by);
    }
    return values;
  }

  // One of the values, with what is hidden as it is.
  std::optional<std::vector<Change>> proved(const std::vector<bool>& hidden, std::size_t quantity,
                                            const std::vector<std::int64_t>& values, std::int64_t but) const {
    for (const std::int64_t value : values) {
      if (value == but) continue;
      if (auto table = search_.other_table(hidden, {quantity, value}, false)) return std::move(table->changes);
    }
    return std::nullopt;
  }
  // Hides what else the cheapest of them needs.
  std::optional<std::vector<Change>> bought(std::size_t quantity, const std::vector<std::int64_t>& values,
                                            std::int64_t but) {
    if (auto found = proved(hidden_, quantity, values, but)) return found;
    std::optional<OtherTable> cheapest;
    for (const std::int64_t value : values) {
      if (value == but) continue;
      auto table = search_.other_table(hidden_, {quantity, value}, true);
      if (table && (!cheapest || table->cost < cheapest->cost)) cheapest = std::move(table);
    }
    if (!cheapest) return std::nullopt;
    for (const std::size_t cell : cheapest->cells) hidden_[cell] = true;
    return std::move(cheapest->changes);
  }

  static std::int64_t value_in(const std::vector<Change>& changes, std::size_t quantity) {
    const auto found =
        std::find_if(changes.begin(), changes.end(), [&](const Change& each) { return each.quantity == quantity; });
    REDRESS_ASSERT(found != changes.end());
    return found->value;
  }

  bool protect(std::size_t quantity) {
    const std::int64_t truth = system_.quantities[quantity].value;
    auto first = bought(quantity, values_that_are_not_small(quantity), truth);
    auto second = first ? bought(quantity, other_values(quantity), value_in(*first, quantity)) : std::nullopt;
    if (!first || !second) {
      for (const std::size_t cell : search_.cells_around(quantity)) {
        if (!system_.cells[cell].is_public) starts_hidden_[cell] = hidden_[cell] = true;
      }
      first = proved(hidden_, quantity, values_that_are_not_small(quantity), truth);
      if (first) second = proved(hidden_, quantity, other_values(quantity), value_in(*first, quantity));
      if (!first || !second) return false;
    }
    proofs_.push_back({quantity, std::move(*first), std::move(*second)});
    return true;
  }

  // The proofs again with the cell shown; nothing if one fails.
  std::optional<std::vector<Proof>> proofs_without(std::size_t cell, std::vector<bool> hidden) const {
    hidden[cell] = false;
    const auto is_changed = [&](const std::vector<Change>& changes) {
      return std::any_of(changes.begin(), changes.end(), [&](const Change& each) {
        const auto& tells = system_.cells[cell].tells;
        return std::find(tells.begin(), tells.end(), each.quantity) != tells.end();
      });
    };
    std::vector<Proof> proofs = proofs_;
    for (Proof& proof : proofs) {
      if (!is_changed(proof.first) && !is_changed(proof.second)) continue;
      auto first = proved(hidden, proof.quantity, values_that_are_not_small(proof.quantity),
                          system_.quantities[proof.quantity].value);
      if (!first) return std::nullopt;
      auto second = proved(hidden, proof.quantity, other_values(proof.quantity), value_in(*first, proof.quantity));
      if (!second) return std::nullopt;
      proof = {proof.quantity, std::move(*first), std::move(*second)};
    }
    return proofs;
  }

  // What one number needed may not be needed any more by what was hidden for the next. The dearest first.
  void show_again() {
    std::vector<std::size_t> cells;
    for (std::size_t cell = 0; cell < hidden_.size(); ++cell) {
      if (hidden_[cell] && !starts_hidden_[cell]) cells.push_back(cell);
    }
    std::stable_sort(cells.begin(), cells.end(),
                     [&](std::size_t a, std::size_t b) { return system_.cells[a].cost > system_.cells[b].cost; });
    for (const std::size_t cell : cells) {
      if (auto proofs = proofs_without(cell, hidden_)) {
        hidden_[cell] = false;
        proofs_ = std::move(*proofs);
      }
    }
  }

  const System& system_;
  const Rule rule_;
  const Search search_;
  std::vector<bool> hidden_, starts_hidden_;
  std::vector<Proof> proofs_;
};

}  // namespace

std::vector<bool> primary(const System& system) {
  std::vector<bool> hidden;
  for (const auto& cell : system.cells) {
    const bool is_small = std::any_of(cell.tells.begin(), cell.tells.end(),
                                      [&](std::size_t told) { return system.quantities[told].is_small; });
    hidden.push_back(!cell.is_public && (is_small || cell.was_hidden));
  }
  return hidden;
}

Suppression suppress(const System& system, const Rule& rule) {
  REDRESS_ASSERT(rule.threshold >= 2);
  REDRESS_ASSERT(is_possible(system, primary(system), {}));
  return Choice(system, rule).take();
}

}  // namespace redress::release
