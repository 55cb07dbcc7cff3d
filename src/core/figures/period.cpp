#include "core/figures/period.h"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "base/text.h"

namespace redress::figures {
namespace {

using std::chrono::days;
using std::chrono::last;
using std::chrono::month;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr std::array<const char*, 12> month_names{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

std::string day_text(Day day) {
  const year_month_day date{day};
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                     month_names[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()));
}

// From the days alone, so that a title cannot disagree with what is counted: whole months by their names.
std::string title_of(Day from, Day to) {
  const year_month_day begins{from};
  const year_month_day ends{to};
  const bool whole_months = begins.day() == std::chrono::day{1} && Day{ends.year() / ends.month() / last} == to;
  if (!whole_months) return from == to ? day_text(from) : day_text(from) + " to " + day_text(to);
  const char* first = month_names[static_cast<unsigned>(begins.month()) - 1];
  const char* second = month_names[static_cast<unsigned>(ends.month()) - 1];
  const int first_year = static_cast<int>(begins.year());
  const int second_year = static_cast<int>(ends.year());
  if (first_year != second_year) return fmt::format("{} {} to {} {}", first, first_year, second, second_year);
  if (begins.month() == ends.month()) return fmt::format("{} {}", first, first_year);
  return fmt::format("{} to {} {}", first, second, first_year);
}

Period made(std::string id, Day from, Day to) {
  return {std::move(id), title_of(from, to), from, to};
}

Period whole_months(std::string id, year_month first, int length) {
  return made(std::move(id), Day{first / 1}, Day{(first + months{length - 1}) / last});
}

constexpr year_month april(int of) {
  return year{of} / month{4};
}

// `2017-18` of the financial year that begins in April 2017.
std::string year_text(int begins) {
  return fmt::format("{:04}-{:02}", begins, (begins + 1) % 100);
}

base::Unexpected<base::Refusals> refused(std::string_view text, const std::string& why) {
  return base::refuse(base::Refusal{"period_readable", "period", "DESIGN 7", fmt::format("{}: {}", text, why)});
}

base::Checked<Period> days_between(std::string_view text, std::size_t dots) {
  const auto from = base::parse_day(text.substr(0, dots));
  const auto to = base::parse_day(text.substr(dots + 2));
  if (!from || !to) return refused(text, "a period of days is written 2026-01-01..2026-03-31");
  if (*to < *from) return refused(text, "the period ends before it begins");
  return made(std::string(text), *from, *to);
}

constexpr std::string_view forms =
    "write a quarter 2017-18-Q3, a half 2023-24-H1, a financial year 2023-24 (or 2011-12-FY), a month 2026-11, or days "
    "2026-01-01..2026-03-31";

// The part of the year that `Q3`, `H1` or `FY` names.
struct Part {
  int first_month;  // from April, 0
  int length;
};
std::optional<Part> part_of_year(std::string_view text) {
  if (text == "FY") return Part{0, 12};
  if (text.size() != 2) return std::nullopt;
  const int number = text[1] - '0';
  if (text[0] == 'Q' && number >= 1 && number <= 4) return Part{(number - 1) * 3, 3};
  if (text[0] == 'H' && number >= 1 && number <= 2) return Part{(number - 1) * 6, 6};
  return std::nullopt;
}

std::optional<int> digits(std::string_view text, int least, int most) {
  if (text.empty() || text[0] == '-') return std::nullopt;
  const auto number = base::parse_int(text, least, most);
  return number ? std::optional{static_cast<int>(*number)} : std::nullopt;
}

}  // namespace

base::Checked<Period> parse_period(std::string_view text) {
  if (text.size() > 40)
    return refused(text.substr(0, base::utf8_boundary(text, 40)), std::string("too long; ") + std::string(forms));
  if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) return days_between(text, dots);
  if (text.size() < 7 || text[4] != '-') return refused(text, std::string(forms));
  const auto first = digits(text.substr(0, 4), 1900, 2198);
  const auto second = digits(text.substr(5, 2), 0, 99);
  if (!first || !second) return refused(text, std::string(forms));
  const bool is_year = *second == (*first + 1) % 100;

  if (text.size() == 7) {
    const bool is_month = *second >= 1 && *second <= 12;
    if (is_year && is_month) {
      return refused(
          text, fmt::format("this could be the financial year {0} (write {0}-FY) or {1} {2} (write {3}..{4})", text,
                            month_names[static_cast<unsigned>(*second) - 1], *first,
                            base::to_text(Day{year{*first} / month(static_cast<unsigned>(*second)) / 1}),
                            base::to_text(Day{year{*first} / month(static_cast<unsigned>(*second)) / last})));
    }
    if (is_month) return whole_months(std::string(text), year{*first} / month(static_cast<unsigned>(*second)), 1);
    if (is_year) return whole_months(std::string(text), april(*first), 12);
    return refused(text, std::string("neither a month nor a financial year; ") + std::string(forms));
  }
  const auto part = text[7] == '-' ? part_of_year(text.substr(8)) : std::nullopt;
  if (!part) return refused(text, std::string(forms));
  if (!is_year)
    return refused(text, fmt::format("the financial year that begins in {} is {}", *first, year_text(*first)));
  return whole_months(std::string(text), april(*first) + months{part->first_month}, part->length);
}

std::string financial_quarter(Day day) {
  const std::chrono::year_month_day date{day};
  const int month = static_cast<int>(static_cast<unsigned>(date.month()));
  const int start = static_cast<int>(date.year()) - (month < 4 ? 1 : 0);
  const int quarter = (month + 8) % 12 / 3 + 1;
  return fmt::format("{}-{:02}-Q{}", start, (start + 1) % 100, quarter);
}

Period before(const Period& period) {
  const std::size_t dash = period.id.rfind('-');
  const bool of_days = period.id.find("..") != std::string::npos;
  if (of_days) {
    const Day to = period.from - days{1};
    const Day from = to - (period.to - period.from);
    return made(base::to_text(from) + ".." + base::to_text(to), from, to);
  }
  const year_month_day begins{period.from};
  const year_month first = begins.year() / begins.month();
  const auto part = part_of_year(period.id.substr(dash + 1));
  const bool is_month = !part && period.to - period.from < days{31};
  if (is_month) {
    const year_month there = first - months{1};
    const int its_year = static_cast<int>(there.year());
    const auto its_month = static_cast<unsigned>(there.month());
    const bool two_readings = static_cast<unsigned>((its_year + 1) % 100) == its_month;
    const Day from{there / 1};
    const Day to{there / last};
    return made(
        two_readings ? base::to_text(from) + ".." + base::to_text(to) : fmt::format("{:04}-{:02}", its_year, its_month),
        from, to);
  }
  const int length = part ? part->length : 12;
  const year_month there = first - months{length};
  const int starts = static_cast<int>(there.year()) - (static_cast<unsigned>(there.month()) < 4 ? 1 : 0);
  if (length == 12) {
    const bool two_readings = (starts + 1) % 100 >= 1 && (starts + 1) % 100 <= 12;
    return whole_months(year_text(starts) + (part || two_readings ? "-FY" : ""), there, 12);
  }
  const int number = static_cast<int>((static_cast<unsigned>(there.month()) + 8) % 12) / length + 1;
  return whole_months(fmt::format("{}-{}{}", year_text(starts), length == 3 ? 'Q' : 'H', number), there, length);
}

}  // namespace redress::figures
