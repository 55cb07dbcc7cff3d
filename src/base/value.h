// A small tree of plain data (what JSON can say, whole numbers only), with the one canonical way to write it.
//
// The record's hashes are taken over canonical text, so it never changes: UTF-8, object members in order of their keys'
// bytes, no white space, only the escapes \" \\ \b \f \n \r \t and \u00xx for other control characters.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace redress::base {

class Value;
using Array = std::vector<Value>;
using Object = std::map<std::string, Value, std::less<>>;

class Value {
 public:
  Value() = default;                                            // null
  Value(bool value) : held_(value) {}                           // NOLINT: literals read as values
  Value(int value) : held_(std::int64_t{value}) {}              // NOLINT
  Value(std::int64_t value) : held_(value) {}                   // NOLINT
  Value(std::string value) : held_(std::move(value)) {}         // NOLINT
  Value(std::string_view value) : held_(std::string(value)) {}  // NOLINT
  Value(const char* value) : held_(std::string(value)) {}       // NOLINT
  Value(Array value) : held_(std::move(value)) {}               // NOLINT
  Value(Object value) : held_(std::move(value)) {}              // NOLINT

  bool is_null() const { return held_.index() == 0; }
  // Each gives nothing (a null pointer) where the value is of another kind.
  const bool* as_bool() const { return std::get_if<bool>(&held_); }
  const std::int64_t* as_int() const { return std::get_if<std::int64_t>(&held_); }
  const std::string* as_text() const { return std::get_if<std::string>(&held_); }
  const Array* as_array() const { return std::get_if<Array>(&held_); }
  const Object* as_object() const { return std::get_if<Object>(&held_); }

  bool operator==(const Value&) const = default;

 private:
  std::variant<std::monostate, bool, std::int64_t, std::string, Array, Object> held_;
};

// The canonical text. Asserts that every string is valid UTF-8: parse at the door.
std::string canonical_text(const Value& value);
std::string canonical_text(const Object& object);

// The member with that key, or null if there is none.
const Value* find(const Object& object, std::string_view key);
// The text or number under that key, or the given one if there is none or it is of another kind.
std::string text_or(const Object& object, std::string_view key, std::string_view otherwise = "");
std::int64_t int_or(const Object& object, std::string_view key, std::int64_t otherwise);

}  // namespace redress::base
