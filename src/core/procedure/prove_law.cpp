// That no limit goes past what the law, or a code that binds the body, lets it be.
#include "core/clock/due_on.h"
#include "core/procedure/prove_paths.h"

namespace redress::procedure {
namespace {

// The longest that the clock may become, extensions included; nothing where they have no end.
std::optional<int> longest(const Clock& clock) {
  if (!clock.extension) return clock.rule.count;
  const Extension& extension = *clock.extension;
  if (extension.ceiling) return *extension.ceiling;
  if (extension.at_most == 0 || extension.times == 0) return std::nullopt;
  return clock.rule.count + extension.at_most * extension.times;
}

std::string words(int count, clock::Unit unit) {
  return std::to_string(count) + ' ' + clock::to_text(unit);
}

// Weekdays are counted: which of them are holidays is the calendar's matter, and moves both days.
std::optional<Day> last_day(const Clock& clock, Day from, int count) {
  constexpr std::chrono::days before{31}, after{366 * 60};
  const clock::Calendar weekdays("weekdays", from - before, from + after, {});
  clock::Rule rule = clock.rule;
  rule.count = count;
  const auto due = clock::due_on(from, rule, {}, weekdays);
  return due ? *due : std::nullopt;
}

class Law {
 public:
  Law(Faults& faults, const Walk& walk) : faults_(faults), walk_(walk) {}

  void prove(const LegalLimit& law) {
    const auto& clocks = walk_.procedure().clocks;
    for (std::size_t i = 0; i < clocks.size(); ++i) {
      if (clocks[i].id == law.clock) prove(i, law);
    }
  }

 private:
  void prove(std::size_t at, const LegalLimit& law) {
    const Clock& clock = walk_.procedure().clocks[at];
    if (clock.set_by_letter || clock.rule.unit != law.unit) {
      const std::string unit = clock.set_by_letter ? "set by a letter" : "in " + clock::to_text(clock.rule.unit);
      faults_.add(Property::within_the_law, law.place,
                  "the limit is " + unit + " and the law's in " + clock::to_text(law.unit) +
                      ": neither can be held against the other, expected the same unit");
      return;
    }
    if (clock.rule.count > law.count) {
      past(at, law,
           "the limit of " + words(clock.rule.count, law.unit) + " goes past the " + words(law.count, law.unit),
           clock.rule.count, law.count);
    }
    if (!law.with_extension) return;
    const auto whole = longest(clock);
    if (!whole) {
      faults_.add(Property::within_the_law, clock.extension->place,
                  "the clock `" + clock.id + "` may be lengthened without an end, and " + law.source +
                      " sets one, expected `times` or a `ceiling`");
    } else if (*whole > *law.with_extension) {
      past(at, law,
           "the limit and its extension come to " + words(*whole, law.unit) + ", past the " +
               words(*law.with_extension, law.unit),
           *whole, *law.with_extension);
    }
  }

  // With the shortest history in which the clock begins, and both last days.
  void past(std::size_t at, const LegalLimit& law, const std::string& what, int count, int allowed) {
    const Clock& clock = walk_.procedure().clocks[at];
    const std::string text = what + " of " + law.source;
    for (const Move& move : walk_.moves()) {
      if (move.transition == nullptr || (walk_.taken(move).started >> at & 1U) == 0) continue;
      auto example = walk_.history(move);
      const Day from = example.back().on;
      const auto due = last_day(clock, from, count), last = last_day(clock, from, allowed);
      std::string then;
      if (due && last) {
        then = "the clock `" + clock.id + "` is due on " + base::to_text(*due) + ", and the law's last day is " +
               base::to_text(*last);
      }
      faults_.add(Property::within_the_law, clock.place, text, std::move(example), std::move(then));
      return;
    }
    faults_.add(Property::within_the_law, clock.place, text);
  }

  Faults& faults_;
  const Walk& walk_;
};

}  // namespace

void prove_law(Faults& faults, const Walk& walk, const std::vector<LegalLimit>& laws) {
  Law law(faults, walk);
  for (const LegalLimit& each : laws) law.prove(each);
}

}  // namespace redress::procedure
