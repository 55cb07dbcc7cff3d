// Any bytes are read or refused with a place; what is read says the same again in its canonical text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>

#include "base/fault.h"
#include "kit/json/read.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace redress;
  const std::string text(data, data + size);
  const auto read = json::read_json(text, "f");
  if (read) {
    const std::string canonical = base::canonical_text(*read);
    const auto again = json::read_json(canonical, "f");
    if (!again || !(*again == *read)) std::abort();
    if (const base::Object* object = read->as_object()) {
      if (json::read_detail(canonical) != *object) std::abort();
    }
  } else if (read.error().empty() || read.error()[0].text.empty() || read.error()[0].about.substr(0, 2) != "f:") {
    std::abort();
  }
  try {
    const base::Object object = json::read_detail(text);
    static_cast<void>(object);
  } catch (const base::Fault&) {  // the record would be broken, and says so
  }
  std::istringstream in(text);
  json::read_lines(in, "f", 64, [](std::size_t line, const base::Checked<base::Object>&) { return line < 1000; });
  return 0;
}
