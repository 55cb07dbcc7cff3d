// My account: who I am here, my roles, how I sign in, and where I am signed in.
#include <fmt/format.h>

#include <array>

#include "app/office/digests.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/keys.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/column.h"
#include "app/web/parts/people.h"
#include "app/web/words.h"
#include "kit/crypto/hash.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;

// `Firefox on Windows`; a browser may call itself what it likes, so this is a help and no proof.
std::string browser_words(std::string_view agent) {
  using Mark = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Mark, 4> browsers{
      {{"Edg/", "Edge"}, {"Firefox/", "Firefox"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}}};
  constexpr std::array<Mark, 6> systems{{{"Windows", "Windows"},
                                         {"Android", "Android"},
                                         {"iPhone", "iPhone"},
                                         {"iPad", "iPad"},
                                         {"Mac OS X", "a Mac"},
                                         {"Linux", "Linux"}}};
  const auto name_in = [&](const auto& marks) -> std::string {
    for (const auto& [mark, name] : marks) {
      if (agent.find(mark) != std::string_view::npos) return std::string(name);
    }
    return {};
  };
  const std::string browser = name_in(browsers);
  const std::string system = name_in(systems);
  return (browser.empty() ? "Another program" : browser) + (system.empty() ? "" : " on " + system);
}

std::string moment(const Desk& desk, base::Instant instant) {
  const auto local = desk.office.local(instant);
  return fmt::format("{}, {:02}:{:02}", desk.short_day(local.day), local.hour, local.minute);
}

void write_session(html::Writer& out, const Desk& desk, const office::OpenSession& session) {
  const bool this_one = session.id == crypto::hex(crypto::sha256(desk.visitor.secret));
  const std::string browser = browser_words(session.agent);
  out << "<tr><th scope=\"row\">" << browser;
  if (this_one) out << " <strong class=\"govuk-tag govuk-tag--green\">This browser</strong>";
  out << "</th><td data-l=\"Address\">" << session.address << "</td><td data-l=\"Since\">"
      << moment(desk, session.began_at) << "</td><td data-l=\"Last seen\">" << moment(desk, session.seen_at)
      << "</td><td data-l=\"End it\">";
  write_form_start(out, desk, html::Url("/account/sessions/end"));
  out << "<input type=\"hidden\" name=\"session\" value=\"" << session.id << "\">"
      << govuk::button({.html =
                            [&] {
                              html::Writer words;
                              words << "Sign out<span class=\"govuk-visually-hidden\"> of " << browser << " since "
                                    << moment(desk, session.began_at) << "</span>";
                              return words.take();
                            }(),
                        .classes = "govuk-button--secondary"});
  write_form_end(out);
  out << "</td></tr>\n";
}

html::Fragment roles_of(const Desk& desk) {
  html::Writer out;
  const auto& roles = desk.visitor.who->roles;
  if (roles.empty()) out << "None yet. An administrator gives roles.";
  if (!roles.empty()) {
    out << "<ul class=\"govuk-list govuk-!-margin-bottom-0\">";
    for (const auto& held : roles) {
      const auto* kind = office::find_role(held.role);
      out << "<li>" << role_words(held, desk);
      if (kind != nullptr) out << ": " << kind->does;
      out << "</li>";
    }
    out << "</ul>";
  }
  return out.take();
}

// Something that the person has on or off, with the button that changes it.
struct Switch {
  html::Markup id, title, words;
  html::Url address;
  std::string field;  // of the form: `on` or `off`
  bool on = false;
};

void write_switch(html::Writer& out, const Desk& desk, const Switch& one) {
  out << "<section class=\"rd-sec\" aria-labelledby=\"" << one.id << "\">\n<div class=\"rd-sec__head\"><h2 id=\""
      << one.id << "\">" << one.title << "</h2></div>\n<p class=\"govuk-body\"><strong>"
      << (one.on ? html::Markup("On") : html::Markup("Off")) << ".</strong> " << one.words << "</p>\n";
  write_form_start(out, desk, one.address);
  html::Writer words;
  words << (one.on ? html::Markup("Switch it off") : html::Markup("Switch it on"))
        << "<span class=\"govuk-visually-hidden\">: " << one.title << "</span>";
  out << govuk::button(
      {.name = one.field, .html = words.take(), .value = one.on ? "off" : "on", .classes = "govuk-button--secondary"});
  write_form_end(out);
  out << "</section>\n";
}

