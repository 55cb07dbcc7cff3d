// The passwords that everybody tries first: a list inside the program, made when it was built (assets/prepare.mjs).
#pragma once

#include <cstddef>
#include <string_view>

namespace redress::office {

// Is this text, in small letters, one of them? The 10,000 most common ones, and of the less common those that are long enough.
bool is_common_password(std::string_view text);
std::size_t common_passwords();  // how many there are

}  // namespace redress::office
