// Words and numbers kept once: the columns hold their places in a list instead.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace redress::figures {

class Dictionary {
 public:
  Dictionary() { place_of(""); }  // 0 is the empty word

  std::uint32_t place_of(std::string_view word) {
    if (const auto found = places_.find(word); found != places_.end()) return found->second;
    const auto place = static_cast<std::uint32_t>(words_.size());
    places_.emplace(word, place);
    words_.emplace_back(word);
    return place;
  }
  // Nothing known by that word: not 0, which is the empty word.
  static constexpr std::uint32_t unknown = 0xffffffff;
  std::uint32_t find(std::string_view word) const {
    const auto found = places_.find(word);
    return found == places_.end() ? unknown : found->second;
  }
  const std::string& operator[](std::uint32_t place) const { return words_[place]; }
  std::size_t size() const { return words_.size(); }
  std::size_t bytes() const {
    std::size_t sum = 0;
    for (const auto& word : words_) sum += 2 * (sizeof(std::string) + (word.size() > 15 ? word.size() : 0)) + 24;
    return sum;
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  std::vector<std::string> words_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> places_;
};

}  // namespace redress::figures
