#include "support/casebook.h"

#include <algorithm>
#include <stdexcept>

namespace redress::support {

using casework::CaseEvent;
using casework::Effects;
using casework::EventKind;

Day day(std::string_view text) {
  const auto read = base::parse_day(text);
  if (!read) throw std::runtime_error("no day: " + std::string(text));
  return *read;
}

Told& Casebook::tell(Told told) {
  told.seq = static_cast<std::int64_t>(told_.size());
  if (told.known == Day{}) told.known = told.on;
  told_.push_back(std::move(told));
  return told_.back();
}

std::string Casebook::reference(std::int64_t case_id) const {
  const auto found = references_.find(case_id);
  return found == references_.end() ? "C-" + std::to_string(case_id) : found->second;
}

std::int64_t Casebook::number_of(const std::string& name) const {
  if (name.empty()) return 0;
  const auto found = std::find(names_.begin(), names_.end(), name);
  if (found != names_.end()) return found - names_.begin() + 1;
  names_.push_back(name);
  return static_cast<std::int64_t>(names_.size());
}

figures::Names Casebook::names() const {
  const auto name = [this](std::int64_t id) { return names_.at(static_cast<std::size_t>(id) - 1); };
  return {name, name};
}

namespace {

EventKind kind_of(const std::string& verb) {
  static const std::map<std::string, EventKind> kinds{{"received", EventKind::case_received},
                                                      {"received_changed", EventKind::received_date_changed},
                                                      {"allocated", EventKind::case_allocated},
                                                      {"acknowledged", EventKind::case_acknowledged},
                                                      {"answered", EventKind::stage_answered},
                                                      {"escalated", EventKind::case_escalated},
                                                      {"closed", EventKind::case_closed},
                                                      {"reopened", EventKind::case_reopened},
                                                      {"service", EventKind::field_set},
                                                      {"theme", EventKind::field_set},
                                                      {"paused", EventKind::clock_paused},
                                                      {"resumed", EventKind::clock_resumed},
                                                      {"annuls", EventKind::event_annulled},
                                                      {"note", EventKind::note_added},
                                                      {"promised", EventKind::promise_made},
                                                      {"kept", EventKind::promise_kept},
                                                      {"missed", EventKind::promise_missed},
                                                      {"agreed", EventKind::remedy_agreed},
                                                      {"remedy_changed", EventKind::remedy_changed},
                                                      {"remedy_done", EventKind::remedy_done},
                                                      {"remedy_dropped", EventKind::remedy_dropped},
                                                      {"extended", EventKind::clock_extended},
                                                      {"head", EventKind::head_added},
                                                      {"head_withdrawn", EventKind::head_withdrawn},
                                                      {"proposed", EventKind::finding_proposed},
                                                      {"returned", EventKind::approval_decided},
                                                      {"issued", EventKind::finding_issued}};
  return kinds.at(verb);
}

}  // namespace

CaseEvent Casebook::event(const Told& told) const {
  CaseEvent event;
  event.seq = told.seq;
  event.case_id = told.case_id;
  event.kind = kind_of(told.verb);
  event.happened_on = told.on;
  event.known_on = told.known;
  // The log is written in order: each moment later than the one before, whatever day it is known on.
  event.recorded_at = base::Instant{std::chrono::hours{24 * 20'000}} + std::chrono::seconds{told.seq};
  event.replaces = told.replaces;
  event.channel = told.channel;
  event.code = told.outcome;
  Effects effects;
  if (told.verb == "received" || told.verb == "escalated" || told.verb == "reopened") {
    if (!told.row.empty()) {
      const StageRule& rule = stages.at(told.row);
      effects.opens = casework::OpenedStage{told.episode, rule.stage, told.row, told.verb, calendar, convention};
      effects.ends_clocks = told.verb == "escalated";
      if (rule.limit > 0) {
        effects.starts.push_back(
            {"response", "Response", {rule.limit, clock::Unit::working_days, convention}, calendar, true, told.due});
      }
    }
  }
  if (told.verb == "received" && acknowledge_within > 0) {
    effects.starts.push_back({"acknowledgement",
                              "Acknowledgement",
                              {acknowledge_within, clock::Unit::working_days, convention},
                              calendar,
                              false});
  }
  if (told.verb == "received") {
    event.detail["reference"] = reference(told.case_id);
    event.detail["procedure"] = told.procedure;
    event.detail["stream"] = told.stream;
    if (!told.service.empty()) event.detail["service"] = number_of(told.service);
    if (!told.theme.empty()) event.detail["theme"] = told.theme;
  } else if (told.verb == "allocated") {
    event.field = told.coordinator ? "coordinator" : "officer";
    event.detail["handler"] = number_of(told.name);
    event.team_id = number_of(told.team);
  } else if (told.verb == "answered") {
    effects.answers = true;
    effects.stops = {"response"};
  } else if (told.verb == "closed") {
    effects.ends_clocks = true;
  } else if (told.verb == "service") {
    event.field = "service";
    event.code = std::to_string(number_of(told.name));
  } else if (told.verb == "theme") {
    event.field = "theme";
    event.code = told.name;
  } else if (told.verb == "paused" || told.verb == "resumed") {
    event.field = "response";
  } else if (told.verb == "annuls") {
    event.annuls = told.target;
  } else if (told.verb == "acknowledged") {
    effects.stops = {"acknowledgement"};
  } else if (told.verb == "extended") {
    event.field = told.name;
    event.code = told.reason;
    event.detail["by"] = told.by;
  } else if (told.verb == "returned") {
    event.code = "returned";
  }
  event.head_id = told.head;
  if (!told.id.empty()) {
    const bool promise = told.verb == "promised" || told.verb == "kept" || told.verb == "missed";
    event.detail[promise ? "promise" : "remedy"] = told.id;
  }
  if (!told.kind.empty()) event.detail["kind"] = told.kind;
  if (told.due && told.row.empty()) event.detail["due_on"] = base::to_text(*told.due);
  if (told.pence) event.detail["pence"] = *told.pence;
  if (effects != Effects{}) event.detail["effects"] = casework::to_value(effects);
  return event;
}

void Casebook::write_to(figures::Columns& columns, std::size_t settled_each) const {
  std::size_t told = 0;
  for (const auto& each : told_) {
    columns.append(event(each));
    if (settled_each != 0 && (++told % settled_each == 0 || told == told_.size())) columns.settle();
  }
}

clock::CalendarHistory calendar_of(std::string id, const std::vector<Day>& holidays,
                                   const std::vector<LateHoliday>& late) {
  std::vector<clock::Holiday> list;
  for (const Day each : holidays) {
    clock::Holiday holiday;
    holiday.day = each;
    holiday.title = "Holiday";
    list.push_back(holiday);
  }
  for (const auto& each : late) {
    clock::Holiday holiday;
    holiday.day = each.day;
    holiday.title = "Late holiday";
    holiday.kind = clock::Holiday::Kind::one_off;
    holiday.published_on = each.published_on;
    list.push_back(holiday);
  }
  return clock::CalendarHistory(id, id, day("2000-01-01"), day("2035-12-31"), std::move(list));
}

}  // namespace redress::support
