// Small files of each kind, made for tests; and zip files with whatever is wrong in them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace redress::files::testing {

inline std::string little(std::uint64_t number, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) text += static_cast<char>((number >> (8 * i)) & 0xFF);
  return text;
}
inline std::string big(std::uint64_t number, int bytes) {
  std::string text;
  for (int i = bytes; i-- > 0;) text += static_cast<char>((number >> (8 * i)) & 0xFF);
  return text;
}

struct MadeEntry {
  std::string name, content;
  int method = 0, flags = 0;
  std::string name_in_head = {};         // where it is another
  std::uint64_t unpacked = 0;            // where it says another
  std::uint32_t outside = 0;             // external attributes, as a Unix system makes them
  std::uint32_t stands_at = 0xFFFFFFFF;  // where it says that it stands elsewhere
};

inline std::string zip(const std::vector<MadeEntry>& entries, const std::string& behind = {}) {
  std::string bytes, directory;
  for (const auto& entry : entries) {
    const std::string& head_name = entry.name_in_head.empty() ? entry.name : entry.name_in_head;
    const std::uint64_t at = entry.stands_at == 0xFFFFFFFF ? bytes.size() : entry.stands_at;
    const std::uint64_t unpacked = entry.unpacked == 0 ? entry.content.size() : entry.unpacked;
    const std::string numbers = little(0, 4) + little(0, 4) + little(entry.content.size(), 4) + little(unpacked, 4);
    bytes += std::string("PK\3\4", 4) + little(20, 2) + little(static_cast<std::uint64_t>(entry.flags), 2) +
             little(static_cast<std::uint64_t>(entry.method), 2) + numbers + little(head_name.size(), 2) +
             little(0, 2) + head_name + entry.content;
    directory += std::string("PK\1\2", 4) + little(0x0314, 2) + little(20, 2) +
                 little(static_cast<std::uint64_t>(entry.flags), 2) +
                 little(static_cast<std::uint64_t>(entry.method), 2) + numbers + little(entry.name.size(), 2) +
                 little(0, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(entry.outside, 4) + little(at, 4) +
                 entry.name;
  }
  const std::uint64_t start = bytes.size();
  return bytes + directory + std::string("PK\5\6", 4) + little(0, 4) + little(entries.size(), 2) +
         little(entries.size(), 2) + little(directory.size(), 4) + little(start, 4) + little(0, 2) + behind;
}

inline std::string office_document(const std::string& folder, std::vector<MadeEntry> more = {}) {
  std::vector<MadeEntry> entries{{"[Content_Types].xml", "<Types/>"}, {folder + "/main.xml", "<x/>"}};
  entries.insert(entries.end(), more.begin(), more.end());
  return zip(entries);
}
inline std::string open_document(const std::string& type, std::vector<MadeEntry> more = {}) {
  std::vector<MadeEntry> entries{{"mimetype", type}, {"content.xml", "<x/>"}};
  entries.insert(entries.end(), more.begin(), more.end());
  return zip(entries);
}

inline std::string png(std::uint32_t width, std::uint32_t height) {
  return "\x89PNG\r\n\x1A\n" + big(13, 4) + "IHDR" + big(width, 4) + big(height, 4) + std::string("\x8\x2\0\0\0", 5) +
         big(0, 4);
}
inline std::string gif(std::uint32_t width, std::uint32_t height) {
  return "GIF89a" + little(width, 2) + little(height, 2) + std::string("\0\0\0;", 4);
}
// With an application's segment before the frame, as cameras write it.
inline std::string jpeg(std::uint32_t width, std::uint32_t height) {
  return "\xFF\xD8\xFF\xE0" + big(6, 2) + "JFIF\xFF\xFF\xC0" + big(11, 2) + "\x8" + big(height, 2) + big(width, 2) +
         std::string("\1\1\x11\0", 4) + "\xFF\xD9";
}
inline std::string box(const std::string& type, const std::string& content) {
  return big(content.size() + 8, 4) + type + content;
}
inline std::string heic(std::uint32_t width, std::uint32_t height) {
  const std::string small = box("ispe", big(0, 4) + big(16, 4) + big(16, 4));
  return box("ftyp", "heic" + big(0, 4) + "mif1heic") +
         box("meta", big(0, 4) + box("hdlr", "pict") +
                         box("iprp", box("ipco", small + box("ispe", big(0, 4) + big(width, 4) + big(height, 4)))));
}

}  // namespace redress::files::testing
