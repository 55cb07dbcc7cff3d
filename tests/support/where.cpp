#include "support/where.h"

namespace redress::tests {

const char* source_folder() {
  return REDRESS_SOURCE_FOLDER;
}
const char* binary_folder() {
  return REDRESS_BINARY_FOLDER;
}

}  // namespace redress::tests
