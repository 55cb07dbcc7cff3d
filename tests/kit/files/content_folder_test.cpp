// A folder of files by their content: kept, read, damaged, half written, in the way.
#include "kit/files/content_folder.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/fault.h"

namespace redress::files {
namespace {

namespace fs = std::filesystem;
using State = ContentFolder::State;

class ContentFolders : public ::testing::Test {
 protected:
  ContentFolders() { fs::create_directories(root_); }
  ~ContentFolders() override { fs::remove_all(root_); }
  std::string path_of(const std::string& bytes) const {
    const std::string hex = crypto::hex(crypto::sha256(bytes));
    return root_ + "/files/" + hex.substr(0, 2) + "/" + hex;
  }
  void keep(const std::string& bytes) const { folder_.keep(crypto::sha256(bytes), bytes); }
  State state_of(const std::string& bytes) const { return folder_.read(crypto::sha256(bytes)).state; }

  std::string root_ = (fs::temp_directory_path() / ("redress-" + crypto::hex(crypto::random_bytes(8)))).string();
  ContentFolder folder_{root_ + "/files", 1'000'000};
};

TEST_F(ContentFolders, GiveBackWhatWasKept) {
  const std::string bytes("a\0b\xFF", 4);
  EXPECT_EQ(state_of(bytes), State::missing);
  EXPECT_FALSE(fs::exists(root_ + "/files")) << "nothing is made by looking";
  keep(bytes);
  keep(bytes);
  EXPECT_EQ(folder_.read(crypto::sha256(bytes)).bytes, bytes);
  keep("");
  EXPECT_EQ(state_of(""), State::whole);
  const auto contents = folder_.contents();
  EXPECT_EQ(contents.hashes.size(), 2U);
  EXPECT_TRUE(contents.strays.empty()) << contents.strays.front();
}

TEST_F(ContentFolders, AreForTheirOwnerAlone) {
  const mode_t before = ::umask(0);
  keep("a");
  ::umask(before);
  const fs::path file = path_of("a");
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(fs::status(file.parent_path()).permissions(), fs::perms::owner_all);
  EXPECT_EQ(fs::status(root_ + "/files").permissions(), fs::perms::owner_all);
}

TEST_F(ContentFolders, OneBitThatTurnedIsSeenAndKeepingItAgainHeals) {
  const std::string bytes = "what was attached";
  keep(bytes);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string turned = bytes;
    turned[i] = static_cast<char>(turned[i] ^ 1);
    std::ofstream(path_of(bytes), std::ios::binary) << turned;
    const auto found = folder_.read(crypto::sha256(bytes));
    EXPECT_EQ(found.state, State::damaged) << i;
    EXPECT_EQ(found.bytes, "") << "not even a part of it";
  }
  std::ofstream(path_of(bytes), std::ios::binary) << bytes << "more";
  EXPECT_EQ(state_of(bytes), State::damaged);
  fs::resize_file(path_of(bytes), 3);
  EXPECT_EQ(state_of(bytes), State::damaged);
  fs::resize_file(path_of(bytes), std::uintmax_t{1} << 40U);
  EXPECT_EQ(state_of(bytes), State::damaged) << "and is not read into memory";
  keep(bytes);
  EXPECT_EQ(state_of(bytes), State::whole);
}

TEST_F(ContentFolders, ALinkOrAFolderInItsPlaceIsNotFollowed) {
  const std::string secret = root_ + "/secret";
  std::ofstream(secret) << "a";
  keep("b");
  fs::create_directories(fs::path(path_of("a")).parent_path());
  fs::create_symlink(secret, path_of("a"));
  EXPECT_EQ(state_of("a"), State::damaged) << "though its bytes would be right";
  keep("a");
  EXPECT_FALSE(fs::is_symlink(path_of("a")));
  EXPECT_EQ(state_of("a"), State::whole);
  fs::remove(path_of("b"));
  fs::create_directory(path_of("b"));
  EXPECT_EQ(state_of("b"), State::damaged);
}

TEST_F(ContentFolders, WhatTheDiskDoesNotTakeLeavesNothing) {
  keep("a");
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const rlimit little{1000, before.rlim_max};
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &little), 0);
  const std::string large(5000, 'x');
  EXPECT_THROW(keep(large), base::Fault);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
  EXPECT_EQ(state_of(large), State::missing);
  EXPECT_TRUE(folder_.contents().strays.empty());
  keep(large);
  EXPECT_EQ(state_of(large), State::whole);
}

TEST_F(ContentFolders, WhatAKillLeftHalfWrittenIsNoFileAndGoes) {
  keep("a");
  const fs::path half = fs::path(path_of("a")).parent_path() / ".new-0123";
  std::ofstream(half) << "half";
  std::ofstream(root_ + "/files/README") << "not ours";
  EXPECT_EQ(folder_.contents().hashes.size(), 1U);
  EXPECT_EQ(folder_.contents().strays.size(), 2U);
  folder_.remove_unfinished();
  EXPECT_FALSE(fs::exists(half));
  EXPECT_EQ(folder_.contents().strays, std::vector<std::string>{"README"}) << "what is not ours stays";
  EXPECT_EQ(state_of("a"), State::whole);
}

TEST_F(ContentFolders, NothingIsKeptUnderAnotherHash) {
  EXPECT_THROW(folder_.keep(crypto::sha256("a"), "b"), base::Fault);
  EXPECT_THROW(keep(std::string(1'000'001, 'x')), base::Fault);
  EXPECT_TRUE(folder_.contents().hashes.empty());
}

TEST_F(ContentFolders, WithoutANameAreNowhere) {
  const ContentFolder nowhere("", 1000);
  EXPECT_FALSE(nowhere.is_anywhere());
  EXPECT_THROW(nowhere.keep(crypto::sha256("a"), "a"), base::Fault);
  EXPECT_EQ(nowhere.read(crypto::sha256("a")).state, State::missing);
  EXPECT_TRUE(nowhere.contents().hashes.empty());
}

TEST_F(ContentFolders, ManyKeepTheSameAtOnce) {
  std::vector<std::thread> keepers;
  for (int i = 0; i < 8; ++i) {
    keepers.emplace_back([this] {
      for (int k = 0; k < 20; ++k) keep("file " + std::to_string(k));
    });
  }
  for (auto& keeper : keepers) keeper.join();
  EXPECT_EQ(folder_.contents().hashes.size(), 20U);
  EXPECT_TRUE(folder_.contents().strays.empty());
}

}  // namespace
}  // namespace redress::files
