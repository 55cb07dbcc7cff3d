#include "app/web/site.h"

#include <atomic>
#include <chrono>

#include <fmt/format.h>

#include "app/web/frame.h"
#include "app/web/pages.h"
#include "base/assert.h"

namespace redress::web {
namespace {

using Framed = Response (*)(const Desk&, const Request&, const Captures&);

http::Route page(office::Office* office, std::string path, Framed make) {
  return {"GET", std::move(path), "demonstration", [office, make](const Request& request, const Captures& captures) {
            return make(Desk(*office), request, captures);
          }};
}

// Short, said over the telephone, and found again in the log. Says nothing about the fault.
std::string fault_reference() {
  static std::atomic<unsigned> count{0};
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now).count();
  return fmt::format("F{:X}-{}", seconds % 0xFFFFFF, ++count);
}

}  // namespace

bool is_loopback(std::string_view address) {
  return address.starts_with("127.") || address == "::1";
}

base::Checked<http::Routes> site_routes(office::Office* office) {
  return http::Routes::of({
      page(office, "/", home_page),
      page(office, "/cases", cases_page),
      page(office, "/cases/{reference}", case_page),
      page(office, "/cases/{reference}/clocks/{clock}", why_date_page),
      page(office, "/reports", reports_page),
      page(office, "/reports/{name}", report_page),
      page(office, "/reports/{name}/cases", report_cases_page),
      page(office, "/reports/{name}/data", report_data),
      {"GET", "/assets/{set}/{file}", "public", asset},
      {"GET", "/assets/{set}/{folder}/{file}", "public", asset},
      {"GET", "/health/live", "public", health_live},
      {"GET", "/health/ready", "public", [office](const Request&, const Captures&) { return health_ready(*office); }},
  });
}

http::Response answer(const http::Routes& routes, office::Office& office, const http::Request& request,
                      const Log& log) {
  const auto found = routes.find(request);
  if (found.route == nullptr) {
    if (found.allow.empty()) return not_found("There is nothing under this address.");
    Response response = error_page(405, "This cannot be done here", "The address is known, but not for this.", "");
    response.headers.emplace_back("Allow", found.allow);
    return response;
  }
  try {
    if (found.route->permission != "public") {
      const bool allowed =
          found.route->permission == "demonstration" && is_loopback(request.peer) && office.body().demonstration;
      if (!allowed) {
        return error_page(
            403, "Nothing is served here",
            "Pages need a sign-in, which this version does not have. Only the demonstration body is shown, and only "
            "on the machine that it runs on.",
            "");
      }
    }
    return found.route->run(request, found.captures);
  } catch (const std::exception& fault) {
    const std::string reference = fault_reference();
    log(reference, fault.what());
    return error_page(500, "Something went wrong", "Nothing that was recorded is lost. Try again in a moment.",
                      reference);
  }
}

std::vector<DeclaredRoute> declared_routes() {
  const auto routes = site_routes(nullptr);
  REDRESS_ASSERT(routes.has_value());
  std::vector<DeclaredRoute> declared;
  for (const auto& route : routes->all()) declared.push_back({route.method, route.path, route.permission});
  return declared;
}

Response not_found(std::string_view what) {
  return error_page(404, "Page not found", what, "");
}

Response bad_request(const base::Refusals& refusals) {
  std::string words;
  for (const auto& refusal : refusals) words += (words.empty() ? "" : " ") + refusal.about + ": " + refusal.text + ".";
  return error_page(400, "This address cannot be read", words, "");
}

}  // namespace redress::web
