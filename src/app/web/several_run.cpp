// Carrying out one thing with several cases, taking it back, and the banner that says what became of each.
#include <algorithm>
#include <set>

#include "app/web/commands/banner.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/several.h"
#include "app/web/words.h"
#include "app/web/work_page.h"
#include "kit/html/govuk/govuk.h"
#include "kit/json/read.h"

namespace redress::web {
namespace {

constexpr std::size_t longest_key = 100;  // with a reference behind it, it is still one that a command takes
constexpr std::string_view undone = "undone";

bool has_key(const Desk& desk) {
  const std::string key = desk.typed("key");
  return !key.empty() && key.size() <= longest_key;
}

Response not_from_here() {
  return error_page(400, "This form cannot be read",
                    "Nothing was done. Go back to the list, and tick the cases once more.", "");
}

// The list with what became of the cases above it.
Response to_list(const WorkList& list, const Desk& desk) {
  return http::see_other(list.address(list.filters()).with("done", "several").with("act", desk.typed("key")).text());
}

// The cases that the check page said would be left out.
std::optional<std::set<std::string>> left_out(const Desk& desk) {
  const auto value = json::read_json(desk.typed("without"), "without");
  if (!value || value->as_array() == nullptr) return std::nullopt;
  std::set<std::string> references;
  for (const auto& reference : *value->as_array()) {
    if (reference.as_text() == nullptr) return std::nullopt;
    references.insert(*reference.as_text());
  }
  return references;
}

Response run(SeveralResults& results, const Several& several, const Desk& desk) {
  const Sent sent = read_sent(several.form, "", desk);
  if (!sent.refusals.empty()) return several_form(several, desk, Wrongs(sent.refusals));
  const auto without = left_out(desk);
  if (!without) return not_from_here();
  SeveralResult result{std::string(several.form.kind), {}, {}};
  for (const auto& seen : several.cases) {
    if (without->contains(seen.reference)) continue;
    // One after the other, so that others who write have their turn between them.
    const auto done = desk.office.run(wire_for(several, seen, sent, desk), desk.author());
    if (done) {
      result.done.push_back({done->reference, done->version});
    } else {
      result.left.push_back({seen.reference, why_of(done.error())});
    }
  }
  results.keep(desk.visitor.who->actor, desk.typed("key"), std::move(result));
  return to_list(several.list, desk);
}

// The form with the cases that were ticked, each as it stands now.
Response begin(const WorkList& list, const SeveralAction& action, const Desk& desk, const Request& request) {
  const auto references = ticked_in(list, desk);
  if (!references) return work_page(desk, request, list.kind(), Wrongs(references.error()));
  Several several{list, action, *find_command_form(action.kind), {}};
  for (const auto& reference : *references) {
    if (const auto view = desk.office.find_case(reference))
      several.cases.push_back({view->state.reference, view->state.version});
  }
  if (several.cases.empty()) return not_from_here();
  Desk empty = desk;
  empty.form.clear();  // the form has a key of its own: the list may be sent again for something else
  return several_form(several, empty, {});
}

std::string heading_of(const SeveralResult& result) {
  const auto count = static_cast<std::int64_t>(result.done.size());
  if (count == 0) return "Nothing was done.";
  if (result.kind == undone) return counted(count, "case is", "cases are") + " as before. The history shows both.";
  const auto* action = find_several_action(result.kind);
  return counted(count, "case has ", "cases have ") + std::string(action == nullptr ? "it" : action->have) + ".";
}

void write_undo(html::Writer& out, const WorkList& list, const Desk& desk) {
  write_form_start(out, desk, list.several_address("undo"));
  out << "<input type=\"hidden\" name=\"act\" value=\"" << list.filters().act << "\">\n"
      << html::govuk::button({.text = "Undo all", .preventDoubleClick = true, .classes = "govuk-button--secondary"});
  write_form_end(out);
}

}  // namespace

html::Fragment several_banner(const SeveralResults& results, const WorkList& list, const Desk& desk) {
  if (list.filters().done != "several" || !desk.visitor.who) return {};
  const auto result = results.find(desk.visitor.who->actor, list.filters().act);
  if (!result) return {};
  html::Writer heading, below;
  heading << heading_of(*result);
  if (!result->left.empty()) {
    below << "<p class=\"govuk-body\">"
          << counted(static_cast<std::int64_t>(result->left.size()), "case was", "cases were") << " left as "
          << (result->left.size() == 1 ? html::Markup("it was") : html::Markup("they were")) << ":</p>\n";
    write_left(below, result->left);
  }
  const CommandForm* form = find_command_form(result->kind);
  if (!result->done.empty() && form != nullptr && form->afterwards == Afterwards::can_be_undone)
    write_undo(below, list, desk);
  return banner_saying(heading.take(), below.take(), result->done.empty() ? Did::nothing : Did::something);
}

Response send_several(SeveralResults& results, const Desk& desk, const Request& request, const Captures& captures) {
  const auto kind = list_called(captures.at("list"));
  if (!kind) return not_found("There is no such list.");
  const auto filters = filters_of(request.query, *kind);
  if (!filters) return bad_request(filters.error());
  const SeveralAction* action = find_several_action(desk.typed("do"));
  if (action == nullptr || !has_key(desk)) return not_from_here();
  if (!desk.may(action->needs)) {
    return error_page(403, "Your role does not do this with several cases",
                      "Nothing was done. An administrator gives roles.", "");
  }
  const WorkList list(*kind, *filters, desk);
  if (http::find(desk.form, "cases") == nullptr) return begin(list, *action, desk, request);
  auto cases = cases_in(desk);
  if (!cases) return not_from_here();
  const Several several{list, *action, *find_command_form(action->kind), std::move(*cases)};
  const std::string checked = desk.typed("checked");
  if (checked == "yes") return run(results, several, desk);
  if (checked == "change") return several_form(several, desk, {});
  return several_check(several, desk);
}

Response undo_several(SeveralResults& results, const Desk& desk, const Request& request, const Captures& captures) {
  const auto kind = list_called(captures.at("list"));
  if (!kind) return not_found("There is no such list.");
  const auto filters = filters_of(request.query, *kind);
  if (!filters) return bad_request(filters.error());
  if (!has_key(desk)) return not_from_here();
  const auto before = results.find(desk.visitor.who->actor, desk.typed("act"));
  if (!before) return not_found("This can be undone on the page of each case only.");
  SeveralResult result{std::string(undone), {}, {}};
  for (const auto& one : before->done) {
    const auto view = desk.office.find_case(one.reference);
    const auto back =
        view ? undo_version(*view, one.version, desk.typed("key") + "/" + one.reference, desk) : std::nullopt;
    if (back && back->has_value()) {
      result.done.push_back({one.reference, (*back)->version});
    } else {
      result.left.push_back({one.reference, back ? why_of(back->error()) : "There is nothing of yours to undo"});
    }
  }
  results.keep(desk.visitor.who->actor, desk.typed("key"), std::move(result));
  return to_list(WorkList(*kind, *filters, desk), desk);
}

Response leave_several(SeveralResults&, const Desk&, const Request&, const Captures& captures) {
  const auto kind = list_called(captures.at("list"));
  if (!kind) return not_found("There is no such list.");
  return http::see_other(address_of(*kind).text());
}

}  // namespace redress::web