void write_switches(html::Writer& out, const Desk& desk, bool live) {
  if (desk.may(office::Permission::read_cases)) {
    write_switch(
        out, desk,
        {"live", "Live counters and who is editing",
         "While it is on, counters follow without a reload, a case says who else has one of its forms open, and "
         "others see when you have. Nothing that you read is moved.",
         html::Url("/account/live"), "live", live});
  }
  write_switch(out, desk,
               {"keys", "Keys of one letter",
                "While they are on, a letter outside a field leads somewhere: <a class=\"govuk-link\" "
                "href=\"/help/keyboard\">Using the keyboard</a> lists them. Switch them off if you speak to your "
                "computer, or press keys by chance.",
                html::Url("/account/keys"), "keys", has_single_keys(desk)});
}

constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};

// The boxes that are ticked, as the office has them: `12345`.
std::string ticked_weekdays(const Desk& desk) {
  std::string days;
  for (std::size_t i = 0; i < weekdays.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    if (desk.typed("day-" + number) == "yes") days += number;
  }
  return days;
}

void write_working_days(html::Writer& out, const Desk& desk, const Wrongs& wrongs) {
  if (!desk.may(office::Permission::read_cases)) return;
  const std::string days =
      wrongs.none() ? desk.office.digests().working_days(desk.visitor.who->actor) : ticked_weekdays(desk);
  out << "<section class=\"rd-sec\" aria-labelledby=\"working-days\">\n<div class=\"rd-sec__head\"><h2 "
         "id=\"working-days\">Days on which you work</h2></div>\n";
  write_form_start(out, desk, html::Url("/account/working-days"));
  govuk::Checkboxes boxes{.name = "working_days",
                          .fieldset = {.legend = {.text = "On these you get the morning\xE2\x80\x99s list"}},
                          .hint = {.text = "Not on holidays of the body\xE2\x80\x99s calendar"},
                          .errorMessage = {.text = wrongs.at("working_days")},
                          .classes = "govuk-checkboxes--small"};
  for (std::size_t i = 0; i < weekdays.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    boxes.items.push_back({.value = "yes",
                           .text = std::string(weekdays[i]),
                           .name = "day-" + number,
                           .checked = days.find(number) != std::string::npos});
  }
  out << govuk::checkboxes(boxes) << govuk::button({.text = "Save the days", .classes = "govuk-button--secondary"});
  write_form_end(out);
  out << "</section>\n";
}

govuk::SummaryAction act(std::string text, std::string hidden, html::Url href) {
  return {.text = std::move(text), .visuallyHiddenText = std::move(hidden), .href = std::move(href)};
}

