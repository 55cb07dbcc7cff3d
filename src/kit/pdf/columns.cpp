#include "kit/pdf/columns.h"

#include <algorithm>
#include <numeric>

namespace redress::pdf {
namespace {

constexpr Sheet a4{595.28, 841.89}, a4_turned{841.89, 595.28}, a3_turned{1190.55, 841.89};
constexpr double readable_width = 84;       // of a text column: two or three words
constexpr double widest_number_share = 92;  // more would tear a number from its row's heading

// Columns of words that wrap into two or three words a line, numbers whole.
double comfortable(const Column& column) {
  if (column.number) return column.need.least;
  return std::max(column.need.least, std::min(column.need.natural, readable_width));
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

// What is wanted above the least, given in proportion as far as it goes. Gives back what is left over.
double give(std::vector<double>& widths, const std::vector<double>& wanted, double left) {
  std::vector<double> lacking(widths.size());
  for (std::size_t i = 0; i < widths.size(); ++i) lacking[i] = std::max(0.0, wanted[i] - widths[i]);
  const double all = sum(lacking);
  if (all <= 0 || left <= 0) return left;
  const double part = std::min(1.0, left / all);
  for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += lacking[i] * part;
  return left - all * part;
}

std::vector<double> share(const std::vector<Column>& columns, double scale, double gap, double width) {
  const std::size_t count = columns.size();
  std::vector<double> widths(count), wanted(count);
  double most_number = 0;
  bool has_words = false;
  for (std::size_t i = 0; i < count; ++i) {
    const double after = i + 1 < count ? gap : 0;
    widths[i] = columns[i].need.least * scale + after;
    wanted[i] = std::max(widths[i], comfortable(columns[i]) * scale + after);
    if (columns[i].number) most_number = std::max(most_number, widths[i]);
    has_words = has_words || !columns[i].number;
  }
  double left = give(widths, wanted, width - sum(widths));
  // Long words before wide numbers: but one long text takes no more than its part.
  for (std::size_t i = 0; i < count; ++i) {
    const double after = i + 1 < count ? gap : 0;
    wanted[i] = std::min(columns[i].need.natural * scale + after, width * 0.6);
  }
  left = give(widths, wanted, left);
  // Columns of numbers alike, which is calm to read down and across.
  for (std::size_t i = 0; i < count; ++i) wanted[i] = columns[i].number ? most_number : 0;
  left = give(widths, wanted, left);
  const double number_share =
      std::min(widest_number_share * scale, width / static_cast<double>(std::max<std::size_t>(count, 3)));
  for (std::size_t i = 0; i < count; ++i) wanted[i] = columns[i].number ? number_share : 0;
  left = give(widths, wanted, left);
  for (std::size_t i = 0; i < count; ++i)
    wanted[i] = widths[i] + (columns[i].number && has_words ? 0 : columns[i].need.natural + 1);
  const double rest = sum(wanted) - sum(widths);
  for (std::size_t i = 0; i < count && left > 0 && rest > 0; ++i) widths[i] += left * (wanted[i] - widths[i]) / rest;
  return widths;
}

}  // namespace

Columns columns_of(const std::vector<Column>& columns, double small) {
  constexpr double full_gap = 12;
  double readable = 0, least = 0;
  for (const auto& column : columns) {
    readable += comfortable(column);
    least += column.need.least;
  }
  const double gaps = columns.empty() ? 0 : full_gap * static_cast<double>(columns.size() - 1);
  Columns made;
  const auto take = [&](Sheet sheet, double scale) {
    made = {sheet, scale, full_gap * scale, share(columns, scale, full_gap * scale, sheet.width - 2 * margin)};
    return made;
  };
  const auto holds = [](const Sheet& sheet, double wanted) { return wanted <= sheet.width - 2 * margin; };
  for (const auto& sheet : {a4, a4_turned}) {
    for (const double scale : {1.0, small}) {
      if (holds(sheet, (readable + gaps) * scale)) return take(sheet, scale);
    }
  }
  for (const auto& sheet : {a4_turned, a3_turned}) {
    if (holds(sheet, (least + gaps) * small)) return take(sheet, small);
  }
  return take({(least + gaps) * small + 2 * margin + 1, a3_turned.height}, small);
}

}  // namespace redress::pdf
