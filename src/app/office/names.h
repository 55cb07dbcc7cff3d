// Names of people, teams and services, by id and back; those of teams and services by day. Shared by all threads; what is not
// committed is not in it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "app/store/store.h"
#include "core/organisation/units.h"

namespace redress::office {

// An organisation unit that is made by being named: a `service` or a `team`; the same name may be both.
struct Unit {
  std::int64_t id = 0;
  std::string kind, name;
};

class Names {
 public:
  // From the store's people and the body log.
  void read(store::Store& store);

  std::optional<std::int64_t> person(std::string_view name) const;
  // Whoever is called so, or was.
  std::optional<std::int64_t> unit(std::string_view kind, std::string_view name) const;
  std::string person_name(std::int64_t id) const;  // empty if nobody
  // Services and teams as the committed log tells them: what is given stays as it is while others go on.
  std::shared_ptr<const organisation::Units> organisation() const;
  std::vector<std::pair<std::int64_t, std::string>> all_people() const;  // by name

  // `told`: events of the body that were committed; those that are not about units are passed over.
  void learn(const std::vector<std::pair<std::int64_t, std::string>>& people,
             const std::vector<store::BodyEvent>& told);

 private:
  mutable std::shared_mutex mutex_;
  std::map<std::string, std::int64_t, std::less<>> people_;
  std::unordered_map<std::int64_t, std::string> people_names_;
  std::shared_ptr<const organisation::Units> organisation_ = std::make_shared<organisation::Units>();
};

// What the body log tells of units, in its order; only events before `end`.
std::vector<organisation::Told> told_of_units(const std::vector<store::BodyEvent>& events,
                                              std::uint64_t end = UINT64_MAX);

}  // namespace redress::office
