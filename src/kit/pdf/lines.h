// Words set in lines of a given width. Lengths in points.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "kit/pdf/typeface.h"

namespace redress::pdf {

struct Colour {
  double red, green, blue;
};

inline constexpr Colour ink{0.043, 0.047, 0.047};
inline constexpr Colour muted{0.282, 0.286, 0.286};
inline constexpr Colour hairline{0.808, 0.808, 0.808};
inline constexpr Colour brand{0.071, 0.263, 0.427};

struct Style {
  double size = 11;
  bool bold = false;
  Colour colour = ink;
  double leading = 1.36;  // of the size: from one line to the next

  double line_height() const { return size * leading; }
};

// One line that is set; it keeps the layout that it is part of.
struct Line {
  std::shared_ptr<PangoLayout> layout;
  PangoLayoutLine* line = nullptr;
  double width = 0;
  bool right_to_left = false;
};

// `words` as Typeface::settable() gives them. A word that is longer than a line is broken; references and dates, which
// have hyphens or strokes and digits, are not if they have up to 24 letters. No words: no lines.
std::vector<Line> set_lines(std::string_view words, const Style& style, double width);

// The whole text if one line holds it, else as much of its beginning as does, with an ellipsis.
Line one_line(std::string_view words, const Style& style, double width);

// What a text asks for: the width of its widest word, and the width with no line broken.
struct Need {
  double least = 0;
  double natural = 0;
};

// Of its first 400 bytes. The least is never above `most`, unless a reference or a date is longer.
Need need_of(std::string_view words, const Style& style, double most);

}  // namespace redress::pdf
