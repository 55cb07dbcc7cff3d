#include "kit/pdf/typeface.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <pango/pangofc-fontmap.h>

#include "base/embedded.h"
#include "base/fault.h"

namespace redress::pdf {
namespace {

// Fontconfig, FreeType and HarfBuzz all read files by their name. A file of memory has one as long as it is open, which
// is until the program ends.
std::string file_of_memory(std::string_view bytes) {
  const int file = memfd_create("redress-font", MFD_CLOEXEC);
  if (file < 0) throw base::Fault(std::string("no memory for a font: ") + std::strerror(errno));
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written <= 0) throw base::Fault(std::string("no memory for a font: ") + std::strerror(errno));
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return "/proc/self/fd/" + std::to_string(file);
}

bool add_font(FcConfig* fonts, const std::string& file) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): fontconfig counts its letters as unsigned
  return FcConfigAppFontAddFile(fonts, reinterpret_cast<const FcChar8*>(file.c_str())) != FcFalse;
}

// The widest letter of base::is_utf8 aside: hostile text is taken letter by letter.
bool is_break(char32_t letter) {
  return letter == '\n' || letter == 0x2028 || letter == 0x2029 || letter == 0x85;
}
bool is_space(char32_t letter) {
  return letter == '\t' || letter == '\v' || letter == '\f';
}
bool is_control(char32_t letter) {
  return letter < 0x20 || (letter >= 0x7f && letter < 0xa0);
}
// Joiners, marks of direction, variation selectors: they shape their neighbours and need no glyph of their own.
bool is_without_glyph(char32_t letter) {
  return (letter >= 0x200b && letter <= 0x200f) || (letter >= 0x202a && letter <= 0x202e) ||
         (letter >= 0x2060 && letter <= 0x2069) || (letter >= 0xfe00 && letter <= 0xfe0f) || letter == 0xad ||
         letter == 0xfeff;
}

}  // namespace

Typeface::Typeface() : fonts_(FcConfigCreate()), letters_(FcCharSetCreate()), context_(nullptr) {
  bool whole = fonts_ != nullptr && letters_ != nullptr;
  for (const auto& font : base::embedded_fonts()) {
    if (font.path.ends_with(".ttf")) whole = whole && add_font(fonts_, file_of_memory(font.bytes));
  }
  if (!whole) throw base::Fault("the fonts of the program cannot be read");
  // Missing: a text in another alphabet shows U+FFFD, and nothing else is lost.
  add_font(fonts_, "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
  add_font(fonts_, "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf");
  const FcFontSet* set = FcConfigGetFonts(fonts_, FcSetApplication);
  for (int i = 0; set != nullptr && i < set->nfont; ++i) {
    FcCharSet* letters = nullptr;
    if (FcPatternGetCharSet(set->fonts[i], FC_CHARSET, 0, &letters) == FcResultMatch)
      FcCharSetMerge(letters_, letters, nullptr);
  }

  PangoFontMap* map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  if (map == nullptr) throw base::Fault("Pango was built without FreeType");
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), fonts_);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
  context_ = pango_font_map_create_context(map);
  g_object_unref(map);
  // A page has no pixels: letters stand where their outlines say.
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context_, options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context_, FALSE);
  pango_context_set_language(context_, pango_language_from_string("en-gb"));
}

const Typeface& Typeface::ours() {
  static const Typeface typeface;
  return typeface;
}

bool Typeface::has(char32_t letter) const {
  return FcCharSetHasChar(letters_, letter) != FcFalse;
}

std::string Typeface::settable(std::string_view words) const {
  const bool plain =
      std::all_of(words.begin(), words.end(), [](char c) { return (c >= 0x20 && c < 0x7f) || c == '\n'; });
  if (plain) return std::string(words);
  const std::string_view missing = has(0xfffd) ? "\xEF\xBF\xBD" : "?";
  std::string kept;
  kept.reserve(words.size());
  while (!words.empty()) {
    const gunichar found = g_utf8_get_char_validated(words.data(), static_cast<gssize>(words.size()));
    // Both ways in which it says that these bytes are no letter have the top bit; U+0000 comes back as the second.
    if ((found & 0x80000000U) != 0) {
      kept += missing;
      words.remove_prefix(1);
      continue;
    }
    const std::size_t length = std::min(words.size(), static_cast<std::size_t>(g_unichar_to_utf8(found, nullptr)));
    if (found == '\r') {
      if (!words.substr(1).starts_with('\n')) kept += '\n';
    } else if (is_break(found)) {
      kept += '\n';
    } else if (is_space(found)) {
      kept += ' ';
    } else if (is_control(found) || !(has(found) || is_without_glyph(found))) {
      kept += missing;
    } else {
      kept += words.substr(0, length);
    }
    words.remove_prefix(length);
  }
  return kept;
}

}  // namespace redress::pdf
