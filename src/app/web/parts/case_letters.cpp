#include "app/web/parts/case_letters.h"

#include "app/web/case_facts.h"
#include "app/web/words.h"
#include "kit/html/url.h"

namespace redress::web {
namespace {

using html::Url;

std::string titles_of(const std::vector<casework::SentEnclosure>& enclosures) {
  std::string titles;
  for (const auto& enclosure : enclosures) titles += (titles.empty() ? "" : ", ") + enclosure.title;
  return titles;
}

std::string why_left_out(const office::CaseView& view, const casework::Dispatch& sent) {
  return sent.letter.because.empty() ? text_of(view, sent.because) : words_of(sent.letter.because);
}

}  // namespace

std::vector<std::string> lines_about(const casework::SentLetter& letter, const std::string& why) {
  std::vector<std::string> lines;
  if (!letter.enclosed.empty()) lines.push_back("Enclosed: " + titles_of(letter.enclosed) + ".");
  if (!letter.left_out.empty())
    lines.push_back(as_sentence("Left out: " + titles_of(letter.left_out) + (why.empty() ? "" : ", because: " + why)));
  return lines;
}

void write_what_went_with(html::Writer& out, const office::CaseView& view, const casework::Dispatch& sent) {
  const auto lines = lines_about(sent.letter, why_left_out(view, sent));
  if (lines.empty()) return;
  out << "<ul class=\"govuk-list\">\n";
  for (const auto& line : lines) out << "<li>" << line << "</li>\n";
  out << "</ul>\n";
}

void write_case_letters(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  const auto& letters = view.state.letters;
  if (letters.empty()) return;
  out << "<section class=\"rd-sec\" aria-labelledby=\"letters\">\n<div class=\"rd-sec__head\"><h2 "
         "id=\"letters\">Letters "
         "sent</h2></div>\n<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Letters that "
         "this "
         "case sent</caption>\n<thead><tr><th scope=\"col\">Letter</th><th scope=\"col\">Sent on</th><th "
         "scope=\"col\">Sent "
         "by</th><th scope=\"col\">With it</th></tr></thead>\n<tbody>\n";
  // The latest first.
  for (std::size_t i = letters.size(); i-- > 0;) {
    const auto& sent = letters[i];
    out << "<tr><th scope=\"row\"><a class=\"govuk-link\" href=\""
        << Url("/cases").segment(view.state.reference).segment("letters").segment(std::to_string(i + 1)) << "\">"
        << sent.letter.title << "</a></th><td data-l=\"Sent on\" class=\"rd-nowrap\">" << desk.short_day(sent.on)
        << "</td><td data-l=\"Sent by\">" << desk.office.actor_name(sent.by) << "</td><td data-l=\"With it\">";
    for (const auto& line : lines_about(sent.letter, why_left_out(view, sent))) out << "<span>" << line << " </span>";
    out << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n</section>\n";
}

}  // namespace redress::web
