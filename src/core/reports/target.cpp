#include "core/reports/target.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace redress::reports {

namespace {

constexpr std::array<std::pair<Target::Sense, std::string_view>, 3> senses{
    {{Target::Sense::at_least, "at_least"}, {Target::Sense::at_most, "at_most"}, {Target::Sense::none, "none"}}};

bool is_number(std::string_view text) {
  const std::size_t point = text.find('.');
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.size() <= 9 &&
           std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (point == std::string_view::npos) return digits(text);
  return digits(text.substr(0, point)) && digits(text.substr(point + 1));
}

base::Refusal refusal(const char* rule, const char* about, std::string text) {
  return {rule, about, "RULES C6 I10", std::move(text)};
}

// What is promised, as the register has it.
std::string quoted(const Target& target, const std::string& title) {
  std::string words = "Target " + target.id + ", " + title + ": ";
  words += target.sense == Target::Sense::none ? "none. " + target.words : target.words;
  words += ". It holds from " + base::long_text(target.from);
  if (target.to) words += " to " + base::long_text(*target.to);
  return words + ".";
}

bool contradict(const Target& one, const Target& other) {
  return one.measure == other.measure && one.start == other.start &&
         (one.sense != other.sense || one.value != other.value || one.words != other.words);
}

}  // namespace

std::string to_text(Target::Sense sense) {
  for (const auto& [known, text] : senses) {
    if (known == sense) return std::string(text);
  }
  return "";
}

std::optional<Target::Sense> parse_sense(std::string_view text) {
  for (const auto& [sense, known] : senses) {
    if (known == text) return sense;
  }
  return std::nullopt;
}

base::Refusals wrong_with(const Target& target) {
  constexpr std::size_t most_words = 300;
  base::Refusals wrong;
  if (target.words.empty()) {
    wrong.push_back(refusal("target_is_said", "words",
                            target.sense == Target::Sense::none ? "say why there is no target, or since when"
                                                                : "say the target as it is said to people"));
  }
  for (const auto& [about, text] :
       {std::pair{"words", &target.words}, {"start", &target.start}, {"owner", &target.owner}}) {
    if (text->size() > most_words) wrong.push_back(refusal("text_is_short", about, "use at most 300 letters"));
  }
  if (target.sense == Target::Sense::none && !target.value.empty())
    wrong.push_back(refusal("none_has_no_value", "value", "where there is no target there is no number"));
  if (target.sense != Target::Sense::none && !is_number(target.value))
    wrong.push_back(refusal("value_is_a_number", "value", "enter a number such as 75 or 4.5"));
  if (target.owner.empty()) wrong.push_back(refusal("target_has_an_owner", "owner", "say who answers for it"));
  if (target.to && *target.to < target.from)
    wrong.push_back(refusal("last_day_is_not_before_the_first", "to", "its last day is before its first"));
  return wrong;
}

void quote_register(const Definition& definition, const std::vector<figures::Measure>& measures,
                    const std::vector<Target>& targets, figures::Report& report) {
  std::set<const Target*> quoted_ones;
  for (const TableOfReport* table : tables_of(definition)) {
    const auto made = std::find_if(report.tables.begin(), report.tables.end(),
                                   [&](const figures::Table& each) { return each.id == table->id; });
    if (made == report.tables.end()) continue;
    for (const auto& column : table->columns) {
      for (const auto& target : targets) {
        if (column.measure.empty() || target.measure != column.measure || !target.holds_on(report.period.to)) continue;
        const auto measure = std::find_if(measures.begin(), measures.end(),
                                          [&](const figures::Measure& each) { return each.id == target.measure; });
        made->notes.push_back(quoted(target, measure == measures.end() ? target.measure : measure->title));
        quoted_ones.insert(&target);
      }
    }
  }
  if (quoted_ones.empty()) return;
  figures::Invariant check{"I10", true,
                           "Each target that is quoted is the register\xE2\x80\x99s on the last day of the period, and "
                           "no two contradict each other."};
  std::string broken;
  for (const auto& one : targets) {
    for (const auto& other : targets) {
      if (!quoted_ones.contains(&one) || !quoted_ones.contains(&other) || one.id >= other.id) continue;
      if (contradict(one, other))
        broken +=
            (broken.empty() ? "" : "; ") + one.id + " says " + one.words + ", and " + other.id + " says " + other.words;
    }
  }
  check.held = broken.empty();
  check.text +=
      broken.empty() ? " Looked at: " + std::to_string(quoted_ones.size()) + "." : " It does not hold: " + broken + ".";
  const auto after = std::find_if(report.invariants.begin(), report.invariants.end(),
                                  [](const figures::Invariant& each) { return each.id == "I11"; });
  report.invariants.insert(after, std::move(check));
}

}  // namespace redress::reports
