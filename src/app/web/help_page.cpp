// How to do the main things, and the keys.
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/column.h"

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
         "person beside the list to see fewer.</p>\n"
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

}  // namespace

Response help_page(const Desk& desk, const Request&, const Captures&) {
  html::Writer out;
  begin_column(out, {}, "Help", "How to do the main things in Redress");
  // Strangers are told about signing in; the rest is for those who may do it.
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

Response keyboard_page(const Desk& desk, const Request&, const Captures&) {
  html::Writer out;
  begin_column(out, {}, "Using the keyboard");
  out << "<p class=\"govuk-body\">Everything can be done with the keyboard alone. The keys are those of your browser; "
         "Redress "
         "has no shortcuts of its own.</p>\n"
         "<table class=\"rd-table\">\n<caption class=\"govuk-visually-hidden\">Keys</caption>\n<thead><tr><th "
         "scope=\"col\">Key</th><th scope=\"col\">What it does</th></tr></thead>\n<tbody>\n"
         "<tr><th scope=\"row\">Tab</th><td>Goes to the next link, button or field; with Shift to the "
         "one "
         "before</td></tr>\n"
         "<tr><th scope=\"row\">Tab, then Enter</th><td>At the start of a page: passes over the header "
         "to the "
         "main content</td></tr>\n"
         "<tr><th scope=\"row\">Enter</th><td>Follows a link, presses a button, sends the form in "
         "which you "
         "are typing</td></tr>\n"
         "<tr><th scope=\"row\">Space</th><td>Ticks a box, chooses an option, opens a list of choices, "
         "opens "
         "what is folded</td></tr>\n"
         "<tr><th scope=\"row\">Arrow keys</th><td>Go through options of which one can be chosen, and "
         "through "
         "a list of choices</td></tr>\n</tbody>\n</table>\n"
         "<p class=\"govuk-body govuk-!-margin-top-4\">Where you are is shown in yellow with a black edge.</p>\n";
  end_column(out);
  return framed(desk, {.title = "Using the keyboard", .width = Width::middle, .main = out.take()});
}

}  // namespace redress::web
