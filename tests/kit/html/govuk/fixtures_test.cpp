// Every component gives what its official examples say, the hidden ones too.
#include "kit/html/govuk/fixtures.h"

#include <gtest/gtest.h>

#include <iostream>

#include "kit/html/govuk/normal.h"

namespace redress::html::govuk::tests {
namespace {

class GovukFixtures : public testing::TestWithParam<std::string> {};

TEST_P(GovukFixtures, AreShownAsTheOfficialMacroShowsThem) {
  const auto fixtures = fixtures_of(GetParam());
  std::size_t same = 0;
  for (const auto& fixture : fixtures) {
    const std::string ours = shown(GetParam(), fixture.options).text();
    const std::string expected = normalised(fixture.html);
    EXPECT_EQ(normalised(ours), expected) << GetParam() << ": " << fixture.name << "\n"
                                          << base::canonical_text(fixture.options);
    same += normalised(ours) == expected ? 1U : 0U;
  }
  std::cout << GetParam() << ": " << same << " of " << fixtures.size() << " fixtures\n";
}

INSTANTIATE_TEST_SUITE_P(Components, GovukFixtures, testing::ValuesIn(components()), [](const auto& instance) {
  std::string name = instance.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(GovukNormal, DropsOnlyWhatDoesNotMatter) {
  EXPECT_EQ(normalised("<p  class=\" a\n b\" id=x>\n  One\n two </p>\n<input disabled=\"\" value=''/>"),
            normalised("<p id=\"x\" class=\"a b\"> One two </p><input value disabled>"));
  const std::vector<std::pair<std::string, std::string>> different{
      {"<p class=\"a b\"></p>", "<p class=\"b a\"></p>"},
      {"<p id=\"a\"></p>", "<p id=\"A\"></p>"},
      {"<p>a b</p>", "<p>ab</p>"},
      {"<b>a</b> c", "<b>a</b>c"},
      {"<p aria-describedby=\"a b\"></p>", "<p aria-describedby=\"b a\"></p>"},
      {"<p hidden></p>", "<p></p>"},
      {"<p><b></b></p>", "<p></p><b></b>"},
      {"<textarea>a\nb</textarea>", "<textarea>a b</textarea>"},
      {"<p>&lt;b&gt;</p>", "<p><b></p>"},
  };
  for (const auto& [one, other] : different) EXPECT_NE(normalised(one), normalised(other)) << one;
  EXPECT_EQ(normalised("<textarea>\na</textarea>"), normalised("<textarea>a</textarea>"));
}

TEST(GovukFixturesFile, NoComponentIsForgotten) {
  std::size_t fixtures = 0;
  for (const auto& component : components()) fixtures += fixtures_of(component).size();
  EXPECT_EQ(components().size(), 32U);
  EXPECT_EQ(fixtures, 633U);
}

TEST(GovukFixturesFile, AMissingPackageIsNamed) {
  try {
    fixtures_of("no-such-component");
    FAIL() << "was read";
  } catch (const std::exception& error) {
    EXPECT_NE(std::string(error.what()).find("no-such-component/fixtures.json: not there"), std::string::npos);
  }
}

}  // namespace
}  // namespace redress::html::govuk::tests
