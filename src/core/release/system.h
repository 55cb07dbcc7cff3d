// The numbers that a public table tells or hides, and how they hang together: what somebody who reads it can reckon with.
//
// A quantity is a whole number of things, or a sum over them, with its true value. A reader of the public copy knows every
// relation here, that no number is below its `least`, and what the shown cells tell; everything else is unknown to him.
// Percentages and means are not confined to what is printed: a cell that shows one tells its numerator and denominator,
// because the files of a report carry both. That gives the reader more than a rounded number would, never less.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace redress::release {

struct Quantity {
  std::string key;         // what it is: `closed in row:stage-1`; the same thing in two tables is one quantity
  std::int64_t value = 0;  // the true one
  std::int64_t least = 0;  // what everybody knows that it is no less than
  bool is_small = false;   // nobody may work it out
  bool is_sum = false;     // a sum of days: no count of things, so that no value of it is a small number
  bool is_known = false;   // everybody knows it without reading anything: closed at stage 1 of what stands at stage 2
};

struct Term {
  std::size_t quantity = 0;
  std::int64_t factor = 1;  // 1 or -1
};

// factor * value of each term, together, is `sum`.
struct Relation {
  std::vector<Term> terms;
  std::int64_t sum = 0;
};

struct Cell {
  std::vector<std::size_t> tells;  // the quantities that whoever sees it knows exactly
  std::int64_t cost = 0;           // how much is lost if it is hidden; above zero
  bool is_public = false;          // an earlier edition shows it: it cannot be hidden any more
  bool was_hidden = false;         // an earlier edition hid it with the same value: it stays hidden
};

struct System {
  std::vector<Quantity> quantities;
  std::vector<Relation> relations;
  std::vector<Cell> cells;
};

struct Change {
  std::size_t quantity = 0;
  std::int64_t value = 0;
  bool operator==(const Change&) const = default;
};

// Whether the true values, with those changes, are a table that anybody could take for the true one: they satisfy every
// relation, none is below its least, and no cell shown tells a changed one.
bool is_possible(const System& system, const std::vector<bool>& hidden, const std::vector<Change>& changes);

}  // namespace redress::release
