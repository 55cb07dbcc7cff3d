// core/clock against the plain evaluator: random cases over all units, conventions, rolls, calendars, editions and pauses. A
// difference is made as small as it can be and printed as a command line.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <random>

#include "app/catalogue/calendars.h"
#include "core/clock/due_on.h"
#include "property/plain_clock.h"

namespace redress::clock {
namespace {

using plain::PlainCase;
using plain::PlainPause;

const Calendars& calendars() {
  static const Calendars shipped = catalogue::shipped_calendars();
  return shipped;
}

Day day_of(int index) {
  return *base::parse_day("2000-01-01") + std::chrono::days{index};
}

Receipt receipt_of(const PlainCase& asked) {
  if (!asked.minutes) return day_of(asked.received);
  return {day_of(asked.received), std::chrono::minutes{*asked.minutes}};
}

Rule rule_of(const PlainCase& asked) {
  return {asked.count, *parse_unit(asked.unit), *parse_convention(asked.convention), *parse_roll(asked.roll)};
}

std::vector<Pause> pauses_of(const PlainCase& asked) {
  std::vector<Pause> pauses;
  for (const auto& pause : asked.pauses) {
    pauses.push_back({day_of(pause.from), pause.to ? std::optional{day_of(*pause.to)} : std::nullopt});
  }
  return pauses;
}

std::optional<Day> known_of(const PlainCase& asked) {
  return asked.known_on ? std::optional{day_of(*asked.known_on)} : std::nullopt;
}

std::shared_ptr<const Calendar> calendar_of(const PlainCase& asked) {
  return calendars().find(asked.calendar)->known_on(known_of(asked));
}

std::string due_text(const PlainCase& asked) {
  const auto due = due_on(receipt_of(asked), rule_of(asked), pauses_of(asked), *calendar_of(asked));
  if (!due) return "refused";
  return *due ? base::to_text(**due) : "paused";
}

std::string command_line(const PlainCase& asked) {
  std::string line = "redress deadline --received " + base::to_text(day_of(asked.received));
  if (asked.minutes) {
    const std::string hour = std::to_string(100 + *asked.minutes / 60).substr(1);
    line += "T" + hour + ":" + std::to_string(100 + *asked.minutes % 60).substr(1);
  }
  line += " --count " + std::to_string(asked.count) + " --unit " + asked.unit + " --convention " + asked.convention +
          " --calendar " + asked.calendar;
  if (asked.known_on) line += " --known-on " + base::to_text(day_of(*asked.known_on));
  if (asked.roll != "none") line += " --roll " + asked.roll;
  for (const auto& pause : asked.pauses) {
    line += " --pause " + base::to_text(day_of(pause.from)) + ".." + (pause.to ? base::to_text(day_of(*pause.to)) : "");
  }
  return line;
}

class Cases {
 public:
  explicit Cases(std::uint64_t seed) : random_(seed) {}

  PlainCase next() {
    PlainCase asked;
    asked.calendar = one_of({"england-and-wales", "scotland", "northern-ireland", "uk-any", "none"});
    asked.unit =
        one_of({"working-days", "working-days", "working-days", "calendar-days", "weeks", "months", "clock-hours"});
    asked.convention = one_of({"after", "inclusive", "roll-then-after"});
    asked.roll = one_of({"none", "none", "forward", "back"});
    asked.received = received(asked);
    asked.count = count(asked.unit);
    if (asked.unit == "clock-hours" && chance(2)) asked.minutes = between(0, 24 * 60 - 1);
    if (chance(3)) asked.known_on = chance(2) ? between(-3000, 13148) : asked.received + between(-60, 60);
    for (int more = chance(2) ? between(1, 4) : 0; more > 0; --more) asked.pauses.push_back(pause(asked));
    return asked;
  }

 private:
  int between(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }
  bool chance(int in) { return between(1, in) == 1; }
  std::string one_of(std::initializer_list<const char*> words) {
    return *(words.begin() + between(0, static_cast<int>(words.size()) - 1));
  }

  // Often near a day that was moved or proclaimed, or near an end of the data.
  int received(const PlainCase& asked) {
    if (chance(50)) return chance(2) ? between(-3, 10) : between(13120, 13152);
    const auto& holidays = calendars().find(asked.calendar)->holidays();
    if (holidays.empty() || chance(2)) return between(0, 13148);
    const auto& holiday = holidays[static_cast<std::size_t>(between(0, static_cast<int>(holidays.size()) - 1))];
    return std::max(0, static_cast<int>((holiday.day - day_of(0)).count()) - between(0, 40));
  }
  int count(const std::string& unit) {
    if (chance(200)) return one_of({"z", "h", "m"}) == "z" ? 0 : chance(2) ? 100'000 : 2'147'483'647;
    if (unit == "months") return chance(10) ? between(1, 120) : between(1, 6);
    if (unit == "clock-hours") return chance(10) ? between(1, 5000) : between(1, 200);
    return chance(20) ? between(1, 700) : between(1, 45);
  }
  PlainPause pause(const PlainCase& asked) {
    PlainPause pause{asked.received + between(-10, 50), std::nullopt};
    if (chance(30)) return pause;
    pause.to = pause.from + (chance(60) ? -1 : between(0, 15));
    return pause;
  }

