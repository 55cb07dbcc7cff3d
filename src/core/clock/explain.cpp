#include <fmt/format.h>

#include <array>

#include "base/text.h"
#include "core/clock/count.h"
#include "core/clock/sentence.h"

namespace redress::clock {
namespace {

using std::chrono::days;
using What = Step::What;

// `, in Scotland`, for a day that only one or two parts of a calendar made of several have; ids are `northern-ireland`.
std::string where(std::string_view ids) {
  const auto parts = base::split(ids, ' ');
  if (ids.empty() || parts.size() > 2) return "";
  std::string text = ", in ";
  for (const auto part : parts) {
    if (part != parts.front()) text += " and ";
    for (const auto word : base::split(part, '-')) {
      if (!text.ends_with(' ')) text += ' ';
      const bool small = word == "and" || word.empty() || word[0] < 'a' || word[0] > 'z';
      text += small ? std::string(word) : static_cast<char>(word[0] - 'a' + 'A') + std::string(word.substr(1));
    }
  }
  return text;
}

// What one day is to the count.
struct Told {
  What what;
  int number = 0;  // of a counted day
  std::string because;
};

class Teller {
 public:
  Teller(Explanation& story, const Count& count, const Calendar& calendar)
      : story_(story), count_(count), calendar_(calendar), working_(story.rule.unit == Unit::working_days) {}

  void tell(Day day) {
    Told told = what_is(day);
    auto& steps = story_.steps;
    const bool on = !steps.empty() && steps.back().what == told.what && steps.back().what != What::receipt &&
                    (told.what == What::counted || steps.back().because == told.because);
    if (!on) steps.push_back({told.what, day, day, told.number, told.number, std::move(told.because)});
    steps.back().to = day;
    if (told.number != 0) steps.back().last_count = told.number;
  }

 private:
  bool is_off(Day day) const { return working_ && !calendar_.is_working(day); }

  // The next number, if the day counts. The days up to a moved receipt have none.
  int number_of(Day day) {
    const bool moved = day <= count_.counts_as_received && count_.counts_as_received != story_.received;
    return !moved && day > count_.day_zero && !is_paused(count_.pauses, day) && !is_off(day) ? ++number_ : 0;
  }

  Told what_is(Day day) {
    const int number = number_of(day);
    const bool rolled_back = count_.due_on && *count_.due_on < *count_.limit && day == *count_.due_on;
    if (day == story_.received) {
      tally(day, number, false);
      return {What::receipt, number, receipt(day, number)};
    }
    if (day <= count_.counts_as_received) {
      ++story_.moved;
      return {What::moved, 0, "counts as received on the next working day, which is day 0"};
    }
    if ((count_.limit && day > *count_.limit) || rolled_back) {
      ++story_.rolled;
      return {What::rolled, rolled_back ? number : 0, rolled()};
    }
    tally(day, number, true);
    if (is_paused(count_.pauses, day)) return {What::paused, 0, "paused: both ends and every day between are left out"};
    if (number != 0) return {What::counted, number, ""};
    if (base::is_weekend(day)) return {What::weekend, 0, "Saturdays and Sundays are not working days"};
    const Holiday* holiday = calendar_.holiday_on(day);
    return {What::holiday, 0, holiday->title + where(holiday->in)};
  }

  // Adds the day to the sums. A day of receipt that does not count belongs to none of them.
  void tally(Day day, int number, bool every) {
    if (number != 0) {
      ++story_.counted;
    } else if (every || day > count_.day_zero) {
      if (is_off(day)) {
        ++(base::is_weekend(day) ? story_.weekends : story_.holidays);
      } else {
        ++story_.paused;
      }
    }
  }

  std::string receipt(Day day, int number) const {
    if (story_.received_at && story_.rule.unit == Unit::clock_hours && count_.counts_as_received == day) {
      return "the hours run from the hour of receipt";
    }
    if (count_.counts_as_received != day) return "received on a day that is not a working day";
    if (story_.rule.convention != Convention::inclusive) return "the day of receipt is day 0";
    if (number != 0) return "the day of receipt is day 1";
    if (is_off(day)) return "received on a day that is not a working day: the next working day is day 1";
    return "the clock was paused on the day of receipt";
  }

  std::string rolled() const {
    return fmt::format("the limit, {}, is not a working day: it rolls {} to {}", base::long_text(*count_.limit),
                       story_.rule.roll == Roll::forward ? "forward" : "back", base::long_text(*count_.due_on));
  }

  Explanation& story_;
  const Count& count_;
  const Calendar& calendar_;
  bool working_;
  int number_ = 0;
};

// The last day told: the due date, or the first day of the pause that is still open.
Day end_of(const Explanation& story, const Count& count) {
  const Day end = story.due_on ? *story.due_on : count.pauses.back().from;
  return std::max(end, story.received);
}

void name_the_counted(Explanation& story) {
  const std::string_view day = story.rule.unit == Unit::working_days ? "working day" : "day";
  for (Step& step : story.steps) {
    if (step.what != What::counted) continue;
    step.because = step.first_count == step.last_count
                       ? fmt::format("{} {}", day, step.first_count)
                       : fmt::format("{}s {} to {}", day, step.first_count, step.last_count);
  }
}

}  // namespace

std::string to_text(Step::What what) {
  constexpr std::array names{"receipt", "counted", "weekend", "holiday", "paused", "rolled", "moved"};
  return names[static_cast<std::size_t>(what)];
}

base::Checked<Explanation> explain(Receipt received, const Rule& rule, std::span<const Pause> pauses,
                                   const Calendar& calendar, std::optional<Day> known_on) {
  const auto count = count_of(received, rule, pauses, calendar);
  if (!count) return base::refuse(count.error());
  Explanation story;
  story.received = received.on;
  story.received_at = received.at;
  story.due_on = count->due_on;
  story.rule = rule;
  story.calendar = calendar.id();
  story.known_on = known_on;
  if (count->due_on && count->due_on == count->limit) story.due_at = count->hour;
  Teller teller(story, *count, calendar);
  const Day end = end_of(story, *count);
  for (Day day = received.on; day <= end; day += days{1}) teller.tell(day);
  name_the_counted(story);
  story.sentence = sentence(story, *count);
  return story;
}

}  // namespace redress::clock
