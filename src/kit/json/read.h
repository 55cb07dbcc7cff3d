// Reading JSON: strictly, from outside; and as fast as it can be done, from our own record.
//
// Strict means RFC 8259 and no more: no comments, no trailing commas, well-formed UTF-8 without NUL, no key twice in
// one object, whole numbers that fit 64 bits only, and the limits below. A refusal's `about` is `name:line:column`,
// both from 1, the column counted in characters; its `rule` is `not_json`.
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string_view>

#include "base/refusal.h"
#include "base/value.h"

namespace redress::json {

struct Limits {
  std::size_t bytes = std::size_t{8} << 20U;  // of the whole text
  int depth = 64;                             // arrays and objects within each other
  std::size_t line = 1;                       // the number of the text's first line, for messages
  bool decimals = false;                      // a number with a fraction is read, as the text of its double
};

base::Checked<base::Value> read_json(std::string_view text, std::string_view name, const Limits& limits = {});
// The same, where only an object will do.
base::Checked<base::Object> read_object(std::string_view text, std::string_view name, const Limits& limits = {});

// One object on each line; empty lines are passed over. `each` gets the line's number and its object or its refusal,
// and says whether to go on. A line of more than `bytes` is refused without being held. Returns false if `each` stopped
// it.
using EachLine = std::function<bool(std::size_t line, base::Checked<base::Object> object)>;
bool read_lines(std::istream& in, std::string_view name, std::size_t bytes, const EachLine& each);

// The object that base::canonical_text wrote. A million are read when the program starts, so this trusts that strings
// are UTF-8 and that no key stands twice (the record's hashes hold them), and checks the rest: throws base::Fault if it
// is broken.
base::Object read_detail(std::string_view canonical);

}  // namespace redress::json
