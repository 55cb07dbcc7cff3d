// What a desk needs to write into the body's log.
#pragma once

namespace redress::store {
class Store;
}

namespace redress::office {

class Desk;
class Writer;

struct BodyWriting {  // all null where the office was opened for reading
  store::Store* store = nullptr;
  Desk* desk = nullptr;
  Writer* writer = nullptr;

  // Throws base::Fault where the office was opened for reading.
  Writer& open() const;
};

}  // namespace redress::office
