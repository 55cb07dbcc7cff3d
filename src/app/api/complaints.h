// POST /api/v1/complaints: a complaint that came in elsewhere becomes a case, as by the form "Record a new case".
//
// Asks for `Content-Type: application/json` (415), an `Idempotency-Key` of 1 to 100 visible ASCII signs (400), a body of at most
// 256 KiB (413) that is one JSON object (400, with the place). 201 with `reference` and `secret`; the same key with the same JSON
// value gives the same bytes again, with another 422; whatever the rules refuse 422, all of it at once. Rule: DESIGN 8.
#pragma once

#include <string_view>
#include <vector>

#include "app/api/guard.h"

namespace redress::api {

Response record_complaint(const Caller& caller, const Request& request);

// The members of the body, each a text.
struct Member {
  std::string_view name;
  bool required = false;
};
const std::vector<Member>& complaint_members();

}  // namespace redress::api
