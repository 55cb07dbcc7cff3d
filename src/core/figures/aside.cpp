#include "core/figures/aside.h"

#include <algorithm>

#include "core/casework/state.h"

namespace redress::figures {

namespace {

template <class Owed>
Owed* find_owed(std::vector<Owed>& all, std::uint32_t id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Owed& each) { return each.id == id; });
  return found == all.end() ? nullptr : &*found;
}

void promise(Course& course, const Terms& terms) {
  if (terms.id == 0 || !terms.due || find_owed(course.promises, terms.id) != nullptr) return;
  course.promises.push_back({terms.id, course.episodes.size(), base::day_of(*terms.due), std::nullopt});
}

// What a change leaves out stays.
void take_terms(Course::Remedy& remedy, const Terms& terms) {
  if (terms.amount) remedy.pence = *terms.amount;
  if (terms.due) remedy.due_on = base::day_of(*terms.due);
}

void agree(Course& course, const Terms& terms, Day day) {
  if (terms.id == 0 || find_owed(course.remedies, terms.id) != nullptr) return;
  Course::Remedy remedy;
  remedy.id = terms.id;
  remedy.kind = terms.kind;
  remedy.episodes = course.episodes.size();
  remedy.agreed_on = day;
  take_terms(remedy, terms);
  course.remedies.push_back(remedy);
}

Course::Remedy* open_remedy(Course& course, std::uint32_t id) {
  Course::Remedy* remedy = find_owed(course.remedies, id);
  return remedy == nullptr || remedy->done_on || remedy->dropped_on ? nullptr : remedy;
}

void extend(Course& course, const Terms& terms, std::uint16_t reason) {
  Course::Clock* clock = course.running_clock(terms.id);
  if (clock == nullptr || *terms.amount < 1 || *terms.amount > casework::longest_extension ||
      clock->extended_by + *terms.amount > casework::longest_extension) {
    return;
  }
  clock->extended_by += static_cast<std::int32_t>(*terms.amount);
  ++clock->extensions;
  clock->reason = reason;
}

void take_head(Course& course, std::uint32_t id, const What& what) {
  Course::Head* head = find_owed(course.heads, id);
  if (what.kind == EventKind::head_added) {
    if (head == nullptr) course.heads.push_back({id, 0, false, false});
    return;
  }
  if (head == nullptr || head->withdrawn) return;
  if (what.kind == EventKind::head_withdrawn) head->withdrawn = true;
  if (what.kind == EventKind::finding_proposed) head->awaits_sign_off = true;
  if (what.kind == EventKind::approval_decided) head->awaits_sign_off = false;
  if (what.kind == EventKind::finding_issued && head->awaits_sign_off) {
    head->awaits_sign_off = false;
    head->issued = what.code;
  }
}

}  // namespace

void take_aside(const Columns::Held& held, Course& course, const What& what, Day day) {
  switch (what.kind) {
    case EventKind::promise_made:
      promise(course, held.terms[what.value]);
      break;
    case EventKind::promise_kept:
      if (auto* promise = find_owed(course.promises, what.value); promise != nullptr && !promise->kept_on)
        promise->kept_on = day;
      break;
    case EventKind::remedy_agreed:
      agree(course, held.terms[what.value], day);
      break;
    case EventKind::remedy_changed:
      if (auto* remedy = open_remedy(course, held.terms[what.value].id)) take_terms(*remedy, held.terms[what.value]);
      break;
    case EventKind::remedy_done:
      if (auto* remedy = open_remedy(course, what.value)) remedy->done_on = day;
      break;
    case EventKind::remedy_dropped:
      if (auto* remedy = open_remedy(course, what.value)) remedy->dropped_on = day;
      break;
    case EventKind::clock_extended:
      extend(course, held.terms[what.value], what.code);
      break;
    case EventKind::approval_decided:
    case EventKind::head_added:
    case EventKind::head_withdrawn:
    case EventKind::finding_proposed:
    case EventKind::finding_issued:
      if (what.value != 0) take_head(course, what.value, what);
      break;
    default:
      break;
  }
}

void keep_findings(Course& course) {
  if (course.episodes.empty() || !course.episodes.back().answered_on) return;
  for (const auto& head : course.heads) {
    if (!head.withdrawn) course.findings.push_back({course.episodes.size() - 1, head.issued});
  }
}

void begin_heads_anew(Course& course) {
  if (course.episodes.empty()) return;
  keep_findings(course);
  for (auto& head : course.heads) {
    head.issued = 0;
    head.awaits_sign_off = false;
  }
}

}  // namespace redress::figures
