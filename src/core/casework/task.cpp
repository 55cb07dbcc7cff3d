#include "core/casework/task.h"

#include <algorithm>

#include "core/casework/apply.h"
#include "core/casework/decision.h"

namespace redress::casework {
namespace {

constexpr std::string_view known_risks[] = {"safeguarding", "health", "violence", "whistleblowing"};

void put_task(Decision& decision, Draft& draft, Day due_on, std::int64_t owner) {
  base::Object& detail = draft.event.detail;
  detail["task"] = decision.next_id("task", 't');
  detail["due_on"] = base::to_text(due_on);
  if (owner != 0) detail["owner"] = owner;
}

void need_open_task(Decision& decision, const std::string& id) {
  const auto& tasks = decision.before.tasks;
  const auto task = std::find_if(tasks.begin(), tasks.end(), [&](const Task& each) { return each.id == id; });
  if (task == tasks.end()) {
    decision.refuse("task_not_open", "task", "", "the case has no task `" + id + "` on that day");
  } else if (!task->open()) {
    decision.refuse("task_not_open", "task", "",
                    task->done_on ? "the task has been done already" : "the task has been dropped already");
  }
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
  need_open_task(decision, request.task);
  return draft;
}

Draft decide_one(Decision& decision, const DropTask& request) {
  Draft draft = decision.draft(EventKind::task_dropped);
  draft.event.detail["task"] = request.task;
  put_reason(draft, request.reason);
  need_open_task(decision, request.task);
  return draft;
}

void check_tasks_are_done(Decision& decision) {
  if (decision.as_history()) return;
  for (const Task& task : decision.before.tasks) {
    if (!task.open()) continue;
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

}  // namespace redress::casework
