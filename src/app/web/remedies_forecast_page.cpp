// What overdue months will cost: completed months of open overdue cases times a rate, as at a day and on a coming one; first what the
// same forecast said earlier, and what it came to.
#include <map>

#include "app/catalogue/numbers.h"
#include "app/office/forecasting.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/section.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;

constexpr std::chrono::days a_quarter{91};
constexpr std::size_t most_shown = 200;

const std::vector<std::string>& fields() {
  static const std::vector<std::string> all{"rate", "procedure", "service", "as_at", "coming", "before"};
  return all;
}

std::string pounds(std::int64_t amount) {
  return "\xC2\xA3" + grouped(std::to_string(amount));
}

struct Asked {
  std::map<std::string, std::string> typed;
  office::RemedyQuestion question;
  base::Refusals wrong;
};

Asked asked_in(const http::Fields& query, const Desk& desk) {
  Asked asked;
  const auto& rates = catalogue::shipped_rates();
  asked.typed = {{"rate", rates.front().id},
                 {"as_at", base::to_text(desk.today)},
                 {"coming", base::to_text(desk.today + a_quarter)},
                 {"before", base::to_text(desk.today - a_quarter)}};
  for (const auto& name : fields()) {
    if (const std::string* value = http::find(query, name)) asked.typed[name] = std::string(base::trimmed(*value));
  }
  const auto day = [&](const char* name) {
    const auto read = base::parse_day(asked.typed[name]);
    if (!read) asked.wrong.push_back({"day_is_iso", name, "", "enter a day such as 2026-11-20"});
    return read.value_or(desk.today);
  };
  asked.question.as_at = day("as_at");
  asked.question.coming = day("coming");
  asked.question.made_before = day("before");
  asked.question.stock.service = asked.typed["service"];
  if (!asked.typed["procedure"].empty()) asked.question.stock.procedures = {asked.typed["procedure"]};
  for (const auto& rate : rates) {
    if (rate.id == asked.typed["rate"]) asked.question.rate = rate;
  }
  if (asked.question.rate.id.empty()) asked.wrong.push_back({"rate_is_known", "rate", "", "choose a rate"});
  return asked;
}

void write_form(html::Writer& out, Asked& asked, const Wrongs& wrongs, const Desk& desk) {
  govuk::Select rates{.name = "rate",
                      .label = {.text = "At which rate?"},
                      .errorMessage = {.text = wrongs.at("rate")},
                      .value = asked.typed["rate"]};
  for (const auto& rate : catalogue::shipped_rates()) rates.items.push_back({.text = rate.title, .value = rate.id});
  govuk::Select services{.name = "service",
                         .label = {.text = "Of which service?"},
                         .errorMessage = {.text = wrongs.at("service")},
                         .value = asked.typed["service"],
                         .items = {{.text = "All of them", .value = ""}}};
  for (const auto& each : desk.office.services()) services.items.push_back({.text = each.name, .value = each.name});
  govuk::Select procedures{.name = "procedure",
                           .label = {.text = "Of which procedure?"},
                           .value = asked.typed["procedure"],
                           .items = {{.text = "All of them", .value = ""}}};
  std::map<std::string, std::string> titles;
  for (const auto& each : desk.office.procedures()) titles[each.id] = each.title;
  for (const auto& [id, title] : titles) procedures.items.push_back({.text = title, .value = id});
  out << "<form class=\"rd-datebar rd-noprint\" action=\"/forecasts/remedies\" method=\"get\">\n"
      << govuk::select(rates) << govuk::select(services) << govuk::select(procedures);
  for (const auto& [name, label] :
       {std::pair{"as_at", "As at"}, {"coming", "On a coming day"}, {"before", "Compared with one made on"}}) {
    out << govuk::input({.name = name,
                         .label = {.text = label},
                         .errorMessage = {.text = wrongs.at(name)},
                         .value = asked.typed[name],
                         .autocomplete = "off",
                         .classes = "govuk-input--width-10"});
  }
  out << govuk::button({.text = "Forecast", .classes = "govuk-button--secondary"}) << "</form>\n";
}

