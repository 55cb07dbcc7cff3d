#include "app/web/desk.h"

#include <utility>

#include "base/text.h"

namespace redress::web {

Desk::Desk(office::Office& given, Visitor asking, http::SentForm sent)
    : office(given),
      body(given.body()),
      today(given.today()),
      year(static_cast<int>(std::chrono::year_month_day{today}.year())),
      visitor(std::move(asking)),
      form(std::move(sent.fields)),
      files(std::move(sent.files)) {}

std::string Desk::typed(std::string_view field) const {
  const std::string* value = http::find(form, field);
  return value == nullptr ? std::string() : std::string(base::trimmed(*value));
}

office::Author Desk::author() const {
  if (!visitor.who) return {};
  // Somebody without any role may do nothing: no list at all would mean that roles are not checked.
  auto roles = office::role_ids(visitor.who->roles);
  if (roles.empty()) roles.emplace_back("nobody");
  return {visitor.who->actor, std::move(roles)};
}

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
