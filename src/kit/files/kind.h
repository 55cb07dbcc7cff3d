// The kinds of file that are taken, what each is called, and by what it is served: a fixed list, and nothing else is given out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace redress::files {

struct FileKind {
  std::string_view code;                   // `pdf`: as the record has it
  std::string_view title;                  // `PDF document`
  std::string_view called;                 // `a PDF document`: in a sentence
  std::string_view media_type;             // as it is served
  std::vector<std::string_view> endings;   // of a name, in small letters: `jpg`
  std::vector<std::string_view> declared;  // what programs call it besides `media_type`
};

const std::vector<FileKind>& file_kinds();
// Null for a code of none.
const FileKind* kind_called(std::string_view code);
// By the ending of a name; null where the ending is that of none.
const FileKind* kind_by_name(std::string_view name);
// `.pdf, .png, .jpg...` of all kinds, as a form says what can be chosen.
std::string all_endings();

}  // namespace redress::files
