// A form with files: the first line of the input is the content type, the rest the body. What is read lies within the body,
// has no name twice but for files, and says the same when it is read again.
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include "kit/http/multipart.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = input.find('\n');
  if (line == std::string_view::npos) return 0;
  const std::string_view body = input.substr(line + 1);
  const auto form = redress::http::parse_multipart(input.substr(0, line), body);
  if (!form) {
    if (form.error().empty() || !form.error().front().rule.starts_with("multipart_")) std::abort();
    return 0;
  }
  std::set<std::string> names;
  for (const auto& [name, value] : form->fields) {
    if (!names.insert(name).second || value.find('\0') != std::string::npos) std::abort();
  }
  for (const auto& file : form->files) {
    if (names.contains(file.field) || file.name.find('/') != std::string::npos) std::abort();
    if (file.bytes.data() < body.data() || file.bytes.data() + file.bytes.size() > body.data() + body.size())
      std::abort();
  }
  return 0;
}
