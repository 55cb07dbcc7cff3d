#include "base/assert.h"

#include <cstdio>
#include <cstdlib>

namespace redress::base {

void assertion_failed(const char* expression, const char* file, int line) noexcept {
  std::fprintf(stderr, "redress: broken promise: %s (%s:%d)\n", expression, file, line);
  std::abort();
}

}  // namespace redress::base
