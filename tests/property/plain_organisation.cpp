#include "property/plain_organisation.h"

namespace redress::plain {

std::string called_then(const std::vector<Reorganised>& told, const std::string& unit, base::Day day,
                        const KnownThen& known) {
  std::string name = unit;
  std::optional<base::Day> since;
  for (const auto& each : told) {
    if (each.verb != "renamed" || each.unit != unit || each.from > day) continue;
    if (known.day && each.known > *known.day) continue;
    if (known.day && known.at && each.known == *known.day && each.recorded > *known.at) continue;
    if (since && each.from < *since) continue;
    since = each.from;
    name = each.other;
  }
  return name;
}

std::string called_now(const std::vector<Reorganised>& told, std::string unit, base::Day today) {
  for (;;) {
    const Reorganised* end = nullptr;
    for (const auto& each : told) {
      if (each.verb != "renamed" && each.unit == unit) end = &each;
    }
    if (end == nullptr || end->verb != "followed" || end->from > today) break;
    unit = end->other;
  }
  return called_then(told, unit, today, {});
}

}  // namespace redress::plain
