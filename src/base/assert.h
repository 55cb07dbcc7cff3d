// A promise of our own code, checked in every build. Never reachable by input: input earns a Refusal.
#pragma once

namespace redress::base {
[[noreturn]] void assertion_failed(const char* expression, const char* file, int line) noexcept;
}

#define REDRESS_ASSERT(expression) \
  ((expression) ? static_cast<void>(0) : ::redress::base::assertion_failed(#expression, __FILE__, __LINE__))
