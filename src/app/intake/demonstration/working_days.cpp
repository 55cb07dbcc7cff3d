#include "app/intake/demonstration/westermoor.h"
#include "base/assert.h"
#include "base/fault.h"

namespace redress::intake {

WorkingDays::WorkingDays(const clock::Calendars& calendars, std::string_view calendar) {
  const clock::CalendarHistory* history = calendars.find(calendar);
  if (history == nullptr) throw base::Fault("there is no calendar " + std::string(calendar));
  calendar_ = history->known_on(std::nullopt);
}

Day WorkingDays::before(Day day, int count) const {
  while (!calendar_->is_working(day)) day -= std::chrono::days{1};
  for (int i = 0; i < count; ++i) {
    do {
      day -= std::chrono::days{1};
    } while (!calendar_->is_working(day));
  }
  return day;
}

Day WorkingDays::after(Day day, int count) const {
  const auto found = calendar_->nth_working_day_after(day, count);
  REDRESS_ASSERT(found.has_value());
  return *found;
}

int WorkingDays::between(Day from, Day to) const {
  return calendar_->working_days_after(from, to);
}

}  // namespace redress::intake
