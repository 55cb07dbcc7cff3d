// The typeface of every PDF: Source Sans 3 out of the program, DejaVu Sans of the system for what it has not. No other
// font of the machine is looked at, so that a document looks the same everywhere.
#pragma once

#include <string>
#include <string_view>

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

namespace redress::pdf {

// Not for two threads at once: whoever uses it holds the lock of to_pdf().
class Typeface {
 public:
  static const Typeface& ours();  // made at the first call, kept for the life of the program

  Typeface(const Typeface&) = delete;
  Typeface& operator=(const Typeface&) = delete;

  // One unit of length is one point.
  PangoContext* context() const { return context_; }
  bool has(char32_t letter) const;

  // The same words in letters that can be set: well-formed UTF-8; a tab and its like as a space; a line feed between lines;
  // U+FFFD for each byte that is no UTF-8, each control character and each letter that no font has.
  std::string settable(std::string_view words) const;

 private:
  Typeface();

  FcConfig* fonts_;
  FcCharSet* letters_;
  PangoContext* context_;
};

}  // namespace redress::pdf
