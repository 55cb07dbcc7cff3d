#include "core/clock/calendar.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace redress::clock {
namespace {

using std::chrono::days;

bool by_day(const Holiday& a, const Holiday& b) {
  return a.day < b.day;
}

// `Early May bank holiday (VE day)` was the `Early May bank holiday` before it was moved: what stands in brackets at
// the end names the occasion.
std::string title_before_the_move(const std::string& title) {
  const std::size_t bracket = title.rfind(" (");
  return bracket == std::string::npos || title.back() != ')' ? title : title.substr(0, bracket);
}

// The same fact in two parts of a calendar: known from the same day on.
bool is_same_day(const Holiday& a, const Holiday& b) {
  return std::tie(a.day, a.title, a.kind, a.published_on, a.instead_of) ==
         std::tie(b.day, b.title, b.kind, b.published_on, b.instead_of);
}

// What was known of the holidays on `known_on`; everything, without a day.
std::vector<Holiday> known_holidays(const std::vector<Holiday>& all, std::optional<Day> known_on) {
  std::vector<Holiday> known;
  for (const auto& holiday : all) {
    const bool public_then = !holiday.published_on || !known_on || *holiday.published_on <= *known_on;
    if (public_then) {
      known.push_back(holiday);
    } else if (holiday.instead_of) {
      Holiday statutory = holiday;
      statutory.day = *holiday.instead_of;
      statutory.title = title_before_the_move(holiday.title);
      statutory.kind = Holiday::Kind::actual;
      statutory.published_on.reset();
      statutory.instead_of.reset();
      known.push_back(std::move(statutory));
    }
  }
  return known;
}

}  // namespace

Calendar::Calendar(std::string id, Day first, Day last, std::vector<Holiday> holidays)
    : id_(std::move(id)), first_(first), last_(last), holidays_(std::move(holidays)) {
  REDRESS_ASSERT(first_ <= last_);
  std::erase_if(holidays_, [&](const Holiday& holiday) { return !covers(holiday.day); });
  std::sort(holidays_.begin(), holidays_.end(), by_day);
  const auto length = static_cast<std::size_t>((last_ - first_).count()) + 1;
  worked_.reserve(length + 1);
  worked_.push_back(0);
  days_.reserve(length / 7 * 5 + 5);
  auto holiday = holidays_.begin();
  unsigned weekday = base::weekday_of(first_);
  for (Day day = first_; day <= last_; day += days{1}) {
    while (holiday != holidays_.end() && holiday->day < day) ++holiday;
    const bool off = weekday == 0 || weekday == 6 || (holiday != holidays_.end() && holiday->day == day);
    if (!off) days_.push_back(base::number_of(day));
    worked_.push_back(worked_.back() + (off ? 0 : 1));
    weekday = weekday == 6 ? 0 : weekday + 1;
  }
}

const Holiday* Calendar::holiday_on(Day day) const {
  REDRESS_ASSERT(covers(day));
  const auto found = std::lower_bound(holidays_.begin(), holidays_.end(), day,
                                      [](const Holiday& holiday, Day wanted) { return holiday.day < wanted; });
  return found != holidays_.end() && found->day == day ? &*found : nullptr;
}

int Calendar::working_days_after(Day from, Day to) const {
  const auto worked_until = [&](Day day) {
    REDRESS_ASSERT(first_ - days{1} <= day && day <= last_);
    return worked_[static_cast<std::size_t>((day - first_).count() + 1)];
  };
  return worked_until(to) - worked_until(from);
}

std::optional<Day> Calendar::nth_working_day_after(Day from, int n) const {
  REDRESS_ASSERT(n >= 1 && first_ - days{1} <= from && from <= last_);
  const auto before = static_cast<std::size_t>(worked_[static_cast<std::size_t>((from - first_).count() + 1)]);
  const std::size_t wanted = before + static_cast<std::size_t>(n) - 1;
  if (wanted >= days_.size()) return std::nullopt;
  return base::day_of(days_[wanted]);
}

CalendarHistory::CalendarHistory(std::string id, std::string title, Day first, Day last, std::vector<Holiday> holidays)
    : id_(std::move(id)), title_(std::move(title)), first_(first), last_(last), holidays_(std::move(holidays)) {
  std::sort(holidays_.begin(), holidays_.end(), by_day);
  for (const auto& holiday : holidays_) {
    if (holiday.published_on) changes_.push_back(*holiday.published_on);
  }
  std::sort(changes_.begin(), changes_.end());
  changes_.erase(std::unique(changes_.begin(), changes_.end()), changes_.end());
  const auto edition = [&](std::optional<Day> known_on) {
    return std::make_shared<const Calendar>(id_, first_, last_, known_holidays(holidays_, known_on));
  };
  if (!changes_.empty()) editions_.push_back(edition(changes_.front() - days{1}));
  for (std::size_t i = 0; i + 1 < changes_.size(); ++i) editions_.push_back(edition(changes_[i]));
  editions_.push_back(edition(std::nullopt));
}

std::shared_ptr<const Calendar> CalendarHistory::known_on(std::optional<Day> day) const {
  if (!day) return editions_.back();
  const auto later = std::upper_bound(changes_.begin(), changes_.end(), *day);
  return editions_[static_cast<std::size_t>(later - changes_.begin())];
}

std::optional<Day> CalendarHistory::edition_of(std::optional<Day> day) const {
  const auto later = day ? std::upper_bound(changes_.begin(), changes_.end(), *day) : changes_.end();
  if (later == changes_.begin()) return std::nullopt;
  return *(later - 1);
}

CalendarHistory any_of(std::string id, std::string title, const std::vector<const CalendarHistory*>& parts) {
  REDRESS_ASSERT(!parts.empty());
  Day first = parts.front()->first();
  Day last = parts.front()->last();
  std::multimap<Day, Holiday> by_days;
  for (const CalendarHistory* part : parts) {
    first = std::max(first, part->first());
    last = std::min(last, part->last());
    for (Holiday holiday : part->holidays()) {
      holiday.in = part->id();
      const auto [begin, end] = by_days.equal_range(holiday.day);
      const auto same = std::find_if(begin, end, [&](const auto& other) { return is_same_day(other.second, holiday); });
      if (same == end) {
        by_days.emplace(holiday.day, std::move(holiday));
        continue;
      }
      same->second.in += " " + holiday.in;
      same->second.projected = same->second.projected || holiday.projected;
      same->second.unverified = same->second.unverified || holiday.unverified;
    }
  }
  std::vector<Holiday> together;
  for (auto& [day, holiday] : by_days) together.push_back(std::move(holiday));
  return {std::move(id), std::move(title), first, last, std::move(together)};
}

void Calendars::add(CalendarHistory history) {
  auto shared = std::make_shared<const CalendarHistory>(std::move(history));
  const auto at = std::lower_bound(histories_.begin(), histories_.end(), shared->id(),
                                   [](const auto& held, const std::string& id) { return held->id() < id; });
  if (at != histories_.end() && (*at)->id() == shared->id()) {
    *at = std::move(shared);
  } else {
    histories_.insert(at, std::move(shared));
  }
}

const CalendarHistory* Calendars::find(std::string_view id) const {
  for (const auto& history : histories_) {
    if (history->id() == id) return history.get();
  }
  return nullptr;
}

std::vector<std::string> Calendars::ids() const {
  std::vector<std::string> ids;
  for (const auto& history : histories_) ids.push_back(history->id());
  return ids;
}

}  // namespace redress::clock
