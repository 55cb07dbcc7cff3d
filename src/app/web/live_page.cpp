// The one stream of a page, and the switch on the account that refuses it.
#include "app/web/commands/form.h"
#include "app/web/live.h"
#include "app/web/pages.h"
#include "base/text.h"
#include "kit/crypto/hash.h"

namespace redress::web {

Response live_page(const Desk& desk, const Request& request, const Captures&) {
  if (desk.visitor.live == nullptr) return http::plain(204);  // a browser does not ask again
  if (!is_from_this_site(request)) return http::plain(403);
  Live::Page page{*desk.visitor.who, crypto::hex(crypto::sha256(desk.visitor.secret)), 0, {}};
  const std::string* reference = http::find(request.query, "case");
  if (reference != nullptr) {
    store::CaseQuery query;
    query.references = {*reference};
    const auto lines = desk.office.cases(query);
    if (lines.empty()) return not_found("There is no case with this reference.");
    page.case_id = lines.front().case_id;
    const std::string* editing = http::find(request.query, "editing");
    if (editing != nullptr && desk.may(office::Permission::work_cases) && find_command_form(*editing) != nullptr)
      page.editing = *editing;
  }
  const std::int64_t case_id = page.case_id;
  Response response;
  response.stream = desk.visitor.live->listen(std::move(page));
  // Read after it listens, so that nothing falls between.
  if (case_id != 0) {
    if (const auto view = desk.office.find_case(*reference))
      desk.visitor.live->note_version(case_id, view->state.version);
  }
  return response;
}

Response set_live(const Desk& desk, const Request&, const Captures&) {
  const bool on = desk.typed("live") == "on";
  desk.office.accounts().set_live(desk.visitor.who->actor, on);
  return http::see_other(on ? "/account?done=live_on" : "/account?done=live_off");
}

}  // namespace redress::web
