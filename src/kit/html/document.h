// A plain document as HTML: the pieces of a page, or a whole file that stands alone.
#pragma once

#include <string>

#include "base/document.h"
#include "kit/html/writer.h"

namespace redress::html {

// Each table in a focusable region that scrolls on its own, with a caption, one header row, row headings, and the last
// rows that are totals as the table's foot. A cell's address that is not safe to follow is left out and its text stays.
void write_table(Writer& out, const base::Table& table);
void write_blocks(Writer& out, const base::Document& document);

// A whole file for `--format html`: no script, no other file needed, the same bytes for the same document.
std::string standalone_page(const base::Document& document);

}  // namespace redress::html
