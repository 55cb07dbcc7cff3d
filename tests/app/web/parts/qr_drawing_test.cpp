// The path of a drawn code, painted on a grid again, gives the code.
#include "app/web/parts/qr_drawing.h"

#include <gtest/gtest.h>

#include <regex>

#include "kit/qr/qr_code.h"

namespace redress::web {
namespace {

std::string drawn(std::string_view text) {
  html::Writer out;
  write_qr(out, text, "Code for your authenticator app");
  return out.take_text();
}

TEST(QrDrawing, PaintsExactlyTheDarkSquaresInsideItsMargin) {
  const std::string text =
      "otpauth://totp/Test%20Ombudsman:ada@example.org?secret=JBSWY3DPEHPK3PXP&issuer=Test%20Ombudsman";
  const std::string svg = drawn(text);
  qr::Squares painted = *qr::qr_code(text);
  const std::size_t size = painted.size();
  EXPECT_NE(svg.find("viewBox=\"0 0 " + std::to_string(size + 8) + " " + std::to_string(size + 8) + "\""),
            std::string::npos);
  for (auto& row : painted) row.assign(size, false);
  const std::regex run(R"(M(\d+) (\d+)h(\d+)v1h-(\d+)z)");
  for (auto found = std::sregex_iterator(svg.begin(), svg.end(), run); found != std::sregex_iterator(); ++found) {
    const auto number = [&](std::size_t group) { return static_cast<std::size_t>(std::stoi((*found)[group])); };
    EXPECT_EQ(number(3), number(4));
    for (std::size_t i = 0; i < number(3); ++i) {
      ASSERT_GE(number(1), 4U);
      ASSERT_LT(number(1) - 4 + i, size);
      ASSERT_LT(number(2) - 4, size);
      painted[number(2) - 4][number(1) - 4 + i] = true;
    }
  }
  EXPECT_EQ(painted, *qr::qr_code(text));
}

TEST(QrDrawing, IsAPictureWithATitleAndNothingForWhatIsTooLong) {
  EXPECT_NE(drawn("x").find("role=\"img\" aria-labelledby=\"qr-title\""), std::string::npos);
  EXPECT_NE(drawn("x").find("<title id=\"qr-title\">Code for your authenticator app</title>"), std::string::npos);
  EXPECT_EQ(drawn(std::string(3000, 'x')), "");
}

}  // namespace
}  // namespace redress::web
