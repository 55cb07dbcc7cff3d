// Who asks, and what keeps others from asking in their name: the cookie, the token in every form, where a request comes
// from.
//
// One cookie holds a secret: of a session, or of a browser that is not signed in yet. Every form carries a token made from
// it, so that no page elsewhere can send one. The token stays for as long as the session does, also when its secret is changed. On plain http on this machine the cookie is `redress`; behind a trusted proxy
// that says https it is `__Host-redress` with Secure. Rule: DESIGN 8; RELIABILITY S24, S28, S29, S32.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/office/accounts.h"
#include "kit/http/message.h"

namespace redress::web {

class Live;

// How the server is reached.
struct Door {
  std::vector<std::string> proxies;  // addresses that are believed; empty: browsers come straight to this machine
  Live* live = nullptr;              // null: nothing is live here
};

struct Visitor {
  std::optional<office::SignedIn> who;
  std::string secret;       // of the cookie; made for this answer where the request had none
  bool new_secret = false;  // the answer must set the cookie
  bool secure = false;      // the browser came by https
  std::string address;      // of the browser
  bool local = false;       // this machine, and no proxy between
  Live* live = nullptr;     // null: nothing is live for whoever asks

  bool may(office::Permission permission) const { return who && office::may(who->roles, permission); }
  // What every form of this browser carries as `token`.
  std::string form_token() const;
};

// Addresses of this machine: 127.0.0.0/8 and ::1.
bool is_loopback(std::string_view address);

// The address of whoever asks: what a trusted proxy says it is, or the other end.
std::string address_of(const http::Request& request, const Door& door);

// A page that listens is no visit: it does not keep the session open.
enum class Asks { as_a_visit, as_a_listener };
Visitor visitor_of(const http::Request& request, office::Accounts& accounts, const Door& door,
                   Asks asks = Asks::as_a_visit);

// Plain http from elsewhere than this machine, or a proxy that does not say https.
bool is_unsafe_way(const http::Request& request, const Door& door);

// Is the request one that a page of this site sent? Sec-Fetch-Site and Origin, where the browser says them.
bool is_from_this_site(const http::Request& request);
bool has_form_token(const Visitor& visitor, const http::Fields& form);

// The cookie for the browser to keep; an empty secret takes it away.
void set_cookie(http::Response& response, std::string_view secret, bool secure);

}  // namespace redress::web
