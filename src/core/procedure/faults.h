// The faults of one procedure file, each with its place. Used by check.cpp and paths.cpp only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/procedure/procedure.h"

namespace redress::procedure {

class Faults {
 public:
  explicit Faults(std::string_view file) : file_(file) {}

  // The same fault at the same place is kept once, with the first story that leads to it: a transition of a composite state is
  // met in each state within it, and on many paths.
  void add(Place place, std::string text, std::string story = "");
  // A word that must be one of the known ones; else the nearest is named.
  void need(Place place, std::string_view what, const std::string& word, const std::vector<std::string>& known);
  bool none() const { return refusals_.empty(); }
  base::Refusals refusals() const;  // in the order of the file

 private:
  struct At {
    Place place;
    std::string text;
    std::string story;
  };
  std::string file_;
  std::vector<At> refusals_;
};

void check_names(Faults& faults, const Procedure& procedure);
// Fields, tasks and registers; called by check_names.
void check_duties(Faults& faults, const Procedure& procedure);
// Every state within reach, an end within reach of each, and what the clocks and stages do on the way.
void check_paths(Faults& faults, const Procedure& procedure);

}  // namespace redress::procedure
