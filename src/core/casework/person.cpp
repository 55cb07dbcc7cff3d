#include "core/casework/person.h"

#include <algorithm>

#include "core/casework/apply.h"
#include "core/casework/decision.h"

namespace redress::casework {
namespace {

constexpr std::string_view roles[] = {"complainant", "representative", "member", "affected", "other"};
constexpr std::string_view authorities[] = {"none", "signed", "recorded"};

bool is_one_of(std::span<const std::string_view> codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// What both kinds of event say of a person. A representative has shown nothing until somebody records it.
void describe(Decision& decision, Draft& draft, const PersonDetails& details) {
  const auto text = [&](std::string_view field) -> std::string_view {
    const auto found = details.texts.find(field);
    return found == details.texts.end() ? std::string_view() : std::string_view(found->second);
  };
  if (text("name").empty()) decision.refuse("name_needed", "name", "", "enter a name, or what the person is called");
  if (!is_one_of(roles, details.role)) {
    decision.refuse("role_of_person_not_known", "role", "",
                    "a person of a case is `complainant`, `representative`, `member`, `affected` or `other`");
  }
  const bool represents = details.role == "representative";
  if (!details.authority.empty() && !represents) {
    decision.refuse("authority_is_for_representatives", "authority", "", "only a representative needs an authority");
  } else if (!details.authority.empty() && !is_one_of(authorities, details.authority)) {
    decision.refuse("authority_not_known", "authority", "", "an authority is `none`, `signed` or `recorded`");
  }
  if (details.authority == "recorded" && text("basis").empty()) {
    decision.refuse("basis_needed", "basis", "", "say on what basis they act, where there is no signed authority");
  }
  if (const auto email = text("email");
      !email.empty() && (email.find('@') == std::string_view::npos || email.find(' ') != std::string_view::npos)) {
    decision.refuse("not_an_email_address", "email", "", "an e-mail address is like name@example.org");
  }
  draft.event.field = details.role;
  draft.event.code = represents && details.authority.empty() ? "none" : details.authority;
  for (const auto& [field, words] : details.texts) put_text(draft, field, words);
}

const CasePerson* present(Decision& decision, const std::string& id, std::string_view about) {
  const CasePerson* person = decision.before.person(id);
  if (person != nullptr && !person->removed) return person;
  decision.refuse("person_not_of_this_case", about, "", "the case has no person `" + id + "` on that day");
  return nullptr;
}

void take_details(CasePerson& person, const CaseEvent& event) {
  person.role = event.field;
  person.authority = event.code;
  person.texts.clear();
  for (const std::string_view field : person_texts) {
    if (std::string commitment = text_of(event, field); !commitment.empty())
      person.texts.emplace(field, std::move(commitment));
  }
}

}  // namespace

std::span<const std::string_view> person_roles() {
  return roles;
}
std::span<const std::string_view> person_authorities() {
  return authorities;
}

const std::string& CasePerson::text(std::string_view field) const {
  static const std::string none;
  const auto found = texts.find(field);
  return found == texts.end() ? none : found->second;
}

void name_person(Decision& decision, Draft& draft, const std::string& id, bool is_sent) {
  if (id.empty()) return;
  const CasePerson* person = present(decision, id, "person");
  draft.event.detail["person"] = id;
  if (person != nullptr && is_sent && !decision.as_history() && !person->may_be_written_to()) {
    decision.refuse(
        "representative_has_no_authority", "person", "",
        "nothing goes to a representative before their authority, or the basis on which they act, is recorded");
  }
}

Draft decide_one(Decision& decision, const AddPerson& request) {
  Draft draft = decision.draft(EventKind::person_added);
  draft.event.detail["person"] = decision.next_id("person", 'n');
  if (request.number != 0) {
    draft.event.detail["number"] = request.number;
    const auto& people = decision.now.people;
    if (std::any_of(people.begin(), people.end(),
                    [&](const CasePerson& each) { return !each.removed && each.number == request.number; })) {
      decision.refuse("person_is_there_already", "number", "", "this person is one of the case's people already");
    }
  }
  describe(decision, draft, request.details);
  return draft;
}

Draft decide_one(Decision& decision, const ChangePerson& request) {
  Draft draft = decision.draft(EventKind::person_changed);
  draft.event.detail["person"] = request.person;
  present(decision, request.person, "person");
  describe(decision, draft, request.details);
  return draft;
}

Draft decide_one(Decision& decision, const RemovePerson& request) {
  Draft draft = decision.draft(EventKind::person_removed);
  draft.event.detail["person"] = request.person;
  present(decision, request.person, "person");
  put_reason(draft, request.reason);
  return draft;
}

std::string_view apply_person(CaseState& state, const CaseEvent& event) {
  const std::string id = base::text_or(event.detail, "person");
  if (id.empty() || state.person(id) != nullptr) return "person_makes_no_sense";
  CasePerson person;
  person.id = id;
  person.number = base::int_or(event.detail, "number", event.seq);
  take_details(person, event);
  state.people.push_back(std::move(person));
  return {};
}

std::string_view apply_person_change(CaseState& state, const CaseEvent& event) {
  const std::string id = base::text_or(event.detail, "person");
  const auto person =
      std::find_if(state.people.begin(), state.people.end(), [&](const CasePerson& each) { return each.id == id; });
  if (person == state.people.end() || person->removed) return "person_not_of_this_case";
  if (event.kind == EventKind::person_removed) {
    person->removed = true;
  } else {
    take_details(*person, event);
  }
  return {};
}

}  // namespace redress::casework
