// One person's account, for whoever runs the body: roles, a code for a new password, closing and opening again.
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

Response nobody() {
  return not_found("There is no such account.");
}

std::optional<office::Account> account_of(const Desk& desk, const Captures& captures) {
  return account_named(desk, captures.find("actor")->second);
}

std::int64_t open_cases_of(const Desk& desk, std::int64_t actor) {
  store::CaseQuery theirs;
  theirs.handler = actor;
  theirs.open = true;
  return desk.office.count_cases(theirs);
}

void write_roles(html::Writer& out, const Desk& desk, const office::Account& account, const Wrongs& wrongs) {
  write_form_start(out, desk, address_of_person(account.actor).segment("roles"));
  out << role_boxes(desk, account.roles, wrongs) << own_password_field(desk, wrongs)
      << govuk::button({.text = "Save the roles"});
  write_form_end(out);
}

void write_reopening(html::Writer& out, const Desk& desk, const office::Account& account) {
  out << "<p class=\"govuk-body\">Nobody can sign in with this account. What its owner did stands in the record under "
         "their "
         "name, and always will.</p>\n";
  write_form_start(out, desk, address_of_person(account.actor).segment("reopening"));
  out << govuk::button({.text = "Open it again"});
  write_form_end(out);
}

Response page(const Desk& desk, const office::Account& account, const Wrongs& wrongs, const html::Fragment& done = {}) {
  const AccountState state = state_of(account);
  html::Writer above;
  above << wrongs.summary({"role", "own_password"}) << done;
  html::Writer out;
  out << govuk::back_link({.text = "People", .href = html::Url("/people")});
  begin_column(out, above.take(), account.name, account.email);
  govuk::SummaryList list;
  govuk::SummaryRow row{.key = {.text = "State"},
                        .value = {.html = govuk::tag({.text = state.words, .classes = state.colour})}};
  if (!account.closed) {
    const auto own = address_of_person(account.actor);
    row.actions.items = {{.text = account.has_password ? "Code for a new password" : "New invitation",
                          .visuallyHiddenText = "for " + account.name,
                          .href = own.segment("code")},
                         {.text = "Close", .visuallyHiddenText = "this account", .href = own.segment("closure")}};
  }
  list.rows.push_back(std::move(row));
  list.rows.push_back(
      {.key = {.text = "Open cases"}, .value = {.text = std::to_string(open_cases_of(desk, account.actor))}});
  out << govuk::summary_list(list);
  if (account.closed) write_reopening(out, desk, account);
  if (!account.closed) write_roles(out, desk, account, wrongs);
  end_column(out);
  return framed(desk, {.title = wrongs.title(account.name), .section = Section::people, .main = out.take()});
}

// Every role is given before one is taken, so that nothing that somebody keeps is lost in between.
base::Checked<base::Done> change_roles(const Desk& desk, const office::Account& account) {
  auto& accounts = desk.office.accounts();
  const std::int64_t by = desk.visitor.who->actor;
  const auto wanted = ticked_roles(desk);
  for (const auto& role : wanted) {
    const bool has =
        std::any_of(account.roles.begin(), account.roles.end(), [&](const auto& held) { return held.role == role; });
    if (has) continue;
    if (auto given = accounts.give_role(account.actor, {role, 0}, by); !given) return given;
  }
  for (const auto& held : account.roles) {
    if (std::find(wanted.begin(), wanted.end(), held.role) != wanted.end()) continue;
    if (auto taken = accounts.take_role(account.actor, held, by); !taken) return taken;
  }
  return base::Done{};
}

Response make_code_page(const Desk& desk, const office::Account& account, const Wrongs& wrongs) {
  const std::string heading = account.has_password ? "A code for a new password" : "A new invitation";
  html::Writer out;
  out << govuk::back_link({.text = account.name, .href = address_of_person(account.actor)});
  begin_column(out, wrongs.summary({"own_password"}), heading, account.name + ", " + account.email);
  out << "<p class=\"govuk-body\">";
  if (account.has_password) {
    out << "For somebody who forgot their password. Be sure who asks: whoever has the code can set the password. The "
           "old "
           "password holds until then.";
  } else {
    out << "For somebody who has not set a password yet. A code that they were given before ends.";
  }
  out << "</p>\n";
  write_form_start(out, desk, address_of_person(account.actor).segment("code"));
  out << own_password_field(desk, wrongs) << govuk::button({.text = "Make the code"});
  write_form_end(out);
  end_column(out);
  return framed(desk, {.title = wrongs.title(heading), .section = Section::people, .main = out.take()});
}

