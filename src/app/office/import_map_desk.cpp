#include "app/office/import_map_desk.h"

#include <algorithm>
#include <utility>

#include "base/fault.h"

namespace redress::office {

ImportMapDesk::ImportMapDesk(Clock clock, Readers& readers, store::Store* store, Writer* writer)
    : clock_(std::move(clock)), readers_(readers), store_(store), writer_(writer) {}

base::Checked<base::Done> ImportMapDesk::keep(std::int64_t actor, std::string_view name, std::string_view yaml) {
  const bool controls =
      std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  if (name.empty()) return base::refuse({"map_needs_a_name", "name", "", "enter a name for the map"});
  if (controls || name.size() > longest_map_name) {
    return base::refuse(
        {"map_name_is_plain", "name", "", "the name of a map must be one line of 80 characters or fewer"});
  }
  if (yaml.size() > most_of_map) return base::refuse({"map_too_long", "name", "", "this map is too long to be kept"});
  if (writer_ == nullptr) throw base::Fault("this was opened for reading only");
  base::Refusals refused;
  writer_->run([&] {
    auto& connection = store_->connection();
    if (!store::find_import_map(connection, name) && store::import_maps(connection).size() >= most_maps) {
      refused.push_back({"too_many_maps", "name", "",
                         std::to_string(most_maps) + " maps are kept already: remove some that nobody needs"});
      return false;
    }
    store::keep_import_map(connection, {std::string(name), std::string(yaml), actor, clock_()});
    return true;
  });
  if (!refused.empty()) return base::refuse(std::move(refused));
  return base::Done{};
}

std::optional<ImportMap> ImportMapDesk::find(std::string_view name) {
  return readers_.with([&](store::Store& store) { return store::find_import_map(store.connection(), name); });
}

std::vector<ImportMap> ImportMapDesk::all() {
  return readers_.with([](store::Store& store) { return store::import_maps(store.connection()); });
}

void ImportMapDesk::drop(std::string_view name) {
  if (!find(name)) return;
  if (writer_ == nullptr) throw base::Fault("this was opened for reading only");
  writer_->run([&] {
    store::drop_import_map(store_->connection(), name);
    return true;
  });
}

}  // namespace redress::office
