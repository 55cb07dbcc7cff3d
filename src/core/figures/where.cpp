#include "core/figures/where.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace redress::figures {
namespace {

using What = Clause::What;

struct Plain {
  std::string_view word;
  What what;
  ValueOf value = ValueOf::one;
};
constexpr std::array<Plain, 14> plain_words{{{"answered", What::answered},
                                             {"unanswered", What::unanswered},
                                             {"timed", What::timed},
                                             {"met", What::met},
                                             {"not_met", What::not_met},
                                             {"overdue", What::overdue},
                                             {"done", What::done},
                                             {"undone", What::undone},
                                             {"escalated", What::escalated},
                                             {"extended", What::extended},
                                             {"met_extended", What::met_extended},
                                             {"not_met_extended", What::not_met_extended},
                                             {"allocated", What::known, ValueOf::handlers},
                                             {"unallocated", What::not_known, ValueOf::handlers}}};
struct Prefix {
  std::string_view begins;
  What what;
};
constexpr std::array<Prefix, 6> prefixes{{{"outcome:", What::outcome},
                                          {"row:", What::row},
                                          {"stream:", What::stream},
                                          {"procedure:", What::procedure},
                                          {"clock:", What::clock},
                                          {"kind:", What::kind}}};

base::Refusal unknown(std::string_view text) {
  std::vector<std::string> known = value_words();
  for (const Plain& each : plain_words) known.emplace_back(each.word);
  for (const Prefix& each : prefixes) known.emplace_back(each.begins);
  const auto near = base::nearest_word(text, known);
  return {"measure_makes_sense", "where", "measures/README.md",
          "`" + std::string(text) + "` is not a word of the vocabulary" +
              (near ? "; the nearest is `" + *near + "`." : ".")};
}

// `work_working_days <= 20`, `handlers > 2`.
std::optional<Clause> comparison(std::string_view text) {
  for (const auto& [sign, what] : {std::pair{std::string_view(" <= "), What::at_most}, {" > ", What::more_than}}) {
    const std::size_t at = text.find(sign);
    if (at == std::string_view::npos) continue;
    const auto value = parse_value(text.substr(0, at));
    const auto limit = base::parse_int(text.substr(at + sign.size()), 0, 100'000);
    if (!value || *value == ValueOf::one || !limit) return std::nullopt;
    Clause clause;
    clause.what = what;
    clause.value = *value;
    clause.limit = static_cast<std::int32_t>(*limit);
    return clause;
  }
  return std::nullopt;
}

std::optional<Clause> read_clause(std::string_view text) {
  Clause clause;
  for (const Plain& each : plain_words) {
    if (each.word != text) continue;
    clause.what = each.what;
    clause.value = each.value;
    return clause;
  }
  for (const Prefix& each : prefixes) {
    if (!text.starts_with(each.begins)) continue;
    clause.what = each.what;
    for (const auto& word : base::split(text.substr(each.begins.size()), '|')) clause.words.emplace_back(word);
    if (clause.words.empty()) clause.words.emplace_back();  // `outcome:`, none recorded
    return clause;
  }
  return comparison(text);
}

}  // namespace

const std::vector<std::string>& value_words() {
  static const std::vector<std::string> words{
      "one",      "working_days", "receipt_working_days", "wait_working_days", "work_working_days", "age_working_days",
      "handlers", "pounds"};
  return words;
}

std::optional<ValueOf> parse_value(std::string_view text) {
  const auto& words = value_words();
  const auto found = std::find(words.begin(), words.end(), text);
  if (found == words.end()) return std::nullopt;
  return static_cast<ValueOf>(found - words.begin());
}

std::string to_text(ValueOf value) {
  return value_words()[static_cast<std::size_t>(value)];
}

std::optional<std::string> without_extensions(std::string_view where) {
  constexpr std::string_view longer = "met_extended";
  const std::string padded = " " + std::string(where) + " ";
  const std::size_t at = padded.find(" " + std::string(longer) + " ");
  if (at == std::string::npos) return std::nullopt;
  std::string without(where);
  return without.replace(at, longer.size(), "met");
}

base::Checked<std::vector<Clause>> parse_where(std::string_view text) {
  constexpr std::string_view joint = " and ";
  std::vector<Clause> clauses;
  base::Refusals wrong;
  while (!text.empty()) {
    const std::size_t end = text.find(joint);
    const std::string_view one = text.substr(0, end);
    if (auto clause = read_clause(one)) {
      clauses.push_back(std::move(*clause));
    } else {
      wrong.push_back(unknown(one));
    }
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + joint.size());
    if (text.empty()) wrong.push_back(unknown(""));
  }
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  return clauses;
}

}  // namespace redress::figures
