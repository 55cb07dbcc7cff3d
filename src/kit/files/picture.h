// How large a picture is, from its header alone: nothing is decoded.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace redress::files {

// What a telephone takes is below it; what fills a reader's memory is above it. Rule: RELIABILITY S37.
inline constexpr std::uint64_t most_pixels = 200'000'000;

struct PictureSize {
  std::uint64_t width = 0, height = 0;
};

// Nothing where the header is cut short, or says no size. Of a HEIC file, the largest of the pictures in it.
std::optional<PictureSize> png_size(std::string_view bytes);
std::optional<PictureSize> jpeg_size(std::string_view bytes);
std::optional<PictureSize> gif_size(std::string_view bytes);
std::optional<PictureSize> heic_size(std::string_view bytes);

// Whether it begins as a file of that family, with one of its brands (ISO 14496-12): four letters each, one after the other.
bool has_brand(std::string_view bytes, std::string_view brands);

}  // namespace redress::files
