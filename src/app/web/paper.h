// What the pages of a report's paper share: which report and period they are about.
#pragma once

#include <string>
#include <variant>

#include "app/office/papers.h"
#include "app/web/desk.h"
#include "app/web/guard.h"
#include "kit/http/message.h"

namespace redress::web {

struct AskedPaper {
  std::string name;
  figures::Period period;
  figures::Report report;  // as it is now, without lists
  office::Paper paper;
};

// By the report in the address and the period in the fields; the answer where there is none.
std::variant<AskedPaper, Response> asked_paper(const Desk& desk, const http::Fields& fields, const Captures& captures);

// `Before the tables`, `Under table 2, Outcome by service`.
std::string title_of_place(const figures::Report& report, std::string_view place);

}  // namespace redress::web
