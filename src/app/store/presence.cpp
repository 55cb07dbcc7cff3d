// Whether a record stands somewhere, asked so that nothing is left behind.
#include <filesystem>

#include "app/store/store.h"
#include "base/fault.h"
#include "kit/sql/migrate.h"

namespace redress::store {

void require_record(const Place& place) {
  namespace fs = std::filesystem;
  sql::Address address = place.database;
  address.read_only = true;
  const bool sqlite = address.engine == sql::Engine::sqlite;
  if (!sqlite || fs::is_regular_file(address.where)) {
    const auto connection = sql::connect(address);
    if (sql::schema_of(*connection) > 0) return;
  }
  const std::string where = sqlite ? fs::path(address.where).parent_path().string() : address.where;
  throw base::Fault("there is no body in " + where + "; make one with `redress init`");
}

}  // namespace redress::store
