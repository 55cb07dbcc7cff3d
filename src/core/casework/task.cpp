#include "core/casework/task.h"

#include <algorithm>

#include "core/casework/apply.h"
#include "core/casework/transition.h"

namespace redress::casework {
namespace {

constexpr std::string_view known_risks[] = {"safeguarding", "health", "violence", "whistleblowing"};

void put_task(Decision& decision, Draft& draft, Day due_on, std::int64_t owner) {
  base::Object& detail = draft.event.detail;
  detail["task"] = decision.next_task();
  detail["due_on"] = base::to_text(due_on);
  if (owner != 0) detail["owner"] = owner;
}

// The task, if it is open; else that is refused.
const Task* open_task(Decision& decision, const std::string& id) {
  const auto& tasks = decision.before.tasks;
  const auto task = std::find_if(tasks.begin(), tasks.end(), [&](const Task& each) { return each.id == id; });
  if (task != tasks.end() && task->open()) return &*task;
  if (task == tasks.end()) {
    decision.refuse("task_not_open", "task", "", "the case has no task `" + id + "` on that day");
  } else {
    decision.refuse("task_not_open", "task", "",
                    task->done_on ? "the task has been done already" : "the task has been dropped already");
  }
  return nullptr;
}

// Whoever is waited for is asked again until the state is left. Rule: RULES C1.3 U7.
void chase_again(const Decision& decision, const Task& task, Draft& draft) {
  const procedure::State* state = procedure::find_state(decision.procedure, decision.before.state);
  if (task.kind.empty() || state == nullptr || state->chase != task.kind || decision.as_history()) return;
  const procedure::TaskKind* kind = procedure::find_task(decision.procedure, task.kind);
  if (kind == nullptr) return;
  Effects effects;
  effects.tasks.push_back(ordered(decision, *kind, 0, {}));
  draft.event.procedure_edition = decision.circumstances.procedure_edition;
  draft.event.detail["effects"] = to_value(effects);
}

}  // namespace

std::span<const std::string_view> risks() {
  return known_risks;
}

Draft decide_one(Decision& decision, const SetTask& request) {
  Draft draft = decision.draft(EventKind::task_set);
  put_task(decision, draft, request.due_on, request.owner);
  put_text(draft, "task", request.words);
  if (request.due_on < decision.command.on)
    decision.refuse("task_is_due_before_it_is_set", "due_on", "", "a task is due today or on a day to come");
  return draft;
}

Draft decide_one(Decision& decision, const FlagRisk& request) {
  Draft draft = decision.draft(EventKind::risk_flagged);
  draft.event.code = request.risk;
  put_task(decision, draft, decision.command.on, request.owner);
  put_text(draft, "task", request.words);
  if (std::find(std::begin(known_risks), std::end(known_risks), request.risk) == std::end(known_risks)) {
    decision.refuse("risk_not_known", "risk", "", "a risk is `safeguarding`, `health`, `violence` or `whistleblowing`");
  }
  return draft;
}

Draft decide_one(Decision& decision, const FinishTask& request) {
  Draft draft = decision.draft(EventKind::task_done);
  draft.event.detail["task"] = request.task;
  put_text(draft, "result", request.words);
  const Task* task = open_task(decision, request.task);
  if (task == nullptr) return draft;
  if (!task->all_items_done()) {
    decision.refuse("check_list_is_open", "task", "",
                    std::to_string(task->items.size() - task->items_done.size()) + " of " +
                        std::to_string(task->items.size()) + " of its check list are not done");
  }
  if (!task->numbered.empty() && request.words.empty() && !decision.as_history()) {
    decision.refuse("answer_needed", "words", decision.procedure.source,
                    task->numbered + " " + std::to_string(task->number) + " is done with its answer: say what it is");
  }
  chase_again(decision, *task, draft);
  return draft;
}

Draft decide_one(Decision& decision, const FinishItem& request) {
  Draft draft = decision.draft(EventKind::item_done);
  draft.event.detail["task"] = request.task;
  draft.event.detail["item"] = request.item;
  const Task* task = open_task(decision, request.task);
  if (task == nullptr) return draft;
  if (request.item < 1 || request.item > static_cast<std::int64_t>(task->items.size())) {
    decision.refuse("item_not_on_the_check_list", "item", "",
                    "its check list has " + std::to_string(task->items.size()) + " items");
  } else if (task->items_done.contains(request.item)) {
    decision.refuse("item_is_done_already", "item", "", "that item has been done already");
  }
  return draft;
}

Draft decide_one(Decision& decision, const DropTask& request) {
  Draft draft = decision.draft(EventKind::task_dropped);
  draft.event.detail["task"] = request.task;
  put_reason(draft, request.reason);
  const Task* task = open_task(decision, request.task);
  if (task != nullptr && !task->kind.empty()) {
    decision.refuse("task_of_the_procedure", "task", decision.procedure.source,
                    "the procedure asks for it: it is done, or falls away with the step that makes it needless");
  }
  return draft;
}

void check_tasks_are_done(Decision& decision) {
  if (decision.as_history()) return;
  for (const Task& task : decision.before.tasks) {
    if (!task.open() || !task.kind.empty()) continue;  // what the procedure asks for, it holds to by its guards
    if (task.risk.empty()) {
      decision.refuse("task_is_open", "task", "", "the task " + task.id + " is neither done nor dropped");
    } else {
      decision.refuse("risk_is_not_looked_at", "task", "RULES B11",
                      "the risk " + task.id + " (`" + task.risk + "`) has not been looked at");
    }
  }
}

std::string_view apply_task(CaseState& state, const CaseEvent& event) {
  const std::string id = base::text_or(event.detail, "task");
  const auto due_on = base::parse_day(base::text_or(event.detail, "due_on"));
  const auto has_it = [&](const Task& each) { return each.id == id; };
  if (id.empty() || !due_on || std::any_of(state.tasks.begin(), state.tasks.end(), has_it))
    return "task_makes_no_sense";
  Task task;
  task.id = id;
  if (event.kind == EventKind::risk_flagged) task.risk = event.code;
  task.text = text_of(event, "task");
  task.set_on = event.happened_on;
  task.due_on = *due_on;
  task.owner = base::int_or(event.detail, "owner", 0);
  state.tasks.push_back(std::move(task));
  return {};
}

std::string_view apply_task_end(CaseState& state, const CaseEvent& event) {
  const std::string id = base::text_or(event.detail, "task");
  const auto task =
      std::find_if(state.tasks.begin(), state.tasks.end(), [&](const Task& each) { return each.id == id; });
  if (task == state.tasks.end() || !task->open()) return "task_not_open";
  (event.kind == EventKind::task_done ? task->done_on : task->dropped_on) = event.happened_on;
  return {};
}

std::string_view apply_item_done(CaseState& state, const CaseEvent& event) {
  const std::string id = base::text_or(event.detail, "task");
  const std::int64_t item = base::int_or(event.detail, "item", 0);
  const auto task =
      std::find_if(state.tasks.begin(), state.tasks.end(), [&](const Task& each) { return each.id == id; });
  if (task == state.tasks.end() || !task->open()) return "task_not_open";
  if (item < 1 || item > static_cast<std::int64_t>(task->items.size())) return "item_not_on_the_check_list";
  return task->items_done.insert(item).second ? "" : "item_is_done_already";
}

void take_tasks(CaseState& state, const Effects& effects, const CaseEvent& event) {
  const Day on = event.happened_on;
  for (const std::string& kind : effects.drops) {
    for (Task& task : state.tasks) {
      if (task.kind == kind && task.open()) task.dropped_on = on;
    }
  }
  for (const OrderedTask& ordered : effects.tasks) {
    const auto has_it = [&](const Task& each) { return each.id == ordered.id; };
    if (std::any_of(state.tasks.begin(), state.tasks.end(), has_it)) continue;
    Task task;
    task.id = ordered.id;
    task.kind = ordered.kind;
    task.title = ordered.title;
    task.role = ordered.role;
    task.items = ordered.items;
    task.set_on = on;
    task.due_on = ordered.due_on;
    task.numbered = ordered.numbered;
    task.number = ordered.number;
    task.letter_on = ordered.letter_on;
    task.owner = ordered.owner;
    if (!task.numbered.empty()) task.text = text_of(event, "step");
    state.tasks.push_back(std::move(task));
  }
}

}  // namespace redress::casework
