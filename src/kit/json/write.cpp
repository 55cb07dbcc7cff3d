#include "kit/json/write.h"

#include <charconv>
#include <cmath>

#include "base/assert.h"

namespace redress::json {

void Writer::new_line() {
  if (indent_ == 0) return;
  out_ += '\n';
  out_.append(filled_.size() * static_cast<std::size_t>(indent_), ' ');
}

void Writer::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (filled_.empty()) return;
  if (filled_.back()) out_ += ',';
  filled_.back() = true;
  new_line();
}

void Writer::begin(char bracket) {
  before_value();
  out_ += bracket;
  filled_.push_back(false);
}

void Writer::end(char bracket) {
  REDRESS_ASSERT(!filled_.empty() && !after_key_);
  const bool filled = filled_.back();
  filled_.pop_back();
  if (filled) new_line();
  out_ += bracket;
}

Writer& Writer::begin_object() {
  return begin('{'), *this;
}
Writer& Writer::end_object() {
  return end('}'), *this;
}
Writer& Writer::begin_array() {
  return begin('['), *this;
}
Writer& Writer::end_array() {
  return end(']'), *this;
}

Writer& Writer::key(std::string_view key) {
  before_value();
  out_ += base::canonical_text(base::Value(key));
  out_ += indent_ == 0 ? ":" : ": ";
  after_key_ = true;
  return *this;
}

Writer& Writer::null() {
  return before_value(), out_ += "null", *this;
}
Writer& Writer::boolean(bool flag) {
  return before_value(), out_ += flag ? "true" : "false", *this;
}
Writer& Writer::number(std::int64_t number) {
  return before_value(), out_ += std::to_string(number), *this;
}

Writer& Writer::number(double number) {
  before_value();
  if (!std::isfinite(number)) {
    out_ += "null";
    return *this;
  }
  char digits[40];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number == 0 ? 0.0 : number);
  REDRESS_ASSERT(error == std::errc{});
  out_.append(digits, end);
  return *this;
}

Writer& Writer::text(std::string_view text) {
  before_value();
  out_ += base::canonical_text(base::Value(text));
  return *this;
}

Writer& Writer::value(const base::Value& value) {
  if (const base::Object* object = value.as_object()) {
    begin_object();
    for (const auto& [name, member] : *object) key(name).value(member);
    return end_object();
  }
  if (const base::Array* array = value.as_array()) {
    begin_array();
    for (const base::Value& item : *array) this->value(item);
    return end_array();
  }
  before_value();
  out_ += base::canonical_text(value);
  return *this;
}

std::string Writer::done() && {
  REDRESS_ASSERT(filled_.empty() && !after_key_);
  if (indent_ != 0) out_ += '\n';
  return std::move(out_);
}

}  // namespace redress::json
