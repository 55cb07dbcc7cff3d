#include "kit/files/content_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <optional>
#include <utility>

#include "base/fault.h"

namespace redress::files {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view unfinished = ".new-";

[[noreturn]] void fail(const char* what, const std::string& path) {
  throw base::Fault(std::string(what) + " " + path + ": " + std::strerror(errno));
}

// A file that is open for as long as this is.
class Open {
 public:
  explicit Open(int number) : number_(number) {}
  ~Open() {
    if (number_ >= 0) ::close(number_);
  }
  Open(const Open&) = delete;
  Open& operator=(const Open&) = delete;
  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

void sync_folder(const std::string& path) {
  const Open folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.is_open() || ::fsync(folder.number()) != 0) fail("cannot write the folder", path);
}

// One that is there already may have been made by somebody who was killed before the disk had its name: it is synced all the same.
void make_folder(const std::string& path) {
  const std::string above = fs::path(path).parent_path().string();
  const auto is_made = [&] { return ::mkdir(path.c_str(), S_IRWXU) == 0 || errno == EEXIST; };
  if (!is_made()) {
    if (errno != ENOENT || above.empty() || above == path) fail("cannot make the folder", path);
    make_folder(above);
    if (!is_made()) fail("cannot make the folder", path);
  }
  sync_folder(above);
}

void write_all(int file, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail("cannot write", path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

// A new file; gone again unless it was given its name.
class NewFile {
 public:
  NewFile(std::string path, std::string_view bytes)
      : path_(std::move(path)),
        file_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR)) {
    if (!file_.is_open()) fail("cannot write", path_);
    try {
      write_all(file_.number(), bytes, path_);
      if (::fsync(file_.number()) != 0) fail("cannot write", path_);
    } catch (...) {
      ::unlink(path_.c_str());
      throw;
    }
  }
  ~NewFile() {
    if (!named_) ::unlink(path_.c_str());
  }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  void name(const std::string& path) {
    if (::rename(path_.c_str(), path.c_str()) != 0) fail("cannot write", path);
    named_ = true;
  }

 private:
  std::string path_;
  Open file_;
  bool named_ = false;
};

}  // namespace

std::string ContentFolder::folder_of(const crypto::Hash& hash) const {
  return folder_ + "/" + crypto::hex(hash).substr(0, 2);
}

void ContentFolder::keep(const crypto::Hash& hash, std::string_view bytes) const {
  if (!is_anywhere()) throw base::Fault("there is no folder for files");
  if (bytes.size() > most_ || crypto::sha256(bytes) != hash)
    throw base::Fault("a file to be kept is not what its hash says");
  const std::string folder = folder_of(hash);
  make_folder(folder_);
  make_folder(folder);
  // Also where it is there already: whoever put it there may not have come as far as this.
  if (read(hash).state != State::whole) {
    NewFile file(folder + "/" + std::string(unfinished) + crypto::hex(crypto::random_bytes(16)), bytes);
    file.name(folder + "/" + crypto::hex(hash));
  }
  sync_folder(folder);
}

ContentFolder::Found ContentFolder::read(const crypto::Hash& hash) const {
  if (!is_anywhere()) return {};
  const std::string path = folder_of(hash) + "/" + crypto::hex(hash);
  const Open file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file.is_open()) {
    if (errno == ENOENT) return {};
    if (errno == ELOOP) return {State::damaged, {}};
    fail("cannot read", path);
  }
  struct stat about{};
  if (::fstat(file.number(), &about) != 0) fail("cannot read", path);
  if (!S_ISREG(about.st_mode) || static_cast<std::uint64_t>(about.st_size) > most_) return {State::damaged, {}};
  Found found{State::whole, std::string(static_cast<std::size_t>(about.st_size), '\0')};
  std::size_t have = 0;
  while (have < found.bytes.size()) {
    const ssize_t count = ::read(file.number(), found.bytes.data() + have, found.bytes.size() - have);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail("cannot read", path);
    if (count == 0) break;
    have += static_cast<std::size_t>(count);
  }
  found.bytes.resize(have);
  if (crypto::sha256(found.bytes) != hash) return {State::damaged, {}};
  return found;
}

ContentFolder::Contents ContentFolder::contents() const {
  Contents contents;
  if (!is_anywhere()) return contents;
  std::error_code error;
  for (auto entry = fs::recursive_directory_iterator(folder_, error); !error && entry != fs::end(entry);
       entry.increment(error)) {
    if (entry->is_directory(error)) continue;
    const std::string name = entry->path().filename().string();
    const auto hash = crypto::parse_hex(name);
    if (hash && entry->path() == fs::path(folder_of(*hash)) / crypto::hex(*hash)) {
      contents.hashes.push_back(*hash);
    } else {
      contents.strays.push_back(fs::relative(entry->path(), folder_, error).string());
    }
  }
  if (error && error != std::errc::no_such_file_or_directory)
    throw base::Fault("cannot read the folder " + folder_ + ": " + error.message());
  std::sort(contents.hashes.begin(), contents.hashes.end());
  std::sort(contents.strays.begin(), contents.strays.end());
  return contents;
}

void ContentFolder::remove_unfinished() const {
  for (const auto& stray : contents().strays) {
    if (fs::path(stray).filename().string().starts_with(unfinished)) ::unlink((fs::path(folder_) / stray).c_str());
  }
}

}  // namespace redress::files
