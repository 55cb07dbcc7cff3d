// Searching: a box on every page, and what was found with the reason. What is typed never stands in an address.
#include <fmt/format.h>

#include "app/office/habits.h"
#include "app/web/along.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/case_row.h"
#include "app/web/parts/pages.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;

constexpr std::size_t longest_question = 200;
constexpr int hits_a_page = 20;

void write_question(html::Writer& out, const Desk& desk, const std::string& words, const Wrongs& wrongs) {
  write_form_start(out, desk, Url("/search"));
  out << "<div class=\"rd-read\">"
      << govuk::input({.name = "q",
                       .id = "words",
                       .label = {.text = "Search all cases", .classes = "govuk-label--s"},
                       .hint = {.text = "A reference, a name, a postcode, an e-mail address, or words of the case"},
                       .errorMessage = {.text = wrongs.at("q")},
                       .value = words,
                       .autocomplete = "off"})
      << govuk::button({.text = "Search"}) << "</div>\n";
  write_form_end(out);
}

// What the field of a text is called where it is shown why a case was found.
std::string about(const std::string& field) {
  if (field == "complaint") return "What was complained of";
  if (field == "head") return "Head of complaint";
  if (field == "who") return "Contact with";
  if (field == "points") return "What was said";
  if (field == "email") return "E-mail address";
  if (field == "phone") return "Telephone";
  return label_of(field);
}

void write_excerpt(html::Writer& out, const office::Excerpt& excerpt) {
  out << "<p class=\"rd-why\"><span class=\"rd-muted\">" << about(excerpt.about) << ":</span> ";
  for (const auto& piece : excerpt.pieces) {
    if (piece.is_match) {
      out << "<mark>" << piece.text << "</mark>";
    } else {
      out << piece.text;
    }
  }
  out << "</p>\n";
}

void write_hit(html::Writer& out, const office::Hit& hit, const Desk& desk) {
  const CaseRow row = row_of(hit.line, desk);
  out << "<li>\n<h2><a class=\"govuk-link\" href=\"" << Url("/cases").segment(hit.line.reference) << "\">" << row.title
      << "</a></h2>\n<p class=\"rd-sub\">" << brief(hit.line, row, desk) << "</p>\n";
  for (const auto& excerpt : hit.excerpts) write_excerpt(out, excerpt);
  out << "</li>\n";
}

// The cases that this person opened last, of those that are still there for them.
html::Fragment last_opened(const Desk& desk) {
  store::CaseQuery query;
  query.references = desk.office.habits().opened_cases(desk.visitor.who->actor);
  if (query.references.empty()) return {};
  const auto lines = desk.office.cases(query);
  html::Writer out;
  if (!lines.empty()) {
    out << "<h2 class=\"govuk-heading-m govuk-!-margin-top-6\">Cases you opened last</h2>\n<ol class=\"rd-found\">\n";
    for (const auto& line : lines) {
      const CaseRow row = row_of(line, desk);
      out << "<li>\n<h3><a class=\"govuk-link\" href=\"" << Url("/cases").segment(line.reference) << "\">" << row.title
          << "</a></h3>\n<p class=\"rd-sub\">" << brief(line, row, desk) << "</p>\n</li>\n";
    }
    out << "</ol>\n";
  }
  return out.take();
}

Response page(const Desk& desk, const std::string& words, const html::Fragment& found, const Wrongs& wrongs) {
  html::Writer out;
  out << wrongs.summary({"q"}) << "<h1>Search</h1>\n";
  write_question(out, desk, words, wrongs);
  out << found;
  return framed(desk, {.title = wrongs.title("Search"), .section = Section::cases, .main = out.take()});
}

}  // namespace

Response search_page(const Desk& desk, const Request&, const Captures&) {
  return page(desk, "", last_opened(desk), {});
}

Response send_search(const Desk& desk, const Request&, const Captures&) {
  const std::string words = desk.typed("q");
  if (words.empty())
    return page(desk, "", last_opened(desk), Wrongs({{"words_needed", "q", "", "enter what to search for"}}));
  if (words.size() > longest_question || !base::is_utf8(words))
    return page(desk, "", {}, Wrongs({{"words_too_long", "q", "", "search for fewer words"}}));
  // Somebody who knows the reference wants the case.
  if (desk.office.find_case(words)) return http::see_other(Url("/cases").segment(words).text());
  return http::see_other(Url("/search").segment(desk.office.search().ask(desk.visitor.who->actor, words)).text());
}

Response found_page(const Desk& desk, const Request& request, const Captures& captures) {
  const auto words = desk.office.search().asked(desk.visitor.who->actor, captures.at("search"));
  if (!words) return not_found("This search was somebody else's, or is more than a day old. Search again.");
  const std::string* asked = http::find(request.query, "page");
  const int at = static_cast<int>(asked == nullptr ? 1 : base::parse_int(*asked, 1, most_pages).value_or(1));
  const office::Hits found = desk.office.search().find(*words, (at - 1) * hits_a_page, hits_a_page);
  html::Writer out;
  if (found.count == 0) {
    out << "<p class=\"govuk-body\">No case holds all of these words. Try fewer of them, or only the beginning of a "
           "name.</p>\n";
  } else {
    out << "<p class=\"rd-sub\" role=\"status\">" << counted(found.count, "case", "cases")
        << ", the newest first</p>\n<ol class=\"rd-found\">\n";
    std::vector<std::string> references;
    for (const auto& hit : found.hits) {
      write_hit(out, hit, desk);
      references.push_back(hit.line.reference);
    }
    out << "</ol>\n";
    const Url here = Url("/search").segment(captures.at("search"));
    remember_list(desk, "what was found", here.with("page", at == 1 ? "" : std::to_string(at)),
                  std::int64_t{at - 1} * hits_a_page, found.count, std::move(references));
    write_pages(out, here, at, found.count, hits_a_page);
  }
  return page(desk, *words, out.take(), {});
}

}  // namespace redress::web
