// Passwords, kept as Argon2id hashes that carry their own salt and parameters.
//
// Rule: RELIABILITY S52 (RFC 9106; the parameters are those of OWASP's cheat sheet: 19 MiB, two passes, one lane).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace redress::crypto {

struct PasswordCost {
  unsigned passes = 2;
  std::size_t memory = 19 * 1024 * 1024;  // bytes, for as long as one hash takes
};

// Throws base::Fault where there is no memory for it.
std::string hash_password(std::string_view password, const PasswordCost& cost = {});
// Takes as long for a wrong password as for the right one. False for a text that is no such hash.
bool is_password(std::string_view password, const std::string& hash);
// Was that hash made with other parameters?
bool wants_new_hash(const std::string& hash, const PasswordCost& cost = {});

}  // namespace redress::crypto
