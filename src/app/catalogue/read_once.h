// What has been read from a text and found sound, kept while the program runs: the same text is read once, however many bodies,
// editions and commands ask for it. Refusals are not kept, because they name the file that was asked for.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace redress::catalogue {

// For several threads. The key holds the whole text and all else that the reading depends on.
template <class Part>
class ReadOnce {
 public:
  std::shared_ptr<const Part> find(std::string_view key) const {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find(key);
    return found == kept_.end() ? nullptr : found->second;
  }

  void keep(std::string key, Part part) {
    auto shared = std::make_shared<const Part>(std::move(part));
    const std::lock_guard lock(mutex_);
    if (kept_.size() >= most) kept_.clear();  // an editor at work, not a program's own files
    kept_.insert_or_assign(std::move(key), std::move(shared));
  }

 private:
  static constexpr std::size_t most = 512;

  mutable std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const Part>, std::less<>> kept_;
};

}  // namespace redress::catalogue
