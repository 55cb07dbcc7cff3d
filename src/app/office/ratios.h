// Figures made of a count and a dated number, asked of an office; and beside them what other bodies published. Rule: RULES C3.
#pragma once

#include <string>
#include <vector>

#include "app/office/office.h"
#include "core/numbers/ratio.h"

namespace redress::office {

// One table: for each row the ratio, the count with its cases, the number with its source and day. `question.by` is empty, or
// `service` where the ratio is kept so. Refused as the count is, and another grouping.
base::Checked<figures::Report> ratio_figure(Office& office, const numbers::Ratio& ratio, figures::Question question);

// Days on which posts stood vacant, in full-time equivalents: 0.5 vacant for 10 days are 5. Nothing where on a day of the period
// either is not recorded.
std::optional<numbers::Decimal> vacancy_days(const std::vector<numbers::Number>& all, std::int64_t service,
                                             const figures::Period& period, std::optional<Day> known_by);

// Another body's printed figure.
struct Neighbour {
  std::string place, value, source;
  Day from{};
};
// What others published of that measure for that period, by place.
std::vector<Neighbour> neighbours_of(const std::vector<numbers::Number>& all, std::string_view measure,
                                     std::string_view period, std::optional<Day> known_by);

}  // namespace redress::office
