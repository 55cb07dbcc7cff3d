// What the events of meetings say in a timeline.
#include "app/web/case_facts.h"
#include "app/web/parts/timeline.h"
#include "app/web/words.h"

namespace redress::web {
namespace {

using casework::CaseEvent;
using casework::EventKind;
using casework::Member;
using Icon = Entry::Icon;

std::string name_of(const Member& member, const office::CaseView& view, const Desk& desk) {
  const std::string name = member.actor == 0 ? text_of(view, member.name) : desk.office.actor_name(member.actor);
  return name.empty() ? "member " + std::to_string(member.number) : name;
}

// The members that the event names by their numbers.
std::string named(const CaseEvent& event, std::string_view key, const casework::Meeting* meeting,
                  const office::CaseView& view, const Desk& desk) {
  std::string names;
  const base::Value* numbers = base::find(event.detail, key);
  if (numbers == nullptr || numbers->as_array() == nullptr || meeting == nullptr) return names;
  for (const auto& each : *numbers->as_array()) {
    const Member* member = each.as_int() == nullptr ? nullptr : meeting->member(*each.as_int());
    if (member != nullptr) names += (names.empty() ? "" : ", ") + name_of(*member, view, desk);
  }
  return names;
}

std::string papers_of(const CaseEvent& event, const casework::Meeting* meeting, const office::CaseView& view) {
  const auto* kind = view.procedure == nullptr || meeting == nullptr
                         ? nullptr
                         : procedure::find_meeting(*view.procedure, meeting->kind);
  std::string titles;
  const base::Value* papers = base::find(event.detail, "papers");
  if (papers == nullptr || papers->as_array() == nullptr) return titles;
  for (const auto& each : *papers->as_array()) {
    if (each.as_text() == nullptr) continue;
    std::string title = label_of(*each.as_text());
    if (kind != nullptr) {
      for (const auto& paper : kind->papers) {
        if (paper.id == *each.as_text()) title = paper.title;
      }
    }
    titles += (titles.empty() ? "" : ", ") + title;
  }
  return titles;
}

}  // namespace

Entry meeting_entry(const CaseEvent& event, const office::CaseView& view, const Desk& desk) {
  const auto* meeting = view.state.meeting(base::text_or(event.detail, "meeting"));
  const std::string title = meeting == nullptr ? "A meeting" : meeting->title;
  const auto meets_on = base::parse_day(base::text_or(event.detail, "meets_on"));
  const std::string when = meets_on ? " for " + desk.short_day(*meets_on) : "";
  Entry entry;
  entry.icon = Icon::person;
  entry.rest = ": " + title;
  switch (event.kind) {
    case EventKind::meeting_called:
      entry.title = "Meeting called";
      entry.rest += when;
      break;
    case EventKind::meeting_changed:
      entry.title = "Meeting changed";
      if (meets_on) entry.rest += ", now" + when;
      if (const std::string names = named(event, "leaving", meeting, view, desk); !names.empty())
        entry.lines.push_back("Left: " + names + ".");
      break;
    case EventKind::conflict_declared: {
      entry.title = "Conflict of interest declared";
      const auto* member = meeting == nullptr ? nullptr : meeting->member(base::int_or(event.detail, "member", 0));
      if (member != nullptr) entry.lines.push_back("Sits no more: " + name_of(*member, view, desk) + ".");
      break;
    }
    case EventKind::papers_issued:
      entry.icon = Icon::paper;
      entry.title = "Papers sent";
      entry.lines.push_back(papers_of(event, meeting, view) + ". To " + named(event, "to", meeting, view, desk) + ".");
      break;
    case EventKind::meeting_held:
      entry.icon = Icon::tick;
      entry.title = "Meeting held";
      if (!event.code.empty()) entry.rest += ", " + words_of(event.code);
      entry.lines.push_back("Came: " + named(event, "attended", meeting, view, desk) + ".");
      break;
    default:
      entry.icon = Icon::arrow;
      entry.title = "Meeting cancelled";
      if (!event.code.empty()) entry.lines.push_back("Reason: " + words_of(event.code) + ".");
      break;
  }
  entry.rest += ",";
  return entry;
}

}  // namespace redress::web
