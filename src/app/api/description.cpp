#include "app/api/description.h"

#include "base/assert.h"
#include "base/embedded.h"

namespace redress::api {

Response description(const Caller&, const Request&) {
  static const std::vector<base::Embedded> files = base::embedded_api();
  REDRESS_ASSERT(files.size() == 1);
  Response response;
  response.type = "application/json";
  response.fixed_body = files.front().bytes;
  return response;
}

}  // namespace redress::api
