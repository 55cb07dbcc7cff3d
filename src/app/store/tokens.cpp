#include "app/store/tokens.h"

#include <algorithm>

#include "app/store/cells.h"
#include "app/store/tokens_sql.h"
#include "base/fault.h"

namespace redress::store {
namespace {

using base::Instant;
using sql::Blob;

crypto::Hash hash_in(const sql::Row& row, int column) {
  return store::hash_in(row, column, "the hash of a token");
}

TokenRow token_in(const sql::Row& row) {
  TokenRow token;
  token.id = row.integer(0);
  token.hash = hash_in(row, 1);
  token.actor = row.integer(2);
  token.scope = row.text(3);
  token.made_at = instant_in(row, 4);
  if (!row.is_null(5)) token.revoked_at = instant_in(row, 5);
  return token;
}

}  // namespace

std::int64_t TokenRows::add(const TokenRow& token) {
  std::int64_t id = 0;
  connection_.run(tokens_sql::last_id, {}, [&](const sql::Row& row) { id = row.integer(0) + 1; });
  connection_.run(tokens_sql::add,
                  {id, Blob{crypto::bytes_of(token.hash)}, token.actor, token.scope, stored(token.made_at)});
  return id;
}

std::optional<TokenRow> TokenRows::find(const crypto::Hash& hash) {
  std::optional<TokenRow> token;
  connection_.run(tokens_sql::find, {Blob{crypto::bytes_of(hash)}},
                  [&](const sql::Row& row) { token = token_in(row); });
  return token;
}

std::vector<TokenRow> TokenRows::all() {
  std::vector<TokenRow> tokens;
  connection_.run(tokens_sql::tokens, {}, [&](const sql::Row& row) { tokens.push_back(token_in(row)); });
  return tokens;
}

bool TokenRows::revoke(std::int64_t id, Instant at) {
  return connection_.run(tokens_sql::revoke, {id, stored(at)}) > 0;
}

void TokenRows::keep_secret(std::string_view reference, const crypto::Hash& hash) {
  connection_.run(tokens_sql::keep_secret, {reference, Blob{crypto::bytes_of(hash)}});
}

std::optional<crypto::Hash> TokenRows::secret_of(std::string_view reference) {
  std::optional<crypto::Hash> hash;
  connection_.run(tokens_sql::secret_of, {reference}, [&](const sql::Row& row) { hash = hash_in(row, 0); });
  return hash;
}

}  // namespace redress::store
