#include "app/web/parts/case_row.h"

#include <algorithm>

#include "app/web/limits.h"
#include "app/web/words.h"

namespace redress::web {
namespace {

// The nearest limit is a task's (store/derived.h).
constexpr std::string_view of_a_task = "task:";
bool is_task(const store::CaseLine& line) {
  return line.due_clock.starts_with(of_a_task);
}

// Why that limit's date is what it is: the last of its episodes, which is the one that a list shows.
html::Url why_of(std::string_view reference, std::string_view clock) {
  return html::Url("/cases").segment(reference).segment("clocks").segment(clock);
}

// Nothing runs: the limit that was met last, if it is the last one that ended.
void show_last_met(DueCell& cell, const std::vector<store::ClockRow>& clocks, std::string_view reference,
                   const Desk& desk) {
  const store::ClockRow* last = nullptr;
  const auto end_of = [](const store::ClockRow& clock) { return clock.stopped_on ? clock.stopped_on : clock.ended_on; };
  for (const auto& clock : clocks) {
    if (last == nullptr || *end_of(clock) >= *end_of(*last)) last = &clock;
  }
  if (last == nullptr || last->ended_on || (last->due_on && *last->stopped_on > *last->due_on)) return;
  cell.standing = Standing::met;
  cell.due_on = last->due_on;
  cell.words = "met on " + desk.short_day(*last->stopped_on);
  cell.used = share_of(*last->stopped_on, last->started_on, last->due_on.value_or(*last->stopped_on));
  cell.why = why_of(reference, last->clock);
}

// A clock runs and has no day: it stands still. How far it got needs its pauses.
void show_paused(DueCell& cell, const store::CaseLine& line, const Desk& desk) {
  const auto view = desk.office.find_case(line.reference);
  if (!view) return;
  const auto readings = readings_of(view->state, desk);
  const ClockReading* reading = nearest(readings);
  if (reading == nullptr || reading->standing != Standing::paused) return;
  cell.standing = Standing::paused;
  cell.why = why_of(line.reference, reading->id);
  if (reading->day > 0) {
    cell.words = "at day " + std::to_string(reading->day) + " of " + std::to_string(reading->rule.count);
    cell.used = static_cast<double>(reading->day) / reading->rule.count;
  }
}

DueCell due_of(const store::CaseLine& line, const procedure::Procedure* procedure, const Desk& desk) {
  DueCell cell;
  if (!line.open) {
    cell.standing = Standing::ended;
    if (line.closed_on) cell.words = desk.short_day(*line.closed_on);
    return cell;
  }
  const auto* clock = procedure == nullptr ? nullptr : procedure::find_clock(*procedure, line.due_clock);
  if (line.due_on) {
    const auto calendar =
        desk.calendar(clock == nullptr ? std::string_view("body") : std::string_view(clock->calendar));
    cell.due_on = line.due_on;
    if (!line.due_clock.empty() && !is_task(line)) cell.why = why_of(line.reference, line.due_clock);
    if (!calendar) return cell;
    const DueWords words = due_words(*line.due_on, *calendar, desk.today);
    cell.standing = words.standing;
    cell.words = words.words;
    if (words.standing == Standing::late) cell.late_days = words.working_days;
    if (clock != nullptr && !clock->set_by_letter && clock->rule.unit == clock::Unit::working_days) {
      cell.used = 1.0 - static_cast<double>(words.working_days) / clock->rule.count;
    } else if (clock != nullptr) {
      const auto whole = (*line.due_on - line.received_on).count();
      cell.used =
          whole <= 0 ? 1.0 : static_cast<double>((desk.today - line.received_on).count()) / static_cast<double>(whole);
    }
    return cell;
  }
  auto clocks = desk.office.clock_rows(line.case_id);
  std::erase_if(clocks, [&](const store::ClockRow& row) {
    const auto* known = procedure == nullptr ? nullptr : procedure::find_clock(*procedure, row.clock);
    return known != nullptr && !known->whose.empty();
  });
  if (std::any_of(clocks.begin(), clocks.end(), [](const store::ClockRow& each) { return each.runs(); })) {
    show_paused(cell, line, desk);
  } else {
    show_last_met(cell, clocks, line.reference, desk);
  }
  return cell;
}

// The same rule as a case's own page has (case_facts.h).
std::string title_of(const store::CaseLine& line, const procedure::Procedure* procedure) {
  if (!line.words.empty() && line.words.size() <= 120) return line.words;
  if (!line.theme.empty()) return label_of(line.theme);
  return procedure == nullptr ? label_of(line.stream) : procedure->title;
}

// `Stage 1: frontline resolution` has no room beside its procedure.
std::string short_stage(const procedure::Stage& stage) {
  return stage.title.substr(0, stage.title.find(':'));
}

std::string next_of(const store::CaseLine& line, const procedure::Procedure* procedure) {
  const auto* state = procedure == nullptr ? nullptr : procedure::find_state(*procedure, line.state);
  if (line.open && is_task(line)) {
    const std::string risk = line.due_clock.substr(of_a_task.size());
    return risk.empty() ? "Do the task" : "Look at the risk: " + words_of(risk);
  }
  if (line.open && state != nullptr) return state->next_action;
  if (!line.outcome.empty()) return label_of(line.outcome);
  return line.open ? "" : "Closed";
}

std::string with_whom(const store::CaseLine& line, const Desk& desk) {
  if (line.handler == 0) return "Nobody";
  if (desk.visitor.who && desk.visitor.who->actor == line.handler) return "You";
  return desk.office.actor_name(line.handler);
}

}  // namespace

CaseRow row_of(const store::CaseLine& line, const Desk& desk) {
  const auto* procedure = desk.procedure(line.procedure);
  const auto* stage = procedure == nullptr ? nullptr : procedure::find_stage(*procedure, line.stage);
  CaseRow row;
  row.due = due_of(line, procedure, desk);
  row.title = title_of(line, procedure);
  row.service = desk.office.unit_name(line.service);
  row.procedure = procedure == nullptr ? line.procedure : procedure->short_title;
  row.stage = stage == nullptr ? line.stage : short_stage(*stage);
  row.next = next_of(line, procedure);
  row.with = with_whom(line, desk);
  return row;
}

std::string brief(const store::CaseLine& line, const CaseRow& row, const Desk& desk) {
  std::string words = line.reference;
  const auto also = [&](const std::string& more) {
    if (!more.empty()) words += " \xC2\xB7 " + more;
  };
  also(!line.open ? "closed" : row.stage.empty() ? "open" : row.stage);
  also(row.service);
  also("received " + desk.short_day(line.received_on));
  also("with " + (row.with == "You" ? "you" : row.with == "Nobody" ? "nobody" : row.with));
  return words;
}

}  // namespace redress::web
