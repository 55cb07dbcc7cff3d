#include "kit/crypto/password.h"

#include <sodium.h>

#include <array>

#include "base/fault.h"

namespace redress::crypto {
namespace {

void require_sodium() {
  static const bool ready = sodium_init() >= 0;
  if (!ready) throw base::Fault("libsodium cannot be used here");
}

// libsodium wants somewhere to point also for no password at all.
const char* bytes_of(std::string_view password) {
  return password.empty() ? "" : password.data();
}

}  // namespace

std::string hash_password(std::string_view password, const PasswordCost& cost) {
  require_sodium();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), bytes_of(password), password.size(), cost.passes, cost.memory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw base::Fault("no memory to hash a password");
  }
  return hash.data();
}

bool is_password(std::string_view password, const std::string& hash) {
  require_sodium();
  return crypto_pwhash_str_verify(hash.c_str(), bytes_of(password), password.size()) == 0;
}

bool wants_new_hash(const std::string& hash, const PasswordCost& cost) {
  require_sodium();
  return crypto_pwhash_str_needs_rehash(hash.c_str(), cost.passes, cost.memory) != 0;
}

}  // namespace redress::crypto
