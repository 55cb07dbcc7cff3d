// Dated numbers that no case holds: each series as a table, the head count now and a year ago, a number recorded or withdrawn.
#include "app/office/numbers.h"

#include <algorithm>

#include "app/catalogue/numbers.h"
#include "app/web/commands/questions.h"
#include "app/web/commands/sent.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/section.h"
#include "app/web/parts/text_input.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using numbers::Number;
using numbers::Series;

const std::string minus_sign = "\xE2\x88\x92";

std::string about(const numbers::Line& line, const Series& series, const Desk& desk) {
  std::string words;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) words += (words.empty() ? "" : ", ") + part;
  };
  if (line.service != 0) add(desk.office.unit_name(line.service));
  for (const auto* part : {&line.role, &line.place, &line.measure, &line.period}) add(*part);
  return words.empty() ? (series.by_service() ? "Of no service" : "The whole body") : words;
}

Url address_of(const Number& number) {
  return Url("/numbers").segment(std::to_string(number.id));
}

void write_row(html::Writer& out, const Number& number, const Series& series, const Desk& desk) {
  out << "<tr><th scope=\"row\">" << about(number.line, series, desk) << "</th><td data-l=\"Number\" class=\"rd-num\">";
  if (number.withdrawn) out << "<s>" << numbers::to_text(number.value) << "</s>";
  if (!number.withdrawn) out << numbers::to_text(number.value);
  out << "</td><td data-l=\"From\">" << desk.short_day(number.from) << "</td><td data-l=\"Source\">" << number.source
      << "<small>Recorded on " << desk.short_day(number.known_on) << " by " << desk.office.actor_name(number.by)
      << "</small></td><td data-l=\"Withdraw\">";
  if (number.withdrawn) {
    out << "Withdrawn on " << desk.short_day(number.withdrawn->known_on) << ". " << number.withdrawn->reason;
  } else if (desk.may(office::Permission::write_reports)) {
    out << "<a class=\"govuk-link\" href=\"" << address_of(number).segment("withdrawal")
        << "\">Withdraw<span class=\"govuk-visually-hidden\"> " << numbers::to_text(number.value) << ", "
        << about(number.line, series, desk) << ", from " << desk.long_day(number.from) << "</span></a>";
  } else {
    out << "It stands";
  }
  out << "</td></tr>\n";
}

void write_series(html::Writer& out, const Series& series, const std::vector<Number>& all, const Desk& desk) {
  std::vector<Number> own;
  for (const auto& number : all) {
    if (number.line.series == series.id) own.push_back(number);
  }
  std::string id = series.id;
  std::replace(id.begin(), id.end(), '.', '-');
  out << "<section class=\"rd-sec\" aria-labelledby=\"series-" << id
      << "\">\n<div class=\"rd-sec__head\"><h2 id=\"series-" << id << "\">" << series.title
      << "</h2></div>\n<p class=\"govuk-body\">" << series.definition << "</p>\n";
  if (own.empty()) {
    out << "<p class=\"govuk-body\">Nothing is recorded.</p>\n</section>\n";
    return;
  }
  std::stable_sort(own.begin(), own.end(), [](const Number& one, const Number& other) {
    return std::tie(one.line, one.from) < std::tie(other.line, other.from);
  });
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">" << series.title << ", in "
      << series.unit
      << "</caption>\n<thead><tr><th scope=\"col\">Of what</th><th scope=\"col\">Number</th><th "
         "scope=\"col\">From</th><th "
         "scope=\"col\">Source</th><th scope=\"col\">Withdraw</th></tr></thead>\n<tbody>\n";
  for (const auto& number : own) write_row(out, number, series, desk);
  out << "</tbody>\n</table>\n</section>\n";
}

// Head count on a day of this year and the same day last year, by service, with the difference (A37/23).
struct ThenAndNow {
  std::string label;
  std::optional<numbers::Total> then, now;
};

std::string difference(const ThenAndNow& each) {
  if (!each.then || !each.now) return "none";
  const std::int64_t more = each.now->value.ten_thousandths - each.then->value.ten_thousandths;
  const std::string text = numbers::to_text(numbers::Decimal{more < 0 ? -more : more});
  return more == 0 ? "the same" : (more > 0 ? "+" : minus_sign) + text;
}

