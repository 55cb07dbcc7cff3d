#include "kit/crypto/password.h"

#include <gtest/gtest.h>

namespace redress::crypto {
namespace {

constexpr PasswordCost cheap{1, 8192};

TEST(Password, IsKnownByItsHashAndByNoOther) {
  const std::string hash = hash_password("three green chairs", cheap);
  EXPECT_TRUE(hash.starts_with("$argon2id$"));
  EXPECT_TRUE(is_password("three green chairs", hash));
  EXPECT_FALSE(is_password("three green chair", hash));
  EXPECT_FALSE(is_password("Three green chairs", hash));
  EXPECT_FALSE(is_password("", hash));
  EXPECT_NE(hash, hash_password("three green chairs", cheap)) << "each has a salt of its own";
}

TEST(Password, NeedsItsHashToBeOne) {
  for (const char* damaged : {"", "x", "$argon2id$v=19$m=8,t=1,p=1$AAAA"}) EXPECT_FALSE(is_password("", damaged));
}

TEST(Password, WantsANewHashWhenTheParametersAreOthers) {
  const std::string hash = hash_password("three green chairs", cheap);
  EXPECT_FALSE(wants_new_hash(hash, cheap));
  EXPECT_TRUE(wants_new_hash(hash, {2, 8192}));
  EXPECT_TRUE(wants_new_hash(hash, {1, 16384}));
}

}  // namespace
}  // namespace redress::crypto
