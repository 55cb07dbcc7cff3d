#include "app/web/parts/clock.h"

#include "app/web/words.h"

namespace redress::web {
namespace {

void write_track(html::Writer& out, const ClockReading& reading) {
  constexpr int left = 2;
  constexpr int width = 396;
  const bool late =
      reading.whose.empty() && (reading.standing == Standing::late || reading.standing == Standing::missed);
  const bool stopped = reading.standing == Standing::met || reading.standing == Standing::missed;
  const int end = left + static_cast<int>(reading.position * width);
  out << "<svg viewBox=\"0 0 400 30\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
         "<rect x=\"2\" y=\"11\" width=\"396\" height=\"9\" fill=\"#dfe6ec\"/><rect x=\"2\" y=\"11\" width=\""
      << end - left << "\" height=\"9\" fill=\"";
  if (late) {
    out << "#ca3535";
  } else if (reading.standing == Standing::met) {
    out << "#0f7a52";
  } else if (reading.standing == Standing::ended) {
    out << "#858686";
  } else {
    out << "#12436d";
  }
  out << "\"/>";
  for (const auto& pause : reading.pauses) {
    const int from = left + static_cast<int>(pause.from * width);
    const int to = left + static_cast<int>(pause.to * width);
    out << "<rect x=\"" << from << "\" y=\"11\" width=\"" << std::max(to - from, 2)
        << "\" height=\"9\" fill=\"url(#hatch)\" stroke=\"#5a3ea6\" stroke-width=\"1\"/>";
  }
  if (stopped) {
    out << "<circle cx=\"" << std::min(end, 391) << "\" cy=\"15.5\" r=\"7\" fill=\"";
    if (late) {
      out << "#ca3535";
    } else {
      out << "#0f7a52";
    }
    out << "\"/>";
  } else if (reading.standing != Standing::ended) {
    out << "<path d=\"M" << end - 6 << " 0h12l-6 9z\" fill=\"#0b0c0c\"/>";
  }
  if (reading.due_on) out << "<rect x=\"396.5\" y=\"3\" width=\"3\" height=\"25\" fill=\"#0b0c0c\"/>";
  out << "</svg>";
}

void write_day_of(html::Writer& out, const ClockReading& reading) {
  out << "Day " << reading.day << " of " << reading.rule.count;
}

// What somebody else has to keep is never the body's to have missed.
void write_their_result(html::Writer& out, const ClockReading& reading, const Desk& desk) {
  if (reading.standing == Standing::met || reading.standing == Standing::missed) {
    out << "<strong>Came</strong> on " << desk.short_day(*reading.ended_on);
  } else if (reading.standing == Standing::ended) {
    out << "<strong>Ended</strong><small>" << desk.short_day(*reading.ended_on) << "</small>";
  } else {
    out << "<strong>Waiting</strong>";
  }
  if (reading.due_on && reading.standing != Standing::ended)
    out << "<small>their date: " << desk.short_day(*reading.due_on) << "</small>";
}

void write_result(html::Writer& out, const ClockReading& reading, const Desk& desk) {
  if (!reading.whose.empty()) return write_their_result(out, reading, desk);
  const auto due = [&] { return reading.due_on ? "due " + desk.short_day(*reading.due_on) : std::string(); };
  switch (reading.standing) {
    case Standing::met:
    case Standing::missed:
      if (reading.standing == Standing::met) {
        out << "<strong>Met</strong>";
      } else {
        out << "<strong>Missed</strong>";
      }
      if (reading.day > 0) out << " on day " << reading.day;
      out << "<small>" << desk.short_day(*reading.ended_on);
      if (reading.due_on) out << ", " << due();
      out << "</small>";
      if (!reading.late_reason.empty()) out << "<small>Reason: " << words_of(reading.late_reason) << "</small>";
      return;
    case Standing::ended:
      out << "<strong>Ended</strong> unmet<small>" << desk.short_day(*reading.ended_on) << "</small>";
      return;
    case Standing::paused:
      out << "<strong>Paused</strong>";
      if (reading.day > 0) out << " at day " << reading.day << " of " << reading.rule.count;
      return;
    default:
      break;
  }
  out << "<strong>";
  if (reading.standing == Standing::late) {
    out << counted(reading.working_days_left, "working day", "working days") << " late";
  } else if (reading.day > 0) {
    write_day_of(out, reading);
  } else {
    out << "Running";
  }
  out << "</strong>, " << due() << "<small>";
  if (reading.standing == Standing::late) {
    out << "the limit was " << limit_words(reading.rule);
  } else if (reading.standing == Standing::today) {
    out << "due today";
  } else {
    out << counted(reading.working_days_left, "working day", "working days") << " left";
  }
  if (reading.paused_days > 0) out << "; " << counted(reading.paused_days, "working day", "working days") << " paused";
  out << "</small>";
}

}  // namespace

void write_hatching(html::Writer& out) {
  out << "<svg class=\"rd-defs\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>"
         "<pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
         "patternTransform=\"rotate(45)\">"
         "<rect width=\"6\" height=\"6\" fill=\"#fff\"/><rect width=\"2.6\" height=\"6\" "
         "fill=\"#5a3ea6\"/></pattern></defs></svg>\n";
}

void write_clock(html::Writer& out, const ClockReading& reading, const Desk& desk,
                 const std::optional<html::Url>& why) {
  out << "<div class=\"rd-clock\"><div><strong>";
  if (why) {
    out << "<a class=\"rd-link\" href=\"" << *why << "\">" << reading.title << "</a>";
  } else {
    out << reading.title;
  }
  out << "</strong><small>" << limit_words(reading.rule);
  if (!reading.whose.empty()) out << ", for " << reading.whose;
  out << "</small></div>";
  write_track(out, reading);
  out << "<div>";
  write_result(out, reading, desk);
  out << "</div></div>\n";
}

}  // namespace redress::web
