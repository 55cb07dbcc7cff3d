#include "app/web/desk.h"

namespace redress::web {

Desk::Desk(office::Office& given)
    : office(given),
      body(given.body()),
      today(given.today()),
      year(static_cast<int>(std::chrono::year_month_day{today}.year())) {}

std::shared_ptr<const clock::Calendar> Desk::calendar(std::string_view id) const {
  const auto* history = office.calendars().find(id == "body" || id.empty() ? std::string_view(body.calendar) : id);
  return history == nullptr ? nullptr : history->known_on(std::nullopt);
}

std::string Desk::short_day(Day day) const {
  return base::short_text(day, year);
}
std::string Desk::long_day(Day day) const {
  return base::long_text(day);
}

const procedure::Procedure* Desk::procedure(std::string_view id) const {
  const procedure::Procedure* found = nullptr;
  for (const auto& procedure : office.procedures()) {
    if (procedure.id == id) found = &procedure;
  }
  return found;
}

std::optional<int> working_days_between(const clock::Calendar& calendar, Day from, Day to) {
  if (!calendar.covers(from) || !calendar.covers(to)) return std::nullopt;
  return calendar.working_days_after(from, to);
}

}  // namespace redress::web
