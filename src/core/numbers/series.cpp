#include "core/numbers/series.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/text.h"

namespace redress::numbers {

namespace {

constexpr std::array<std::pair<Series::Lines, std::string_view>, 4> line_words{
    {{Series::Lines::body, "body"},
     {Series::Lines::service, "service"},
     {Series::Lines::service_and_role, "service_and_role"},
     {Series::Lines::place, "place"}}};

base::Refusal refusal(const char* rule, const char* about, std::string text) {
  return {rule, about, "docs/numbers.md", std::move(text)};
}

void check_words(base::Refusals& wrong, const char* about, const std::string& text, bool asked, const char* say) {
  constexpr std::size_t most = 300;
  if (asked && text.empty()) wrong.push_back(refusal("number_is_complete", about, say));
  if (!asked && !text.empty())
    wrong.push_back(refusal("series_asks_for_it", about, "numbers of this series have no such words"));
  if (text.size() > most) wrong.push_back(refusal("text_is_short", about, "use at most 300 letters"));
}

// The day from which another number of its line holds instead; nothing: it goes on.
std::optional<Day> next_of(const Number& number, const std::vector<Number>& all) {
  std::optional<Day> next;
  for (const auto& other : all) {
    if (!other.is_known({}) || other.line != number.line || other.from <= number.from) continue;
    if (!next || other.from < *next) next = other.from;
  }
  return next;
}

bool overlap(const Number& one, const Number& other, const std::vector<Number>& all) {
  const auto one_ends = next_of(one, all), other_ends = next_of(other, all);
  return (!one_ends || other.from < *one_ends) && (!other_ends || one.from < *other_ends);
}

// One of them holds the people whom the other one counts too.
bool counted_twice(const Line& one, const Line& other) {
  if (one.series != other.series) return false;
  if (one.service == other.service) return one.role.empty() != other.role.empty();
  return (one.service == 0) != (other.service == 0);
}

}  // namespace

std::string to_text(Series::Lines lines) {
  for (const auto& [known, word] : line_words) {
    if (known == lines) return std::string(word);
  }
  return "";
}

std::optional<Series::Lines> parse_lines(std::string_view text) {
  for (const auto& [lines, word] : line_words) {
    if (word == text) return lines;
  }
  return std::nullopt;
}

const Series* find_series(const std::vector<Series>& all, std::string_view id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Series& each) { return each.id == id; });
  return found == all.end() ? nullptr : &*found;
}

bool Number::is_known(std::optional<Day> known_by) const {
  if (!known_by) return !withdrawn;
  return known_on <= *known_by && (!withdrawn || withdrawn->known_on > *known_by);
}

base::Refusals wrong_with(const Number& number, const std::vector<Series>& series, const std::vector<Number>& all) {
  const Series* of = find_series(series, number.line.series);
  if (of == nullptr) {
    std::vector<std::string> known;
    for (const auto& each : series) known.push_back(each.id);
    const auto near = base::nearest_word(number.line.series, known);
    return {refusal("series_is_known", "series",
                    "there is no series " + number.line.series + (near ? "; is " + *near + " meant?" : ""))};
  }
  base::Refusals wrong;
  const bool elsewhere = of->lines == Series::Lines::place;
  check_words(wrong, "place", number.line.place, elsewhere, "say whose number it is");
  check_words(wrong, "measure", number.line.measure, elsewhere, "say what it measures");
  check_words(wrong, "period", number.line.period, elsewhere, "say for which period it was published");
  check_words(wrong, "source", number.source, true, "say where the number stands");
  if (of->lines != Series::Lines::service_and_role) check_words(wrong, "role", number.line.role, false, "");
  if (!of->by_service() && number.line.service != 0)
    wrong.push_back(refusal("series_asks_for_it", "service", "this series is not kept by service"));
  if (number.value.ten_thousandths < 0)
    wrong.push_back(refusal("value_is_a_number", "value", "it is less than nothing"));
  if (of->whole && number.value.ten_thousandths % Decimal::one != 0)
    wrong.push_back(refusal("value_is_whole", "value", "enter a whole number: this series has no halves"));
  if (!wrong.empty()) return wrong;
  for (const auto& other : all) {
    if (!other.is_known({})) continue;
    if (other.line == number.line && other.from == number.from) {
      wrong.push_back(refusal("day_has_one_number", "from",
                              "there is a number from that day on already, " + to_text(other.value) +
                                  "; withdraw it with a reason if it is wrong"));
    }
    if (number.value.ten_thousandths != 0 && other.value.ten_thousandths != 0 && of->by_service() &&
        counted_twice(number.line, other.line) && overlap(number, other, all)) {
      const bool by_role = number.line.service == other.line.service;
      wrong.push_back(
          refusal("nobody_is_counted_twice", by_role ? "role" : "service",
                  std::string("the same people would be counted twice: ") + to_text(other.value) + " stands from " +
                      base::to_text(other.from) +
                      (by_role ? " with the roles told apart otherwise" : " for the body and its services together") +
                      "; record 0 there from this day on, or withdraw it"));
      break;
    }
  }
  return wrong;
}

const Number* holding(const std::vector<Number>& all, const Line& line, Day on, std::optional<Day> known_by) {
  const Number* last = nullptr;
  for (const auto& number : all) {
    if (number.line != line || number.from > on || !number.is_known(known_by)) continue;
    if (last == nullptr || number.from > last->from) last = &number;
  }
  return last;
}

std::vector<Line> lines_of(const std::vector<Number>& all, std::string_view series, std::optional<Day> known_by) {
  std::set<Line> lines;
  for (const auto& number : all) {
    if (number.line.series == series && number.is_known(known_by)) lines.insert(number.line);
  }
  return {lines.begin(), lines.end()};
}

std::optional<Total> total_on(const std::vector<Number>& all, std::string_view series, std::int64_t service, Day on,
                              std::optional<Day> known_by) {
  Total total;
  for (const auto& line : lines_of(all, series, known_by)) {
    if (!line.place.empty() || (service != 0 && line.service != service)) continue;
    const Number* number = holding(all, line, on, known_by);
    if (number == nullptr) continue;
    total.value.ten_thousandths += number->value.ten_thousandths;
    total.of.push_back(number);
  }
  if (total.of.empty()) return std::nullopt;
  return total;
}

Day year_before(Day day) {
  const std::chrono::year_month_day date = std::chrono::year_month_day{day} - std::chrono::years{1};
  return date.ok() ? Day{date} : Day{date.year() / date.month() / std::chrono::last};
}

}  // namespace redress::numbers
