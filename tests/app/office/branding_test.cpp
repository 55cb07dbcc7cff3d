// Colours by WCAG's own worked values, and the body's colours as its administrators change them; on both databases.
#include "app/office/branding.h"

#include <gtest/gtest.h>

#include "app/office/contrast.h"
#include "tests/app/office/body.h"

namespace redress::office {
namespace {

double on_white(const char* colour) {
  return contrast(*parse_colour(colour), white);
}

TEST(Contrast, IsThatOfWcagsWorkedValues) {
  EXPECT_NEAR(on_white("#000000"), 21.0, 0.001);
  EXPECT_NEAR(on_white("#ffffff"), 1.0, 0.001);
  EXPECT_NEAR(on_white("#777777"), 4.48, 0.005);
  EXPECT_NEAR(on_white("#767676"), 4.54, 0.005);
  EXPECT_NEAR(on_white("#ff0000"), 4.00, 0.005);
  EXPECT_NEAR(on_white("#0000ff"), 8.59, 0.005);
  EXPECT_NEAR(contrast(*parse_colour("#ffff00"), *parse_colour("#0000ff")), 8.00, 0.005);
  EXPECT_EQ(on_white("#777777"), contrast(white, *parse_colour("#777777"))) << "whichever is on the other";
  EXPECT_NEAR(relative_luminance(*parse_colour("#00ff00")), 0.7152, 0.0001);
}

TEST(Contrast, ReadsColoursAsTheyAreWrittenAndNothingElse) {
  EXPECT_EQ(parse_colour("#0e2f4d"), (Colour{0x0e, 0x2f, 0x4d}));
  EXPECT_EQ(parse_colour("#0E2F4D"), parse_colour("#0e2f4d"));
  EXPECT_EQ(parse_colour("#7f3"), (Colour{0x77, 0xff, 0x33}));
  EXPECT_EQ(to_text(*parse_colour("#ABC")), "#aabbcc");
  for (const char* bad : {"", "#", "#12", "#1234", "#12345", "#1234567", "0e2f4d", "#0e2f4g", "#0e2f4d;", "red",
                          "url(#a)", "#00\n00", "#-10000", "# 77777"})
    EXPECT_FALSE(parse_colour(bad).has_value()) << bad;
}

TEST(Brand, IsRefusedWhereItsWordsCannotBeRead) {
  EXPECT_TRUE(wrong_with_brand({}).empty()) << "the product's own";
  EXPECT_TRUE(wrong_with_brand({"#767676", "#ffffff", "#767676"}).empty()) << "4.54, and no words stand in the edge";
  const auto wrong = wrong_with_brand({"#777", "blue", "#777777"});
  ASSERT_EQ(wrong.size(), 3U) << "all at once";
  EXPECT_EQ(wrong[0].rule, "colour_is_read");
  EXPECT_EQ(wrong[0].about, "header");
  EXPECT_NE(wrong[0].text.find("#777777 with white is 4.47 to 1"), std::string::npos) << wrong[0].text;
  EXPECT_EQ(wrong[1].rule, "colour_is_known");
  EXPECT_EQ(wrong[1].about, "accent");
  EXPECT_EQ(wrong[2].about, "colour");
  for (const char* hostile : {"#000;}body{display:none", "#000}</style>", "expression(1)", "#000 url(//example.org)"})
    EXPECT_EQ(wrong_with_brand({hostile, "#000", "#000"}).front().rule, "colour_is_known") << hostile;
}

class BrandingOnBoth : public ::testing::TestWithParam<sql::Engine> {};

TEST_P(BrandingOnBoth, EachChangeIsKeptWithWhoAndWhenAndLasts) {
  FoundedBody body(GetParam());
  const Brand green{"#004d26", "#ffd200", "#00703c"};
  {
    const auto office = body.open();
    EXPECT_EQ(office->branding().brand(), Brand());
    EXPECT_TRUE(office->branding().changes().empty());
    ASSERT_FALSE(office->branding().change({"#777", "#000", "#000"}, 7).has_value());
    EXPECT_EQ(office->branding().brand(), Brand()) << "nothing half done";
    ASSERT_TRUE(office->branding().change({"#004D26", "#FFD200", "#00703c"}, 7).has_value());
    EXPECT_EQ(office->branding().brand(), green) << "in small letters";
    body.set_now("2026-11-21T09:00:00Z");
    ASSERT_TRUE(office->branding().change(green, 8).has_value());
    EXPECT_EQ(office->branding().changes().size(), 1U) << "the same again is no change";
    ASSERT_TRUE(office->branding().change({}, 8).has_value());
    ASSERT_TRUE(office->branding().change(green, 7).has_value());
  }
  const auto office = body.open();
  EXPECT_EQ(office->branding().brand(), green);
  const auto changes = office->branding().changes();
  ASSERT_EQ(changes.size(), 3U);
  EXPECT_EQ(changes[1].brand, Brand()) << "the newest first";
  EXPECT_EQ(changes[1].by, 8);
  EXPECT_EQ(changes[2].by, 7);
  EXPECT_EQ(base::to_text(changes[2].at), "2026-11-20T12:00:00Z");
  EXPECT_TRUE(office->verify().empty()) << "the record knows nothing of it";
}

INSTANTIATE_TEST_SUITE_P(Engines, BrandingOnBoth, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::office
