// The body's colours as a stylesheet of its own, which every page links after ours where they are not the product's.
#pragma once

#include <string>

#include "app/office/branding.h"

namespace redress::web {

// Custom properties only: no words, no addresses.
std::string style_of(const office::Brand& brand);
// `/brand/7f83b1657ff1fc53.css`: a hash of the style. Empty where the colours are the product's own.
std::string address_of_style(const office::Brand& brand);

}  // namespace redress::web
