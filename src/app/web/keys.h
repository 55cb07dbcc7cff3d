// Single keys that lead somewhere (`/`, `?`, `g` and a letter, `j`, `k`, `n`): who has them on, and the switch.
//
// What a key leads to carries `aria-keyshortcuts`, by which the script finds it (assets/redress.js). Rule: UI 11; WCAG 2.2, 2.1.4.
#pragma once

#include "app/web/guard.h"

namespace redress::web {

// On until the person switches them off; a stranger has none.
bool has_single_keys(const Desk& desk);

Response set_keys(const Desk& desk, const Request& request, const Captures& captures);

}  // namespace redress::web
