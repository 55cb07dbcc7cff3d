// The files that a demonstration is made from. Used in this folder only.
#pragma once

#include <string>
#include <string_view>

namespace redress::intake {

// Throws base::Fault where the program lacks it.
std::string shipped_text(std::string_view path);

}  // namespace redress::intake
