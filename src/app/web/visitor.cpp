#include "app/web/visitor.h"

#include <algorithm>

#include "base/text.h"
#include "kit/crypto/hash.h"

namespace redress::web {
namespace {

constexpr std::string_view plain_name = "redress";
constexpr std::string_view secure_name = "__Host-redress";

bool is_secret(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string cookie_of(const http::Request& request, std::string_view name) {
  const std::string* header = http::find(request.headers, "cookie");
  if (header == nullptr) return {};
  for (const std::string_view part : base::split(*header, ';')) {
    const std::string_view pair = base::trimmed(part);
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos && pair.substr(0, equals) == name) return std::string(pair.substr(equals + 1));
  }
  return {};
}

bool is_proxy(const Door& door, std::string_view peer) {
  return std::find(door.proxies.begin(), door.proxies.end(), peer) != door.proxies.end();
}

bool says_https(const http::Request& request) {
  const std::string* said = http::find(request.headers, "x-forwarded-proto");
  return said != nullptr && *said == "https";
}

// The last address that the proxy added: what stood there before may be anybody's invention.
std::string forwarded_for(const http::Request& request) {
  const std::string* said = http::find(request.headers, "x-forwarded-for");
  if (said == nullptr) return request.peer;
  const std::string_view last = base::trimmed(base::split(*said, ',').back());
  return last.empty() || last.size() > 64 ? request.peer : std::string(last);
}

}  // namespace

bool is_loopback(std::string_view address) {
  return address.starts_with("127.") || address == "::1";
}

std::string Visitor::form_token() const {
  return who && !who->form_token.empty() ? who->form_token : office::form_token_of(secret);
}

std::string address_of(const http::Request& request, const Door& door) {
  return is_proxy(door, request.peer) ? forwarded_for(request) : request.peer;
}

Visitor visitor_of(const http::Request& request, office::Accounts& accounts, const Door& door, Asks asks) {
  Visitor visitor;
  const bool proxied = is_proxy(door, request.peer);
  visitor.secure = proxied && says_https(request);
  visitor.address = address_of(request, door);
  visitor.local = door.proxies.empty() && is_loopback(request.peer);
  visitor.secret = cookie_of(request, visitor.secure ? secure_name : plain_name);
  if (is_secret(visitor.secret)) {
    visitor.who = asks == Asks::as_a_visit ? accounts.session(visitor.secret)
                                           : accounts.look_at_session(crypto::hex(crypto::sha256(visitor.secret)));
    if (visitor.who && visitor.who->live && visitor.may(office::Permission::read_cases)) visitor.live = door.live;
  } else {
    visitor.secret = crypto::hex(crypto::random_bytes(32));
    visitor.new_secret = true;
  }
  return visitor;
}

bool is_unsafe_way(const http::Request& request, const Door& door) {
  if (door.proxies.empty()) return !is_loopback(request.peer);
  return !is_proxy(door, request.peer) || !says_https(request);
}

bool is_from_this_site(const http::Request& request) {
  if (const std::string* site = http::find(request.headers, "sec-fetch-site")) {
    if (*site != "same-origin") return false;
  }
  const std::string* origin = http::find(request.headers, "origin");
  if (origin == nullptr) return true;
  const std::string* host = http::find(request.headers, "host");
  return host != nullptr && (*origin == "http://" + *host || *origin == "https://" + *host);
}

bool has_form_token(const Visitor& visitor, const http::Fields& form) {
  const std::string* token = http::find(form, "token");
  return token != nullptr && !visitor.new_secret && crypto::equal(*token, visitor.form_token());
}

void set_cookie(http::Response& response, std::string_view secret, bool secure) {
  std::string cookie(secure ? secure_name : plain_name);
  cookie += '=';
  cookie += secret;
  cookie += "; Path=/; HttpOnly; SameSite=Lax";
  if (secure) cookie += "; Secure";
  if (secret.empty()) cookie += "; Max-Age=0";
  response.headers.emplace_back("Set-Cookie", std::move(cookie));
}

}  // namespace redress::web
