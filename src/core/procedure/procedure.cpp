#include "core/procedure/procedure.h"

#include <algorithm>
#include <utility>

namespace redress::procedure {
namespace {

template <class Part>
const Part* find_part(const std::vector<Part>& parts, std::string_view id) {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.id == id; });
  return found == parts.end() ? nullptr : &*found;
}

const std::vector<std::pair<std::string, Guard::What>> guards{
    {"every_head_has_a_finding", Guard::What::every_head_has_a_finding},
    {"no_finding_awaits_sign_off", Guard::What::no_finding_awaits_sign_off},
    {"outcome_given", Guard::What::outcome_given},
    {"reason_given", Guard::What::reason_given},
    {"answered", Guard::What::answered},
    {"handler_differs_from_stage", Guard::What::handler_differs_from_stage},
    {"remedies_done", Guard::What::remedies_done},
    {"late_needs_a_reason", Guard::What::late_needs_a_reason},
    {"outcome_is", Guard::What::outcome_is},
    {"clock_is", Guard::What::clock_is},
    {"tasks_done", Guard::What::tasks_done},
    {"approvals_decided", Guard::What::approvals_decided},
    {"meeting_is", Guard::What::meeting_is},
    {"meeting_held", Guard::What::meeting_held},
    {"papers_issued", Guard::What::papers_issued},
};

const std::vector<std::pair<std::string, Effect::What>> effects{
    {"open_stage", Effect::What::open_stage},   {"answer_stage", Effect::What::answer_stage},
    {"start_clock", Effect::What::start_clock}, {"stop_clock", Effect::What::stop_clock},
    {"end_clocks", Effect::What::end_clocks},   {"set_task", Effect::What::set_task},
    {"drop_task", Effect::What::drop_task},
};

template <class What>
std::string name_of(const std::vector<std::pair<std::string, What>>& table, What what) {
  for (const auto& [name, each] : table) {
    if (each == what) return name;
  }
  return "";
}

template <class What>
std::optional<What> what_of(const std::vector<std::pair<std::string, What>>& table, std::string_view text) {
  for (const auto& [name, each] : table) {
    if (name == text) return each;
  }
  return std::nullopt;
}

template <class What>
std::vector<std::string> names_in(const std::vector<std::pair<std::string, What>>& table) {
  std::vector<std::string> names;
  for (const auto& [name, each] : table) names.push_back(name);
  return names;
}

}  // namespace

bool holds_on(const Procedure& procedure, Day day) {
  return procedure.valid_from <= day && (!procedure.valid_to || day <= *procedure.valid_to);
}

const Stage* find_stage(const Procedure& procedure, std::string_view id) {
  return find_part(procedure.stages, id);
}
const Clock* find_clock(const Procedure& procedure, std::string_view id) {
  return find_part(procedure.clocks, id);
}
const State* find_state(const Procedure& procedure, std::string_view id) {
  return find_part(procedure.states, id);
}
const CaseField* find_field(const Procedure& procedure, std::string_view id) {
  return find_part(procedure.fields, id);
}
const TaskKind* find_task(const Procedure& procedure, std::string_view id) {
  return find_part(procedure.tasks, id);
}
const Register* find_register(const Procedure& procedure, std::string_view id) {
  return find_part(procedure.registers, id);
}

const Comparison* find_comparison(const Procedure& procedure, std::string_view id) {
  return find_part(procedure.comparisons, id);
}

const Export* find_export(const Procedure& procedure, std::string_view id) {
  return find_part(procedure.exports, id);
}
const ApprovalKind* find_approval(const Procedure& procedure, std::string_view id) {
  return find_part(procedure.approvals, id);
}
const ApprovalKind* approval_of(const Procedure& procedure, std::string_view remedy_kind) {
  const auto found =
      std::find_if(procedure.approvals.begin(), procedure.approvals.end(), [&](const ApprovalKind& approval) {
        return std::find(approval.remedies.begin(), approval.remedies.end(), remedy_kind) != approval.remedies.end();
      });
  return found == procedure.approvals.end() ? nullptr : &*found;
}
const MeetingKind* find_meeting(const Procedure& procedure, std::string_view id) {
  return find_part(procedure.meetings, id);
}
const Step* find_step(const Procedure& procedure, std::string_view id) {
  return find_part(procedure.steps, id);
}
const Ground* find_ground(const Procedure& procedure, std::string_view id) {
  return find_part(procedure.grounds, id);
}

