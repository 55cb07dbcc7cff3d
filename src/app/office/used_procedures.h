// Which procedures are in use now, as the body log says. Shared by all threads; what is not committed is not in it.
#pragma once

#include <set>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

#include "app/store/store.h"

namespace redress::office {

class UsedProcedures {
 public:
  void read(store::Store& store);
  void learn(const std::vector<store::BodyEvent>& events);

  // Where nothing was ever chosen, whatever the body has.
  bool contains(std::string_view procedure) const;

 private:
  mutable std::shared_mutex mutex_;
  std::set<std::string, std::less<>> used_;
  std::set<std::string, std::less<>> adopted_;
  bool chosen_ = false;
};

// What an older body goes on using: everything that it had adopted, as events that say so. None where somebody has chosen.
std::vector<store::BodyEvent> uses_kept(const std::vector<store::BodyEvent>& known);

}  // namespace redress::office
