#include "app/office/body_writing.h"

#include "base/fault.h"

namespace redress::office {

Writer& BodyWriting::open() const {
  if (writer == nullptr) throw base::Fault("this was opened for reading only");
  return *writer;
}

}  // namespace redress::office