Response make_closing_page(const Desk& desk, const office::Account& account, const Wrongs& wrongs) {
  const std::int64_t open = open_cases_of(desk, account.actor);
  const auto own = address_of_person(account.actor);
  html::Writer out;
  out << govuk::back_link({.text = account.name, .href = own});
  begin_column(out, wrongs.summary({}), "Close the account of " + account.name + "?");
  if (open > 0) {
    out << "<p class=\"govuk-body\">" << account.name << " has <strong>" << counted(open, "open case", "open cases")
        << "</strong>. The account cannot be closed while that is so: give them to somebody first.</p>\n";
    if (desk.may(office::Permission::read_cases)) {
      out << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""
          << html::Url("/cases").with("handler", std::to_string(account.actor)) << "\">Show these cases</a></p>\n";
    }
    out << link_button("Back to " + account.name, own, LinkWeight::second);
  } else {
    out << "<ul class=\"govuk-list govuk-list--bullet\">\n<li>They have no open cases.</li>\n<li>They are signed out "
           "everywhere at once, and cannot sign in.</li>\n<li>A code that they were given ends.</li>\n<li>What they "
           "did "
           "stays in the record under their name.</li>\n<li>You can open the account again.</li>\n</ul>\n";
    write_form_start(out, desk, own.segment("closure"));
    out << "<div class=\"rd-btns\">" << govuk::button({.text = "Close the account", .classes = "govuk-button--warning"})
        << link_button("Leave it open", own, LinkWeight::second) << "</div>\n";
    write_form_end(out);
  }
  end_column(out);
  return framed(desk, {.title = wrongs.title("Close an account"), .section = Section::people, .main = out.take()});
}

}  // namespace

Response person_page(const Desk& desk, const Request& request, const Captures& captures) {
  const auto account = account_of(desk, captures);
  return account ? page(desk, *account, {}, done_banner(request)) : nobody();
}

Response set_roles(const Desk& desk, const Request&, const Captures& captures) {
  const auto account = account_of(desk, captures);
  if (!account) return nobody();
  auto changed = confirm_own_password(desk);
  if (changed) changed = change_roles(desk, *account);
  if (!changed) return page(desk, *account, Wrongs(changed.error()));
  return http::see_other(address_of_person(account->actor).with("done", "roles_changed").text());
}

Response person_code_page(const Desk& desk, const Request&, const Captures& captures) {
  const auto account = account_of(desk, captures);
  return account && !account->closed ? make_code_page(desk, *account, {}) : nobody();
}

Response give_code(const Desk& desk, const Request&, const Captures& captures) {
  const auto account = account_of(desk, captures);
  if (!account || account->closed) return nobody();
  if (const auto confirmed = confirm_own_password(desk); !confirmed)
    return make_code_page(desk, *account, Wrongs(confirmed.error()));
  const auto code = desk.office.accounts().invite(account->actor, account->has_password ? "reset" : "invitation");
  if (!code) return make_code_page(desk, *account, Wrongs(code.error()));
  return code_page(desk, *account, *code, account->has_password);
}

Response closing_page(const Desk& desk, const Request&, const Captures& captures) {
  const auto account = account_of(desk, captures);
  return account && !account->closed ? make_closing_page(desk, *account, {}) : nobody();
}

Response close_account(const Desk& desk, const Request&, const Captures& captures) {
  const auto account = account_of(desk, captures);
  if (!account) return nobody();
  const auto closed = desk.office.accounts().close_account(account->actor, desk.visitor.who->actor);
  if (!closed) return make_closing_page(desk, *account, Wrongs(closed.error()));
  return http::see_other("/people?done=account_closed");
}

Response reopen_account(const Desk& desk, const Request&, const Captures& captures) {
  const auto account = account_of(desk, captures);
  if (!account) return nobody();
  if (const auto opened = desk.office.accounts().reopen_account(account->actor, desk.visitor.who->actor); !opened)
    return page(desk, *account, Wrongs(opened.error()));
  return http::see_other(address_of_person(account->actor).with("done", "account_reopened").text());
}

}  // namespace redress::web
