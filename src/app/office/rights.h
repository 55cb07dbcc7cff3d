// Who holds which role now, as the body log says. Shared by all threads; what is not committed is not in it.
#pragma once

#include <cstdint>
#include <map>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/office/roles.h"
#include "app/store/store.h"

namespace redress::office {

class Rights {
 public:
  void read(store::Store& store);
  void learn(const std::vector<store::BodyEvent>& events);

  std::vector<HeldRole> roles_of(std::int64_t actor) const;           // in the order in which they were given
  std::vector<std::int64_t> holders_of(std::string_view role) const;  // by id
  // Who holds what for that team or service, by id.
  std::vector<std::pair<std::int64_t, std::string>> held_for(std::int64_t unit) const;

 private:
  mutable std::shared_mutex mutex_;
  std::map<std::int64_t, std::vector<HeldRole>> roles_;
};

}  // namespace redress::office
