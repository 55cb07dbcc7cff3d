#include "property/random_questions.h"

#include "support/casebook.h"

namespace redress::plain {

using std::chrono::days;
using support::Casebook;
using support::Day;

Asking asking(Dice& dice, const Casebook& book) {
  Asking made;
  const Day from = first + days{dice.roll(-20, span + 60)};
  const Day to = from + days{dice.roll(0, 120)};
  const auto period = figures::parse_period(base::to_text(from) + ".." + base::to_text(to));
  made.question.period = *period;
  made.question.as_at = dice.chance(60) ? to : to + days{dice.roll(-60, 90)};
  made.asked = {from, to, made.question.as_at, std::nullopt, std::nullopt};
  if (dice.chance(65)) {
    // Often a day on which something was learned.
    const auto& some = dice.one_of(book.told());
    made.question.known_by = dice.chance(50) ? some.known : first + days{dice.roll(0, span + 120)};
    made.asked.known_by = made.question.known_by;
    if (dice.chance(40)) {
      made.question.known_at = book.event(some).recorded_at + std::chrono::milliseconds{dice.roll(-1, 1)};
      std::int64_t last = -1;
      for (const auto& each : book.told()) {
        if (book.event(each).recorded_at <= *made.question.known_at) last = each.seq;
      }
      made.asked.last_seq = last;
    }
  }
  made.words = made.question.period.id + " as at " + base::to_text(made.question.as_at) + " known by " +
               (made.question.known_by ? base::to_text(*made.question.known_by) : "now") +
               (made.asked.last_seq ? " to seq " + std::to_string(*made.asked.last_seq) : "");
  return made;
}

figures::Columns columns_of(const History& made, std::size_t settled_each) {
  auto calendars = std::make_shared<clock::Calendars>();
  calendars->add(
      support::calendar_of("scotland", {made.world.holidays.begin(), made.world.holidays.end()}, made.world.late));
  figures::Columns columns(calendars);
  for (const auto& id : made.world.episode_procedures) {
    procedure::Procedure procedure;
    procedure.id = id;
    procedure.row_scheme = "stage-episodes";
    columns.learn(procedure);
  }
  made.book.write_to(columns, settled_each);
  return columns;
}

}  // namespace redress::plain
