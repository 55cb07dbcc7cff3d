#include "kit/json/read.h"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"

namespace redress::json {
namespace {

// Builds the tree as Boost's parser meets its parts. Where it says no, `complaint` says why.
class Builder {
 public:
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
  using Code = boost::json::error_code;
  using Piece = boost::json::string_view;

  // How the place of the fault is found from the place where the parser stopped.
  enum class Place { here, string_before, number_before };
  std::string complaint;
  Place place = Place::here;
  bool decimals = false;  // Limits::decimals
  base::Value root;

  bool on_document_begin(Code&) { return true; }
  bool on_document_end(Code&) { return true; }
  bool on_array_begin(Code&) { return open(base::Array{}); }
  bool on_array_end(std::size_t, Code&) { return close(); }
  bool on_object_begin(Code&) { return open(base::Object{}); }
  bool on_object_end(std::size_t, Code&) { return close(); }
  bool on_key_part(Piece piece, std::size_t, Code&) { return text_.append(piece.data(), piece.size()), true; }
  bool on_key(Piece piece, std::size_t, Code& code) {
    text_.append(piece.data(), piece.size());
    if (!whole_text(code)) return false;
    if (std::get<base::Object>(open_.back()).contains(text_)) {
      return no(code, "the key `" + text_ + "` stands twice in this object", Place::string_before);
    }
    keys_.push_back(std::exchange(text_, {}));
    return true;
  }
  bool on_string_part(Piece piece, std::size_t, Code&) { return text_.append(piece.data(), piece.size()), true; }
  bool on_string(Piece piece, std::size_t, Code& code) {
    text_.append(piece.data(), piece.size());
    return whole_text(code) && add(base::Value(std::exchange(text_, {})));
  }
  bool on_number_part(Piece, Code&) { return true; }
  bool on_int64(std::int64_t number, Piece, Code&) { return add(base::Value(number)); }
  bool on_uint64(std::uint64_t, Piece, Code& code) { return not_whole(code); }
  bool on_double(double number, Piece, Code& code) {
    if (!decimals) return not_whole(code);
    char text[64];
    const auto end = std::to_chars(text, text + sizeof text, number);
    return add(base::Value(std::string(text, end.ptr)));
  }
  bool on_bool(bool flag, Code&) { return add(base::Value(flag)); }
  bool on_null(Code&) { return add(base::Value()); }
  bool on_comment_part(Piece, Code&) { return true; }
  bool on_comment(Piece, Code&) { return true; }

 private:
  bool no(Code& code, std::string why, Place where) {
    complaint = std::move(why);
    place = where;
    code = boost::json::error::exception;
    return false;
  }
  bool not_whole(Code& code) {
    return no(code, "this number is not a whole number of 64 bits, expected one", Place::number_before);
  }
  bool whole_text(Code& code) {
    if (text_.find('\0') == std::string::npos) return true;
    return no(code, "a text may not contain U+0000", Place::string_before);
  }
  bool open(std::variant<base::Array, base::Object> container) {
    open_.push_back(std::move(container));
    return true;
  }
  bool close() {
    auto done = std::move(open_.back());
    open_.pop_back();
    if (auto* array = std::get_if<base::Array>(&done)) return add(base::Value(std::move(*array)));
    return add(base::Value(std::move(std::get<base::Object>(done))));
  }
  bool add(base::Value value) {
    if (open_.empty()) {
      root = std::move(value);
    } else if (auto* array = std::get_if<base::Array>(&open_.back())) {
      array->push_back(std::move(value));
    } else {
      std::get<base::Object>(open_.back()).emplace(std::move(keys_.back()), std::move(value));
      keys_.pop_back();
    }
    return true;
  }

