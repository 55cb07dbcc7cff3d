// What may not be told of a service or team.
#include <algorithm>

#include "base/text.h"
#include "core/organisation/units.h"

namespace redress::organisation {
namespace {

base::Refusal refusal(const char* rule, const char* about, std::string text) {
  return {rule, about, "docs/record.md, Services and teams", std::move(text)};
}

bool is_one_line(std::string_view name) {
  return base::is_utf8(name) && base::trimmed(name) == name && std::none_of(name.begin(), name.end(), [](char c) {
           return static_cast<unsigned char>(c) < ' ' || c == '\x7f';
         });
}

// Whether some other unit of that kind is called so on that day or on a later one.
bool is_taken(const Units& units, const Told& told, std::string_view kind) {
  const Day from = told.from.value_or(Day::min());
  return std::any_of(units.all().begin(), units.all().end(), [&](std::int64_t other) {
    if (other == told.unit || units.kind(other) != kind) return false;
    const auto has_it = [&](Day day) {
      return day >= from && units.name(other, day) == told.name && units.is_open(other, day);
    };
    const auto all = units.told_of(other);
    return has_it(from) || std::any_of(all.begin(), all.end(), [&](const Told& each) {
             return has_it(each.from.value_or(units.began(other).value_or(from)));
           });
  });
}

void check_name(const Units& units, const Told& told, std::string_view kind, base::Refusals& wrong) {
  if (told.name.empty()) {
    wrong.push_back(refusal("unit_is_a_name", "name", "say what it is called"));
  } else if (told.name.size() > longest_name || !is_one_line(told.name)) {
    wrong.push_back(refusal("unit_is_a_name", "name", "a name is one line of at most 200 bytes"));
  } else if (is_taken(units, told, kind)) {
    wrong.push_back(refusal("name_is_free", "name",
                            "another " + std::string(kind) + " is called " + told.name + " on that day or later"));
  }
}

// Whether, once all that is told holds, `unit` comes to go on with the work of `from`.
bool leads_to(const Units& units, std::int64_t from, std::int64_t unit) {
  for (std::int64_t each = from; each != 0; each = units.follower(each, Day::max())) {
    if (each == unit) return true;
  }
  return false;
}

void check_other(const Units& units, const Told& told, base::Refusals& wrong) {
  if (!units.knows(told.by)) {
    wrong.push_back(refusal("unit_is_known", "by", "there is no such " + std::string(units.kind(told.unit))));
    return;
  }
  if (told.by == told.unit) {
    wrong.push_back(refusal("another_follows", "by", "it cannot follow itself: choose another"));
    return;
  }
  if (units.kind(told.by) != units.kind(told.unit)) {
    wrong.push_back(refusal("kinds_are_alike", "by", "a service follows a service, and a team a team"));
    return;
  }
  if (leads_to(units, told.by, told.unit)) {
    wrong.push_back(refusal(
        "succession_does_not_go_round", "by",
        units.name(told.unit, *told.from) + " itself goes on with the work of " + units.name(told.by, *told.from)));
  } else if (!units.is_open(told.by, *told.from)) {
    wrong.push_back(refusal("follower_is_open", "by",
                            units.name(told.by, *told.from) + " is not there on " + base::long_text(*told.from)));
  }
}

// Its end is told once; again for the same day puts it right.
void check_end(const Units& units, const Told& told, base::Refusals& wrong) {
  const auto ended = units.ended(told.unit);
  if (ended && (told.what == What::renamed ? *ended <= *told.from : *ended != *told.from)) {
    wrong.push_back(
        refusal("unit_is_open", "from", units.name(told.unit, *ended) + " ended on " + base::long_text(*ended)));
  }
}

}  // namespace

base::Refusals against(const Units& units, const Told& told) {
  base::Refusals wrong;
  if (told.what == What::established) {
    if (told.kind != "service" && told.kind != "team")
      wrong.push_back(refusal("kind_is_known", "kind", "it is a service or a team"));
    check_name(units, told, told.kind, wrong);
    return wrong;
  }
  if (!units.knows(told.unit)) return {refusal("unit_is_known", "unit", "there is no such service or team")};
  if (!told.from) return {refusal("day_is_needed", "from", "say from which day on it holds")};
  if (const auto began = units.began(told.unit); began && *told.from < *began) {
    wrong.push_back(refusal("day_is_not_before_it_began", "from",
                            units.name(told.unit, *began) + " began on " + base::long_text(*began)));
  }
  check_end(units, told, wrong);
  if (told.what == What::renamed) check_name(units, told, units.kind(told.unit), wrong);
  if (told.what == What::succeeded || (told.what == What::closed && told.by != 0)) check_other(units, told, wrong);
  return wrong;
}

}  // namespace redress::organisation
