// Words of a report's commentary as somebody sends them. What is taken reads back as it was written, keeps no typed number, and
// what is printed holds no brace that is not a figure's; what is refused is about the words.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "core/reports/commentary.h"
#include "core/reports/typed_numbers.h"

namespace reports = redress::reports;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view words(reinterpret_cast<const char*>(data), size);
  const auto read = reports::read_commentary(words);
  if (!read) {
    for (const auto& refusal : read.error()) {
      if (refusal.about != "words" || refusal.rule.empty() || !redress::base::is_utf8(refusal.text)) std::abort();
    }
    return 0;
  }
  const auto again = reports::read_commentary(reports::written(*read));
  if (!again || *again != *read) std::abort();
  for (const auto& paragraph : *read) {
    for (const auto& piece : paragraph) {
      if (piece.words.find_first_of("{}") != std::string::npos) std::abort();
      if (!reports::typed_numbers(piece.words).empty() && paragraph.size() == 1) std::abort();
      if (piece.has_figure() && (piece.figure.row.empty() || piece.figure.column.empty())) std::abort();
    }
  }
  const auto filled = reports::fill(*read, {});
  if (filled && filled->paragraphs.size() != read->size()) std::abort();
  return 0;
}
