// An authenticator application for my account: its key, shown once; a code of it; the recovery codes, shown once.
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/column.h"
#include "app/web/parts/qr_drawing.h"
#include "kit/crypto/one_time_code.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;

void begin(html::Writer& out, const Wrongs& wrongs, const std::vector<std::string>& fields, std::string_view heading,
           std::string_view sub) {
  out << govuk::back_link({.text = "Your account", .href = html::Url("/account")});
  begin_column(out, wrongs.summary(fields), heading, sub);
}

Response answer_of(const Desk& desk, html::Writer& out, const Wrongs& wrongs) {
  end_column(out);
  return framed(desk, {.title = wrongs.title("Authenticator application"), .main = out.take()});
}

Response end_page(const Desk& desk, const Wrongs& wrongs) {
  html::Writer out;
  begin(out, wrongs, {"password"}, "End the authenticator application",
        "Signing in then asks for your password only. Recovery codes that are left end too.");
  write_form_start(out, desk, html::Url("/account/authenticator/end"));
  out << govuk::password_input(
             {.name = "password", .label = {.text = "Your password"}, .errorMessage = {.text = wrongs.at("password")}})
      << govuk::button({.text = "End it", .classes = "govuk-button--warning"});
  write_form_end(out);
  return answer_of(desk, out, wrongs);
}

Response begin_page(const Desk& desk) {
  html::Writer out;
  begin(
      out, {}, {}, "Set up an authenticator application",
      "Signing in then asks for your password and for a code that the application shows, so that a stolen password is "
      "not enough.");
  out << "<p class=\"govuk-body\">You need an application for one-time codes on your telephone or computer. Any that "
         "follows the usual rule (RFC 6238) will do.</p>\n";
  write_form_start(out, desk, html::Url("/account/authenticator/key"));
  out << govuk::button({.text = "Show me a key"});
  write_form_end(out);
  return answer_of(desk, out, {});
}

std::string grouped(std::string_view key) {
  std::string text;
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (i > 0 && i % 4 == 0) text += ' ';
    text += key[i];
  }
  return text;
}

// `secret` is shown again where the code was wrong: it came back with the form.
Response key_page(const Desk& desk, const std::string& secret, const Wrongs& wrongs) {
  const auto account = desk.office.accounts().find(desk.visitor.who->actor);
  const std::string key = crypto::base32(secret);
  html::Writer out;
  begin(out, wrongs, {"code"}, "Set up an authenticator application", {});
  const std::string address = crypto::authenticator_address(desk.body.name, account ? account->email : "", secret);
  out << "<h2>1. Give the application this key</h2>\n<p class=\"govuk-body\">Point the application\xE2\x80\x99s camera "
         "at this:</p>\n";
  write_qr(out, address, "Code for your authenticator app");
  out << "<p class=\"govuk-body govuk-!-margin-top-3\">Or choose to enter a key by hand, based on time:</p>\n<p "
         "class=\"rd-code rd-code--whole\" id=\"key\">"
      << grouped(key)
      << "</p>\n<p class=\"govuk-body govuk-!-margin-top-3\">Or copy this address, if the application is on this "
         "device:</p>\n<p class=\"rd-code rd-code--whole\">"
      << address
      << "</p>\n<p class=\"govuk-body govuk-!-margin-top-3\">The key is as secret as your password and is not shown "
         "again.</p>\n<h2 class=\"govuk-!-margin-top-5\">2. Enter the code that it shows</h2>\n";
  write_form_start(out, desk, html::Url("/account/authenticator"));
  out << "<input type=\"hidden\" name=\"shown\" value=\"" << key << "\">\n"
      << govuk::input({.name = "code",
                       .label = {.text = "Code of six digits"},
                       .errorMessage = {.text = wrongs.at("code")},
                       .inputmode = "numeric",
                       .autocomplete = "one-time-code",
                       .spellcheck = false,
                       .classes = "govuk-input--width-10"})
      << govuk::button({.text = "Confirm"});
  write_form_end(out);
  return answer_of(desk, out, wrongs);
}

Response recovery_page(const Desk& desk, const std::vector<std::string>& codes) {
  html::Writer out;
  begin(out, {}, {}, "Keep these recovery codes",
        "Signing in now asks for a code. Each of these stands in for one, once, if you are without the application.");
  out << govuk::warning_text({.text =
                                  "They are shown this once. Print them or write them down, and keep them apart from "
                                  "your password."})
      << "<ul class=\"govuk-list rd-codes\">\n";
  for (const auto& code : codes) out << "<li>" << code << "</li>\n";
  out << "</ul>\n" << link_button("I have kept them", html::Url("/account"));
  return answer_of(desk, out, {});
}

bool has_codes(const Desk& desk) {
  const auto account = desk.office.accounts().find(desk.visitor.who->actor);
  return account && account->has_codes;
}

}  // namespace

Response authenticator_page(const Desk& desk, const Request&, const Captures&) {
  return has_codes(desk) ? end_page(desk, {}) : begin_page(desk);
}

Response begin_authenticator(const Desk& desk, const Request&, const Captures&) {
  // Another key takes the place of the old one only after the password was given to end that.
  if (has_codes(desk)) return http::see_other("/account/authenticator");
  return key_page(desk, desk.office.accounts().begin_codes(desk.visitor.who->actor), {});
}

Response confirm_authenticator(const Desk& desk, const Request&, const Captures&) {
  if (has_codes(desk)) return http::see_other("/account/authenticator");
  const auto codes = desk.office.accounts().confirm_codes(desk.visitor.who->actor, desk.typed("code"));
  if (codes) return recovery_page(desk, *codes);
  const auto shown = crypto::parse_base32(desk.typed("shown"));
  if (!shown || shown->empty()) return begin_page(desk);
  return key_page(desk, *shown, Wrongs(codes.error()));
}

Response end_authenticator(const Desk& desk, const Request&, const Captures&) {
  const auto ended = desk.office.accounts().end_codes(desk.visitor.who->actor, typed_password(desk, "password"));
  if (!ended) return end_page(desk, Wrongs(ended.error()));
  return http::see_other("/account?done=codes_ended");
}

}  // namespace redress::web
