// Meetings: called, changed, held or cancelled; whoever sits is free of conflicts and has had the papers.
// Rule: RULES A3.5 (14: proposal and briefing to all members before the case conference), B4.1 (review panel).
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "core/casework/transition.h"

namespace redress::casework {
namespace {

using procedure::Guard;
using procedure::MeetingKind;

base::Array array_of(const std::vector<std::int64_t>& numbers) {
  base::Array array;
  for (const std::int64_t number : numbers) array.emplace_back(number);
  return array;
}

// The meeting if it is still to come; else that is refused.
const Meeting* to_come(Decision& decision, const std::string& id) {
  const Meeting* meeting = decision.before.meeting(id);
  if (meeting != nullptr && meeting->to_come()) return meeting;
  decision.refuse("meeting_not_to_come", "meeting", "",
                  meeting == nullptr      ? "the case has no meeting `" + id + "` on that day"
                  : meeting->cancelled_on ? "the meeting has been cancelled"
                                          : "the meeting has been held already");
  return nullptr;
}

// What the procedure says of it; of a kind that its edition lacks, nothing more is asked than stands in the record.
const MeetingKind& kind_of(const Decision& decision, const Meeting& meeting) {
  static const MeetingKind unknown;
  const MeetingKind* kind = procedure::find_meeting(decision.procedure, meeting.kind);
  return kind == nullptr ? unknown : *kind;
}

// Whoever had the case at that stage, signed off a finding of it or answered it.
bool had_a_hand(const CaseState& state, const std::string& stage, std::int64_t actor) {
  for (const Episode& episode : state.episodes) {
    if (episode.opened.stage != stage) continue;
    if (episode.answered_by == actor) return true;
    const bool held = std::any_of(state.allocations.begin(), state.allocations.end(), [&](const Allocation& each) {
      return each.episode == episode.id && each.handler == actor && each.role == "officer";
    });
    if (held) return true;
  }
  const auto officers = officers_of(state, stage);
  return std::find(officers.begin(), officers.end(), actor) != officers.end();
}

void check_hands(Decision& decision, const MeetingKind& kind, const std::vector<std::int64_t>& actors) {
  if (kind.not_from_stage.empty() || decision.as_history()) return;
  const bool any = std::any_of(actors.begin(), actors.end(), [&](std::int64_t actor) {
    return actor != 0 && had_a_hand(decision.before, kind.not_from_stage, actor);
  });
  if (any) {
    decision.refuse(
        "member_handled_the_stage", "members", kind.source,
        fmt::format("whoever had the complaint at stage {} or answered it cannot sit", kind.not_from_stage));
  }
}

void check_day(Decision& decision, const std::optional<Day>& meets_on) {
  if (meets_on && *meets_on < decision.command.on)
    decision.refuse("meeting_is_before_its_call", "meets_on", "", "a meeting is called for today or a day to come");
}

// Nobody sits twice. Somebody who declared a conflict sits no more in this meeting.
void check_new(Decision& decision, const std::vector<Member>& there, const std::vector<std::int64_t>& joining) {
  for (std::size_t i = 0; i < joining.size(); ++i) {
    const std::int64_t actor = joining[i];
    const auto own = std::find_if(there.begin(), there.end(), [&](const Member& member) {
      return member.actor == actor && (member.sits() || member.conflict_on);
    });
    if (own != there.end() && own->conflict_on) {
      decision.refuse("member_has_a_conflict", "members", "",
                      "somebody who declared a conflict does not sit in this meeting");
    } else if (own != there.end() || std::find(joining.begin(), joining.begin() + static_cast<std::ptrdiff_t>(i),
                                               actor) != joining.begin() + static_cast<std::ptrdiff_t>(i)) {
      decision.refuse("member_sits_already", "members", "", "the same person is named twice");
    }
  }
}

std::string as_compared(std::string_view name) {
  std::string plain;
  for (const char c : base::trimmed(name)) {
    const bool blank = c == ' ' || c == '\t';
    if (blank && (plain.empty() || plain.back() == ' ')) continue;
    plain += blank ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return plain;
}

// None of the case's people sits over it: neither who complains, nor who took part before. They are known by their names
// alone, so a name that is written in another way is not found.
void check_people(Decision& decision, const std::vector<std::string>& others) {
  if (decision.as_history() || !decision.circumstances.text_of) return;
  for (const CasePerson& person : decision.before.people) {
    const std::string& commitment = person.text("name");
    if (person.removed || commitment.empty()) continue;
    const auto name = decision.circumstances.text_of(commitment);
    const bool sits = name && std::any_of(others.begin(), others.end(), [&](const std::string& other) {
                        return as_compared(other) == as_compared(*name);
                      });
    if (sits)
      decision.refuse("member_is_of_the_case", "others", "RULES B4.1",
                      fmt::format("{} of the case cannot sit over it", person.id));
  }
}

// The next number of a member: none is used twice, also where an event comes late or is taken back.
std::int64_t next_seat(const Decision& decision, const std::string& meeting) {
  std::int64_t next = 1;
  for (const CaseEvent& event : decision.history) {
    const base::Value* seats = base::find(event.detail, "seats");
    if (seats == nullptr || seats->as_array() == nullptr || base::text_or(event.detail, "meeting") != meeting) continue;
    next =
        std::max(next, base::int_or(event.detail, "first", 1) + static_cast<std::int64_t>(seats->as_array()->size()));
  }
  return next;
}

// Those who join, with an account first; the names of the others are texts.
void put_seats(Draft& draft, std::int64_t first, const std::vector<std::int64_t>& members,
               const std::vector<std::string>& others) {
  std::vector<std::int64_t> seats = members;
  for (const std::string& name : others) {
    seats.push_back(0);
    put_text(draft, "member_" + std::to_string(first + static_cast<std::int64_t>(seats.size()) - 1), name);
  }
  if (seats.empty()) return;
  draft.event.detail["seats"] = array_of(seats);
  if (first != 1) draft.event.detail["first"] = first;
}

// The numbers of members that the wire names; refused where one does not sit.
std::vector<std::int64_t> sitting(Decision& decision, const Meeting& meeting, const std::vector<std::string>& named,
                                  std::string_view field) {
  std::vector<std::int64_t> numbers;
  for (const std::string& text : named) {
    const auto number = base::parse_int(text, 1, 1'000'000);
    const Member* member = number ? meeting.member(*number) : nullptr;
    if (member == nullptr) {
      decision.refuse("member_does_not_sit", field, "", "the meeting has no member `" + text + "`");
    } else if (member->conflict_on) {
      decision.refuse("member_has_a_conflict", field, "",
                      fmt::format("member {} declared a conflict and cannot sit", *number));
    } else if (member->left_on) {
      decision.refuse("member_does_not_sit", field, "", fmt::format("member {} has left the meeting", *number));
    } else if (std::find(numbers.begin(), numbers.end(), *number) == numbers.end()) {
      numbers.push_back(*number);
    }
  }
  return numbers;
}

// What this member was not sent of the papers.
std::string lacking(const MeetingKind& kind, const Member& member) {
  std::string titles;
  for (const procedure::Paper& paper : kind.papers) {
    if (!member.papers.contains(paper.id)) titles += (titles.empty() ? "" : ", ") + paper.title;
  }
  return titles;
}

void check_attendance(Decision& decision, const Meeting& meeting, const MeetingKind& kind,
                      const std::vector<std::int64_t>& attended) {
  if (static_cast<int>(attended.size()) < kind.members_at_least) {
    decision.refuse("too_few_members", "attended", kind.source,
                    fmt::format("{} came, and it takes at least {}", attended.size(), kind.members_at_least));
  }
  for (const std::int64_t number : attended) {
    if (const std::string titles = lacking(kind, *meeting.member(number)); !titles.empty())
      decision.refuse("papers_not_issued", "attended", kind.source,
                      fmt::format("member {} was not sent: {}", number, titles));
  }
}

void check_outcome_of(Decision& decision, const MeetingKind& kind, const std::string& outcome) {
  const auto& known = kind.outcomes;
  if (known.empty() ? outcome.empty() : std::find(known.begin(), known.end(), outcome) != known.end()) return;
  if (known.empty()) {
    decision.refuse("outcome_not_of_this_meeting", "outcome", kind.source,
                    "its procedure has no list of outcomes: say in words what was decided");
  } else {
    decision.refuse(outcome.empty() ? "outcome_needed" : "outcome_not_of_this_meeting", "outcome", kind.source,
                    fmt::format("say what it decided: one of {}", fmt::join(known, ", ")));
  }
}

}  // namespace

Draft decide_one(Decision& decision, const CallMeeting& request) {
  Draft draft = decision.draft(EventKind::meeting_called);
  draft.event.field = request.meeting;
  base::Object& detail = draft.event.detail;
  detail["meeting"] = decision.next_id("meeting", 'm');
  detail["meets_on"] = base::to_text(request.meets_on);
  put_seats(draft, 1, request.members, request.others);
  put_text(draft, "place", request.place);
  const MeetingKind* kind = procedure::find_meeting(decision.procedure, request.meeting);
  if (kind == nullptr) {
    decision.refuse("meeting_not_of_this_procedure", "meeting", decision.procedure.source,
                    "the procedure knows no meeting `" + request.meeting + "`");
    return draft;
  }
  detail["title"] = kind->title;
  if (!decision.as_history()) check_day(decision, request.meets_on);
  check_new(decision, {}, request.members);
  check_hands(decision, *kind, request.members);
  check_people(decision, request.others);
  Asked asked;
  asked.meeting = request.meeting;
  take_transition(decision, draft, Need::may, "call_meeting", asked);
  return draft;
}

Draft decide_one(Decision& decision, const ChangeMeeting& request) {
  Draft draft = decision.draft(EventKind::meeting_changed);
  base::Object& detail = draft.event.detail;
  detail["meeting"] = request.meeting;
  if (request.meets_on) detail["meets_on"] = base::to_text(*request.meets_on);
  put_text(draft, "place", request.place);
  const Meeting* meeting = to_come(decision, request.meeting);
  if (meeting == nullptr) return draft;
  put_seats(draft, next_seat(decision, request.meeting), request.members, request.others);
  const auto leaving = sitting(decision, *meeting, request.leaving, "leaving");
  if (!leaving.empty()) detail["leaving"] = array_of(leaving);
  check_day(decision, request.meets_on);
  check_new(decision, meeting->members, request.members);
  check_hands(decision, kind_of(decision, *meeting), request.members);
  check_people(decision, request.others);
  if (!request.meets_on && request.place.empty() && request.members.empty() && request.others.empty() &&
      request.leaving.empty()) {
    decision.refuse("nothing_is_changed", "meets_on", "",
                    "say what is to change: the day, the place, who joins or who leaves");
  }
  return draft;
}

Draft decide_one(Decision& decision, const DeclareConflict& request) {
  Draft draft = decision.draft(EventKind::conflict_declared);
  draft.event.detail["meeting"] = request.meeting;
  draft.event.detail["member"] = request.member;
  put_text(draft, "conflict", request.words);
  if (const Meeting* meeting = to_come(decision, request.meeting))
    sitting(decision, *meeting, {std::to_string(request.member)}, "member");
  return draft;
}

Draft decide_one(Decision& decision, const IssuePapers& request) {
  Draft draft = decision.draft(EventKind::papers_issued);
  base::Object& detail = draft.event.detail;
  detail["meeting"] = request.meeting;
  const Meeting* meeting = to_come(decision, request.meeting);
  if (meeting == nullptr) return draft;
  const MeetingKind& kind = kind_of(decision, *meeting);
  base::Array papers, to;
  for (const procedure::Paper& paper : kind.papers) {
    const bool named = std::find(request.papers.begin(), request.papers.end(), paper.id) != request.papers.end();
    if (named || request.papers.empty()) papers.emplace_back(paper.id);
  }
  for (const std::string& id : request.papers) {
    const bool known =
        std::any_of(kind.papers.begin(), kind.papers.end(), [&](const auto& each) { return each.id == id; });
    if (!known)
      decision.refuse("paper_not_of_this_meeting", "papers", kind.source, "the meeting has no paper `" + id + "`");
  }
  for (const Member& member : meeting->members) {
    if (member.sits()) to.emplace_back(member.number);
  }
  if (kind.papers.empty()) {
    decision.refuse("meeting_has_no_papers", "papers", kind.source, "its procedure names no papers for it");
  } else if (to.empty()) {
    decision.refuse("meeting_has_no_members", "meeting", kind.source,
                    "nobody sits in it yet: there is nobody to send them to");
  }
  detail["papers"] = std::move(papers);
  detail["to"] = std::move(to);
  return draft;
}

Draft decide_one(Decision& decision, const HoldMeeting& request) {
  Draft draft = decision.draft(EventKind::meeting_held);
  draft.event.code = request.outcome;
  draft.event.detail["meeting"] = request.meeting;
  put_text(draft, "decided", request.words);
  const Meeting* meeting = to_come(decision, request.meeting);
  if (meeting == nullptr) return draft;
  const MeetingKind& kind = kind_of(decision, *meeting);
  const auto attended = sitting(decision, *meeting, request.attended, "attended");
  draft.event.detail["attended"] = array_of(attended);
  if (!decision.as_history()) {
    if (decision.command.on < meeting->meets_on) {
      decision.refuse("meeting_is_held_before_its_day", "on", "",
                      fmt::format("it is called for {}: change its day first", base::long_text(meeting->meets_on)));
    }
    check_attendance(decision, *meeting, kind, attended);
    check_outcome_of(decision, kind, request.outcome);
    std::vector<std::int64_t> actors;
    for (const std::int64_t number : attended) actors.push_back(meeting->member(number)->actor);
    check_hands(decision, kind, actors);
  }
  Asked asked;
  asked.meeting = meeting->kind;
  take_transition(decision, draft, Need::if_modelled, "hold_meeting", asked);
  return draft;
}

Draft decide_one(Decision& decision, const CancelMeeting& request) {
  Draft draft = decision.draft(EventKind::meeting_cancelled);
  draft.event.detail["meeting"] = request.meeting;
  put_reason(draft, request.reason);
  to_come(decision, request.meeting);
  return draft;
}

void check_meetings_are_over(Decision& decision) {
  if (decision.as_history()) return;
  for (const Meeting& meeting : decision.before.meetings) {
    if (meeting.to_come())
      decision.refuse(
          "meeting_is_to_come", "meeting", "",
          fmt::format("{} ({}) is still to come: cancel it, so that its members know", meeting.title, meeting.id));
  }
}

namespace {

std::string title_of(const Decision& decision, std::string_view kind) {
  const MeetingKind* known = procedure::find_meeting(decision.procedure, kind);
  return known == nullptr ? std::string(kind) : known->title;
}

// Of this stage; one that was cancelled never counts.
bool is_of(const Decision& decision, const Meeting& meeting, std::string_view kind) {
  const Episode* last = decision.before.last_episode();
  return meeting.kind == kind && !meeting.cancelled_on && meeting.episode == (last == nullptr ? 0 : last->id);
}

bool is_held(const Decision& decision, std::string_view kind) {
  bool any = false;
  for (const Meeting& meeting : decision.before.meetings) {
    if (!is_of(decision, meeting, kind)) continue;
    if (meeting.to_come()) return false;
    any = true;
  }
  return any;
}

bool has_its_papers(const Decision& decision, std::string_view kind) {
  const MeetingKind* known = procedure::find_meeting(decision.procedure, kind);
  bool any = false;
  for (const Meeting& meeting : decision.before.meetings) {
    if (!is_of(decision, meeting, kind)) continue;
    for (const Member& member : meeting.members) {
      if (!member.sits()) continue;
      any = true;
      if (known != nullptr && !lacking(*known, member).empty()) return false;
    }
  }
  return any;
}

}  // namespace

std::optional<base::Refusal> against_meetings(const Decision& decision, const Guard& guard, const Asked& asked) {
  const auto kinds = base::split(guard.argument, ' ');
  if (guard.what == Guard::What::meeting_is) {
    if (std::find(kinds.begin(), kinds.end(), asked.meeting) != kinds.end()) return std::nullopt;
    std::string titles;
    for (const std::string_view kind : kinds) titles += (titles.empty() ? "" : " or ") + title_of(decision, kind);
    return base::Refusal{"meeting_not_possible_here", "meeting", guard.source, "here it can only be: " + titles};
  }
  const bool held = guard.what == Guard::What::meeting_held;
  std::string titles;
  for (const std::string_view kind : kinds) {
    if (held ? !is_held(decision, kind) : !has_its_papers(decision, kind))
      titles += (titles.empty() ? "" : ", ") + title_of(decision, kind);
  }
  if (titles.empty()) return std::nullopt;
  return held ? base::Refusal{"meeting_not_held", "meeting", guard.source, "has not met yet: " + titles}
              : base::Refusal{"papers_not_issued", "meeting", guard.source,
                              "papers have not gone to all members: " + titles};
}

}  // namespace redress::casework
