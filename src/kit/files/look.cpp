#include "kit/files/look.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "base/text.h"
#include "kit/files/numbers.h"
#include "kit/files/picture.h"
#include "kit/files/zip_directory.h"

namespace redress::files {
namespace {

using base::Refusal;

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool begins_small(std::string_view bytes, std::string_view words) {
  return bytes.size() >= words.size() && std::equal(words.begin(), words.end(), bytes.begin(),
                                                    [](char word, char byte) { return word == small(byte); });
}

std::string_view without_mark(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

bool is_text(std::string_view bytes) {
  const bool controls = std::any_of(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\r' && c != '\n' && c != '\f') || byte == 0x7F;
  });
  return !controls && base::is_utf8(bytes);
}

bool is_heic(std::string_view bytes) {
  return has_brand(bytes, "heicheixheimheismif1");
}
bool is_m4a(std::string_view bytes) {
  return has_brand(bytes, "M4A M4B mp42isomiso2") && !is_heic(bytes);
}

// The first frame of layer III, or what stands before it.
bool is_mp3(std::string_view bytes) {
  if (bytes.starts_with("ID3")) return bytes.size() > 10;
  if (bytes.size() < 4) return false;
  const std::uint64_t head = big_endian(bytes, 0, 4);
  const std::uint64_t version = (head >> 19U) & 3U, layer = (head >> 17U) & 3U, rate = (head >> 12U) & 15U,
                      sampling = (head >> 10U) & 3U;
  return (head >> 21U) == 0x7FF && version != 1 && layer == 1 && rate != 0 && rate != 15 && sampling != 3;
}

// A head of lines `Name: value`, with who wrote it and something that only a letter has.
bool is_eml(std::string_view bytes) {
  constexpr std::size_t longest_head = std::size_t{256} << 10U;
  std::string_view rest = bytes.substr(0, longest_head);
  bool from = false, letter = false, first = true;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) break;
    if (line.find('\0') != std::string_view::npos) return false;
    if (!first && (line.front() == ' ' || line.front() == '\t')) continue;
    first = false;
    const std::size_t colon = line.find(':');
    const bool named = colon != std::string_view::npos && colon > 0 &&
                       std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon),
                                   [](char c) { return c > 0x20 && c < 0x7F; });
    if (!named) return false;
    from = from || begins_small(line, "from:");
    for (const std::string_view field : {"date:", "subject:", "to:", "message-id:", "received:", "mime-version:"})
      letter = letter || begins_small(line, field);
  }
  return from && letter;
}

bool holds_macros(std::string_view name) {
  std::string lower;
  for (const char c : name) lower += small(c);
  return lower.ends_with("vbaproject.bin") || lower.starts_with("basic/") || lower.starts_with("scripts/");
}

// Which of the documents that are zip files it is; nothing for any other.
std::string_view document_in(const std::vector<ZipEntry>& entries, std::string_view bytes) {
  if (entries.empty()) return {};
  const auto has = [&](std::string_view name) {
    return std::any_of(entries.begin(), entries.end(), [&](const ZipEntry& entry) { return entry.name == name; });
  };
  const auto has_below = [&](std::string_view folder) {
    return std::any_of(entries.begin(), entries.end(),
                       [&](const ZipEntry& entry) { return entry.name.starts_with(folder); });
  };
  if (has("[Content_Types].xml")) {
    if (has_below("word/")) return "docx";
    if (has_below("xl/")) return "xlsx";
    return has_below("ppt/") ? "pptx" : std::string_view{};
  }
  // OpenDocument says in its first part, unpacked, what it is: it can be read where the file begins.
  const ZipEntry& first = entries.front();
  if (first.name != "mimetype" || first.method != 0 || !stands_at(bytes, 30, "mimetype") || !has("content.xml"))
    return {};
  for (const std::string_view code : {"odt", "ods"}) {
    if (first.bytes == kind_called(code)->media_type) return code;
  }
  return {};
}

struct Wrong {
  const char* rule;
  std::string text;  // goes on after the file's name
};

std::optional<Wrong> wrong_with_document(const FileKind& kind, std::string_view bytes) {
  const auto entries = read_zip_directory(bytes);
  if (!entries) return Wrong{"document_is_sound", entries.error().front().text};
  const std::string_view is = document_in(*entries, bytes);
  if (is != kind.code) {
    return Wrong{"file_is_what_its_name_says",
                 fmt::format("is {} by its name and {} by what it holds", kind.called,
                             is.empty() ? "another zip file (archives are not taken: send what is in them)"
                                        : kind_called(is)->called)};
  }
  if (std::any_of(entries->begin(), entries->end(), [](const ZipEntry& entry) { return holds_macros(entry.name); }))
    return Wrong{"document_has_no_macros", "holds macros, which are programs: save it without them"};
  return std::nullopt;
}

std::optional<Wrong> wrong_with_picture(std::optional<PictureSize> size) {
  if (!size) return Wrong{"picture_says_its_size", "is damaged: it does not say how large the picture is"};
  // Neither is above 32 bits, so the product is no more than 64.
  if (size->width * size->height <= most_pixels) return std::nullopt;
  return Wrong{"picture_is_not_too_large", fmt::format("is {} by {} points; the most is {} million altogether",
                                                       size->width, size->height, most_pixels / 1'000'000)};
}

struct Sign {
  std::string_view code;    // of a kind
  std::string_view called;  // of what is not taken
  bool (*is)(std::string_view bytes);
};

