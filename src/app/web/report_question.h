// What a report's address asks: period, as-at day, known-by day or instant, services and teams as then or as now. The address says
// it all, so a copied link shows the same numbers to a colleague; one with a period that moves shows those of the day on which it is
// opened.
#pragma once

#include <string>
#include <vector>

#include "app/web/desk.h"
#include "base/refusal.h"
#include "core/figures/columns.h"
#include "core/figures/figure.h"
#include "kit/html/url.h"
#include "kit/http/message.h"

namespace redress::web {

struct ReportQuestion {
  figures::Question question;
  std::string period, as_at, known_by;  // as written; of a period that moves what it comes to today
  std::string moving;                   // `last-quarter`, where the address has one that moves
  std::string organisation;             // `now`, or empty for then
  // The address under /reports/NAME with these, and its list of cases.
  html::Url address(std::string_view name) const;
  html::Url cases(std::string_view name) const;
};

// Parameters that are neither of these nor in `others` are refused. Without a period: the last financial quarter that has ended.
base::Checked<ReportQuestion> question_of(const http::Fields& query, const std::vector<std::string>& others,
                                          const Desk& desk);

// A form's choice between services and teams as then and as now.
html::Fragment organisation_choice(const ReportQuestion& question);

// The newest `count` financial quarters that have begun, newest first.
std::vector<std::string> quarters_before(Day today, int count);

}  // namespace redress::web
