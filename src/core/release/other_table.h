// Searches for another table that a reader could take for the true one, in which a hidden number has another value.
//
// The other table is the proof that the number cannot be worked out. It is the cheapest change of the true one that satisfies
// every relation, a linear program: changing a number costs what the cells cost that would have to be hidden for it, for
// each one that it changes by. So the same search proves that what is hidden is enough, where nothing more may be hidden, and
// says what else to hide, where it may. (The attacker's problem of Fischetti and Salazar-Gonzalez, "Models and algorithms for
// optimizing cell suppression in tabular data with linear constraints", 2000, with unit costs in place of fixed ones.)
//
// Whatever comes back has been checked in whole numbers. Where nothing comes back there may still be such a table: a number
// without one counts as one that can be worked out.
#pragma once

#include <optional>

#include "core/release/system.h"

namespace redress::release {

struct OtherTable {
  std::vector<Change> changes;     // by quantity; the others have their true values
  std::vector<std::size_t> cells;  // to hide, beyond those hidden; by their order
  std::int64_t cost = 0;           // of those
};

class Search {
 public:
  explicit Search(const System& system);  // which must outlive this and stay as it is

  // With `may_hide`, tables are allowed that need more cells hidden. Deterministic.
  std::optional<OtherTable> other_table(const std::vector<bool>& hidden, Change wanted, bool may_hide) const;

  // The cells that tell of what hangs together with a quantity by any relations.
  std::vector<std::size_t> cells_around(std::size_t quantity) const;
  const std::vector<std::size_t>& cells_that_tell(std::size_t quantity) const { return cells_of_[quantity]; }

 private:
  std::optional<std::int64_t> cost_of(const std::vector<bool>& hidden, std::size_t quantity, bool may_hide) const;
  std::vector<std::size_t> around(std::size_t quantity, const std::vector<std::optional<std::int64_t>>* costs) const;

  const System& system_;
  std::vector<std::vector<std::size_t>> cells_of_;  // of each quantity
  std::vector<std::vector<Term>> relations_of_;     // of each quantity: Term::quantity is the place of a relation here
};

}  // namespace redress::release
