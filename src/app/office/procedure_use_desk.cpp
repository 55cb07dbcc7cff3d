#include "app/office/procedure_use_desk.h"

#include <algorithm>
#include <utility>

#include "base/fault.h"

namespace redress::office {

using Kind = store::BodyEventKind;

bool is_valid_on(const procedure::Procedure& procedure, base::Day day) {
  return procedure::holds_on(procedure, day);
}

std::vector<const procedure::Procedure*> ProcedureUseDesk::offered(base::Day day) {
  auto offered = all();
  for (const procedure::Procedure*& each : offered) each = adopted_->newest(each->id, day)->procedure;
  std::erase_if(
      offered, [&](const procedure::Procedure* each) { return !used_.contains(each->id) || !is_valid_on(*each, day); });
  return offered;
}

base::Refusals ProcedureUseDesk::wrong_with(const std::vector<ProcedureChoice>& choices) {
  base::Refusals unknown;
  for (const auto& choice : choices) {
    if (!adopted_->newest(choice.procedure)) unknown.push_back(procedure_is_not_known(*adopted_, choice.procedure));
  }
  return unknown;
}

base::Checked<base::Done> ProcedureUseDesk::choose(const std::vector<ProcedureChoice>& choices, std::int64_t by) {
  if (auto unknown = wrong_with(choices); !unknown.empty()) return base::refuse(std::move(unknown));
  if (writing_.writer == nullptr) throw base::Fault("this was opened for reading only");
  writing_.writer->run([&] {
    for (const auto& choice : choices) {
      if (used_.contains(choice.procedure) == choice.used) continue;
      store::BodyEvent event;
      event.kind = choice.used ? Kind::procedure_used : Kind::procedure_dropped;
      event.field = choice.procedure;
      event.actor_id = by;
      writing_.desk->tell(std::move(event));
    }
    return true;
  });
  return base::Done{};
}

std::vector<ProcedureChoice> ProcedureUseDesk::choices() {
  const auto events = readers_.with([](store::Store& store) { return store.body_events(); });
  std::vector<ProcedureChoice> choices;
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    if (event->kind != Kind::procedure_used && event->kind != Kind::procedure_dropped) continue;
    choices.push_back({event->field, event->kind == Kind::procedure_used, event->actor_id, event->recorded_at});
  }
  return choices;
}

}  // namespace redress::office