  std::vector<std::variant<base::Array, base::Object>> open_;
  std::vector<std::string> keys_;  // of the objects that wait for a value
  std::string text_;
};

std::string what_is_wrong(boost::json::error code, const Limits& limits, std::string_view text, std::size_t at) {
  using boost::json::error;
  switch (code) {
    case error::incomplete:
      return "the text ends too early";
    case error::extra_data:
      return "something follows after the end, expected nothing more";
    case error::too_deep:
      return "nested deeper than " + std::to_string(limits.depth) + " levels";
    case error::illegal_leading_surrogate:
    case error::illegal_trailing_surrogate:
      return "half of a surrogate pair, expected both halves";
    case error::expected_hex_digit:
      return "expected four hexadecimal digits after \\u";
    case error::exponent_overflow:
    case error::not_number:
    case error::not_exact:
      return "this number is not a whole number of 64 bits, expected one";
    default:
      if (at >= text.size()) return "the text ends too early";
      // Blanks are never wrong between values, so such a character stands in a string.
      if (static_cast<unsigned char>(text[at]) < 0x20) return "a control character within a text, expected an escape";
      if (at > 0 && text[at - 1] == '\\') return "an escape that JSON does not know";
      return "this is not JSON";
  }
}

std::size_t start_of_string(std::string_view text, std::size_t after) {
  // The opening quote is the last one before the closing quote that no backslash escapes.
  for (std::size_t i = after - 1; i > 0;) {
    --i;
    if (text[i] != '"') continue;
    std::size_t slashes = 0;
    while (slashes < i && text[i - 1 - slashes] == '\\') ++slashes;
    if (slashes % 2 == 0) return i;
  }
  return 0;
}

std::size_t start_of_number(std::string_view text, std::size_t after) {
  while (after > 0 && std::string_view("0123456789+-.eE").find(text[after - 1]) != std::string_view::npos) --after;
  return after;
}

base::Refusal refusal_at(std::string_view text, std::size_t offset, std::string_view name, const Limits& limits,
                         std::string what) {
  offset = std::min(offset, text.size());
  const std::string_view before = text.substr(0, offset);
  const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const auto characters =
      static_cast<std::size_t>(std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_start), before.end(),
                                             [](char c) { return (c & '\xC0') != '\x80'; }));
  return {"not_json",
          std::string(name) + ':' + std::to_string(limits.line + lines) + ':' + std::to_string(characters + 1), "",
          std::move(what)};
}

}  // namespace

base::Checked<base::Value> read_json(std::string_view text, std::string_view name, const Limits& limits) {
  const auto refuse_at = [&](std::size_t offset, std::string what) {
    return base::refuse(refusal_at(text, offset, name, limits, std::move(what)));
  };
  if (text.size() > limits.bytes) {
    return refuse_at(0, "longer than " + std::to_string(limits.bytes) + " bytes");
  }
  if (const std::size_t good = base::utf8_length(text); good < text.size()) {
    return refuse_at(good, "this is not well-formed UTF-8, or is NUL");
  }

  boost::json::parse_options options;
  options.max_depth = static_cast<std::size_t>(limits.depth);
  boost::json::basic_parser<Builder> parser(options);
  parser.handler().decimals = limits.decimals;
  boost::json::error_code code;
  std::size_t read = parser.write_some(false, text.data(), text.size(), code);
  if (!code && read < text.size()) code = boost::json::error::extra_data;
  if (!code) return std::move(parser.handler().root);

  const Builder& builder = parser.handler();
  if (builder.complaint.empty()) {
    const auto error = static_cast<boost::json::error>(code.value());
    return refuse_at(read, what_is_wrong(error, limits, text, read));
  }
  if (builder.place == Builder::Place::string_before) read = start_of_string(text, read);
  if (builder.place == Builder::Place::number_before) read = start_of_number(text, read);
  return refuse_at(read, builder.complaint);
}

base::Checked<base::Object> read_object(std::string_view text, std::string_view name, const Limits& limits) {
  auto value = read_json(text, name, limits);
  if (!value) return base::refuse(value.error());
  if (const base::Object* object = value->as_object()) return *object;
  const std::size_t start = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  return base::refuse(refusal_at(text, start, name, limits, "expected an object in { }"));
}

}  // namespace redress::json
