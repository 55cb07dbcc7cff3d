// Any bytes are a sound procedure or refused with a place; a sound one is closed under the names it uses.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "app/catalogue/procedures.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace redress;
  const std::string text(data, data + size);
  const auto read = catalogue::read_procedure(text, "f");
  if (!read) {
    for (const auto& refusal : read.error()) {
      // Of a variant also a place in the file that it is of.
      const bool has_place = refusal.about.starts_with("f:") || refusal.about.find(".yaml:") != std::string::npos;
      if (!has_place || refusal.text.empty()) std::abort();
    }
    return 0;
  }
  if (procedure::find_state(*read, read->initial) == nullptr) std::abort();
  for (const procedure::State& state : read->states) {
    for (const procedure::Transition& transition : state.transitions) {
      if (procedure::find_state(*read, transition.to) == nullptr) std::abort();
      if (procedure::transitions_for(*read, state.id, transition.on).empty()) std::abort();
    }
  }
  return 0;
}
