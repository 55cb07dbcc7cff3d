// The worked examples of RFC 6238 (appendix B, SHA-1, last six of eight digits) and RFC 4648 (section 10).
#include "kit/crypto/one_time_code.h"

#include <gtest/gtest.h>

namespace redress::crypto {
namespace {

TEST(OneTimeCode, IsThatOfTheStandard) {
  const std::string secret = "12345678901234567890";
  const std::pair<std::int64_t, const char*> examples[] = {{59, "287082"},         {1111111109, "081804"},
                                                           {1111111111, "050471"}, {1234567890, "005924"},
                                                           {2000000000, "279037"}, {20000000000, "353130"}};
  for (const auto& [seconds, code] : examples) {
    EXPECT_EQ(one_time_code(secret, seconds / seconds_each_code), code) << seconds;
  }
}

TEST(Base32, IsThatOfTheStandardWithoutPadding) {
  const std::pair<const char*, const char*> examples[] = {{"", ""},
                                                          {"f", "MY"},
                                                          {"fo", "MZXQ"},
                                                          {"foo", "MZXW6"},
                                                          {"foob", "MZXW6YQ"},
                                                          {"fooba", "MZXW6YTB"},
                                                          {"foobar", "MZXW6YTBOI"}};
  for (const auto& [bytes, text] : examples) {
    EXPECT_EQ(base32(bytes), text);
    EXPECT_EQ(parse_base32(text), bytes);
  }
  EXPECT_EQ(parse_base32("mzxw-6ytb oi"), "foobar");
  for (const char* wrong : {"0", "MZ1", "MZ=", "\xC3\xA4"}) EXPECT_EQ(parse_base32(wrong), std::nullopt) << wrong;
}

TEST(AuthenticatorAddress, SaysWhoseItIsAndHidesNoSeparator) {
  EXPECT_EQ(authenticator_address("A & B", "a:b@example.org", "foobar"),
            "otpauth://totp/A%20%26%20B:a%3Ab%40example.org?secret=MZXW6YTBOI&issuer=A%20%26%20B");
}

}  // namespace
}  // namespace redress::crypto
