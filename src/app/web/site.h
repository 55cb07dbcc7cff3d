// The site: every route with its permission, the guard before each, and what stands between a page and a fault.
//
// Without sign-in only the demonstration body is served, and only to this machine; for any other body nothing but /health
// answers. Rule: DESIGN 8; the part 9.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/office/office.h"
#include "base/refusal.h"
#include "kit/http/message.h"
#include "kit/http/routes.h"

namespace redress::web {

// Refused if a route declares no permission. The office must outlive the routes; null where they are only listed.
base::Checked<http::Routes> site_routes(office::Office* office);

// What `redress routes` prints.
struct DeclaredRoute {
  std::string method, path, permission;
};
std::vector<DeclaredRoute> declared_routes();

using Log = std::function<void(std::string_view what, std::string_view about)>;

// Answers a request: finds the route, asks the guard, runs it; a fault becomes a page with a reference number that stands in
// the log beside what went wrong.
http::Response answer(const http::Routes& routes, office::Office& office, const http::Request& request, const Log& log);

// Addresses of this machine: 127.0.0.0/8 and ::1.
bool is_loopback(std::string_view address);

}  // namespace redress::web
