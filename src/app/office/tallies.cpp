#include "app/office/tallies.h"

#include <algorithm>
#include <utility>

namespace redress::office {
namespace {

constexpr std::size_t most_kept =
    64;  // of a person's own cases it takes little, of all open ones some megabytes at most

}  // namespace

Tallies::Counted Tallies::of(const store::CaseQuery& query, std::uint64_t log_size,
                             const std::function<std::vector<store::CaseTally>()>& count) {
  {
    const std::lock_guard lock(mutex_);
    std::erase_if(kept_, [&](const Kept& kept) { return kept.log_size < log_size; });
    const auto known = std::find_if(kept_.begin(), kept_.end(),
                                    [&](const Kept& kept) { return kept.log_size == log_size && kept.query == query; });
    if (known != kept_.end()) {
      std::rotate(known, known + 1, kept_.end());
      return kept_.back().counted;
    }
  }
  auto counted = std::make_shared<const std::vector<store::CaseTally>>(count());
  const std::lock_guard lock(mutex_);
  if (kept_.size() >= most_kept) kept_.erase(kept_.begin());
  kept_.push_back({query, log_size, counted});
  return counted;
}

}  // namespace redress::office
