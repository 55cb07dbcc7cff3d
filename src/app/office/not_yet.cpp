#include "app/office/opened.h"
#include "base/fault.h"

namespace redress::office {

SavedFigures& Opened::saved_figures() {
  throw base::Fault("not here yet");
}

}  // namespace redress::office
