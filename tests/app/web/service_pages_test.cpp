// The pages that every service needs: for everybody, linked from every page.
#include "tests/app/web/real_office.h"

namespace redress::web::testing {
namespace {

using ServicePages = RealOffice;

TEST_F(ServicePages, StrangersMayReadThemAndTheyNameTheBody) {
  for (const char* path : {"/help", "/accessibility", "/privacy"}) {
    const auto page = get(path);
    EXPECT_EQ(page.status, 200) << path;
    EXPECT_TRUE(says(page, "Test Ombudsman")) << path;
  }
  EXPECT_EQ(get("/help/keyboard").status, 200);
}

TEST_F(ServicePages, EveryPageLinksThemAlsoOneAboutAnError) {
  with_password("Nadia Rahman", "nadia@example.org", "administrator");
  for (const char* path : {"/sign-in", "/welcome", "/help", "/no-such-page"}) {
    for (const char* link : {"href=\"/help\"", "href=\"/accessibility\"", "href=\"/privacy\""})
      EXPECT_TRUE(says(get(path), link)) << path << ' ' << link;
  }
  sign_in("nadia@example.org");
  EXPECT_TRUE(says(get("/people"), "href=\"/accessibility\""));
}

TEST_F(ServicePages, HelpTellsOfWhatOneMayDo) {
  EXPECT_FALSE(says(get("/help"), "Open an account for somebody"));
  with_password("Nadia Rahman", "nadia@example.org", "administrator");
  sign_in("nadia@example.org");
  EXPECT_TRUE(says(get("/help"), "Open an account for somebody"));
  EXPECT_FALSE(says(get("/help"), "Find a case")) << "an administrator reads no case";
}

// What the statement about cookies promises.
TEST_F(ServicePages, TheOnlyCookieIsTheOneThatThePrivacyPageNames) {
  const auto page = get("/sign-in");
  int cookies = 0;
  for (const auto& [name, value] : page.headers) cookies += name == "Set-Cookie" ? 1 : 0;
  EXPECT_EQ(cookies, 1);
  EXPECT_EQ(header(page, "Set-Cookie").find("Max-Age"), std::string::npos) << "it goes when the browser is closed";
  EXPECT_TRUE(says(get("/privacy"), "redress"));
}

}  // namespace
}  // namespace redress::web::testing
