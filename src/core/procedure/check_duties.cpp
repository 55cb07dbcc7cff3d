// That fields, tasks and registers are named where they exist, and that whoever waits also asks.
#include <algorithm>

#include "base/text.h"
#include "core/procedure/faults.h"

namespace redress::procedure {
namespace {

class Duties {
 public:
  Duties(Faults& faults, const Procedure& procedure)
      : faults_(faults),
        procedure_(procedure),
        fields_(ids_of(procedure.fields)),
        tasks_(ids_of(procedure.tasks)),
        registers_(ids_of(procedure.registers)),
        clocks_(ids_of(procedure.clocks)) {}

  void check() {
    need_each_once(faults_, procedure_.fields, "the field");
    need_each_once(faults_, procedure_.tasks, "the task");
    need_each_once(faults_, procedure_.registers, "the register");
    need_each_once(faults_, procedure_.approvals, "the approval");
    need_each_once(faults_, procedure_.exports, "the export");
    for (const Export& each : procedure_.exports) check(each);
    need_each_once(faults_, procedure_.comparisons, "the comparison");
    for (const Comparison& each : procedure_.comparisons) check(each);
    need_each_once(faults_, procedure_.grounds, "the ground");
    for (const TaskKind& task : procedure_.tasks) {
      if (!task.role.empty()) faults_.need(task.place, "role", task.role, procedure_.roles);
    }
    for (const CaseField& field : procedure_.fields) {
      if (field.id == "service" || field.id == "theme")
        faults_.add(field.place, "the field `" + field.id + "` is one that every case has, expected another name");
    }
    for (const Clock& clock : procedure_.clocks) {
      if (clock.set_by_letter && clock.extension)
        faults_.add(clock.extension->place,
                    "the clock `" + clock.id +
                        "` has a day that a letter sets, and the next letter moves: expected no "
                        "extension");
    }
    for (const Clock& clock : procedure_.clocks) {
      if (!clock.whose.empty() && clock.decides_timeliness)
        faults_.add(
            Property::timeliness_with_the_answer, clock.place,
            "the clock `" + clock.id + "` is kept by somebody else, so it cannot say whether the body was in time");
    }
    for (const ApprovalKind& approval : procedure_.approvals) check(approval);
    for (const State& state : procedure_.states) check(state);
    check_asking();
    every_part_is_used();
  }

 private:
  void check(const Comparison& each) {
    if (each.versions.size() < 2)
      faults_.add(each.place, "the comparison `" + each.id + "` has nothing to compare, expected two versions or more");
    for (std::size_t i = 0; i < each.versions.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        if (each.versions[k].id == each.versions[i].id)
          faults_.add(each.place, "the version `" + each.versions[i].id + "` stands twice, expected once");
      }
    }
    need_task(each.place, each.anomaly);
    const TaskKind* task = find_task(procedure_, each.anomaly);
    if (task != nullptr && task->due_by_letter)
      faults_.add(each.place, "the task `" + each.anomaly + "` needs a day that a letter sets, expected another");
  }

  void check(const Export& each) {
    if (each.columns.empty())
      faults_.add(each.place, "the export `" + each.id + "` has no columns, expected at least one");
    for (const ExportColumn& column : each.columns) {
      using What = ExportColumn::What;
      if (column.what == What::field) faults_.need(column.place, "field", column.argument, fields_);
      if (column.what == What::due || column.what == What::done)
        faults_.need(column.place, "clock", column.argument, clocks_);
    }
  }

  void check(const ApprovalKind& approval) {
    for (const ApprovalLevel& level : approval.levels) {
      faults_.need(Property::roles_declared, level.place, "role", level.role, procedure_.roles);
      if (level.if_passed_on && level.above != 0)
        faults_.add(level.place, "a level is asked `above` an amount or `if_passed_on`, expected one of them");
      if (!level.forms.empty() && !level.if_passed_on)
        faults_.add(level.place, "`forms` go with what is passed on, expected `if_passed_on: yes`");
    }
    if (!approval.levels.empty() && approval.levels.front().if_passed_on)
      faults_.add(approval.levels.front().place,
                  "nobody could pass it on to the first level, expected a level that is asked");
    if (approval.remedies.empty())
      faults_.add(approval.place, "the approval `" + approval.id + "` is of no kind of remedy, expected `remedies`");
    for (const std::string& remedy : approval.remedies) {
      if (approval_of(procedure_, remedy) != &approval)
        faults_.add(approval.place, "remedies of the kind `" + remedy + "` have an approval already, expected one");
    }
    if (!approval.wrongly_keyed.empty()) {
      faults_.need(approval.place, "reason", approval.wrongly_keyed, approval.returns);
    }
  }

  // What can be asked must be decided: where the procedure says in which state an approval is asked for, its decision is
  // possible in the state that this leads to. Without approvals there is nothing to ask for.
  void check_asking() {
    for (const State& state : procedure_.states) {
      for (const Transition& transition : state.transitions) {
        const bool asks = transition.on == "request_approval";
        if (!asks && transition.on != "decide_approval") continue;
        if (procedure_.approvals.empty()) {
          faults_.add(transition.place, "`" + transition.on + "` is about nothing, expected `approvals`");
        } else if (asks && transitions_for(procedure_, transition.to, "decide_approval").empty()) {
          faults_.add(transition.place, "`request_approval` leads to `" + transition.to +
                                            "`, where nobody could decide it, expected `decide_approval` there");
        }
      }
    }
    for (const State& state : procedure_.states) check_deciders(state);
    if (procedure_.approvals.empty() || knows(procedure_, "request_approval") || !knows(procedure_, "decide_approval"))
      return;
    faults_.add(procedure_.approvals.front().place,
                "approvals are decided in some state and asked for in none, expected `request_approval`");
  }

