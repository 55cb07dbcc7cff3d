// A code from an administrator, and the password that it sets: for whoever is new, and for whoever forgot theirs.
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
  begin_column(out, wrongs.summary({"invitation", "password"}), "Set your password",
               "With the code that an administrator of this service gave you.");
  write_form_start(out, desk, html::Url("/welcome"));
  out << govuk::input({.name = "invitation",
                       .label = {.text = "Your code"},
                       .hint = {.text = "It looks like ABCD-EFGH-2345. Small letters and missing dashes do no harm."},
                       .errorMessage = {.text = wrongs.at("invitation")},
                       .value = desk.typed("invitation"),
                       .autocomplete = "one-time-code",
                       .spellcheck = false})
      << govuk::password_input(
             {.name = "password",
              .label = {.text = "New password"},
              .hint = {.text = "At least 12 characters. Three or four words are good; your name or the "
                               "name of this service is not."},
              .errorMessage = {.text = wrongs.at("password")},
              .autocomplete = "new-password"})
      << govuk::button({.text = "Set the password"});
  write_form_end(out);
  out << "<p class=\"govuk-body govuk-!-margin-top-4\">If you were signed in anywhere, you are signed out there. An "
         "authenticator application that you set up stays as it is.</p>\n";
  end_column(out);
  return framed(desk, {.title = wrongs.title("Set your password"), .width = Width::middle, .main = out.take()});
}

}  // namespace

Response welcome_page(const Desk& desk, const Request&, const Captures&) {
  return page(desk, {});
}

Response set_password(const Desk& desk, const Request&, const Captures&) {
  const auto set = desk.office.accounts().accept(desk.typed("invitation"), typed_password(desk, "password"));
  if (!set) return page(desk, Wrongs(set.error()));
  return http::see_other("/sign-in?done=password_set");
}

}  // namespace redress::web
