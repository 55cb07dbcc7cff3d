#include "app/web/parts/case_row.h"

#include "app/web/limits.h"
#include "app/web/words.h"

namespace redress::web {
namespace {

// Nothing runs: the limit that was met last, if it is the last one that ended.
void show_last_met(DueCell& cell, const std::vector<ClockReading>& readings, const Desk& desk) {
  const ClockReading* last = nullptr;
  for (const auto& reading : readings) {
    if (reading.ended_on && (last == nullptr || *reading.ended_on >= *last->ended_on)) last = &reading;
  }
  if (last == nullptr || last->standing != Standing::met) return;
  cell.standing = Standing::met;
  cell.due_on = last->due_on;
  cell.words = "met on " + desk.short_day(*last->ended_on);
  cell.used = last->position;
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
    if (!calendar) return cell;
    const DueWords words = due_words(*line.due_on, *calendar, desk.today);
    cell.standing = words.standing;
    cell.words = words.words;
    if (words.standing == Standing::late) cell.late_days = words.working_days;
    if (clock != nullptr && clock->rule.unit == clock::Unit::working_days) {
      cell.used = 1.0 - static_cast<double>(words.working_days) / clock->rule.count;
    } else if (clock != nullptr) {
      const auto whole = (*line.due_on - line.received_on).count();
      cell.used =
          whole <= 0 ? 1.0 : static_cast<double>((desk.today - line.received_on).count()) / static_cast<double>(whole);
    }
    return cell;
  }
  const auto view = desk.office.find_case(line.reference);
  if (!view) return cell;
  std::vector<ClockReading> readings;
  for (const auto& running : view->state.clocks) readings.push_back(reading_of(running, desk));
  const ClockReading* reading = nearest(readings);
  if (reading != nullptr && reading->standing == Standing::paused) {
    cell.standing = Standing::paused;
    if (reading->day > 0) {
      cell.words = "at day " + std::to_string(reading->day) + " of " + std::to_string(reading->rule.count);
      cell.used = static_cast<double>(reading->day) / reading->rule.count;
    }
  }
  if (reading == nullptr) show_last_met(cell, readings, desk);
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
  if (line.open && line.due_clock.starts_with("task:")) {
    const std::string risk = line.due_clock.substr(std::string_view("task:").size());
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
