// GET /api/v1/openapi.json: the OpenAPI 3.1 document of the API (api/openapi.json, put into the program). A test holds it to the routes.
#pragma once

#include "app/api/guard.h"

namespace redress::api {

Response description(const Caller& caller, const Request& request);

}  // namespace redress::api
