// The template of a letter: whatever it is, it is read; each field is one of the list, every byte that is none of a field is kept
// or is a blank, and what was read and written out again reads the same.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/procedure/letter.h"

namespace procedure = redress::procedure;

namespace {

std::string written(const procedure::LetterTemplate& letter) {
  std::string text;
  for (const auto& paragraph : letter.paragraphs) {
    for (const auto& part : paragraph) text += part.field.empty() ? part.words : "{{" + part.field + "}}";
    text += "\n\n";
  }
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const procedure::LetterTemplate letter = procedure::read_letter(text);
  for (const auto& paragraph : letter.paragraphs) {
    if (paragraph.empty()) std::abort();
    for (const auto& part : paragraph) {
      if (part.field.empty() == part.words.empty()) std::abort();
      if (!part.field.empty() && procedure::find_letter_field(part.field) == nullptr) std::abort();
      if (part.words.find('\n') != std::string::npos) std::abort();
    }
  }
  const auto again = procedure::read_letter(written(letter));
  if (again.paragraphs != letter.paragraphs) std::abort();
  return 0;
}
