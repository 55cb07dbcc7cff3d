// Tokens: programs that send complaints in somebody's name, by the API.
//
// A token is a secret of 256 random bits, told once and kept as its hash. It works while its owner has an open account, and may
// no more than its scope and its owner's roles of that moment. A missing, unknown or revoked token and that of a closed account
// are answered alike. Rule: DESIGN 8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/office/roles.h"
#include "base/day.h"
#include "base/refusal.h"

namespace redress::office {

// What a token may be used for.
struct ScopeKind {
  std::string_view id;
  Permission permission;  // that its owner must have besides
  std::string_view does;
};
const std::vector<ScopeKind>& scope_kinds();
const ScopeKind* find_scope(std::string_view id);

struct Token {
  std::int64_t id = 0;
  std::int64_t actor = 0;
  std::string name;  // of its owner
  std::string scope;
  base::Instant made_at{};
  bool revoked = false;
  bool closed = false;  // its owner's account
};

// Who asks with a token.
struct Bearer {
  std::int64_t token = 0;  // its number
  std::int64_t actor = 0;
  std::vector<HeldRole> roles;
  std::string scope;
  std::string secret;  // the token itself: for what is derived from it, never to be written anywhere
};

class Tokens {
 public:
  virtual ~Tokens() = default;

  // Gives the token, this once. `owner`: a person's name or e-mail address. Refused about `actor` for whoever has no open
  // account, about `scope` for one that nobody knows.
  virtual base::Checked<std::string> make(std::string_view owner, std::string_view scope) = 0;
  virtual base::Checked<base::Done> revoke(std::int64_t id) = 0;
  virtual std::vector<Token> all() = 0;  // by number, those that were revoked too

  // Refused as `token_is_not_right`, whatever is wrong. A wrong one costs `address` a try at signing in, and is
  // `too_many_attempts` where none is left; a right one is never kept out, since it cannot be guessed.
  virtual base::Checked<Bearer> bearer(std::string_view token, std::string_view address) = 0;
};

}  // namespace redress::office
