// What became of the things that were done with several cases at once: for the banner of the list afterwards, and its Undo.
//
// In memory alone, each for whoever did it. The record has all that was done: a restart takes the banner away and nothing else.
#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redress::web {

struct SeveralResult {
  struct Done {
    std::string reference;
    int version = 0;  // of the case afterwards
  };
  struct Left {
    std::string reference, why;
  };
  std::string kind;  // of the command; `undone`: what was taken back
  std::vector<Done> done;
  std::vector<Left> left;
};

class SeveralResults {
 public:
  // Under the key of the form that asked for it: sent again it takes the place of the one before.
  void keep(std::int64_t actor, std::string_view key, SeveralResult result);
  // Nothing for anybody else, and where it is too old.
  std::optional<SeveralResult> find(std::int64_t actor, std::string_view key) const;

 private:
  static constexpr std::size_t most = 200;  // of everybody, the oldest go first

  struct Kept {
    std::int64_t actor = 0;
    std::string key;
    SeveralResult result;
  };
  mutable std::mutex mutex_;
  std::deque<Kept> kept_;
};

}  // namespace redress::web
