// The files of a case: what somebody sent, kept by its content. Who gave it, what it is called and what it is about.
//
// A case calls its files `f1`, `f2`. The bytes stand in a folder beside the record, under the SHA-256 of what they are; that hash,
// the name and what the file is about are texts outside the log, so that erasing them leaves nothing that leads to the bytes.
// Nothing here ever sees a byte. Rule: RELIABILITY S34, S38; DESIGN 3.
#pragma once

#include <cstdint>
#include <string>

#include "base/day.h"

namespace redress::casework {

inline constexpr std::int64_t most_of_a_file = std::int64_t{25} << 20;                // bytes
inline constexpr std::int64_t most_of_the_files_of_a_case = std::int64_t{500} << 20;  // of those not removed

struct CaseFile {
  std::string id;
  std::string type;  // `pdf`, `png`...: what its bytes are
  std::int64_t size = 0;
  base::Day on{};                    // on which it came
  std::int64_t by = 0;               // actor who attached it
  std::string person;                // of the case, from whom: `n1`; empty: not said
  std::string name, content, about;  // hex of the commitments
  bool removed = false;
  bool operator==(const CaseFile&) const = default;
};

}  // namespace redress::casework