void write_then_and_now(html::Writer& out, const std::vector<Number>& all, Day on, const Desk& desk) {
  const Day before = numbers::year_before(on);
  std::vector<ThenAndNow> rows;
  const auto add = [&](std::string label, std::int64_t service) {
    ThenAndNow row{std::move(label), numbers::total_on(all, "fte", service, before, {}),
                   numbers::total_on(all, "fte", service, on, {})};
    if (row.then || row.now) rows.push_back(std::move(row));
  };
  for (const auto& service : desk.office.services()) add(service.name, service.id);
  add("All together", 0);
  write_section(out, "then-and-now", "Head count, this year and last");
  out << "<form class=\"rd-datebar rd-noprint\" action=\"/numbers\" method=\"get\">\n"
      << govuk::input({.name = "on",
                       .label = {.text = "On which day?"},
                       .hint = {.text = "Such as 2026-11-20"},
                       .value = base::to_text(on),
                       .autocomplete = "off",
                       .classes = "govuk-input--width-10"})
      << govuk::button({.text = "Show", .classes = "govuk-button--secondary"}) << "</form>\n";
  if (rows.empty()) {
    out << "<p class=\"govuk-body\">No head count is recorded that holds on " << desk.long_day(on)
        << " or a year before.</p>\n</section>\n";
    return;
  }
  out << "<section class=\"rd-scroll\" aria-label=\"Full-time equivalents by service\" tabindex=\"0\"><table "
         "class=\"rd-table\">\n<caption "
         "class=\"govuk-visually-hidden\">Full-time equivalents by service</caption>\n<thead><tr><th "
         "scope=\"col\">Service</th><th "
         "scope=\"col\" class=\"rd-right\">"
      << base::short_text(before, {}) << "</th><th scope=\"col\" class=\"rd-right\">" << base::short_text(on, {})
      << "</th><th scope=\"col\" class=\"rd-right\">Difference</th></tr></thead>\n<tbody class=\"rd-num\">\n";
  const auto text = [](const std::optional<numbers::Total>& total) {
    return total ? numbers::to_text(total->value) : std::string("none");
  };
  for (const auto& row : rows)
    out << "<tr><th scope=\"row\">" << row.label << "</th><td class=\"rd-right\">" << text(row.then)
        << "</td><td class=\"rd-right\">" << text(row.now) << "</td><td class=\"rd-right\">" << difference(row)
        << "</td></tr>\n";
  out << "</tbody>\n</table></section>\n<p class=\"rd-src\">In full-time equivalents. None: no number is recorded that "
         "holds on that "
         "day.</p>\n</section>\n";
}

void write_form(html::Writer& out, const Desk& desk, const Wrongs& wrongs) {
  govuk::Select series{.name = "series",
                       .label = {.text = "Of which series?"},
                       .errorMessage = {.text = wrongs.at("series")},
                       .value = desk.typed("series")};
  for (const auto& each : catalogue::shipped_series()) series.items.push_back({.text = each.title, .value = each.id});
  govuk::Select services{.name = "service",
                         .label = {.text = "Of which service?"},
                         .hint = {.text = "For a head count or posts"},
                         .errorMessage = {.text = wrongs.at("service")},
                         .value = desk.typed("service"),
                         .items = {{.text = "Of no one service", .value = ""}}};
  for (const auto& service : desk.office.services())
    services.items.push_back({.text = service.name, .value = std::to_string(service.id)});
  write_section(out, "record", "Record a number");
  write_form_start(out, desk, Url("/numbers"));
  out << govuk::select(series) << govuk::select(services)
      << govuk::input(
             text_input("role", "In which role?", "For a head count or posts, where it is known", desk, wrongs))
      << govuk::input(
             text_input("place", "Of which other body?", "For what others published, such as its name", desk, wrongs))
      << govuk::input(text_input("measure", "What did they measure?", "Such as received.per1000", desk, wrongs))
      << govuk::input(
             text_input("period", "For which period?", "As our reports name it, such as 2025-26", desk, wrongs))
      << govuk::input(text_input("value", "The number", "Such as 12.5 or 98400", desk, wrongs, "govuk-input--width-10"))
      << day_question("from", "From which day does it hold?",
                      "Until the next number of the same kind. Of another body: the last day of its period", desk,
                      wrongs, desk.today)
      << govuk::input(text_input("source", "Where does it stand?", "Such as: Payroll, 1 April 2026", desk, wrongs))
      << govuk::button({.text = "Record the number", .preventDoubleClick = true});
  write_form_end(out);
  out << "</section>\n";
}

const std::vector<std::string>& fields() {
  static const std::vector<std::string> all{"series", "service", "role",     "place", "measure",
                                            "period", "value",   "from-day", "from",  "source"};
  return all;
}

