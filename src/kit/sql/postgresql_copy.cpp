#include "kit/sql/postgresql.h"

namespace redress::sql {
namespace {

void append_text(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '\\':
        out += "\\\\";
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
        out += c;
    }
  }
}

void append_bytes(std::string& out, std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\\\x";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
}

}  // namespace

void append_copy_line(std::string& out, std::span<const Parameter> row) {
  bool first = true;
  for (const Parameter& value : row) {
    if (!first) out += '\t';
    first = false;
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      out += std::to_string(*number);
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
      append_text(out, *text);
    } else if (const auto* blob = std::get_if<Blob>(&value)) {
      append_bytes(out, blob->bytes);
    } else {
      out += "\\N";
    }
  }
  out += '\n';
}

}  // namespace redress::sql
