// What the API answers where it does not do what was asked: always JSON, `application/problem+json` (RFC 9457), never a page.
//
// `{"title","status","refusals":[{"rule","about","source","text"}]}`: every refusal at once; `rule` is the stable name, `about` the
// member of the body, the header or the place in the text; `source` stands there where the rule has one.
#pragma once

#include "base/refusal.h"
#include "base/value.h"
#include "kit/http/message.h"

namespace redress::api {

using http::Request;
using http::Response;

Response problem(int status, const base::Refusals& refusals);
inline Response problem(int status, base::Refusal refusal) {
  return problem(status, base::Refusals{std::move(refusal)});
}

Response json_answer(int status, const base::Object& body);

// Does that request ask the API, whether there is such a route or not?
bool is_for_api(const Request& request);

}  // namespace redress::api
