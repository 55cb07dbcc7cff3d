// The people of the body: everybody with an account, their roles and its state; and opening one more.
#include <algorithm>

#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/column.h"
#include "app/web/parts/people.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;

void write_person(html::Writer& out, const office::Account& account, const Desk& desk) {
  const AccountState state = state_of(account);
  out << "<tr><th scope=\"row\"><a class=\"rd-link\" href=\"" << address_of_person(account.actor) << "\">"
      << account.name << "</a></th><td data-l=\"E-mail\">" << account.email << "</td><td data-l=\"Roles\">";
  std::string roles;
  for (const auto& held : account.roles) roles += (roles.empty() ? "" : ", ") + role_words(held, desk);
  out << (roles.empty() ? std::string("None") : roles) << "</td><td data-l=\"State\">"
      << govuk::tag({.text = state.words, .classes = state.colour}) << "</td></tr>\n";
}

Response new_page(const Desk& desk, const Wrongs& wrongs) {
  html::Writer out;
  out << govuk::back_link({.text = "People", .href = html::Url("/people")});
  begin_column(out, wrongs.summary({"name", "email", "role", "own_password"}), "Open an account",
               "You are shown a code afterwards, to hand over. With it they set a password of their own.");
  write_form_start(out, desk, html::Url("/people"));
  out << govuk::input(
             {.name = "name",
              .label = {.text = "Name"},
              .hint = {.text = "As colleagues know them. If cases already name this person, write it the same way."},
              .errorMessage = {.text = wrongs.at("name")},
              .value = desk.typed("name"),
              .autocomplete = "off",
              .spellcheck = false})
      << govuk::input({.name = "email",
                       .label = {.text = "Work e-mail"},
                       .errorMessage = {.text = wrongs.at("email")},
                       .value = desk.typed("email"),
                       .type = "email",
                       .autocomplete = "off",
                       .spellcheck = false})
      << role_boxes(desk, {}, wrongs) << own_password_field(desk, wrongs)
      << govuk::button({.text = "Open the account"});
  write_form_end(out);
  end_column(out);
  return framed(desk, {.title = wrongs.title("Open an account"), .section = Section::people, .main = out.take()});
}

}  // namespace

Response people_page(const Desk& desk, const Request& request, const Captures&) {
  const auto all = desk.office.accounts().all();
  const auto open = std::count_if(all.begin(), all.end(), [](const auto& account) { return !account.closed; });
  html::Writer out;
  out << done_banner(request) << "<div class=\"rd-head\"><div><h1>People</h1><p class=\"rd-sub\">"
      << counted(open, "open account", "open accounts") << "</p></div>\n<div class=\"rd-btns\">"
      << link_button("Open an account", html::Url("/people/new"))
      << link_button("Colours of the pages", html::Url("/settings/brand"), LinkWeight::second)
      << link_button("Services and teams", html::Url("/settings/organisation"), LinkWeight::second)
      << link_button("Procedures in use", html::Url("/settings/procedures"), LinkWeight::second)
      << link_button("Import cases", html::Url("/import"), LinkWeight::second)
      << "</div></div>\n<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Everybody with "
         "an "
         "account</caption>\n<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">E-mail</th><th "
         "scope=\"col\">Roles</th><th scope=\"col\">State</th></tr></thead>\n<tbody>\n";
  for (const auto& account : all) write_person(out, account, desk);
  out << "</tbody>\n</table>\n";
  return framed(desk, {.title = "People", .section = Section::people, .main = out.take()});
}

Response new_person_page(const Desk& desk, const Request&, const Captures&) {
  return new_page(desk, {});
}

Response open_account(const Desk& desk, const Request&, const Captures&) {
  auto& accounts = desk.office.accounts();
  const std::int64_t by = desk.visitor.who->actor;
  auto refusals = accounts.wrong_with_person(desk.typed("name"), desk.typed("email"));
  if (const auto confirmed = confirm_own_password(desk); !confirmed)
    refusals.insert(refusals.end(), confirmed.error().begin(), confirmed.error().end());
  if (!refusals.empty()) return new_page(desk, Wrongs(std::move(refusals)));
  const auto actor = accounts.open_account(desk.typed("name"), desk.typed("email"), by);
  if (!actor) return new_page(desk, Wrongs(actor.error()));
  for (const auto& role : ticked_roles(desk)) {
    if (const auto given = accounts.give_role(*actor, {role, 0}, by); !given)
      return new_page(desk, Wrongs(given.error()));
  }
  const auto code = accounts.invite(*actor, "invitation");
  const auto account = accounts.find(*actor);
  if (!code || !account) return http::see_other(address_of_person(*actor).text() + "?done=account_opened");
  return code_page(desk, *account, *code, false);
}

}  // namespace redress::web
