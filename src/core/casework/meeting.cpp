// What the events of meetings make of a case's state.
#include "core/casework/meeting.h"

#include <algorithm>

#include "core/casework/apply.h"

namespace redress::casework {
namespace {

Meeting* find_meeting(CaseState& state, const CaseEvent& event) {
  const std::string id = base::text_or(event.detail, "meeting");
  const auto found =
      std::find_if(state.meetings.begin(), state.meetings.end(), [&](const Meeting& each) { return each.id == id; });
  return found == state.meetings.end() ? nullptr : &*found;
}

std::optional<Day> day_in(const CaseEvent& event, std::string_view key) {
  return base::parse_day(base::text_or(event.detail, key));
}

std::vector<std::int64_t> numbers_in(const CaseEvent& event, std::string_view key) {
  std::vector<std::int64_t> numbers;
  const base::Value* value = base::find(event.detail, key);
  if (value == nullptr || value->as_array() == nullptr) return numbers;
  for (const base::Value& each : *value->as_array()) {
    if (const std::int64_t* number = each.as_int()) numbers.push_back(*number);
  }
  return numbers;
}

// Those who join: an account by its id, somebody from outside by 0.
void seat(Meeting& meeting, const CaseEvent& event) {
  std::int64_t number = base::int_or(event.detail, "first", 1);
  for (const std::int64_t actor : numbers_in(event, "seats")) {
    if (meeting.member(number) != nullptr) continue;
    Member member;
    member.number = number++;
    member.actor = actor;
    if (actor == 0) member.name = text_of(event, "member_" + std::to_string(member.number));
    meeting.members.push_back(std::move(member));
  }
}

void issue(Meeting& meeting, const CaseEvent& event) {
  const auto to = numbers_in(event, "to");
  const base::Value* papers = base::find(event.detail, "papers");
  if (papers == nullptr || papers->as_array() == nullptr) return;
  for (Member& member : meeting.members) {
    if (std::find(to.begin(), to.end(), member.number) == to.end()) continue;
    for (const base::Value& paper : *papers->as_array()) {
      if (paper.as_text() != nullptr) member.papers.emplace(*paper.as_text(), event.happened_on);  // the first counts
    }
  }
}

void hold(Meeting& meeting, const CaseEvent& event) {
  const auto attended = numbers_in(event, "attended");
  for (Member& member : meeting.members)
    member.attended = std::find(attended.begin(), attended.end(), member.number) != attended.end();
  meeting.held_on = event.happened_on;
  meeting.outcome = event.code;
  meeting.decided = text_of(event, "decided");
}

void change(Meeting& meeting, const CaseEvent& event) {
  if (const auto meets_on = day_in(event, "meets_on")) meeting.meets_on = *meets_on;
  if (std::string place = text_of(event, "place"); !place.empty()) meeting.place = std::move(place);
  const auto leaving = numbers_in(event, "leaving");
  for (Member& member : meeting.members) {
    if (member.sits() && std::find(leaving.begin(), leaving.end(), member.number) != leaving.end())
      member.left_on = event.happened_on;
  }
  seat(meeting, event);
}

}  // namespace

const Member* Meeting::member(std::int64_t number) const {
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const Member& each) { return each.number == number; });
  return found == members.end() ? nullptr : &*found;
}

std::string_view apply_meeting(CaseState& state, const CaseEvent& event) {
  Meeting meeting;
  meeting.id = base::text_or(event.detail, "meeting");
  const auto meets_on = day_in(event, "meets_on");
  if (meeting.id.empty() || !meets_on || find_meeting(state, event) != nullptr) return "meeting_makes_no_sense";
  meeting.kind = event.field;
  meeting.title = base::text_or(event.detail, "title");
  meeting.called_on = event.happened_on;
  meeting.meets_on = *meets_on;
  meeting.episode = state.episodes.empty() ? 0 : state.episodes.back().id;
  meeting.place = text_of(event, "place");
  seat(meeting, event);
  state.meetings.push_back(std::move(meeting));
  return {};
}

std::string_view apply_meeting_change(CaseState& state, const CaseEvent& event) {
  Meeting* meeting = find_meeting(state, event);
  if (meeting == nullptr || !meeting->to_come()) return "meeting_not_to_come";
  switch (event.kind) {
    case EventKind::meeting_changed:
      change(*meeting, event);
      break;
    case EventKind::conflict_declared: {
      const std::int64_t number = base::int_or(event.detail, "member", 0);
      const auto member = std::find_if(meeting->members.begin(), meeting->members.end(),
                                       [&](const Member& each) { return each.number == number; });
      if (member == meeting->members.end() || !member->sits()) return "member_does_not_sit";
      member->conflict_on = event.happened_on;
      member->conflict = text_of(event, "conflict");
      break;
    }
    case EventKind::papers_issued:
      issue(*meeting, event);
      break;
    case EventKind::meeting_held:
      hold(*meeting, event);
      break;
    default:
      meeting->cancelled_on = event.happened_on;
      break;
  }
  return {};
}

}  // namespace redress::casework
