// Variants: a procedure's file may name another that it is a variant of, and say only what differs (docs/procedures.md, Variants).
//
// What comes of it is a text that needs no other file: it is what is read, proved, kept in the record and shown.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "kit/yaml/read.h"

namespace redress::catalogue {

// The file of a procedure, by its id; nothing where there is none.
struct BaseFile {
  std::string name;  // for messages
  std::string text;
};
using Bases = std::function<std::optional<BaseFile>(const std::string& id)>;

// The files inside the program.
const Bases& shipped_bases();
// `ID.yaml` beside that file, else the one inside the program.
Bases bases_beside(const std::string& path);

// A place of the whole text and where it was written.
struct Origin {
  yaml::Place at;
  std::string file;
  yaml::Place written;
};

// A text put together from a variant and what it is one of.
class Whole {
 public:
  std::string text;
  std::vector<Origin> origins;  // in the order of the text

  // Where what stands there was written.
  Origin origin_of(yaml::Place at) const;
  // The same refusals with the places where things were written, `name` being what they call the whole.
  base::Refusals placed_where_written(base::Refusals refusals, std::string_view name) const;
  // The same for the lines that a message names: `the transition at line 58`.
  std::string lines_where_written(const std::string& message, std::string_view name) const;
};

// Nothing for a file that is no variant. Refused: what it names is not there or of another edition, a variant of itself, more than three
// files one upon the other, an item that is to change or go and is not there.
base::Checked<std::optional<Whole>> put_together(const yaml::Node& file, std::string_view name, const Bases& bases);

}  // namespace redress::catalogue
