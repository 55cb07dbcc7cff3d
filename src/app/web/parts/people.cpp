#include "app/web/parts/people.h"

#include <algorithm>

#include "app/web/frame.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/column.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {

namespace govuk = html::govuk;

std::string role_words(const office::HeldRole& held, const Desk& desk) {
  const auto* kind = office::find_role(held.role);
  std::string words(kind == nullptr ? std::string_view(held.role) : kind->title);
  if (held.unit != 0) words += " for " + desk.office.unit_name(held.unit);
  return words;
}

html::Fragment role_boxes(const Desk& desk, const std::vector<office::HeldRole>& held, const Wrongs& wrongs) {
  govuk::Checkboxes boxes{.name = "role",
                          .fieldset = {.legend = {.text = "Roles", .classes = "govuk-fieldset__legend--m"}},
                          .hint = {.text = "Somebody may do what any of their roles allows, and nothing without one."},
                          .errorMessage = {.text = wrongs.at("role")},
                          .classes = "govuk-checkboxes--small"};
  const auto ticked = ticked_roles(desk);
  for (const auto& kind : office::role_kinds()) {
    const std::string id(kind.id);
    const bool has = desk.form.empty()
                         ? std::any_of(held.begin(), held.end(), [&](const auto& one) { return one.role == id; })
                         : std::find(ticked.begin(), ticked.end(), id) != ticked.end();
    std::string units;
    for (const auto& one : held) {
      if (one.role == id && one.unit != 0)
        units += (units.empty() ? " Held for " : ", ") + desk.office.unit_name(one.unit);
    }
    boxes.items.push_back({.value = "yes",
                           .text = std::string(kind.title),
                           .name = "role-" + id,
                           .hint = {.text = std::string(kind.does) + "." + units + (units.empty() ? "" : ".")},
                           .checked = has});
  }
  return govuk::checkboxes(boxes);
}

std::vector<std::string> ticked_roles(const Desk& desk) {
  std::vector<std::string> ticked;
  for (const auto& kind : office::role_kinds()) {
    if (desk.typed("role-" + std::string(kind.id)) == "yes") ticked.emplace_back(kind.id);
  }
  return ticked;
}

AccountState state_of(const office::Account& account) {
  if (account.closed) return {"Closed", "govuk-tag--grey"};
  if (!account.has_password) return {"No password yet", "govuk-tag--yellow"};
  return {account.has_codes ? "Open, with a code" : "Open", "govuk-tag--green"};
}

html::Fragment own_password_field(const Desk& desk, const Wrongs& wrongs) {
  const auto me = desk.office.accounts().find(desk.visitor.who->actor);
  if (!me || !me->has_password) return {};
  return govuk::password_input({.name = "own_password",
                                .label = {.text = "Your own password"},
                                .hint = {.text = "So that nobody does this from a screen that you left open"},
                                .errorMessage = {.text = wrongs.at("own_password")}});
}

base::Checked<base::Done> confirm_own_password(const Desk& desk) {
  return desk.office.accounts().confirm_password(desk.visitor.who->actor, typed_password(desk, "own_password"));
}

std::optional<office::Account> account_named(const Desk& desk, std::string_view actor) {
  const auto id = base::parse_int(actor, 1, INT64_MAX);
  return id ? desk.office.accounts().find(*id) : std::nullopt;
}

html::Url address_of_person(std::int64_t actor) {
  return html::Url("/people").segment(std::to_string(actor));
}

http::Response code_page(const Desk& desk, const office::Account& account, const std::string& code, bool is_reset) {
  html::Writer out;
  out << govuk::back_link({.text = account.name, .href = address_of_person(account.actor)});
  begin_column(out, banner_saying(is_reset ? "A code for a new password is made." : "An invitation is made."),
               "Give this code to " + account.name);
  out << "<p class=\"rd-code rd-code--whole\" id=\"code\">" << code
      << "</p>\n<ul class=\"govuk-list govuk-list--bullet "
         "govuk-!-margin-top-4\">\n<li>It is shown this once. If it is lost, make another: the older one then "
         "ends.</li>\n<li>"
      << std::string(is_reset ? "It holds for 1 hour and works once." : "It holds for 72 hours and works once.")
      << "</li>\n<li>" << account.name
      << " opens this service, follows \xE2\x80\x9CI have an invitation\xE2\x80\x9D on the sign-in page, and enters "
         "the code "
         "with a password of their own.</li>\n<li>Tell it to them in person or on the telephone: whoever has it can "
         "set the "
         "password of this account.</li>\n";
  if (account.has_codes) out << "<li>Their authenticator application stays: signing in still asks for its code.</li>\n";
  out << "</ul>\n" << link_button("Done", address_of_person(account.actor));
  end_column(out);
  return framed(desk, {.title = "Give this code to " + account.name, .section = Section::people, .main = out.take()});
}

}  // namespace redress::web
