#include "app/web/parts/day_strip.h"

#include <algorithm>
#include <array>

#include "app/web/words.h"

namespace redress::web {
namespace {

// In tenths of a pixel: the floor that the blocks stand on, and how far apart they stand where there is room.
constexpr std::int64_t floor_at = 320, room = 310, apart = 110;

void write_blocks(html::Writer& out, std::int64_t due, std::int64_t most, bool today) {
  out << "<svg width=\"30\" height=\"34\" viewBox=\"0 0 300 340\" aria-hidden=\"true\" focusable=\"false\"><rect "
         "x=\"50\" "
         "y=\"320\" width=\"200\" height=\"20\" fill=\"#858686\"/>";
  const std::int64_t step = std::max<std::int64_t>(1, std::min(apart, room / std::max<std::int64_t>(1, most)));
  const std::int64_t height = step >= 60 ? step - 20 : step >= 20 ? step - 10 : step;
  if (step < 20) {  // so many that the blocks run together
    const std::int64_t all = std::min(room, step * due);
    if (due > 0)
      out << "<rect x=\"50\" y=\"" << floor_at - all << "\" width=\"200\" height=\"" << all << "\" fill=\"#12436d\"/>";
  } else {
    for (std::int64_t i = 0; i < due; ++i) {
      out << "<rect x=\"50\" y=\"" << floor_at - step * (i + 1) << "\" width=\"200\" height=\"" << height
          << "\" fill=\"";
      out << (today ? html::Markup("#b35900") : html::Markup("#12436d")) << "\"/>";
    }
  }
  out << "</svg>";
}

}  // namespace

void write_day_strip(html::Writer& out, const std::vector<StripDay>& days, const Desk& desk) {
  constexpr std::array<html::Markup, 7> names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  std::int64_t most = 0;
  for (const auto& day : days) most = std::max(most, day.due);
  out << "<section class=\"rd-days\" aria-labelledby=\"days\">\n<h2 class=\"rd-days__cap\" id=\"days\">Deadlines in "
         "the next "
      << counted(static_cast<std::int64_t>(days.size()), "working day", "working days") << "</h2>\n<ol>\n";
  for (const auto& day : days) {
    const bool today = day.day == desk.today;
    out << (today ? html::Markup("<li class=\"is-now\">") : html::Markup("<li>"));
    if (day.due > 0) out << "<a href=\"" << day.leads_to << "\">";
    write_blocks(out, day.due, most, today);
    out << names.at(std::chrono::weekday{day.day}.c_encoding()) << "<strong>"
        << static_cast<unsigned>(std::chrono::year_month_day{day.day}.day())
        << "</strong><span class=\"govuk-visually-hidden\">: ";
    if (day.due == 0) {
      out << "nothing due</span></li>\n";
    } else {
      out << grouped(std::to_string(day.due)) << " due</span></a></li>\n";
    }
  }
  out << "</ol>\n</section>\n";
}

}  // namespace redress::web
