// Random questions of a random history: a period, an as-at day, and often a day or a moment by which something was known.
#pragma once

#include <string>

#include "core/figures/columns.h"
#include "property/plain_figures.h"
#include "property/random_histories.h"

namespace redress::plain {

struct Asking {
  figures::Question question;
  Asked asked;
  std::string words;
};

Asking asking(Dice& dice, const support::Casebook& book);

// The history in columns, with the calendar and the row schemes of its world.
figures::Columns columns_of(const History& made, std::size_t settled_each = 1);

}  // namespace redress::plain
