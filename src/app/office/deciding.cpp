#include "app/office/deciding.h"

#include <algorithm>
#include <utility>

#include "app/office/who_may.h"
#include "base/fault.h"
#include "core/casework/apply.h"
#include "kit/crypto/hash.h"

namespace redress::office {
namespace {

// The edition that the case runs under where the command stands, or that a new one begins with on its day.
base::Checked<Adopted::Edition> edition_for(const Adopted& adopted, const Events& history,
                                            const casework::Command& command) {
  if (!history.empty()) {
    const auto edition = adopted.edition(casework::edition_under(history, command));
    if (!edition) throw base::Fault("the case runs under an edition of a procedure that the body log does not hold");
    return *edition;
  }
  const auto* registered = std::get_if<casework::RegisterCase>(&command.request);
  if (registered == nullptr) return base::refuse({"case_is_not_known", "case", "", "the case has no beginning"});
  if (const auto edition = adopted.newest(registered->procedure, command.on)) return *edition;
  return base::refuse(procedure_is_not_known(adopted, registered->procedure));
}

// A case goes on under its procedure; a new one begins under what the body uses.
std::optional<base::Refusal> against_beginning(const procedure::Procedure& procedure, const Events& history,
                                               const UsedProcedures& used) {
  if (!history.empty() || used.contains(procedure.id)) return std::nullopt;
  return base::Refusal{"procedure_is_in_use", "procedure", "",
                       "this body begins no case under `" + procedure.id + "`: it is not among the procedures in use"};
}

}  // namespace

casework::TextOf texts_in(store::Store& store) {
  return [&store](const std::string& commitment) {
    const auto hash = crypto::parse_hex(commitment);
    return hash ? store.text_of(*hash) : std::nullopt;
  };
}

base::Checked<std::vector<casework::Draft>> decided(const Bearings& bearings, const Events& history,
                                                    const casework::Command& command, Instant now, bool as_history,
                                                    casework::TextOf text_of) {
  const auto edition = edition_for(*bearings.adopted, history, command);
  if (!edition) return base::refuse(edition.error());
  // No roles at all: the command line and the import, which are not asked.
  if (!as_history && !command.roles.empty()) {
    if (auto refusal = against_beginning(*edition->procedure, history, bearings.used))
      return base::refuse(std::move(*refusal));
    const bool gives = std::holds_alternative<casework::AllocateCase>(command.request) && !history.empty();
    const std::int64_t has_it = gives ? casework::fold(history).handler() : 0;
    if (auto refusal = against_roles(command, *edition->procedure, has_it)) return base::refuse(std::move(*refusal));
  }
  casework::Circumstances given;
  given.procedure = edition->procedure;
  given.procedure_edition = edition->seq;
  given.body_calendar = bearings.adopted->body.calendar;
  given.calendars = &bearings.calendars;
  given.today = bearings.zone.civil_day(now);
  given.history = as_history;
  given.text_of = std::move(text_of);
  given.edition_of = [&adopted = *bearings.adopted](std::int64_t seq) -> const procedure::Procedure* {
    const auto known = adopted.edition(seq);
    return known ? known->procedure : nullptr;
  };
  given.edition_called = [&adopted = *bearings.adopted](std::string_view id,
                                                        int number) -> std::optional<casework::Edition> {
    const auto known = adopted.called(id, number);
    return known ? std::optional(casework::Edition{known->seq, known->procedure}) : std::nullopt;
  };
  return casework::decide(history, command, given);
}

casework::CaseEvent& enter(const Bearings& bearings, casework::CaseEvent draft, const casework::Command& command,
                           const Entry& entry, Events& history) {
  casework::CaseEvent event = std::move(draft);
  event.seq = history.empty() ? entry.next_seq : std::max(entry.next_seq, history.back().seq + 1);
  event.case_id = entry.case_id;
  event.version = history.empty() ? 1 : history.back().version + 1;
  event.recorded_at = entry.recorded_at;
  event.known_on = command.known_on ? *command.known_on : bearings.zone.civil_day(entry.recorded_at);
  event.command_id = entry.command_id;
  const auto effects = casework::effects_of(event.detail);
  if (effects && !(effects->starts.empty() && effects->continues.empty())) {
    const auto& clock = effects->starts.empty() ? effects->continues.front() : effects->starts.front();
    const auto edition = bearings.adopted->calendar_seqs.find(clock.calendar);
    if (edition != bearings.adopted->calendar_seqs.end()) event.calendar_edition = edition->second;
  }
  return history.emplace_back(std::move(event));
}

base::Checked<Events> told(const Bearings& bearings, const History& history, Events known, const Entry& entry) {
  for (const auto& command : history.commands) {
    auto drafts = decided(bearings, known, command, entry.recorded_at, true);
    if (!drafts) return base::refuse(drafts.error());
    for (auto& draft : *drafts) enter(bearings, std::move(draft.event), command, entry, known);
  }
  return known;
}

}  // namespace redress::office
