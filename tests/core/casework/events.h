// Events for tests, numbered as the writer would.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "base/day.h"
#include "core/casework/effects.h"
#include "core/casework/event.h"

namespace redress::casework {

inline Day day(std::string_view text) {
  return *base::parse_day(text);
}

// The events of one case. Each call appends one, known on the day it happened.
class Log {
 public:
  CaseEvent& add(EventKind kind, std::string_view on) {
    CaseEvent event;
    event.seq = static_cast<std::int64_t>(events.size());
    event.case_id = 7;
    event.version = static_cast<int>(events.size()) + 1;
    event.kind = kind;
    event.happened_on = event.known_on = day(on);
    event.recorded_at = Instant{event.known_on} + std::chrono::hours{12};
    event.actor_id = 1;
    events.push_back(event);
    return events.back();
  }
  CaseEvent& received(std::string_view on) {
    CaseEvent& event = add(EventKind::case_received, on);
    event.detail["reference"] = "C-1";
    Effects effects;
    effects.state = "stage_1";
    effects.opens = OpenedStage{1, "1", "stage-1", "received", "scotland", clock::Convention::inclusive};
    effects.starts = {
        {"response", "Response", {5, clock::Unit::working_days, clock::Convention::inclusive}, "scotland", true}};
    event.detail["effects"] = to_value(effects);
    return event;
  }
  CaseEvent& answered(std::string_view on, std::string_view outcome = "upheld") {
    CaseEvent& event = add(EventKind::stage_answered, on);
    event.code = outcome;
    Effects effects;
    effects.state = "answered";
    effects.answers = true;
    effects.stops = {"response"};
    event.detail["effects"] = to_value(effects);
    return event;
  }
  CaseEvent& closed(std::string_view on) {
    CaseEvent& event = add(EventKind::case_closed, on);
    Effects effects;
    effects.state = "closed";
    effects.ends_clocks = true;
    event.detail["effects"] = to_value(effects);
    return event;
  }
  CaseEvent& note(std::string_view on) { return add(EventKind::note_added, on); }
  CaseEvent& annul(std::string_view on, std::int64_t seq) {
    CaseEvent& event = add(EventKind::event_annulled, on);
    event.annuls = seq;
    return event;
  }
  // A copy of the event with that seq, known on `on`, in its place.
  CaseEvent& replace(std::string_view on, std::int64_t seq) {
    const CaseEvent old = events[static_cast<std::size_t>(seq)];
    CaseEvent& event = add(old.kind, on);
    event.happened_on = old.happened_on;
    event.code = old.code;
    event.field = old.field;
    event.detail = old.detail;
    event.replaces = seq;
    return event;
  }

  std::vector<CaseEvent> events;
};

}  // namespace redress::casework
