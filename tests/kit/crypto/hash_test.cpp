#include "kit/crypto/hash.h"

#include <gtest/gtest.h>

#include <set>

namespace redress::crypto {
namespace {

// FIPS 180-2, appendix B.
TEST(Sha256, KnownAnswersOfTheStandard) {
  EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, PartsHashAsTheirConcatenation) {
  EXPECT_EQ(sha256("a", "b", "c"), sha256("abc"));
  EXPECT_EQ(sha256("ab", "c"), sha256("abc"));
  EXPECT_EQ(sha256("", "abc", ""), sha256("abc"));
}

// RFC 4231, test cases 1, 2 and 6 (a key longer than a block).
TEST(Hmac, KnownAnswersOfRfc4231) {
  EXPECT_EQ(hex(hmac_sha256(std::string(20, '\x0b'), "Hi There")),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  EXPECT_EQ(hex(hmac_sha256("Jefe", "what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(hex(hmac_sha256(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First")),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(Hex, ReadsBackWhatItWroteAndNothingElse) {
  const Hash hash = sha256("a case");
  const std::string text = hex(hash);
  EXPECT_EQ(parse_hex(text), hash);
  EXPECT_EQ(hex(std::string_view("\x00\xff", 2)), "00ff");
  EXPECT_EQ(parse_hex(text.substr(1)), std::nullopt);
  EXPECT_EQ(parse_hex(text + "0"), std::nullopt);
  std::string wrong = text;
  wrong[10] = 'g';
  EXPECT_EQ(parse_hex(wrong), std::nullopt);
  EXPECT_EQ(parse_hex(""), std::nullopt);
}

TEST(RandomBytes, DifferEachTime) {
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i) seen.insert(random_bytes(16));
  EXPECT_EQ(seen.size(), 100U);
  EXPECT_EQ(random_bytes(0), "");
}

TEST(Equal, ComparesLengthAndBytes) {
  EXPECT_TRUE(equal("", ""));
  EXPECT_TRUE(equal("secret", "secret"));
  EXPECT_FALSE(equal("secret", "secreT"));
  EXPECT_FALSE(equal("secret", "secre"));
}

}  // namespace
}  // namespace redress::crypto
