#include "core/release/quantities.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace redress::release {

void Quantities::next_edition() {
  for (const auto& [key, quantity] : here_) before_[key] = quantity;
  here_.clear();
  ++edition_;
}

std::size_t Quantities::add_between(Quantity quantity) {
  quantity.key += ", edition " + std::to_string(edition_);
  return add(quantity);
}

std::size_t Quantities::add(const Quantity& quantity) {
  if (const auto found = here_.find(quantity.key); found != here_.end()) {
    Quantity& known = system_.quantities[found->second];
    if (known.value != quantity.value) conflicts_.push_back(quantity.key);
    known.is_small = known.is_small || quantity.is_small;
    return found->second;
  }
  const auto [place, is_new] = all_.insert({{quantity.key, quantity.value}, system_.quantities.size()});
  if (is_new) system_.quantities.push_back(quantity);
  const std::size_t now = place->second;
  system_.quantities[now].is_small = system_.quantities[now].is_small || quantity.is_small;
  here_[quantity.key] = now;
  const auto before = before_.find(quantity.key);
  if (before == before_.end() || before->second == now) return now;
  // It changed: the greater one is the other and something more.
  std::size_t less = before->second, more = now;
  if (system_.quantities[less].value > system_.quantities[more].value) std::swap(less, more);
  const std::int64_t by = system_.quantities[more].value - system_.quantities[less].value;
  system_.relations.push_back({{{more, 1}, {less, -1}, {system_.quantities.size(), -1}}, 0});
  system_.quantities.push_back({"change of " + quantity.key, by});
  return now;
}

std::size_t OneReport::add(const Number& number, const Scope& scope, std::int64_t least) {
  Quantity quantity;
  quantity.key = number.what + vocabulary_.key_of(number.box) + " in " + scope;
  quantity.value = number.value;
  quantity.least = least;
  quantity.is_small = number.is_small;
  quantity.is_sum = number.is_sum;
  quantity.is_known = vocabulary_.is_empty(number.box);
  const std::size_t made = quantities_.add(quantity);
  if (find(number.what, scope, number.box) == nullptr) known_[{number.what, scope}].push_back({number.box, made});
  return made;
}

const OneReport::Known* OneReport::find(const std::string& what, const Scope& scope, const Box& box) const {
  const auto all = known_.find({what, scope});
  if (all == known_.end()) return nullptr;
  const auto found =
      std::find_if(all->second.begin(), all->second.end(), [&](const Known& each) { return each.box == box; });
  return found == all->second.end() ? nullptr : &*found;
}

void OneReport::relate(std::size_t whole, const std::vector<std::size_t>& parts) {
  Relation relation{{{whole, -1}}, 0};
  for (const std::size_t part : parts) relation.terms.push_back({part, 1});
  system_.relations.push_back(std::move(relation));
}

void OneReport::relate_with_rest(std::size_t whole, const std::vector<std::size_t>& parts) {
  Quantity rest;
  rest.value = system_.quantities[whole].value;
  rest.key = "what is left of " + system_.quantities[whole].key + " without";
  for (const std::size_t part : parts) {
    rest.value -= system_.quantities[part].value;
    rest.key += " / " + system_.quantities[part].key;
  }
  rest.is_small = rule_.is_small(rest.value);
  std::vector<std::size_t> all = parts;
  all.push_back(quantities_.add_between(std::move(rest)));
  relate(whole, all);
}

void OneReport::add_total(const std::vector<Scope>& rows, const Scope& total) {
  for (const auto& [place, known] : known_) {
    if (place.second != total) continue;
    for (const Known& sum : known) {
      std::vector<std::size_t> parts;
      for (const Scope& row : rows) {
        const Known* part = find(place.first, row, sum.box);
        if (part != nullptr) parts.push_back(part->quantity);
      }
      if (parts.size() == rows.size()) relate(sum.quantity, parts);
    }
  }
}

void OneReport::add_something(const std::string& name, const std::vector<std::size_t>& quantities) {
  Quantity more{"more than one in " + name, -1};
  Relation relation{{}, 1};
  for (const std::size_t each : quantities) {
    more.value += system_.quantities[each].value;
    relation.terms.push_back({each, 1});
  }
  if (more.value < 0) return;
  relation.terms.push_back({quantities_.add_between(std::move(more)), -1});
  system_.relations.push_back(std::move(relation));
}

void OneReport::add_parts() {
  const auto before = known_;
  for (const auto& [place, known] : before) {
    for (const Known& whole : known) {
      if (!system_.quantities[whole.quantity].is_sum) add_parts_of(whole, known);
    }
  }
}

void OneReport::add_parts_of(const Known& whole, const std::vector<Known>& all) {
  std::vector<Known> parts;  // those within it that are within no other such
  const auto is_part = [&](const Known& part, const Known& of) {
    return part.box != of.box && !vocabulary_.is_empty(part.box) && vocabulary_.is_within(part.box, of.box);
  };
  for (const Known& part : all) {
    if (is_part(part, whole) && std::none_of(all.begin(), all.end(), [&](const Known& between) {
          return is_part(part, between) && is_part(between, whole);
        })) {
      parts.push_back(part);
    }
  }
  // Parts of one kind that have nothing in common stand in one relation; each part in one at least.
  std::vector<bool> stands(parts.size(), false);
  for (std::size_t first = 0; first < parts.size(); ++first) {
    if (stands[first]) continue;
    const std::string facet = vocabulary_.facet_apart(parts[first].box, whole.box);
    std::vector<Known> together{parts[first]};
    stands[first] = true;
    for (std::size_t next = 0; next < parts.size() && !facet.empty(); ++next) {
      const bool is_apart = std::all_of(together.begin(), together.end(), [&](const Known& each) {
        return vocabulary_.are_apart(each.box, parts[next].box);
      });
      if (!is_apart || vocabulary_.facet_apart(parts[next].box, whole.box) != facet) continue;
      together.push_back(parts[next]);
      stands[next] = true;
    }
    std::vector<std::size_t> quantities;
    std::vector<Box> boxes;
    for (const Known& each : together) {
      quantities.push_back(each.quantity);
      boxes.push_back(each.box);
    }
    if (vocabulary_.make_up(boxes, whole.box, possible_)) {
      relate(whole.quantity, quantities);
    } else {
      relate_with_rest(whole.quantity, quantities);
    }
  }
}

