// Chooses which cells of a public table to hide, so that no small number can be worked out from the others.
//
// A number of things is small if it is 1 to 4. A cell that tells a small number is hidden. Then more cells are hidden until for
// each small number there are two other tables that nobody who reads the public copy can tell from the true one, with two
// other values of that number; in one of them it is not small, so that the copy does not even prove that it is. (A sum, of
// days say, over a small number of things is hidden and protected like it, with any two other values.) Few and cheap cells
// are hidden rather than many and dear ones.
//
// What the copy does not hide is what follows from how cells were chosen: a reader who carries out this very choice on every
// possible table may rule some of them out. Rule: RULES C6 I13.
#pragma once

#include <string>
#include <vector>

#include "core/release/system.h"

namespace redress::release {

struct Rule {
  std::int64_t threshold = 5;  // the first number that is not small; at least 2
  // Nothing of nothing says nothing of anybody, so 0 is shown. A body whose zeros tell something (that none of those who
  // complained was upheld) asks for them to be hidden too.
  bool zero_is_small = false;

  bool is_small(std::int64_t number) const { return number < threshold && (zero_is_small || number != 0); }
};

// Two other values of a small number, each with the whole of its table.
struct Proof {
  std::size_t quantity = 0;
  std::vector<Change> first, second;
};

struct Suppression {
  std::vector<bool> hidden;       // of each cell of the system
  std::vector<Proof> proofs;      // of each small quantity but those below
  std::vector<std::size_t> told;  // small ones that earlier editions show
  // Small ones for which no proof was found, though every cell that hangs together with them is hidden: what earlier editions
  // show is enough to work them out, or too much to search.
  std::vector<std::size_t> not_protected;
};

// Hides what tells a small number, and what was hidden before and is the same, alone: what is called primary suppression.
std::vector<bool> primary(const System& system);

// Asserts that the true values satisfy the relations. Deterministic.
Suppression suppress(const System& system, const Rule& rule);

}  // namespace redress::release
