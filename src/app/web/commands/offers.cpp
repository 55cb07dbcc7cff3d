// What may be chosen for a question of a command: from the case, its procedure, and the people and units of the body.
#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/commands/form.h"
#include "app/web/words.h"
#include "base/text.h"

namespace redress::web {
namespace {

using casework::CaseState;

std::vector<Offer> of_codes(const std::vector<std::string>& codes) {
  std::vector<Offer> offers;
  for (const auto& code : codes) offers.push_back({code, label_of(code)});
  return offers;
}

std::vector<Offer> of_units(const std::vector<office::Named>& units) {
  std::vector<Offer> offers;
  for (const auto& unit : units) offers.push_back({unit.name, unit.name});
  return offers;
}

std::vector<Offer> people(const Desk& desk) {
  std::vector<Offer> offers;
  for (const auto& account : desk.office.accounts().holders("")) {
    if (office::may(account.roles, office::Permission::work_cases)) offers.push_back({account.name, account.name});
  }
  return offers;
}

std::string shortened(const std::string& words) {
  constexpr std::size_t most = 90;
  if (words.size() <= most) return words;
  const std::size_t blank = words.rfind(' ', most);
  return words.substr(0, blank == std::string::npos ? base::utf8_boundary(words, most) : blank) + "\xE2\x80\xA6";
}

std::vector<Offer> heads(const office::CaseView& view, bool proposed_only) {
  std::vector<Offer> offers;
  for (const auto& head : view.state.heads) {
    if (head.withdrawn || (proposed_only && !head.awaits_sign_off)) continue;
    const std::string words = text_of(view, head.text);
    std::string text = std::to_string(head.id) + (words.empty() ? "" : ": " + shortened(words));
    if (proposed_only) text += " (" + words_of(head.proposed) + ")";
    offers.push_back({std::to_string(head.id), std::move(text)});
  }
  return offers;
}

bool is_paused(const casework::RunningClock& clock) {
  return !clock.pauses.empty() && !clock.pauses.back().to.has_value();
}

std::vector<Offer> clocks(const CaseState& state, bool paused) {
  std::vector<Offer> offers;
  for (const auto& clock : state.clocks) {
    if (clock.running() && is_paused(clock) == paused) offers.push_back({clock.started.id, clock.started.title});
  }
  return offers;
}

// Also those that have been met, late: each once.
std::vector<Offer> any_clocks(const CaseState& state) {
  std::vector<Offer> offers;
  for (auto clock = state.clocks.rbegin(); clock != state.clocks.rend(); ++clock) {
    const bool there =
        std::any_of(offers.begin(), offers.end(), [&](const Offer& offer) { return offer.value == clock->started.id; });
    if (!there) offers.push_back({clock->started.id, clock->started.title});
  }
  return offers;
}

std::vector<Offer> promises(const office::CaseView& view, const Desk& desk) {
  std::vector<Offer> offers;
  for (const auto& promise : view.state.promises) {
    if (promise.kept_on || promise.missed_on) continue;
    const std::string words = text_of(view, promise.text);
    offers.push_back(
        {promise.id, (words.empty() ? promise.id : shortened(words)) + ", by " + desk.short_day(promise.due_on)});
  }
  return offers;
}

std::vector<Offer> tasks(const office::CaseView& view, const Desk& desk) {
  std::vector<Offer> offers;
  for (const auto& task : view.state.tasks) {
    if (!task.open()) continue;
    const std::string words = task.title.empty() ? text_of(view, task.text) : task.title;
    offers.push_back({task.id, (words.empty() ? task.id : shortened(words)) + ", by " + desk.short_day(task.due_on)});
  }
  return offers;
}

std::vector<Offer> case_people(const office::CaseView& view) {
  std::vector<Offer> offers;
  for (const auto& person : view.state.people) {
    if (person.removed) continue;
    const std::string name = text_of(view, person.text("name"));
    offers.push_back({person.id, (name.empty() ? person.id : shortened(name)) + ", " + words_of(person.role)});
  }
  return offers;
}

std::vector<Offer> case_files(const office::CaseView& view) {
  std::vector<Offer> offers;
  for (const auto& file : view.state.files) {
    if (file.removed) continue;
    const std::string name = text_of(view, file.name);
    offers.push_back({file.id, name.empty() ? file.id : name});
  }
  return offers;
}

std::vector<Offer> remedies(const CaseState& state) {
  std::vector<Offer> offers;
  for (const auto& remedy : state.remedies) {
    if (!remedy.open()) continue;
    offers.push_back({remedy.id, label_of(remedy.kind) + (remedy.pence > 0 ? ", " + pounds(remedy.pence) : "")});
  }
  return offers;
}

// What is pending, with what it is about.
std::vector<Offer> approvals(const CaseState& state) {
  std::vector<Offer> offers;
  for (const auto& approval : state.approvals) {
    if (approval.what != "remedy" || approval.decided_on) continue;
    const auto* remedy = state.remedy(approval.remedy);
    offers.push_back({approval.id, (remedy == nullptr ? approval.remedy : label_of(remedy->kind)) +
                                       (approval.pence > 0 ? ", " + pounds(approval.pence) : "")});
  }
  return offers;
}

// Those of every approval that the procedure knows, each once.
template <class Words>
std::vector<Offer> of_approvals(const procedure::Procedure& procedure, Words words) {
  std::vector<std::string> codes;
  for (const auto& approval : procedure.approvals) {
    for (const auto& code : words(approval)) {
      if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
    }
  }
  return of_codes(codes);
}

// Forms are called what they are called.
std::vector<Offer> approval_forms(const procedure::Procedure& procedure) {
  std::vector<Offer> offers;
  for (const auto& approval : procedure.approvals) {
    for (const auto& level : approval.levels) {
      for (const auto& form : level.forms) offers.push_back({form, form});
    }
  }
  return offers;
}

// Those that lead on from where the case stands.
std::vector<Offer> steps(const procedure::Procedure& procedure, std::string_view state) {
  std::vector<Offer> offers;
  for (const auto& step : procedure.steps) {
    if (!procedure::transitions_for(procedure, state, step.id).empty()) offers.push_back({step.id, step.title});
  }
  return offers;
}

// Of every comparison, each once.
std::vector<Offer> versions(const procedure::Procedure& procedure) {
  std::vector<Offer> offers;
  for (const auto& comparison : procedure.comparisons) {
    for (const auto& version : comparison.versions) {
      const bool there =
          std::any_of(offers.begin(), offers.end(), [&](const Offer& offer) { return offer.value == version.id; });
      if (!there) offers.push_back({version.id, version.title});
    }
  }
  return offers;
}

// That there is a word about, each once: by the first document that has it.
std::vector<Offer> matters(const office::CaseView& view) {
  std::vector<Offer> offers;
  for (const auto& said : view.state.versions) {
    const std::string number = std::to_string(said.number);
    const bool there =
        std::any_of(offers.begin(), offers.end(), [&](const Offer& offer) { return offer.value == number; });
    if (there || !said.is_there()) continue;
    const std::string words = text_of(view, said.text);
    offers.push_back({number, number + (words.empty() ? "" : ": " + shortened(words))});
  }
  return offers;
}

// Everybody's, and those of the procedure that people set.
std::vector<Offer> fields(const office::CaseView& view) {
  std::vector<Offer> offers{{"theme", "Theme"}, {"service", "Service"}};
  if (view.procedure == nullptr) return offers;
  for (const auto& field : view.procedure->fields) {
    if (field.by_hand) offers.push_back({field.id, field.title});
  }
  return offers;
}

std::vector<Offer> of_procedure(Ask ask, const office::CaseView& view) {
  if (view.procedure == nullptr) return {};
  const auto& procedure = *view.procedure;
  switch (ask) {
    case Ask::outcome:
      return of_codes(procedure.findings.empty() ? procedure.outcomes : procedure.findings);
    case Ask::grounds: {
      std::vector<Offer> offers;
      for (const auto& ground : procedure.grounds) offers.push_back({ground.id, ground.title});
      return offers;
    }
    case Ask::closing:
      return of_codes(procedure.outcomes);
    case Ask::late_reason:
      return of_codes(procedure.late_reasons);
    case Ask::close_reason:
      return of_codes(procedure.close_reasons);
    case Ask::role: {
      std::vector<Offer> offers;
      for (const auto& role : procedure.role_list) {
        if (role.id == "officer" || role.id == "coordinator") offers.push_back({role.id, role.title});
      }
      return offers;
    }
    case Ask::step:
      return steps(procedure, view.state.state);
    case Ask::comparison: {
      std::vector<Offer> offers;
      for (const auto& each : procedure.comparisons) offers.push_back({each.id, each.title});
      return offers;
    }
    case Ask::version:
      return versions(procedure);
    case Ask::return_reason:
      return of_approvals(procedure, [](const auto& approval) { return approval.returns; });
    case Ask::approval_form:
      return approval_forms(procedure);
    default:
      return {};
  }
}

}  // namespace

bool is_chosen(Ask ask) {
  switch (ask) {
    case Ask::line:
    case Ask::words:
    case Ask::day:
    case Ask::whole:
    case Ask::money:
    case Ask::fixed_money:
    case Ask::grounds:
    case Ask::weighing:
      return false;
    default:
      return true;
  }
}

std::vector<Offer> offers_for(Ask ask, const office::CaseView& view, const Desk& desk) {
  switch (ask) {
    case Ask::channel:
      return {{"phone", "Telephone"},
              {"email", "E-mail"},
              {"post", "Post"},
              {"web", "Web form"},
              {"in_person", "In person"}};
    case Ask::yes_no:
      return {{"yes", "Yes"}, {"partly", "Partly"}, {"no", "No"}};
    case Ask::direction:
      return {{"in", "They got in touch with us"}, {"out", "We got in touch with them"}};
    case Ask::stream:
      return of_codes({"complaint", "service_request", "information_request", "member_enquiry", "appeal", "claim",
                       "compliment", "not_ours", "duplicate"});
    case Ask::remedy_kind:
      return of_codes(
          {"apology", "payment", "explanation", "action", "review_of_decision", "policy_change", "training"});
    case Ask::person:
      return people(desk);
    case Ask::team:
      return of_units(desk.office.teams());
    case Ask::service:
      return of_units(desk.office.services());
    case Ask::approval:
      return approvals(view.state);
    case Ask::decision:
      return {{"approved", "Approve it"}, {"returned", "Return it"}, {"passed_on", "Pass it on to a higher authority"}};
    case Ask::any_head: {
      auto offers = heads(view, false);
      if (!offers.empty()) offers.push_back({"", "None of them in particular"});
      return offers;
    }
    case Ask::head:
    case Ask::proposed_head:
      return heads(view, ask == Ask::proposed_head);
    case Ask::clock:
    case Ask::paused_clock:
      return clocks(view.state, ask == Ask::paused_clock);
    case Ask::any_clock:
      return any_clocks(view.state);
    case Ask::promise:
      return promises(view, desk);
    case Ask::remedy:
      return remedies(view.state);
    case Ask::case_person:
      return case_people(view);
    case Ask::task:
      return tasks(view, desk);
    case Ask::risk:
      return {{"safeguarding", "Safeguarding: a child or an adult may not be safe"},
              {"health", "Health: somebody may come to harm"},
              {"violence", "Violence: somebody threatens, or is threatened"},
              {"whistleblowing", "Whistleblowing: a worker reports wrongdoing"}};
    case Ask::relation:
      return {{"same_matter", "It is about the same matter"},
              {"follows", "This case follows it: the next step of the same complaint"},
              {"split_from", "Both came in one message"},
              {"duplicate_of", "This case is a duplicate of it"},
              {"related", "Related in another way"}};
    case Ask::case_file:
      return case_files(view);
    case Ask::matter:
      return matters(view);
    case Ask::person_role:
      return of_codes({casework::person_roles().begin(), casework::person_roles().end()});
    case Ask::authority:
      return {{"signed", "Their signed authority has been seen"},
              {"recorded", "Another basis, told below"},
              {"none", "Nothing yet: nothing is sent to them"}};
    case Ask::field:
      return fields(view);
    case Ask::people:
      return people(desk);
    case Ask::joining:
      return without_members(people(desk), view, desk);
    case Ask::meeting_kind:
    case Ask::meeting:
    case Ask::seat:
    case Ask::seats:
    case Ask::papers:
    case Ask::meeting_outcome:
      return meeting_offers(ask, view, desk);
    default:
      return of_procedure(ask, view);
  }
}

}  // namespace redress::web
