// Any bytes at any place of a procedure: refused, or the file differs there alone.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "app/catalogue/procedure_edit.h"
#include "app/catalogue/procedures.h"

// The first byte chooses a shipped procedure, the second and third a value of it; the rest is what is typed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace redress;
  if (size < 3) return 0;
  const auto& shipped = catalogue::shipped_procedures();
  const std::string& text = shipped[data[0] % shipped.size()].text;
  const auto parts = catalogue::editable_parts(text);
  const auto& part = parts[(std::size_t{data[1]} << 8U | data[2]) % parts.size()];
  using Kind = catalogue::EditablePart::Kind;
  catalogue::Change change{part.at, std::string(data + 3, data + size)};
  change.is_list = part.kind == Kind::words || part.kind == Kind::roles;
  if (change.is_list) {
    change.words = part.words;
    change.words.push_back(change.text);
  }
  const auto after = catalogue::edited(text, {change});
  if (!after) return 0;
  const auto changes = catalogue::changed_parts(text, *after);
  if (changes.size() > 1) std::abort();
  if (changes.size() == 1 && changes.front().after.at != part.at) std::abort();
  if (changes.size() == 1 && !change.is_list && changes.front().after.text != change.text) std::abort();
  if (catalogue::editable_parts(*after).size() != parts.size()) std::abort();
  return 0;
}
