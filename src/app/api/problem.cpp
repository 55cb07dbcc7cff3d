#include "app/api/problem.h"

#include "base/text.h"
#include "kit/json/write.h"

namespace redress::api {
namespace {

// A refusal may quote what came in, which may be no text at all.
std::string_view sayable(const std::string& text) {
  return base::is_utf8(text) ? std::string_view(text) : std::string_view("(not UTF-8)");
}

}  // namespace

Response problem(int status, const base::Refusals& refusals) {
  json::Writer out(0);
  out.begin_object();
  out.key("title").text(http::reason_phrase(status));
  out.key("status").number(std::int64_t{status});
  out.key("refusals").begin_array();
  for (const auto& refusal : refusals) {
    out.begin_object();
    out.key("rule").text(sayable(refusal.rule));
    out.key("about").text(sayable(refusal.about));
    if (!refusal.source.empty()) out.key("source").text(sayable(refusal.source));
    out.key("text").text(sayable(refusal.text));
    out.end_object();
  }
  out.end_array().end_object();
  Response response;
  response.status = status;
  response.type = "application/problem+json";
  response.body = std::move(out).done();
  return response;
}

Response json_answer(int status, const base::Object& body) {
  Response response;
  response.status = status;
  response.type = "application/json";
  response.body = base::canonical_text(body);
  return response;
}

bool is_for_api(const Request& request) {
  return !request.segments.empty() && request.segments.front() == "api";
}

}  // namespace redress::api
