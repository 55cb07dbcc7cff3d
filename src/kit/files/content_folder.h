// A private folder of files, each under the SHA-256 of its bytes: `ab/abcdef...`. No name from outside ever becomes a path.
//
// What is kept is on the disk when keep() returns, the file and the folder that names it, so that a row may name it. What is read
// is hashed again: bytes that are not what they were are never given out. Folders are for their owner alone (0700), files too (0600).
// Rule: RELIABILITY S38, F02, F08.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kit/crypto/hash.h"

namespace redress::files {

class ContentFolder {
 public:
  // Nothing is made before the first file is kept. No file in it is over `most` bytes. An empty name is no folder: nothing is in it
  // and nothing can be kept.
  ContentFolder(std::string folder, std::uint64_t most) : folder_(std::move(folder)), most_(most) {}

  bool is_anywhere() const { return !folder_.empty(); }

  // From any thread. Keeping the same again is no matter, and heals a copy that was damaged. Throws base::Fault where the disk
  // does not take it; then nothing of it is there.
  void keep(const crypto::Hash& hash, std::string_view bytes) const;

  enum class State { whole, missing, damaged };
  struct Found {
    State state = State::missing;
    std::string bytes;  // where it is whole
  };
  // Throws base::Fault where the disk does not give it.
  Found read(const crypto::Hash& hash) const;

  // What lies in it: the hashes in order, and paths (below the folder) of what has no place there, like a file half written.
  struct Contents {
    std::vector<crypto::Hash> hashes;
    std::vector<std::string> strays;
  };
  Contents contents() const;
  // Removes what was half written when the program was killed. Only while nobody keeps anything: by the writer, at its start.
  void remove_unfinished() const;

 private:
  std::string folder_of(const crypto::Hash& hash) const;
  std::string folder_;
  std::uint64_t most_;
};

}  // namespace redress::files
