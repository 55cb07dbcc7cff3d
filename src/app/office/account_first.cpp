// The first administrator: a code on the console, in memory only, opens one account once.
#include "app/office/account_writing.h"
#include "app/office/password_rules.h"
#include "base/text.h"
#include "kit/crypto/one_time_code.h"

namespace redress::office {

using namespace std::chrono_literals;

namespace {

constexpr auto code_holds = 1h;

base::Refusal wrong_code() {
  return {
      "first_code_is_wrong", "code", "RELIABILITY S44",
      "this is not the code that the console shows, or its hour is over; starting the service again shows a new one"};
}

}  // namespace

bool AccountDesk::needs_first_administrator() {
  return !body_.demonstration && !has_administrator();
}

std::optional<std::string> AccountDesk::first_administrator_code() {
  if (!needs_first_administrator()) return std::nullopt;
  const std::string secret = options_.random(20);
  const std::lock_guard lock(first_mutex_);
  first_code_ = FirstCode{crypto::sha256(secret), options_.clock() + code_holds};
  return in_fours(crypto::base32(secret));
}

bool AccountDesk::is_first_code(const std::string& secret) {
  const crypto::Hash hash = crypto::sha256(secret);
  const std::lock_guard lock(first_mutex_);
  return first_code_ && options_.clock() <= first_code_->ends_at &&
         crypto::equal(crypto::bytes_of(hash), crypto::bytes_of(first_code_->hash));
}

base::Checked<std::int64_t> AccountDesk::open_first_administrator(const FirstAdministrator& asked) {
  if (!needs_first_administrator()) {
    return base::refuse({"administrator_is_there", "code", "", "this body has an administrator already"});
  }
  const std::vector<Throttle::Key> keys{{"first administrator " + asked.address, {10, 30s}}};
  if (!throttle_.take(keys, options_.clock())) {
    return base::refuse(
        {"too_many_attempts", "code", "RELIABILITY S43", "there were too many attempts; wait a minute and try again"});
  }
  base::Refusals refusals;
  const std::string secret = crypto::parse_base32(base::trimmed(asked.code)).value_or("");
  if (is_first_code(secret)) {
    throttle_.give_back(keys);
  } else {
    refusals.push_back(wrong_code());
  }
  const std::string name(base::trimmed(asked.name));
  const std::string email = normal_email(asked.email);
  for (auto& refusal : wrong_with_words(name, email)) refusals.push_back(std::move(refusal));
  for (auto& refusal : wrong_with_password(asked.password, {name, email, body_.name}))
    refusals.push_back(std::move(refusal));
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  hashing_.acquire();
  const std::string hashed = hash_of(asked.password);
  hashing_.release();
  auto opened = write([&](Rows& rows) -> base::Checked<std::int64_t> {
    if (!is_first_code(secret)) return base::refuse(wrong_code());  // two came with it at once
    if (rows.find_email(email)) {
      return base::refuse({"email_is_taken", "email", "", "there is an account with this e-mail address"});
    }
    const std::int64_t actor = writing_.desk->people({name}).front();
    if (rows.find(actor)) {
      return base::refuse(
          {"name_is_taken", "name", "", "there is an account for " + name + "; add what tells them apart"});
    }
    store::AccountRow row;
    row.actor = actor;
    row.email = email;
    row.password = hashed;
    row.made_at = options_.clock();
    rows.add(row);
    tell(store::BodyEventKind::account_opened, actor, {}, 0);
    tell(store::BodyEventKind::role_given, actor, {"administrator", 0}, 0);
    const std::lock_guard lock(first_mutex_);
    first_code_.reset();
    return actor;
  });
  return opened;
}

}  // namespace redress::office
