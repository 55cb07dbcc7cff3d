// What a measure makes of the records that it counts.
#include <algorithm>
#include <array>

#include "base/assert.h"
#include "core/figures/held.h"
#include "core/figures/tally.h"

namespace redress::figures {

namespace {

constexpr std::array<std::string_view, counts_kinds> names_of_counts{
    "received",     "closed",          "reopened",      "open_at",        "opening",
    "closing",      "over_limit",      "left_stage",    "heads_answered", "clocks_over",
    "promises_due", "remedies_agreed", "remedies_done", "remedies_due",   "remedies_open"};
constexpr std::array<std::string_view, 7> names_of_aggregates{"count", "sum", "mean", "median", "p90", "most", "share"};

// The word's place among the names, as that kind of thing.
template <class Kind, std::size_t size>
std::optional<Kind> parsed(const std::array<std::string_view, size>& names, std::string_view text) {
  const auto found = std::find(names.begin(), names.end(), text);
  if (found == names.end()) return std::nullopt;
  return static_cast<Kind>(found - names.begin());
}

Fraction fraction_of(const Formula& formula, const Sum& sum) {
  const std::int64_t unit = formula.value == ValueOf::pounds ? pence_of_a_pound : 1;
  switch (formula.aggregate) {
    case Formula::Aggregate::count:
      return {sum.known, 1};
    case Formula::Aggregate::sum:
      return {sum.total, unit};
    case Formula::Aggregate::mean:
      return {sum.total, sum.known * unit};
    case Formula::Aggregate::median:
      return sum.values.median();
    case Formula::Aggregate::p90:
      return sum.values.ninetieth_percentile();
    case Formula::Aggregate::most:
      return {sum.known == 0 ? 0 : sum.most, sum.known == 0 ? 0 : 1};
    case Formula::Aggregate::share:
      return {sum.parts, sum.known};
  }
  return {};
}

}  // namespace

std::optional<Counts> parse_counts(std::string_view text) {
  return parsed<Counts>(names_of_counts, text);
}

void Wanted::want(const Measure& measure) {
  const Counts counted = *parse_counts(measure.counts);
  counts[static_cast<std::size_t>(counted)] = true;
  aside = aside || counted >= Counts::heads_answered;
  values[static_cast<std::size_t>(*parse_value(measure.value))] = true;
  for (const std::string& where : {measure.where, measure.of}) {
    const auto clauses = parse_where(where);
    REDRESS_ASSERT(clauses.has_value());
    for (const Clause& clause : *clauses) {
      limits = limits || clause.what == Clause::What::timed || clause.what == Clause::What::met ||
               clause.what == Clause::What::not_met;
      overdue = overdue || clause.what == Clause::What::overdue;
      if (counted == Counts::received && (clause.what <= Clause::What::not_met || clause.reads_value()))
        answers_of_received = true;
      if (clause.what >= Clause::What::extended && clause.what <= Clause::What::not_met_extended) aside = limits = true;
      if (clause.reads_value()) values[static_cast<std::size_t>(clause.value)] = true;
    }
  }
  if (measure.counts == "over_limit") over_limit = &measure;
}

void Wanted::want_by(std::string_view column) {
  aside = aside || column == "reason";  // of an extension
}

Condition::Condition(const Columns::Held& held, std::string_view where) {
  auto clauses = parse_where(where);
  REDRESS_ASSERT(clauses.has_value());
  for (Clause& clause : *clauses) {
    One one;
    for (const std::string& word : clause.words) one.places.push_back(held.words.find(word));
    one.clause = std::move(clause);
    all_.push_back(std::move(one));
  }
}

bool Condition::One::holds(const Counted& counted) const {
  const std::int32_t value = counted.values[static_cast<std::size_t>(clause.value)];
  const bool is_more =
      clause.value == ValueOf::pounds ? counted.pence > clause.limit * pence_of_a_pound : value > clause.limit;
  switch (clause.what) {
    case Clause::What::answered:
      return counted.answered;
    case Clause::What::unanswered:
      return !counted.answered;
    case Clause::What::timed:
      return counted.timed;
    case Clause::What::met:
      return counted.met;
    case Clause::What::not_met:
      return counted.timed && !counted.met;
    case Clause::What::outcome:
      return names(counted.outcome);
    case Clause::What::row:
      return names(counted.row);
    case Clause::What::stream:
      return names(counted.stream);
    case Clause::What::overdue:
      return counted.overdue;
    case Clause::What::known:
      return value != not_known;
    case Clause::What::not_known:
      return value == not_known;
    case Clause::What::at_most:
      return value != not_known && !is_more;
    case Clause::What::more_than:
      return value != not_known && is_more;
    case Clause::What::procedure:
      return names(counted.procedure);
    case Clause::What::done:
      return counted.answered;
    case Clause::What::undone:
      return !counted.answered;
    case Clause::What::clock:
    case Clause::What::kind:
      return names(counted.kind);
    case Clause::What::escalated:
      return counted.escalated;
    case Clause::What::extended:
      return counted.extended;
    case Clause::What::met_extended:
      return counted.met_extended;
    case Clause::What::not_met_extended:
      return counted.timed && !counted.met_extended;
  }
  return false;
}

Formula::Formula(const Columns::Held& held, const Measure& measure)
    : of(held, measure.aggregate == "share" ? measure.of : measure.where),
      part(held, measure.where),
      decimals(measure.decimals) {
  aggregate = *parsed<Aggregate>(names_of_aggregates, measure.aggregate);
  counts = *parse_counts(measure.counts);
  value = *parse_value(measure.value);
}

void References::add(const std::vector<std::uint32_t>& places) {
  REDRESS_ASSERT(!ordered_);
  order_.insert(order_.end(), places.begin(), places.end());
}

std::vector<std::string> References::sorted(std::vector<std::uint32_t> places) {
  if (!ordered_) {
    ordered_ = true;
    std::sort(order_.begin(), order_.end());
    order_.erase(std::unique(order_.begin(), order_.end()), order_.end());
    ranks_.resize(order_.empty() ? 0 : order_.back() + std::size_t{1});
    std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
      const int order = held_.reference(a).compare(held_.reference(b));
      return order != 0 ? order < 0 : a < b;
    });
    for (std::size_t rank = 0; rank < order_.size(); ++rank) ranks_[order_[rank]] = static_cast<std::uint32_t>(rank);
  }
  for (std::uint32_t& place : places) place = ranks_[place];
  std::sort(places.begin(), places.end());
  std::vector<std::string> references;
  references.reserve(places.size());
  for (const std::uint32_t rank : places) references.emplace_back(held_.reference(order_[rank]));
  return references;
}

void Sum::add(const Sum& other) {
  counted += other.counted;
  known += other.known;
  parts += other.parts;
  total += other.total;
  most = std::max(most, other.most);
  values.add(other.values);
  if (lists) places.insert(places.end(), other.places.begin(), other.places.end());
}

Cell cell_of(const Formula& formula, Sum sum, References& references) {
  const Fraction fraction = fraction_of(formula, sum);
  const bool share = formula.aggregate == Formula::Aggregate::share;
  Cell cell;
  cell.numerator = fraction.numerator;
  cell.denominator = fraction.denominator;
  cell.scale = share ? 100 : 1;
  cell.decimals = formula.decimals;
  cell.text = printed(fraction.numerator, fraction.denominator, cell.scale, formula.decimals);
  if (share && cell.text != "none") cell.text += "%";
  cell.listed = sum.known;
  if (sum.lists) cell.cases = references.sorted(std::move(sum.places));
  return cell;
}

Cell not_meaningful(const Measure& measure) {
  Cell cell;
  cell.decimals = measure.decimals;
  cell.text = "not meaningful";
  return cell;
}

}  // namespace redress::figures
