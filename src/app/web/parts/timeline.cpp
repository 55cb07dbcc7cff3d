#include "app/web/parts/timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "app/web/words.h"

namespace redress::web {
namespace {

using casework::CaseEvent;
using casework::EventKind;

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

void write_entry(html::Writer& out, const DatedEntry& dated, const Desk& desk) {
  const Entry& entry = dated.entry;
  out << "<li>";
  if (dated.time.empty()) {
    out << "<span></span>";
  } else {
    out << "<time datetime=\"" << dated.time << "\">" << dated.time << "</time>";
  }
  write_icon(out, entry.icon);
  out << "<div><strong>" << entry.title << "</strong>" << entry.rest;
  if (entry.taken_back) out << " <strong class=\"govuk-tag govuk-tag--grey\">Taken back</strong>";
  for (const auto& quote : entry.quotes) out << "<p class=\"rd-quote\">" << quote << "</p>";
  for (const auto& line : entry.lines) out << "<p>" << line << "</p>";
  if (dated.recorded_on) out << "<p class=\"rd-muted\">Recorded on " << desk.short_day(*dated.recorded_on) << "</p>";
  out << "</div></li>\n";
}

void write_filters(html::Writer& out, const std::vector<EntryFilter>& filters) {
  out << "<nav aria-label=\"Timeline entries to show\"><ul class=\"rd-chips\">\n";
  for (const auto& filter : filters) {
    out << "<li><a href=\"" << filter.leads_to << "\"";
    if (filter.chosen) out << " aria-current=\"true\"";
    out << ">" << filter.words;
    if (filter.count) out << " (" << grouped(std::to_string(*filter.count)) << ")";
    out << "</a></li>\n";
  }
  out << "</ul></nav>\n";
}

struct Group {
  std::string_view id, words;
  bool (*has)(EventKind kind);
};

constexpr std::array groups{
    Group{"contacts", "Contacts",
          [](EventKind kind) {
            return kind == EventKind::case_received || kind == EventKind::case_acknowledged ||
                   kind == EventKind::contact_recorded;
          }},
    Group{"decisions", "Decisions",
          [](EventKind kind) {
            switch (kind) {
              case EventKind::case_triaged:
              case EventKind::finding_proposed:
              case EventKind::finding_issued:
              case EventKind::approval_requested:
              case EventKind::approval_decided:
              case EventKind::stage_answered:
              case EventKind::case_escalated:
              case EventKind::remedy_agreed:
              case EventKind::remedy_changed:
              case EventKind::remedy_dropped:
              case EventKind::version_recorded:
              case EventKind::anomaly_raised:
              case EventKind::case_closed:
              case EventKind::case_reopened:
              case EventKind::meeting_held:
                return true;
              default:
                return false;
            }
          }},
    Group{"clocks", "Clocks",
          [](EventKind kind) {
            return kind == EventKind::received_date_changed || kind == EventKind::clock_extended ||
                   kind == EventKind::clock_paused || kind == EventKind::clock_resumed ||
                   kind == EventKind::delay_explained || kind == EventKind::procedure_moved;
          }},
    Group{"notes", "Notes", [](EventKind kind) { return kind == EventKind::note_added; }},
    Group{"reminders", "Reminders", [](EventKind kind) { return kind == EventKind::reminder_sent; }},
};

// What people did is read without what the days brought, until somebody asks for it.
bool is_folded(EventKind kind) {
  return kind == EventKind::reminder_sent;
}

const Group* find_group(std::string_view id) {
  const auto* found = std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.id == id; });
  return found == groups.end() ? nullptr : found;
}

