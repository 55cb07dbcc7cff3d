#include "app/api/guard.h"

#include <algorithm>

#include "base/text.h"

namespace redress::api {
namespace {

constexpr std::string_view scheme = "bearer ";

// Empty where none was sent, or it was sent in another way.
std::string token_of(const Request& request) {
  const std::string* header = http::find(request.headers, "authorization");
  if (header == nullptr || header->size() <= scheme.size()) return {};
  const bool is_bearer = std::equal(scheme.begin(), scheme.end(), header->begin(),
                                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
  return is_bearer ? std::string(base::trimmed(std::string_view(*header).substr(scheme.size()))) : std::string();
}

Response not_let_in(const base::Refusals& refusals) {
  const bool tired = refusals.front().rule == "too_many_attempts";
  Response response = problem(tired ? 429 : 401, refusals);
  if (tired) {
    response.headers.emplace_back("Retry-After", "60");
  } else {
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
  }
  return response;
}

}  // namespace

Response guarded(office::Office& office, std::string_view permission, const std::string& address, Make make,
                 const Request& request) {
  if (permission == "public") return make({office, std::nullopt}, request);
  auto bearer = office.tokens().bearer(token_of(request), address);
  if (!bearer) return not_let_in(bearer.error());
  const auto needed = office::parse_permission(permission);
  const auto* scope = office::find_scope(bearer->scope);
  if (!needed || scope == nullptr || scope->permission != *needed) {
    Response response = problem(403, {"token_has_another_scope", "authorization", "RFC 6750",
                                      "the scope of this token, " + bearer->scope + ", is not for this"});
    response.headers.emplace_back("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
    return response;
  }
  if (!office::may(bearer->roles, *needed)) {
    return problem(403, {"role_does_not_allow", "authorization", "DESIGN 8",
                         "the person in whose name this token asks holds no role that allows it; an "
                         "administrator gives roles"});
  }
  return make({office, std::move(*bearer)}, request);
}

}  // namespace redress::api
