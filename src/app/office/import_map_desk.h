// What stands behind import_maps.h.
#pragma once

#include "app/office/desk.h"
#include "app/office/import_maps.h"
#include "app/office/readers.h"
#include "app/office/writer.h"

namespace redress::office {

class ImportMapDesk : public ImportMaps {
 public:
  // `store` and `writer` are null where the office was opened for reading.
  ImportMapDesk(Clock clock, Readers& readers, store::Store* store, Writer* writer);

  base::Checked<base::Done> keep(std::int64_t actor, std::string_view name, std::string_view yaml) override;
  std::optional<ImportMap> find(std::string_view name) override;
  std::vector<ImportMap> all() override;
  void drop(std::string_view name) override;

 private:
  Clock clock_;
  Readers& readers_;
  store::Store* store_;
  Writer* writer_;
};

}  // namespace redress::office
