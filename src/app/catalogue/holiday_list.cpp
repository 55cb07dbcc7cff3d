// Holiday lists in the form of the GOV.UK feed: {"scotland": {"division": "scotland", "events": [{"title", "date", "notes",
// "bunting"}...]}...}. The feed drops old years and has been wrong, so a list is merged by year and never replaces a calendar.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "app/catalogue/calendars.h"
#include "kit/json/read.h"

namespace redress::catalogue {
namespace {

using clock::CalendarHistory;
using clock::Day;
using clock::Holiday;

constexpr std::array<std::string_view, 3> parts_of_uk{"england-and-wales", "scotland", "northern-ireland"};

int year_of(Day day) {
  return static_cast<int>(std::chrono::year_month_day{day}.year());
}
Day first_of(int year) {
  return Day{std::chrono::year{year} / 1 / 1};
}
Day last_of(int year) {
  return Day{std::chrono::year{year} / 12 / 31};
}

// A name that a person can type behind --calendar.
bool is_division(std::string_view name) {
  return !name.empty() && name.size() <= 60 &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

class ListReader {
 public:
  explicit ListReader(std::string_view name) : name_(name) {}

  base::Refusals refusals;

  std::vector<Holiday> division(std::string_view id, const base::Value& value) {
    std::vector<Holiday> days;
    const base::Object* object = value.as_object();
    if (!is_division(id)) {
      refuse(id, "a division is named in small letters, digits and dashes");
      return days;
    }
    if (object == nullptr) {
      refuse(id, "a division is an object with `division` and `events`");
      return days;
    }
    if (base::text_or(*object, "division", id) != id) refuse(id, "its `division` says another name");
    const base::Value* events = base::find(*object, "events");
    if (events == nullptr || events->as_array() == nullptr) {
      refuse(id, "`events` is a list of days");
      return days;
    }
    for (std::size_t i = 0; i < events->as_array()->size(); ++i) {
      event(fmt::format("{}.events[{}]", id, i), (*events->as_array())[i], days);
    }
    if (days.empty() && refusals.empty()) refuse(id, "there is no day in it");
    return days;
  }

 private:
  void event(const std::string& place, const base::Value& value, std::vector<Holiday>& days) {
    const base::Object* object = value.as_object();
    if (object == nullptr) return refuse(place, "a day is an object with `title` and `date`");
    Holiday holiday;
    holiday.title = base::text_or(*object, "title");
    if (holiday.title.empty()) refuse(place, "`title` is needed");
    const std::string date = base::text_or(*object, "date");
    const auto day = base::parse_day(date);
    if (!day) return refuse(place, fmt::format("`date` is a day written 2026-11-20, not `{}`", date));
    holiday.day = *day;
    const std::string notes = base::text_or(*object, "notes");
    if (notes == "Substitute day") holiday.kind = Holiday::Kind::substitute;
    holiday.source = name_;
    days.push_back(std::move(holiday));
  }

  void refuse(std::string_view place, std::string text) {
    refusals.push_back({"holiday_list_readable", fmt::format("{}: {}", name_, place), "DESIGN 7", std::move(text)});
  }

  std::string name_;
};

std::set<int> years_of(const std::vector<Holiday>& days) {
  std::set<int> years;
  for (const Holiday& holiday : days) years.insert(year_of(holiday.day));
  return years;
}

// The built-in calendar with the list's days in the list's years. Grows by years that join on to it.
CalendarHistory merged(const CalendarHistory& built_in, const std::vector<Holiday>& days,
                       std::vector<std::string>& notes) {
  const std::set<int> years = years_of(days);
  Day first = built_in.first();
  Day last = built_in.last();
  while (years.contains(year_of(last) + 1)) last = last_of(year_of(last) + 1);
  while (years.contains(year_of(first) - 1)) first = first_of(year_of(first) - 1);
  for (const int year : years) {
    if (first_of(year) < first || last_of(year) > last) {
      notes.push_back(fmt::format("{}: {} does not join on to the years {} to {} and is left out", built_in.id(), year,
                                  year_of(first), year_of(last)));
    }
  }
  std::vector<Holiday> together = days;
  for (const Holiday& holiday : built_in.holidays()) {
    if (!years.contains(year_of(holiday.day))) together.push_back(holiday);
  }
  return {built_in.id(), built_in.title(), first, last, std::move(together)};
}

CalendarHistory added(std::string id, std::vector<Holiday> days, std::vector<std::string>& notes) {
  const std::set<int> years = years_of(days);
  for (int year = *years.begin(); year < *years.rbegin(); ++year) {
    if (!years.contains(year)) {
      notes.push_back(
          fmt::format("{}: there is no day in {}; only Saturdays and Sundays are left out there", id, year));
    }
  }
  std::string title = id;
  return {std::move(id), std::move(title), first_of(*years.begin()), last_of(*years.rbegin()), std::move(days)};
}

}  // namespace

base::Checked<base::Done> add_holiday_list(clock::Calendars& calendars, std::string_view json, std::string_view name,
                                           std::vector<std::string>& notes) {
  const auto list = json::read_object(json, name);
  if (!list) return base::refuse(list.error());
  ListReader reader(name);
  std::map<std::string, std::vector<Holiday>, std::less<>> divisions;
  for (const auto& [id, value] : *list) divisions[id] = reader.division(id, value);
  if (!reader.refusals.empty()) return base::refuse(std::move(reader.refusals));
  if (divisions.empty()) {
    return base::refuse(
        base::Refusal{"holiday_list_readable", std::string(name), "DESIGN 7", "there is no division in it"});
  }
  bool nation_changed = false;
  for (auto& [id, days] : divisions) {
    const CalendarHistory* built_in = calendars.find(id);
    nation_changed = nation_changed || std::find(parts_of_uk.begin(), parts_of_uk.end(), id) != parts_of_uk.end();
    calendars.add(built_in == nullptr ? added(id, std::move(days), notes) : merged(*built_in, days, notes));
  }
  if (nation_changed && !divisions.contains("uk-any")) {
    std::vector<const CalendarHistory*> parts;
    for (const auto part : parts_of_uk) parts.push_back(calendars.find(part));
    calendars.add(clock::any_of("uk-any", "Any part of the United Kingdom", parts));
  }
  return base::Done{};
}

}  // namespace redress::catalogue