const std::vector<std::string>& outcome_codes() {
  static const std::vector<std::string> codes{"upheld",
                                              "partly_upheld",
                                              "not_upheld",
                                              "resolved",
                                              "withdrawn",
                                              "no_finding",
                                              "out_of_scope",
                                              "duplicate",
                                              "provided",
                                              "partly_provided",
                                              "withheld",
                                              "not_held",
                                              "refused_for_cost",
                                              "vexatious_or_repeated",
                                              "published_elsewhere",
                                              "clarification_asked",
                                              "settled"};
  return codes;
}

const Letter* find_letter(const Procedure& procedure, std::string_view id) {
  return find_part(procedure.letters, id);
}

bool needs_a_day(const Procedure& procedure, const Transition& transition) {
  return std::any_of(transition.effects.begin(), transition.effects.end(), [&](const Effect& effect) {
    const bool starts = effect.what == Effect::What::start_clock;
    const bool sets = effect.what == Effect::What::set_task;
    const Clock* clock = starts ? find_clock(procedure, effect.argument) : nullptr;
    const TaskKind* task = sets ? find_task(procedure, effect.argument) : nullptr;
    return (clock != nullptr && clock->set_by_letter) || (task != nullptr && task->due_by_letter);
  });
}

const TaskKind* numbered_task(const Procedure& procedure, const Transition& transition) {
  for (const Effect& effect : transition.effects) {
    const TaskKind* task = effect.what == Effect::What::set_task ? find_task(procedure, effect.argument) : nullptr;
    if (task != nullptr && !task->numbered.empty()) return task;
  }
  return nullptr;
}

std::vector<const Transition*> transitions_for(const Procedure& procedure, std::string_view state,
                                               std::string_view command) {
  std::vector<const Transition*> found;
  const State* from = find_state(procedure, state);
  if (from == nullptr) return found;
  for (const Transition& transition : from->transitions) {
    if (transition.on == command) found.push_back(&transition);
  }
  return found;
}

bool knows(const Procedure& procedure, std::string_view command) {
  return std::any_of(procedure.states.begin(), procedure.states.end(),
                     [&](const State& state) { return !transitions_for(procedure, state.id, command).empty(); });
}

const std::vector<std::string>& transition_commands() {
  // Those that core/casework looks up here; whatever only adds (a note, a promise) moves no case.
  static const std::vector<std::string> commands{
      "register_case",    "triage_case",     "acknowledge_case", "allocate_case", "record_contact",  "add_head",
      "withdraw_head",    "extend_clock",    "pause_clock",      "resume_clock",  "propose_finding", "issue_finding",
      "return_finding",   "answer_stage",    "escalate_case",    "agree_remedy",  "change_remedy",   "drop_remedy",
      "request_approval", "decide_approval", "complete_remedy",  "set_field",     "close_case",      "reopen_case",
      "call_meeting",     "hold_meeting"};
  return commands;
}

std::string to_text(Guard::What what) {
  return name_of(guards, what);
}
std::string to_text(Effect::What what) {
  return name_of(effects, what);
}
std::optional<Guard::What> parse_guard(std::string_view text) {
  return what_of(guards, text);
}
std::optional<Effect::What> parse_effect(std::string_view text) {
  return what_of(effects, text);
}

const std::vector<std::string>& guard_names() {
  static const std::vector<std::string> names = names_in(guards);
  return names;
}

const std::vector<std::string>& effect_names() {
  static const std::vector<std::string> names = names_in(effects);
  return names;
}

bool takes_argument(Guard::What what) {
  return what == Guard::What::handler_differs_from_stage || what == Guard::What::outcome_is ||
         what == Guard::What::clock_is || what == Guard::What::tasks_done || what == Guard::What::meeting_is ||
         what == Guard::What::meeting_held || what == Guard::What::papers_issued;
}

bool takes_argument(Effect::What what) {
  return what != Effect::What::answer_stage && what != Effect::What::end_clocks;
}

}  // namespace redress::procedure