// By how it begins, the surest first. Text comes last: much else is text.
constexpr std::array signs{
    Sign{"pdf", "",
         [](std::string_view bytes) { return bytes.starts_with("%PDF-1.") || bytes.starts_with("%PDF-2."); }},
    Sign{"png", "", [](std::string_view bytes) { return bytes.starts_with("\x89PNG\r\n\x1A\n"); }},
    Sign{"jpeg", "", [](std::string_view bytes) { return bytes.starts_with("\xFF\xD8\xFF"); }},
    Sign{"gif", "", [](std::string_view bytes) { return bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a"); }},
    Sign{"heic", "", is_heic},
    Sign{"m4a", "", is_m4a},
    Sign{"wav", "",
         [](std::string_view bytes) { return bytes.starts_with("RIFF") && stands_at(bytes, 8, "WAVEfmt "); }},
    Sign{"", "a program",
         [](std::string_view bytes) {
           return bytes.starts_with("MZ") ||
                  bytes.starts_with(
                      "\x7F"
                      "ELF") ||
                  bytes.starts_with("#!") || bytes.starts_with("\xCF\xFA\xED\xFE") ||
                  bytes.starts_with("\xCA\xFE\xBA\xBE");
         }},
    Sign{"", "a zip file", [](std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }},
    Sign{"", "an archive",
         [](std::string_view bytes) {
           return bytes.starts_with("Rar!") || bytes.starts_with("7z\xBC\xAF") || bytes.starts_with("\x1F\x8B") ||
                  bytes.starts_with("BZh") || stands_at(bytes, 257, "ustar");
         }},
    Sign{"", "a document of an older Office",
         [](std::string_view bytes) { return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); }},
    Sign{"mp3", "", is_mp3},
    Sign{"", "a web page",
         [](std::string_view bytes) {
           const std::string_view text = base::trimmed(without_mark(bytes.substr(0, 512)));
           return begins_small(text, "<!doctype html") || begins_small(text, "<html") ||
                  begins_small(text, "<script") || begins_small(text, "<svg");
         }},
    Sign{"", "an XML document",
         [](std::string_view bytes) {
           return begins_small(base::trimmed(without_mark(bytes.substr(0, 512))), "<?xml");
         }},
    Sign{"eml", "", [](std::string_view bytes) { return is_eml(bytes); }},
    Sign{"text", "", [](std::string_view bytes) { return is_text(without_mark(bytes)); }}};

const Sign* sign_of(std::string_view bytes) {
  const auto found = std::find_if(signs.begin(), signs.end(), [&](const Sign& sign) { return sign.is(bytes); });
  return found == signs.end() ? nullptr : &*found;
}

// For a sentence: `a PNG picture`, `a program`.
std::string_view seems_to_be(std::string_view bytes) {
  const Sign* sign = sign_of(bytes);
  if (sign == nullptr) return "something else";
  return sign->code.empty() ? sign->called : kind_called(sign->code)->called;
}

// Plain text may look like anything that is text.
bool is_of_kind(const FileKind& kind, std::string_view bytes) {
  if (kind.code == "text" || kind.code == "csv") return is_text(without_mark(bytes));
  const auto sign = std::find_if(signs.begin(), signs.end(), [&](const Sign& each) { return each.code == kind.code; });
  return sign != signs.end() && sign->is(bytes);
}

bool is_document(const FileKind& kind) {
  return kind.media_type.starts_with("application/vnd.");
}

std::optional<Wrong> wrong_with(const FileKind& kind, std::string_view bytes) {
  const bool document = is_document(kind) && bytes.starts_with("PK\x03\x04");
  if (!document && !is_of_kind(kind, bytes)) {
    const bool meant_as_text = kind.code == "text" || kind.code == "csv";
    const std::string_view is = seems_to_be(bytes);
    if (meant_as_text && is == "something else")
      return Wrong{"text_is_utf8", "is not plain text in UTF-8: save it as UTF-8, or send it as a PDF"};
    return Wrong{"file_is_what_its_name_says",
                 fmt::format("is {} by its name and {} by what it holds", kind.called, is)};
  }
  if (document) return wrong_with_document(kind, bytes);
  if (kind.code == "png") return wrong_with_picture(png_size(bytes));
  if (kind.code == "jpeg") return wrong_with_picture(jpeg_size(bytes));
  if (kind.code == "gif") return wrong_with_picture(gif_size(bytes));
  if (kind.code == "heic") return wrong_with_picture(heic_size(bytes));
  return std::nullopt;
}

bool declares(const FileKind& kind, std::string_view declared) {
  if (declared.empty() || declared == "application/octet-stream" || declared == kind.media_type) return true;
  return std::find(kind.declared.begin(), kind.declared.end(), declared) != kind.declared.end();
}

}  // namespace

base::Checked<const FileKind*> look_at(std::string_view name, std::string_view declared, std::string_view bytes) {
  const auto refused = [&](const char* rule, std::string_view text) {
    return base::refuse(Refusal{rule, std::string(name), "", fmt::format("\xE2\x80\x9C{}\xE2\x80\x9D {}", name, text)});
  };
  if (bytes.empty()) return refused("file_says_something", "is empty");
  const FileKind* kind = kind_by_name(name);
  if (kind == nullptr) {
    return refused("file_is_of_a_kind_that_is_taken",
                   fmt::format("is not of a kind that is taken, by its name; it seems to be {}. Taken are {}",
                               seems_to_be(bytes), all_endings()));
  }
  if (const auto wrong = wrong_with(*kind, bytes)) return refused(wrong->rule, wrong->text);
  if (!declares(*kind, declared)) {
    return refused("file_is_what_it_is_declared", fmt::format("is {}, and was sent as {}", kind->called, declared));
  }
  return kind;
}

}  // namespace redress::files
