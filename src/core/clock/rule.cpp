#include "core/clock/rule.h"

#include <array>
#include <utility>

#include "base/assert.h"

namespace redress::clock {
namespace {

template <class T, std::size_t N>
using Names = std::array<std::pair<T, std::string_view>, N>;

constexpr Names<Unit, 5> units{{{Unit::working_days, "working-days"},
                                {Unit::calendar_days, "calendar-days"},
                                {Unit::weeks, "weeks"},
                                {Unit::months, "months"},
                                {Unit::clock_hours, "clock-hours"}}};
constexpr Names<Convention, 3> conventions{{{Convention::after, "after"},
                                            {Convention::inclusive, "inclusive"},
                                            {Convention::roll_then_after, "roll-then-after"}}};
constexpr Names<Roll, 3> rolls{{{Roll::none, "none"}, {Roll::forward, "forward"}, {Roll::back, "back"}}};

template <class T, std::size_t N>
std::optional<T> named(const Names<T, N>& names, std::string_view text) {
  for (const auto& [value, name] : names) {
    if (name == text) return value;
  }
  return std::nullopt;
}

template <class T, std::size_t N>
std::string name_of(const Names<T, N>& names, T wanted) {
  for (const auto& [value, name] : names) {
    if (value == wanted) return std::string(name);
  }
  REDRESS_ASSERT(false);
  return {};
}

template <class T, std::size_t N>
std::vector<std::string> all_of(const Names<T, N>& names) {
  std::vector<std::string> texts;
  for (const auto& row : names) texts.emplace_back(row.second);
  return texts;
}

}  // namespace

std::optional<Unit> parse_unit(std::string_view text) {
  return named(units, text);
}
std::optional<Convention> parse_convention(std::string_view text) {
  return named(conventions, text);
}
std::optional<Roll> parse_roll(std::string_view text) {
  return named(rolls, text);
}
std::string to_text(Unit unit) {
  return name_of(units, unit);
}
std::string to_text(Convention convention) {
  return name_of(conventions, convention);
}
std::string to_text(Roll roll) {
  return name_of(rolls, roll);
}
std::vector<std::string> unit_names() {
  return all_of(units);
}
std::vector<std::string> convention_names() {
  return all_of(conventions);
}
std::vector<std::string> roll_names() {
  return all_of(rolls);
}

}  // namespace redress::clock
