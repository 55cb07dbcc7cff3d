// Holidays that became known while cases were open: whose limits moved, and who accepted it.
#include <algorithm>
#include <utility>

#include "app/office/cases_in_flight_desk.h"
#include "app/store/open_cases.h"
#include "base/fault.h"
#include "core/casework/state.h"

namespace redress::office {
namespace {

using Kind = store::BodyEventKind;

std::optional<Day> due_by(const casework::RunningClock& clock, const clock::CalendarHistory& calendar, Day known_on) {
  return casework::limit_of(clock, *calendar.known_on(known_on)).due_on;
}

// Nothing before the body began, and nothing that is still to be published.
std::vector<LateHoliday> published_between(const clock::Calendars& calendars, Day began, Day today) {
  std::vector<LateHoliday> all;
  for (const auto& id : calendars.ids()) {
    const clock::CalendarHistory& calendar = *calendars.find(id);
    for (const Day change : calendar.changes()) {
      if (change <= began || change > today) continue;
      LateHoliday late;
      late.calendar = id;
      late.calendar_title = calendar.title();
      late.published_on = change;
      for (const auto& holiday : calendar.holidays()) {
        if (holiday.published_on == change) late.days.emplace_back(holiday.day, holiday.title);
      }
      all.push_back(std::move(late));
    }
  }
  return all;
}

void add_limits(const casework::CaseState& state, const clock::Calendars& calendars, std::vector<LateHoliday>& all) {
  if (!state.open()) return;  // a closed case keeps its limits
  for (const auto& running : state.clocks) {
    if (!running.running()) continue;
    for (LateHoliday& late : all) {
      if (late.calendar != running.started.calendar || running.from >= late.published_on) continue;
      const clock::CalendarHistory& calendar = *calendars.find(late.calendar);
      const auto before = due_by(running, calendar, late.published_on - std::chrono::days{1});
      const auto after = due_by(running, calendar, late.published_on);
      if (before == after) continue;
      late.limits.push_back(
          {state.reference, running.started.id, running.started.title, before, after, state.handler()});
    }
  }
}

bool is_about(const store::BodyEvent& event, const LateHoliday& late) {
  return event.kind == Kind::holiday_accepted && event.field == late.calendar &&
         event.code == base::to_text(late.published_on);
}

}  // namespace

std::vector<LateHoliday> CasesInFlightDesk::late_holidays() {
  const Day today = bearings_.zone.civil_day(clock_());
  return readers_.with([&](store::Store& store) {
    const auto events = store.body_events();
    auto all = published_between(bearings_.calendars, events.front().happened_on, today);
    if (all.empty()) return all;
    for (const auto* procedure : newest(*bearings_.adopted)) {
      store::each_open_case(store.connection(), procedure->id, [&](std::span<const casework::CaseEvent> of_case) {
        add_limits(casework::fold(of_case), bearings_.calendars, all);
      });
    }
    for (LateHoliday& late : all) {
      std::sort(late.limits.begin(), late.limits.end(),
                [](const auto& one, const auto& other) { return one.reference < other.reference; });
      const auto accepted =
          std::find_if(events.begin(), events.end(), [&](const auto& event) { return is_about(event, late); });
      if (accepted == events.end()) continue;
      late.accepted_by = accepted->actor_id;
      late.accepted_at = accepted->recorded_at;
    }
    std::erase_if(all, [](const LateHoliday& late) { return late.limits.empty() && !late.accepted_at; });
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& one, const auto& other) { return one.published_on > other.published_on; });
    return all;
  });
}

base::Checked<base::Done> CasesInFlightDesk::accept_holiday(std::string_view calendar, Day published_on,
                                                            std::int64_t by) {
  const auto all = late_holidays();
  const auto late = std::find_if(all.begin(), all.end(), [&](const LateHoliday& each) {
    return each.calendar == calendar && each.published_on == published_on;
  });
  if (late == all.end()) {
    return base::refuse({"holiday_is_not_known", "calendar", "",
                         "nothing that became known of that calendar on that day moved a limit of an open case"});
  }
  if (late->accepted_at) return base::Done{};
  if (writing_.writer == nullptr) throw base::Fault("this was opened for reading only");
  store::BodyEvent event;
  event.kind = Kind::holiday_accepted;
  event.field = late->calendar;
  event.code = base::to_text(published_on);
  event.actor_id = by;
  event.detail = {{"limits", static_cast<std::int64_t>(late->limits.size())}};
  writing_.writer->run([&] {
    writing_.desk->tell(event);
    return true;
  });
  return base::Done{};
}

}  // namespace redress::office
