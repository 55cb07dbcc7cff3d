// The acknowledgement of a case, ready to read, print, read out or copy into an e-mail.
#include <algorithm>

#include "app/web/acknowledgement.h"
#include "app/web/case_facts.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/case_people.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;

void write_lines(html::Writer& out, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  out << "<p class=\"rd-letter__lines\">";
  for (const auto& line : lines) out << "<span>" << line << "</span>";
  out << "</p>\n";
}

void write_letter(html::Writer& out, const Acknowledgement& letter) {
  out << "<article class=\"rd-letter\" aria-label=\"The acknowledgement\">\n";
  write_lines(out, letter.address);
  write_lines(out, {letter.date, "Our reference: " + letter.reference});
  out << "<p>" << letter.greeting << ",</p>\n";
  for (const auto& paragraph : letter.opening) out << "<p>" << paragraph << "</p>\n";
  if (!letter.points.empty()) {
    out << "<ol>\n";
    for (const auto& point : letter.points) out << "<li>" << point << "</li>\n";
    out << "</ol>\n";
  }
  for (const auto& paragraph : letter.closing) out << "<p>" << paragraph << "</p>\n";
  write_lines(out, letter.signature);
  out << "</article>\n";
}

}  // namespace

Response acknowledgement_page(const Desk& desk, const Request&, const Captures& captures) {
  const auto view = desk.office.find_case(captures.at("reference"));
  if (!view) return not_found("There is no case with this reference.");
  const Acknowledgement letter = acknowledgement_of(*view, desk);
  const std::string plain = plain_text(letter);
  html::Writer out;
  out << "<div class=\"rd-crumb\"><a href=\"" << html::Url("/cases").segment(view->state.reference)
      << "\">Back to the case</a></div>\n<div class=\"govuk-grid-row\">\n<div "
         "class=\"govuk-grid-column-two-thirds\">\n<div class=\"rd-noprint\">\n"
         "<h1>The acknowledgement is ready</h1>\n<p class=\"rd-sub govuk-!-margin-bottom-5\">Made from the record. "
         "Read it out, print this "
         "page, "
         "or copy the text below into an e-mail; then record that it was sent.</p>\n";
  write_care_of(out, *view);
  const bool awaited = awaits_acknowledgement(*view);
  // Of a later stage the day stands in the history.
  if (!awaited && view->state.acknowledged_on) {
    out << govuk::inset_text(
        {.text = view->state.episodes.size() > 1
                     ? std::string("This stage is acknowledged.")
                     : "The case was acknowledged on " + desk.long_day(*view->state.acknowledged_on) + "."});
  }
  out << "</div>\n";
  write_letter(out, letter);
  out << "<div class=\"rd-noprint\">\n";
  if (awaited) {
    out << "<div class=\"rd-btns govuk-!-margin-bottom-5\">"
        << govuk::button({.text = "Record that it was sent",
                          .href = address_of_command(view->state.reference, "acknowledge_case")})
        << "</div>\n";
  }
  out << govuk::textarea(
             {.name = "plain",
              .label = {.text = "As text, for an e-mail", .classes = "govuk-label--s"},
              .value = plain,
              .rows = static_cast<int>(std::min<std::ptrdiff_t>(24, 2 + std::count(plain.begin(), plain.end(), '\n'))),
              .attributes = {{"readonly", true}}})
      << "</div>\n</div>\n</div>\n";
  return framed(
      desk,
      {.title = "The acknowledgement of " + view->state.reference, .section = Section::cases, .main = out.take()});
}

}  // namespace redress::web
