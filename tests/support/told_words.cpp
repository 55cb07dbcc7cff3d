#include "support/told_words.h"

namespace redress::support {

bool take_owed(Told& told, const std::vector<std::string>& words) {
  const auto word = [&](std::size_t place) { return place < words.size() && words[place] != "-" ? words[place] : ""; };
  const auto take_terms = [&](std::size_t place) {
    if (std::string amount = word(place); !amount.empty()) {
      std::erase(amount, '.');  // pounds with two places
      told.pence = std::stoll(amount);
    }
    if (const std::string due = word(place + 1); !due.empty()) told.due = day(due);
  };
  if (told.verb == "promised") {
    told.due = day(words.at(3));
  } else if (told.verb == "agreed") {
    told.kind = word(3);
    take_terms(4);
  } else if (told.verb == "remedy_changed") {
    take_terms(3);
  } else if (told.verb == "extended") {
    told.name = words.at(2);
    told.by = std::stoll(words.at(3));
    told.reason = word(4);
    return true;
  } else if (told.verb == "head" || told.verb == "proposed" || told.verb == "issued" || told.verb == "returned" ||
             told.verb == "head_withdrawn") {
    told.head = std::stoll(words.at(2));
    told.outcome = word(3);
    return true;
  } else if (told.verb != "kept" && told.verb != "missed" && !told.verb.starts_with("remedy_")) {
    return false;
  }
  told.id = words.at(2);
  return true;
}

}  // namespace redress::support
