#include "app/web/report_question.h"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

#include "core/figures/moving_period.h"
#include "core/figures/period.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

html::Url with_question(html::Url url, const ReportQuestion& question) {
  return url.with("period", question.period)
      .with("as_at", question.as_at)
      .with("known_by", question.known_by)
      .with("organisation", question.organisation);
}

}  // namespace

html::Fragment organisation_choice(const ReportQuestion& question) {
  return html::govuk::select(
      {.name = "organisation",
       .label = {.text = "Services and teams"},
       .value = question.organisation,
       .items = {{.text = "As they were then", .value = ""}, {.text = "As they are today", .value = "now"}}});
}

std::vector<std::string> quarters_before(Day today, int count) {
  std::vector<std::string> quarters;
  std::chrono::year_month_day date{today};
  for (int i = 0; i < count; ++i) {
    quarters.push_back(figures::financial_quarter(Day{date.year() / date.month() / 1}));
    date = (date.year() / date.month() / std::chrono::day{1}) - std::chrono::months{3};
  }
  return quarters;
}

html::Url ReportQuestion::address(std::string_view name) const {
  return with_question(html::Url("/reports").segment(name), *this);
}
html::Url ReportQuestion::cases(std::string_view name) const {
  return with_question(html::Url("/reports").segment(name).segment("cases"), *this);
}

base::Checked<ReportQuestion> question_of(const http::Fields& query, const std::vector<std::string>& others,
                                          const Desk& desk) {
  ReportQuestion result;
  base::Refusals refusals;
  result.period = quarters_before(desk.today, 2).back();
  for (const auto& [name, value] : query) {
    if (name == "period") {
      if (!value.empty()) result.period = value;
    } else if (name == "as_at") {
      result.as_at = value;
    } else if (name == "known_by") {
      result.known_by = value;
    } else if (name == "organisation") {
      const auto organisation = figures::parse_organisation(value.empty() ? "then" : value);
      if (!organisation) {
        refusals.push_back({"organisation_is_then_or_now", name, "", "services and teams stand as `then` or as `now`"});
      } else if (*organisation == figures::OrganisationAs::now) {
        result.organisation = value;
        result.question.organisation = *organisation;
      }
    } else if (std::find(others.begin(), others.end(), name) == others.end()) {
      refusals.push_back({"parameter_known", name, "", "there is no such parameter"});
    }
  }
  if (const auto moving = figures::moving_period(result.period, desk.today))
    result.moving = std::exchange(result.period, moving->id);
  const auto period = figures::parse_period(result.period);
  if (period) {
    result.question.period = *period;
    result.question.as_at = period->to;
  } else {
    refusals.insert(refusals.end(), period.error().begin(), period.error().end());
  }
  if (!result.as_at.empty()) {
    const auto day = base::parse_day(result.as_at);
    if (day) result.question.as_at = *day;
    if (!day) refusals.push_back({"day_is_iso", "as_at", "", "a day is written 2026-11-20"});
  }
  if (!result.known_by.empty()) {
    const auto day = base::parse_day(result.known_by);
    const auto instant = base::parse_instant(result.known_by);
    if (day) {
      result.question.known_by = *day;
    } else if (instant) {
      result.question.known_at = *instant;
      result.question.known_by = desk.office.local(*instant).day;
    } else {
      refusals.push_back(
          {"day_or_instant", "known_by", "", "a day is written 2026-11-20, a moment 2026-11-20T10:42:00Z"});
    }
  }
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  return result;
}

}  // namespace redress::web
