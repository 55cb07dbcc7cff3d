// The faults of one procedure while they are found, each once. Used by what proves a procedure only.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/procedure/prove.h"

namespace redress::procedure {

class Faults {
 public:
  // The same fault at the same place is kept once, with the first example that leads to it: a transition of a composite
  // state is met in each state within it, and on many paths.
  void add(Property property, Place place, std::string text, std::vector<ExampleStep> example = {},
           std::string then = "");
  // What is wrong with the words and names alone.
  void add(Place place, std::string text) { add(Property::names, place, std::move(text)); }
  void need(Place place, std::string_view what, const std::string& word, const std::vector<std::string>& known) {
    need(Property::names, place, what, word, known);
  }
  // Whether it is not known yet: a history is long to tell.
  bool is_new(Place place, const std::string& text) const { return !known_.contains({place.line, place.column, text}); }
  // A word that must be one of the known ones; else the nearest is named.
  void need(Property property, Place place, std::string_view what, const std::string& word,
            const std::vector<std::string>& known);
  bool has(Property property) const;
  bool has(Property property, Place place) const;
  std::vector<Fault> in_order() const;  // of the file

 private:
  std::vector<Fault> faults_;
  std::set<std::tuple<int, int, std::string>> known_;
};

template <class Part>
std::vector<std::string> ids_of(const std::vector<Part>& parts) {
  std::vector<std::string> ids;
  for (const Part& part : parts) ids.push_back(part.id);
  return ids;
}

// `what` says what they are: `the clock`.
template <class Part>
void need_each_once(Faults& faults, const std::vector<Part>& parts, const std::string& what) {
  std::set<std::string> seen;
  for (const Part& part : parts) {
    if (!seen.insert(part.id).second) faults.add(part.place, what + " `" + part.id + "` stands twice, expected once");
  }
}

// Names that lead somewhere, parts that fit together: no path is walked for it.
void check_names(Faults& faults, const Procedure& procedure);
// Fields, tasks and registers; called by check_names.
void check_duties(Faults& faults, const Procedure& procedure);
// Letters; called by check_names.
void check_letters(Faults& faults, const Procedure& procedure);
// Meetings, and tasks that are counted; likewise.
void check_meetings(Faults& faults, const Procedure& procedure);

}  // namespace redress::procedure
