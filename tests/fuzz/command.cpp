// Any object is read as a command or refused with rules that have a name; any command is decided or refused, and what it
// writes down can be folded.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "kit/json/read.h"
#include "tests/core/casework/desk.h"
#include "tests/core/casework/procedures.h"

namespace {

using namespace redress;

void check(const base::Refusals& refusals) {
  if (refusals.empty()) std::abort();
  for (const base::Refusal& refusal : refusals) {
    if (refusal.rule.empty() || refusal.text.empty()) std::abort();
  }
}

// Each line is one command on the same case, as in a file.
void run_lines(const std::string& text) {
  casework::Desk desk(casework::two_stages());
  const base::Day today = *base::parse_day("2026-11-20");
  std::istringstream in(text);
  json::read_lines(in, "f", 4096, [&](std::size_t line, const base::Checked<base::Object>& object) {
    if (!object) return line < 50;
    const auto drafts = desk.say(*object, "Ada", today, line % 8 == 7);
    if (!drafts) {
      check(drafts.error());
    } else {
      for (const casework::Draft& draft : *drafts) base::canonical_text(draft.event.detail);
      casework::fold(desk.log);
    }
    return line < 50;
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  run_lines(std::string(data, data + size));
  return 0;
}
