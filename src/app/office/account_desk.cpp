// Accounts themselves: opening and closing, roles, passwords.
#include "app/office/account_desk.h"

#include <algorithm>

#include "app/office/account_writing.h"
#include "app/office/password_rules.h"
#include "base/text.h"
#include "kit/crypto/one_time_code.h"
#include "kit/crypto/password.h"

namespace redress::office {

using namespace std::chrono_literals;
using base::refuse;
using store::AccountRow;
using store::BodyEventKind;

namespace {

constexpr auto invitation_holds = 72h;
constexpr auto reset_holds = 1h;

base::Refusals nobody() {
  return {{"account_is_not_known", "account", "", "there is no such account"}};
}

}  // namespace

base::Refusals wrong_with_words(std::string_view name, std::string_view email) {
  const std::string_view wanted = base::trimmed(name);
  const std::string address = normal_email(email);
  base::Refusals refusals;
  if (wanted.empty() || wanted.size() > 200 || !base::is_utf8(wanted)) {
    refusals.push_back({"account_needs_a_name", "name", "",
                        wanted.empty() ? "enter the person's name" : "a name is text of at most 200 bytes"});
  }
  const std::size_t at = address.find('@');
  if (address.size() > 200 || !base::is_utf8(address) || at == 0 || at == std::string::npos ||
      at + 1 == address.size() || address.find_first_of(" \t\r\n<>\"") != std::string::npos) {
    refusals.push_back({"email_is_an_address", "email", "", "enter an e-mail address, like name@example.org"});
  }
  return refusals;
}

AccountDesk::AccountDesk(const Options& options, const Body& body, Readers& readers, const Names& names,
                         const Rights& rights, Writing writing)
    : options_(options), body_(body), readers_(readers), names_(names), rights_(rights), writing_(writing) {
  if (writing_.writer == nullptr) return;
  nobodys_password_ = hash_of(crypto::hex(options_.random(16)));
  // Whoever was signed in before a restart is not kept out by those who guess from elsewhere.
  for (auto& known : read([](Rows& rows) { return rows.session_addresses(); })) known_.insert(std::move(known));
}

std::string AccountDesk::hash_of(std::string_view password) {
  return crypto::hash_password(password, options_.password_cost);
}

Account AccountDesk::account_of(const AccountRow& row) const {
  return {row.actor,
          names_.person_name(row.actor),
          row.email,
          rights_.roles_of(row.actor),
          !row.password.empty(),
          !row.code_secret.empty(),
          row.closed,
          row.live};
}

std::optional<AccountRow> AccountDesk::row_of(std::int64_t actor) {
  return read([&](Rows& rows) { return rows.find(actor); });
}

void AccountDesk::tell(BodyEventKind kind, std::int64_t holder, const HeldRole& role, std::int64_t by) {
  store::BodyEvent event;
  event.kind = kind;
  event.actor_id = by;
  event.field = role.role;
  event.unit_id = role.unit;
  event.detail["holder"] = holder;
  writing_.desk->tell(std::move(event));
}

// --- passwords --------------------------------------------------------------------------------------------------------

base::Refusals AccountDesk::wrong_with_new(std::string_view password, const AccountRow& row) const {
  return wrong_with_password(password, {names_.person_name(row.actor), row.email, body_.name});
}

base::Checked<std::string> AccountDesk::invite(std::int64_t actor, std::string_view purpose) {
  const std::string secret = options_.random(20);
  auto done = write([&](Rows& rows) -> base::Checked<base::Done> {
    const auto row = rows.find(actor);
    if (!row || row->closed) return refuse(nobody());
    const auto holds = purpose == "reset" ? Instant::duration(reset_holds) : Instant::duration(invitation_holds);
    rows.invite({crypto::sha256(secret), actor, std::string(purpose), options_.clock() + holds});
    return base::Done{};
  });
  if (!done) return refuse(done.error());
  return in_fours(crypto::base32(secret));
}

base::Checked<base::Done> AccountDesk::accept(std::string_view invitation, std::string_view password) {
  base::Refusals wrong{{"invitation_is_over", "invitation", "RELIABILITY S46",
                        "this code is not right, was used already, or its time is over; ask for a new one"}};
  // A password that nobody may have is said at once; what only its owner's name makes easy waits for the right code.
  for (auto& refusal : wrong_with_password(password, {body_.name})) wrong.push_back(std::move(refusal));
  const auto secret = crypto::parse_base32(base::trimmed(invitation));
  if (!secret) return refuse(wrong);
  const crypto::Hash hash = crypto::sha256(*secret);
  const auto invited = read([&](Rows& rows) { return rows.invitation(hash); });
  const auto row = invited ? row_of(invited->actor) : std::nullopt;
  if (!row || row->closed || options_.clock() > invited->expires_at) return refuse(wrong);
  if (auto refusals = wrong_with_new(password, *row); !refusals.empty()) return refuse(std::move(refusals));
  const std::string hashed = hash_of(password);
  return write([&](Rows& rows) -> base::Checked<base::Done> {
    auto fresh = rows.find(row->actor);
    if (!rows.invitation(hash) || !fresh || fresh->closed) return refuse(wrong);
    fresh->password = hashed;
    rows.change(*fresh);
    rows.forget_invitations(row->actor);
    rows.end_sessions(row->actor);
    return base::Done{};
  });
}

base::Checked<base::Done> AccountDesk::change_password(std::int64_t actor, std::string_view old_password,
                                                       std::string_view new_password) {
  if (auto right = check_own_password(actor, old_password, "old_password"); !right) return right;
  const auto row = row_of(actor);
  if (!row) return refuse(nobody());
  if (auto refusals = wrong_with_new(new_password, *row); !refusals.empty()) return refuse(std::move(refusals));
  const std::string hashed = hash_of(new_password);
  return write([&](Rows& rows) -> base::Checked<base::Done> {
    auto fresh = rows.find(actor);
    fresh->password = hashed;
    rows.change(*fresh);
    rows.end_sessions(actor);
    return base::Done{};
  });
}

base::Checked<base::Done> AccountDesk::check_own_password(std::int64_t actor, std::string_view password,
                                                          const std::string& field) {
  const std::vector<Throttle::Key> keys{{"own password " + std::to_string(actor), {10, 30s}}};
  if (!throttle_.take(keys, options_.clock())) {
    return refuse(
        {"too_many_attempts", field, "RELIABILITY S43", "there were too many attempts; wait a minute and try again"});
  }
  const auto row = row_of(actor);
  const bool too_long = password.size() > longest_password;
  if (!row || too_long || !is_right_password(password, row->password)) {
    return refuse({"password_is_wrong", field, "", "this is not your password"});
  }
  throttle_.give_back(keys);
  return base::Done{};
}

base::Checked<base::Done> AccountDesk::confirm_password(std::int64_t actor, std::string_view password) {
  const auto row = row_of(actor);
  if (row && row->password.empty()) return base::Done{};
  if (auto right = check_own_password(actor, password, "own_password"); !right) return right;
  change([&](Rows& rows) { rows.renew_sessions(actor); });
  return base::Done{};
}

// --- who there is -----------------------------------------------------------------------------------------------------

base::Refusals AccountDesk::wrong_with_person(std::string_view name, std::string_view email) {
  auto refusals = wrong_with_words(name, email);
  if (find_email(email)) {
    refusals.push_back({"email_is_taken", "email", "", "there is an account with this e-mail address"});
  }
  const auto known = names_.person(base::trimmed(name));
  if (known && find(*known)) {
    refusals.push_back({"name_is_taken", "name", "",
                        "there is an account for " + std::string(base::trimmed(name)) + "; add what tells them apart"});
  }
  return refusals;
}

base::Checked<std::int64_t> AccountDesk::open_account(std::string_view name, std::string_view email, std::int64_t by) {
  if (auto refusals = wrong_with_words(name, email); !refusals.empty()) return refuse(std::move(refusals));
  const std::string wanted(base::trimmed(name));
  const std::string address = normal_email(email);
  return write([&](Rows& rows) -> base::Checked<std::int64_t> {
    if (rows.find_email(address)) {
      return refuse({"email_is_taken", "email", "", "there is an account with this e-mail address"});
    }
    const std::int64_t actor = writing_.desk->people({wanted}).front();
    if (rows.find(actor)) {
      return refuse({"name_is_taken", "name", "", "there is an account for " + wanted + "; add what tells them apart"});
    }
    AccountRow row;
    row.actor = actor;
    row.email = address;
    row.made_at = options_.clock();
    rows.add(row);
    tell(BodyEventKind::account_opened, actor, {}, by);
    return actor;
  });
}

bool AccountDesk::is_last_administrator(std::int64_t actor) {
  const auto administrators = holders("administrator");
  return administrators.size() == 1 && administrators.front().actor == actor;
}

base::Checked<base::Done> AccountDesk::give_role(std::int64_t actor, const HeldRole& role, std::int64_t by) {
  if (find_role(role.role) == nullptr) {
    std::vector<std::string> known;
    for (const auto& kind : role_kinds()) known.emplace_back(kind.id);
    const auto near = base::nearest_word(role.role, known);
    return refuse(
        {"role_is_not_known", "role", "", "there is no role " + role.role + (near ? "; is " + *near + " meant?" : "")});
  }
  return write([&](Rows& rows) -> base::Checked<base::Done> {
    if (!rows.find(actor)) return refuse(nobody());
    const auto held = rights_.roles_of(actor);
    if (std::find(held.begin(), held.end(), role) != held.end()) return base::Done{};
    tell(BodyEventKind::role_given, actor, role, by);
    rows.renew_sessions(actor);
    return base::Done{};
  });
}

base::Checked<base::Done> AccountDesk::take_role(std::int64_t actor, const HeldRole& role, std::int64_t by) {
  if (role.role == "administrator" && is_last_administrator(actor)) {
    return refuse({"somebody_runs_the_body", "role", "", "this is the last administrator; name another one first"});
  }
  return write([&](Rows& rows) -> base::Checked<base::Done> {
    const auto held = rights_.roles_of(actor);
    if (std::find(held.begin(), held.end(), role) == held.end()) return base::Done{};
    tell(BodyEventKind::role_taken, actor, role, by);
    rows.renew_sessions(actor);
    return base::Done{};
  });
}

base::Checked<base::Done> AccountDesk::close_account(std::int64_t actor, std::int64_t by) {
  if (is_last_administrator(actor)) {
    return refuse({"somebody_runs_the_body", "account", "", "this is the last administrator; name another one first"});
  }
  store::CaseQuery theirs;
  theirs.handler = actor;
  theirs.open = true;
  const auto open = readers_.with([&](store::Store& store) { return store.count_cases(theirs); });
  if (open > 0) {
    return refuse({"cases_are_given_first", "account", "",
                   "this person has " + std::to_string(open) + (open == 1 ? " open case" : " open cases") + "; give " +
                       (open == 1 ? "it" : "them") + " to somebody first"});
  }
  return write([&](Rows& rows) -> base::Checked<base::Done> {
    auto row = rows.find(actor);
    if (!row) return refuse(nobody());
    if (row->closed) return base::Done{};
    row->closed = true;
    rows.change(*row);
    rows.end_sessions(actor);
    rows.forget_invitations(actor);
    tell(BodyEventKind::account_closed, actor, {}, by);
    return base::Done{};
  });
}

base::Checked<base::Done> AccountDesk::reopen_account(std::int64_t actor, std::int64_t by) {
  return write([&](Rows& rows) -> base::Checked<base::Done> {
    auto row = rows.find(actor);
    if (!row) return refuse(nobody());
    if (!row->closed) return base::Done{};
    row->closed = false;
    row->password.clear();  // whoever comes back sets a new one by invitation
    rows.change(*row);
    tell(BodyEventKind::account_opened, actor, {}, by);
    return base::Done{};
  });
}

std::vector<Account> AccountDesk::all() {
  std::vector<Account> accounts;
  for (const auto& row : read([](Rows& rows) { return rows.all(); })) accounts.push_back(account_of(row));
  std::sort(accounts.begin(), accounts.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return accounts;
}

std::optional<Account> AccountDesk::find(std::int64_t actor) {
  const auto row = row_of(actor);
  return row ? std::optional(account_of(*row)) : std::nullopt;
}

std::optional<Account> AccountDesk::find_email(std::string_view email) {
  const auto row = read([&](Rows& rows) { return rows.find_email(normal_email(email)); });
  return row ? std::optional(account_of(*row)) : std::nullopt;
}

std::vector<Account> AccountDesk::holders(std::string_view role) {
  std::vector<Account> holders = all();
  std::erase_if(holders, [&](const Account& account) {
    return account.closed || (!role.empty() && std::none_of(account.roles.begin(), account.roles.end(),
                                                            [&](const HeldRole& held) { return held.role == role; }));
  });
  return holders;
}

bool AccountDesk::has_administrator() {
  const auto administrators = holders("administrator");
  return std::any_of(administrators.begin(), administrators.end(),
                     [](const Account& account) { return account.has_password; });
}

}  // namespace redress::office
