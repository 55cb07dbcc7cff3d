// A measure's formula in plain words.
#pragma once

#include <string>

#include "core/figures/measure.h"

namespace redress::web {

// `Of what was closed in the period (answered, allocated): share with: 20 or fewer working days from the first allocation to the answer.`
std::string formula_words(const figures::Measure& measure);
// `percent, to a whole number`.
std::string printed_words(const figures::Measure& measure);
// What a total of it means.
std::string addition_words(const figures::Measure& measure);

}  // namespace redress::web
