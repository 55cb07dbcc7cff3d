// Accounts: who may sign in, how, and what roles they hold.
//
// Roles are dated facts of the body log; passwords, codes and sessions stand beside it. A secret (cookie, invitation,
// recovery code) is kept as its hash only. A wrong password, an unknown or closed account and a wrong code are answered
// alike, in words and in time. Rule: RELIABILITY S41 to S53; DESIGN 8.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/office/roles.h"
#include "base/day.h"
#include "base/refusal.h"

namespace redress::office {

using base::Instant;

struct Account {
  std::int64_t actor = 0;
  std::string name, email;  // the e-mail in small letters
  std::vector<HeldRole> roles;
  bool has_password = false, has_codes = false, closed = false;
  bool live = true;  // wants live counters, and to see and show who is editing
};

// What the forms of a browser carry that has this secret and is not signed in yet, or was when it began.
std::string form_token_of(std::string_view secret);

// Who is signed in.
struct SignedIn {
  std::int64_t actor = 0;
  std::string name;
  std::vector<HeldRole> roles;
  Instant began_at{};
  bool live = true;             // as in Account
  std::string form_token = {};  // what every form of this session carries, also after its secret has been changed
  bool renew = false;  // its secret is to be changed: its person's roles were, or they said their password again
  std::chrono::seconds left{};  // until it ends if nothing is asked for
};

// A browser that is signed in; `id` names it without giving it away.
struct OpenSession {
  std::string id;
  Instant began_at{}, seen_at{};
  std::string address, agent;
};

struct SignInAttempt {
  std::string email, password;
  std::string code;            // of the authenticator application, or a recovery code; empty: none
  std::string address, agent;  // of the browser
};

// Who founds the service's side of a body: the first to run it.
struct FirstAdministrator {
  std::string code;  // from the console
  std::string name, email, password;
  std::string address;  // of the browser
};

class Accounts {
 public:
  virtual ~Accounts() = default;

  // --- the first administrator of a body that is no demonstration and has none who can sign in
  virtual bool needs_first_administrator() = 0;
  // A code for the console: for 1 hour, once, in memory only. Nothing where none is needed. Rule: RELIABILITY S44.
  virtual std::optional<std::string> first_administrator_code() = 0;
  // Opens the account with its password and the role. What is wrong with each field, about its name; a wrong code costs a try.
  virtual base::Checked<std::int64_t> open_first_administrator(const FirstAdministrator& asked) = 0;

  // --- signing in
  // Gives the cookie's secret. Refused as `sign_in_is_wrong`, whatever is wrong, or `too_many_attempts`.
  virtual base::Checked<std::string> sign_in(const SignInAttempt& attempt) = 0;
  // Without a password: the people of the demonstration only. Refused for any other body.
  virtual base::Checked<std::string> sign_in_as(std::int64_t actor, std::string_view address,
                                                std::string_view agent) = 0;
  // Nothing once it has ended: signed out, 30 minutes idle (15 for an administrator), 12 hours old, account closed.
  virtual std::optional<SignedIn> session(std::string_view secret) = 0;
  // The same by the session's id, which is not kept open by it: a page that listens is no visit.
  virtual std::optional<SignedIn> look_at_session(std::string_view /*id*/) { return std::nullopt; }
  // Another secret for a session that is to be renewed; the old one ends within a minute, for what is on its way. Nothing for any
  // other session. Rule: RELIABILITY S48.
  virtual std::optional<std::string> renew_session(std::string_view /*secret*/) { return std::nullopt; }
  virtual void sign_out(std::string_view secret) = 0;
  virtual std::vector<OpenSession> sessions(std::int64_t actor) = 0;
  virtual void end_session(std::int64_t actor, std::string_view id) = 0;

  // --- passwords and codes
  // A code for whoever is to set a password: an invitation (72 hours) or a reset (1 hour). It ends no session by itself.
  virtual base::Checked<std::string> invite(std::int64_t actor, std::string_view purpose) = 0;
  // Sets the password, once; ends every session of the account. It does not sign in, nor take the place of a code.
  virtual base::Checked<base::Done> accept(std::string_view invitation, std::string_view password) = 0;
  virtual base::Checked<base::Done> change_password(std::int64_t actor, std::string_view old_password,
                                                    std::string_view new_password) = 0;
  // Is this their password, before something grave is done? Refused about `own_password`; a wrong one costs a try. Whoever
  // has no password (the demonstration) need not say one. Rule: RELIABILITY S51.
  virtual base::Checked<base::Done> confirm_password(std::int64_t actor, std::string_view password) = 0;
  // A new secret for an authenticator application, as bytes; it counts once a code of it has been given.
  virtual std::string begin_codes(std::int64_t actor) = 0;
  // Gives ten recovery codes, told this once.
  virtual base::Checked<std::vector<std::string>> confirm_codes(std::int64_t actor, std::string_view code) = 0;
  virtual base::Checked<base::Done> end_codes(std::int64_t actor, std::string_view password) = 0;

  virtual void set_live(std::int64_t /*actor*/, bool /*live*/) {}

  // --- who there is; `by` is who decides it, 0 for the command line
  // What opening such an account would be refused for, about `name` and `email`; nothing is done.
  virtual base::Refusals wrong_with_person(std::string_view name, std::string_view email) = 0;
  virtual base::Checked<std::int64_t> open_account(std::string_view name, std::string_view email, std::int64_t by) = 0;
  virtual base::Checked<base::Done> give_role(std::int64_t actor, const HeldRole& role, std::int64_t by) = 0;
  // Refused for the last administrator.
  virtual base::Checked<base::Done> take_role(std::int64_t actor, const HeldRole& role, std::int64_t by) = 0;
  // Ends every session at once. Refused for the last administrator, and for whoever has open cases.
  virtual base::Checked<base::Done> close_account(std::int64_t actor, std::int64_t by) = 0;
  virtual base::Checked<base::Done> reopen_account(std::int64_t actor, std::int64_t by) = 0;
  virtual std::vector<Account> all() = 0;  // by name
  virtual std::optional<Account> find(std::int64_t actor) = 0;
  virtual std::optional<Account> find_email(std::string_view email) = 0;
  // People with an open account who hold that role, by name; all people with one for an empty role.
  virtual std::vector<Account> holders(std::string_view role) = 0;
  virtual bool has_administrator() = 0;  // who can sign in: open, with a password
};

}  // namespace redress::office
