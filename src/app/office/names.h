// Names of people, teams and services, by id and back. Shared by all threads; what is not committed is not in it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "app/store/store.h"

namespace redress::office {

// An organisation unit is a `service` or a `team`; the same name may be both.
struct Unit {
  std::int64_t id = 0;
  std::string kind, name;
};

class Names {
 public:
  // From the store's people and the body log.
  void read(store::Store& store);

  std::optional<std::int64_t> person(std::string_view name) const;
  std::optional<std::int64_t> unit(std::string_view kind, std::string_view name) const;
  std::string person_name(std::int64_t id) const;  // empty if nobody
  std::string unit_name(std::int64_t id) const;
  std::int64_t last_unit() const;
  // By name.
  std::vector<std::pair<std::int64_t, std::string>> all_people() const;
  std::vector<std::pair<std::int64_t, std::string>> all_units(std::string_view kind) const;

  void learn(const std::vector<std::pair<std::int64_t, std::string>>& people, const std::vector<Unit>& units);

 private:
  mutable std::shared_mutex mutex_;
  std::map<std::string, std::int64_t, std::less<>> people_;
  std::unordered_map<std::int64_t, std::string> people_names_;
  std::map<std::pair<std::string, std::string>, std::int64_t> units_;
  std::unordered_map<std::int64_t, std::string> unit_names_;
  std::int64_t last_unit_ = 0;
};

}  // namespace redress::office