void OneReport::add_flows() {
  std::set<Scope> scopes;
  for (const auto& [place, known] : known_) scopes.insert(place.second);
  for (const Scope& scope : scopes) {
    constexpr std::array<std::pair<const char*, std::int64_t>, 5> flow{
        {{"opening", 1}, {"received", 1}, {"reopened", 1}, {"closed", -1}, {"closing", -1}}};
    std::vector<Term> terms;
    std::int64_t over = 0;
    std::pair<const char*, std::int64_t> missing{"", 0};
    for (const auto& [what, factor] : flow) {
      const Known* each = find(what, scope, Box{});
      if (each == nullptr) {
        missing = {what, factor};
        continue;
      }
      terms.push_back({each->quantity, factor});
      over += factor * system_.quantities[each->quantity].value;
    }
    // Where four stand the fifth can be worked out, so it is a number too.
    if (terms.size() == 4 && over * missing.second <= 0) {
      const std::int64_t value = -over * missing.second;
      terms.push_back({add({missing.first, {}, value, false, rule_.is_small(value)}, scope), missing.second});
    }
    if (terms.size() == 5) system_.relations.push_back({std::move(terms), 0});
  }
}

void OneReport::add_rows_of_filters(const std::vector<std::string>& rows) {
  const auto before = known_;
  for (const auto& [place, known] : before) {
    if (place.second != "total") continue;
    for (const Known& filtered : known) {
      if (!filtered.box.kinds.contains("row")) continue;
      std::vector<std::string> let;
      std::copy_if(rows.begin(), rows.end(), std::back_inserter(let),
                   [&](const auto& row) { return vocabulary_.lets_row(filtered.box, row); });
      if (let.size() != 1) continue;
      const Scope scope = "row:" + let.front();
      const Box box = vocabulary_.in_row(filtered.box, let.front());
      if (find(place.first, scope, box) == nullptr) known_[{place.first, scope}].push_back({box, filtered.quantity});
    }
  }
  add_last_rows(rows);
  add_totals_of_rows(rows);
}

// Where a total and all its rows but one are known the last can be worked out, so it is a number too.
void OneReport::add_last_rows(const std::vector<std::string>& rows) {
  const auto before = known_;
  for (const auto& [place, known] : before) {
    if (place.second != "total") continue;
    for (const Known& total : known) {
      if (total.box.kinds.contains("row")) continue;
      std::vector<std::string> missing;
      std::int64_t left = system_.quantities[total.quantity].value;
      for (const auto& row : rows) {
        const Known* part = find(place.first, "row:" + row, total.box);
        if (part == nullptr) missing.push_back(row);
        if (part != nullptr) left -= system_.quantities[part->quantity].value;
      }
      if (missing.size() != 1 || left < 0) continue;
      const bool is_sum = system_.quantities[total.quantity].is_sum;
      add({place.first, total.box, left, is_sum, !is_sum && rule_.is_small(left)}, "row:" + missing.front());
    }
  }
}

// A total that is not meaningful as it would be printed may still be worked out: answered by row make the answered in all, of which
// a total that is printed tells how many had a limit.
void OneReport::add_totals_of_rows(const std::vector<std::string>& rows) {
  if (rows.empty()) return;
  const auto before = known_;
  for (const auto& [place, known] : before) {
    if (place.second != "row:" + rows.front()) continue;
    for (const Known& first : known) {
      if (find(place.first, "total", first.box) != nullptr) continue;
      std::int64_t sum = 0;
      const bool has_all = std::all_of(rows.begin(), rows.end(), [&](const auto& row) {
        const Known* part = find(place.first, "row:" + row, first.box);
        if (part != nullptr) sum += system_.quantities[part->quantity].value;
        return part != nullptr;
      });
      const bool is_sum = system_.quantities[first.quantity].is_sum;
      if (has_all) add({place.first, first.box, sum, is_sum, !is_sum && rule_.is_small(sum)}, "total");
    }
  }
}

void OneReport::add_row_filters(const std::vector<std::string>& rows) {
  if (rows.empty()) return;  // no table has rows of its own: nothing says what stands in each
  const auto before = known_;
  for (const auto& [place, known] : before) {
    if (place.second != "total") continue;
    for (const Known& filtered : known) {
      if (!filtered.box.kinds.contains("row")) continue;
      std::vector<std::size_t> parts;
      bool has_all = true;
      for (const auto& row : rows) {
        if (!vocabulary_.lets_row(filtered.box, row)) continue;
        const Known* part = find(place.first, "row:" + row, vocabulary_.in_row(filtered.box, row));
        has_all = has_all && part != nullptr;
        if (part != nullptr) parts.push_back(part->quantity);
      }
      if (has_all) relate(filtered.quantity, parts);
    }
  }
}

}  // namespace redress::release
