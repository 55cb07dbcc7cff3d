#include "core/procedure/faults.h"

#include <algorithm>

#include "base/text.h"

namespace redress::procedure {

void Faults::add(Property property, Place place, std::string text, std::vector<ExampleStep> example, std::string then) {
  if (!known_.insert({place.line, place.column, text}).second) return;
  faults_.push_back({property, place, std::move(text), std::move(example), std::move(then)});
}

void Faults::need(Property property, Place place, std::string_view what, const std::string& word,
                  const std::vector<std::string>& known) {
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
  add(property, place, std::move(text));
}

bool Faults::has(Property property) const {
  return std::any_of(faults_.begin(), faults_.end(), [&](const Fault& fault) { return fault.property == property; });
}

bool Faults::has(Property property, Place place) const {
  return std::any_of(faults_.begin(), faults_.end(), [&](const Fault& fault) {
    return fault.property == property && fault.place.line == place.line && fault.place.column == place.column;
  });
}

std::vector<Fault> Faults::in_order() const {
  std::vector<Fault> sorted = faults_;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Fault& a, const Fault& b) {
    return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
  });
  return sorted;
}

}  // namespace redress::procedure
