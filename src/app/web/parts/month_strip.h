// Why a date, drawn: every day from receipt to the due day, three weeks a row (one where it is narrow), the count's number in its
// box, pauses hatched, holidays outlined and named; the description tells it all in words.
#pragma once

#include <vector>

#include "app/web/desk.h"
#include "core/clock/due_on.h"
#include "kit/html/writer.h"

namespace redress::web {

// The page must carry write_hatching() too. Nothing is drawn for more than 200 days.
void write_month_strip(html::Writer& out, const clock::Explanation& story, const Desk& desk);

}  // namespace redress::web
