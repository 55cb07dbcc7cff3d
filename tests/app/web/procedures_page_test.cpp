// The page on which a body chooses its procedures.
#include "app/office/procedure_use.h"
#include "tests/app/web/real_office.h"

namespace redress::web::testing {
namespace {

class ProceduresPage : public RealOffice {
 protected:
  ProceduresPage() {
    with_password("Nadia Rahman", "nadia@example.org", "administrator");
    with_password("Ada Quill", "ada@example.org", "officer");
  }
  bool is_used(const char* id) { return office_->procedure_use().is_used(id); }
};

TEST_F(ProceduresPage, ListsAllThatTheBodyHasByStreamWithWhatIsKnownOfEach) {
  sign_in("nadia@example.org");
  ASSERT_TRUE(office_->run(office::registration("k1"), "Ada Quill").has_value());
  const auto page = get("/settings/procedures");
  for (const auto* each : office_->procedure_use().all()) {
    EXPECT_TRUE(says(page, "name=\"use-" + each->id + "\" value=\"yes\"")) << each->id;
    EXPECT_TRUE(says(page, "href=\"/procedures/" + each->id + "\"")) << each->id;
  }
  EXPECT_TRUE(says(page, "scope=\"rowgroup\">External review</th>"));
  EXPECT_TRUE(says(page, "<td data-l=\"Source\">SPSO, 2017-18 Q3 Organisation Learning"));
  EXPECT_TRUE(says(page, "parts unconfirmed</td>"));
  EXPECT_TRUE(says(page, "class=\"rd-right\">1</td>")) << "the open enquiry; an administrator reads no case";
  EXPECT_TRUE(says(page, "<td data-l=\"Change\">Taken into use</td><td data-l=\"Who\">As it began</td>"));
}

TEST_F(ProceduresPage, SwitchesOnlyWhatWasTickedOrUntickedAndSaysWhoDidIt) {
  sign_in("nadia@example.org");
  const auto sent =
      post("/settings/procedures",
           {{"was-spso.csc", "yes"}, {"was-spso.iccr", "yes"}, {"use-spso.iccr", "yes"}, {"was-gen.enquiry", "no"}});
  EXPECT_EQ(header(sent, "Location"), "/settings/procedures?done=procedures_chosen");
  EXPECT_FALSE(is_used("spso.csc"));
  EXPECT_TRUE(is_used("spso.iccr"));
  EXPECT_TRUE(is_used("gen.enquiry")) << "somebody took it into use since the page was made";
  const auto page = get("/settings/procedures?done=procedures_chosen");
  EXPECT_TRUE(says(page, "What is used is changed."));
  EXPECT_TRUE(says(page,
                   "Friday 20 November 2026, 12:00</th><td data-l=\"Procedure\">Customer service complaints about "
                   "SPSO</td><td data-l=\"Change\">Taken out of use</td><td data-l=\"Who\">Nadia Rahman</td>"));
}

TEST_F(ProceduresPage, IsForWhoeverRunsTheBodyAndANewCaseIsOfferedWhatIsUsed) {
  sign_in("ada@example.org");
  EXPECT_EQ(get("/settings/procedures").status, 403);
  EXPECT_EQ(post("/settings/procedures", {{"was-spso.csc", "yes"}}).status, 403);
  EXPECT_TRUE(is_used("spso.csc"));
  EXPECT_TRUE(says(get("/cases/new"), "value=\"spso.csc\""));
  ASSERT_TRUE(office_->procedure_use().choose({{"spso.csc", false}}, 1).has_value());
  EXPECT_FALSE(says(get("/cases/new"), "value=\"spso.csc\""));
  EXPECT_TRUE(says(get("/cases/new"), "value=\"gen.enquiry\""));
}

}  // namespace
}  // namespace redress::web::testing
