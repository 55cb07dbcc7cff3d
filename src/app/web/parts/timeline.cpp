#include "app/web/parts/timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace redress::web {
namespace {

using casework::CaseEvent;

void write_icon(html::Writer& out, Entry::Icon icon) {
  out << "<svg width=\"22\" height=\"22\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">";
  switch (icon) {
    case Entry::Icon::paper:
      out << "<path d=\"M5 2h9l5 5v15H5z\" fill=\"none\" stroke=\"#12436d\" stroke-width=\"2\"/><path d=\"M8 12h8M8 "
             "16h8\" "
             "stroke=\"#12436d\" stroke-width=\"2\"/>";
      break;
    case Entry::Icon::telephone:
      out << "<path d=\"M4 3h4l2 5-2.5 1.8a12 12 0 0 0 5.7 5.7L15 13l5 2v4c0 1-1 2-2 2C10 21 3 13 3 5c0-1 0-2 1-2z\" "
             "fill=\"#12436d\"/>";
      break;
    case Entry::Icon::letter:
      out << "<path d=\"M2 5h20v14H2z\" fill=\"none\" stroke=\"#12436d\" stroke-width=\"2\"/><path d=\"M2 6l10 7 "
             "10-7\" "
             "fill=\"none\" stroke=\"#12436d\" stroke-width=\"2\"/>";
      break;
    case Entry::Icon::tick:
      out << "<circle cx=\"12\" cy=\"12\" r=\"10\" fill=\"#0f7a52\"/><path d=\"M7 12.5l3.4 3.4L17 9\" fill=\"none\" "
             "stroke=\"#fff\" stroke-width=\"2.4\"/>";
      break;
    case Entry::Icon::arrow:
      out << "<path d=\"M9 5L3 11l6 6\" fill=\"none\" stroke=\"#7c3e00\" stroke-width=\"2.4\"/><path d=\"M4 11h10a6 6 "
             "0 0 1 6 "
             "6v2\" fill=\"none\" stroke=\"#7c3e00\" stroke-width=\"2.4\"/>";
      break;
    case Entry::Icon::person:
      out << "<circle cx=\"12\" cy=\"7\" r=\"4.5\" fill=\"none\" stroke=\"#12436d\" stroke-width=\"2\"/><path d=\"M3.5 "
             "22c0-5 "
             "3.5-8 8.5-8s8.5 3 8.5 8\" fill=\"none\" stroke=\"#12436d\" stroke-width=\"2\"/>";
      break;
    case Entry::Icon::clock:
      out << "<circle cx=\"12\" cy=\"12\" r=\"9.5\" fill=\"none\" stroke=\"#5a3ea6\" stroke-width=\"2\"/><path d=\"M12 "
             "6v6l4 3\" "
             "fill=\"none\" stroke=\"#5a3ea6\" stroke-width=\"2\"/>";
      break;
    case Entry::Icon::flag:
      out << "<path d=\"M5 2v21\" stroke=\"#12436d\" stroke-width=\"2\"/><path d=\"M6 3h13l-4 5 4 5H6z\" "
             "fill=\"#12436d\"/>";
      break;
  }
  out << "</svg>";
}

void write_entry(html::Writer& out, const CaseEvent& event, const Entry& entry, const Desk& desk) {
  out << "<li>";
  if (event.happened_at) {
    const auto at = desk.office.local(*event.happened_at);
    const std::string text = fmt::format("{:02}:{:02}", at.hour, at.minute);
    out << "<time datetime=\"" << text << "\">" << text << "</time>";
  } else {
    out << "<span></span>";
  }
  write_icon(out, entry.icon);
  out << "<div><strong>" << entry.title << "</strong>" << entry.rest;
  if (entry.taken_back) out << " <strong class=\"govuk-tag govuk-tag--grey\">Taken back</strong>";
  for (const auto& quote : entry.quotes) out << "<p class=\"rd-quote\">" << quote << "</p>";
  for (const auto& line : entry.lines) out << "<p>" << line << "</p>";
  if (event.known_on > event.happened_on) {
    out << "<p class=\"rd-muted\">Recorded on " << desk.short_day(event.known_on) << "</p>";
  }
  out << "</div></li>\n";
}

}  // namespace

void write_timeline(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  std::vector<const CaseEvent*> events;
  std::set<std::int64_t> taken_back;
  for (const auto& event : view.events) {
    events.push_back(&event);
    if (event.annuls) taken_back.insert(*event.annuls);
    if (event.replaces) taken_back.insert(*event.replaces);
  }
  std::stable_sort(events.begin(), events.end(), [](const CaseEvent* a, const CaseEvent* b) {
    if (a->happened_on != b->happened_on) return a->happened_on > b->happened_on;
    return a->seq > b->seq;
  });
  std::optional<Day> day;
  for (const auto* event : events) {
    if (day != event->happened_on) {
      if (day) out << "</ol>\n";
      day = event->happened_on;
      out << "<h3 class=\"rd-day\">" << desk.long_day(*day) << "</h3>\n<ol class=\"rd-log\">\n";
    }
    Entry entry = entry_of(*event, view, desk);
    entry.taken_back = taken_back.contains(event->seq);
    write_entry(out, *event, entry, desk);
  }
  if (day) out << "</ol>\n";
}

}  // namespace redress::web
