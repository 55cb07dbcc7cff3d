// A person's drafts: kept, listed, discarded.
#include "app/web/case_facts.h"
#include "app/web/commands/form.h"
#include "app/web/drafts.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/column.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"
#include "kit/http/target.h"

namespace redress::web {
namespace {

using html::Url;

// The form that a draft's name stands for.
struct Place {
  Url address;
  std::string title;
};

std::optional<Place> place_of(const Desk& desk, std::string_view draft) {
  if (draft == draft_of_new_case) return Place{Url("/cases/new"), "A new case"};
  const std::size_t slash = draft.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string reference(draft.substr(0, slash));
  const CommandForm* form = find_command_form(draft.substr(slash + 1));
  if (form == nullptr || !desk.office.find_case(reference)) return std::nullopt;
  return Place{address_of_command(reference, form->kind), std::string(form->title) + ", " + reference};
}

// What is kept: the fields of the form, and its key. Nothing of how it was sent.
std::string kept_fields(const http::Fields& form) {
  std::string text;
  for (const auto& [name, value] : form) {
    if (name == "token" || name == "draft" || name == "draft_state" || name == "quiet" || name == "checked") continue;
    text += (text.empty() ? "" : "&") + html::percent_encoded(name) + "=" + html::percent_encoded(value);
  }
  return text;
}

std::optional<base::Instant> typed_state(const Desk& desk) {
  const auto micros = base::parse_int(desk.typed("draft_state"), 0, INT64_MAX);
  return micros ? std::optional(base::Instant{std::chrono::microseconds{*micros}}) : std::nullopt;
}

// What a person typed and the other draft has otherwise, without what the form carries for itself.
void write_typed(html::Writer& out, std::string_view heading, const http::Fields& fields, const http::Fields& other) {
  out << "<h2 class=\"govuk-heading-m\">" << std::string(heading) << "</h2>\n";
  html::govuk::SummaryList list;
  for (const auto& [name, value] : fields) {
    const bool is_the_forms_own = name == "token" || name == "key" || name == "draft" || name == "draft_state" ||
                                  name == "seen_version" || name == "quiet" || name == "checked";
    const std::string* there = http::find(other, name);
    if (is_the_forms_own || base::trimmed(value) == base::trimmed(there == nullptr ? "" : *there)) {
      continue;
    }
    list.rows.push_back({.key = {.text = label_of(name)}, .value = {.text = value}});
  }
  out << html::govuk::summary_list(list);
}

// Two windows with the same form: neither is kept over the other before the person has seen both.
Response both_drafts(const Desk& desk, const Place& place, const office::Draft& kept) {
  html::Writer out;
  begin_column(out, {}, "There are two drafts of this form",
               "It is open in two windows. What the other one kept stands until you say otherwise.");
  const http::Fields there = http::parse_form(kept.typed).value_or(http::Fields());
  write_typed(out, "What you typed here", desk.form, there);
  write_form_start(out, desk, html::Url("/drafts"));
  for (const auto& [name, value] : desk.form) {
    if (name == "token" || name == "key" || name == "draft_state" || name == "quiet") continue;
    out << "<input type=\"hidden\" name=\"" << name << "\" value=\"" << value << "\">\n";
  }
  out << "<input type=\"hidden\" name=\"draft_state\" value=\"" << draft_state(kept.kept_at) << "\">\n"
      << html::govuk::button({.text = "Keep this one", .preventDoubleClick = true});
  write_form_end(out);
  write_typed(out, "What the other window kept", there, desk.form);
  out << link_button("Go on with the other one", place.address, LinkWeight::second);
  end_column(out);
  return framed(desk, {.title = "Two drafts of this form", .main = out.take(), .status = 409});
}

Response unknown_draft() {
  return error_page(400, "This draft cannot be kept", "There is no such form any more. Go back to see what you typed.",
                    "");
}

}  // namespace

Response keep_draft(const Desk& desk, const Request&, const Captures&) {
  const std::string draft = desk.typed("draft");
  const auto place = place_of(desk, draft);
  if (!place) return unknown_draft();
  const std::int64_t actor = desk.visitor.who->actor;
  const auto kept = desk.office.drafts().keep(actor, draft, kept_fields(desk.form), typed_state(desk));
  const bool quiet = desk.typed("quiet") == "yes";
  if (kept) {
    return quiet ? http::plain(200, draft_state(*kept))
                 : http::see_other(Url("/drafts").with("done", "draft_kept").text());
  }
  const base::Refusal& refusal = kept.error().front();
  const int status = refusal.rule == "draft_changed_elsewhere" ? 409 : 422;
  if (quiet) return http::plain(status, sentence_of(refusal));
  const auto other = desk.office.drafts().find(actor, draft);
  if (status == 409 && other) return both_drafts(desk, *place, *other);
  return error_page(status, "This draft cannot be kept", sentence_of(refusal), "");
}

Response discard_draft(const Desk& desk, const Request&, const Captures&) {
  drop_draft(desk, desk.typed("draft"));
  return http::see_other(Url("/drafts").with("done", "draft_discarded").text());
}

Response drafts_page(const Desk& desk, const Request& request, const Captures&) {
  html::Writer out;
  begin_column(out, done_banner(request), "Your drafts",
               "What you typed and have not sent. Nobody else sees these; they go 30 days after you last typed.");
  const auto drafts = desk.office.drafts().all(desk.visitor.who->actor);
  bool none = true;
  for (const auto& draft : drafts) {
    const auto place = place_of(desk, draft.form);
    if (!place) continue;
    if (none) out << "<ul class=\"govuk-list govuk-list--spaced\">\n";
    none = false;
    out << "<li><a href=\"" << place->address << "\">" << place->title << "</a><br>Last typed on "
        << desk.long_day(desk.office.local(draft.kept_at).day) << "</li>\n";
  }
  out << (none ? html::Markup("<p class=\"govuk-body\">You have no drafts.</p>\n") : html::Markup("</ul>\n"));
  end_column(out);
  return framed(desk, {.title = "Your drafts", .main = out.take()});
}

}  // namespace redress::web
