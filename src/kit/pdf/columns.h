// How wide the columns of a table become, and the sheet that it needs. Lengths in points; nothing here knows any type.
#pragma once

#include <vector>

#include "kit/pdf/lines.h"

namespace redress::pdf {

struct Sheet {
  double width = 595.28;  // A4
  double height = 841.89;
};

inline bool operator==(const Sheet& a, const Sheet& b) {
  return a.width == b.width && a.height == b.height;
}

inline constexpr double margin = 56.7;  // 20 mm, on every side

struct Column {
  Need need;  // without the gap to the next column
  bool number = false;
};

struct Columns {
  Sheet sheet;
  double scale = 1;            // of the type, and of `gap`
  double gap = 12;             // right of every column but the last
  std::vector<double> widths;  // with their gaps; together the sheet without its margins
};

// The first of these that holds the columns without words one below the other: A4, A4 in smaller type, A4 turned, turned
// in smaller type. Else the first that holds their widest words: A4 turned in smaller type, A3 turned, a sheet as wide as
// they need. `small` is the smaller type's scale.
Columns columns_of(const std::vector<Column>& columns, double small);

}  // namespace redress::pdf
