// The system of one part of a report and its earlier editions: every number that their cells tell, and everything that is known to hold
// between them without reading them.
//
// The same thing counted is one quantity wherever it stands: closed in a row is the same in each table that has it, the total of
// two tables is the same total, the parts of a rate are the counts of the same row. What is known to hold:
//   - a total is the sum of its rows, for each number that may be summed;
//   - a whole is the sum of its parts that have nothing in common (the outcomes; met and not met; bands of days), and of what
//     may be left over. That is a number too, and may be a small one: closed 6 and upheld 5 tell of one that was not upheld;
//   - opening + received + reopened - closed = closing;
//   - a row of a table by service, a row of the table of moves and a column for an outcome that the definition does not name stand
//     only if there is something in them;
//   - what has not changed since an earlier edition, a reader is taken to know to be the same, hidden or not; of what has
//     changed he is taken to know whether it grew. (He will guess so, because records come in late and few are taken back.)
//     A difference between two numbers that are both shown is not protected, however small: it is news, not a case.
// Rule: RULES C6 I3, I4, I5, I13.
#pragma once

#include <span>
#include <vector>

#include "base/refusal.h"
#include "core/figures/figure.h"
#include "core/release/suppress.h"
#include "core/release/system.h"
#include "core/reports/definition.h"

namespace redress::release {

// An edition that was published. The record gives the whole of it again: the same definition and period, asked as known then.
struct Edition {
  figures::Report whole;  // as it was made
  figures::Report shown;  // its public copy
};

struct Place {
  std::size_t table = 0, row = 0, column = 0;
};

struct Reading {
  System system;
  std::vector<Place>
      places;  // of the first cells of the system: those of the report; the others are of earlier editions
};

// The earlier editions in their order. Refused: a table by handler, which is nobody's but staff's; a table that the definition
// does not know; numbers that do not hold together as above; an earlier edition whose copy shows what it does not have.
base::Checked<Reading> reading_of(const reports::PartOfReport& part, const std::vector<figures::Measure>& measures,
                                  const figures::Report& whole, std::span<const Edition> earlier, const Rule& rule);

}  // namespace redress::release
