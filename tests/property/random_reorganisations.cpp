#include "property/random_reorganisations.h"

#include <sstream>

namespace redress::plain {

namespace {

using UnitTold = organisation::Told;
using organisation::What;
using std::chrono::days;

// Some have cases, some do not; the last of each kind are made for what is merged.
const std::vector<std::string> services{"Advice", "Investigations", "Casework", "Resolution"};
const std::vector<std::string> teams{"North", "South", "Region"};
const std::vector<std::string> names{"Help", "Enquiries", "Reviews"};

UnitTold established(const support::Casebook& book, const std::string& kind, const std::string& name) {
  UnitTold told;
  told.unit = book.number_of(name);
  told.kind = kind;
  told.name = name;
  told.known_on = first + days{400};  // long after the first cases: what is told of a unit does not wait for it
  return told;
}

}  // namespace

Reorganisation reorganisation(Dice& dice, const support::Casebook& book) {
  Reorganisation made;
  std::vector<UnitTold> all;
  for (const auto& name : services) all.push_back(established(book, "service", name));
  for (const auto& name : teams) all.push_back(established(book, "team", name));
  const int steps = dice.roll(0, 8);
  for (int step = 0; step < steps; ++step) {
    const auto& kin = dice.chance(65) ? services : teams;
    Reorganised next;
    next.unit = dice.one_of(kin);
    next.from = first + days{dice.roll(-30, span + 60)};
    if (dice.chance(25) && !made.told.empty()) next.from = made.told.back().from;
    next.known = next.from + days{dice.chance(40) ? 0 : dice.roll(-40, 120)};
    const auto& some = dice.one_of(book.told());
    if (dice.chance(20)) next.known = some.known;
    next.recorded = book.event(some).recorded_at + std::chrono::milliseconds{dice.roll(-1, 1)};
    if (!made.told.empty()) {  // the log is written in order
      next.known = std::max(next.known, made.told.back().known);
      next.recorded = std::max(next.recorded, made.told.back().recorded);
    }
    const int kind = dice.roll(1, 100);
    next.verb = kind <= 50 ? "renamed" : kind <= 90 ? "followed" : "closed";
    if (next.verb == "renamed") next.other = dice.chance(80) ? dice.one_of(names) : dice.one_of(kin);
    if (next.verb == "followed") next.other = dice.one_of(kin);
    UnitTold told;
    told.what = next.verb == "renamed" ? What::renamed : next.verb == "followed" ? What::succeeded : What::closed;
    told.unit = book.number_of(next.unit);
    told.from = next.from;
    told.known_on = next.known;
    told.recorded_at = next.recorded;
    if (next.verb == "renamed") told.name = next.other;
    if (next.verb == "followed") told.by = book.number_of(next.other);
    if (!organisation::against(organisation::Units(all), told).empty()) continue;
    all.push_back(told);
    made.told.push_back(next);
  }
  made.units = std::make_shared<const organisation::Units>(std::move(all));
  made.today = first + days{dice.roll(0, span + 200)};
  return made;
}

std::string written(const Reorganisation& made) {
  std::ostringstream out;
  for (const auto& each : made.told) {
    out << "from " << base::to_text(each.from) << " known " << base::to_text(each.known) << ' ' << each.unit << ' '
        << each.verb << ' ' << each.other << '\n';
  }
  out << "today is " << base::to_text(made.today) << '\n';
  return out.str();
}

}  // namespace redress::plain
