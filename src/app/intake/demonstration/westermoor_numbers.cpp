#include "app/intake/demonstration/westermoor_numbers.h"

#include <array>

#include "app/office/numbers.h"
#include "base/fault.h"

namespace redress::intake {
namespace {

using numbers::Number;

struct People {
  const char *service, *role, *last_year, *this_year;
};
// The services of the committee's question: who worked on complaints last year, and since April.
constexpr std::array<People, 6> people{{{"Education and SEND", "Complaints officer", "2", "3"},
                                        {"Education and SEND", "Support officer", "0.5", "1.5"},
                                        {"Housing", "Complaints officer", "2.6", "2.6"},
                                        {"Waste and streets", "Complaints officer", "2", "1.8"},
                                        {"Highways and parking", "Complaints officer", "1.2", "1.2"},
                                        {"All other services", "Complaints officer", "1.5", "2"}}};

Number number_of(numbers::Line line, base::Day from, const std::string& value, const char* source) {
  Number number;
  number.line = std::move(line);
  number.from = from;
  number.value = numbers::parse_decimal(value).value_or(numbers::Decimal{});
  number.source = source;
  return number;
}

}  // namespace

void fill_dated_numbers(office::Office& office, base::Day quarter_began) {
  using std::chrono::April;
  const auto date = std::chrono::year_month_day{quarter_began};
  const auto year = date.month() < April ? date.year() - std::chrono::years{1} : date.year();
  const base::Day this_year{year / April / 1}, last_year{(year - std::chrono::years{1}) / April / 1};
  const auto quarter = figures::parse_period(figures::financial_quarter(quarter_began));
  const auto manager = office.find_person("Ruth Adeyinka");
  if (!quarter || !manager) throw base::Fault("the demonstration's numbers have no quarter, or nobody for them");
  std::vector<Number> all;
  for (const auto& each : people) {
    const std::int64_t service = office.find_unit("service", each.service).value_or(0);
    all.push_back(number_of({"fte", service, each.role, "", "", ""}, last_year, each.last_year, "Payroll of April"));
    all.push_back(number_of({"fte", service, each.role, "", "", ""}, this_year, each.this_year, "Payroll of April"));
    all.push_back(number_of({"fte.posts", service, each.role, "", "", ""}, last_year,
                            each.role == std::string_view("Support officer") ? "1.5" : "3",
                            "Establishment list of April"));
  }
  for (const auto& [from, value] : {std::pair{last_year, "211400"}, {this_year, "212900"}})
    all.push_back(number_of({"population", 0, "", "", "", ""}, from, value, "Invented mid-year estimate"));
  for (const auto& [place, value] :
       {std::pair{"Fernhill Invented Council", "1.4"}, {"Broadmere Invented Council", "0.8"}})
    all.push_back(number_of({"published", 0, "", place, "received.per1000", quarter->id}, quarter->to, value,
                            "An invented quarterly report"));
  if (const auto done = office.numbers().record(all, *manager); !done)
    throw base::Fault("the demonstration's numbers were refused: " + done.error().front().text);
}

}  // namespace redress::intake
