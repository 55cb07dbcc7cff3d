// The address asked for and a form's body: any bytes give a value or nothing, and what is encoded again decodes to the
// same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "kit/html/url.h"
#include "kit/http/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto fields = redress::http::parse_form(text)) {
    std::string again;
    for (const auto& [name, value] : *fields) {
      again += (again.empty() ? "" : "&") + redress::html::percent_encoded(name) + "=" +
               redress::html::percent_encoded(value);
    }
    if (redress::http::parse_form(again) != fields) std::abort();
  }
  if (const auto target = redress::http::parse_target(text)) {
    redress::html::Url url("/");
    for (const auto& segment : target->segments) url = url.segment(segment);
    const auto again = redress::http::parse_target(url.text());
    if (!again || again->segments != target->segments) std::abort();
  }
  return 0;
}
