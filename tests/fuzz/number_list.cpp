// Any bytes as a file of dated numbers: what is read would be recorded as it stands; what is refused has a place and words.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "app/catalogue/numbers.h"
#include "app/intake/number_list.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace redress;
  const std::string text(data, data + size);
  const std::vector<office::Named> services{{1, "Housing"}, {2, "Highways"}};
  const auto read = intake::read_numbers(text, "f", services, {});
  if (!read) {
    if (read.error().empty()) std::abort();
    for (const auto& refusal : read.error()) {
      if (refusal.text.empty() || refusal.about.empty() || refusal.about[0] != 'f') std::abort();
    }
    return 0;
  }
  std::vector<numbers::Number> all;
  for (const auto& number : *read) {
    if (!numbers::wrong_with(number, catalogue::shipped_series(), all).empty()) std::abort();
    if (numbers::parse_decimal(numbers::to_text(number.value)) != number.value) std::abort();
    all.push_back(number);
  }
  return 0;
}
