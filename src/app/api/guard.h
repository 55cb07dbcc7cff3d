// What stands before every route of the API: a bearer token, its scope, and what its owner may.
//
// Cookies count for nothing here, so that no page elsewhere can make a browser ask in somebody's name, and no form token is
// needed. A missing, unknown or revoked token is answered 401 alike; 403 where the token or its owner may not; 429 where an
// address has no tries left. Rule: DESIGN 8; RFC 6750.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/api/problem.h"
#include "app/office/office.h"

namespace redress::api {

struct Caller {
  office::Office& office;
  std::optional<office::Bearer> bearer;  // always there but for public routes
};
using Make = Response (*)(const Caller&, const Request&);

// `permission`: `public` or the name of an office::Permission. `address`: of whoever asks.
Response guarded(office::Office& office, std::string_view permission, const std::string& address, Make make,
                 const Request& request);

}  // namespace redress::api
