// What the drawings of numbers have in common: the colours, words at a place, lengths.
#pragma once

#include <cstddef>
#include <string>

#include "app/web/parts/drawing.h"

namespace redress::web::shapes {

// Of a series among so many: its fill, the colour of small words about it, of words on it, and the dashes of its line.
html::Markup fill_of(std::size_t series, std::size_t among);
html::Markup words_of(std::size_t series, std::size_t among);
html::Markup on_fill_of(std::size_t series, std::size_t among);
html::Markup dashes_of(std::size_t series);

enum class Anchor { start, middle, end };
inline constexpr html::Markup ink{"#0b0c0c"};
inline constexpr html::Markup muted{"#484949"};

void write_words(html::Writer& out, int x, int y, const std::string& words, Anchor anchor, html::Markup colour,
                 bool bold = false);

double drawn_value(const DrawnValue& value);        // zero for what cannot be drawn
double most_of(const Drawing& drawing);             // of all values, the ones before too; at least 100 for percentages
int length_of(double value, double most, int all);  // between 0 and `all`
std::size_t series_of(const Drawing& drawing);      // at most four

Drawn draw_bars(const Drawing& drawing, int width);
Drawn draw_stacked(const Drawing& drawing, int width);
Drawn draw_lines(const Drawing& drawing, int width);
// Empty where the words do not fit.
Drawn draw_columns(const Drawing& drawing, int width);

}  // namespace redress::web::shapes
