// What stands before every page: the way it was asked for, who asks, what they may, and the token of a form.
#pragma once

#include <functional>
#include <string_view>

#include "app/web/desk.h"
#include "kit/http/routes.h"

namespace redress::web {

using http::Captures;
using http::Request;
using http::Response;

using MakePage = std::function<Response(const Desk&, const Request&, const Captures&)>;

// What may be posted to a route.
enum class Takes { forms, forms_with_files };

// How a route is asked: what may be posted to it, and whether asking counts as a visit.
struct Manner {
  Takes takes = Takes::forms;
  Asks asks = Asks::as_a_visit;
};

// `public`, `signed_in`, or the name of an office::Permission.
bool is_known_permission(std::string_view permission);

// Asks everything that must be asked and then makes the page. A stranger is sent to sign in and comes back; somebody without
// the right is told which roles have it. A state-changing request must come from this site, as a form, with its token.
// Rule: RELIABILITY S28, S29, S54, S61.
Response guarded(office::Office& office, const Door& door, std::string_view permission, const MakePage& make,
                 const Request& request, const Captures& captures, Manner manner = {});

}  // namespace redress::web
