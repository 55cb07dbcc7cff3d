#include "kit/zone/zone.h"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/fault.h"

namespace redress::zone {
namespace {

using std::chrono::microseconds;
using LocalInstant = date::local_time<microseconds>;

// The library's days count in int and the standard's in long: cross over by their counts only, here and nowhere else.
LocalInstant to_local(WallTime wall) {
  return LocalInstant{microseconds{wall.day.time_since_epoch()} + wall.since_midnight};
}
date::sys_time<microseconds> to_library(Instant instant) {
  return date::sys_time<microseconds>{instant.time_since_epoch()};
}

constexpr microseconds one_day = std::chrono::hours{24};

std::string text_of(WallTime wall) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(wall.since_midnight).count();
  return fmt::format("{} {:02}:{:02}:{:02}", base::to_text(wall.day), seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace

std::optional<Zone> Zone::named(std::string_view name) {
  try {
    const auto& zones = date::get_tzdb().zones;
    const auto found = std::find_if(zones.begin(), zones.end(), [&](const auto& zone) { return zone.name() == name; });
    if (found == zones.end()) return std::nullopt;
    return Zone{std::string(name), &*found};
  } catch (const std::exception& error) {
    throw base::Fault(std::string("the system's time zone data could not be read (package tzdata): ") + error.what());
  }
}

WallTime Zone::wall_time(Instant instant) const {
  const microseconds since_epoch = zone_->to_local(to_library(instant)).time_since_epoch();
  const Day day{std::chrono::floor<std::chrono::days>(since_epoch)};
  return {day, since_epoch - microseconds{day.time_since_epoch()}};
}

Day Zone::civil_day(Instant instant) const {
  return wall_time(instant).day;
}

std::chrono::minutes Zone::offset(Instant instant) const {
  return std::chrono::floor<std::chrono::minutes>(zone_->get_info(to_library(instant)).offset);
}

base::Checked<Instant> Zone::instant_of(WallTime wall) const {
  const auto refused = [&](const char* rule, const std::string& text) {
    return base::refuse(base::Refusal{rule, text_of(wall), "", text});
  };
  if (wall.since_midnight < microseconds{0} || wall.since_midnight >= one_day) {
    return refused("wall_time_does_not_exist", "a day has the times from 00:00 to 23:59");
  }
  const LocalInstant local = to_local(wall);
  const date::local_info info = zone_->get_info(local);
  if (info.result == date::local_info::nonexistent) {
    return refused("wall_time_does_not_exist",
                   fmt::format("the clocks in {} went forward past {}", name_, text_of(wall)));
  }
  if (info.result == date::local_info::ambiguous) {
    return refused(
        "wall_time_happens_twice",
        fmt::format("the clocks in {} went back, so that {} happened twice: give its offset", name_, text_of(wall)));
  }
  return Instant{local.time_since_epoch() - info.first.offset};
}

Instant Zone::earliest_instant_of(WallTime wall) const {
  return Instant{zone_->to_sys(to_local(wall), date::choose::earliest).time_since_epoch()};
}

}  // namespace redress::zone
