// The form of what is done with several cases, and its check page.
#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/commands/questions.h"
#include "app/web/frame.h"
#include "app/web/several.h"
#include "app/web/words.h"
#include "app/web/work_page.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using Left = SeveralResult::Left;

struct TriedCase {
  SeenCase seen;
  std::string title;
  base::Refusals against;
};

// What may be chosen where each case's procedure has its say: what any of them offers, each once.
std::vector<Offer> offers_for_all(Ask ask, const Several& several, const Desk& desk) {
  std::vector<Offer> all;
  std::vector<const procedure::Procedure*> asked;
  for (const auto& seen : several.cases) {
    const auto view = desk.office.find_case(seen.reference);
    if (!view || std::find(asked.begin(), asked.end(), view->procedure) != asked.end()) continue;
    asked.push_back(view->procedure);
    for (auto& offer : offers_for(ask, *view, desk)) {
      if (std::none_of(all.begin(), all.end(), [&](const Offer& known) { return known.value == offer.value; }))
        all.push_back(std::move(offer));
    }
    if (ask != Ask::role) break;  // people, teams and days are the body's
  }
  return all;
}

void write_beginning(html::Writer& out, const Several& several) {
  out << "<div class=\"rd-crumb\"><a href=\"" << several.list.address(several.list.filters()) << "\">Back to "
      << words_of(title_of(several.list.kind())) << "</a></div>\n";
}

void write_form_of_several(html::Writer& out, const Several& several, const Desk& desk) {
  write_form_start(out, desk, several.list.several_address());
  out << "<input type=\"hidden\" name=\"do\" value=\"" << several.action.kind
      << "\">\n<input type=\"hidden\" name=\"cases\" value=\"" << text_of(several.cases) << "\">\n";
}

std::vector<TriedCase> tried(const Several& several, const Sent& sent, const Desk& desk) {
  std::vector<TriedCase> all;
  for (const auto& seen : several.cases) {
    TriedCase one{seen, "", {}};
    if (const auto view = desk.office.find_case(seen.reference)) {
      one.title = title_of(*view, desk);
      const auto possible = desk.office.try_run(wire_for(several, seen, sent, desk), desk.author());
      if (!possible) one.against = possible.error();
    } else {
      one.against = {{"case_does_not_exist", "case", "", "there is no such case"}};
    }
    all.push_back(std::move(one));
  }
  return all;
}

// Refusals that are about what was typed, where they stand against every case.
base::Refusals wrong_whichever(const std::vector<TriedCase>& cases, const CommandForm& form) {
  const auto fields = field_names(form);
  base::Refusals common = cases.front().against;
  std::erase_if(common, [&](const base::Refusal& refusal) {
    return std::find(fields.begin(), fields.end(), refusal.about) == fields.end() ||
           std::any_of(cases.begin(), cases.end(), [&](const TriedCase& one) {
             return std::find(one.against.begin(), one.against.end(), refusal) == one.against.end();
           });
  });
  return common;
}

void write_cases(html::Writer& out, const std::vector<TriedCase>& cases) {
  html::Writer list;
  list << "<ul class=\"govuk-list\">\n";
  for (const auto& one : cases) {
    if (!one.against.empty()) continue;
    list << "<li><a class=\"govuk-link\" href=\"" << Url("/cases").segment(one.seen.reference) << "\">"
         << one.seen.reference << "</a> " << one.title << "</li>\n";
  }
  list << "</ul>\n";
  out << govuk::details(
      {.summaryText = "Which cases these are", .html = list.take(), .classes = "govuk-!-margin-bottom-4"});
}

