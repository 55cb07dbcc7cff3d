// Files that the build put into the program (cmake/embed.cmake).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace redress::base {

struct Embedded {
  std::string_view path;   // relative to the root it was embedded from: `procedures/spso.csc.yaml`
  std::string_view bytes;  // for the life of the program
};

// Calendars, procedures, measures, reports and schema, ordered by path.
std::vector<Embedded> embedded_shipped();
// Style, script and fonts of the pages: `HASH/redress.css`, and compressed beside it `HASH/redress.css.br` and `.gz`.
std::vector<Embedded> embedded_assets();
// The passwords that everybody tries first, in one file, sorted by bytes, one a line.
std::vector<Embedded> embedded_passwords();
// The typeface of the PDF, in TrueType files: `fonts/source-sans-3-latin-400-normal.ttf`.
std::vector<Embedded> embedded_fonts();
// The description of the API: `openapi.json`.
std::vector<Embedded> embedded_api();

}  // namespace redress::base
