// That meetings are named where they exist, can be held, and have the papers that are waited for; and that what is counted
// has its words.
#include <algorithm>
#include <set>

#include "base/text.h"
#include "core/procedure/faults.h"
#include "core/procedure/prove_meanings.h"

namespace redress::procedure {
namespace {

void check_kind(Faults& faults, const Procedure& procedure, const MeetingKind& meeting) {
  if (!meeting.not_from_stage.empty())
    faults.need(meeting.place, "stage", meeting.not_from_stage, ids_of(procedure.stages));
  std::set<std::string> papers;
  for (const Paper& paper : meeting.papers) {
    if (!papers.insert(paper.id).second)
      faults.add(meeting.place, "the paper `" + paper.id + "` stands twice, expected once");
  }
}

bool is_about_meetings(const Guard& guard) {
  return guard.what == Guard::What::meeting_is || guard.what == Guard::What::meeting_held ||
         guard.what == Guard::What::papers_issued;
}

void check_guard(Faults& faults, const Procedure& procedure, const Guard& guard) {
  for (const std::string_view id : base::split(guard.argument, ' ')) {
    faults.need(guard.place, "meeting", std::string(id), ids_of(procedure.meetings));
    const MeetingKind* meeting = find_meeting(procedure, id);
    if (meeting != nullptr && guard.what == Guard::What::papers_issued && meeting->papers.empty())
      faults.add(guard.place, "`papers_issued` asks for nothing: the meeting `" + meeting->id + "` has no `papers`");
  }
}

void check_transition(Faults& faults, const Procedure& procedure, const Transition& transition) {
  if (names_meeting(transition.on) && procedure.meetings.empty())
    faults.add(transition.place, "`" + transition.on + "` is about nothing, expected `meetings`");
  for (const Guard& guard : transition.when) {
    if (is_about_meetings(guard)) check_guard(faults, procedure, guard);
  }
  const TaskKind* counted = numbered_task(procedure, transition);
  if (counted != nullptr && find_step(procedure, transition.on) == nullptr) {
    faults.add(transition.place, "the task `" + counted->id +
                                     "` is counted and says what is asked in words, expected one of the `steps`, "
                                     "which bring them");
  }
}

// Where a procedure says in which states meetings are held, each of them can be held in one.
void check_holding(Faults& faults, const Procedure& procedure) {
  if (!knows(procedure, "hold_meeting")) return;
  for (const MeetingKind& meeting : procedure.meetings) {
    const bool may_be_held = std::any_of(procedure.states.begin(), procedure.states.end(), [&](const State& state) {
      const auto all = transitions_for(procedure, state.id, "hold_meeting");
      return std::any_of(all.begin(), all.end(), [&](const Transition* each) {
        return std::all_of(each->when.begin(), each->when.end(), [&](const Guard& guard) {
          const auto named = base::split(guard.argument, ' ');
          return guard.what != Guard::What::meeting_is ||
                 std::find(named.begin(), named.end(), meeting.id) != named.end();
        });
      });
    });
    if (!may_be_held)
      faults.add(meeting.place, "the meeting `" + meeting.id + "` is held in no state, expected `hold_meeting` in one");
  }
}

}  // namespace

void check_meetings(Faults& faults, const Procedure& procedure) {
  need_each_once(faults, procedure.meetings, "the meeting");
  for (const MeetingKind& meeting : procedure.meetings) check_kind(faults, procedure, meeting);
  for (const State& state : procedure.states) {
    for (const Transition& transition : state.transitions) check_transition(faults, procedure, transition);
    std::vector<std::string> set = state.tasks;
    if (!state.chase.empty()) set.push_back(state.chase);
    for (const std::string& id : set) {
      const TaskKind* task = find_task(procedure, id);
      if (task != nullptr && !task->numbered.empty())
        faults.add(state.place,
                   "the task `" + id + "` is counted, expected `set_task` at a step, which says what is asked");
    }
  }
  check_holding(faults, procedure);
}

}  // namespace redress::procedure
