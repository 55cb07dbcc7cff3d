#include "app/web/parts/column.h"

#include <array>
#include <utility>

#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 21> done_words{
    {{"password_set", "Your password is set. Sign in with it."},
     {"password_changed", "Your password is changed, and you were signed out everywhere. Sign in with the new one."},
     {"session_ended", "That browser is signed out."},
     {"live_on", "Counters follow from now on, and you see who is editing."},
     {"live_off", "Counters stand still from now on, and nobody is told that you are editing."},
     {"keys_on", "Keys of one letter lead somewhere from now on."},
     {"keys_off", "Keys of one letter do nothing from now on."},
     {"codes_ended", "Signing in no longer asks for a code."},
     {"first_administrator", "You are the administrator of this service. Open accounts for the others here."},
     {"roles_changed", "The roles are changed. They count from now on."},
     {"map_kept", "The map is kept. The next file whose columns fit is offered it."},
     {"map_removed", "The map is gone."},
     {"import_removed", "The file is removed."},
     {"view_renamed", "The view is renamed."},
     {"view_removed", "The view is removed. The cases stay as they are."},
     {"draft_kept", "Your draft is kept. It waits here for you."},
     {"draft_discarded", "The draft is gone."},
     {"account_closed", "The account is closed, and its owner is signed out everywhere."},
     {"account_reopened", "The account is open again. Its owner needs a new invitation to set a password."},
     {"colours_changed", "The colours are changed."},
     {"account_opened", "The account is open."}}};

}  // namespace

void begin_column(html::Writer& out, const html::Fragment& above, std::string_view heading, std::string_view sub) {
  out << "<div class=\"govuk-grid-row\">\n<div class=\"govuk-grid-column-two-thirds\">\n"
      << above << "<div class=\"rd-head\"><div><h1 class=\"govuk-!-margin-top-0 govuk-!-margin-bottom-1\">" << heading
      << "</h1>";
  if (!sub.empty()) out << "<p class=\"rd-sub\">" << sub << "</p>";
  out << "</div></div>\n";
}

void end_column(html::Writer& out) {
  out << "</div>\n</div>\n";
}

html::Fragment link_button(std::string_view words, const html::Url& leads_to, LinkWeight weight) {
  html::Writer out;
  out << (weight == LinkWeight::first ? html::Markup("<a class=\"govuk-button\" href=\"")
                                      : html::Markup("<a class=\"govuk-button govuk-button--secondary\" href=\""))
      << leads_to << "\">" << words << "</a>";
  return out.take();
}

html::Fragment done_banner(const http::Request& request) {
  const std::string* done = http::find(request.query, "done");
  if (done == nullptr) return {};
  for (const auto& [code, words] : done_words) {
    if (code == *done) return html::govuk::notification_banner({.text = std::string(words), .type = "success"});
  }
  return {};
}

}  // namespace redress::web
