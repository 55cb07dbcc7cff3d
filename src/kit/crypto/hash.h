// SHA-256, HMAC and random bytes. One algorithm each; nothing here knows what is hashed.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace redress::crypto {

using Hash = std::array<std::uint8_t, 32>;

// All throw base::Fault if the library cannot hash (no memory, no provider).
Hash sha256(std::string_view bytes);
// Of the parts as if they were written one after the other.
Hash sha256(std::string_view first, std::string_view second, std::string_view third = {});
Hash hmac_sha256(std::string_view key, std::string_view bytes);
// From the system's source. Throws base::Fault if it has none.
std::string random_bytes(std::size_t count);
// In small letters.
std::string hex(std::string_view bytes);
std::string hex(const Hash& hash);
// 64 hexadecimal digits, in large or small letters; nothing for any other text.
std::optional<Hash> parse_hex(std::string_view text);
// In constant time.
bool equal(std::string_view a, std::string_view b);

// The hash's 32 bytes, borrowed.
inline std::string_view bytes_of(const Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

}  // namespace redress::crypto
