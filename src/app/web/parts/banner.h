// What was just done, as a banner that stays until the person leaves the page. The address names it with a known
// word (`?done=case_taken`); free text from an address is never shown.
#pragma once

#include <string>
#include <string_view>

#include "kit/html/writer.h"
#include "kit/http/message.h"

namespace redress::web {

// `words` as its heading, a sentence or more; what can still be done about it under them. Where nothing was done it is no success.
enum class Did { something, nothing };
html::Fragment banner_saying(const html::Fragment& words, const html::Fragment& below = {}, Did did = Did::something);
html::Fragment banner_saying(std::string_view words);

// `subject` is the case that it was done to (a reference that the page has checked), or empty. Nothing for an unknown word.
html::Fragment done_banner(std::string_view done, const std::string& subject = {});
// The same for the `done` of an address.
html::Fragment done_banner(const http::Request& request);

}  // namespace redress::web
