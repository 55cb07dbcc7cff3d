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
  if (measure.counts == "left_stage")
    return "each stage that was left in the period, by an escalation or the closure of the case";
  if (measure.counts == "heads_answered") return "each head or part whose stage was answered in the period";
  if (measure.counts == "clocks_over") return "each clock that was over in the period";
  if (measure.counts == "promises_due") return "each promise whose day was in the period";
  if (measure.counts == "remedies_agreed") return "each remedy agreed in the period";
  if (measure.counts == "remedies_done") return "each remedy done in the period";
  if (measure.counts == "remedies_due") return "each remedy whose day was in the period";
  if (measure.counts == "remedies_open") return "each remedy neither done nor dropped at the as-at date";
  return fmt::format("what stood at stage {} without an answer after working day {}, in the period", measure.stage,
                     measure.after_working_days);
}

bool is_remedy(const Measure& measure) {
  return measure.counts.starts_with("remedies_");
}

// Clocks, promises and remedies are not answered: they are done.
bool is_owed(const Measure& measure) {
  return is_remedy(measure) || measure.counts == "clocks_over" || measure.counts == "promises_due";
}

std::string value_words(const Measure& measure, ValueOf value) {
  switch (value) {
    case ValueOf::one:
      return "one";
    case ValueOf::working_days:
      if (is_remedy(measure)) return "working days from the day it was agreed to the day it was done";
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
    case ValueOf::pounds:
      return "pounds";
  }
  return {};
}

std::string any_of(const std::vector<std::string>& codes) {
  std::vector<std::string> words;
  for (const auto& code : codes) words.push_back(code.empty() ? "none" : words_of(code));
  return fmt::format("{}", fmt::join(words, " or "));
}

std::string codes_of(const std::vector<std::string>& codes) {
  return fmt::format("{}", fmt::join(codes, " or "));
}

std::string clause_words(const Measure& measure, const Clause& clause) {
  using What = Clause::What;
  const bool owed = is_owed(measure);
  switch (clause.what) {
    case What::answered:
      return "answered";
    case What::unanswered:
      return "not answered";
    case What::timed:
      return owed ? "done, and with a last day" : "answered and with a limit";
    case What::met:
      return owed ? "done by its last day" : "answered within the limit";
    case What::not_met:
      return owed ? "done after its last day" : "answered after the limit";
    case What::outcome:
      return "outcome " + any_of(clause.words);
    case What::row:
      return "in the row " + any_of(clause.words);
    case What::stream:
      return "of the stream " + any_of(clause.words);
    case What::overdue:
      return owed ? "past its day and not done" : "past the limit without an answer";
    case What::procedure:
      return "of the procedure " + codes_of(clause.words);
    case What::done:
      return "done";
    case What::undone:
      return "not done";
    case What::clock:
      return "the clock " + any_of(clause.words);
    case What::kind:
      return "of the kind " + any_of(clause.words);
    case What::escalated:
      return "left by an escalation";
    case What::extended:
      return "with an extension";
    case What::met_extended:
      return "within the limit with its extensions";
    case What::not_met_extended:
      return "after the limit with its extensions";
    case What::known:
      return clause.value == ValueOf::handlers ? "allocated" : "known: " + value_words(measure, clause.value);
    case What::not_known:
      return clause.value == ValueOf::handlers ? "never allocated" : "not known: " + value_words(measure, clause.value);
    case What::at_most:
      return fmt::format("{} or fewer {}", clause.limit, value_words(measure, clause.value));
    case What::more_than:
      return fmt::format("more than {} {}", clause.limit, value_words(measure, clause.value));
  }
  return {};
}

std::string where_words(const Measure& measure, const std::string& where) {
  const auto clauses = figures::parse_where(where);
  if (!clauses) return where;
  std::vector<std::string> words;
  for (const auto& clause : *clauses) words.push_back(clause_words(measure, clause));
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string aggregate_words(const Measure& measure) {
  const std::string value = value_words(measure, figures::parse_value(measure.value).value_or(ValueOf::one));
  if (measure.aggregate == "count") return "how many";
  if (measure.aggregate == "sum") return "sum of the " + value;
  if (measure.aggregate == "mean") return "mean of the " + value;
  if (measure.aggregate == "median") return "median of the " + value;
  if (measure.aggregate == "p90") return "90th percentile of the " + value;
  if (measure.aggregate == "most") return "most " + value;
  return "share with: " + where_words(measure, measure.where);
}

}  // namespace

std::string formula_words(const Measure& measure) {
  const std::string& narrowed = measure.aggregate == "share" ? measure.of : measure.where;
  std::string words = "Of " + counted_words(measure);
  if (!narrowed.empty()) words += " (" + where_words(measure, narrowed) + ")";
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
