// A value or the reason there is none. Pure code returns it; nothing here throws.
//
// Member names are those of std::expected, so that this can become an alias once the compiler has it.
#pragma once

#include <utility>
#include <variant>

#include "base/assert.h"

namespace redress::base {

template <class E>
struct Unexpected {
  E error;
};
template <class E>
Unexpected(E) -> Unexpected<E>;

template <class T, class E>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}  // NOLINT: reads as a value
  Result(Unexpected<E> refused)
      : held_(std::in_place_index<1>, std::move(refused.error)) {}  // NOLINT: reads as a refusal

  bool has_value() const { return held_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  // Asserts that there is a value.
  T& value() {
    REDRESS_ASSERT(has_value());
    return *std::get_if<0>(&held_);
  }
  const T& value() const {
    REDRESS_ASSERT(has_value());
    return *std::get_if<0>(&held_);
  }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  // Asserts that there is none.
  const E& error() const {
    REDRESS_ASSERT(!has_value());
    return *std::get_if<1>(&held_);
  }

 private:
  std::variant<T, E> held_;
};

struct Done {};

}  // namespace redress::base
