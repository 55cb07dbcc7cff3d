#include "property/plain_attack.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <random>

namespace redress::plain {

namespace {

constexpr std::size_t longest_search = 2'000;
constexpr int longest_walk = 20'000;

std::int64_t floor_of(std::int64_t top, std::int64_t bottom) {
  const std::int64_t whole = top / bottom;
  return top % bottom != 0 && (top < 0) != (bottom < 0) ? whole - 1 : whole;
}
std::int64_t ceiling_of(std::int64_t top, std::int64_t bottom) {
  return -floor_of(-top, bottom);
}

constexpr std::int64_t anything = std::int64_t{1} << 50;

}  // namespace

std::size_t Attack::unknown(std::int64_t least, std::int64_t most, std::int64_t guess) {
  ranges_.emplace_back(least, most);
  guesses_.push_back(guess);
  sums_of_.emplace_back();
  return ranges_.size() - 1;
}

void Attack::knows_range(std::size_t unknown, std::int64_t least, std::int64_t most) {
  auto& [from, to] = ranges_[unknown];
  from = std::max(from, least);
  to = std::min(to, most);
}

void Attack::knows_sum(std::vector<Part> parts, std::int64_t least, std::int64_t most) {
  for (const Part& part : parts) sums_of_[part.unknown].push_back(sums_.size());
  sums_.push_back({std::move(parts), least, most});
}

void Attack::knows_printed(std::size_t top, std::size_t bottom, int scale, const std::string& text) {
  if (text == "none") return knows(bottom, 0);
  knows_range(bottom, 1, anything);
  std::string digits = text;
  std::int64_t tens = 1;
  if (const std::size_t point = digits.find('.'); point != std::string::npos) {
    for (std::size_t place = point + 1; place < digits.size(); ++place) tens *= 10;
    digits.erase(point, 1);
  }
  // printed - 1/2 <= top * scale * tens / bottom < printed + 1/2
  const std::int64_t printed = std::stoll(digits), by = 2 * scale * tens;
  knows_sum({{top, by}, {bottom, -(2 * printed - 1)}}, 0, anything);
  knows_sum({{top, by}, {bottom, -(2 * printed + 1)}}, -anything, -1);
}

// Each sum bounds each of its parts, by what the others are at least and at most; until nothing gets narrower.
bool Attack::narrow(Ranges& ranges, std::vector<std::size_t> changed) const {
  std::deque<std::size_t> open;
  std::vector<bool> is_open(sums_.size(), false);
  const auto look_again = [&](std::size_t unknown) {
    for (const std::size_t sum : sums_of_[unknown]) {
      if (!is_open[sum]) open.push_back(sum);
      is_open[sum] = true;
    }
  };
  for (const std::size_t unknown : changed) look_again(unknown);
  for (std::size_t rounds = 0; !open.empty() && rounds < 20'000; ++rounds) {
    const Sum& sum = sums_[open.front()];
    is_open[open.front()] = false;
    open.pop_front();
    std::int64_t least = 0, most = 0;
    for (const Part& part : sum.parts) {
      const auto [from, to] = ranges[part.unknown];
      least += part.times * (part.times > 0 ? from : to);
      most += part.times * (part.times > 0 ? to : from);
    }
    if (least > sum.most || most < sum.least) return false;
    for (const Part& part : sum.parts) {
      auto& [from, to] = ranges[part.unknown];
      const std::int64_t mine_least = part.times * (part.times > 0 ? from : to),
                         mine_most = part.times * (part.times > 0 ? to : from);
      const std::int64_t low = sum.least - (most - mine_most), high = sum.most - (least - mine_least);
      const std::int64_t new_from = part.times > 0 ? ceiling_of(low, part.times) : ceiling_of(high, part.times),
                         new_to = part.times > 0 ? floor_of(high, part.times) : floor_of(low, part.times);
      if (new_from <= from && new_to >= to) continue;
      from = std::max(from, new_from);
      to = std::min(to, new_to);
      if (from > to) return false;
      look_again(part.unknown);
      break;  // what the sum is at least and at most has changed; it is looked at again
    }
  }
  return true;
}

// A walk that finds most solutions soon: mend a sum that does not hold by the part that leaves the fewest others wrong, or now and
// then by any. It proves nothing where it finds none.
bool Attack::walked(const Ranges& ranges, std::uint64_t seed) const {
  std::vector<std::int64_t> values, off(sums_.size(), 0);  // by how much each sum is off
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    values.push_back(std::clamp(guesses_[i], ranges[i].first, ranges[i].second));
  }
  const auto off_by = [](const Sum& sum, std::int64_t total) {
    return total < sum.least ? total - sum.least : total > sum.most ? total - sum.most : 0;
  };
  std::vector<std::int64_t> totals(sums_.size(), 0);
  std::vector<std::size_t> wrong, place(sums_.size(), sums_.size());
  const auto look = [&](std::size_t sum) {
    off[sum] = off_by(sums_[sum], totals[sum]);
    if (off[sum] != 0 && place[sum] == sums_.size()) {
      place[sum] = wrong.size();
      wrong.push_back(sum);
    } else if (off[sum] == 0 && place[sum] != sums_.size()) {
      place[wrong.back()] = place[sum];
      std::swap(wrong[place[sum]], wrong.back());
      wrong.pop_back();
      place[sum] = sums_.size();
    }
  };
  for (std::size_t sum = 0; sum < sums_.size(); ++sum) {
    for (const Part& part : sums_[sum].parts) totals[sum] += part.times * values[part.unknown];
    look(sum);
  }
  std::mt19937_64 dice(seed);
  std::vector<int> changed_at(ranges.size(), -100);
  for (int step = 0; step < longest_walk; ++step) {
    if (wrong.empty()) return true;
    const std::size_t sum = wrong[dice() % wrong.size()];
    const bool any = dice() % 8 == 0;
    const Part* best = nullptr;
    std::int64_t best_value = 0;
    double best_left = 0;
    for (const Part& part : sums_[sum].parts) {
      const auto [from, to] = ranges[part.unknown];
      std::int64_t by = off[sum] / part.times;
      if (by * part.times != off[sum]) by += (off[sum] > 0) == (part.times > 0) ? 1 : -1;
      const std::int64_t value = std::clamp(values[part.unknown] - by, from, to);
      if (value == values[part.unknown] || step - changed_at[part.unknown] < 4) continue;
      double left = static_cast<double>(dice() % 1000) / 1000;
      if (any) {
        left *= 1e9;
      } else {
        for (const std::size_t other : sums_of_[part.unknown]) {
          for (const Part& each : sums_[other].parts) {
            if (each.unknown != part.unknown) continue;
            const std::int64_t total = totals[other] + each.times * (value - values[part.unknown]);
            const auto is_off = [&](std::int64_t amount) {
              return amount == 0 ? 0.0 : 3.0 + std::min(10.0, std::abs(static_cast<double>(amount)));
            };
            left += is_off(off_by(sums_[other], total)) - is_off(off[other]);
          }
        }
      }
      if (best != nullptr && left >= best_left) continue;
      best = &part;
      best_value = value;
      best_left = left;
    }
    if (best == nullptr) continue;
    const std::size_t unknown = best->unknown;
    for (const std::size_t other : sums_of_[unknown]) {
      for (const Part& each : sums_[other].parts) {
        if (each.unknown == unknown) totals[other] += each.times * (best_value - values[unknown]);
      }
      look(other);
    }
    values[unknown] = best_value;
    changed_at[unknown] = step;
  }
  return false;
}

