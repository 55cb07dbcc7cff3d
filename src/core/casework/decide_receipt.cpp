// Registration, triage, the received date, and the fields of a case.
#include <algorithm>

#include <fmt/format.h>

#include "core/casework/transition.h"

namespace redress::casework {
namespace {

bool has_stage(Decision& decision, const std::string& stage) {
  if (stage.empty() || procedure::find_stage(decision.procedure, stage) != nullptr) return true;
  std::vector<std::string> stages;
  for (const procedure::Stage& each : decision.procedure.stages) stages.push_back(each.id);
  decision.refuse(
      "stage_not_of_this_procedure", "received_stage", decision.procedure.source,
      fmt::format("`{}` has no stage `{}`; it has {}", decision.procedure.id, stage, fmt::join(stages, ", ")));
  return false;
}

void check_in_force(Decision& decision) {
  const procedure::Procedure& procedure = decision.procedure;
  const Day on = decision.command.on;
  if (decision.as_history() || procedure::holds_on(procedure, on)) return;
  decision.refuse("procedure_not_in_force_on_that_day", "procedure", procedure.source,
                  fmt::format("`{}` holds from {}{}", procedure.id, base::long_text(procedure.valid_from),
                              procedure.valid_to ? " to " + base::long_text(*procedure.valid_to) : ""));
}

// A field of the procedure is set by hand only where the procedure says so, and to one of its values.
void check_field(Decision& decision, const SetField& request) {
  const procedure::CaseField* field = procedure::find_field(decision.procedure, request.field);
  if (field == nullptr || decision.as_history()) return;
  if (!field->by_hand) {
    decision.refuse("field_is_set_by_the_procedure", "field", field->source,
                    fmt::format("`{}` is set by the steps of the procedure", field->title));
  } else if (!field->values.empty() && !request.value.empty() &&
             std::find(field->values.begin(), field->values.end(), request.value) == field->values.end()) {
    decision.refuse("value_not_known", "value", field->source,
                    fmt::format("`{}` is one of {}", field->title, fmt::join(field->values, ", ")));
  }
}

}  // namespace

Draft decide_one(Decision& decision, const RegisterCase& request) {
  Draft draft = decision.draft(EventKind::case_received);
  if (decision.now.exists) {
    decision.refuse("case_is_received_already", "case", "", "the case has been registered already");
    return draft;
  }
  const bool stage_known = has_stage(decision, request.received_stage);
  check_in_force(decision);
  draft.event.channel = request.channel;
  base::Object& detail = draft.event.detail;
  if (!request.reference.empty()) detail["reference"] = request.reference;
  detail["procedure"] = decision.procedure.id;
  detail["stream"] = request.stream.empty() ? decision.procedure.stream : request.stream;
  if (request.service != 0) detail["service"] = request.service;
  if (!request.theme.empty()) detail["theme"] = request.theme;
  put_text(draft, "complaint", request.complaint);
  Asked asked;
  asked.stage = request.received_stage;
  if (stage_known) take_transition(decision, draft, Need::must, "register_case", asked);
  return draft;
}

Draft decide_one(Decision& decision, const TriageCase& request) {
  Draft draft = decision.draft(EventKind::case_triaged);
  put_reason(draft, request.reason);
  if (!draft.event.code.empty()) draft.event.field = draft.event.code;  // the code is the stream's place
  draft.event.code = request.stream;
  Asked asked;
  asked.reason = !request.reason.empty();
  take_transition(decision, draft, Need::if_modelled, "triage_case", asked);
  return draft;
}

// Rule: RULES C1.3 U3.
Draft decide_one(Decision& decision, const ChangeReceivedDate& request) {
  Draft draft = decision.draft(EventKind::received_date_changed);
  draft.event.happened_on = request.received_on;
  draft.event.happened_at.reset();
  put_reason(draft, request.reason);
  if (request.approver != 0) draft.event.detail["approver"] = request.approver;
  if (!decision.now.exists) return draft;
  if (request.received_on > decision.circumstances.today) {
    decision.refuse("day_is_in_the_future", "received_on", "", "the day of receipt is in the future");
  }
  if (request.received_on == decision.now.received_on) {
    decision.refuse("received_date_is_the_same", "received_on", "",
                    "the case is recorded as received on that day already");
  }
  if (decision.as_history()) return draft;
  if (request.reason.empty() || request.approver == 0) {
    decision.refuse("received_date_change_needs_approval", request.reason.empty() ? "reason" : "approver",
                    "RULES C1.3 U3", "a change of the day of receipt needs a reason and somebody who approved it");
  } else if (request.approver == decision.command.actor) {
    decision.refuse("approver_must_differ", "approver", "RULES C1.3 U3", "somebody else must approve the change");
  }
  return draft;
}

Draft decide_one(Decision& decision, const SetField& request) {
  Draft draft = decision.draft(EventKind::field_set);
  draft.event.field = request.field;
  draft.event.code = request.value;
  check_field(decision, request);
  take_transition(decision, draft, Need::may, "set_field", {});
  return draft;
}

}  // namespace redress::casework
