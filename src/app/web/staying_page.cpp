// What a page's script asks before a session ends by itself: how long is left, and to keep it.
#include "app/web/pages.h"

namespace redress::web {
namespace {

Response left_of(std::chrono::seconds left) {
  Response response;
  response.type = "application/json";
  response.headers = {{"Cache-Control", "no-store"}};
  response.body = base::canonical_text(base::Object{{"left", std::int64_t{left.count()}}});
  return response;
}

}  // namespace

Response session_left(const Desk& desk, const Request&, const Captures&) {
  return left_of(desk.visitor.who->left);
}

Response stay_signed_in(const Desk& desk, const Request&, const Captures&) {
  return left_of(desk.visitor.who->left);
}

}  // namespace redress::web
