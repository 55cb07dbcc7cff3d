#include "core/reports/printed_figures.h"

#include <algorithm>
#include <set>

#include "base/assert.h"
#include "core/reports/littles.h"

namespace redress::reports {

namespace {

constexpr int places = 4;  // kept of every number: 1 is 10,000
constexpr std::int64_t one = 10'000;

int decimals_of(std::string_view text) {
  const std::size_t point = text.find('.');
  return point == std::string_view::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

std::int64_t scaled(std::string_view text) {
  std::int64_t value = 0;
  for (const char c : text) {
    if (c != '.') value = value * 10 + (c - '0');
  }
  for (int i = decimals_of(text); i < places; ++i) value *= 10;
  return value;
}

const PrintedNumber& number(const PrintedFigures& printed, std::string_view name) {
  const auto found = std::find_if(printed.numbers.begin(), printed.numbers.end(),
                                  [&](const PrintedNumber& each) { return each.name == name; });
  REDRESS_ASSERT(found != printed.numbers.end());  // wrong_with() has looked
  return *found;
}

// `1.5` of 15,000; whole numbers without a point.
std::string in_print(std::int64_t value) {
  int decimals = places;
  for (std::int64_t rest = value; decimals > 0 && rest % 10 == 0; rest /= 10) --decimals;
  return figures::printed(value, one, 1, decimals);
}

// `74 + 134 - 133 - 0`.
std::string reckoning(const PrintedFigures& printed, const PrintedClaim& claim, std::int64_t& sum) {
  std::string words;
  for (const auto& name : claim.parts) {
    const auto& part = number(printed, name);
    sum += scaled(part.text);
    words += (words.empty() ? "" : " + ") + part.text;
  }
  for (const auto& name : claim.less) {
    const auto& part = number(printed, name);
    sum -= scaled(part.text);
    words += " - " + part.text;
  }
  return words;
}

figures::Invariant sum_agrees(const PrintedFigures& printed, const PrintedClaim& claim) {
  std::int64_t sum = 0;
  const std::string words = reckoning(printed, claim, sum);
  const auto& is = number(printed, claim.is);
  return {claim.check, sum == scaled(is.text), words + " = " + in_print(sum) + ", and " + claim.is + " is " + is.text};
}

// Each share may be half of its last place away from what it was.
figures::Invariant whole_agrees(const PrintedFigures& printed, const PrintedClaim& claim) {
  std::int64_t sum = 0, play = 0;
  const std::string words = reckoning(printed, claim, sum);
  for (const auto& name : claim.parts) {
    std::int64_t half = one / 2;
    for (int i = decimals_of(number(printed, name).text); i > 0; --i) half /= 10;
    play += half;
  }
  const std::int64_t away = sum - 100 * one;
  return {claim.check, -play <= away && away <= play, words + " = " + in_print(sum) + ", and the whole is 100"};
}

figures::Invariant quotient_agrees(const PrintedFigures& printed, const PrintedClaim& claim) {
  const bool share = claim.kind == PrintedClaim::Kind::share;
  std::int64_t sum = 0;
  const std::string words = reckoning(printed, claim, sum);
  const auto& of = number(printed, claim.of);
  const auto& is = number(printed, claim.is);
  if (scaled(of.text) == 0) return {claim.check, false, "nothing is divided by " + claim.of + ", which is 0"};
  const std::string again = figures::printed(sum, scaled(of.text), share ? 100 : 1, decimals_of(is.text));
  return {claim.check, again == is.text,
          words + (share ? " of " : " over ") + of.text + " is " + again + ", and " + claim.is + " is " + is.text};
}

figures::Invariant period_agrees(const PrintedFigures& printed, const PrintedClaim& claim) {
  return {claim.check, *claim.day == printed.period->to,
          "the period ends on " + base::long_text(printed.period->to) + ", and the print says " +
              base::long_text(*claim.day)};
}

figures::Invariant littles_agrees(const PrintedFigures& printed, const PrintedClaim& claim) {
  std::int64_t sum = 0;
  const std::string words = reckoning(printed, claim, sum);
  const auto &completed = number(printed, claim.of), &days = number(printed, claim.over),
             &mean = number(printed, claim.is);
  const auto count = static_cast<std::int64_t>(claim.parts.size());
  if (scaled(days.text) == 0) return {claim.check, false, "nothing is divided by " + claim.over + ", which is 0"};
  const auto check = littles_check({sum, count, scaled(completed.text), scaled(days.text), scaled(mean.text)});
  const std::string observed = count == 1 ? words : "(" + words + ") / " + std::to_string(count);
  return {claim.check, check.agrees,
          completed.text + " completed over " + days.text + " working days with a mean of " + mean.text +
              " make about " + check.expected + " open, and " + observed + " is " + check.off + "% of that away"};
}

}  // namespace

bool is_printed_number(std::string_view text) {
  const std::size_t point = text.find('.');
  const auto digits = [](std::string_view part, std::size_t most) {
    return !part.empty() && part.size() <= most &&
           std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  return digits(text.substr(0, point), 9) &&
         (point == std::string_view::npos || digits(text.substr(point + 1), places));
}

base::Refusals wrong_with(const PrintedFigures& printed) {
  base::Refusals wrong;
  const auto add = [&](const std::string& about, std::string text) {
    wrong.push_back(
        {"printed_figures_must_be_sound", about, "docs/figures.md, Figures that others printed", std::move(text)});
  };
  std::set<std::string> names;
  for (const auto& each : printed.numbers) {
    if (!names.insert(each.name).second) add(each.name, each.name + " is printed twice");
    if (!is_printed_number(each.text)) add(each.name, each.text + " is no number such as 17 or 4.6");
  }
  for (const auto& claim : printed.claims) {
    const bool littles = claim.kind == PrintedClaim::Kind::littles;
    const bool divides = claim.kind == PrintedClaim::Kind::share || claim.kind == PrintedClaim::Kind::mean || littles;
    std::vector<std::string> asked = claim.parts;
    asked.insert(asked.end(), claim.less.begin(), claim.less.end());
    if (divides) asked.push_back(claim.of);
    if (divides || claim.kind == PrintedClaim::Kind::sum) asked.push_back(claim.is);
    if (littles) asked.push_back(claim.over);
    for (const auto& name : asked) {
      if (!names.contains(name)) add(name, "a claim is about " + name + ", which is not among the numbers");
    }
    if (claim.kind == PrintedClaim::Kind::period && (!printed.period || !claim.day))
      add("period", "a claim is about the period, which is not given");
    if (claim.kind != PrintedClaim::Kind::period && claim.parts.empty()) add(claim.check, "a claim adds up nothing");
  }
  return wrong;
}

std::vector<figures::Invariant> agreements(const PrintedFigures& printed) {
  std::vector<figures::Invariant> all;
  for (const auto& claim : printed.claims) {
    switch (claim.kind) {
      case PrintedClaim::Kind::sum:
        all.push_back(sum_agrees(printed, claim));
        break;
      case PrintedClaim::Kind::whole:
        all.push_back(whole_agrees(printed, claim));
        break;
      case PrintedClaim::Kind::share:
      case PrintedClaim::Kind::mean:
        all.push_back(quotient_agrees(printed, claim));
        break;
      case PrintedClaim::Kind::period:
        all.push_back(period_agrees(printed, claim));
        break;
      case PrintedClaim::Kind::littles:
        all.push_back(littles_agrees(printed, claim));
        break;
    }
  }
  return all;
}

}  // namespace redress::reports
