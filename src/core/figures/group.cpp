// The COLUMNs that a figure can be grouped by.
#include <chrono>

#include "core/figures/held.h"
#include "core/figures/tally.h"

namespace redress::figures {

namespace {

std::string two_digits(unsigned number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

// Of the day of receipt: `2026-11`, the financial `2026-27-Q3`, the calendar `2026`.
std::string month_of(std::chrono::year_month_day date) {
  return std::to_string(static_cast<int>(date.year())) + "-" + two_digits(static_cast<unsigned>(date.month()));
}

std::string quarter_of(std::chrono::year_month_day date) {
  const unsigned month = static_cast<unsigned>(date.month());
  const int begins = static_cast<int>(date.year()) - (month < 4 ? 1 : 0);
  const unsigned quarter = (month + 8) % 12 / 3 + 1;
  return std::to_string(begins) + "-" + two_digits(static_cast<unsigned>((begins + 1) % 100)) + "-Q" +
         std::to_string(quarter);
}

GroupValue named(std::string id) {
  if (id.empty()) return {"none", "not recorded"};
  return {id, id};
}

}  // namespace

const std::vector<std::string>& grouping_columns() {
  static const std::vector<std::string> columns{"row",     "procedure", "service", "team",    "theme", "handler",
                                                "channel", "outcome",   "month",   "quarter", "year"};
  return columns;
}

GroupValue group_value(const Columns::Held& held, const Names& names, std::string_view column, const Counted& counted) {
  const std::chrono::year_month_day received{base::day_of(counted.received)};
  if (column == "row") return named(held.words[counted.row]);
  if (column == "procedure") return named(held.words[counted.procedure]);
  if (column == "theme") return named(held.words[counted.theme]);
  if (column == "channel") return named(held.words[counted.channel]);
  if (column == "outcome") return named(held.words[counted.outcome]);
  if (column == "month") return named(month_of(received));
  if (column == "quarter") return named(quarter_of(received));
  if (column == "year") return named(std::to_string(static_cast<int>(received.year())));
  const std::int64_t id =
      column == "service" ? counted.service : held.units[column == "team" ? counted.team : counted.handler];
  if (id == 0) return named("");
  return named(column == "handler" ? names.actor(id) : names.unit(id));
}

}  // namespace redress::figures
