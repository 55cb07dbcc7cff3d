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

// A word of `where`, read once for all records.
class Condition {
 public:
  Condition(const Columns::Held& held, std::string_view where) {
    if (where.empty()) return;
    if (where == "answered") what_ = What::answered;
    if (where == "unanswered") what_ = What::unanswered;
    if (where == "timed") what_ = What::timed;
    if (where == "met") what_ = What::met;
    if (where == "not_met") what_ = What::not_met;
    if (!where.starts_with("outcome:")) return;
    what_ = What::outcome;
    outcome_ = held.words.find(where.substr(where.find(':') + 1));
  }
  bool holds(const Counted& counted) const {
    switch (what_) {
      case What::all:
        return true;
      case What::answered:
        return counted.answered;
      case What::unanswered:
        return !counted.answered;
      case What::timed:
        return counted.timed;
      case What::met:
        return counted.met;
      case What::not_met:
        return counted.timed && !counted.met;
      case What::outcome:
        return counted.outcome == outcome_;
    }
    return false;
  }

 private:
  enum class What { all, answered, unanswered, timed, met, not_met, outcome };
  What what_ = What::all;
  std::uint32_t outcome_ = 0;
};

// The member of a record that holds that value; null for `one`.
std::int32_t Counted::* value_of(std::string_view value) {
  if (value == "working_days") return &Counted::working_days;
  if (value == "receipt_working_days") return &Counted::receipt_working_days;
  if (value == "wait_working_days") return &Counted::wait_working_days;
  if (value == "work_working_days") return &Counted::work_working_days;
  if (value == "age_working_days") return &Counted::age_working_days;
  if (value == "handlers") return &Counted::handlers;
  return nullptr;
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
  const Condition chosen(held, share ? measure.of : measure.where);
  std::vector<const Counted*> of;  // the denominator of a share, else what is counted
  for (const Counted* each : counted) {
    if (each->counts == *kind && chosen.holds(*each)) of.push_back(each);
  }
  Answer made;
  made.counted = of.size();
  Fraction fraction;
  if (share) {
    const Condition part(held, measure.where);
    const auto parts = std::count_if(of.begin(), of.end(), [&](const Counted* each) { return part.holds(*each); });
    fraction = {parts, static_cast<std::int64_t>(of.size())};
  } else if (const auto value = value_of(measure.value); value == nullptr) {
    fraction = {static_cast<std::int64_t>(of.size()), 1};
  } else {
    std::erase_if(of, [&](const Counted* each) { return each->*value == not_known; });
    std::vector<std::int32_t> values;
    values.reserve(of.size());
    for (const Counted* each : of) values.push_back(each->*value);
    fraction = aggregate(measure.aggregate, std::move(values));
  }
  made.known = of.size();
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
