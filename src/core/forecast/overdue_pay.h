// What overdue months will cost: months times a rate, with the rule for a part of a month said aloud.
//
// A month is over on the corresponding day of the next one, or on its last day where it is shorter: due 31 January, the first is over on 28
// February. Rates are data with edition and source (rates/*.yaml). Rule: RULES B3.1, C3 remedy.forecast, C8 `ehcp-forecast`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"

namespace redress::forecast {

using base::Day;

enum class PartMonth { completed_only, counts_whole };
std::string to_text(PartMonth rule);  // `completed`, `any_part`
std::optional<PartMonth> parse_part_month(std::string_view text);
// `Completed months only: a part of a month counts nothing.`
std::string told(PartMonth rule);

struct Rate {
  std::string id;  // `ehcp.overdue`
  int edition = 1;
  std::string title;
  std::int64_t pounds = 0;  // for each month
  PartMonth part_month = PartMonth::completed_only;
  std::string definition, source;
  bool unconfirmed = false;

  bool operator==(const Rate&) const = default;
};

// Months from the day that was missed to the day it was done, or is looked at; 0 where that is no later.
int overdue_months(Day due, Day until, PartMonth rule);

// A case that is or was past its day.
struct OverdueCase {
  std::string reference;
  Day due{};
  std::optional<Day> done_on;  // nothing: still open
};
struct Cost {
  std::string reference;
  Day due{};
  int months = 0;
  std::int64_t pounds = 0;
};
struct Costs {
  std::vector<Cost> cases;  // in the order given; those not overdue on that day are left out
  std::int64_t months = 0, pounds = 0;
};
// As at the day: what is open then goes on until it.
Costs costs_on(const std::vector<OverdueCase>& cases, Day day, const Rate& rate);

}  // namespace redress::forecast
