#include "app/office/used_procedures.h"

#include <algorithm>
#include <mutex>

namespace redress::office {

using Kind = store::BodyEventKind;

void UsedProcedures::read(store::Store& store) {
  learn(store.body_events());
}

void UsedProcedures::learn(const std::vector<store::BodyEvent>& events) {
  const std::unique_lock lock(mutex_);
  for (const auto& event : events) {
    if (event.kind == Kind::procedure_adopted) adopted_.insert(event.field);
    if (event.kind == Kind::procedure_used) used_.insert(event.field);
    if (event.kind == Kind::procedure_dropped) used_.erase(event.field);
    chosen_ = chosen_ || event.kind == Kind::procedure_used || event.kind == Kind::procedure_dropped;
  }
}

bool UsedProcedures::contains(std::string_view procedure) const {
  const std::shared_lock lock(mutex_);
  return (chosen_ ? used_ : adopted_).contains(procedure);
}

std::vector<store::BodyEvent> uses_kept(const std::vector<store::BodyEvent>& known) {
  std::vector<store::BodyEvent> kept;
  for (const auto& event : known) {
    if (event.kind == Kind::procedure_used || event.kind == Kind::procedure_dropped) return {};
    const bool is_new =
        std::none_of(kept.begin(), kept.end(), [&](const store::BodyEvent& each) { return each.field == event.field; });
    if (event.kind != Kind::procedure_adopted || !is_new) continue;
    store::BodyEvent used;
    used.kind = Kind::procedure_used;
    used.field = event.field;
    kept.push_back(std::move(used));
  }
  return kept;
}

}  // namespace redress::office
