// The fast reader of our own canonical text: one pass, no copies but those that the tree keeps.
#include <charconv>
#include <cstring>
#include <string>

#include "base/fault.h"
#include "kit/json/read.h"

namespace redress::json {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : at_(text.data()), end_(text.data() + text.size()), start_(text.data()) {}

  base::Object whole_object() {
    expect('{');
    base::Object object = members(0);
    if (at_ != end_) broken();
    return object;
  }

 private:
  static constexpr int deepest = 64;

  [[noreturn]] void broken() const {
    throw base::Fault("the record holds a broken detail at byte " + std::to_string(at_ - start_) + ": " +
                      std::string(start_, static_cast<std::size_t>(std::min<std::ptrdiff_t>(end_ - start_, 200))));
  }
  char take() {
    if (at_ == end_) broken();
    return *at_++;
  }
  void expect(char c) {
    if (take() != c) broken();
  }
  void expect(std::string_view word) {
    if (static_cast<std::size_t>(end_ - at_) < word.size() || std::memcmp(at_, word.data(), word.size()) != 0) broken();
    at_ += word.size();
  }

  base::Object members(int depth) {
    base::Object object;
    if (at_ != end_ && *at_ == '}') {
      ++at_;
      return object;
    }
    for (;;) {
      expect('"');
      std::string key = text();
      expect(':');
      // Canonical text has its keys in order, so each belongs at the end.
      object.emplace_hint(object.end(), std::move(key), value(depth + 1));
      const char c = take();
      if (c == '}') return object;
      if (c != ',') broken();
    }
  }

  base::Array items(int depth) {
    base::Array array;
    if (at_ != end_ && *at_ == ']') {
      ++at_;
      return array;
    }
    for (;;) {
      array.push_back(value(depth + 1));
      const char c = take();
      if (c == ']') return array;
      if (c != ',') broken();
    }
  }

  base::Value value(int depth) {
    if (depth > deepest) broken();
    switch (take()) {
      case '"':
        return {text()};
      case '{':
        return {members(depth)};
      case '[':
        return {items(depth)};
      case 't':
        return expect("rue"), base::Value(true);
      case 'f':
        return expect("alse"), base::Value(false);
      case 'n':
        return expect("ull"), base::Value();
      default:
        --at_;
        return {number()};
    }
  }

  std::int64_t number() {
    std::int64_t number = 0;
    const auto [after, error] = std::from_chars(at_, end_, number);
    if (error != std::errc{}) broken();
    at_ = after;
    return number;
  }

  std::string text() {
    const char* from = at_;
    while (at_ != end_ && *at_ != '"' && *at_ != '\\') ++at_;
    std::string text(from, at_);
    for (;;) {
      const char c = take();
      if (c == '"') return text;
      text += c == '\\' ? escaped() : c;
    }
  }

  char escaped() {
    switch (take()) {
      case '"':
        return '"';
      case '\\':
        return '\\';
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'u': {
        if (end_ - at_ < 4) broken();
        unsigned code = 0;
        const auto [after, error] = std::from_chars(at_, at_ + 4, code, 16);
        if (error != std::errc{} || after != at_ + 4 || code == 0 || code >= 0x20) broken();
        at_ += 4;
        return static_cast<char>(code);
      }
      default:
        broken();
    }
  }

  const char* at_;
  const char* end_;
  const char* start_;
};

}  // namespace

base::Object read_detail(std::string_view canonical) {
  return Reader(canonical).whole_object();
}

}  // namespace redress::json
