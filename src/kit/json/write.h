// Writing JSON for people and other programs: what base::canonical_text cannot say (decimals, a chosen order of keys,
// lines that can be read).
//
// The same calls give the same bytes. A number is written in the fewest digits that read back as the same double; what
// is not finite is null. Every text must be UTF-8 (asserted).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"

namespace redress::json {

class Writer {
 public:
  // `indent`: spaces for each level; 0: all on one line.
  explicit Writer(int indent = 2) : indent_(indent) {}

  Writer& begin_object();
  Writer& end_object();
  Writer& begin_array();
  Writer& end_array();
  // Inside an object, before each value.
  Writer& key(std::string_view key);

  Writer& null();
  Writer& boolean(bool flag);
  Writer& number(std::int64_t number);
  Writer& number(double number);
  Writer& text(std::string_view text);
  Writer& value(const base::Value& value);

  // The whole text, ended with a line feed if indented. Asserts that everything begun is ended.
  std::string done() &&;

 private:
  void before_value();
  void begin(char bracket);
  void end(char bracket);
  void new_line();

  int indent_;
  std::string out_;
  std::vector<bool> filled_;  // for each open array or object: whether something stands in it
  bool after_key_ = false;
};

}  // namespace redress::json
