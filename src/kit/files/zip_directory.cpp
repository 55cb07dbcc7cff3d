#include "kit/files/zip_directory.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.h"
#include "kit/files/numbers.h"

namespace redress::files {
namespace {

constexpr std::string_view end_mark("PK\5\6", 4), entry_mark("PK\1\2", 4), head_mark("PK\3\4", 4);
constexpr std::size_t end_length = 22, entry_length = 46, head_length = 30;
constexpr std::size_t longest_comment = 0xFFFF;

base::Unexpected<base::Refusals> refused(const char* rule, const char* text) {
  return base::refuse({std::string("zip_") + rule, "", "", text});
}

// The record that ends the file, whose comment reaches its last byte.
std::optional<std::size_t> find_end(std::string_view bytes) {
  if (bytes.size() < end_length) return std::nullopt;
  const std::size_t last = bytes.size() - end_length;
  const std::size_t first = last > longest_comment ? last - longest_comment : 0;
  for (std::size_t at = last + 1; at-- > first;) {
    if (stands_at(bytes, at, end_mark) && at + end_length + little_endian(bytes, at + 20, 2) == bytes.size()) return at;
  }
  return std::nullopt;
}

bool leads_elsewhere(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos ||
      name.find(':') != std::string_view::npos || !base::is_utf8(name)) {
    return true;
  }
  const auto parts = base::split(name, '/');
  return std::any_of(parts.begin(), parts.end(), [](std::string_view part) { return part == ".." || part == "."; });
}

bool is_link(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t unix_made = 3, kind_of_file = 0170000, link = 0120000;
  return little_endian(bytes, at + 5, 1) == unix_made && (little_endian(bytes, at + 40, 2) & kind_of_file) == link;
}

// Where the entry's bytes stand, if its own head says what the directory says.
std::optional<std::string_view> packed_bytes(std::string_view bytes, std::uint64_t head_at, std::uint64_t directory_at,
                                             const ZipEntry& entry) {
  if (head_at > directory_at || directory_at - head_at < head_length) return std::nullopt;
  const auto at = static_cast<std::size_t>(head_at);
  if (!stands_at(bytes, at, head_mark)) return std::nullopt;
  const std::uint64_t name = little_endian(bytes, at + 26, 2), more = little_endian(bytes, at + 28, 2);
  const std::uint64_t begin = head_at + head_length + name + more;
  if (begin > directory_at || directory_at - begin < entry.packed) return std::nullopt;
  const bool same = bytes.substr(at + head_length, static_cast<std::size_t>(name)) == entry.name &&
                    little_endian(bytes, at + 8, 2) == static_cast<std::uint64_t>(entry.method);
  if (!same) return std::nullopt;
  return bytes.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(entry.packed));
}

}  // namespace

base::Checked<std::vector<ZipEntry>> read_zip_directory(std::string_view bytes) {
  const auto end = find_end(bytes);
  if (!end || !stands_at(bytes, 0, head_mark))
    return refused("is_whole", "is not whole: it was cut short, or more stands around it");
  const std::uint64_t count = little_endian(bytes, *end + 10, 2);
  const std::uint64_t size = little_endian(bytes, *end + 12, 4), start = little_endian(bytes, *end + 16, 4);
  if (little_endian(bytes, *end + 4, 4) != 0 || little_endian(bytes, *end + 8, 2) != count || start + size != *end)
    return refused("is_whole", "is not whole: its directory does not stand where it says");
  if (count > most_entries) return refused("has_few_entries", "has more than 5,000 parts in it");

  std::vector<ZipEntry> entries;
  std::set<std::string_view> names;
  std::uint64_t packed = 0, unpacked = 0;
  auto at = static_cast<std::size_t>(start);
  for (std::uint64_t i = 0; i < count; ++i) {
    if (*end - at < entry_length || !stands_at(bytes, at, entry_mark))
      return refused("is_whole", "is not whole: its directory is cut short");
    ZipEntry entry;
    entry.method = static_cast<int>(little_endian(bytes, at + 10, 2));
    entry.packed = little_endian(bytes, at + 20, 4);
    entry.unpacked = little_endian(bytes, at + 24, 4);
    const std::uint64_t name = little_endian(bytes, at + 28, 2);
    const std::uint64_t length =
        entry_length + name + little_endian(bytes, at + 30, 2) + little_endian(bytes, at + 32, 2);
    if (length > *end - at) return refused("is_whole", "is not whole: its directory is cut short");
    entry.name = bytes.substr(at + entry_length, static_cast<std::size_t>(name));
    constexpr std::uint64_t encrypted = 0x2041;  // the entry, strongly, or the directory itself
    if ((little_endian(bytes, at + 8, 2) & encrypted) != 0)
      return refused("is_not_encrypted", "has a password or is encrypted: send it without one");
    if (leads_elsewhere(entry.name)) return refused("stays_inside", "has a part whose name leads out of it");
    if (is_link(bytes, at)) return refused("has_no_links", "has a link in it");
    if (!names.insert(entry.name).second) return refused("names_stand_once", "has two parts of one name");
    if (entry.method != 0 && entry.method != 8) return refused("is_deflated", "is packed in a way that is not read");
    const auto stands = packed_bytes(bytes, little_endian(bytes, at + 42, 4), start, entry);
    if (!stands) return refused("is_whole", "is not whole: a part of it does not stand where its directory says");
    entry.bytes = *stands;
    packed += entry.packed;
    unpacked += entry.unpacked;
    entries.push_back(entry);
    at += static_cast<std::size_t>(length);
  }
  if (at != *end) return refused("is_whole", "is not whole: its directory holds something else");
  // Parts that share their bytes would be counted once and unpacked many times.
  if (packed > start) return refused("parts_stand_apart", "has parts that lie in one another");
  if (unpacked > most_unpacked) return refused("is_not_too_large_unpacked", "is over 250 MB when it is unpacked");
  if (unpacked / most_unpacked_of_each > packed)
    return refused("is_not_packed_too_much", "unpacks to more than 200 times its size");
  return entries;
}

}  // namespace redress::files
