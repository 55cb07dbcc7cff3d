// What was just done, as a banner of success that stays until the person leaves the page. The address names it with a known
// word (`?done=case_taken`); free text from an address is never shown.
#pragma once

#include <string>
#include <string_view>

#include "kit/html/writer.h"

namespace redress::web {

// `subject` is what it was done to (a reference that the page has checked), or empty. Nothing for an unknown word.
html::Fragment done_banner(std::string_view done, const std::string& subject);

}  // namespace redress::web
