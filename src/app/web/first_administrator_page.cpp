// The first administrator's account: opened with the code that the console shows, while there is none.
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/column.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;

Response page(const Desk& desk, const Wrongs& wrongs) {
  html::Writer out;
  begin_column(out, wrongs.summary({"code", "name", "email", "password"}),
               "Open the first administrator\xE2\x80\x99s account",
               "An administrator opens accounts for the others and gives them their roles. This page goes away once "
               "there is one.");
  write_form_start(out, desk, html::Url("/first-administrator"));
  out << govuk::input({.name = "code",
                       .label = {.text = "Code from the console"},
                       .hint = {.text = "Redress showed it where it was started. It holds for one hour and works once. "
                                        "Starting the service again shows a new one."},
                       .errorMessage = {.text = wrongs.at("code")},
                       .value = desk.typed("code"),
                       .autocomplete = "off",
                       .spellcheck = false})
      << govuk::input({.name = "name",
                       .label = {.text = "Your name"},
                       .hint = {.text = "As colleagues will see it"},
                       .errorMessage = {.text = wrongs.at("name")},
                       .value = desk.typed("name"),
                       .autocomplete = "name",
                       .spellcheck = false})
      << govuk::input({.name = "email",
                       .label = {.text = "Work e-mail"},
                       .errorMessage = {.text = wrongs.at("email")},
                       .value = desk.typed("email"),
                       .type = "email",
                       .autocomplete = "username",
                       .spellcheck = false})
      << govuk::password_input({.name = "password",
                                .label = {.text = "Password"},
                                .hint = {.text = "At least 12 characters. Three or four words are good."},
                                .errorMessage = {.text = wrongs.at("password")},
                                .autocomplete = "new-password"})
      << govuk::button({.text = "Open the account and sign in"});
  write_form_end(out);
  end_column(out);
  return framed(desk, {.title = wrongs.title("The first administrator"), .width = Width::middle, .main = out.take()});
}

}  // namespace

Response first_administrator_page(const Desk& desk, const Request&, const Captures&) {
  if (!desk.office.accounts().needs_first_administrator()) return not_found("There is nothing under this address.");
  return page(desk, {});
}

Response open_first_administrator(const Desk& desk, const Request& request, const Captures&) {
  auto& accounts = desk.office.accounts();
  if (!accounts.needs_first_administrator()) return not_found("There is nothing under this address.");
  const std::string password = typed_password(desk, "password");
  const auto opened = accounts.open_first_administrator(
      {desk.typed("code"), desk.typed("name"), desk.typed("email"), password, desk.visitor.address});
  if (!opened) return page(desk, Wrongs(opened.error()));
  const std::string* agent = http::find(request.headers, "user-agent");
  const auto secret = accounts.sign_in(
      {desk.typed("email"), password, {}, desk.visitor.address, agent == nullptr ? std::string() : *agent});
  if (!secret) return http::see_other("/sign-in");  // signed in elsewhere or throttled: the account is there
  Response response = http::see_other("/people?done=first_administrator");
  set_cookie(response, *secret, desk.visitor.secure);
  return response;
}

}  // namespace redress::web
