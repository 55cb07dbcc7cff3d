// Holidays that became known while cases were open: whose limits moved, from which day to which, and who accepted it.
#include <fmt/format.h>

#include "app/office/cases_in_flight.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/moves.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using office::LateHoliday;
using office::MovedLimit;

// All that stand on one page; the rest are counted.
constexpr std::size_t most_shown = 500;

std::string day_or_none(const std::optional<Day>& day, const Desk& desk) {
  return day ? desk.short_day(*day) : "None";
}

void write_limit(html::Writer& out, const MovedLimit& limit, const Desk& desk) {
  const std::string owner = desk.office.actor_name(limit.owner);
  out << "<tr><th scope=\"row\"><a class=\"govuk-link\" href=\"" << Url("/cases").segment(limit.reference) << "\">"
      << limit.reference << "</a></th><td data-l=\"Limit\"><a class=\"govuk-link\" href=\""
      << Url("/cases").segment(limit.reference).segment("clocks").segment(limit.clock) << "\">" << limit.title
      << "</a></td><td data-l=\"Before\">" << day_or_none(limit.before, desk) << "</td><td data-l=\"Since\">"
      << day_or_none(limit.after, desk) << "</td><td data-l=\"Owner\">"
      << (owner.empty() ? std::string("Nobody") : owner) << "</td></tr>\n";
}

void write_acceptance(html::Writer& out, const LateHoliday& late, const Desk& desk) {
  if (late.accepted_at) {
    const auto at = desk.office.local(*late.accepted_at);
    out << "<p class=\"govuk-body\">Accepted by " << desk.office.actor_name(late.accepted_by) << " on "
        << desk.long_day(at.day) << fmt::format(", {:02}:{:02}", at.hour, at.minute) << ".</p>\n";
    return;
  }
  write_form_start(out, desk, Url("/holidays/acceptance"));
  out << "<input type=\"hidden\" name=\"calendar\" value=\"" << late.calendar
      << "\">\n<input type=\"hidden\" name=\"published_on\" value=\"" << base::to_text(late.published_on) << "\">\n"
      << govuk::button({.text = "Accept these dates", .preventDoubleClick = true});
  write_form_end(out);
}

void write_holiday(html::Writer& out, const LateHoliday& late, std::size_t number, const Desk& desk) {
  const std::string id = "holiday-" + std::to_string(number);
  std::string days;
  for (const auto& [day, title] : late.days) days += (days.empty() ? "" : "; ") + title + ", " + desk.long_day(day);
  out << "<section class=\"rd-sec\" aria-labelledby=\"" << id << "\">\n<div class=\"rd-sec__head\"><h2 id=\"" << id
      << "\">" << late.calendar_title << ": " << days << "</h2></div>\n<p class=\"govuk-body\">Known since "
      << desk.long_day(late.published_on) << ". "
      << counted(static_cast<std::int64_t>(late.limits.size()), "limit of an open case", "limits of open cases")
      << " moved.</p>\n";
  write_acceptance(out, late, desk);
  if (!late.limits.empty()) {
    out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Limits that moved, by "
           "reference</caption>\n<thead><tr><th scope=\"col\">Case</th><th scope=\"col\">Limit</th><th "
           "scope=\"col\">Before</th><th scope=\"col\">Since</th><th scope=\"col\">Owner</th></tr></thead>\n<tbody>\n";
    for (std::size_t i = 0; i < late.limits.size() && i < most_shown; ++i) write_limit(out, late.limits[i], desk);
    out << "</tbody>\n</table>\n";
    if (late.limits.size() > most_shown)
      out << "<p class=\"govuk-body\">And " << grouped(std::to_string(late.limits.size() - most_shown))
          << " more.</p>\n";
  }
  out << "</section>\n";
}

}  // namespace

Response holidays_page(const Desk& desk, const Request& request, const Captures&) {
  const auto all = desk.office.cases_in_flight().late_holidays();
  html::Writer out;
  out << done_banner(request)
      << "<div class=\"rd-head\"><div><h1>Late holidays</h1>\n<p class=\"rd-sub\">A holiday that is proclaimed while a "
         "limit runs moves that limit from the day on which it becomes known. Closed cases, and limits that were met "
         "or "
         "missed, keep theirs.</p></div></div>\n";
  if (all.empty()) out << "<p class=\"govuk-body\">No holiday has moved a limit of an open case.</p>\n";
  for (std::size_t i = 0; i < all.size(); ++i) write_holiday(out, all[i], i + 1, desk);
  return framed(desk, {.title = "Late holidays", .section = Section::cases, .main = out.take()});
}

Response accept_holiday(const Desk& desk, const Request&, const Captures&) {
  const auto published_on = base::parse_day(desk.typed("published_on"));
  if (!published_on)
    return error_page(400, "Something is missing from this form",
                      "Nothing was done. Go back to the page, and begin once more.", "");
  const auto accepted =
      desk.office.cases_in_flight().accept_holiday(desk.typed("calendar"), *published_on, desk.visitor.who->actor);
  if (!accepted) return bad_request(accepted.error());
  return http::see_other("/holidays?done=holiday_accepted");
}

}  // namespace redress::web
