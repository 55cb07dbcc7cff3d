#include "core/figures/moving_period.h"

#include <algorithm>
#include <string>

#include "base/assert.h"

namespace redress::figures {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;
using std::chrono::years;

Period parsed(const std::string& text) {
  const auto period = parse_period(text);
  REDRESS_ASSERT(period.has_value());
  return *period;
}

Period between(Day from, Day to) {
  return parsed(base::to_text(from) + ".." + base::to_text(to));
}

year_month month_of(Day day) {
  const year_month_day date{day};
  return date.year() / date.month();
}

year_month first_of_financial_year(Day day) {
  const year_month_day date{day};
  return (date.month() < month{4} ? date.year() - years{1} : date.year()) / month{4};
}

// A month's own name can be read as a financial year, `2011-12`; its days cannot.
Period whole_month(year_month of) {
  const std::string days_of_it = base::to_text(Day{of / 1}).substr(0, 7);
  const auto named = parse_period(days_of_it);
  return named ? *named : between(Day{of / 1}, Day{of / std::chrono::last});
}

}  // namespace

const std::vector<MovingPeriod>& moving_periods() {
  static const std::vector<MovingPeriod> all{
      {"last-month", "the last month"},    {"last-quarter", "the last quarter"},    {"last-year", "the last year"},
      {"this-month", "this month so far"}, {"this-quarter", "this quarter so far"}, {"this-year", "this year so far"}};
  return all;
}

const MovingPeriod* find_moving_period(std::string_view id) {
  const auto& all = moving_periods();
  const auto found = std::find_if(all.begin(), all.end(), [&](const MovingPeriod& each) { return each.id == id; });
  return found == all.end() ? nullptr : &*found;
}

std::optional<Period> moving_period(std::string_view id, Day today) {
  const Period quarter = parsed(financial_quarter(today));
  const year_month year = first_of_financial_year(today);
  if (id == "last-month") return whole_month(month_of(today) - months{1});
  if (id == "last-quarter") return before(quarter);
  if (id == "last-year") return between(Day{(year - years{1}) / 1}, Day{year / 1} - days{1});
  if (id == "this-month") return between(Day{month_of(today) / 1}, today);
  if (id == "this-quarter") return between(quarter.from, today);
  if (id == "this-year") return between(Day{year / 1}, today);
  return std::nullopt;
}

}  // namespace redress::figures
