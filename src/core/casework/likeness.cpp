#include "core/casework/likeness.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace redress::casework {
namespace {

constexpr std::array<std::string_view, 13> titles{"mr",  "mrs",  "ms",  "miss", "mx",   "dr",  "prof",
                                                  "sir", "dame", "rev", "cllr", "lord", "lady"};
// Words of four letters and more that nearly every complaint has.
constexpr std::array<std::string_view, 60> everyday{
    "about",  "after", "again",  "also", "another", "anybody",  "anyone", "asked",   "because",   "been",
    "before", "being", "called", "came", "cannot",  "complain", "could",  "council", "days",      "does",
    "each",   "every", "from",   "have", "here",    "into",     "month",  "months",  "more",      "never",
    "nobody", "only",  "over",   "said", "says",    "since",    "some",   "still",   "that",      "their",
    "them",   "then",  "there",  "they", "this",    "told",     "until",  "very",    "week",      "weeks",
    "went",   "were",  "what",   "when", "which",   "will",     "with",   "would",   "complaint", "years"};

bool says_nothing(const std::string& word) {
  return word.size() < 4 || std::find(everyday.begin(), everyday.end(), word) != everyday.end();
}

std::vector<std::string> common_to(const std::set<std::string>& one, const std::set<std::string>& other) {
  std::vector<std::string> both;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
  return both;
}

std::set<std::string> without_titles(const std::set<std::string>& names) {
  std::set<std::string> left;
  for (const auto& name : names) {
    if (name.size() > 2 && std::find(titles.begin(), titles.end(), name) == titles.end()) left.insert(name);
  }
  return left;
}

bool share(const std::set<std::string>& one, const std::set<std::string>& other) {
  return !common_to(one, other).empty();
}

}  // namespace

Likeness likeness(const Traits& asked, const Traits& known) {
  Likeness found;
  constexpr std::chrono::days a_year{366};
  const auto apart = asked.received_on > known.received_on ? asked.received_on - known.received_on
                                                           : known.received_on - asked.received_on;
  if (apart > a_year) return found;
  const auto add = [&](Alike reason, int weight) {
    found.weight += weight;
    found.reasons.push_back(reason);
  };
  if (share(asked.emails, known.emails)) add(Alike::email, 4);
  if (share(asked.phones, known.phones)) add(Alike::phone, 4);
  const std::set<std::string> names = without_titles(asked.names), their_names = without_titles(known.names);
  const auto shared_names = common_to(names, their_names);
  if (!shared_names.empty()) add(Alike::name, shared_names.size() > 1 && shared_names.size() == names.size() ? 3 : 2);
  if (share(asked.postcodes, known.postcodes)) {
    add(Alike::address, 3);
  } else if (!asked.postcodes.empty() && !known.postcodes.empty()) {
    found.weight -= 2;
  }
  found.in_common = common_to(asked.words, known.words);
  std::erase_if(found.in_common, says_nothing);
  if (!found.in_common.empty()) add(Alike::words, static_cast<int>(std::min<std::size_t>(3, found.in_common.size())));
  if (!asked.theme.empty() && asked.theme == known.theme) add(Alike::theme, 1);
  if (asked.service != 0 && asked.service == known.service) add(Alike::service, 1);
  return found;
}

}  // namespace redress::casework
