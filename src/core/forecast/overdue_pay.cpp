#include "core/forecast/overdue_pay.h"

#include <algorithm>

namespace redress::forecast {

std::string to_text(PartMonth rule) {
  return rule == PartMonth::completed_only ? "completed" : "any_part";
}

std::optional<PartMonth> parse_part_month(std::string_view text) {
  for (const auto rule : {PartMonth::completed_only, PartMonth::counts_whole}) {
    if (to_text(rule) == text) return rule;
  }
  return std::nullopt;
}

std::string told(PartMonth rule) {
  return rule == PartMonth::completed_only ? "Completed months only: a part of a month counts nothing."
                                           : "Any part of a month counts as a whole month.";
}

int overdue_months(Day due, Day until, PartMonth rule) {
  if (until <= due) return 0;
  const std::chrono::year_month_day first{due}, last{until};
  const auto over_after = [&](int months) {
    const std::chrono::year_month_day same = first + std::chrono::months{months};
    return same.ok() ? Day{same} : Day{same.year() / same.month() / std::chrono::last};
  };
  int months = (static_cast<int>(last.year()) - static_cast<int>(first.year())) * 12 +
               static_cast<int>(static_cast<unsigned>(last.month())) -
               static_cast<int>(static_cast<unsigned>(first.month()));
  if (over_after(months) > until) --months;
  if (rule == PartMonth::counts_whole && over_after(months) < until) ++months;
  return months;
}

Costs costs_on(const std::vector<OverdueCase>& cases, Day day, const Rate& rate) {
  Costs costs;
  for (const auto& each : cases) {
    const Day until = each.done_on ? std::min(*each.done_on, day) : day;
    if (until <= each.due) continue;
    const int months = overdue_months(each.due, until, rate.part_month);
    costs.cases.push_back({each.reference, each.due, months, months * rate.pounds});
    costs.months += months;
    costs.pounds += months * rate.pounds;
  }
  return costs;
}

}  // namespace redress::forecast
