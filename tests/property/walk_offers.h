// The single offers that walks are made of (walk_commands.h). Used by those files only.
#pragma once

#include <functional>

#include "property/walk_commands.h"

namespace redress::plain {

constexpr int drafters = 3;  // of people(): the others agree

const procedure::State& standing(const Scene& scene);
const procedure::Guard* guard_of(const procedure::Transition& transition, procedure::Guard::What what);
std::string one_word(const Scene& scene, const std::string& words);
std::string some_day(const Scene& scene, int most);  // to come
std::string some_clock(const Scene& scene);          // that runs, if any does
// A head that is not withdrawn and as wanted; null: none.
const casework::Head* some_head(const Scene& scene, const std::function<bool(const casework::Head&)>& good);

Offer offered(const Scene& scene, const std::string& kind, base::Object wire = {});
Offer about_head(const Scene& scene, const std::string& kind, const casework::Head& head);
Offer on_task(const Scene& scene, const casework::Task& task);        // the next thing to do on it
Offer on_remedy(const Scene& scene, const casework::Remedy& remedy);  // the next thing to do on it
Offer decision_on(const Scene& scene, const casework::Approval& approval);
Offer on_meeting(const Scene& scene, const std::string& kind);  // the next thing to do for one of that kind
Offer allocation(const Scene& scene);
Offer extension(const Scene& scene, const std::string& clock);
// The command that this transition waits for.
Offer towards(const Scene& scene, const procedure::Transition& transition);
// What people do beside the steps of the procedure.
Offer beside(const Scene& scene);
// Something that must be refused, whatever the case.
Offer impossible(const Scene& scene);

}  // namespace redress::plain
