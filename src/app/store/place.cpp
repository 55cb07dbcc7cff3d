#include <filesystem>

#include "app/store/store.h"
#include "base/fault.h"

namespace redress::store {

Place place_of(std::string_view data, std::string_view files, bool read_only) {
  if (data.empty()) throw base::Fault("--data is empty: give a folder, or a postgresql:// address");
  if (data.starts_with("postgresql://") || data.starts_with("postgres://")) {
    // The address stands in the list of processes and in logs.
    if (sql::holds_password(data)) {
      throw base::Fault("--data holds a password: put it into a password file (~/.pgpass) or a service file instead");
    }
    return {{sql::Engine::postgresql, std::string(data), read_only}, std::string(files)};
  }
  if (data.find("://") != std::string_view::npos) {
    throw base::Fault("--data " + std::string(data.substr(0, data.find("://"))) +
                      "://... is neither a folder nor postgresql://");
  }
  const std::filesystem::path folder(data);
  return {{sql::Engine::sqlite, (folder / "redress.db").string(), read_only},
          files.empty() ? folder.string() : std::string(files)};
}

}  // namespace redress::store
