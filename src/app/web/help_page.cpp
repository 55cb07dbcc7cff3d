// How to do the main things, and the keys.
#include <initializer_list>

#include "app/office/procedure_use.h"
#include "app/web/frame.h"
#include "app/web/keys.h"
#include "app/web/pages.h"
#include "app/web/parts/column.h"
#include "app/web/parts/procedure_tables.h"

namespace redress::web {
namespace {

using office::Permission;

void write_signing_in(html::Writer& out) {
  out << "<h2>Sign in for the first time, or with a new password</h2>\n<ol class=\"govuk-list govuk-list--number\">\n"
         "<li>Ask an administrator of this service for a code.</li>\n"
         "<li>Open <a class=\"govuk-link\" href=\"/welcome\">Set your password</a>, and enter the code and a password "
         "of your "
         "own.</li>\n<li><a class=\"govuk-link\" href=\"/sign-in\">Sign in</a> with your work e-mail and that "
         "password.</li>\n</ol>\n"
         "<h2>Make your account safer</h2>\n<p class=\"govuk-body\">Your name at the top of each page leads to <a "
         "class=\"govuk-link\" href=\"/account\">your account</a>. There you set up an authenticator application, "
         "change your "
         "password, see where you are signed in, and sign out.</p>\n";
}

void write_cases(html::Writer& out) {
  out << "<h2>Find a case</h2>\n<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/cases\">All cases</a> lists "
         "them by "
         "urgency: overdue, due today, due in the next five working days, later or paused. Choose a procedure, a "
         "service or a "
         "person beside the list to see fewer; \xE2\x80\x9CSave this view\xE2\x80\x9D keeps what you chose under a "
         "name, with its "
         "number, beside every list.</p>\n"
         "<h2>Find out why a date is what it is</h2>\n<p class=\"govuk-body\">Open the case, and follow the link at "
         "one of its "
         "clocks. The page counts day by day, names the rule, and says how the date moved and why.</p>\n";
}

void write_recording(html::Writer& out) {
  out << "<h2>Record a new case</h2>\n<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/cases/new\">Record a new "
         "case</a> at the top of each page opens one form for who it is from, what it is about and what was "
         "promised.</p>\n";
}

void write_work(html::Writer& out) {
  out << "<h2>See what is yours</h2>\n<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/my-work\">My work</a> "
         "lists "
         "the cases that you have, the most urgent first. <a class=\"govuk-link\" href=\"/team-work\">Team work</a> "
         "shows "
         "everybody\xE2\x80\x99s, and <a class=\"govuk-link\" href=\"/unallocated\">what nobody has yet</a>.</p>\n"
         "<h2>Work a case</h2>\n<p class=\"govuk-body\">Open it: the page says what happens next, who has it and by "
         "when. "
         "What can be done now stands there as buttons and under More actions; what cannot be done says why.</p>\n"
         "<h2>Sign off a finding</h2>\n<p class=\"govuk-body\">Whoever may sign findings off has them under <a "
         "class=\"govuk-link\" href=\"/approvals\">Approvals</a>, the longest waiting first. Read the one that is open "
         "beside the "
         "list, then sign it off or return it with what must change. Nobody signs off what they proposed.</p>\n"
         "<h2>See who else is editing</h2>\n<p class=\"govuk-body\">While a colleague has a form of the case open, its "
         "page "
         "says so above the heading. Counters follow by themselves. Both are switched off on <a class=\"govuk-link\" "
         "href=\"/account\">your account</a>.</p>\n";
}

void write_reports(html::Writer& out) {
  out << "<h2>Make a report</h2>\n<p class=\"govuk-body\">Choose one under <a class=\"govuk-link\" "
         "href=\"/reports\">Reports</a>, then its period and the day as at which it is made. Every number is a link to "
         "the "
         "cases that it counts. What was recorded late is named.</p>\n";
}

void write_people(html::Writer& out) {
  out << "<h2>Open an account for somebody</h2>\n<p class=\"govuk-body\">Under <a class=\"govuk-link\" "
         "href=\"/people\">People</a>, open an account with their name, e-mail and roles. You are shown a code once: "
         "give it "
         "to them in person or on the telephone.</p>\n"
         "<h2>Somebody forgot their password, or leaves</h2>\n<p class=\"govuk-body\">Open them under People. There "
         "you make a "
         "code for a new password, change what they may do, and close the account once they have no open cases.</p>\n";
}

// What anybody may ask of the procedures in use.
void write_public_questions(html::Writer& out, const Desk& desk) {
  for (const auto* procedure : desk.office.procedure_use().offered(desk.today)) {
    if (!has_questions(*procedure, Asked::by_anybody)) continue;
    out << "<h2>" << procedure->title << "</h2>\n";
    write_questions(out, *procedure, Asked::by_anybody);
  }
}

}  // namespace

Response help_page(const Desk& desk, const Request&, const Captures&) {
  html::Writer out;
  begin_column(out, {}, "Help", "How to do the main things in Redress");
  // Strangers are told about signing in; the rest is for those who may do it.
  write_public_questions(out, desk);
  write_signing_in(out);
  if (desk.may(Permission::record_cases)) write_recording(out);
  if (desk.may(Permission::work_cases)) write_work(out);
  if (desk.may(Permission::read_cases)) write_cases(out);
  if (desk.may(Permission::read_reports)) write_reports(out);
  if (desk.may(Permission::run_body)) write_people(out);
  out << "<h2>More</h2>\n<ul class=\"govuk-list\">\n<li><a class=\"govuk-link\" href=\"/help/keyboard\">Using the "
         "keyboard</a></li>\n<li><a class=\"govuk-link\" href=\"/accessibility\">Accessibility "
         "statement</a></li>\n<li><a "
         "class=\"govuk-link\" href=\"/privacy\">Privacy and cookies</a></li>\n</ul>\n"
         "<p class=\"govuk-body\">If something goes wrong, the page shows a reference. Give it to whoever runs this "
         "service for "
      << desk.body.name << ": it finds what happened in their log.</p>\n";
  end_column(out);
  return framed(desk, {.title = "Help", .width = Width::middle, .main = out.take()});
}

namespace {

struct Key {
  html::Markup key, does;
};

void write_keys(html::Writer& out, html::Markup caption, std::initializer_list<Key> keys) {
  out << "<table class=\"rd-table govuk-!-margin-bottom-6\">\n<caption>" << caption
      << "</caption>\n<thead><tr><th scope=\"col\">Key</th><th scope=\"col\">What it does</th></tr></thead>\n<tbody>\n";
  for (const auto& [key, does] : keys) out << "<tr><th scope=\"row\">" << key << "</th><td>" << does << "</td></tr>\n";
  out << "</tbody>\n</table>\n";
}

// What the script does (assets/redress.js), and whether it does for this person.
void write_own_keys(html::Writer& out, const Desk& desk) {
  write_keys(out, "Keys of Redress, where scripts run",
             {{"/", "Goes to the search box"},
              {"?", "Opens this page"},
              {"g, then m", "Opens My work"},
              {"g, then t", "Opens Team work"},
              {"g, then c", "Opens All cases"},
              {"g, then r", "Opens Reports"},
              {"j and k",
               "In a list: go to the next case, and to the one before. On a case: open the next or previous one "
               "of the list that you came from"},
              {"n", "On a case: goes to the box for a note"},
              {"Ctrl and Enter", "Sends the form in which you are"}});
  out << "<p class=\"govuk-body\">Single letters do nothing while you are in a field, and sections that you may not "
         "open "
         "have none. ";
  if (!desk.visitor.who) {
    out << "They begin once you are signed in, and are switched off on your account page.</p>\n";
  } else {
    out << (has_single_keys(desk) ? html::Markup("They are on for you") : html::Markup("They are switched off for you"))
        << ": <a class=\"govuk-link\" href=\"/account\">your account</a> changes that. Ctrl and Enter stays.</p>\n";
  }
}

}  // namespace

Response keyboard_page(const Desk& desk, const Request&, const Captures&) {
  html::Writer out;
  begin_column(out, {}, "Using the keyboard");
  out << "<p class=\"govuk-body\">Everything can be done with the keyboard alone. Where you are is shown in yellow "
         "with a "
         "black edge.</p>\n";
  write_own_keys(out, desk);
  write_keys(out, "Keys of your browser",
             {{"Tab", "Goes to the next link, button or field; with Shift to the one before"},
              {"Tab, then Enter", "At the start of a page: passes over the header to the main content"},
              {"Enter", "Follows a link, presses a button, sends the form in which you are typing"},
              {"Space", "Ticks a box, chooses an option, opens a list of choices, opens what is folded"},
              {"Arrow keys", "Go through options of which one can be chosen, and through a list of choices"}});
  end_column(out);
  return framed(desk, {.title = "Using the keyboard", .width = Width::middle, .main = out.take()});
}

}  // namespace redress::web
