#include "app/web/drafts.h"

#include <fmt/format.h>

#include "app/web/form.h"
#include "kit/html/govuk/govuk.h"
#include "kit/http/target.h"

namespace redress::web {
namespace {

// `today at 14:03`, `Fri 20 Nov at 14:03`.
std::string when(const Desk& desk, base::Instant instant) {
  const auto local = desk.office.local(instant);
  const std::string day = local.day == desk.today ? "today" : desk.short_day(local.day);
  return fmt::format("{} at {:02}:{:02}", day, local.hour, local.minute);
}

html::Fragment banner_of(const Desk& desk, std::string_view draft, base::Instant kept_at) {
  html::Writer out;
  out << "<section class=\"rd-draft\" aria-label=\"Your draft\">\n<p><strong>Your draft.</strong> You typed this "
      << when(desk, kept_at) << "; nobody else sees it, and nothing of it is recorded yet.</p>\n";
  write_form_start(out, desk, html::Url("/drafts/discarded"));
  write_draft_name(out, desk, draft);
  out << html::govuk::button({.text = "Discard this draft", .classes = "govuk-button--secondary"});
  write_form_end(out);
  out << "</section>\n";
  return out.take();
}

}  // namespace

std::string draft_of_command(const std::string& reference, std::string_view kind) {
  return reference + "/" + std::string(kind);
}

std::optional<Drafted> with_draft(const Desk& desk, std::string_view draft) {
  if (!desk.visitor.who) return std::nullopt;
  const auto kept = desk.office.drafts().find(desk.visitor.who->actor, draft);
  auto fields = kept ? http::parse_form(kept->typed) : std::nullopt;
  if (!fields || fields->empty()) return std::nullopt;
  fields->emplace_back("draft_state", draft_state(kept->kept_at));
  Desk with = desk;
  with.form = std::move(*fields);
  html::Fragment banner = banner_of(with, draft, kept->kept_at);
  return Drafted{std::move(with), std::move(banner)};
}

void write_draft_name(html::Writer& out, const Desk& desk, std::string_view draft) {
  out << "<input type=\"hidden\" name=\"draft\" value=\"" << std::string(draft)
      << "\">\n<input type=\"hidden\" name=\"draft_state\" value=\"" << desk.typed("draft_state") << "\">\n";
}

std::string draft_state(base::Instant kept_at) {
  return std::to_string(kept_at.time_since_epoch().count());
}

html::Fragment keep_draft_button() {
  html::Writer out;
  out << "<button type=\"submit\" class=\"govuk-button govuk-button--secondary\" data-module=\"govuk-button\" "
         "formaction=\"/drafts\" formenctype=\"application/x-www-form-urlencoded\">Keep as a draft</button>\n<span "
         "class=\"rd-draft-note\" role=\"status\"></span>\n";
  return out.take();
}

void drop_draft(const Desk& desk, std::string_view draft) {
  desk.office.drafts().drop(desk.visitor.who->actor, draft);
}

}  // namespace redress::web
