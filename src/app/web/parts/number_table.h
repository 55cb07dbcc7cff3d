// A table of a report in which every number opens exactly the cases it counts.
#pragma once

#include "core/figures/figure.h"
#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::web {

// What is printed, with its threes, minus and per cent sign.
std::string cell_text(const figures::Cell& cell);

// `cases`: the address of the case lists, to which table, row and column are added.
void write_number_table(html::Writer& out, const figures::Table& table, int number, const html::Url& cases);

// The address of the list behind one cell.
html::Url list_behind(const html::Url& cases, const figures::Table& table, const figures::Row& row,
                      const figures::Cell& cell);

}  // namespace redress::web