Response page(const Desk& desk, Day on, const Wrongs& wrongs, const html::Fragment& done) {
  const auto all = desk.office.numbers().all();
  html::Writer out;
  out << wrongs.summary(fields()) << done
      << "<div class=\"rd-crumb\"><a href=\"/reports\">Back to reports</a></div>\n<div "
         "class=\"rd-head\"><div><h1>Dated numbers</h1>\n<p class=\"rd-sub\">What figures need and no case holds. A "
         "number holds from its "
         "day until the next one; it is never changed, and a wrong one is withdrawn with a reason.</p></div></div>\n";
  write_then_and_now(out, all, on, desk);
  for (const auto& series : catalogue::shipped_series()) write_series(out, series, all, desk);
  if (desk.may(office::Permission::write_reports)) write_form(out, desk, wrongs);
  return framed(desk, {.title = wrongs.title("Dated numbers"), .section = Section::reports, .main = out.take()});
}

std::optional<Number> number_called(const Desk& desk, const std::string& id) {
  for (auto& number : desk.office.numbers().all()) {
    if (std::to_string(number.id) == id && !number.withdrawn) return std::move(number);
  }
  return std::nullopt;
}

Response withdrawal_page(const Desk& desk, const Number& number, const Wrongs& wrongs) {
  const Series* series = numbers::find_series(catalogue::shipped_series(), number.line.series);
  html::Writer out;
  out << wrongs.summary({"reason"})
      << "<div class=\"rd-crumb\"><a href=\"/numbers\">Back to dated numbers</a></div>\n<div "
         "class=\"rd-head\"><div><h1>Withdraw "
      << numbers::to_text(number.value) << "</h1>\n<p class=\"rd-sub\">"
      << (series == nullptr ? number.line.series : series->title + ", " + about(number.line, *series, desk))
      << ", from " << desk.long_day(number.from) << ". " << number.source << "</p></div></div>\n";
  write_form_start(out, desk, address_of(number).segment("withdrawal"));
  out << govuk::input(text_input("reason", "What is wrong with it?",
                                 "Figures as known from today on do without it; as known before they keep it", desk,
                                 wrongs))
      << govuk::button({.text = "Withdraw it", .preventDoubleClick = true});
  write_form_end(out);
  return framed(desk, {.title = wrongs.title("Withdraw a number"), .section = Section::reports, .main = out.take()});
}

}  // namespace

Response numbers_page(const Desk& desk, const Request& request, const Captures&) {
  const std::string* on = http::find(request.query, "on");
  const auto day = on == nullptr || on->empty() ? std::optional(desk.today) : base::parse_day(*on);
  if (!day) return bad_request({{"day_is_iso", "on", "", "a day is written 2026-11-20"}});
  return page(desk, *day, {}, done_banner(request));
}

Response record_number(const Desk& desk, const Request&, const Captures&) {
  base::Refusals wrong;
  Number number;
  number.line = {desk.typed("series"), 0, desk.typed("role"), desk.typed("place"), desk.typed("measure"),
                 desk.typed("period")};
  if (const std::string service = desk.typed("service"); !service.empty()) {
    const auto id = base::parse_int(service, 1, INT64_MAX);
    if (!id) wrong.push_back({"service_is_known", "service", "", "choose a service"});
    number.line.service = id.value_or(0);
  }
  number.source = desk.typed("source");
  const auto value = numbers::parse_decimal(desk.typed("value"));
  if (!value) wrong.push_back({"value_is_a_number", "value", "", "enter a number such as 12.5 or 98400"});
  number.value = value.value_or(numbers::Decimal{});
  const TypedDay typed = read_day(desk, "from");
  const auto from = typed.wrong ? std::nullopt : base::parse_day(typed.iso);
  if (!from) wrong.push_back({"day_is_a_day", "from", "", "enter a day, such as 1 4 2026"});
  number.from = from.value_or(desk.today);
  if (!wrong.empty()) {
    for (auto& each : numbers::wrong_with(number, catalogue::shipped_series(), {})) wrong.push_back(std::move(each));
    return page(desk, desk.today, Wrongs(wrong), {});
  }
  const auto done = desk.office.numbers().record({number}, desk.visitor.who->actor);
  if (!done) return page(desk, desk.today, Wrongs(done.error()), {});
  return http::see_other("/numbers?done=number_recorded");
}

Response withdraw_number_page(const Desk& desk, const Request&, const Captures& captures) {
  const auto number = number_called(desk, captures.at("number"));
  return number ? withdrawal_page(desk, *number, {}) : not_found("There is no such number, or it was withdrawn.");
}

Response withdraw_number(const Desk& desk, const Request&, const Captures& captures) {
  const auto number = number_called(desk, captures.at("number"));
  if (!number) return not_found("There is no such number, or it was withdrawn.");
  const auto done = desk.office.numbers().withdraw(number->id, desk.typed("reason"), desk.visitor.who->actor);
  if (!done) return withdrawal_page(desk, *number, Wrongs(done.error()));
  return http::see_other("/numbers?done=number_withdrawn");
}

}  // namespace redress::web
