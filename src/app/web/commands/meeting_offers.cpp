// What may be chosen for a question about meetings: the procedure's kinds, those to come, who sits, which papers.
#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/commands/form.h"
#include "app/web/words.h"

namespace redress::web {
namespace {

using casework::Meeting;

// The one that the form is about: chosen in it, or the first to come.
const Meeting* meeting_meant(const office::CaseView& view, const Desk& desk) {
  const std::string chosen = desk.typed("meeting");
  const auto& all = view.state.meetings;
  const auto found = std::find_if(all.begin(), all.end(), [&](const Meeting& each) {
    return each.to_come() && (chosen.empty() || each.id == chosen);
  });
  return found == all.end() ? nullptr : &*found;
}

const procedure::MeetingKind* kind_of(const office::CaseView& view, const Meeting* meeting) {
  return view.procedure == nullptr || meeting == nullptr ? nullptr
                                                         : procedure::find_meeting(*view.procedure, meeting->kind);
}

std::vector<Offer> kinds(const office::CaseView& view) {
  std::vector<Offer> offers;
  if (view.procedure == nullptr) return offers;
  for (const auto& kind : view.procedure->meetings) offers.push_back({kind.id, kind.title});
  return offers;
}

std::vector<Offer> to_come(const office::CaseView& view, const Desk& desk) {
  std::vector<Offer> offers;
  for (const auto& meeting : view.state.meetings) {
    if (meeting.to_come()) offers.push_back({meeting.id, meeting.title + ", " + desk.short_day(meeting.meets_on)});
  }
  return offers;
}

std::vector<Offer> sitting(const office::CaseView& view, const Desk& desk) {
  std::vector<Offer> offers;
  const Meeting* meeting = meeting_meant(view, desk);
  if (meeting == nullptr) return offers;
  for (const auto& member : meeting->members) {
    if (!member.sits()) continue;
    const std::string name = member.actor == 0 ? text_of(view, member.name) : desk.office.actor_name(member.actor);
    offers.push_back({std::to_string(member.number), name.empty() ? "Member " + std::to_string(member.number) : name});
  }
  return offers;
}

}  // namespace

bool is_ticked(Ask ask) {
  return ask == Ask::people || ask == Ask::joining || ask == Ask::seats || ask == Ask::papers || ask == Ask::grounds;
}

std::vector<std::string> ticked(const Desk& desk, std::string_view name) {
  const std::string prefix = std::string(name) + "-";
  std::vector<std::string> values;
  for (const auto& [field, value] : desk.form) {
    if (field.starts_with(prefix) && value == "yes") values.push_back(field.substr(prefix.size()));
  }
  return values;
}

std::vector<Offer> without_members(std::vector<Offer> people, const office::CaseView& view, const Desk& desk) {
  const Meeting* meeting = meeting_meant(view, desk);
  if (meeting == nullptr) return people;
  for (const auto& member : meeting->members) {
    if (member.actor == 0 || member.left_on) continue;
    const std::string name = desk.office.actor_name(member.actor);
    std::erase_if(people, [&](const Offer& offer) { return offer.value == name; });
  }
  return people;
}

std::vector<Offer> meeting_offers(Ask ask, const office::CaseView& view, const Desk& desk) {
  if (ask == Ask::meeting_kind) return kinds(view);
  if (ask == Ask::meeting) return to_come(view, desk);
  if (ask == Ask::seat || ask == Ask::seats) return sitting(view, desk);
  std::vector<Offer> offers;
  const auto* kind = kind_of(view, meeting_meant(view, desk));
  if (kind == nullptr) return offers;
  if (ask == Ask::papers) {
    for (const auto& paper : kind->papers) offers.push_back({paper.id, paper.title});
  } else if (ask == Ask::meeting_outcome) {
    for (const auto& code : kind->outcomes) offers.push_back({code, label_of(code)});
  }
  return offers;
}

}  // namespace redress::web
