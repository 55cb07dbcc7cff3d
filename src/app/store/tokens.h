// Rows of the API's tokens and of the secrets of those who sent a complaint (schema/0005). Secrets come in as hashes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "kit/crypto/hash.h"
#include "kit/sql/database.h"

namespace redress::store {

struct TokenRow {
  std::int64_t id = 0;  // given by add()
  crypto::Hash hash{};
  std::int64_t actor = 0;
  std::string scope;
  base::Instant made_at{};
  std::optional<base::Instant> revoked_at = {};
};

// On one connection; what writes stands inside a write transaction of it.
class TokenRows {
 public:
  explicit TokenRows(sql::Connection& connection) : connection_(connection) {}

  // Gives its number: one more than any before it.
  std::int64_t add(const TokenRow& token);
  std::optional<TokenRow> find(const crypto::Hash& hash);
  std::vector<TokenRow> all();  // by number
  // False where there is none, or it was revoked already.
  bool revoke(std::int64_t id, base::Instant at);

  // One for each case; sql::Failure (unique) for a second.
  void keep_secret(std::string_view reference, const crypto::Hash& hash);
  std::optional<crypto::Hash> secret_of(std::string_view reference);

 private:
  sql::Connection& connection_;
};

}  // namespace redress::store
