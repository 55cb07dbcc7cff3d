#include "app/office/token_desk.h"

#include <algorithm>

#include "app/office/account_writing.h"
#include "app/store/accounts.h"
#include "app/store/tokens.h"
#include "base/fault.h"
#include "base/text.h"

namespace redress::office {
namespace {

using base::refuse;
using store::AccountRows;
using store::TokenRows;

constexpr std::string_view prefix = "rdt_";  // so that whoever finds one, or a scanner for secrets, knows what it is
constexpr std::size_t random_part = 32;      // bytes, in hex

bool looks_like_one(std::string_view token) {
  return token.size() == prefix.size() + 2 * random_part && token.starts_with(prefix);
}

std::string known_scopes() {
  std::string names;
  for (const auto& scope : scope_kinds()) names += (names.empty() ? "" : ", ") + std::string(scope.id);
  return names;
}

}  // namespace

const std::vector<ScopeKind>& scope_kinds() {
  static const std::vector<ScopeKind> kinds{
      {"complaints:record", Permission::record_cases, "Records complaints that came in elsewhere"}};
  return kinds;
}

const ScopeKind* find_scope(std::string_view id) {
  const auto& kinds = scope_kinds();
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const ScopeKind& kind) { return kind.id == id; });
  return found == kinds.end() ? nullptr : &*found;
}

Writer& TokenDesk::writer() {
  if (writing_.writer == nullptr) throw base::Fault("this was opened for reading only");
  return *writing_.writer;
}

base::Checked<std::string> TokenDesk::make(std::string_view owner, std::string_view scope) {
  const std::string wanted(base::trimmed(owner));
  base::Refusals refusals;
  if (find_scope(scope) == nullptr) {
    refusals.push_back({"scope_is_not_known", "scope", "",
                        "there is no scope " + std::string(scope) + "; the ones there are: " + known_scopes()});
  }
  const auto account = readers_.with([&](store::Store& store) {
    AccountRows rows(store.connection());
    const auto named = names_.person(wanted);
    auto found = named ? rows.find(*named) : std::nullopt;
    return found ? found : rows.find_email(normal_email(wanted));
  });
  if (!account || account->closed) {
    std::vector<std::string> known;
    for (const auto& [id, name] : names_.all_people()) known.push_back(name);
    const auto near = account ? std::nullopt : base::nearest_word(wanted, known);
    refusals.push_back({"actor_has_an_open_account", "actor", "",
                        (account ? "the account of " + wanted + " is closed"
                                 : "there is no account of " + wanted + ", neither by name nor by e-mail address") +
                            (near && *near != wanted ? "; is " + *near + " meant?" : "")});
  }
  if (!refusals.empty()) return refuse(std::move(refusals));
  std::string token = std::string(prefix) + crypto::hex(options_.random(random_part));
  writer().run([&] {
    TokenRows rows(writing_.store->connection());
    rows.add({0, crypto::sha256(token), account->actor, std::string(scope), options_.clock()});
    return true;
  });
  return token;
}

base::Checked<base::Done> TokenDesk::revoke(std::int64_t id) {
  bool done = false;
  writer().run([&] {
    TokenRows rows(writing_.store->connection());
    done = rows.revoke(id, options_.clock());
    return done;
  });
  if (done) return base::Done{};
  return refuse(
      {"token_is_there", "token", "", "there is no token " + std::to_string(id) + ", or it was revoked already"});
}

std::vector<Token> TokenDesk::all() {
  return readers_.with([&](store::Store& store) {
    std::vector<Token> tokens;
    AccountRows accounts(store.connection());
    for (const auto& row : TokenRows(store.connection()).all()) {
      const auto account = accounts.find(row.actor);
      tokens.push_back({row.id, row.actor, names_.person_name(row.actor), row.scope, row.made_at,
                        row.revoked_at.has_value(), !account || account->closed});
    }
    return tokens;
  });
}

base::Checked<Bearer> TokenDesk::bearer(std::string_view token, std::string_view address) {
  if (looks_like_one(token)) {
    const crypto::Hash hash = crypto::sha256(token);
    const auto row = readers_.with([&](store::Store& store) {
      auto found = TokenRows(store.connection()).find(hash);
      if (!found || found->revoked_at) return std::optional<store::TokenRow>();
      const auto account = AccountRows(store.connection()).find(found->actor);
      return account && !account->closed ? found : std::nullopt;
    });
    if (row) return Bearer{row->id, row->actor, rights_.roles_of(row->actor), row->scope, std::string(token)};
  }
  if (!token.empty() && !throttle_.take({address_key(address)}, options_.clock())) {
    return refuse({"too_many_attempts", "authorization", "RELIABILITY S43",
                   "there were too many wrong tokens; wait a minute and try again"});
  }
  return refuse({"token_is_not_right", "authorization", "",
                 "a bearer token is needed that somebody made with `redress token`, that was not revoked, and whose "
                 "owner's account is open"});
}

}  // namespace redress::office
