// The public copy of a report: what may be read by anybody, for ever, beside every copy that was published before.
//
// It lists no cases. Cells that tell a small number, and those from which one could be worked out, have no number and the
// text `[c]`; the table says what that means. Notes of tables that hold a number are left out, whatever the number, for a note
// such as `known for 3 of 12` tells what no cell does. A drawing stays if it draws nothing but columns of which every cell is
// shown; one with numbers of other periods is left out, because those are not protected here. Of the checks those stay that
// were held, without I7, which is about lists; I13 is added.
// Rule: RULES C6 I13.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/refusal.h"
#include "core/figures/figure.h"
#include "core/figures/measure.h"
#include "core/release/relations.h"
#include "core/release/suppress.h"
#include "core/reports/definition.h"

namespace redress::release {

struct PublicCopy {
  figures::Report report;
  std::size_t cells = 0;   // with a number, in the whole report
  std::size_t small = 0;   // of them hidden because they tell a small number
  std::size_t hidden = 0;  // with those, and those hidden so that the small ones cannot be worked out
  // Only for staff, never for the copy: small numbers that earlier editions show or give away. Every cell is hidden that hangs
  // together with one that they give away.
  std::vector<std::string> shown_before, given_away;
};

// `whole` as reports::make() gives it, with its checks; the earlier editions of the same report and period, oldest first.
// Refused: what reading_of() refuses; a check that did not hold; another report or period among the earlier editions;
// a threshold under 2.
base::Checked<PublicCopy> public_report(const reports::Definition& definition,
                                        const std::vector<figures::Measure>& measures, const figures::Report& whole,
                                        std::span<const Edition> earlier, const Rule& rule);

// What stands in a hidden cell.
inline constexpr std::string_view hidden_text = "[c]";

}  // namespace redress::release
