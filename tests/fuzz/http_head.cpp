// The head of a request: what is let through has one request line, no fold, one length.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "kit/http/head.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto end = redress::http::find_head_end(text);
  if (end.length == 0) return 0;
  if (end.length > size || end.bad) std::abort();
  const std::string_view head = text.substr(0, end.length);
  const auto verdict = redress::http::judge_head(head);
  if (verdict.status == 0 &&
      (head.find("\r\n ") != std::string_view::npos || head.find('\0') != std::string_view::npos))
    std::abort();
  return 0;
}