Response check_page(const Several& several, const std::vector<TriedCase>& cases, const Desk& desk) {
  base::Array without;
  std::vector<Left> left;
  for (const auto& one : cases) {
    if (one.against.empty()) continue;
    without.emplace_back(one.seen.reference);
    left.push_back({one.seen.reference, why_of(one.against)});
  }
  const auto possible = static_cast<std::int64_t>(cases.size() - left.size());
  const std::string title = possible == 0 ? "None of these cases can be done"
                                          : "Check before you go on: " + words_of(several.action.words) + ", " +
                                                counted(possible, "case", "cases");
  html::Writer out;
  write_beginning(out, several);
  out << "<div class=\"govuk-grid-row\">\n<div class=\"govuk-grid-column-two-thirds\">\n<h1>" << title << "</h1>\n";
  out << govuk::summary_list(
      typed_answers(several.form, [&](Ask ask) { return offers_for_all(ask, several, desk); }, desk));
  if (possible > 0) write_cases(out, cases);
  if (!left.empty()) {
    out << "<section class=\"rd-sec\" aria-labelledby=\"left\">\n<div class=\"rd-sec__head\"><h2 id=\"left\">"
        << counted(static_cast<std::int64_t>(left.size()), "case is", "cases are") << " left out</h2></div>\n";
    write_left(out, left);
    out << "</section>\n";
  }
  write_form_of_several(out, several, desk);
  write_typed_again(out, desk, {"do", "cases", "checked", "without"});
  out << "<input type=\"hidden\" name=\"without\" value=\"" << base::canonical_text(base::Value(std::move(without)))
      << "\">\n<div class=\"rd-btns\">";
  if (possible > 0) {
    out << govuk::button({.name = "checked",
                          .text = std::string(several.action.button) + " " + counted(possible, "case", "cases"),
                          .value = "yes",
                          .preventDoubleClick = true});
  }
  out << govuk::button({.name = "checked",
                        .text = "Change what you typed",
                        .value = "change",
                        .classes = "govuk-button--secondary"})
      << "</div>\n";
  write_form_end(out);
  out << "</div>\n</div>\n";
  return framed(desk, {.title = title, .section = section_of(several.list.kind()), .main = out.take()});
}

}  // namespace

Response several_form(const Several& several, const Desk& desk, const Wrongs& wrongs) {
  const std::string cases = counted(static_cast<std::int64_t>(several.cases.size()), "case", "cases");
  const std::string title = std::string(several.action.words) + ": " + cases;
  html::Writer out;
  write_beginning(out, several);
  out << "<div class=\"govuk-grid-row\">\n<div class=\"govuk-grid-column-two-thirds\">\n"
      << wrongs.summary(field_names(several.form)) << "<h1 class=\"govuk-!-margin-bottom-4\">" << title << "</h1>\n";
  write_form_of_several(out, several, desk);
  for (const auto& question : several.form.questions) {
    out << question_of(question,
                       is_chosen(question.ask) ? offers_for_all(question.ask, several, desk) : std::vector<Offer>(),
                       desk, wrongs);
  }
  out << day_question("on", "When was this?", "", desk, wrongs, desk.today) << "<div class=\"rd-btns\">"
      << govuk::button({.text = "Continue", .preventDoubleClick = true}) << "</div>\n";
  write_form_end(out);
  out << "</div>\n</div>\n";
  return framed(desk, {.title = wrongs.title(title), .section = section_of(several.list.kind()), .main = out.take()});
}

Response several_check(const Several& several, const Desk& desk) {
  const Sent sent = read_sent(several.form, "", desk);
  if (!sent.refusals.empty()) return several_form(several, desk, Wrongs(sent.refusals));
  const auto cases = tried(several, sent, desk);
  if (auto wrong = wrong_whichever(cases, several.form); !wrong.empty())
    return several_form(several, desk, Wrongs(std::move(wrong)));
  return check_page(several, cases, desk);
}

void write_left(html::Writer& out, const std::vector<Left>& left) {
  std::vector<std::pair<std::string, std::vector<std::string>>> reasons;  // in the order in which they come
  for (const auto& one : left) {
    auto reason =
        std::find_if(reasons.begin(), reasons.end(), [&](const auto& known) { return known.first == one.why; });
    if (reason == reasons.end()) reason = reasons.insert(reasons.end(), {one.why, {}});
    reason->second.push_back(one.reference);
  }
  out << "<ul class=\"govuk-list govuk-list--bullet\">\n";
  for (const auto& [why, references] : reasons) {
    out << "<li>" << why << ": ";
    for (std::size_t i = 0; i < references.size(); ++i) {
      if (i > 0) out << ", ";
      out << "<a class=\"govuk-link\" href=\"" << Url("/cases").segment(references[i]) << "\">" << references[i]
          << "</a>";
    }
    out << "</li>\n";
  }
  out << "</ul>\n";
}

}  // namespace redress::web
