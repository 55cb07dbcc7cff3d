#include "app/cli/deadline_question.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <sstream>

#include "app/catalogue/calendars.h"
#include "base/fault.h"
#include "base/text.h"
#include "kit/zone/zone.h"

namespace redress::cli {
namespace {

using clock::Day;
using clock::Receipt;

// A date and a time on the wall clock, `2026-11-20T10:42` or with seconds.
std::optional<Receipt> local_date_time(std::string_view text) {
  const bool to_the_minute = text.size() == 16;
  if (!to_the_minute && text.size() != 19) return std::nullopt;
  const auto instant = base::parse_instant(std::string(text) + (to_the_minute ? ":00Z" : "Z"));
  if (!instant) return std::nullopt;
  const Day day = std::chrono::floor<std::chrono::days>(*instant);
  return Receipt{day, *instant - day};
}

std::optional<Receipt> instant_on_the_wall(std::string_view text) {
  const auto instant = base::parse_instant(text);
  if (!instant) return std::nullopt;
  const auto london = zone::Zone::named("Europe/London");
  if (!london) throw base::Fault("the system's time zone data do not know Europe/London");
  const auto wall = london->wall_time(*instant);
  return Receipt{wall.day, wall.since_midnight};
}

class QuestionReader {
 public:
  QuestionReader(const DeadlineTexts& texts, const DeadlinePlace& place) : texts_(texts), place_(place) {}

  base::Refusals refusals;

  void refuse(DeadlineField field, const char* rule, std::string text) {
    refusals.push_back({rule, place_(field), "DESIGN 7", std::move(text)});
  }

  template <class T>
  T named(DeadlineField field, std::optional<T> (*parse)(std::string_view), const std::vector<std::string>& known,
          T otherwise) {
    if (texts_[field].empty()) return otherwise;
    const auto value = parse(texts_[field]);
    if (value) return *value;
    const auto near = base::nearest_word(texts_[field], known);
    refuse(field, "word_known",
           fmt::format("`{}` is not known{}; {} is one of {}", texts_[field], near ? "; is " + *near + " meant?" : "",
                       deadline_columns[field], fmt::join(known, ", ")));
    return otherwise;
  }

  int number() {
    const auto value = base::parse_int(texts_[count], 1, std::numeric_limits<int>::max());
    if (value) return static_cast<int>(*value);
    refuse(
        count, "count_at_least_one",
        texts_[count].empty() ? "a count is needed" : fmt::format("`{}` is not a whole number from 1", texts_[count]));
    return 1;
  }

  Receipt receipt(clock::Unit of) {
    const std::string_view text = texts_[received];
    if (const auto day = base::parse_day(text)) return {*day};
    auto timed = local_date_time(text);
    if (!timed) timed = instant_on_the_wall(text);
    if (timed && of == clock::Unit::clock_hours) return *timed;
    refuse(received, "day_readable",
           text.empty() ? "the day of receipt is needed"
           : timed      ? fmt::format("`{}` has a time, which only clock-hours can use; write the day", text)
                        : fmt::format("`{}` is not a day written 2026-11-20", text));
    return {Day{}};
  }

  std::optional<Day> day_known() {
    if (texts_[known_on].empty()) return std::nullopt;
    const auto day = base::parse_day(texts_[known_on]);
    if (!day) refuse(known_on, "day_readable", fmt::format("`{}` is not a day written 2026-11-20", texts_[known_on]));
    return day;
  }

  std::vector<clock::Pause> pauses() {
    std::vector<clock::Pause> all;
    for (const std::string_view text : base::split(texts_[pause], ' ')) {
      if (text.empty()) continue;
      const std::size_t dots = text.find("..");
      const auto from = base::parse_day(text.substr(0, dots));
      const auto to = dots == std::string_view::npos ? std::nullopt : base::parse_day(text.substr(dots + 2));
      if (from && to) {
        all.push_back({*from, *to});
      } else {
        refuse(pause, "pause_readable", fmt::format("`{}` is not a pause written 2026-11-06..2026-11-12", text));
      }
    }
    return all;
  }

 private:
  const DeadlineTexts& texts_;
  const DeadlinePlace& place_;
};

}  // namespace

base::Checked<const clock::CalendarHistory*> find_calendar(const clock::Calendars& calendars, std::string_view id,
                                                           const std::string& about) {
  if (const auto* found = calendars.find(id)) return found;
  const auto known = calendars.ids();
  const auto near = base::nearest_word(id, known);
  return base::refuse(base::Refusal{"calendar_known", about, "DESIGN 7",
                                    fmt::format("there is no calendar `{}`{}; known are {}", id,
                                                near ? " (is " + *near + " meant?)" : "", fmt::join(known, ", "))});
}

base::Checked<DeadlineQuestion> read_question(const DeadlineTexts& texts, const DeadlinePlace& place,
                                              const clock::Calendars& calendars) {
  QuestionReader reader(texts, place);
  DeadlineQuestion question;
  question.rule.count = reader.number();
  if (texts[unit].empty()) reader.refuse(unit, "word_known", "a unit is needed");
  question.rule.unit = reader.named(unit, &clock::parse_unit, clock::unit_names(), clock::Unit::clock_hours);
  question.rule.convention =
      reader.named(convention, &clock::parse_convention, clock::convention_names(), clock::Convention::after);
  question.rule.roll = reader.named(roll, &clock::parse_roll, clock::roll_names(), clock::Roll::none);
  question.received = reader.receipt(question.rule.unit);
  question.known_on = reader.day_known();
  question.pauses = reader.pauses();
  const auto found = find_calendar(calendars, texts[calendar].empty() ? "none" : texts[calendar], place(calendar));
  if (found) {
    question.history = *found;
  } else {
    reader.refusals.push_back(found.error().front());
  }
  if (!reader.refusals.empty()) return base::refuse(std::move(reader.refusals));
  return question;
}

base::Refusals placed(base::Refusals refusals, const DeadlinePlace& place) {
  for (auto& refusal : refusals) {
    const auto column = std::find(deadline_columns.begin(), deadline_columns.end(), refusal.about);
    if (column != deadline_columns.end()) {
      refusal.about = place(static_cast<DeadlineField>(column - deadline_columns.begin()));
    }
  }
  return refusals;
}

base::Checked<Known> known_calendars(const std::optional<std::string>& holidays_file) {
  Known known{catalogue::shipped_calendars(), {}};
  if (!holidays_file) return known;
  std::ifstream in(*holidays_file, std::ios::binary);
  std::stringstream text;
  if (in) text << in.rdbuf();
  if (!in) throw base::Fault(*holidays_file + ": cannot be read");
  const auto done = catalogue::add_holiday_list(known.calendars, text.str(), *holidays_file, known.notes);
  if (!done) return base::refuse(done.error());
  return known;
}

}  // namespace redress::cli
