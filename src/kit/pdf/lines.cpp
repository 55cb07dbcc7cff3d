#include "kit/pdf/lines.h"

#include <algorithm>

#include <hb.h>

#include "base/text.h"

namespace redress::pdf {
namespace {

constexpr std::size_t most_bytes_at_once = 1000;  // Pango's time grows with the square of a text that has no space
constexpr std::size_t most_bytes_measured = 400;
constexpr std::size_t longest_whole_word = 24;

double points(int units) {
  return static_cast<double>(units) / PANGO_SCALE;
}

bool stays_whole(std::string_view word) {
  return word.size() <= longest_whole_word && word.find_first_of("-/") != std::string_view::npos &&
         word.find_first_of("0123456789") != std::string_view::npos;
}

std::shared_ptr<PangoLayout> layout_of(std::string_view words, const Style& style) {
  PangoLayout* made = pango_layout_new(Typeface::ours().context());
  std::shared_ptr<PangoLayout> layout(made, [](PangoLayout* each) { g_object_unref(each); });
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family_static(font, "Source Sans 3,DejaVu Sans");
  pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_size(font, static_cast<int>(style.size * PANGO_SCALE));
  pango_layout_set_font_description(made, font);
  pango_font_description_free(font);
  pango_layout_set_text(made, words.data(), static_cast<int>(words.size()));
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
  for (std::size_t start = 0; start < words.size();) {
    const std::size_t end = std::min(words.find_first_of(" \n", start), words.size());
    if (stays_whole(words.substr(start, end - start))) {
      PangoAttribute* whole = pango_attr_allow_breaks_new(FALSE);
      // Between two letters of the word, not before its first one.
      whole->start_index = static_cast<guint>(start + 1);
      whole->end_index = static_cast<guint>(end);
      pango_attr_list_insert(attributes, whole);
    }
    start = end + 1;
  }
  pango_layout_set_attributes(made, attributes);
  pango_attr_list_unref(attributes);
  return layout;
}

double width_of(PangoLayout* layout) {
  PangoRectangle logical;
  pango_layout_get_extents(layout, nullptr, &logical);
  return points(logical.width);
}

// Pango empties the space at which a line is broken. Without it a screen reader has nothing between two words, and with the
// stand-in that Cairo writes for it some readers lose the rest of the text.
void restore_spaces(PangoLayout* layout, PangoLayoutLine* line) {
  const char* text = pango_layout_get_text(layout);
  for (GSList* each = line->runs; each != nullptr; each = each->next) {
    const auto* run = static_cast<PangoLayoutRun*>(each->data);
    for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
      PangoGlyphInfo& glyph = run->glyphs->glyphs[i];
      if (glyph.glyph != PANGO_GLYPH_EMPTY || text[run->item->offset + run->glyphs->log_clusters[i]] != ' ') continue;
      hb_codepoint_t space = 0;
      if (hb_font_get_nominal_glyph(pango_font_get_hb_font(run->item->analysis.font), ' ', &space) != 0)
        glyph.glyph = space;
    }
  }
}

// Where to cut a text that is too long to be set at once: after a space, or else between two letters.
std::size_t cut_of(std::string_view words) {
  if (words.size() <= most_bytes_at_once) return words.size();
  const std::size_t space = words.find_last_of(" \n", most_bytes_at_once);
  if (space != std::string_view::npos && space > 0) return space + 1;
  return base::utf8_boundary(words, most_bytes_at_once);
}

}  // namespace

std::vector<Line> set_lines(std::string_view words, const Style& style, double width) {
  std::vector<Line> lines;
  while (!words.empty()) {
    const std::size_t cut = cut_of(words);
    const auto layout = layout_of(words.substr(0, cut), style);
    // Up, so that a text whose own width was measured is never broken by a rounding.
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE) + 1);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    const int count = pango_layout_get_line_count(layout.get());
    std::size_t done = cut;
    for (int i = 0; i < count; ++i) {
      PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), i);
      // The last line before a cut is set again together with what follows it.
      if (cut < words.size() && i > 0 && i == count - 1 && line->start_index > 0) {
        done = static_cast<std::size_t>(line->start_index);
        break;
      }
      restore_spaces(layout.get(), line);
      PangoRectangle logical;
      pango_layout_line_get_extents(line, nullptr, &logical);
      lines.push_back({layout, line, points(logical.width), line->resolved_dir == PANGO_DIRECTION_RTL});
    }
    words.remove_prefix(done);
  }
  return lines;
}

Line one_line(std::string_view words, const Style& style, double width) {
  const auto begun = words.substr(0, base::utf8_boundary(words, most_bytes_measured));
  const auto lines = set_lines(begun, style, width);
  if (lines.empty()) return {};
  if (lines.size() == 1 && begun.size() == words.size()) return lines.front();
  const auto shorter = set_lines(begun, style, width - style.size * 1.5);
  const auto length = static_cast<std::size_t>(shorter.front().line->length);
  return set_lines(std::string(base::trimmed(begun.substr(0, length))) + " \u2026", style, width).front();
}

Need need_of(std::string_view words, const Style& style, double most) {
  if (words.empty()) return {};
  words = words.substr(0, base::utf8_boundary(words, most_bytes_measured));
  const auto layout = layout_of(words, style);
  Need need;
  need.natural = width_of(layout.get());
  need.least = need.natural;
  if (words.find_first_of(" \n-/") != std::string_view::npos || need.least > most) {
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD);
    pango_layout_set_width(layout.get(), 0);
    need.least = width_of(layout.get());
  }
  if (need.least > most) {
    double whole = most;
    for (std::size_t start = 0; start < words.size();) {
      const std::size_t end = std::min(words.find_first_of(" \n", start), words.size());
      const auto word = words.substr(start, end - start);
      if (stays_whole(word)) whole = std::max(whole, width_of(layout_of(word, style).get()));
      start = end + 1;
    }
    need.least = std::min(need.least, whole);
  }
  return need;
}

}  // namespace redress::pdf
