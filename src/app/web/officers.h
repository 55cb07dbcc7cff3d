// Figures of one officer as pages: asked for with a purpose, by those who may; seen first by the officer.
#pragma once

#include "app/web/guard.h"

namespace redress::web {

// For whoever may ask: their requests with the form, one of them, the cases behind a number.
Response officers_page(const Desk& desk, const Request& request, const Captures& captures);
Response ask_of_officer(const Desk& desk, const Request& request, const Captures& captures);
Response officer_request_page(const Desk& desk, const Request& request, const Captures& captures);
Response officer_cases_page(const Desk& desk, const Request& request, const Captures& captures);
// For the officer, whoever it is: every request about them, one of them with the figures, the cases behind a number.
Response own_officer_page(const Desk& desk, const Request& request, const Captures& captures);
Response own_officer_request_page(const Desk& desk, const Request& request, const Captures& captures);
Response own_officer_cases_page(const Desk& desk, const Request& request, const Captures& captures);

}  // namespace redress::web