Response own_account(const Desk& desk, const Request& request, const Wrongs& wrongs) {
  auto& accounts = desk.office.accounts();
  const auto account = accounts.find(desk.visitor.who->actor);
  if (!account) return not_found("There is no such account.");
  html::Writer out;
  out << wrongs.summary({"working_days"}) << done_banner(request) << "<div class=\"rd-head\"><div><h1>" << account->name
      << "</h1><p class=\"rd-sub\">Your account</p></div>\n<div class=\"rd-btns\">";
  write_form_start(out, desk, html::Url("/sign-out"));
  out << govuk::button({.text = "Sign out", .classes = "govuk-button--secondary"});
  write_form_end(out);
  out << "</div></div>\n";

  govuk::SummaryList list;
  list.rows.push_back({.key = {.text = "E-mail"}, .value = {.text = account->email}});
  list.rows.push_back({.key = {.text = "Roles"}, .value = {.html = roles_of(desk)}});
  if (account->has_password) {
    list.rows.push_back({.key = {.text = "Password"},
                         .value = {.text = "Set"},
                         .actions = {.items = {act("Change", "password", html::Url("/account/password"))}}});
  } else {
    list.rows.push_back({.key = {.text = "Password"},
                         .value = {.text = "None: this person of the demonstration is signed in without one"}});
  }
  list.rows.push_back({.key = {.text = "Authenticator application"},
                       .value = {.text = account->has_codes ? "Signing in asks for its code" : "Not set up"},
                       .actions = {.items = {act(account->has_codes ? "End" : "Set up", "authenticator application",
                                                 html::Url("/account/authenticator"))}}});
  list.rows.push_back(
      {.key = {.text = "Figures about you"},
       .value = {.text = "Who asked for figures of you, and what for"},
       .actions = {.items = {act("See", "requests for figures about you", html::Url("/officers/mine"))}}});
  out << govuk::summary_list(list);
  write_switches(out, desk, account->live);
  write_working_days(out, desk, wrongs);

  out << "<section class=\"rd-sec\" aria-labelledby=\"sessions\">\n<div class=\"rd-sec__head\"><h2 "
         "id=\"sessions\">Where "
         "you are signed in</h2></div>\n<p class=\"govuk-body\">A browser is signed out by itself after 30 minutes "
         "without a page (15 for an administrator), and after 12 hours. What you do not know, sign out, and change "
         "your "
         "password.</p>\n"
         "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Browsers that are signed "
         "in</caption>\n<thead><tr><th scope=\"col\">Browser</th><th scope=\"col\">Address</th><th "
         "scope=\"col\">Since</th><th scope=\"col\">Last seen</th><th scope=\"col\">End "
         "it</th></tr></thead>\n<tbody>\n";
  for (const auto& session : accounts.sessions(account->actor)) write_session(out, desk, session);
  out << "</tbody>\n</table>\n</section>\n";
  return framed(desk, {.title = wrongs.title("Your account"), .main = out.take(), .status = wrongs.none() ? 200 : 422});
}

}  // namespace

Response account_page(const Desk& desk, const Request& request, const Captures&) {
  return own_account(desk, request, {});
}

Response set_working_days(const Desk& desk, const Request& request, const Captures&) {
  const auto set = desk.office.digests().set_working_days(desk.visitor.who->actor, ticked_weekdays(desk));
  if (!set) return own_account(desk, request, Wrongs(set.error()));
  return http::see_other("/account?done=working_days_set");
}

Response end_session(const Desk& desk, const Request& request, const Captures& captures) {
  const std::string id = desk.typed("session");
  if (id == crypto::hex(crypto::sha256(desk.visitor.secret))) return sign_out(desk, request, captures);
  desk.office.accounts().end_session(desk.visitor.who->actor, id);
  return http::see_other("/account?done=session_ended");
}

namespace {

Response password_page(const Desk& desk, const Wrongs& wrongs) {
  html::Writer out;
  out << govuk::back_link({.text = "Your account", .href = html::Url("/account")});
  begin_column(out, wrongs.summary({"old_password", "password"}), "Change your password",
               "You are signed out everywhere, here too, and sign in with the new one.");
  write_form_start(out, desk, html::Url("/account/password"));
  out << govuk::password_input({.name = "old_password",
                                .label = {.text = "The password you have now"},
                                .errorMessage = {.text = wrongs.at("old_password")}})
      << govuk::password_input({.name = "password",
                                .label = {.text = "New password"},
                                .hint = {.text = "At least 12 characters. Three or four words are good."},
                                .errorMessage = {.text = wrongs.at("password")},
                                .autocomplete = "new-password"})
      << govuk::button({.text = "Change the password"});
  write_form_end(out);
  end_column(out);
  return framed(desk, {.title = wrongs.title("Change your password"), .main = out.take()});
}

}  // namespace

Response own_password_page(const Desk& desk, const Request&, const Captures&) {
  return password_page(desk, {});
}

Response change_own_password(const Desk& desk, const Request&, const Captures&) {
  const auto changed = desk.office.accounts().change_password(
      desk.visitor.who->actor, typed_password(desk, "old_password"), typed_password(desk, "password"));
  if (!changed) return password_page(desk, Wrongs(changed.error()));
  return http::see_other("/sign-in?done=password_changed");
}

}  // namespace redress::web
