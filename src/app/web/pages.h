// The pages, each in its own file: a request and its captures in, an answer out.
#pragma once

#include "app/web/desk.h"
#include "kit/http/routes.h"

namespace redress::web {

using http::Captures;
using http::Request;
using http::Response;

Response home_page(const Desk& desk, const Request& request, const Captures& captures);
Response cases_page(const Desk& desk, const Request& request, const Captures& captures);
Response case_page(const Desk& desk, const Request& request, const Captures& captures);
Response why_date_page(const Desk& desk, const Request& request, const Captures& captures);
Response reports_page(const Desk& desk, const Request& request, const Captures& captures);
Response report_page(const Desk& desk, const Request& request, const Captures& captures);
Response report_cases_page(const Desk& desk, const Request& request, const Captures& captures);
Response report_data(const Desk& desk, const Request& request, const Captures& captures);

Response asset(const Request& request, const Captures& captures);
Response health_live(const Request& request, const Captures& captures);
Response health_ready(office::Office& office);

// 404 and 400 in the frame's look.
Response not_found(std::string_view what);
Response bad_request(const base::Refusals& refusals);

}  // namespace redress::web
