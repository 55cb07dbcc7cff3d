// A plain document as a tagged PDF: Pango and Cairo set and draw it, libqpdf gives it its structure (ISO 32000-1 14.8,
// ISO 14289-1).
//
// Structure: Document with H1 to H4, P, L (LI, Lbl, LBody) and Table (Caption, TR, TH with its scope, TD); lines, page
// numbers and the heads that a long table repeats on each page are artefacts. Headings are bookmarks. Addresses of cells
// are left out. A4; a table that is too wide for it is set smaller, then on a turned page, then on a larger sheet: nothing
// is ever cut off. Source Sans 3 comes out of the program; what it has not is taken from Debian's DejaVu Sans, and what
// neither has stands as U+FFFD.
//
// Deterministic: the same document with the same settings gives the same bytes. May be called from several threads; they
// set one after the other, because the typeface and its measured letters are kept from one document to the next.
#pragma once

#include <string>

#include "base/document.h"

namespace redress::pdf {

struct PdfSettings {
  double point_size = 11;     // of running text: 11 for a report, 12 for a letter, 18 for large print
  std::string short_title{};  // at the foot of each page; empty: the document's title
  std::string lang = "en-GB";
  bool title_shown = true;  // as the first heading; a letter has none
  std::string made_at{};    // an instant as 2026-11-20T09:00:00Z; empty: the file has no date
};

inline constexpr double large_print = 18;

// Throws base::Fault if a library fails.
std::string to_pdf(const base::Document& document, const PdfSettings& settings = {});

}  // namespace redress::pdf
