#include "core/release/counted.h"

#include <algorithm>

#include "base/assert.h"

namespace redress::release {

namespace {

using figures::Clause;
using figures::ValueOf;
using What = Clause::What;

// The kinds of the facet `answer`, also of what was done or not: in time; after the limit, but within its extension; after both;
// without a limit; not at all.
enum : std::uint64_t { met = 1, too_late = 2, without_limit = 4, unanswered = 8, met_by_extension = 16 };
constexpr std::uint64_t not_met = too_late | met_by_extension, timed = met | not_met, answered = timed | without_limit,
                        any_answer = answered | unanswered;

std::string facet_of(const Clause& clause) {
  switch (clause.what) {
    case What::answered:
    case What::unanswered:
    case What::timed:
    case What::met:
    case What::not_met:
    case What::done:
    case What::undone:
    case What::met_extended:
    case What::not_met_extended:
      return "answer";
    case What::procedure:
      return "procedure";
    case What::clock:
      return "clock";
    case What::kind:
      return "kind";
    case What::escalated:
      return "escalated";
    case What::extended:
      return "extended";
    case What::outcome:
      return "outcome";
    case What::row:
      return "row";
    case What::stream:
      return "stream";
    case What::overdue:
      return "overdue";
    default:
      return figures::to_text(clause.value);
  }
}

std::vector<Clause> clauses_of(std::string_view where) {
  auto clauses = figures::parse_where(where);
  REDRESS_ASSERT(clauses.has_value());
  return std::move(*clauses);
}

// Days to the answer are known of exactly what was answered; the other two also need an allocation.
bool is_of_the_answered(ValueOf value) {
  return value == ValueOf::working_days || value == ValueOf::receipt_working_days;
}
// Facets whose kinds are words.
bool has_words(const std::string& facet) {
  return facet == "outcome" || facet == "row" || facet == "stream" || facet == "procedure" || facet == "clock" ||
         facet == "kind";
}
bool needs_an_answer(ValueOf value) {
  return is_of_the_answered(value) || value == ValueOf::work_working_days || value == ValueOf::wait_working_days;
}

}  // namespace

void Vocabulary::learn(const figures::Measure& measure) {
  for (const std::string& where : {measure.where, measure.of}) {
    for (const Clause& clause : clauses_of(where)) {
      const std::string facet = facet_of(clause);
      if (clause.what == What::at_most || clause.what == What::more_than) limits_[facet].insert(clause.limit);
      auto& known = words_[facet];
      for (const auto& word : clause.words) {
        if (std::find(known.begin(), known.end(), word) == known.end()) known.push_back(word);
      }
    }
  }
}

bool Vocabulary::fits() const {
  return std::all_of(words_.begin(), words_.end(), [](const auto& facet) { return facet.second.size() < 63; }) &&
         std::all_of(limits_.begin(), limits_.end(), [](const auto& facet) { return facet.second.size() < 62; });
}

std::uint64_t Vocabulary::all(const std::string& facet) const {
  if (facet == "answer") return any_answer;
  std::size_t kinds = 2;  // overdue or not, escalated or not; a value unknown or known
  const auto words = words_.find(facet);
  if (has_words(facet)) {
    kinds = (words == words_.end() ? 0 : words->second.size()) + 1;
  } else if (const auto limits = limits_.find(facet); limits != limits_.end()) {
    kinds = limits->second.size() + 2;
  }
  return (std::uint64_t{1} << kinds) - 1;
}

std::uint64_t Vocabulary::in(const Box& box, const std::string& facet) const {
  const auto found = box.kinds.find(facet);
  return found == box.kinds.end() ? all(facet) : found->second;
}

void Vocabulary::keep(Box& box, const std::string& facet, std::uint64_t kinds) const {
  const std::uint64_t left = in(box, facet) & kinds;
  if (left == all(facet)) {
    box.kinds.erase(facet);
  } else {
    box.kinds[facet] = left;
  }
}

std::uint64_t Vocabulary::kinds_of(const std::string& facet, const std::vector<std::string>& words) const {
  const auto& known = words_.at(facet);
  std::uint64_t kinds = 0;
  for (const auto& word : words) {
    const auto found = std::find(known.begin(), known.end(), word);
    REDRESS_ASSERT(found != known.end());
    kinds |= std::uint64_t{1} << (found - known.begin());
  }
  return kinds;
}

std::uint64_t Vocabulary::kinds_of(const Clause& clause) const {
  const std::string facet = facet_of(clause);
  switch (clause.what) {
    case What::answered:
    case What::done:
      return answered;
    case What::unanswered:
    case What::undone:
      return unanswered;
    case What::timed:
      return timed;
    case What::met:
      return met;
    case What::not_met:
      return not_met;
    case What::met_extended:
      return met | met_by_extension;
    case What::not_met_extended:
      return too_late;
    case What::outcome:
    case What::row:
    case What::stream:
    case What::procedure:
    case What::clock:
    case What::kind:
      return kinds_of(facet, clause.words);
    case What::overdue:
    case What::escalated:
    case What::extended:
    case What::not_known:
      return 1;
    case What::known:
      return all(facet) & ~std::uint64_t{1};
    case What::at_most:
    case What::more_than:
      break;
  }
  const auto& limits = limits_.at(facet);
  const auto band = std::distance(limits.begin(), limits.find(clause.limit)) + 1;
  const std::uint64_t up_to_it = (std::uint64_t{1} << (band + 1)) - 1;  // unknown ones with them
  return clause.what == What::at_most ? up_to_it & ~std::uint64_t{1} : all(facet) & ~up_to_it;
}

Box Vocabulary::box_of(std::string_view where) const {
  Box box;
  for (const Clause& clause : clauses_of(where)) {
    keep(box, facet_of(clause), kinds_of(clause));
    if (clause.what != What::not_known && clause.reads_value() && needs_an_answer(clause.value)) {
      keep(box, "answer", answered);
    }
  }
  // Nothing else than an extension makes up for the limit.
  if (in(box, "answer") == met_by_extension) keep(box, "extended", 1);
  return box;
}

Box Vocabulary::with_value(Box box, ValueOf value) const {
  if (value == ValueOf::one || value == ValueOf::pounds) return box;  // everything that may be asked for it has it
  const std::string facet = figures::to_text(value);
  if (!is_of_the_answered(value)) keep(box, facet, all(facet) & ~std::uint64_t{1});
  if (needs_an_answer(value)) keep(box, "answer", answered);
  return box;
}

Box Vocabulary::both(Box one, const Box& other) const {
  for (const auto& [facet, kinds] : other.kinds) keep(one, facet, kinds);
  return one;
}

bool Vocabulary::is_empty(const Box& box) const {
  return std::any_of(box.kinds.begin(), box.kinds.end(), [](const auto& facet) { return facet.second == 0; });
}

bool Vocabulary::is_within(const Box& part, const Box& whole) const {
  return std::all_of(whole.kinds.begin(), whole.kinds.end(),
                     [&](const auto& facet) { return (in(part, facet.first) & ~facet.second) == 0; });
}

bool Vocabulary::are_apart(const Box& one, const Box& other) const {
  return std::any_of(one.kinds.begin(), one.kinds.end(),
                     [&](const auto& facet) { return (facet.second & in(other, facet.first)) == 0; });
}

std::string Vocabulary::facet_apart(const Box& part, const Box& whole) const {
  std::string only;
  for (const auto& [facet, kinds] : part.kinds) {
    if (kinds == in(whole, facet)) continue;
    if (!only.empty()) return "";
    only = facet;
  }
  return only;
}

bool Vocabulary::make_up(const std::vector<Box>& parts, const Box& whole, const Box& possible) const {
  const std::string facet = facet_apart(parts.front(), whole);
  if (facet.empty()) return false;
  std::uint64_t together = 0;
  for (const Box& part : parts) together |= in(part, facet);
  return (in(whole, facet) & in(possible, facet) & ~together) == 0;
}

bool Vocabulary::lets_row(const Box& box, const std::string& row) const {
  const auto words = words_.find("row");
  if (words == words_.end()) return true;
  // `row:` alone keeps what stands in no row, which a table calls `none`.
  const auto found = std::find(words->second.begin(), words->second.end(), row == "none" ? "" : row);
  return (in(box, "row") >> (found - words->second.begin()) & 1) != 0;
}

Box Vocabulary::in_row(Box box, const std::string& row) const {
  const bool lets = lets_row(box, row);
  box.kinds.erase("row");
  if (!lets) box.kinds["row"] = 0;
  return box;
}

std::string Vocabulary::key_of(const Box& box) const {
  std::string key;
  for (const auto& [facet, kinds] : box.kinds) key += " " + facet + ":" + std::to_string(kinds);
  return key;
}

}  // namespace redress::release
