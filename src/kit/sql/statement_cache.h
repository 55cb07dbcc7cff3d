// Prepared statements by their text. Preparing anew costs more than twice the whole of a point query.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace redress::sql {

template <class Prepared>
class StatementCache {
 public:
  // What `make` made for this text the first time. The reference holds until clear().
  template <class Make>
  Prepared& get(std::string_view text, const Make& make) {
    const auto found = held_.find(text);
    if (found != held_.end()) return found->second;
    return held_.emplace(std::string(text), make()).first->second;
  }
  void clear() { held_.clear(); }
  bool empty() const { return held_.empty(); }

 private:
  struct Hashed {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, Prepared, Hashed, std::equal_to<>> held_;
};

// INSERT INTO table (columns) VALUES ($1, ...).
std::string insert_text(std::string_view table, std::span<const std::string_view> columns);

}  // namespace redress::sql
