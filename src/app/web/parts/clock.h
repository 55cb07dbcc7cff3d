// One line for each clock of a case: name and rule, a track (run solid, pause hatched, pointer now, mark due, dot where it
// stopped), the result in words. The drawing is hidden from readers of the page aloud; the words carry it all.
#pragma once

#include "app/web/desk.h"
#include "app/web/limits.h"
#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::web {

// `why`: where the title leads; nothing to leave it plain.
void write_clock(html::Writer& out, const ClockReading& reading, const Desk& desk, const std::optional<html::Url>& why);
// The pattern of the paused stretches; once on a page with clocks.
void write_hatching(html::Writer& out);

}  // namespace redress::web