// The sums that do not hold yet are those that do not where every unknown has the possible value next to its guess; the
// unknowns of the first such are settled, one after the other, so that all others may keep their guesses. Every value of each
// is looked at before it is said that there is no solution.
bool Attack::solved(Ranges ranges, std::size_t changed, std::size_t& steps) const {
  if (++steps > longest_search) {
    gave_up = true;
    return false;
  }
  if (!narrow(ranges, {changed})) return false;
  const auto guessed = [&](std::size_t unknown) {
    return std::clamp(guesses_[unknown], ranges[unknown].first, ranges[unknown].second);
  };
  const Part* next = nullptr;
  std::int64_t excess = 0;
  for (const Sum& sum : sums_) {
    std::int64_t total = 0;
    for (const Part& part : sum.parts) total += part.times * guessed(part.unknown);
    if (total >= sum.least && total <= sum.most) continue;
    const Part* narrowest = nullptr;
    const auto width = [&](const Part& part) { return ranges[part.unknown].second - ranges[part.unknown].first; };
    for (const Part& part : sum.parts) {
      if (width(part) > 0 && (narrowest == nullptr || width(part) < width(*narrowest))) narrowest = &part;
    }
    if (narrowest == nullptr) return false;
    if (next != nullptr && width(*next) <= width(*narrowest)) continue;
    next = narrowest;
    excess = total < sum.least ? total - sum.least : total - sum.most;
  }
  if (next == nullptr) return true;
  const auto [from, to] = ranges[next->unknown];
  const std::int64_t mended = std::clamp(guessed(next->unknown) - excess / next->times, from, to);
  const auto tried = [&](std::int64_t least, std::int64_t most) {
    if (least > most) return false;
    Ranges narrower = ranges;
    narrower[next->unknown] = {least, most};
    return solved(std::move(narrower), next->unknown, steps);
  };
  return tried(mended, mended) || tried(from, mended - 1) || tried(mended + 1, to);
}

bool Attack::settle() {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < ranges_.size(); ++i) {
    if (ranges_[i].first > ranges_[i].second) return false;
    all.push_back(i);
  }
  return narrow(ranges_, all);
}

bool Attack::can_be(std::size_t unknown, std::int64_t least, std::int64_t most) const {
  Ranges ranges = ranges_;
  auto& [from, to] = ranges[unknown];
  from = std::max(from, least);
  to = std::min(to, most);
  if (from > to) return false;
  if (!narrow(ranges, {unknown})) return false;
  for (std::uint64_t seed = 1; seed <= walks; ++seed) {
    if (walked(ranges, seed)) return true;
  }
  std::size_t steps = 0;
  return solved(std::move(ranges), unknown, steps);
}

Attack::Found Attack::values_of(std::size_t unknown, std::size_t at_most) const {
  Found found;
  const std::int64_t guess = guesses_[unknown];
  const auto [from, to] = ranges_[unknown];
  for (std::int64_t by = 0; guess - by >= from || guess + by <= to; ++by) {
    for (const std::int64_t value : {guess - by, guess + by}) {
      if (value < from || value > to || (by == 0 && !found.values.empty())) continue;
      if (!can_be(unknown, value, value)) continue;
      found.values.push_back(value);
      if (found.values.size() == at_most) return found;
    }
  }
  found.is_all = true;
  return found;
}

}  // namespace redress::plain
