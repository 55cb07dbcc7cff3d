// Cases in flight under a new edition of their procedure: the page that shows what a move would change, case by case, its check
// page, the move, and its undo.
//
// The form carries the place in the log at which its preview was made, and the move leaves out whatever changed since. Its key is
// the batch under which the cases are moved, and by which they are taken back. Rule: RELIABILITY F31; UI 10.
#pragma once

#include "app/web/guard.h"
#include "app/web/several_results.h"

namespace redress::web {

Response moves_page(SeveralResults& results, const Desk& desk, const Request& request, const Captures& captures);
Response send_moves(SeveralResults& results, const Desk& desk, const Request& request, const Captures& captures);
Response undo_moves(SeveralResults& results, const Desk& desk, const Request& request, const Captures& captures);

// The limits that holidays moved which became known while cases were open, and their acceptance.
Response holidays_page(const Desk& desk, const Request& request, const Captures& captures);
Response accept_holiday(const Desk& desk, const Request& request, const Captures& captures);

}  // namespace redress::web
