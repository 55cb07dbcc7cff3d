#include "app/office/common_passwords.h"

#include <algorithm>
#include <vector>

#include "base/assert.h"
#include "base/embedded.h"
#include "base/text.h"

namespace redress::office {
namespace {

// Sorted by bytes, one a line; the text lives as long as the program.
const std::vector<std::string_view>& list() {
  static const std::vector<std::string_view> all = [] {
    const auto files = base::embedded_passwords();
    REDRESS_ASSERT(files.size() == 1);
    auto lines = base::split(files.front().bytes, '\n');
    REDRESS_ASSERT(!lines.empty() && lines.back().empty());
    lines.pop_back();
    REDRESS_ASSERT(std::is_sorted(lines.begin(), lines.end()));
    return lines;
  }();
  return all;
}

}  // namespace

bool is_common_password(std::string_view text) {
  return std::binary_search(list().begin(), list().end(), text);
}

std::size_t common_passwords() {
  return list().size();
}

}  // namespace redress::office
