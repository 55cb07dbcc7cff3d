#include "kit/crypto/one_time_code.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

#include "base/fault.h"

namespace redress::crypto {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (plain.find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      encoded += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return encoded;
}

}  // namespace

std::string base32(std::string_view bytes) {
  std::string text;
  unsigned held = 0, bits = 0;
  for (const char c : bytes) {
    held = (held << 8) | static_cast<unsigned char>(c);
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(held >> bits) & 31];
    }
    held &= (1U << bits) - 1;
  }
  if (bits > 0) text += alphabet[(held << (5 - bits)) & 31];
  return text;
}

std::optional<std::string> parse_base32(std::string_view text) {
  std::string bytes;
  unsigned held = 0, bits = 0;
  for (char c : text) {
    if (c == ' ' || c == '-') continue;
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const std::size_t value = alphabet.find(c);
    if (value == std::string_view::npos) return std::nullopt;
    held = (held << 5) | static_cast<unsigned>(value);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes += static_cast<char>((held >> bits) & 255);
    }
    held &= (1U << bits) - 1;
  }
  return bytes;
}

std::string one_time_code(std::string_view secret, std::int64_t step) {
  std::array<unsigned char, 8> counter{};
  for (std::size_t i = 0; i < counter.size(); ++i)
    counter[counter.size() - 1 - i] = static_cast<unsigned char>((step >> (8 * i)) & 255);
  std::array<unsigned char, 20> hash{};
  unsigned length = 0;
  if (HMAC(EVP_sha1(), secret.empty() ? "" : secret.data(), static_cast<int>(secret.size()), counter.data(),
           counter.size(), hash.data(), &length) == nullptr) {
    throw base::Fault("OpenSSL refused to hash");
  }
  const std::size_t at = hash.back() & 15U;
  const unsigned long number = ((hash[at] & 127UL) << 24) | (static_cast<unsigned long>(hash[at + 1]) << 16) |
                               (static_cast<unsigned long>(hash[at + 2]) << 8) | hash[at + 3];
  const std::string digits = std::to_string(number % 1'000'000);
  return std::string(6 - digits.size(), '0') + digits;
}

std::string authenticator_address(std::string_view issuer, std::string_view account, std::string_view secret) {
  return "otpauth://totp/" + percent_encoded(issuer) + ":" + percent_encoded(account) + "?secret=" + base32(secret) +
         "&issuer=" + percent_encoded(issuer);
}

}  // namespace redress::crypto
