// Whole numbers as the formats of files hold them, and what is asked of bytes everywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace redress::files {

// Both ask that `at` and what follows lie within the bytes: whoever calls them has looked.
inline std::uint64_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < count; ++i) number = (number << 8U) | static_cast<unsigned char>(bytes[at + i]);
  return number;
}
inline std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint64_t number = 0;
  for (std::size_t i = count; i-- > 0;) number = (number << 8U) | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

inline bool stands_at(std::string_view bytes, std::size_t at, std::string_view mark) {
  return bytes.size() >= mark.size() && at <= bytes.size() - mark.size() && bytes.substr(at, mark.size()) == mark;
}

}  // namespace redress::files
