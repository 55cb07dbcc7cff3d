// What docs/procedures.md asks of fields, tasks and registers (P01), read by itself.
#include <set>
#include <string>

#include "base/text.h"
#include "property/plain_procedure.h"

namespace redress::plain {
namespace {

using procedure::Effect;
using procedure::Guard;

// One look through everything that names a field, a task or a register.
struct Look {
  const Procedure& all;
  bool kept = true;
  std::set<std::string> fields = {}, tasks = {}, registers = {};

  void need(bool held) { kept = kept && held; }
  void task(const std::string& id) {
    need(procedure::find_task(all, id) != nullptr);
    tasks.insert(id);
  }
  void value(const procedure::FieldValue& given) {
    const auto* field = procedure::find_field(all, given.field);
    need(field != nullptr);
    if (field == nullptr) return;
    fields.insert(given.field);
    bool known = field->values.empty();
    for (const auto& each : field->values) known = known || each == given.value;
    need(known);
  }
  void transition(const procedure::Transition& one) {
    for (const auto& given : one.fields) value(given);
    for (const auto& entry : one.entries) {
      need(procedure::find_register(all, entry.into) != nullptr);
      registers.insert(entry.into);
    }
    for (const auto& effect : one.effects) {
      if (effect.what == Effect::What::set_task || effect.what == Effect::What::drop_task) task(effect.argument);
    }
    for (const auto& guard : one.when) {
      if (guard.what != Guard::What::tasks_done) continue;
      for (const auto word : base::split(guard.argument, ' ')) task(std::string(word));
    }
    need(!procedure::needs_a_day(all, one) || procedure::find_step(all, one.on) != nullptr);
  }
  void state(const procedure::State& one) {
    for (const auto& given : one.fields) value(given);
    for (const auto& id : one.tasks) {
      task(id);
      const auto* known = procedure::find_task(all, id);
      need(known == nullptr || !known->due_by_letter);
    }
    need(one.waits_for.empty() == one.chase.empty());
    if (!one.chase.empty()) {
      task(one.chase);
      const auto* known = procedure::find_task(all, one.chase);
      need(known != nullptr && known->due.has_value());
    }
    for (const auto& each : one.transitions) {
      transition(each);
      for (const auto& guard : each.when) {
        for (const auto word : base::split(guard.argument, ' '))
          need(guard.what != Guard::What::tasks_done || word.empty() || word != one.chase);
      }
    }
  }
};

// An approval: levels that somebody is asked at, kinds of remedies that are its own, and a decision where it is asked for.
bool approvals_are_sound(const Procedure& procedure) {
  std::set<std::string> ids, remedies;
  const std::set<std::string> roles(procedure.roles.begin(), procedure.roles.end());
  for (const auto& approval : procedure.approvals) {
    if (!ids.insert(approval.id).second || approval.remedies.empty() || approval.levels.empty()) return false;
    if (approval.levels.front().if_passed_on) return false;
    for (const auto& remedy : approval.remedies) {
      if (!remedies.insert(remedy).second) return false;
    }
    for (const auto& level : approval.levels) {
      if (level.if_passed_on && level.above > 0) return false;
      if (!level.if_passed_on && !level.forms.empty()) return false;
    }
    bool known = approval.wrongly_keyed.empty();
    for (const auto& reason : approval.returns) known = known || reason == approval.wrongly_keyed;
    if (!known) return false;
  }
  bool asked = false, decided = false;
  for (const auto& state : procedure.states) {
    for (const auto& one : state.transitions) {
      const bool asks = one.on == "request_approval";
      asked = asked || asks;
      decided = decided || one.on == "decide_approval";
      if ((asks || one.on == "decide_approval") && procedure.approvals.empty()) return false;
      bool answered = !asks;
      for (const auto& other : procedure.states) {
        for (const auto& answer : other.transitions)
          answered = answered || (other.id == one.to && answer.on == "decide_approval");
      }
      if (!answered) return false;
    }
  }
  return asked || !decided;
}

bool is_named(const std::string& list, const std::string& id) {
  for (const auto word : base::split(list, ' ')) {
    if (word == id) return true;
  }
  return false;
}

// Whether the transition, which holds a meeting, may be about that one.
bool may_hold(const procedure::Transition& one, const std::string& meeting) {
  for (const auto& guard : one.when) {
    if (guard.what == Guard::What::meeting_is && !is_named(guard.argument, meeting)) return false;
  }
  return true;
}

// A meeting: each is there once, can be held where meetings are held, and has the papers that somebody waits for. A task that is
// counted is set by a step, which brings its words.
bool meetings_are_sound(const Procedure& procedure) {
  std::set<std::string> ids;
  bool modelled = false;
  for (const auto& state : procedure.states) {
    for (const auto& one : state.transitions) {
      modelled = modelled || one.on == "hold_meeting";
      if ((one.on == "hold_meeting" || one.on == "call_meeting") && procedure.meetings.empty()) return false;
      const auto* counted = procedure::numbered_task(procedure, one);
      if (counted != nullptr && procedure::find_step(procedure, one.on) == nullptr) return false;
      for (const auto& guard : one.when) {
        const bool papers = guard.what == Guard::What::papers_issued;
        if (!papers && guard.what != Guard::What::meeting_held && guard.what != Guard::What::meeting_is) continue;
        for (const auto word : base::split(guard.argument, ' ')) {
          const auto* meeting = procedure::find_meeting(procedure, word);
          if (meeting == nullptr || (papers && meeting->papers.empty())) return false;
        }
      }
    }
  }
  for (const auto& meeting : procedure.meetings) {
    if (!ids.insert(meeting.id).second) return false;
    if (!meeting.not_from_stage.empty() && procedure::find_stage(procedure, meeting.not_from_stage) == nullptr)
      return false;
    bool held = !modelled;
    for (const auto& state : procedure.states) {
      for (const auto& one : state.transitions) held = held || (one.on == "hold_meeting" && may_hold(one, meeting.id));
    }
    if (!held) return false;
  }
  return true;
}

template <class Part>
bool once_and_used(const std::vector<Part>& parts, std::set<std::string> used) {
  std::set<std::string> seen;
  for (const auto& part : parts) {
    if (!seen.insert(part.id).second || !used.contains(part.id)) return false;
  }
  return true;
}

}  // namespace

bool keeps_its_duties(const Procedure& procedure) {
  Look look{procedure};
  for (const auto& state : procedure.states) look.state(state);
  for (const auto& field : procedure.fields) {
    if (field.by_hand) look.fields.insert(field.id);
  }
  std::set<std::string> comparisons;
  for (const auto& each : procedure.comparisons) {
    look.task(each.anomaly);
    const auto* task = procedure::find_task(procedure, each.anomaly);
    std::set<std::string> versions;
    for (const auto& version : each.versions) versions.insert(version.id);
    look.need(comparisons.insert(each.id).second && versions.size() == each.versions.size() && versions.size() > 1);
    look.need(task == nullptr || !task->due_by_letter);
  }
  for (const auto& clock : procedure.clocks) look.need(!clock.set_by_letter || !clock.extension);
  for (const auto& task : procedure.tasks) {
    bool known = task.role.empty();
    for (const auto& role : procedure.roles) known = known || role == task.role;
    look.need(known);
  }
  return look.kept && approvals_are_sound(procedure) && meetings_are_sound(procedure) &&
         once_and_used(procedure.fields, look.fields) && once_and_used(procedure.tasks, look.tasks) &&
         once_and_used(procedure.registers, look.registers);
}

}  // namespace redress::plain
