// What a password must be: long, and not made of what anybody would try first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"

namespace redress::office {

inline constexpr std::size_t shortest_password = 12;   // characters
inline constexpr std::size_t longest_password = 1024;  // bytes

// `known` is what others know of its owner: name, e-mail, the body's name. Refusals are about `password`. No rule on kinds
// of characters. A common password is refused also with digits and signs at its ends, with signs for letters or between
// them, and said several times. Rule: RELIABILITY S41, S42.
base::Refusals wrong_with_password(std::string_view password, const std::vector<std::string>& known);

}  // namespace redress::office
