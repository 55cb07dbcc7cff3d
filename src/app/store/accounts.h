// Rows of accounts, invitations and sessions (schema/0002): what stands beside the log. Secrets come in as hashes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/day.h"
#include "kit/crypto/hash.h"
#include "kit/sql/database.h"

namespace redress::store {

struct AccountRow {
  std::int64_t actor = 0;
  std::string email;           // in small letters
  std::string password;        // Argon2id; empty: none yet
  std::string code_secret;     // bytes; empty: no authenticator application
  std::int64_t code_step = 0;  // of the last code that was used
  std::string new_secret;      // shown, not confirmed yet
  bool closed = false;
  base::Instant made_at{};
  bool live = true;  // live counters, and who is editing
};

struct InvitationRow {
  crypto::Hash hash{};
  std::int64_t actor = 0;
  std::string purpose;
  base::Instant expires_at{};
};

struct SessionRow {
  crypto::Hash hash{};
  std::int64_t actor = 0;
  base::Instant began_at{}, seen_at{};
  std::string address, agent;
  bool live = true;                           // of its account
  std::string form_token = {};                // empty: the one that its secret makes
  bool renew = false;                         // its secret is to be changed
  std::optional<base::Instant> ends_at = {};  // of one whose secret was changed
};

// On one connection; what writes stands inside a write transaction of it.
class AccountRows {
 public:
  explicit AccountRows(sql::Connection& connection) : connection_(connection) {}

  std::optional<AccountRow> find(std::int64_t actor);
  std::optional<AccountRow> find_email(std::string_view email);
  std::vector<AccountRow> all();           // by e-mail
  void add(const AccountRow& account);     // sql::Failure (unique) where the e-mail or the person has one
  void change(const AccountRow& account);  // everything but the person and the day it was made

  void set_live(std::int64_t actor, bool live);

  // False where there is no such code: used, or never given.
  bool use_recovery(std::int64_t actor, const crypto::Hash& hash);
  void set_recovery(std::int64_t actor, const std::vector<crypto::Hash>& hashes);
  std::int64_t count_recovery(std::int64_t actor);

  // One for each person and purpose: a new one takes the place of the old.
  void invite(const InvitationRow& invitation);
  std::optional<InvitationRow> invitation(const crypto::Hash& hash);
  void forget_invitations(std::int64_t actor);

  void begin_session(const SessionRow& session);
  std::optional<SessionRow> session(const crypto::Hash& hash);
  std::vector<SessionRow> sessions(std::int64_t actor);  // the last seen first
  void see_session(const crypto::Hash& hash, base::Instant at);
  // Every session of theirs is to get another secret.
  void renew_sessions(std::int64_t actor);
  // It was renewed, and ends then.
  void replace_session(const crypto::Hash& hash, base::Instant ends_at);
  bool end_session(const crypto::Hash& hash);
  void end_sessions(std::int64_t actor);
  void forget_sessions_seen_before(base::Instant at);
  // E-mail and address of every session that there is.
  std::vector<std::pair<std::string, std::string>> session_addresses();

 private:
  sql::Connection& connection_;
};

}  // namespace redress::store
