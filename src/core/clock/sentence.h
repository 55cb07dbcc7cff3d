// The explanation in one or two sentences, as a letter or a page would say it.
#pragma once

#include <string>

#include "core/clock/count.h"

namespace redress::clock {

std::string sentence(const Explanation& story, const Count& count);

}  // namespace redress::clock
