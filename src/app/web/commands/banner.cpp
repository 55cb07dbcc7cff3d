#include "app/web/commands/banner.h"

#include <algorithm>

#include "app/web/acknowledgement.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

using casework::CaseEvent;
using html::Url;

// What an address or a form says; 0, which no version is, where it says none.
std::int64_t version_in(std::string_view text) {
  return base::parse_int(text, 1, 1'000'000).value_or(0);
}

// The event with which that version of the case ended.
const CaseEvent* event_at(const office::CaseView& view, std::int64_t version) {
  const auto found = std::find_if(view.events.begin(), view.events.end(),
                                  [&](const CaseEvent& event) { return event.version == version; });
  return found == view.events.end() ? nullptr : &*found;
}

std::string value_of(const http::Fields& fields, std::string_view name) {
  const std::string* value = http::find(fields, name);
  return value == nullptr ? std::string() : *value;
}

bool is_mine(const CaseEvent& event, const Desk& desk) {
  return desk.visitor.who && event.actor_id == desk.visitor.who->actor;
}

html::Fragment registered(const office::CaseView& view, const Desk& desk) {
  html::Writer words, below;
  words << "The case is recorded. Its reference is " << view.state.reference << ".";
  if (awaits_acknowledgement(view) && desk.may(office::Permission::work_cases)) {
    below << "<p class=\"govuk-body\"><a class=\"govuk-notification-banner__link\" href=\""
          << Url("/cases").segment(view.state.reference).segment("acknowledgement")
          << "\">The acknowledgement is ready</a> to be read out, printed or copied.</p>";
  }
  return banner_saying(words.take(), below.take());
}

}  // namespace

html::Fragment banner_of(const office::CaseView& view, const Desk& desk, const http::Fields& query) {
  const std::string done = value_of(query, "done");
  if (done == "split" && desk.may(office::Permission::work_cases) && !desk.office.links_of(view.state).empty())
    return banner_saying("The further cases are made, and linked with this one.");
  const CaseEvent* event = event_at(view, version_in(value_of(query, "version")));
  if (done.empty() || event == nullptr || !is_mine(*event, desk)) return {};
  if (done == "undone") return banner_saying("It is undone. The history shows both.");
  if (done == "registered") return registered(view, desk);
  if (done == "attached") return banner_saying("What you sent is attached.");
  const CommandForm* form = find_command_form(done);
  if (form == nullptr) return {};
  html::Writer words, below;
  words << std::string(form->done) << ".";
  const bool newest = event->version == view.state.version;
  if (newest && form->afterwards == Afterwards::can_be_undone && desk.may(office::Permission::work_cases)) {
    write_form_start(below, desk, Url("/cases").segment(view.state.reference).segment("undo"));
    below << "<input type=\"hidden\" name=\"version\" value=\"" << event->version << "\">\n"
          << html::govuk::button({.text = "Undo", .classes = "govuk-button--secondary"});
    write_form_end(below);
  }
  return banner_saying(words.take(), below.take());
}

std::optional<base::Checked<office::Outcome>> undo_version(const office::CaseView& view, std::int64_t version,
                                                           const std::string& key, const Desk& desk) {
  const CaseEvent* event = event_at(view, version);
  if (event == nullptr || !is_mine(*event, desk)) return std::nullopt;
  const base::Object wire{{"key", key},
                          {"case", view.state.reference},
                          {"kind", "annul_event"},
                          {"on", base::to_text(desk.today)},
                          {"seen_version", event->version},
                          {"seq", event->seq},
                          {"reason", "Undone at once by whoever did it"}};
  return desk.office.run(wire, desk.author());
}

// Takes back what this person did last. What has left the building, or what others built on, stays.
Response undo_command(const Desk& desk, const Request&, const Captures& captures) {
  const auto view = desk.office.find_case(captures.at("reference"));
  if (!view) return not_found("There is no case with this reference.");
  const auto undone = undo_version(*view, version_in(desk.typed("version")), desk.typed("key"), desk);
  if (!undone) return not_found("There is nothing of yours to undo here.");
  const auto& done = *undone;
  if (!done) {
    std::string words;
    for (const auto& refusal : done.error()) words += sentence_of(refusal) + ". ";
    return error_page(409, "This cannot be undone", words, "");
  }
  return http::see_other(Url("/cases")
                             .segment(done->reference)
                             .with("done", "undone")
                             .with("version", std::to_string(done->version))
                             .text());
}

}  // namespace redress::web
