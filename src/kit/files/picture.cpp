#include "kit/files/picture.h"

#include <string>

#include "kit/files/numbers.h"

namespace redress::files {
namespace {

std::optional<PictureSize> sized(std::uint64_t width, std::uint64_t height) {
  return width == 0 || height == 0 ? std::nullopt : std::optional(PictureSize{width, height});
}

// Takes one box off the front of boxes that stand one after the other; nothing where they end or are not whole.
struct Box {
  std::string_view type, content;
};
std::optional<Box> take_box(std::string_view& bytes) {
  if (bytes.size() < 8) return std::nullopt;
  std::uint64_t size = big_endian(bytes, 0, 4);
  std::size_t head = 8;
  if (size == 1) {
    if (bytes.size() < 16) return std::nullopt;
    size = big_endian(bytes, 8, 8);
    head = 16;
  } else if (size == 0) {
    size = bytes.size();
  }
  if (size < head || size > bytes.size()) return std::nullopt;
  const auto whole = static_cast<std::size_t>(size);
  const Box box{bytes.substr(4, 4), bytes.substr(head, whole - head)};
  bytes.remove_prefix(whole);
  return box;
}

// The content of the first box of that type.
std::optional<std::string_view> find_box(std::string_view bytes, std::string_view type) {
  while (const auto box = take_box(bytes)) {
    if (box->type == type) return box->content;
  }
  return std::nullopt;
}

}  // namespace

std::optional<PictureSize> png_size(std::string_view bytes) {
  if (bytes.size() < 33 || big_endian(bytes, 8, 4) != 13 || !stands_at(bytes, 12, "IHDR")) return std::nullopt;
  return sized(big_endian(bytes, 16, 4), big_endian(bytes, 20, 4));
}

std::optional<PictureSize> gif_size(std::string_view bytes) {
  if (bytes.size() < 13) return std::nullopt;
  return sized(little_endian(bytes, 6, 2), little_endian(bytes, 8, 2));
}

// Segment by segment to the one that begins a frame; what comes before the picture's own bytes.
std::optional<PictureSize> jpeg_size(std::string_view bytes) {
  std::size_t at = 2;
  const auto byte = [&](std::size_t place) { return static_cast<unsigned char>(bytes[place]); };
  while (at + 4 <= bytes.size() && byte(at) == 0xFF) {
    const unsigned char marker = byte(at + 1);
    if (marker == 0xFF) {  // a fill byte
      ++at;
      continue;
    }
    if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {  // without a length
      at += 2;
      continue;
    }
    if (marker == 0xD9 || marker == 0xDA) return std::nullopt;
    const std::uint64_t length = big_endian(bytes, at + 2, 2);
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) {
      if (length < 8 || at + 9 > bytes.size()) return std::nullopt;
      return sized(big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2));
    }
    if (length < 2) return std::nullopt;
    at += 2 + static_cast<std::size_t>(length);
  }
  return std::nullopt;
}

std::optional<PictureSize> heic_size(std::string_view bytes) {
  auto meta = find_box(bytes, "meta");
  if (!meta || meta->size() < 4) return std::nullopt;
  meta->remove_prefix(4);  // version and flags
  const auto properties = find_box(*meta, "iprp");
  auto held = properties ? find_box(*properties, "ipco") : std::nullopt;
  if (!held) return std::nullopt;
  std::optional<PictureSize> largest;
  while (const auto box = take_box(*held)) {
    if (box->type != "ispe" || box->content.size() < 12) continue;
    const auto size = sized(big_endian(box->content, 4, 4), big_endian(box->content, 8, 4));
    if (size && (!largest || size->width * size->height > largest->width * largest->height)) largest = size;
  }
  return largest;
}

bool has_brand(std::string_view bytes, std::string_view brands) {
  const auto box = take_box(bytes);
  if (!box || box->type != "ftyp" || box->content.size() < 8 || box->content.size() > 1024) return false;
  for (std::size_t at = 0; at + 4 <= box->content.size(); at += 4) {
    if (at == 4) continue;  // the version of the first brand
    for (std::size_t brand = 0; brand + 4 <= brands.size(); brand += 4) {
      if (box->content.substr(at, 4) == brands.substr(brand, 4)) return true;
    }
  }
  return false;
}

}  // namespace redress::files
