#include "app/web/parts/case_table.h"

#include "app/web/limits.h"
#include "app/web/parts/due.h"
#include "app/web/words.h"
#include "kit/html/url.h"

namespace redress::web {
namespace {

// From the cached line alone; only a case whose clock stands still is looked at closer.
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
  return cell;
}

std::string title_of(const store::CaseLine& line, const procedure::Procedure* procedure) {
  if (!line.theme.empty()) return label_of(line.theme);
  return procedure == nullptr ? label_of(line.stream) : procedure->title;
}

// `Stage 1: frontline resolution` has no room beside its procedure.
std::string short_stage(const procedure::Stage& stage) {
  return stage.title.substr(0, stage.title.find(':'));
}

// Two lines: what the case is and which, its procedure and stage; the rest stands whole on the case's own page (UI 6).
void write_line(html::Writer& out, const store::CaseLine& line, const Desk& desk) {
  const auto* procedure = desk.procedure(line.procedure);
  const auto* state = procedure == nullptr ? nullptr : procedure::find_state(*procedure, line.state);
  const auto* stage = procedure == nullptr ? nullptr : procedure::find_stage(*procedure, line.stage);
  out << "<tr>\n<td class=\"rd-duecell\">";
  write_due(out, due_of(line, procedure, desk), desk);
  out << "</td>\n<th scope=\"row\" class=\"rd-case\"><a href=\"" << html::Url("/cases").segment(line.reference) << "\">"
      << title_of(line, procedure) << "</a><small>" << line.reference;
  const std::string service = desk.office.unit_name(line.service);
  if (!service.empty()) out << " \xC2\xB7 " << service;
  out << "</small></th>\n<td class=\"rd-cut\"><span>"
      << (procedure == nullptr ? line.procedure : procedure->short_title) << "</span><small>"
      << (stage == nullptr ? line.stage : short_stage(*stage)) << "</small></td>\n<td><span class=\"rd-two\">";
  if (line.open && state != nullptr) {
    out << state->next_action;
  } else if (!line.outcome.empty()) {
    out << label_of(line.outcome);
  } else if (!line.open) {
    out << "Closed";
  }
  const std::string handler = desk.office.actor_name(line.handler);
  out << "</span></td>\n<td data-l=\"With\"><span class=\"rd-two\">"
      << (handler.empty() ? std::string("Nobody") : handler) << "</span></td>\n</tr>\n";
}

}  // namespace

void write_case_table(html::Writer& out, std::string_view caption, const std::vector<CaseGroup>& groups,
                      const Desk& desk) {
  out << "<table class=\"rd-table rd-work rd-work--plain\">\n<caption class=\"govuk-visually-hidden\">" << caption
      << "</caption>\n<colgroup><col class=\"c2\"><col class=\"c3\"><col class=\"c4\"><col class=\"c5\"><col "
         "class=\"c6\"></colgroup>\n"
         "<thead><tr><th scope=\"col\">Due</th><th scope=\"col\">Case</th><th scope=\"col\">Procedure and stage</th>"
         "<th scope=\"col\">Next action</th><th scope=\"col\">With</th></tr></thead>\n";
  for (const auto& group : groups) {
    if (group.lines.empty()) continue;
    out << "<tbody>\n";
    if (!group.title.empty()) {
      out << "<tr class=\"rd-group\"><th colspan=\"5\" scope=\"rowgroup\">" << group.title << " <span>("
          << grouped(std::to_string(group.total)) << ")</span></th></tr>\n";
    }
    for (const auto& line : group.lines) write_line(out, line, desk);
    out << "</tbody>\n";
  }
  out << "</table>\n";
}

}  // namespace redress::web
