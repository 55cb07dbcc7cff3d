// Reading YAML that people write: strictly, and every node knows where it stands.
//
// Refused: anchors, aliases, tags, a key twice in one map (at any depth), keys that are not plain words, several
// documents, directives, text that is not UTF-8, and whatever goes past the limits. A scalar is text and nothing else:
// `no` is the word no until somebody asks for a boolean (kit/yaml/map.h). A refusal's `about` is `file:line:column`,
// from 1, the column in characters; its `rule` is `not_yaml`. Rule: DESIGN 9; STACK 4.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"

namespace redress::yaml {

struct Place {
  int line = 1;
  int column = 1;
};

struct Member;

struct Node {
  enum class Kind { empty, text, list, map };
  Kind kind = Kind::empty;
  Place place;
  std::string text;             // of a text
  std::vector<Node> items;      // of a list
  std::vector<Member> members;  // of a map, in the file's order
};

struct Member {
  std::string key;
  Place place;  // of the key
  Node value;
};

struct Limits {
  std::size_t bytes = std::size_t{1} << 20U;
  int depth = 32;  // lists and maps within each other
};

// The one document of the file. `name` is what messages call it.
base::Checked<Node> read_yaml(std::string_view text, std::string_view name, const Limits& limits = {});

// `name:line:column`
std::string about(std::string_view name, Place place);

}  // namespace redress::yaml
