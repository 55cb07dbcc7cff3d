#include "property/random_histories.h"

#include <sstream>

namespace redress::plain {

namespace {

using std::chrono::days;
using support::Casebook;

const std::vector<std::string> outcomes{"upheld", "not_upheld", "partly_upheld", "withdrawn", "resolved", ""};
const std::vector<std::string> findings{"provided", "withheld", "refused_for_cost", "upheld", ""};
const std::vector<std::string> people{"Ann", "Ben", "Cy"};
const std::vector<std::string> services{"Advice", "Investigations"};

const std::vector<std::pair<std::string, std::string>> by_stages{
    {"eng.lgsco.code.2024", "complaint"}, {"uk.foi.2000", "request"}, {"eng.council.lgsco-case", "ombudsman_case"}};
const std::vector<std::string> kinds{"apology", "payment", ""};
const std::vector<std::string> reasons{"complex", "third_party", ""};

// Promises, remedies, extensions, heads, the acknowledgement: of things that are there, and now and then of others.
class Beside {
 public:
  explicit Beside(Dice& dice) : dice_(dice) {}

  void tell(Told& next) {
    switch (dice_.roll(1, 13)) {
      case 1:
      case 2:
        next.verb = "promised";
        next.id = new_or_old("p", promises_);
        next.due = next.on + days{dice_.roll(-3, 25)};
        return;
      case 3:
        next.verb = dice_.chance(70) ? "kept" : "missed";
        next.id = one_of("p", promises_);
        return;
      case 4:
      case 5:
        next.verb = "agreed";
        next.id = new_or_old("r", remedies_);
        next.kind = dice_.one_of(kinds);
        terms(next, 75);
        return;
      case 6:
        next.verb = "remedy_changed";
        next.id = one_of("r", remedies_);
        terms(next, 50);
        return;
      case 7:
        next.verb = dice_.chance(75) ? "remedy_done" : "remedy_dropped";
        next.id = one_of("r", remedies_);
        return;
      case 8:
      case 9:
        next.verb = "extended";
        next.name = dice_.chance(75) ? "response" : "acknowledgement";
        next.reason = dice_.one_of(reasons);
        next.by = dice_.chance(95) ? dice_.roll(0, 60) : 10'000;
        return;
      case 10:
        next.verb = "acknowledged";
        return;
      case 11:
        next.verb = "head";
        next.head = dice_.chance(85) ? ++heads_ : dice_.roll(1, heads_ + 1);
        return;
      case 12:
        next.verb = dice_.chance(75) ? "proposed" : dice_.chance(50) ? "returned" : "head_withdrawn";
        next.head = dice_.roll(1, heads_ + 1);
        return;
      default:
        next.verb = "issued";
        next.head = dice_.roll(1, heads_ + 1);
        next.outcome = dice_.one_of(findings);
        return;
    }
  }
  void terms(Told& next, int percent) {
    if (dice_.chance(percent)) next.pence = dice_.roll(0, 60'000);
    if (dice_.chance(percent)) next.due = next.on + days{dice_.roll(-3, 30)};
  }

 private:
  std::string one_of(const std::string& letter, int count) { return letter + std::to_string(dice_.roll(1, count + 1)); }
  std::string new_or_old(const std::string& letter, int& count) {
    if (dice_.chance(10)) return one_of(letter, count);
    return letter + std::to_string(++count);
  }

  Dice& dice_;
  int promises_ = 0, remedies_ = 0, heads_ = 0;
};

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
  receipt.procedure = external ? "spso.iccr" : "spso.csc";
  if (episodes) {
    const auto& [procedure, stream] = dice.one_of(by_stages);
    receipt.procedure = procedure;
    receipt.stream = stream;
  }
  receipt.episode = 1;
  receipt.channel = dice.chance(50) ? "email" : "phone";
  if (dice.chance(70)) receipt.service = dice.one_of(services);
  if (dice.chance(70)) receipt.theme = dice.chance(50) ? "delay" : "conduct";
  const auto by_letter = [&](Told& opens) {
    if (!opens.row.empty() && dice.chance(10)) opens.due = opens.on + days{dice.roll(-2, 30)};
  };
  by_letter(receipt);
  add(receipt);
  Day day = receipt.on;
  std::int64_t episode = 1;
  Beside beside(dice);
  const int steps = dice.roll(0, dice.chance(50) ? 9 : 20);
  for (int step = 0; step < steps; ++step) {
    if (dice.chance(85)) day += days{dice.roll(0, 20)};
    Told next;
    next.on = dice.chance(90) ? day : day - days{dice.roll(1, 15)};
    const int kind = dice.roll(1, 100);
    if (steps > 9 && dice.chance(60)) {
      beside.tell(next);
    } else if (kind <= 18) {
      next.verb = "allocated";
      next.name = dice.one_of(people);
      next.coordinator = dice.chance(30);
      if (next.name != "Cy") next.team = next.name == "Ann" ? "North" : "South";
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
      if (next.verb == "issued") next.outcome = dice.one_of(findings);
      if (next.verb == "promised") next.due = next.on + days{dice.roll(-3, 25)};
      if (next.verb == "agreed" || next.verb == "remedy_changed") beside.terms(next, 50);
      if (next.verb == "extended") next.by = dice.roll(1, 60);
    }
    if (next.verb == "escalated" || next.verb == "reopened") by_letter(next);
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
  made.book.acknowledge_within = made.world.acknowledge_within = dice.chance(70) ? 3 : 0;
  if (episodes) {
    for (const auto& [procedure, stream] : by_stages) made.world.episode_procedures.insert(procedure);
  }
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
    if (!each.id.empty()) out << ' ' << each.id << ' ' << each.kind;
    if (each.due) out << " due " << base::to_text(*each.due);
    if (each.pence) out << ' ' << *each.pence << " pence";
    if (each.by > 0) out << " by " << each.by << ' ' << each.reason;
    if (each.head > 0) out << " head " << each.head;
    if (each.target) out << ' ' << *each.target;
    if (each.replaces) out << " replaces " << *each.replaces;
    out << '\n';
  }
  return out.str();
}

}  // namespace redress::plain
