// Files that come to a case, and files of a case that are opened.
//
// What is sent is looked at (kit/files/look.h), kept in the folder beside the record (kit/files/content_folder.h), and then the
// command that names it is carried out: all of the files that came together, or none. Rule: RELIABILITY S34 to S39, F02, F08.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/fault.h"

namespace redress::office {

inline constexpr std::size_t most_files_at_once = 10;
inline constexpr std::size_t most_of_files_at_once = std::size_t{50} << 20U;  // bytes

struct SentFile {
  std::string name;  // as its sender calls it
  std::string type;  // as its sender declares it; may be empty
  std::string_view bytes;
};

struct Attaching {
  std::string key;  // as of a command
  std::string case_reference;
  base::Day on{};
  std::string about = {};   // what they are
  std::string person = {};  // of the case, from whom they came
  std::vector<SentFile> files = {};
};

struct OpenedFile {
  std::string name;
  std::string type;  // code of its kind
  std::string bytes;
};

// What is kept is not what was attached, or is not there at all: it is never given out.
class DamagedFile : public base::Fault {
 public:
  using base::Fault::Fault;
};

}  // namespace redress::office
