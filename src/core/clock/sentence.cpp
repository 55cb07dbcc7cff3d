#include "core/clock/sentence.h"

#include <fmt/format.h>

#include <vector>

namespace redress::clock {
namespace {

using base::long_text;

std::string ordinal(int number) {
  const int tens = number % 100;
  const char* ending = "th";
  if (tens < 11 || tens > 13) {
    if (number % 10 == 1) ending = "st";
    if (number % 10 == 2) ending = "nd";
    if (number % 10 == 3) ending = "rd";
  }
  return fmt::format("{}{}", number, ending);
}

std::string counted(int number, std::string_view thing) {
  return fmt::format("{} {}{}", number, thing, number == 1 ? "" : "s");
}

std::string hour_text(TimeOfDay hour) {
  const auto minutes = std::chrono::floor<std::chrono::minutes>(hour).count();
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::string unit_text(Unit unit) {
  switch (unit) {
    case Unit::working_days:
      return "working day";
    case Unit::calendar_days:
      return "day";
    case Unit::weeks:
      return "week";
    case Unit::months:
      return "month";
    case Unit::clock_hours:
      return "hour";
  }
  return {};
}

// `the 20th working day after Friday 30 October 2026`
std::string limit_text(const Explanation& story, const Count& count) {
  const Rule& rule = story.rule;
  const std::string from = long_text(count.counts_as_received);
  const bool inclusive = rule.convention == Convention::inclusive;
  if (rule.unit == Unit::working_days) {
    return fmt::format("the {} working day {} {}", ordinal(rule.count), inclusive ? "on or after" : "after", from);
  }
  const std::string length = counted(rule.count, unit_text(rule.unit));
  if (rule.unit == Unit::clock_hours) {
    const bool as_received = count.counts_as_received == story.received;
    if (story.received_at) {
      return fmt::format("{} after {} on {}", length, as_received ? hour_text(*story.received_at) : "00:00", from);
    }
    return fmt::format("{} from the {} of {}", length, inclusive ? "beginning" : "end", from);
  }
  if (count.month_end) {
    return fmt::format("{} after {}, taken to the end of the month, which has no such day", length, from);
  }
  if (inclusive)
    return fmt::format("the last day of the {} that begin{} on {}", length, rule.count == 1 ? "s" : "", from);
  return fmt::format("{} after {}", length, from);
}

// `5 paused working days and 1 bank holiday (St Andrew's Day)`
std::string left_out(const Explanation& story) {
  std::vector<std::string> parts;
  if (story.paused > 0) {
    parts.push_back(counted(story.paused, story.rule.unit == Unit::working_days ? "paused working day" : "paused day"));
  }
  if (story.holidays > 0) {
    std::string names;
    for (const Step& step : story.steps) {
      if (step.what == Step::What::holiday) names += (names.empty() ? "" : ", ") + step.because;
    }
    parts.push_back(counted(story.holidays, "bank holiday") + (names.empty() ? "" : " (" + names + ")"));
  }
  return parts.size() == 2 ? parts[0] + " and " + parts[1] : parts.empty() ? "" : parts[0];
}

}  // namespace

std::string sentence(const Explanation& story, const Count& count) {
  std::string text;
  if (!story.due_on) {
    return fmt::format("There is no due date while the clock is paused, since {}.",
                       long_text(count.pauses.back().from));
  }
  text = fmt::format("{} is {}", long_text(*count.limit), limit_text(story, count));
  if (const std::string without = left_out(story); !without.empty()) text += ", not counting " + without;
  if (count.counts_as_received != story.received) {
    text += fmt::format("; receipt on {}, not a working day, counts as on {}", long_text(story.received),
                        long_text(count.counts_as_received));
  }
  text += ".";
  if (*story.due_on != *count.limit) {
    text += fmt::format(" It is not a working day, so the limit rolls {} to {}.",
                        story.rule.roll == Roll::forward ? "forward" : "back", long_text(*story.due_on));
  }
  text += story.due_at ? fmt::format(" You have until {} on that day.", hour_text(*story.due_at))
                       : std::string(" You have until the end of that day.");
  return text;
}

}  // namespace redress::clock
