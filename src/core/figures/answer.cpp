// What a measure makes of the records that it counts.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "core/figures/held.h"
#include "core/figures/tally.h"

namespace redress::figures {

namespace {

constexpr std::array<std::string_view, counts_kinds> names_of_counts{"received", "closed",  "reopened",  "open_at",
                                                                     "opening",  "closing", "over_limit"};

bool is_where(const Columns::Held& held, std::string_view where, const Counted& counted) {
  if (where.empty()) return true;
  if (where == "answered") return counted.answered;
  if (where == "unanswered") return !counted.answered;
  if (where == "timed") return counted.timed;
  if (where == "met") return counted.met;
  if (where == "not_met") return counted.timed && !counted.met;
  return held.words[counted.outcome] == where.substr(where.find(':') + 1);
}

std::int32_t value_of(std::string_view value, const Counted& counted) {
  if (value == "working_days") return counted.working_days;
  if (value == "receipt_working_days") return counted.receipt_working_days;
  if (value == "wait_working_days") return counted.wait_working_days;
  if (value == "work_working_days") return counted.work_working_days;
  if (value == "age_working_days") return counted.age_working_days;
  if (value == "handlers") return counted.handlers;
  return 1;
}

// Numerator and denominator of the values; nothing where there is nothing to say.
struct Fraction {
  std::optional<std::int64_t> numerator;
  std::int64_t denominator = 1;
};

Fraction aggregate(std::string_view how, std::vector<std::int32_t> values) {
  std::int64_t sum = 0;
  for (const std::int32_t value : values) sum += value;
  const auto size = static_cast<std::int64_t>(values.size());
  if (how == "sum") return {sum, 1};
  if (how == "mean") return {sum, size};
  if (values.empty()) return {0, 0};
  if (how == "most") return {*std::max_element(values.begin(), values.end()), 1};
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  if (values.size() % 2 == 1) return {values[middle], 1};
  return {std::int64_t{values[middle - 1]} + values[middle], 2};
}

}  // namespace

std::optional<Counts> parse_counts(std::string_view text) {
  const auto found = std::find(names_of_counts.begin(), names_of_counts.end(), text);
  if (found == names_of_counts.end()) return std::nullopt;
  return static_cast<Counts>(found - names_of_counts.begin());
}

std::vector<std::string> references_of(const Columns::Held& held, std::span<const Counted* const> counted) {
  std::vector<std::string> references;
  references.reserve(counted.size());
  for (const Counted* each : counted) references.emplace_back(held.reference(each->place));
  std::sort(references.begin(), references.end());
  return references;
}

Answer answer(const Columns::Held& held, const Measure& measure, std::span<const Counted* const> counted,
              bool with_cases) {
  const auto kind = parse_counts(measure.counts);
  const bool share = measure.aggregate == "share";
  std::vector<const Counted*> of;  // the denominator of a share, else what is counted
  for (const Counted* each : counted) {
    if (each->counts != *kind || !is_where(held, share ? measure.of : measure.where, *each)) continue;
    of.push_back(each);
  }
  Answer made;
  made.counted = of.size();
  Fraction fraction;
  if (share) {
    const auto part =
        std::count_if(of.begin(), of.end(), [&](const Counted* each) { return is_where(held, measure.where, *each); });
    fraction = {part, static_cast<std::int64_t>(of.size())};
    made.known = of.size();
  } else if (measure.aggregate == "count") {
    fraction = {static_cast<std::int64_t>(of.size()), 1};
    made.known = of.size();
  } else {
    std::erase_if(of, [&](const Counted* each) { return value_of(measure.value, *each) == not_known; });
    std::vector<std::int32_t> values;
    values.reserve(of.size());
    for (const Counted* each : of) values.push_back(value_of(measure.value, *each));
    made.known = of.size();
    fraction = aggregate(measure.aggregate, std::move(values));
  }
  made.cell.numerator = fraction.numerator;
  made.cell.denominator = fraction.denominator;
  made.cell.scale = share ? 100 : 1;
  made.cell.decimals = measure.decimals;
  made.cell.text = printed(*fraction.numerator, fraction.denominator, made.cell.scale, measure.decimals);
  if (share && made.cell.text != "none") made.cell.text += "%";
  if (with_cases) made.cell.cases = references_of(held, of);
  return made;
}

Cell not_meaningful(const Measure& measure) {
  Cell cell;
  cell.decimals = measure.decimals;
  cell.text = "not meaningful";
  return cell;
}

}  // namespace redress::figures
