// Kept maps: how the files of another system become the plain case list, under a name, for the next import.
//
// They are the body's: whoever may import sees, uses, replaces and removes them. Not part of the record. Rule: DESIGN 7.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/store/import_maps.h"
#include "base/refusal.h"

namespace redress::office {

using ImportMap = store::ImportMapRow;

inline constexpr std::size_t longest_map_name = 80;                  // bytes
inline constexpr std::size_t most_of_map = std::size_t{256} << 10U;  // bytes of its text
inline constexpr std::size_t most_maps = 200;

class ImportMaps {
 public:
  virtual ~ImportMaps() = default;
  // In place of the one that had that name. The text is not read here. Refused: `map_needs_a_name`, `map_name_is_plain`,
  // `map_too_long`, `too_many_maps`; each is about `name`.
  virtual base::Checked<base::Done> keep(std::int64_t actor, std::string_view name, std::string_view yaml) = 0;
  virtual std::optional<ImportMap> find(std::string_view name) = 0;
  virtual std::vector<ImportMap> all() = 0;  // by name
  // Nothing where there is none.
  virtual void drop(std::string_view name) = 0;
};

}  // namespace redress::office
