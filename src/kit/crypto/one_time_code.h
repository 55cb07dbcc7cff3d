// Codes of an authenticator application (RFC 6238 with SHA-1, six digits, 30 seconds), and base32 (RFC 4648) to type.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace redress::crypto {

// Without padding, in capitals.
std::string base32(std::string_view bytes);
// Small letters, blanks and dashes are forgiven; nothing for anything else.
std::optional<std::string> parse_base32(std::string_view text);

inline constexpr std::int64_t seconds_each_code = 30;
// The code of that step: seconds since 1970 divided by `seconds_each_code`.
std::string one_time_code(std::string_view secret, std::int64_t step);
// What an authenticator application is told: otpauth://totp/... with the secret in it.
std::string authenticator_address(std::string_view issuer, std::string_view account, std::string_view secret);

}  // namespace redress::crypto
