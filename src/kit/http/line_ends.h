// A browser sends the line ends of a text box as CR LF (URL and multipart forms alike); here a line ends with LF alone.
#pragma once

#include <string>
#include <string_view>

namespace redress::http {

inline std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\r') {
      plain += text[at];
    } else if (at + 1 == text.size() || text[at + 1] != '\n') {
      plain += '\n';
    }
  }
  return plain;
}

}  // namespace redress::http
