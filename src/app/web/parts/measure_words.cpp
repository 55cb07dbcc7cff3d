#include "app/web/parts/measure_words.h"

#include <vector>

#include <fmt/format.h>

#include "app/web/words.h"
#include "core/figures/where.h"

namespace redress::web {
namespace {

using figures::Clause;
using figures::Measure;
using figures::ValueOf;

std::string counted_words(const Measure& measure) {
  if (measure.counts == "received") return "what was received in the period";
  if (measure.counts == "closed") return "what was closed in the period";
  if (measure.counts == "reopened") return "what was reopened in the period";
  if (measure.counts == "opening") return "what was open when the period began";
  if (measure.counts == "closing") return "what was open when the period ended";
  if (measure.counts == "open_at") return "what is open at the as-at date";
  return fmt::format("what stood at stage {} without an answer after working day {}, in the period", measure.stage,
                     measure.after_working_days);
}

std::string value_words(ValueOf value) {
  switch (value) {
    case ValueOf::one:
      return "one";
    case ValueOf::working_days:
      return "working days from the start of the clock to the answer";
    case ValueOf::receipt_working_days:
      return "working days from receipt to the answer";
    case ValueOf::wait_working_days:
      return "working days from receipt to the first allocation";
    case ValueOf::work_working_days:
      return "working days from the first allocation to the answer";
    case ValueOf::age_working_days:
      return "working days since the start of the clock";
    case ValueOf::handlers:
      return "people who had it";
  }
  return {};
}

std::string any_of(const std::vector<std::string>& codes) {
  std::vector<std::string> words;
  for (const auto& code : codes) words.push_back(code.empty() ? "none" : words_of(code));
  return fmt::format("{}", fmt::join(words, " or "));
}

std::string clause_words(const Clause& clause) {
  using What = Clause::What;
  switch (clause.what) {
    case What::answered:
      return "answered";
    case What::unanswered:
      return "not answered";
    case What::timed:
      return "answered and with a limit";
    case What::met:
      return "answered within the limit";
    case What::not_met:
      return "answered after the limit";
    case What::outcome:
      return "outcome " + any_of(clause.words);
    case What::row:
      return "in the row " + any_of(clause.words);
    case What::stream:
      return "of the stream " + any_of(clause.words);
    case What::overdue:
      return "past the limit without an answer";
    case What::known:
      return clause.value == ValueOf::handlers ? "allocated" : "known: " + value_words(clause.value);
    case What::not_known:
      return clause.value == ValueOf::handlers ? "never allocated" : "not known: " + value_words(clause.value);
    case What::at_most:
      return fmt::format("{} or fewer {}", clause.limit, value_words(clause.value));
    case What::more_than:
      return fmt::format("more than {} {}", clause.limit, value_words(clause.value));
  }
  return {};
}

std::string where_words(const std::string& where) {
  const auto clauses = figures::parse_where(where);
  if (!clauses) return where;
  std::vector<std::string> words;
  for (const auto& clause : *clauses) words.push_back(clause_words(clause));
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string aggregate_words(const Measure& measure) {
  const std::string value = value_words(figures::parse_value(measure.value).value_or(ValueOf::one));
  if (measure.aggregate == "count") return "how many";
  if (measure.aggregate == "sum") return "sum of the " + value;
  if (measure.aggregate == "mean") return "mean of the " + value;
  if (measure.aggregate == "median") return "median of the " + value;
  if (measure.aggregate == "p90") return "90th percentile of the " + value;
  if (measure.aggregate == "most") return "most " + value;
  return "share with: " + where_words(measure.where);
}

}  // namespace

std::string formula_words(const Measure& measure) {
  const std::string& narrowed = measure.aggregate == "share" ? measure.of : measure.where;
  std::string words = "Of " + counted_words(measure);
  if (!narrowed.empty()) words += " (" + where_words(narrowed) + ")";
  return words + ": " + aggregate_words(measure) + ".";
}

std::string printed_words(const Measure& measure) {
  if (measure.decimals == 0) return label_of(measure.unit) + ", to a whole number";
  return label_of(measure.unit) + ", to " + counted(measure.decimals, "place", "places");
}

std::string addition_words(const Measure& measure) {
  if (measure.additive()) return "Rows add up to the total";
  return measure.total == "over_all" ? "The total is worked out over everything, not added up from rows"
                                     : "Never combined across rows with different limits";
}

}  // namespace redress::web
