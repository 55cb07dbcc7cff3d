#include "support/story_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"

namespace redress::support {
namespace {

template <std::size_t count>
bool is_among(const std::array<std::string_view, count>& all, const std::string& name) {
  return std::find(all.begin(), all.end(), name) != all.end();
}

constexpr std::array<std::string_view, 11> numbers{"matter", "head", "seq",          "by",      "pence", "fixed_pence",
                                                   "size",   "item", "seen_version", "edition", "member"};
constexpr std::array<std::string_view, 7> lists{"members", "others",  "attended", "leaving",
                                                "papers",  "grounds", "enclosed"};

std::string day_or(const std::optional<base::Day>& day) {
  return day ? base::to_text(*day) : "none";
}

}  // namespace

std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  bool quoted = false;
  bool any = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
      any = true;
    } else if (c == ' ' && !quoted) {
      if (any) words.push_back(word);
      word.clear();
      any = false;
    } else {
      word += c;
      any = true;
    }
  }
  if (any) words.push_back(word);
  return words;
}

std::pair<std::string, std::string> named(const std::string& word) {
  const std::size_t equals = word.find('=');
  return equals == std::string::npos ? std::pair(word, std::string())
                                     : std::pair(word.substr(0, equals), word.substr(equals + 1));
}

base::Value value_of(const std::string& name, const std::string& value) {
  if (name == "states") {
    base::Object codes;
    for (const std::string_view pair : base::split(value, ',')) {
      const std::size_t colon = pair.find(':');
      if (colon != std::string_view::npos)
        codes[std::string(pair.substr(0, colon))] = std::string(pair.substr(colon + 1));
    }
    return codes;
  }
  if (is_among(lists, name)) {
    base::Array list;
    for (const std::string_view each : base::split(value, ',')) list.emplace_back(each);
    return list;
  }
  const auto number = base::parse_int(value, 0, 1'000'000'000);
  return number && is_among(numbers, name) ? base::Value(*number) : base::Value(value);
}

std::string of_meeting(const casework::CaseState& state, const std::vector<std::string>& words,
                       const std::function<std::string(std::int64_t)>& name_of) {
  const casework::Meeting* meeting = state.meeting(words.at(1));
  if (meeting == nullptr) return "none";
  if (words.at(2) == "meets") return base::to_text(meeting->meets_on);
  if (words.at(2) == "held") return day_or(meeting->held_on);
  if (words.at(2) == "cancelled") return day_or(meeting->cancelled_on);
  if (words.at(2) == "outcome") return meeting->outcome;
  std::string shown;
  if (words.at(2) == "papers") {
    const casework::Member* member = meeting->member(*base::parse_int(words.at(3), 1, 1000));
    if (member == nullptr) return "none";
    for (const auto& [paper, day] : member->papers)
      shown += (shown.empty() ? "" : ", ") + paper + " " + base::to_text(day);
    return shown.empty() ? "none" : shown;
  }
  for (const casework::Member& member : meeting->members) {
    if (words.at(2) == "attended" ? !member.attended : !member.sits()) continue;
    shown += (shown.empty() ? "" : ", ") + std::to_string(member.number) + " " +
             (member.actor == 0 ? member.name : name_of(member.actor));
  }
  return shown.empty() ? "nobody" : shown;
}

}  // namespace redress::support
