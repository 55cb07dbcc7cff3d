// SQL of the API's tokens and of the secrets of those who sent a complaint.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::tokens_sql {

inline constexpr std::string_view last_id = "SELECT coalesce(max(token_id), 0) FROM api_token";
inline constexpr std::string_view add =
    "INSERT INTO api_token (token_id, hash, actor_id, scope, made_at) VALUES ($1, $2, $3, $4, $5)";
inline constexpr std::string_view find =
    "SELECT token_id, hash, actor_id, scope, made_at, revoked_at FROM api_token WHERE hash = $1";
inline constexpr std::string_view tokens =
    "SELECT token_id, hash, actor_id, scope, made_at, revoked_at FROM api_token ORDER BY token_id";
inline constexpr std::string_view revoke =
    "UPDATE api_token SET revoked_at = $2 WHERE token_id = $1 AND revoked_at IS NULL";

inline constexpr std::string_view keep_secret = "INSERT INTO sender_secret (reference, hash) VALUES ($1, $2)";
inline constexpr std::string_view secret_of = "SELECT hash FROM sender_secret WHERE reference = $1";

inline constexpr std::array all{last_id, add, find, tokens, revoke, keep_secret, secret_of};

}  // namespace redress::store::tokens_sql
