// References of cases: `WM-2026-k3f7q`. Random within the year, so that gaps say nothing. Rule: DESIGN 8.
#pragma once

#include <string>
#include <string_view>

namespace redress::office {

// The initials of a name, in capitals: `Westermoor Council` gives WC. At most four; `C` where there is no letter.
std::string initials_of(std::string_view name);

// Capitals and digits, one to eight: what may stand before the year.
bool is_prefix(std::string_view text);

// `random` is at least 16 random bytes. The five signs are from an alphabet without look-alikes (0 o 1 l i are not in it).
std::string make_reference(std::string_view prefix, int year, std::string_view random);

}  // namespace redress::office
