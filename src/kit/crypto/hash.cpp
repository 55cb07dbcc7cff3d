#include "kit/crypto/hash.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <sys/random.h>

#include <cerrno>
#include <cstring>
#include <memory>

#include "base/fault.h"

namespace redress::crypto {
namespace {

// Fetched once: an implicit fetch for each hash costs as much again as the hash of a short text.
const EVP_MD* sha256_digest() {
  static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> digest(EVP_MD_fetch(nullptr, "SHA256", nullptr),
                                                                      &EVP_MD_free);
  if (!digest) throw base::Fault("OpenSSL has no SHA-256");
  return digest.get();
}

EVP_MD_CTX* context() {
  thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> held(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  if (!held) throw base::Fault("no memory for a hash");
  return held.get();
}

void require(bool done) {
  if (!done) throw base::Fault("OpenSSL refused to hash");
}

}  // namespace

Hash sha256(std::string_view bytes) {
  return sha256(bytes, {}, {});
}

Hash sha256(std::string_view first, std::string_view second, std::string_view third) {
  EVP_MD_CTX* hashing = context();
  require(EVP_DigestInit_ex2(hashing, sha256_digest(), nullptr) == 1);
  for (const std::string_view part : {first, second, third}) {
    if (!part.empty()) require(EVP_DigestUpdate(hashing, part.data(), part.size()) == 1);
  }
  Hash hash{};
  require(EVP_DigestFinal_ex(hashing, hash.data(), nullptr) == 1);
  return hash;
}

// RFC 2104. OpenSSL's own HMAC() sets itself up anew each time, which costs more than hashing a short text does.
Hash hmac_sha256(std::string_view key, std::string_view bytes) {
  constexpr std::size_t block = 64;
  const Hash long_key = key.size() > block ? sha256(key) : Hash{};
  if (key.size() > block) key = bytes_of(long_key);
  std::array<char, block> inner{}, outer{};
  for (std::size_t i = 0; i < block; ++i) {
    const auto byte = i < key.size() ? static_cast<unsigned char>(key[i]) : 0U;
    inner[i] = static_cast<char>(byte ^ 0x36U);
    outer[i] = static_cast<char>(byte ^ 0x5CU);
  }
  const Hash hash = sha256({inner.data(), block}, bytes);
  return sha256({outer.data(), block}, bytes_of(hash));
}

std::string random_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  std::size_t have = 0;
  while (have < count) {
    const ssize_t got = ::getrandom(bytes.data() + have, count - have, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) throw base::Fault(std::string("the system gives no random bytes: ") + std::strerror(errno));
    have += static_cast<std::size_t>(got);
  }
  return bytes;
}

bool equal(std::string_view a, std::string_view b) {
  return a.size() == b.size() && (a.empty() || CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0);
}

}  // namespace redress::crypto
