// Signing in and out: sessions, attempts, the codes of an authenticator application.
#include <algorithm>
#include <cctype>

#include "app/office/account_writing.h"
#include "base/text.h"
#include "kit/crypto/one_time_code.h"
#include "kit/crypto/password.h"

namespace redress::office {

using namespace std::chrono_literals;
using store::AccountRow;

namespace {

constexpr auto idle = 30min;
constexpr auto idle_of_administrator = 15min;
constexpr auto longest_session = 12h;
constexpr auto old_secret_holds = 30s;
constexpr auto seen_again = 1min;  // a session's last sight is written no more often
constexpr std::size_t longest_agent = 200;
constexpr std::size_t addresses_kept = 100'000;

base::Refusals wrong() {
  return {{"sign_in_is_wrong", "email", "RELIABILITY S53",
           "the e-mail, the password or the code is not right, or the account is closed"}};
}

// The step of that code, if it is right and has not been used; 0 if not.
std::int64_t step_of(const AccountRow& row, std::string_view secret, std::string_view code, Instant now) {
  const std::int64_t step =
      std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count() / crypto::seconds_each_code;
  std::int64_t right = 0;
  for (std::int64_t each = step - 1; each <= step + 1; ++each) {
    if (each > row.code_step && crypto::equal(crypto::one_time_code(secret, each), code)) right = each;
  }
  return right;
}

}  // namespace

std::string normal_email(std::string_view email) {
  std::string small(base::trimmed(email));
  std::transform(small.begin(), small.end(), small.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return small;
}

Throttle::Key address_key(std::string_view address) {
  return {"address " + std::string(address), {60, 10s}};
}

bool AccountDesk::is_right_password(std::string_view password, const std::string& hash) {
  hashing_.acquire();
  const bool right = options_.check_password(password, hash.empty() ? nobodys_password_ : hash);
  hashing_.release();
  return right && !hash.empty();
}

std::vector<Throttle::Key> AccountDesk::throttle_keys(const std::string& email, const std::string& address) {
  std::vector<Throttle::Key> keys{address_key(address), {"pair " + email + ' ' + address, {10, 30s}}};
  const std::lock_guard lock(known_mutex_);
  if (!known_.contains({email, address})) keys.push_back({"account " + email, {100, 30s}});
  return keys;
}

base::Checked<std::string> AccountDesk::sign_in(const SignInAttempt& attempt) {
  const std::string email = normal_email(attempt.email);
  const auto keys = throttle_keys(email.substr(0, 200), attempt.address);
  const Instant now = options_.clock();
  if (!throttle_.take(keys, now)) {
    return base::refuse(
        {"too_many_attempts", "email", "RELIABILITY S43", "there were too many attempts; wait a minute and try again"});
  }
  const auto row = read([&](Rows& rows) { return rows.find_email(email); });
  const std::string hash = row && !row->closed ? row->password : std::string();
  const bool too_long = attempt.password.size() > 1024;
  if (!is_right_password(too_long ? std::string_view() : std::string_view(attempt.password), hash) || too_long) {
    return base::refuse(wrong());
  }
  auto signed_in = write([&](Rows& rows) -> base::Checked<std::string> {
    auto fresh = rows.find(row->actor);
    if (!fresh || fresh->closed || fresh->password != hash) return base::refuse(wrong());
    if (!fresh->code_secret.empty()) {
      const std::string code(base::trimmed(attempt.code));
      const std::int64_t step = step_of(*fresh, fresh->code_secret, code, now);
      const auto recovery = crypto::parse_base32(code);
      if (step != 0) {
        fresh->code_step = step;
      } else if (!recovery || recovery->size() < 8 || !rows.use_recovery(fresh->actor, crypto::sha256(*recovery))) {
        return base::refuse(wrong());
      }
    }
    if (crypto::wants_new_hash(fresh->password, options_.password_cost)) fresh->password = hash_of(attempt.password);
    rows.change(*fresh);
    return begin_session(rows, fresh->actor, attempt.address, attempt.agent);
  });
  if (!signed_in) return signed_in;
  throttle_.give_back(keys);
  const std::lock_guard lock(known_mutex_);
  if (known_.size() > addresses_kept) known_.clear();
  known_.insert({email, attempt.address});
  return signed_in;
}

base::Checked<std::string> AccountDesk::sign_in_as(std::int64_t actor, std::string_view address,
                                                   std::string_view agent) {
  if (!body_.demonstration) {
    return base::refuse({"only_in_the_demonstration", "actor", "DESIGN 8", "nobody signs in without a password here"});
  }
  return write([&](Rows& rows) -> base::Checked<std::string> {
    const auto row = rows.find(actor);
    if (!row || row->closed) return base::refuse(wrong());
    return begin_session(rows, actor, address, agent);
  });
}

base::Checked<std::string> AccountDesk::begin_session(Rows& rows, std::int64_t actor, std::string_view address,
                                                      std::string_view agent) {
  const Instant now = options_.clock();
  const std::string secret = crypto::hex(options_.random(32));
  rows.forget_sessions_seen_before(now - longest_session);
  store::SessionRow session{crypto::sha256(secret), actor, now, now, std::string(address), {}};
  const std::string_view shortened = agent.substr(0, longest_agent);
  session.agent = shortened.substr(0, base::utf8_length(shortened));
  session.form_token = form_token_of(secret);
  rows.begin_session(session);
  return secret;
}

std::optional<SignedIn> AccountDesk::who_of(const std::optional<store::SessionRow>& row) const {
  if (!row) return std::nullopt;
  const Instant now = options_.clock();
  SignedIn who{row->actor, names_.person_name(row->actor), rights_.roles_of(row->actor), row->began_at, row->live};
  const bool careful = may(who.roles, Permission::run_body);
  Instant ends_at = std::min(row->seen_at + (careful ? idle_of_administrator : idle), row->began_at + longest_session);
  if (row->ends_at) ends_at = std::min(ends_at, *row->ends_at);
  if (now > ends_at) return std::nullopt;
  who.form_token = row->form_token;
  who.renew = row->renew;
  who.left = std::chrono::floor<std::chrono::seconds>(ends_at - now);
  return who;
}

std::optional<SignedIn> AccountDesk::look_at_session(std::string_view id) {
  const auto hash = crypto::parse_hex(id);
  if (!hash) return std::nullopt;
  return who_of(read([&](Rows& rows) { return rows.session(*hash); }));
}

std::string form_token_of(std::string_view secret) {
  return crypto::hex(crypto::hmac_sha256(secret, "form"));
}

std::optional<SignedIn> AccountDesk::session(std::string_view secret) {
  if (secret.size() != 64) return std::nullopt;
  const crypto::Hash hash = crypto::sha256(secret);
  auto row = read([&](Rows& rows) { return rows.session(hash); });
  if (!row) return std::nullopt;
  auto who = who_of(row);
  if (!who) {
    sign_out(secret);
    return std::nullopt;
  }
  const Instant now = options_.clock();
  if (now - row->seen_at > seen_again) {
    change([&](Rows& rows) { rows.see_session(hash, now); });
    row->seen_at = now;
    who = who_of(row);
  }
  return who;
}

std::optional<std::string> AccountDesk::renew_session(std::string_view secret) {
  const crypto::Hash hash = crypto::sha256(secret);
  const auto due = read([&](Rows& rows) { return rows.session(hash); });
  if (!due || !due->renew) return std::nullopt;
  std::optional<std::string> fresh;
  change([&](Rows& rows) {
    auto row = rows.session(hash);
    if (!row || !row->renew) return;  // another of the browser's requests was quicker
    const Instant now = options_.clock();
    fresh = crypto::hex(options_.random(32));
    rows.replace_session(hash, now + old_secret_holds);
    row->hash = crypto::sha256(*fresh);
    row->seen_at = now;
    if (row->form_token.empty()) row->form_token = form_token_of(secret);
    rows.begin_session(*row);
  });
  return fresh;
}

void AccountDesk::sign_out(std::string_view secret) {
  change([&](Rows& rows) { rows.end_session(crypto::sha256(secret)); });
}

std::vector<OpenSession> AccountDesk::sessions(std::int64_t actor) {
  std::vector<OpenSession> open;
  for (const auto& row : read([&](Rows& rows) { return rows.sessions(actor); })) {
    if (options_.clock() - row.began_at <= longest_session)
      open.push_back({crypto::hex(row.hash), row.began_at, row.seen_at, row.address, row.agent});
  }
  return open;
}

void AccountDesk::end_session(std::int64_t actor, std::string_view id) {
  const auto hash = crypto::parse_hex(id);
  if (!hash) return;
  change([&](Rows& rows) {
    const auto row = rows.session(*hash);
    if (row && row->actor == actor) rows.end_session(*hash);
  });
}

void AccountDesk::set_live(std::int64_t actor, bool live) {
  change([&](Rows& rows) { rows.set_live(actor, live); });
}

// --- codes ----------------------------------------------------------------------------------------------------------

std::string AccountDesk::begin_codes(std::int64_t actor) {
  const std::string secret = options_.random(20);
  change([&](Rows& rows) {
    if (auto row = rows.find(actor)) {
      row->new_secret = secret;
      rows.change(*row);
    }
  });
  return secret;
}

base::Checked<std::vector<std::string>> AccountDesk::confirm_codes(std::int64_t actor, std::string_view code) {
  constexpr int codes = 10;
  return write([&](Rows& rows) -> base::Checked<std::vector<std::string>> {
    auto row = rows.find(actor);
    if (!row || row->new_secret.empty()) {
      return base::refuse({"codes_not_begun", "code", "", "begin again: the key was not shown, or has been used"});
    }
    row->code_step = 0;
    const std::int64_t step = step_of(*row, row->new_secret, std::string(base::trimmed(code)), options_.clock());
    if (step == 0) {
      return base::refuse({"code_is_wrong", "code", "", "this is not the code that the application shows now"});
    }
    row->code_secret = std::exchange(row->new_secret, {});
    row->code_step = step;
    rows.change(*row);
    std::vector<std::string> told;
    std::vector<crypto::Hash> hashes;
    for (int i = 0; i < codes; ++i) {
      const std::string bytes = options_.random(10);
      hashes.push_back(crypto::sha256(bytes));
      told.push_back(in_fours(crypto::base32(bytes)));
    }
    rows.set_recovery(actor, hashes);
    return told;
  });
}

base::Checked<base::Done> AccountDesk::end_codes(std::int64_t actor, std::string_view password) {
  if (auto right = check_own_password(actor, password, "password"); !right) return right;
  return write([&](Rows& rows) -> base::Checked<base::Done> {
    auto fresh = rows.find(actor);
    fresh->code_secret.clear();
    fresh->new_secret.clear();
    rows.change(*fresh);
    rows.set_recovery(actor, {});
    return base::Done{};
  });
}

}  // namespace redress::office
