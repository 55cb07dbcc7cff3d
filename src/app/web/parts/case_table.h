// Rows of cases as a table: due, case, procedure and stage, next action, with whom. In groups where they have them.
#pragma once

#include <string>
#include <vector>

#include "app/web/desk.h"
#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::web {

struct CaseGroup {
  std::string title;  // empty: no heading
  std::int64_t total = 0;
  std::vector<store::CaseLine> lines;  // those of this page
};

// A heading that changes the order.
struct SortHeading {
  html::Url leads_to;            // to this order, or to its reverse where it is the order already
  std::string_view sorted = {};  // `ascending`, `descending`; empty: by something else
};
struct CaseSorting {
  SortHeading due, reference, received;
  bool shows_received = false;  // the day of receipt in the second line, in place of the service
};

// Whether each row begins with a box to tick: a field of this prefix and the reference.
enum class Ticks { none, each };
inline constexpr std::string_view tick_prefix = "case-";

void write_case_table(html::Writer& out, std::string_view caption, const std::vector<CaseGroup>& groups,
                      const Desk& desk, const CaseSorting* sorting = nullptr, Ticks ticks = Ticks::none);

}  // namespace redress::web
