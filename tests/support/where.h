// Where this checkout and its build stand. Included before every test file (tests/CMakeLists.txt), so that the paths are
// compiled into one small file and a compiler cache serves every checkout.
#pragma once

namespace redress::tests {
const char* source_folder();
const char* binary_folder();
}  // namespace redress::tests

#define REDRESS_SOURCE_DIR ::redress::tests::source_folder()
#define REDRESS_BINARY_DIR ::redress::tests::binary_folder()
