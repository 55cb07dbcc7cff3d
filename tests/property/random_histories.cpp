#include "property/random_histories.h"

#include <sstream>

namespace redress::plain {

namespace {

using std::chrono::days;
using support::Casebook;

const std::vector<std::string> outcomes{"upheld", "not_upheld", "partly_upheld", "withdrawn", "resolved", ""};
const std::vector<std::string> people{"Ann", "Ben", "Cy"};
const std::vector<std::string> services{"Advice", "Investigations"};

// What is told of one case, in the order in which it is recorded; some of it odd.
std::vector<Told> story(Dice& dice, std::int64_t id, bool episodes) {
  std::vector<Told> told;
  const auto add = [&](Told each) -> Told& {
    each.case_id = id;
    each.known = each.on + days{dice.chance(70) ? 0 : dice.roll(1, 60)};
    told.push_back(std::move(each));
    return told.back();
  };
  const bool external = !episodes && dice.chance(15);
  Told receipt;
  receipt.verb = "received";
  receipt.on = first + days{dice.roll(0, span)};
  receipt.row = external ? "external" : dice.chance(65) ? "stage-1" : "stage-2";
  receipt.procedure = external ? "spso.iccr" : episodes ? "eng.lgsco.code.2024" : "spso.csc";
  receipt.episode = 1;
  receipt.channel = dice.chance(50) ? "email" : "phone";
  if (dice.chance(70)) receipt.service = dice.one_of(services);
  if (dice.chance(70)) receipt.theme = dice.chance(50) ? "delay" : "conduct";
  add(receipt);
  Day day = receipt.on;
  std::int64_t episode = 1;
  const int steps = dice.roll(0, 9);
  for (int step = 0; step < steps; ++step) {
    if (dice.chance(85)) day += days{dice.roll(0, 20)};
    Told next;
    next.on = dice.chance(90) ? day : day - days{dice.roll(1, 15)};
    const int kind = dice.roll(1, 100);
    if (kind <= 18) {
      next.verb = "allocated";
      next.name = dice.one_of(people);
      next.coordinator = dice.chance(30);
    } else if (kind <= 40) {
      next.verb = "answered";
      next.outcome = dice.one_of(outcomes);
    } else if (kind <= 58) {
      next.verb = "closed";
      next.outcome = dice.one_of(outcomes);
    } else if (kind <= 66) {
      next.verb = "escalated";
      next.row = episodes ? "stage-2" : "escalated";
      next.episode = dice.chance(90) ? ++episode : episode;
    } else if (kind <= 74) {
      next.verb = "reopened";
      if (dice.chance(70)) {
        next.row = dice.chance(50) ? "stage-2" : "stage-1";
        next.episode = ++episode;
      }
    } else if (kind <= 78) {
      next.verb = dice.chance(50) ? "service" : "theme";
      next.name = next.verb == "service" ? dice.one_of(services) : "delay";
    } else if (kind <= 84) {
      next.verb = dice.chance(60) ? "paused" : "resumed";
    } else if (kind <= 87) {
      next.verb = "received_changed";
      next.on = receipt.on + days{dice.roll(-10, 10)};
    } else if (kind <= 89) {
      next.verb = "note";
    } else if (kind <= 95) {
      next.verb = "annuls";
      next.target = dice.roll(0, static_cast<int>(told.size()) - 1);  // of this story; numbered when it is written
    } else {
      const auto place = static_cast<std::size_t>(dice.roll(0, static_cast<int>(told.size()) - 1));
      if (told[place].verb == "annuls") continue;
      next = told[place];
      next.replaces = static_cast<std::int64_t>(place);
      next.on += days{dice.roll(-6, 6)};
      if (next.verb == "answered" || next.verb == "closed") next.outcome = dice.one_of(outcomes);
    }
    add(next);
  }
  return told;
}

}  // namespace

History history(Dice& dice, bool episodes) {
  History made;
  made.book.convention = dice.chance(50) ? clock::Convention::inclusive : clock::Convention::after;
  made.world.convention = made.book.convention;
  made.world.stages = made.book.stages;
  if (episodes) made.world.episode_procedures.insert("eng.lgsco.code.2024");
  for (int i = 0; i < 12; ++i) made.world.holidays.insert(first + days{dice.roll(0, span + 150)});
  for (int i = 0; i < 3; ++i) {
    const Day day = first + days{dice.roll(0, span + 150)};
    if (!made.world.holidays.contains(day)) made.world.late.push_back({day, day - days{dice.roll(-20, 60)}});
  }
  // Stories are recorded side by side, each in its own order.
  const int cases = dice.roll(1, 8);
  std::vector<std::vector<Told>> stories;
  for (int i = 1; i <= cases; ++i) {
    made.book.name_case(i, (dice.chance(50) ? "B-" : "A-") + std::to_string(100 - i));
    stories.push_back(story(dice, i, episodes));
  }
  std::vector<std::size_t> next(stories.size(), 0);
  std::vector<std::vector<std::int64_t>> seqs(stories.size());
  for (std::size_t left = stories.size(); left > 0;) {
    const auto chosen = static_cast<std::size_t>(dice.roll(0, static_cast<int>(stories.size()) - 1));
    if (next[chosen] == stories[chosen].size()) continue;
    Told told = stories[chosen][next[chosen]];
    if (told.target) told.target = seqs[chosen][static_cast<std::size_t>(*told.target)];
    if (told.replaces) told.replaces = seqs[chosen][static_cast<std::size_t>(*told.replaces)];
    seqs[chosen].push_back(made.book.tell(told).seq);
    if (++next[chosen] == stories[chosen].size()) --left;
  }
  return made;
}

std::string written(const Casebook& book) {
  std::ostringstream out;
  for (const auto& each : book.told()) {
    out << each.seq << ' ' << book.reference(each.case_id) << ' ' << base::to_text(each.on) << " known "
        << base::to_text(each.known) << ' ' << each.verb << ' ' << each.row << each.outcome << each.name;
    if (each.episode > 0) out << " episode " << each.episode;
    if (each.target) out << ' ' << *each.target;
    if (each.replaces) out << " replaces " << *each.replaces;
    out << '\n';
  }
  return out.str();
}

}  // namespace redress::plain
