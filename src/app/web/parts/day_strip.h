// The next working days, one block for each deadline; a day on which something is due leads to its list.
#pragma once

#include <vector>

#include "app/web/desk.h"
#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::web {

struct StripDay {
  Day day{};
  std::int64_t due = 0;
  html::Url leads_to;
};

void write_day_strip(html::Writer& out, const std::vector<StripDay>& days, const Desk& desk);

}  // namespace redress::web
