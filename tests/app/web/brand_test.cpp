// The page of the body's colours, and how pages come by them.
#include "app/web/brand.h"

#include "tests/app/web/real_office.h"

namespace redress::web::testing {
namespace {

class BrandPages : public RealOffice {
 protected:
  BrandPages() {
    with_password("Nadia Rahman", "nadia@example.org", "administrator");
    with_password("Ada Quill", "ada@example.org", "officer");
  }
  static std::vector<std::pair<std::string, std::string>> green() {
    return {{"header", "#004d26"}, {"accent", "#ffd200"}, {"colour", "#00703c"}};
  }
};

TEST_F(BrandPages, AnAdministratorChangesTheColoursOfEveryPage) {
  sign_in("nadia@example.org");
  EXPECT_FALSE(says(get("/people"), "/brand/")) << "the product's own need no style";
  EXPECT_TRUE(says(get("/people"), "<meta name=\"theme-color\" content=\"#0e2f4d\">"));
  EXPECT_EQ(header(post("/settings/brand", green()), "Location"), "/settings/brand?done=colours_changed");
  const auto page = get("/settings/brand?done=colours_changed");
  EXPECT_TRUE(says(page, "The colours are changed."));
  EXPECT_TRUE(says(page, "Friday 20 November 2026, 12:00</th><td data-l=\"Who\">Nadia Rahman</td>"));
  const std::string address = "/brand/" + between(page, "href=\"/brand/", "\"");
  EXPECT_TRUE(says(get("/sign-in"), address)) << "those who are not signed in see them too";
  EXPECT_TRUE(says(page, "<meta name=\"theme-color\" content=\"#004d26\">"));
  const auto style = get(address);
  EXPECT_EQ(style.status, 200);
  EXPECT_EQ(style.type, "text/css; charset=utf-8");
  EXPECT_EQ(header(style, "Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(style.body,
            ":root {\n  --rd-header: #004d26;\n  --rd-accent: #ffd200;\n  --govuk-brand-colour: #00703c;\n}\n");

  // Other colours, another address: what a browser has kept is never wrong.
  EXPECT_EQ(post("/settings/brand", {{"header", "#000"}, {"accent", "#000"}, {"colour", "#000"}}).status, 303);
  EXPECT_EQ(get(address).status, 404);
  EXPECT_NE("/brand/" + between(get("/people"), "href=\"/brand/", "\""), address);
}

TEST_F(BrandPages, WhatCannotBeReadIsRefusedWithItsContrastAndStaysTyped) {
  sign_in("nadia@example.org");
  const auto page = post("/settings/brand", {{"header", "#777"}, {"accent", "\"><script>"}, {"colour", "#767676"}});
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "<title>Error: Colours of the pages"));
  EXPECT_TRUE(says(page, "4.47 to 1, and words need 4.5 to 1"));
  EXPECT_TRUE(says(page, "href=\"#header\""));
  EXPECT_TRUE(says(page, "href=\"#accent\""));
  EXPECT_FALSE(says(page, "href=\"#colour\"")) << "4.54 is enough";
  EXPECT_TRUE(says(page, "value=\"#777\""));
  EXPECT_TRUE(says(page, "value=\"&quot;&gt;&lt;script&gt;\""));
  EXPECT_FALSE(says(get("/people"), "/brand/"));
}

TEST_F(BrandPages, AreForWhoeverRunsTheBody) {
  sign_in("ada@example.org");
  EXPECT_EQ(get("/settings/brand").status, 403);
  EXPECT_EQ(post("/settings/brand", green()).status, 403);
  EXPECT_EQ(office_->branding().brand(), office::Brand());
}

}  // namespace
}  // namespace redress::web::testing
