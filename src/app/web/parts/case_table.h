// Rows of cases as a table: due, case, procedure and stage, next action, with whom. In groups where they have them.
#pragma once

#include <string>
#include <vector>

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

struct CaseGroup {
  std::string title;  // empty: no heading
  std::int64_t total = 0;
  std::vector<store::CaseLine> lines;  // those of this page
};

void write_case_table(html::Writer& out, std::string_view caption, const std::vector<CaseGroup>& groups,
                      const Desk& desk);

}  // namespace redress::web
