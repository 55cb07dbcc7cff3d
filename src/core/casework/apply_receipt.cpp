// Receipt, its date, and the fields of a case.
#include "base/text.h"
#include "core/casework/apply.h"

namespace redress::casework {

std::string_view apply_receipt(CaseState& state, const CaseEvent& event) {
  if (state.exists) return "case_is_received_already";
  state.exists = true;
  state.case_id = event.case_id;
  state.reference = base::text_or(event.detail, "reference");
  state.procedure = base::text_or(event.detail, "procedure");
  state.procedure_edition = event.procedure_edition;
  state.stream = base::text_or(event.detail, "stream");
  state.channel = event.channel;
  state.received_on = event.happened_on;
  state.service = base::int_or(event.detail, "service", 0);
  state.theme = base::text_or(event.detail, "theme");
  return {};
}

// Everything that began on the old day of receipt with the receipt begins on the new one. (In order nothing else has
// happened yet.)
std::string_view apply_received_date(CaseState& state, const CaseEvent& event) {
  const Day old = state.received_on;
  for (Episode& episode : state.episodes) {
    if (episode.opened.origin == "received" && episode.opened_on == old) episode.opened_on = event.happened_on;
  }
  for (RunningClock& clock : state.clocks) {
    if (clock.episode <= 1 && clock.from == old) clock.from = event.happened_on;
  }
  state.received_on = event.happened_on;
  return {};
}

std::string_view apply_field(CaseState& state, const CaseEvent& event) {
  if (event.field.empty()) return "field_is_not_named";
  if (event.field == "service") {
    const auto service = base::parse_int(event.code, 0, INT64_MAX);
    if (!service) return "service_is_not_known";
    state.service = *service;
  } else if (event.field == "theme") {
    state.theme = event.code;
  } else {
    state.fields[event.field] = event.code;
  }
  return {};
}

}  // namespace redress::casework
