#include "base/value.h"

#include <fmt/format.h>

#include "base/assert.h"
#include "base/text.h"

namespace redress::base {
namespace {

void write_text(std::string& out, std::string_view text) {
  REDRESS_ASSERT(is_utf8(text));
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\b':
        out += "\\b";
        break;
      case '\f':
        out += "\\f";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

void write(std::string& out, const Value& value);

void write(std::string& out, const Object& object) {
  out += '{';
  bool first = true;
  for (const auto& [key, member] : object) {
    if (!first) out += ',';
    first = false;
    write_text(out, key);
    out += ':';
    write(out, member);
  }
  out += '}';
}

void write(std::string& out, const Value& value) {
  if (const auto* flag = value.as_bool()) {
    out += *flag ? "true" : "false";
  } else if (const auto* number = value.as_int()) {
    out += std::to_string(*number);
  } else if (const auto* text = value.as_text()) {
    write_text(out, *text);
  } else if (const auto* array = value.as_array()) {
    out += '[';
    for (std::size_t i = 0; i < array->size(); ++i) {
      if (i != 0) out += ',';
      write(out, (*array)[i]);
    }
    out += ']';
  } else if (const auto* object = value.as_object()) {
    write(out, *object);
  } else {
    out += "null";
  }
}

}  // namespace

std::string canonical_text(const Value& value) {
  std::string out;
  write(out, value);
  return out;
}

std::string canonical_text(const Object& object) {
  std::string out;
  write(out, object);
  return out;
}

const Value* find(const Object& object, std::string_view key) {
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &found->second;
}

std::string text_or(const Object& object, std::string_view key, std::string_view otherwise) {
  const Value* value = find(object, key);
  const std::string* text = value ? value->as_text() : nullptr;
  return text ? *text : std::string(otherwise);
}

std::int64_t int_or(const Object& object, std::string_view key, std::int64_t otherwise) {
  const Value* value = find(object, key);
  const std::int64_t* number = value ? value->as_int() : nullptr;
  return number ? *number : otherwise;
}

}  // namespace redress::base
