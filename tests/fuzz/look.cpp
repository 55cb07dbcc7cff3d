// A file somebody sends: the first line is its name, the second what it is declared as, the rest its bytes. What is taken is of the
// kind that its name says; what is refused is refused by name; a name that was cleaned stays as it is when it is cleaned again.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "kit/files/look.h"
#include "kit/files/name.h"
#include "kit/files/zip_directory.h"

namespace files = redress::files;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input(reinterpret_cast<const char*>(data), size);
  std::string_view lines[2];
  for (auto& line : lines) {
    const std::size_t end = input.find('\n');
    if (end == std::string_view::npos) return 0;
    line = input.substr(0, end);
    input.remove_prefix(end + 1);
  }
  const std::string name = files::clean_name(lines[0]);
  if (name.empty() || name.size() > files::longest_name || !redress::base::is_utf8(name)) std::abort();
  if (files::clean_name(name) != name) std::abort();
  for (const char c : files::as_attachment(name)) {
    if (c < 0x20 || c >= 0x7F) std::abort();
  }
  const auto kind = files::look_at(name, lines[1], input);
  if (kind ? *kind != files::kind_by_name(name) : kind.error().size() != 1 || kind.error().front().rule.empty())
    std::abort();
  if (const auto entries = files::read_zip_directory(input)) {
    for (const auto& entry : *entries) {
      if (entry.bytes.data() < input.data() || entry.bytes.data() + entry.bytes.size() > input.data() + input.size())
        std::abort();
    }
  }
  return 0;
}
