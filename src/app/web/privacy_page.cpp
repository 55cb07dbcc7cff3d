// What is kept about people, and the one cookie.
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/column.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;

void write_cookie(html::Writer& out) {
  out << "<h2>Cookies</h2>\n<p class=\"govuk-body\">There is one, and the service does not work without it. It holds a "
         "random number that means nothing elsewhere: it tells this service that a form came from your browser, and, "
         "once "
         "you have signed in, that it is you.</p>\n"
         "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">The "
         "cookie</caption>\n<thead><tr><th "
         "scope=\"col\">Name</th><th scope=\"col\">What for</th><th scope=\"col\">How "
         "long</th></tr></thead>\n<tbody><tr><th "
         "scope=\"row\">__Host-redress (on the machine itself: redress)</th><td data-l=\"What for\">Keeps you signed "
         "in and "
         "guards the forms</td><td data-l=\"How long\">Until you close the browser or sign out; without a page for 30 "
         "minutes, or after 12 hours, it is worth nothing</td></tr></tbody>\n</table>\n"
         "<p class=\"govuk-body govuk-!-margin-top-4\">Until its window is closed, your browser also holds the "
         "references of the list that you looked at last, so that a key leads to the next case of it. Nothing else is "
         "stored there. The pages fetch nothing "
         "from "
         "other sites, and nobody is told what you look at.</p>\n";
}

}  // namespace

Response privacy_page(const Desk& desk, const Request&, const Captures&) {
  html::Writer out;
  begin_column(out, {}, "Privacy and cookies",
               "What the casework service of " + desk.body.name + " keeps about people");
  out << "<h2>People who complain, ask or are concerned in a case</h2>\n"
         "<p class=\"govuk-body\">For each case the service keeps what is needed to handle it: what it is about, what "
         "was said "
         "and done and when, who did it, the answer, and what was put right. Who may read cases depends on the role "
         "that "
         "somebody has here.</p>\n"
         "<p class=\"govuk-body\">The order of what happened cannot be changed afterwards, by anybody: this is how it "
         "can be "
         "proved. The words themselves stand apart from it, so that they can be erased when they are no longer to be "
         "kept.</p>\n"
         "<h2>People who work here</h2>\n<ul class=\"govuk-list govuk-list--bullet\">\n"
         "<li>your name and work e-mail, your roles and since when, and what you did in each case</li>\n"
         "<li>your password only in a form from which it cannot be read back; the key of an authenticator application, "
         "if you "
         "set one up</li>\n"
         "<li>for each browser that is signed in: since when, when it was last seen, its network address and what it "
         "calls "
         "itself; for 12 hours, so that you can see on your account page where you are signed in</li>\n"
         "<li>the five cases that you opened last, and the views that you saved, for you alone, so that "
         "you find them again</li>\n</ul>\n";
  write_cookie(out);
  out << "<h2>Who answers for it</h2>\n"
      << govuk::inset_text(
             {.text = desk.body.name +
                      " decides what is recorded here, on what legal ground, how long it is kept and who "
                      "else gets it; its own privacy notice says so, and how to reach it. This program holds "
                      "no contact details of it."})
      << "<p class=\"govuk-body\">You have the right to a copy of what is kept about you, to have it put right, and in "
         "some "
         "cases to have it erased or not used. Ask "
      << desk.body.name
      << ". If you are not content with the answer, you can complain to the Information Commissioner.</p>\n";
  end_column(out);
  return framed(desk, {.title = "Privacy and cookies", .width = Width::middle, .main = out.take()});
}

}  // namespace redress::web