// Only those that have an entry; none where they would all say the same.
std::vector<EntryFilter> filters_of(const office::CaseView& view, std::string_view chosen, const html::Url& page) {
  const bool folds =
      std::any_of(view.events.begin(), view.events.end(), [](const CaseEvent& each) { return is_folded(each.kind); });
  std::vector<EntryFilter> filters{
      {folds ? "All but reminders" : "Everything", std::nullopt, page.fragment("timeline"), chosen.empty()}};
  for (const auto& group : groups) {
    const auto count = std::count_if(view.events.begin(), view.events.end(),
                                     [&](const CaseEvent& event) { return group.has(event.kind); });
    if (count == 0 && group.id != chosen) continue;
    filters.push_back(
        {std::string(group.words), count, page.with("show", group.id).fragment("timeline"), group.id == chosen});
  }
  return filters;
}

DatedEntry dated(const CaseEvent& event, const office::CaseView& view, const Desk& desk) {
  DatedEntry entry{event.happened_on, {}, entry_of(event, view, desk), {}};
  if (event.happened_at) {
    const auto at = desk.office.local(*event.happened_at);
    entry.time = fmt::format("{:02}:{:02}", at.hour, at.minute);
  }
  if (event.known_on > event.happened_on) entry.recorded_on = event.known_on;
  return entry;
}

struct Entries {
  std::vector<DatedEntry> shown;
  std::int64_t earlier = 0;  // how many more there are
};

// The newest first, so many at most.
template <class Which>
Entries entries_where(const office::CaseView& view, const Which& which, const Desk& desk, std::size_t most) {
  std::vector<const CaseEvent*> events;
  std::set<std::int64_t> taken_back;
  for (const auto& event : view.events) {
    if (which(event)) events.push_back(&event);
    if (event.annuls) taken_back.insert(*event.annuls);
    if (event.replaces) taken_back.insert(*event.replaces);
  }
  std::stable_sort(events.begin(), events.end(), [](const CaseEvent* a, const CaseEvent* b) {
    if (a->happened_on != b->happened_on) return a->happened_on > b->happened_on;
    return a->seq > b->seq;
  });
  Entries entries;
  entries.earlier = static_cast<std::int64_t>(events.size() - std::min(most, events.size()));
  events.resize(std::min(most, events.size()));
  for (const auto* event : events) {
    entries.shown.push_back(dated(*event, view, desk));
    entries.shown.back().entry.taken_back = taken_back.contains(event->seq);
  }
  return entries;
}

}  // namespace

bool is_entry_group(std::string_view group) {
  return find_group(group) != nullptr;
}

void write_entries(html::Writer& out, const std::vector<EntryFilter>& filters, const std::vector<DatedEntry>& entries,
                   const Desk& desk) {
  if (filters.size() > 1) write_filters(out, filters);
  std::optional<Day> day;
  for (const auto& entry : entries) {
    if (day != entry.day) {
      if (day) out << "</ol>\n";
      day = entry.day;
      out << "<h3 class=\"rd-day\">" << desk.long_day(*day) << "</h3>\n<ol class=\"rd-log\">\n";
    }
    write_entry(out, entry, desk);
  }
  if (day) out << "</ol>\n";
}

void write_timeline(html::Writer& out, const office::CaseView& view, std::string_view group, const html::Url& page,
                    const Desk& desk, const std::optional<Newest>& newest) {
  const Group* chosen = find_group(group);
  const auto entries = entries_where(
      view,
      [&](const CaseEvent& event) { return chosen == nullptr ? !is_folded(event.kind) : chosen->has(event.kind); },
      desk, newest ? newest->count : view.events.size());
  write_entries(out, filters_of(view, group, page), entries.shown, desk);
  if (entries.earlier == 0) return;
  out << "<p class=\"rd-sub\"><a class=\"govuk-link\" href=\"" << newest->all.with("show", group).fragment("timeline")
      << "\">Show " << counted(entries.earlier, "earlier entry", "earlier entries") << "</a></p>\n";
}

void write_entries_of_head(html::Writer& out, const office::CaseView& view, std::int64_t head, const Desk& desk) {
  const auto entries =
      entries_where(view, [&](const CaseEvent& event) { return event.head_id == head; }, desk, view.events.size());
  write_entries(out, {}, entries.shown, desk);
}

}  // namespace redress::web
