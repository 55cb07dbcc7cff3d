// /health/live: the program runs. /health/ready: it can read its record.
#include "app/web/pages.h"

namespace redress::web {

Response health_live(const Request&, const Captures&) {
  return http::plain(200, "live");
}

Response health_ready(office::Office& office) {
  try {
    (void)office.head();
    return http::plain(200, "ready");
  } catch (const std::exception&) {
    Response response = http::plain(503, "the record cannot be read");
    response.headers.emplace_back("Retry-After", "5");
    return response;
  }
}

}  // namespace redress::web
