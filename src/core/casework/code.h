// Codes: the short words that stand in the log, where free text and personal data may not.
#pragma once

#include <algorithm>
#include <string_view>

namespace redress::casework {

// 1 to 60 of a-z, 0-9, `_`, `.` and `-`.
inline bool is_code(std::string_view text) {
  return !text.empty() && text.size() <= 60 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
  });
}

}  // namespace redress::casework
