// A code in groups of four, `ABCD-EFGH`: to be read aloud and typed.
#pragma once

#include <string>
#include <string_view>

namespace redress::office {

inline std::string in_fours(std::string_view code) {
  std::string text;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (i > 0 && i % 4 == 0) text += '-';
    text += code[i];
  }
  return text;
}

}  // namespace redress::office
