// The accessibility statement: the standard, what is known to fall short, how to complain about it.
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/column.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {

namespace govuk = html::govuk;

Response accessibility_page(const Desk& desk, const Request&, const Captures&) {
  html::Writer out;
  begin_column(out, {}, "Accessibility statement", "For the casework service of " + desk.body.name);
  out << "<p class=\"govuk-body\">As many people as possible should be able to use this service. That means you should "
         "be "
         "able to:</p>\n<ul class=\"govuk-list govuk-list--bullet\">\n<li>zoom in to 400% without the text running off "
         "the "
         "screen, except in wide tables of figures, which scroll inside their own frame</li>\n<li>do everything with "
         "the "
         "keyboard alone</li>\n<li>do everything with scripts switched off</li>\n<li>listen to the pages with a screen "
         "reader</li>\n<li>tell what is late, due or closed without seeing colour</li>\n</ul>\n"
         "<h2>How accessible it is</h2>\n"
         "<p class=\"govuk-body\">The standard is the Web Content Accessibility Guidelines (WCAG), version 2.2, level "
         "AA. "
         "The service meets it in part. What is known to fall short:</p>\n<ul class=\"govuk-list "
         "govuk-list--bullet\">\n"
         "<li>You are signed out after 30 minutes without opening a page (15 minutes for an administrator). You are "
         "not "
         "warned first and cannot ask for more time (success criterion 2.2.1, Timing Adjustable).</li>\n"
         "<li>It has not yet been tested by people who use screen readers, magnifiers or speech recognition. There may "
         "be "
         "faults that the tests of the program do not find.</li>\n"
         "<li>The pages are in English only.</li>\n</ul>\n"
         "<h2>How it was tested</h2>\n"
         "<p class=\"govuk-body\">The makers of Redress test every kind of page in the Chromium browser, in the widths "
         "of a "
         "desktop screen, a telephone and a page at 400% zoom, with the axe rules for WCAG 2.2 A and AA, and with "
         "scripts "
         "switched off. Nobody independent has examined it yet.</p>\n"
         "<h2>Tell us what is wrong</h2>\n"
      << govuk::inset_text({.text = "Where to write or ring depends on " + desk.body.name +
                                    ": it is wherever you reach it about anything else. This program holds no contact "
                                    "details of it."})
      << "<p class=\"govuk-body\">Say which page it was, what you wanted to do, and what happened. You may also ask "
         "for what "
         "is on a page in another form: large print, easy read, by telephone.</p>\n"
         "<h2>If you are not content with the answer</h2>\n"
         "<p class=\"govuk-body\">In England, Scotland and Wales the Equality and Human Rights Commission sees to it "
         "that the "
         "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 are kept. If "
         "you "
         "are not content with the answer that you get, turn to the Equality Advisory and Support Service. In Northern "
         "Ireland it is the Equality Commission for Northern Ireland.</p>\n"
         "<h2>This statement</h2>\n<p class=\"govuk-body\">It comes with the program, and was prepared on 22 November "
         "2026 "
         "for Redress 0.1. ";
  out << desk.body.name << " must check whether it is right for the service as it runs it.</p>\n";
  end_column(out);
  return framed(desk, {.title = "Accessibility statement", .width = Width::middle, .main = out.take()});
}

}  // namespace redress::web
