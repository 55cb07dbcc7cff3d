// The writer's lock of a folder. flock() goes with the process, however it ends, so a file left behind is no obstacle;
// its text is only for the message.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/text.h"
#include "kit/sql/sqlite.h"

namespace redress::sql {
namespace {

constexpr const char* lock_name = "writer.lock";

struct Identity {
  dev_t device = 0;
  ino_t inode = 0;
  bool operator==(const Identity&) const = default;
};

Identity identity_of(const std::string& path) {
  struct stat found{};
  return ::stat(path.c_str(), &found) == 0 ? Identity{found.st_dev, found.st_ino} : Identity{};
}

Identity identity_of(int file) {
  struct stat found{};
  return ::fstat(file, &found) == 0 ? Identity{found.st_dev, found.st_ino} : Identity{};
}

class File {
 public:
  explicit File(const std::string& path)
      : number_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR | S_IRGRP)) {
    if (number_ < 0) throw base::Fault("cannot open the writer's lock " + path + ": " + std::strerror(errno));
  }
  ~File() { ::close(number_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

std::string instance_id() {
  std::array<unsigned char, 8> random{};
  if (::getrandom(random.data(), random.size(), 0) != static_cast<ssize_t>(random.size())) return "unknown";
  std::string text;
  for (const unsigned char byte : random) {
    text += "0123456789abcdef"[byte >> 4U];
    text += "0123456789abcdef"[byte & 15U];
  }
  return text;
}

void write_holder(int file) {
  const std::string text = "pid " + std::to_string(::getpid()) + "\ninstance " + instance_id() + "\n";
  if (::ftruncate(file, 0) != 0 || ::pwrite(file, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())) {
    throw base::Fault(std::string("cannot write the writer's lock: ") + std::strerror(errno));
  }
}

std::string holder_in(int file) {
  std::array<char, 200> text{};
  const ssize_t size = ::pread(file, text.data(), text.size(), 0);
  const std::string_view line = std::string_view(text.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  if (!line.starts_with("pid ")) return "another process";
  const auto pid = base::parse_int(line.substr(4, line.find('\n') - 4), 1, INT32_MAX);
  return pid ? "process " + std::to_string(*pid) : "another process";
}

class SqliteLock final : public WriterLock {
 public:
  explicit SqliteLock(const std::string& database)
      : database_(database), path_((std::filesystem::path(database).parent_path() / lock_name).string()), file_(path_) {
    if (::flock(file_.number(), LOCK_EX | LOCK_NB) != 0) {
      if (errno != EWOULDBLOCK) throw base::Fault("cannot lock " + path_ + ": " + std::strerror(errno));
      throw base::Busy("the record " + database_ + " is being written by " + holder_in(file_.number()) + " (lock " +
                       path_ + "); stop it or let it do the writing");
    }
    write_holder(file_.number());
    locked_ = identity_of(file_.number());
    locked_database_ = identity_of(database_);
    if (identity_of(path_) != locked_)
      throw base::Busy("the writer's lock " + path_ + " was replaced while it was taken");
  }

  void confirm(Connection&) override {
    if (identity_of(path_) != locked_) {
      throw Failure(Category::disconnected, "the writer's lock " + path_ + " was removed or replaced: writing stops");
    }
    if (identity_of(database_) != locked_database_) {
      throw Failure(Category::disconnected, "the database " + database_ + " was removed or replaced: writing stops");
    }
  }

 private:
  std::string database_;
  std::string path_;
  File file_;
  Identity locked_, locked_database_;
};

}  // namespace

std::optional<Holder> holder_of_sqlite_lock(const Address& address) {
  const std::string path = (std::filesystem::path(address.where).parent_path() / lock_name).string();
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    if (errno == ENOENT) return std::nullopt;
    throw base::Fault("cannot look at the writer's lock " + path + ": " + std::strerror(errno));
  }
  // Shared and given back at once: whoever holds it holds it alone.
  const bool taken = ::flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  std::optional<Holder> holder;
  if (taken) holder = Holder{holder_in(file) + " (lock " + path + ")", std::nullopt};
  ::close(file);
  return holder;
}

std::unique_ptr<WriterLock> lock_sqlite_writer(const Address& address) {
  return std::make_unique<SqliteLock>(address.where);
}

}  // namespace redress::sql
