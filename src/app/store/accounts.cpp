#include "app/store/accounts.h"

#include <algorithm>

#include "app/store/accounts_sql.h"
#include "app/store/cells.h"
#include "base/fault.h"

namespace redress::store {
namespace {

using base::Instant;
using sql::Blob;

crypto::Hash hash_in(const sql::Row& row, int column) {
  return store::hash_in(row, column, "the hash of a session");
}

AccountRow account_in(const sql::Row& row) {
  AccountRow account;
  account.actor = row.integer(0);
  account.email = row.text(1);
  account.password = row.text(2);
  account.code_secret = row.bytes(3);
  account.code_step = row.integer(4);
  account.new_secret = row.bytes(5);
  account.closed = row.integer(6) != 0;
  account.made_at = instant_in(row, 7);
  account.live = row.integer(8) != 0;
  return account;
}

SessionRow session_in(const sql::Row& row) {
  SessionRow session{hash_in(row, 0),          row.integer(1),           instant_in(row, 2), instant_in(row, 3),
                     std::string(row.text(4)), std::string(row.text(5)), row.integer(6) != 0};
  session.form_token = row.text(7);
  session.renew = row.integer(8) != 0;
  if (row.integer(9) != 0) session.ends_at = instant_in(row, 9);
  return session;
}

}  // namespace

std::optional<AccountRow> AccountRows::find(std::int64_t actor) {
  std::optional<AccountRow> account;
  connection_.run(accounts_sql::find, {actor}, [&](const sql::Row& row) { account = account_in(row); });
  return account;
}

std::optional<AccountRow> AccountRows::find_email(std::string_view email) {
  std::optional<AccountRow> account;
  connection_.run(accounts_sql::find_email, {email}, [&](const sql::Row& row) { account = account_in(row); });
  return account;
}

std::vector<AccountRow> AccountRows::all() {
  std::vector<AccountRow> accounts;
  connection_.run(accounts_sql::accounts, {}, [&](const sql::Row& row) { accounts.push_back(account_in(row)); });
  return accounts;
}

void AccountRows::add(const AccountRow& account) {
  connection_.run(accounts_sql::add,
                  {account.actor, account.email, account.password, Blob{account.code_secret}, account.code_step,
                   Blob{account.new_secret}, std::int64_t{account.closed}, stored(account.made_at)});
}

void AccountRows::change(const AccountRow& account) {
  connection_.run(accounts_sql::change, {account.actor, account.email, account.password, Blob{account.code_secret},
                                         account.code_step, Blob{account.new_secret}, std::int64_t{account.closed}});
}

void AccountRows::set_live(std::int64_t actor, bool live) {
  connection_.run(accounts_sql::set_live, {actor, std::int64_t{live}});
}

bool AccountRows::use_recovery(std::int64_t actor, const crypto::Hash& hash) {
  return connection_.run(accounts_sql::use_recovery, {actor, Blob{crypto::bytes_of(hash)}}) > 0;
}

void AccountRows::set_recovery(std::int64_t actor, const std::vector<crypto::Hash>& hashes) {
  connection_.run(accounts_sql::forget_recovery, {actor});
  for (const auto& hash : hashes) connection_.run(accounts_sql::add_recovery, {actor, Blob{crypto::bytes_of(hash)}});
}

std::int64_t AccountRows::count_recovery(std::int64_t actor) {
  std::int64_t count = 0;
  connection_.run(accounts_sql::count_recovery, {actor}, [&](const sql::Row& row) { count = row.integer(0); });
  return count;
}

void AccountRows::invite(const InvitationRow& invitation) {
  connection_.run(accounts_sql::forget_invitation, {invitation.actor, invitation.purpose});
  connection_.run(accounts_sql::add_invitation, {Blob{crypto::bytes_of(invitation.hash)}, invitation.actor,
                                                 invitation.purpose, stored(invitation.expires_at)});
}

std::optional<InvitationRow> AccountRows::invitation(const crypto::Hash& hash) {
  std::optional<InvitationRow> invitation;
  connection_.run(accounts_sql::invitation, {Blob{crypto::bytes_of(hash)}}, [&](const sql::Row& row) {
    invitation = InvitationRow{hash, row.integer(0), std::string(row.text(1)), instant_in(row, 2)};
  });
  return invitation;
}

void AccountRows::forget_invitations(std::int64_t actor) {
  connection_.run(accounts_sql::forget_invitations, {actor});
}

void AccountRows::begin_session(const SessionRow& session) {
  connection_.run(accounts_sql::begin_session,
                  {Blob{crypto::bytes_of(session.hash)}, session.actor, stored(session.began_at),
                   stored(session.seen_at), session.address, session.agent, session.form_token});
}

std::optional<SessionRow> AccountRows::session(const crypto::Hash& hash) {
  std::optional<SessionRow> session;
  connection_.run(accounts_sql::session, {Blob{crypto::bytes_of(hash)}},
                  [&](const sql::Row& row) { session = session_in(row); });
  return session;
}

std::vector<SessionRow> AccountRows::sessions(std::int64_t actor) {
  std::vector<SessionRow> sessions;
  connection_.run(accounts_sql::sessions, {actor}, [&](const sql::Row& row) { sessions.push_back(session_in(row)); });
  return sessions;
}

void AccountRows::see_session(const crypto::Hash& hash, Instant at) {
  connection_.run(accounts_sql::see_session, {Blob{crypto::bytes_of(hash)}, stored(at)});
}

void AccountRows::renew_sessions(std::int64_t actor) {
  connection_.run(accounts_sql::renew_sessions, {actor});
}

void AccountRows::replace_session(const crypto::Hash& hash, Instant ends_at) {
  connection_.run(accounts_sql::replace_session, {Blob{crypto::bytes_of(hash)}, stored(ends_at)});
}

bool AccountRows::end_session(const crypto::Hash& hash) {
  return connection_.run(accounts_sql::end_session, {Blob{crypto::bytes_of(hash)}}) > 0;
}

void AccountRows::end_sessions(std::int64_t actor) {
  connection_.run(accounts_sql::end_sessions, {actor});
}

void AccountRows::forget_sessions_seen_before(Instant at) {
  connection_.run(accounts_sql::forget_sessions, {stored(at)});
}

std::vector<std::pair<std::string, std::string>> AccountRows::session_addresses() {
  std::vector<std::pair<std::string, std::string>> addresses;
  connection_.run(accounts_sql::session_addresses, {}, [&](const sql::Row& row) {
    addresses.emplace_back(std::string(row.text(0)), std::string(row.text(1)));
  });
  return addresses;
}

}  // namespace redress::store