void write_answer(html::Writer& out, const office::RemedyForecast& made, const office::RemedyQuestion& question,
                  const Desk& desk) {
  write_section(out, "proof", "How well this forecast did last time");
  out << "<p class=\"govuk-body\">Made on " << desk.long_day(question.made_before)
      << ", of what was known then, it said <strong>" << pounds(made.said.pounds) << "</strong> for "
      << desk.long_day(question.as_at) << ", if none of "
      << counted(static_cast<std::int64_t>(made.said.cases.size()), "overdue case", "overdue cases")
      << " was done. It came to <strong>" << pounds(made.came_to()) << "</strong>: " << pounds(made.same_cases.pounds)
      << " of the same cases, " << pounds(made.new_cases.pounds)
      << " of cases that are overdue since.</p>\n</section>\n";
  write_section(out, "forecast", "What overdue months cost");
  out << "<p class=\"govuk-body\">" << question.rate.title << ", edition " << question.rate.edition << ": "
      << pounds(question.rate.pounds) << " a month. <strong>" << forecast::told(question.rate.part_month)
      << "</strong> " << question.rate.definition << "</p>\n<p class=\"rd-src\">" << question.rate.source
      << std::string(question.rate.unconfirmed ? " (unconfirmed)" : "") << "</p>\n<p class=\"govuk-body\">As at "
      << desk.long_day(question.as_at) << ": <strong>" << pounds(made.now.pounds) << "</strong> for "
      << counted(made.now.months, "month", "months") << " of "
      << counted(static_cast<std::int64_t>(made.now.cases.size()), "case", "cases") << ". On "
      << desk.long_day(question.coming) << ", if none is done: <strong>" << pounds(made.then.pounds) << "</strong> for "
      << counted(made.then.months, "month", "months") << ". Cases that become overdue until then come on top.</p>\n";
  if (made.no_day > 0)
    out << "<p class=\"govuk-body\">" << counted(made.no_day, "more case has", "more cases have")
        << " no limit that says since when.</p>\n";
  if (made.then.cases.empty()) {
    out << "</section>\n";
    return;
  }
  std::map<std::string, forecast::Cost> now;
  for (const auto& each : made.now.cases) now[each.reference] = each;
  out << "<section class=\"rd-scroll\" aria-label=\"Overdue cases\" tabindex=\"0\"><table class=\"rd-table\"><caption "
         "class=\"govuk-visually-hidden\">Overdue cases</caption><thead><tr><th scope=\"col\">Case</th><th "
         "scope=\"col\">Due</th><th "
         "scope=\"col\" class=\"rd-right\">Months</th><th scope=\"col\" class=\"rd-right\">Now</th><th scope=\"col\" "
         "class=\"rd-right\">Months "
         "then</th><th scope=\"col\" class=\"rd-right\">Then</th></tr></thead>\n<tbody class=\"rd-num\">";
  for (std::size_t i = 0; i < made.then.cases.size() && i < most_shown; ++i) {
    const auto& each = made.then.cases[i];
    out << "<tr><th scope=\"row\"><a class=\"rd-link\" href=\"" << Url("/cases").segment(each.reference) << "\">"
        << each.reference << "</a></th><td>" << desk.short_day(each.due) << "</td><td class=\"rd-right\">"
        << now[each.reference].months << "</td><td class=\"rd-right\">" << pounds(now[each.reference].pounds)
        << "</td><td class=\"rd-right\">" << each.months << "</td><td class=\"rd-right\">" << pounds(each.pounds)
        << "</td></tr>\n";
  }
  out << "</tbody></table></section>\n";
  if (made.then.cases.size() > most_shown)
    out << "<p class=\"rd-src\">The first " << most_shown << " are shown; the sums are over all of them.</p>\n";
  out << "</section>\n";
}

}  // namespace

Response remedies_forecast_page(const Desk& desk, const Request& request, const Captures&) {
  Asked asked = asked_in(request.query, desk);
  std::optional<office::RemedyForecast> made;
  if (asked.wrong.empty()) {
    auto checked = office::forecast_remedies(desk.office, asked.question);
    if (checked) made = std::move(*checked);
    if (!checked) asked.wrong = checked.error();
  }
  const Wrongs wrongs(asked.wrong);
  html::Writer out;
  out << wrongs.summary(fields())
      << "<div class=\"rd-crumb\"><a href=\"/forecasts\">Back to forecasts</a></div>\n<div "
         "class=\"rd-head\"><div><h1>What overdue months "
         "will cost</h1>\n<p class=\"rd-sub\">Open cases past their limit, month by month, at a rate that the "
         "Ombudsman proposes. Each "
         "amount opens its case.</p></div></div>\n";
  write_form(out, asked, wrongs, desk);
  if (made) write_answer(out, *made, asked.question, desk);
  return framed(
      desk, {.title = wrongs.title("What overdue months will cost"), .section = Section::reports, .main = out.take()});
}

}  // namespace redress::web
