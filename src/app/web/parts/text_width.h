// How wide words are at most in a drawing, at 16 px: nobody measures fonts on the server, so each letter is taken as wide as in
// Arial, the wider of the two typefaces that a drawing names. In pixels of the drawing; text is UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace redress::web {

enum class Weight { plain, bold };

int width_of(std::string_view text, Weight weight = Weight::plain);

// The text, or its beginning with an ellipsis where it is wider; never half a letter. Empty where not even the ellipsis fits.
std::string fitted(std::string_view text, int width, Weight weight = Weight::plain);

// In at most so many lines, broken between words, the last one fitted. At least one line.
std::vector<std::string> wrapped(std::string_view text, int width, std::size_t lines);

}  // namespace redress::web
