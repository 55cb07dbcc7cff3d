// Extensions, pauses, and the reason for a missed limit.
#include <algorithm>

#include <fmt/format.h>

#include "core/casework/apply.h"
#include "core/casework/outcomes.h"
#include "core/casework/transition.h"

namespace redress::casework {
namespace {

const RunningClock* running(Decision& decision, const std::string& id) {
  const RunningClock* clock = running_clock(decision.before, id);
  if (clock != nullptr) return clock;
  std::vector<std::string> ids;
  for (const RunningClock& each : decision.before.clocks) {
    if (each.running()) ids.push_back(each.started.id);
  }
  decision.refuse("clock_not_running", "clock", "",
                  fmt::format("no clock `{}` runs on that day; running: {}", id,
                              ids.empty() ? "none" : fmt::format("{}", fmt::join(ids, ", "))));
  return nullptr;
}

// Whether the length can be added up at all; with a length that cannot nothing else is worth saying.
bool sensible_length(Decision& decision, const RunningClock* clock, const ExtendClock& request) {
  const int already = clock == nullptr ? 0 : clock->extended_by;
  if (request.by >= 1 && request.by <= longest_extension - already) return true;
  decision.refuse("extension_makes_no_sense", "by", "",
                  fmt::format("an extension is by at least 1, and all of a clock together by at most {}{}",
                              longest_extension, already == 0 ? "" : fmt::format("; it has {} already", already)));
  return false;
}

// A limit that no calendar reaches would be no limit.
void check_within_calendar(Decision& decision, const RunningClock& clock, const ExtendClock& request) {
  if (!decision.limit_of(clock)) return;  // paused, or without a limit before
  RunningClock extended = clock;
  extended.extended_by += request.by;
  if (decision.limit_of(extended)) return;
  const clock::CalendarHistory* calendar = decision.circumstances.calendars->find(clock.started.calendar);
  decision.refuse("extension_beyond_the_calendar", "by", "DESIGN 4",
                  fmt::format("the limit would lie beyond the calendar {}, which is known to {}", calendar->id(),
                              base::long_text(calendar->last())));
}

void check_extension(Decision& decision, const RunningClock& clock, const ExtendClock& request) {
  const procedure::Clock* defined = procedure::find_clock(decision.procedure, clock.started.id);
  if (defined == nullptr || !defined->extension) {
    return decision.refuse("clock_may_not_be_extended", "clock", defined == nullptr ? "" : defined->source,
                           fmt::format("`{}` may not be extended", request.clock));
  }
  const procedure::Extension& rule = *defined->extension;
  if (rule.at_most > 0 && request.by > rule.at_most) {
    decision.refuse("extension_longer_than_allowed", "by", rule.source,
                    fmt::format("one extension is at most {} {}", rule.at_most, to_text(clock.started.rule.unit)));
  }
  if (rule.times > 0 && clock.extensions >= rule.times) {
    decision.refuse("extension_used_up", "clock", rule.source,
                    fmt::format("it may be extended {} and has been",
                                rule.times == 1 ? "once" : fmt::format("{} times", rule.times)));
  }
  const int whole = clock.started.rule.count + clock.extended_by + request.by;
  if (rule.ceiling && whole > *rule.ceiling) {
    decision.refuse("extension_over_the_ceiling", "by", rule.ceiling_source.empty() ? rule.source : rule.ceiling_source,
                    fmt::format("the whole limit may not pass {} {}; this would make it {}", *rule.ceiling,
                                to_text(clock.started.rule.unit), whole));
  }
  check_within_calendar(decision, clock, request);
  if (!rule.approver.empty() && request.approver == 0) {
    decision.refuse("extension_needs_an_approver", "approver", rule.source,
                    fmt::format("an extension is approved by a {}", rule.approver));
  } else if (!rule.approver.empty() && request.approver == decision.command.actor) {
    decision.refuse("approver_must_differ", "approver", rule.source, "somebody else must approve the extension");
  }
  const auto limit = decision.limit_of(clock);
  if (rule.before_expiry && limit && decision.command.on > *limit) {
    decision.refuse(
        "extension_after_expiry", "on", rule.source,
        fmt::format("the limit was {}: it is extended before it has passed or not at all", base::long_text(*limit)));
  }
}

}  // namespace

Draft decide_one(Decision& decision, const ExtendClock& request) {
  Draft draft = decision.draft(EventKind::clock_extended);
  draft.event.field = request.clock;
  put_reason(draft, request.reason);
  draft.event.detail["by"] = request.by;
  if (request.approver != 0) draft.event.detail["approver"] = request.approver;
  const RunningClock* clock = running(decision, request.clock);
  const bool sensible = sensible_length(decision, clock, request);
  if (clock != nullptr && sensible && !decision.as_history()) {
    if (request.reason.empty()) {
      decision.refuse("reason_needed", "reason", "RULES B1.1; B2 6.4", "an extension needs a reason");
    }
    check_extension(decision, *clock, request);
  }
  Asked asked;
  asked.clock = request.clock;
  take_transition(decision, draft, Need::may, "extend_clock", asked);
  return draft;
}

// Only where the procedure has a transition for it: no clock stops for waiting unless its rule says so (RULES C1.1 5).
Draft decide_one(Decision& decision, const PauseClock& request) {
  Draft draft = decision.draft(EventKind::clock_paused);
  draft.event.field = request.clock;
  put_reason(draft, request.reason);
  const RunningClock* clock = running(decision, request.clock);
  if (clock != nullptr && !clock->pauses.empty() && !clock->pauses.back().to) {
    decision.refuse("clock_is_paused_already", "clock", "", "the clock is paused already");
  }
  Asked asked;
  asked.clock = request.clock;
  asked.reason = !request.reason.empty();
  if (!decision.as_history() &&
      procedure::transitions_for(decision.procedure, decision.before.state, "pause_clock").empty()) {
    const procedure::Clock* defined = procedure::find_clock(decision.procedure, request.clock);
    decision.refuse("pause_not_allowed", "clock",
                    defined == nullptr || defined->source.empty() ? decision.procedure.source : defined->source,
                    fmt::format("`{}` has no pause here: record why the case waits in a note", decision.procedure.id));
    return draft;
  }
  take_transition(decision, draft, Need::may, "pause_clock", asked);
  return draft;
}

Draft decide_one(Decision& decision, const ResumeClock& request) {
  Draft draft = decision.draft(EventKind::clock_resumed);
  draft.event.field = request.clock;
  const RunningClock* clock = running(decision, request.clock);
  if (clock != nullptr && (clock->pauses.empty() || clock->pauses.back().to)) {
    decision.refuse("clock_not_paused", "clock", "", "the clock is not paused on that day");
  }
  Asked asked;
  asked.clock = request.clock;
  take_transition(decision, draft, Need::may, "resume_clock", asked);
  return draft;
}

Draft decide_one(Decision& decision, const ExplainDelay& request) {
  Draft draft = decision.draft(EventKind::delay_explained);
  draft.event.field = request.clock;
  draft.event.code = request.reason;
  check_reason(decision, request.reason, decision.procedure.late_reasons, "late_reason_not_of_this_procedure",
               "reason");
  const RunningClock* clock = last_clock(decision.before, request.clock);
  if (clock == nullptr) {
    decision.refuse("clock_not_of_this_case", "clock", "", "no clock of that name has run on this case by that day");
    return draft;
  }
  const auto limit = decision.limit_of(*clock);
  const Day until = clock->stopped_on ? *clock->stopped_on : clock->ended_on ? *clock->ended_on : decision.command.on;
  if (!decision.as_history() && limit && until <= *limit) {
    decision.refuse("clock_is_in_time", "clock", "", "the limit, " + base::long_text(*limit) + ", has not been missed");
  }
  return draft;
}

}  // namespace redress::casework
