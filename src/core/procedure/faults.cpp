#include "core/procedure/faults.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/text.h"

namespace redress::procedure {

void Faults::add(Place place, std::string text, std::string story) {
  for (const At& at : refusals_) {
    if (at.place.line == place.line && at.place.column == place.column && at.text == text) return;
  }
  refusals_.push_back({place, std::move(text), std::move(story)});
}

void Faults::need(Place place, std::string_view what, const std::string& word, const std::vector<std::string>& known) {
  if (std::find(known.begin(), known.end(), word) != known.end()) return;
  std::string text = "unknown " + std::string(what) + " `" + word + "`";
  if (const auto near = base::nearest_word(word, known)) {
    text += ", is `" + *near + "` meant?";
  } else if (known.empty()) {
    text += ", this procedure has none";
  } else {
    text += ", expected one of: ";
    const std::set<std::string> once(known.begin(), known.end());
    for (const std::string& each : once) text += (&each == &*once.begin() ? "" : ", ") + each;
  }
  add(place, std::move(text));
}

base::Refusals Faults::refusals() const {
  std::vector<const At*> sorted;
  for (const At& at : refusals_) sorted.push_back(&at);
  // Faults at one place keep the order in which they were found: that of their addresses.
  std::sort(sorted.begin(), sorted.end(), [](const At* a, const At* b) {
    return std::tie(a->place.line, a->place.column, a) < std::tie(b->place.line, b->place.column, b);
  });
  base::Refusals refusals;
  for (const At* at : sorted) {
    refusals.push_back({"procedure_must_be_sound",
                        file_ + ':' + std::to_string(at->place.line) + ':' + std::to_string(at->place.column),
                        "DESIGN 5", at->text + at->story});
  }
  return refusals;
}

}  // namespace redress::procedure
