// What a zip file says of itself in its directory: for documents that are one (Office, OpenDocument). Nothing is unpacked.
//
// Read strictly: what two readers could see differently, or what does harm when it is unpacked, is refused. One disk, no 64-bit
// form, nothing before the first entry or behind the directory, each entry's own head says what the directory says; no
// encryption, no link, no folder above, no name twice; few entries and little of them. Rule: RELIABILITY S36.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"

namespace redress::files {

inline constexpr std::size_t most_entries = 5000;
inline constexpr std::uint64_t most_unpacked = std::uint64_t{250} << 20U;  // bytes of all entries
inline constexpr std::uint64_t most_unpacked_of_each = 200;                // bytes for each packed one

struct ZipEntry {
  std::string_view name;
  std::uint64_t packed = 0, unpacked = 0;
  int method = 0;          // 0: as it is; 8: deflated
  std::string_view bytes;  // packed, where they stand
};

// In the order of the directory. The bytes must outlive what is read. A refusal's rule begins with `zip_`; its text goes on after
// the file's name.
base::Checked<std::vector<ZipEntry>> read_zip_directory(std::string_view bytes);

}  // namespace redress::files
