#include "kit/files/kind.h"

#include <algorithm>
#include <string>

namespace redress::files {
namespace {

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

}  // namespace

const std::vector<FileKind>& file_kinds() {
  static const std::vector<FileKind> kinds{
      {"pdf", "PDF document", "a PDF document", "application/pdf", {"pdf"}, {"application/x-pdf"}},
      {"docx",
       "Word document",
       "a Word document",
       "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
       {"docx"},
       {}},
      {"xlsx",
       "Excel workbook",
       "an Excel workbook",
       "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
       {"xlsx"},
       {}},
      {"pptx",
       "PowerPoint presentation",
       "a PowerPoint presentation",
       "application/vnd.openxmlformats-officedocument.presentationml.presentation",
       {"pptx"},
       {}},
      {"odt", "OpenDocument text", "an OpenDocument text", "application/vnd.oasis.opendocument.text", {"odt"}, {}},
      {"ods",
       "OpenDocument spreadsheet",
       "an OpenDocument spreadsheet",
       "application/vnd.oasis.opendocument.spreadsheet",
       {"ods"},
       {}},
      {"png", "PNG picture", "a PNG picture", "image/png", {"png"}, {"image/x-png"}},
      {"jpeg", "JPEG picture", "a JPEG picture", "image/jpeg", {"jpg", "jpeg"}, {"image/jpg", "image/pjpeg"}},
      {"gif", "GIF picture", "a GIF picture", "image/gif", {"gif"}, {}},
      {"heic", "HEIC picture", "a HEIC picture", "image/heic", {"heic", "heif"}, {"image/heif"}},
      {"text", "Text", "text", "text/plain; charset=utf-8", {"txt"}, {"text/plain"}},
      {"csv",
       "CSV table",
       "a CSV table",
       "text/csv; charset=utf-8",
       {"csv"},
       {"text/csv", "text/plain", "application/csv", "application/vnd.ms-excel"}},  // so Windows calls it beside Excel
      {"eml", "E-mail", "an e-mail", "message/rfc822", {"eml"}, {}},
      {"mp3", "MP3 recording", "an MP3 recording", "audio/mpeg", {"mp3"}, {"audio/mp3"}},
      {"m4a", "M4A recording", "an M4A recording", "audio/mp4", {"m4a"}, {"audio/x-m4a", "audio/m4a"}},
      {"wav",
       "WAV recording",
       "a WAV recording",
       "audio/wav",
       {"wav"},
       {"audio/x-wav", "audio/wave", "audio/vnd.wave"}},
  };
  return kinds;
}

const FileKind* kind_called(std::string_view code) {
  const auto& kinds = file_kinds();
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const FileKind& kind) { return kind.code == code; });
  return found == kinds.end() ? nullptr : &*found;
}

const FileKind* kind_by_name(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return nullptr;
  std::string ending;
  for (const char c : name.substr(dot + 1)) ending += small(c);
  const auto& kinds = file_kinds();
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const FileKind& kind) {
    return std::find(kind.endings.begin(), kind.endings.end(), ending) != kind.endings.end();
  });
  return found == kinds.end() ? nullptr : &*found;
}

std::string all_endings() {
  std::string all;
  for (const auto& kind : file_kinds()) {
    for (const auto ending : kind.endings) all += (all.empty() ? "." : ", .") + std::string(ending);
  }
  return all;
}

}  // namespace redress::files
