#include "app/office/opened.h"
#include "base/fault.h"

namespace redress::office {

Organisation& Opened::organisation() {
  throw base::Fault("not here yet");
}
SavedFigures& Opened::saved_figures() {
  throw base::Fault("not here yet");
}

}  // namespace redress::office
