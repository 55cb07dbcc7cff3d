// Signing in and out; and, in the demonstration on this machine, looking around as somebody else.
#include <algorithm>
#include <array>

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

namespace govuk = html::govuk;
using office::Permission;

// Only a path of ours is followed after signing in.
std::string next_of(const std::string& wanted) {
  const bool ours = wanted.starts_with('/') && html::Url::parse(wanted) && http::parse_target(wanted);
  return ours ? wanted : "/";
}

bool offers_personas(const Desk& desk) {
  return desk.body.demonstration && desk.visitor.local;
}

std::string initials(std::string_view name) {
  std::string letters;
  bool begins = true;
  for (const char c : name) {
    if (begins && c >= 'A' && c <= 'Z' && letters.size() < 2) letters += c;
    begins = c == ' ';
  }
  return letters;
}

// What the persona would see first, in a line.
std::string work_of(const office::Account& account, const Desk& desk) {
  if (!office::may(account.roles, Permission::read_cases)) return {};
  store::CaseQuery theirs;
  theirs.handler = account.actor;
  theirs.open = true;
  const auto open = desk.office.count_cases(theirs);
  if (open == 0) return {};
  store::CaseQuery late = theirs;
  late.due_to = desk.today - std::chrono::days{1};
  return counted(open, "case", "cases") + ", " + std::to_string(desk.office.count_cases(late)) + " overdue";
}

void write_persona(html::Writer& out, const office::Account& account, const Desk& desk, const std::string& next) {
  out << "<li class=\"rd-person\">";
  write_form_start(out, desk, html::Url("/sign-in/as"));
  out << "<input type=\"hidden\" name=\"next\" value=\"" << next
      << "\">\n<button type=\"submit\" name=\"person\" value=\"" << account.actor
      << "\"><svg width=\"40\" height=\"40\" viewBox=\"0 0 40 40\" aria-hidden=\"true\" focusable=\"false\">"
         "<circle cx=\"20\" cy=\"20\" r=\"20\" fill=\"#12436d\"/><text x=\"20\" y=\"26\" text-anchor=\"middle\" "
         "font-size=\"16\" font-weight=\"700\" fill=\"#fff\" font-family=\"Source Sans 3, Arial, sans-serif\">"
      << initials(account.name) << "</text></svg><span><b>" << account.name << "</b><span>";
  const auto* kind = account.roles.empty() ? nullptr : office::find_role(account.roles.front().role);
  out << (kind == nullptr ? std::string("No role") : std::string(kind->title)) << "</span>" << work_of(account, desk)
      << "</span></button>";
  write_form_end(out);
  out << "</li>\n";
}

void write_personas(html::Writer& out, const Desk& desk, const std::string& next) {
  out << "<section aria-labelledby=\"personas\">\n<h2 id=\"personas\">Or look around as somebody else</h2>\n"
         "<div class=\"rd-alert\"><p><strong>Demonstration.</strong> Everybody here is invented. These buttons are "
         "offered only on this computer, and go away as soon as the program is reached through a network.</p></div>\n"
         "<ul class=\"rd-people\">\n";
  for (const auto& account : desk.office.accounts().holders("")) write_persona(out, account, desk, next);
  out << "</ul>\n<p class=\"rd-src govuk-!-margin-top-3\">To begin again from the first day, stop the program and run "
         "<strong class=\"rd-nowrap\">redress demo</strong>.</p>\n</section>\n";
}

void write_first(html::Writer& out) {
  out << "<section aria-labelledby=\"first\">\n<h2 id=\"first\">Nobody runs this service yet</h2>\n<p "
         "class=\"govuk-body\">When it started it showed a code on its console. Whoever has that code can <a "
         "class=\"govuk-link\" href=\"/first-administrator\">open the first administrator\xE2\x80\x99s "
         "account</a>.</p>\n</section>\n";
}

Response page(const Desk& desk, const std::string& next, const Wrongs& wrongs, const html::Fragment& done = {}) {
  html::Writer out;
  out << "<div class=\"rd-sign\">\n<section aria-labelledby=\"heading\">\n"
      << wrongs.summary({"email", "password", "code"}) << done
      << "<h1 class=\"govuk-heading-l\" id=\"heading\">Sign in</h1>\n";
  write_form_start(out, desk, html::Url("/sign-in"));
  out << "<input type=\"hidden\" name=\"next\" value=\"" << next << "\">\n"
      << govuk::input({.name = "email",
                       .label = {.text = "Work e-mail"},
                       .errorMessage = {.text = wrongs.at("email")},
                       .value = desk.typed("email"),
                       .type = "email",
                       .autocomplete = "username",
                       .spellcheck = false})
      << govuk::password_input({.name = "password", .label = {.text = "Password"}})
      << govuk::input({.name = "code",
                       .label = {.text = "Code from your authenticator app"},
                       .hint = {.text = "Leave this empty if you have not set one up. A recovery code works too."},
                       .autocomplete = "one-time-code",
                       .spellcheck = false,
                       .classes = "govuk-input--width-10"})
      << govuk::button({.text = "Sign in"});
  write_form_end(out);
  out << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/welcome\">I have an invitation or a code to reset my "
         "password</a></p>\n"
      << govuk::details({.summaryText = "Forgotten password",
                         .text = "An administrator of this service can give you a code that sets a new one. If nobody "
                                 "can sign in, whoever runs the machine can: redress account reset."})
      << "</section>\n";
  if (desk.office.accounts().needs_first_administrator()) write_first(out);
  if (offers_personas(desk)) write_personas(out, desk, next);
  out << "</div>\n";
  return framed(desk, {.title = wrongs.title("Sign in"), .width = Width::middle, .main = out.take()});
}

Response signed_in(const Desk& desk, const std::string& secret, const std::string& next) {
  Response response = http::see_other(next);
  set_cookie(response, secret, desk.visitor.secure);
  return response;
}

std::string agent_of(const Request& request) {
  const std::string* agent = http::find(request.headers, "user-agent");
  return agent == nullptr ? std::string() : *agent;
}

}  // namespace

Response sign_in_page(const Desk& desk, const Request& request, const Captures&) {
  const std::string* next = http::find(request.query, "next");
  return page(desk, next_of(next == nullptr ? "" : *next), {}, done_banner(request));
}

Response sign_in(const Desk& desk, const Request& request, const Captures&) {
  const std::string next = next_of(desk.typed("next"));
  office::SignInAttempt attempt;
  attempt.email = desk.typed("email");
  attempt.password = typed_password(desk, "password");
  attempt.code = desk.typed("code");
  attempt.address = desk.visitor.address;
  attempt.agent = agent_of(request);
  const auto secret = desk.office.accounts().sign_in(attempt);
  if (!secret) return page(desk, next, Wrongs(secret.error()));
  return signed_in(desk, *secret, next);
}

Response sign_in_as(const Desk& desk, const Request& request, const Captures&) {
  const auto actor = base::parse_int(desk.typed("person"), 1, INT64_MAX);
  if (!offers_personas(desk) || !actor) return not_found("There is nothing under this address.");
  const auto secret = desk.office.accounts().sign_in_as(*actor, desk.visitor.address, agent_of(request));
  if (!secret) return page(desk, next_of(desk.typed("next")), Wrongs(secret.error()));
  return signed_in(desk, *secret, next_of(desk.typed("next")));
}

Response sign_out(const Desk& desk, const Request&, const Captures&) {
  desk.office.accounts().sign_out(desk.visitor.secret);
  Response response = http::see_other("/sign-in");
  set_cookie(response, "", desk.visitor.secure);
  response.headers.emplace_back("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
  return response;
}

}  // namespace redress::web