  std::mt19937_64 random_;
};

bool differs(const PlainCase& asked) {
  return due_text(asked) != plain::plain_due(asked);
}

// Simpler cases that might still differ, simplest first.
std::vector<PlainCase> simpler(const PlainCase& asked) {
  std::vector<PlainCase> all;
  const auto with = [&](auto change) {
    PlainCase other = asked;
    change(other);
    all.push_back(std::move(other));
  };
  if (!asked.pauses.empty()) with([](PlainCase& c) { c.pauses.clear(); });
  for (std::size_t i = 0; i < asked.pauses.size(); ++i) {
    with([i](PlainCase& c) { c.pauses.erase(c.pauses.begin() + static_cast<std::ptrdiff_t>(i)); });
    if (asked.pauses[i].to && *asked.pauses[i].to > asked.pauses[i].from) {
      with([i](PlainCase& c) { --*c.pauses[i].to; });
      with([i](PlainCase& c) { ++c.pauses[i].from; });
    }
  }
  if (asked.known_on) with([](PlainCase& c) { c.known_on.reset(); });
  if (asked.roll != "none") with([](PlainCase& c) { c.roll = "none"; });
  if (asked.calendar != "none") with([](PlainCase& c) { c.calendar = "none"; });
  if (asked.minutes) with([](PlainCase& c) { c.minutes.reset(); });
  if (asked.convention != "after") with([](PlainCase& c) { c.convention = "after"; });
  if (asked.count > 1) {
    with([](PlainCase& c) { c.count = 1; });
    with([](PlainCase& c) { c.count /= 2; });
    with([](PlainCase& c) { --c.count; });
  }
  return all;
}

PlainCase smallest(PlainCase asked, bool (*fails)(const PlainCase&)) {
  for (bool smaller = true; smaller;) {
    smaller = false;
    for (auto& other : simpler(asked)) {
      if (!fails(other)) continue;
      asked = std::move(other);
      smaller = true;
      break;
    }
  }
  return asked;
}

int cases() {
  const char* asked = std::getenv("REDRESS_CASES");
  return asked != nullptr ? std::atoi(asked) : 200'000;
}

TEST(ClockOracle, APlainWalkFromDayToDayGivesTheSameDate) {
  Cases random(20'261'120);
  int due = 0;
  for (int i = 0; i < cases(); ++i) {
    const PlainCase asked = random.next();
    if (!differs(asked)) {
      due += due_text(asked).size() == 10 ? 1 : 0;
      continue;
    }
    const PlainCase least = smallest(asked, differs);
    FAIL() << command_line(least) << "\n  says " << due_text(least) << "; walking from day to day gives "
           << plain::plain_due(least) << "\n  (case " << i << ")";
  }
  EXPECT_GT(due, cases() / 2) << "most cases should have a date";
}

TEST(ClockOracle, APlainWalkCountsTheSameWorkingDays) {
  Cases random(4'711);
  for (int i = 0; i < cases() / 4; ++i) {
    PlainCase asked = random.next();
    asked.received = std::clamp(asked.received, 0, plain::plain_last_day());
    std::erase_if(asked.pauses, [](const PlainPause& pause) { return pause.to && *pause.to < pause.from; });
    const int to = std::clamp(asked.received + asked.count % 90 - 5, 0, plain::plain_last_day());
    ASSERT_EQ(working_days(day_of(asked.received), day_of(to), *parse_convention(asked.convention), *calendar_of(asked),
                           pauses_of(asked)),
              plain::plain_working_days(asked, asked.received, to))
        << command_line(asked) << " to " << base::to_text(day_of(to));
  }
}

// Every day from receipt to the due date stands in exactly one step; the numbers run on; the sums add up.
std::string fault_of_story(const PlainCase& asked) {
  const auto told = explain(receipt_of(asked), rule_of(asked), pauses_of(asked), *calendar_of(asked), known_of(asked));
  if (!told) return due_text(asked) == "refused" ? "" : "explain refuses";
  const std::string due = told->due_on ? base::to_text(*told->due_on) : "paused";
  if (due != due_text(asked)) return "explains another date";
  if (told->steps.empty() || told->steps.front().from != told->received) return "does not begin with receipt";
  Day expected = told->received;
  int number = 0;
  int stretch = 0;
  for (const Step& step : told->steps) {
    if (step.from != expected || step.to < step.from) return "a gap or an overlap at " + base::to_text(step.from);
    expected = step.to + std::chrono::days{1};
    stretch += static_cast<int>((step.to - step.from).count()) + 1;
    if (step.first_count == 0) continue;
    if (step.first_count != number + 1) return "numbers do not run on at " + base::to_text(step.from);
    number = step.last_count;
    if (number - step.first_count != (step.to - step.from).count()) return "numbers do not fit the days";
  }
  const Day end = expected - std::chrono::days{1};
  if (told->due_on && *told->due_on >= told->received && end != *told->due_on) return "does not end with the due date";
  const int sum = told->counted + told->paused + told->holidays + told->weekends + told->rolled + told->moved;
  if (sum != stretch && sum != stretch - 1) return "the sums do not make up the stretch";
  if (told->due_on && asked.unit == "working-days" && told->counted != asked.count)
    return "counts another number of days";
  if (told->sentence.empty()) return "says nothing";
  return "";
}

TEST(ClockOracle, AnExplanationHasEveryDayOnce) {
  Cases random(99);
  for (int i = 0; i < cases() / 20; ++i) {
    const PlainCase asked = random.next();
    if (fault_of_story(asked).empty()) continue;
    const PlainCase least = smallest(asked, [](const PlainCase& c) { return !fault_of_story(c).empty(); });
    FAIL() << command_line(least) << " --explain\n  " << fault_of_story(least);
  }
}

}  // namespace
}  // namespace redress::clock
