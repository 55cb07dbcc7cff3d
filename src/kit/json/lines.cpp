#include <istream>
#include <string>

#include "base/text.h"
#include "kit/json/read.h"

namespace redress::json {
namespace {

enum class Line { read, too_long, none };

// Reads up to the next line feed, holding no more than `bytes` of it.
Line next_line(std::istream& in, std::size_t bytes, std::string& line) {
  line.clear();
  std::streambuf& buffer = *in.rdbuf();
  bool too_long = false;
  for (bool any = false;; any = true) {
    const auto c = buffer.sbumpc();
    if (std::istream::traits_type::eq_int_type(c, std::istream::traits_type::eof())) {
      in.setstate(std::ios::eofbit);
      if (!any) return Line::none;
      break;
    }
    if (c == '\n') break;
    if (line.size() < bytes) {
      line += std::istream::traits_type::to_char_type(c);
    } else {
      too_long = true;
    }
  }
  return too_long ? Line::too_long : Line::read;
}

}  // namespace

bool read_lines(std::istream& in, std::string_view name, std::size_t bytes, const EachLine& each) {
  std::string line;
  for (std::size_t number = 1;; ++number) {
    const Line what = next_line(in, bytes, line);
    if (what == Line::none) return true;
    if (what == Line::too_long) {
      const std::string about = std::string(name) + ':' + std::to_string(number) + ":1";
      const std::string text = "the line is longer than " + std::to_string(bytes) + " bytes";
      if (!each(number, base::refuse({"not_json", about, "", text}))) return false;
      continue;
    }
    if (base::trimmed(line).empty()) continue;
    Limits limits;
    limits.bytes = bytes;
    limits.line = number;
    if (!each(number, read_object(line, name, limits))) return false;
  }
}

}  // namespace redress::json
