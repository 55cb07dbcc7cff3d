#include "app/web/keys.h"

#include "app/office/habits.h"

namespace redress::web {

bool has_single_keys(const Desk& desk) {
  return desk.visitor.who && desk.office.habits().has_single_keys(desk.visitor.who->actor);
}

Response set_keys(const Desk& desk, const Request&, const Captures&) {
  const bool on = desk.typed("keys") == "on";
  desk.office.habits().set_single_keys(desk.visitor.who->actor, on);
  return http::see_other(on ? "/account?done=keys_on" : "/account?done=keys_off");
}

}  // namespace redress::web
