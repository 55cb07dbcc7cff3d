// The site: every route with its permission, and what stands between a page and a fault. Rule: DESIGN 8.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/intake/uploads.h"
#include "app/office/office.h"
#include "app/web/visitor.h"
#include "base/refusal.h"
#include "kit/http/message.h"
#include "kit/http/routes.h"

namespace redress::web {

// Refused if a route declares no permission, or one that nobody knows. The office must outlive the routes; null where they
// are only listed. Files to be imported live as long as the routes, or with `uploads` where the caller has its own.
base::Checked<http::Routes> site_routes(office::Office* office, const Door& door = {},
                                        std::shared_ptr<intake::Uploads> uploads = nullptr);

// What `redress routes` prints.
struct DeclaredRoute {
  std::string method, path, permission;
};
std::vector<DeclaredRoute> declared_routes();

using Log = std::function<void(std::string_view what, std::string_view about)>;

// Answers a request: finds the route and runs it, the guard before it; a fault becomes a page with a reference number that
// stands in the log beside what went wrong.
http::Response answer(const http::Routes& routes, const http::Request& request, const Log& log);

}  // namespace redress::web