  // Whoever is asked at some level may decide wherever it is decided.
  void check_deciders(const State& state) {
    const auto decide = transitions_for(procedure_, state.id, "decide_approval");
    if (decide.empty()) return;
    for (const ApprovalKind& approval : procedure_.approvals) {
      for (const ApprovalLevel& level : approval.levels) {
        const bool may = std::any_of(decide.begin(), decide.end(), [&](const Transition* each) {
          return each->by.empty() || std::find(each->by.begin(), each->by.end(), level.role) != each->by.end();
        });
        if (!may)
          faults_.add(Property::roles_declared, decide.front()->place,
                      "the role `" + level.role + "` decides on `" + approval.id + "` and may not do so here");
      }
    }
  }

  void check(const State& state) {
    for (const FieldValue& value : state.fields) check(value);
    for (const std::string& task : state.tasks) need_task(state.place, task);
    if (!state.chase.empty()) need_task(state.place, state.chase);
    check_chase(state);
    for (const std::string& each : state.tasks) {
      const TaskKind* task = find_task(procedure_, each);
      if (task != nullptr && task->due_by_letter)
        faults_.add(state.place,
                    "the task `" + each + "` needs a day that a letter sets, expected `set_task` at a step");
    }
    if (state.waits_for.empty() != state.chase.empty()) {
      faults_.add(state.place, state.chase.empty()
                                   ? "the state `" + state.id + "` waits for " + state.waits_for +
                                         " and nobody asks, expected `chase` with a task"
                                   : "the state `" + state.id + "` chases nobody, expected `waits_for`");
    }
    for (const Transition& transition : state.transitions) {
      check(transition);
      check_own_chase(state, transition);
    }
  }

  void check(const Transition& transition) {
    for (const FieldValue& value : transition.fields) check(value);
    for (const Entry& entry : transition.entries) {
      faults_.need(entry.place, "register", entry.into, registers_);
      used_registers_.push_back(entry.into);
    }
    for (const Effect& effect : transition.effects) {
      if (effect.what == Effect::What::set_task || effect.what == Effect::What::drop_task)
        need_task(effect.place, effect.argument);
    }
    for (const Guard& guard : transition.when) {
      if (guard.what != Guard::What::tasks_done) continue;
      for (const std::string_view task : base::split(guard.argument, ' ')) need_task(guard.place, std::string(task));
    }
    if (needs_a_day(procedure_, transition) && find_step(procedure_, transition.on) == nullptr) {
      faults_.add(transition.place, "`" + transition.on +
                                        "` needs the day that stands in a letter, expected one of the `steps`, "
                                        "which bring a day");
    }
  }

  void check(const FieldValue& value) {
    faults_.need(value.place, "field", value.field, fields_);
    const CaseField* field = find_field(procedure_, value.field);
    if (field == nullptr) return;
    used_fields_.push_back(value.field);
    if (!field->values.empty()) faults_.need(value.place, "value", value.value, field->values);
  }

  // Whoever is waited for is asked again after some time, which no letter sets.
  void check_chase(const State& state) {
    const TaskKind* task = find_task(procedure_, state.chase);
    if (task != nullptr && !task->due)
      faults_.add(task->place, "the task `" + task->id + "` chases and is due at once, expected `due` after some time");
  }

  // The task that chases is set anew each time it is done: there is always one that is still to be done.
  void check_own_chase(const State& state, const Transition& transition) {
    for (const Guard& guard : transition.when) {
      const auto waited = base::split(guard.argument, ' ');
      if (guard.what == Guard::What::tasks_done && std::find(waited.begin(), waited.end(), state.chase) != waited.end())
        faults_.add(guard.place, "`tasks_done` can never hold: the task `" + state.chase +
                                     "` chases here, and is set "
                                     "anew when it is done");
    }
  }

  void need_task(Place place, const std::string& task) {
    faults_.need(place, "task", task, tasks_);
    used_tasks_.push_back(task);
  }

  template <class Part>
  void used(const std::vector<Part>& parts, const std::vector<std::string>& used, const std::string& otherwise) {
    for (const Part& part : parts) {
      if (std::find(used.begin(), used.end(), part.id) == used.end())
        faults_.add(part.place, otherwise + " `" + part.id + "`");
    }
  }

  void every_part_is_used() {
    for (const CaseField& field : procedure_.fields) {
      if (field.by_hand) used_fields_.push_back(field.id);
    }
    used(procedure_.fields, used_fields_, "nothing sets the field");
    used(procedure_.tasks, used_tasks_, "nothing sets the task");
    used(procedure_.registers, used_registers_, "nothing is entered into the register");
    std::vector<std::string> grounds;
    for (const auto& [outcome, possible] : procedure_.grounds_of)
      grounds.insert(grounds.end(), possible.begin(), possible.end());
    used(procedure_.grounds, grounds, "no finding may rest on the ground");
  }

  Faults& faults_;
  const Procedure& procedure_;
  const std::vector<std::string> fields_, tasks_, registers_, clocks_;
  std::vector<std::string> used_fields_, used_tasks_, used_registers_;
};

}  // namespace

void check_duties(Faults& faults, const Procedure& procedure) {
  Duties(faults, procedure).check();
}

}  // namespace redress::procedure
