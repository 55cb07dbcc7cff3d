// Accounts as whoever runs the body keeps them: opening, roles, codes, closing.
#include "tests/app/web/real_office.h"

namespace redress::web::testing {
namespace {

class PeoplePages : public RealOffice {
 protected:
  PeoplePages() {
    administrator_ = with_password("Nadia Rahman", "nadia@example.org", "administrator");
    sign_in("nadia@example.org");
  }
  static std::string person(std::int64_t actor, const std::string& rest = {}) {
    return "/people/" + std::to_string(actor) + rest;
  }
  // A case that this person has.
  void give_case(const std::string& name) {
    office::Outcome opened = *office_->run(office::registration("c-1"), name);
    auto allocation = office::wire({{"key", "c-2"},
                                    {"kind", "allocate_case"},
                                    {"on", "2026-11-18"},
                                    {"case", opened.reference},
                                    {"handler", name}});
    const auto given = office_->run(allocation, name);
    ASSERT_TRUE(given.has_value()) << given.error().front().text;
  }
  std::int64_t administrator_ = 0;
};

TEST_F(PeoplePages, OpeningAnAccountShowsACodeThatSetsItsPassword) {
  EXPECT_EQ(get("/people/new").status, 200);
  const auto response = post("/people", {{"name", "Ada Quill"},
                                         {"email", "ada@example.org"},
                                         {"role-officer", "yes"},
                                         {"role-approver", "yes"},
                                         {"own_password", good_password}});
  EXPECT_TRUE(says(response, "Give this code to Ada Quill"));
  const auto account = accounts().find_email("ada@example.org");
  ASSERT_TRUE(account.has_value());
  EXPECT_EQ(office::role_ids(account->roles), (std::vector<std::string>{"officer", "approver"}));
  EXPECT_TRUE(says(get("/people"), "No password yet"));
  cookie_.clear();
  EXPECT_EQ(
      post("/welcome", {{"invitation", between(response, "id=\"code\">", "<")}, {"password", good_password}}).status,
      303);
  sign_in("ada@example.org");
  EXPECT_EQ(get("/people").status, 403) << "an officer runs nothing";
}

TEST_F(PeoplePages, WhatIsWrongStandsAtItsFieldAndNothingIsOpened) {
  auto response =
      post("/people", {{"name", ""}, {"email", "x"}, {"role-clerk", "yes"}, {"own_password", good_password}});
  EXPECT_TRUE(says(response, "Error: Open an account"));
  EXPECT_TRUE(says(response, "href=\"#name\""));
  EXPECT_TRUE(says(response, "href=\"#email\""));
  EXPECT_NE(between(response, "name=\"role-clerk\"", ">").find("checked"), std::string::npos) << "the tick comes back";
  response = post("/people", {{"name", "Ada Quill"}, {"email", "ada@example.org"}, {"own_password", "not it"}});
  EXPECT_TRUE(says(response, "href=\"#own_password\""));
  response = post("/people", {{"name", "Ada Quill"}, {"email", "nadia@example.org"}, {"own_password", good_password}});
  EXPECT_TRUE(says(response, "href=\"#email\"")) << "it is taken";
  EXPECT_EQ(accounts().all().size(), 1U);
}

TEST_F(PeoplePages, RolesAreGivenAndTakenWithOnesOwnPasswordAndTheLastAdministratorStays) {
  const auto ada = with_password("Ada Quill", "ada@example.org", "officer");
  EXPECT_TRUE(says(post(person(ada, "/roles"), {{"role-manager", "yes"}}), "href=\"#own_password\""));
  EXPECT_EQ(office::role_ids(accounts().find(ada)->roles), std::vector<std::string>{"officer"});
  auto response = post(person(ada, "/roles"), {{"role-manager", "yes"}, {"own_password", good_password}});
  EXPECT_EQ(header(response, "Location"), person(ada, "?done=roles_changed"));
  EXPECT_EQ(office::role_ids(accounts().find(ada)->roles), std::vector<std::string>{"manager"});
  EXPECT_TRUE(says(get(person(ada)), "Manager"));

  response = post(person(administrator_, "/roles"), {{"own_password", good_password}});
  EXPECT_TRUE(says(response, "href=\"#role\""));
  EXPECT_TRUE(says(response, "last administrator"));
  EXPECT_EQ(get("/people").status, 200) << "still the administrator";
}

TEST_F(PeoplePages, ACodeIsAnInvitationBeforeThereIsAPasswordAndAResetAfterwards) {
  const auto ada = accounts().open_account("Ada Quill", "ada@example.org", 0);
  EXPECT_TRUE(says(get(person(*ada, "/code")), "A new invitation"));
  EXPECT_TRUE(says(post(person(*ada, "/code"), {{"own_password", "not it"}}), "href=\"#own_password\""));
  auto response = post(person(*ada, "/code"), {{"own_password", good_password}});
  EXPECT_TRUE(says(response, "72 hours"));
  EXPECT_TRUE(accounts().accept(between(response, "id=\"code\">", "<"), good_password).has_value());
  response = post(person(*ada, "/code"), {{"own_password", good_password}});
  EXPECT_TRUE(says(response, "1 hour"));
  EXPECT_TRUE(accounts().accept(between(response, "id=\"code\">", "<"), "another marble otter").has_value());
}

TEST_F(PeoplePages, AnAccountIsClosedAfterACheckAndNeverWithOpenCases) {
  const auto ada = with_password("Ada Quill", "ada@example.org", "officer");
  give_case("Ada Quill");
  EXPECT_TRUE(says(get(person(ada, "/closure")), "1 open case"));
  EXPECT_FALSE(says(get(person(ada, "/closure")), "Close the account</button>"));
  EXPECT_TRUE(says(post(person(ada, "/closure")), "give it to somebody first")) << "nor by a form made by hand";
  EXPECT_FALSE(accounts().find(ada)->closed);

  const auto bo = with_password("Bo Larch", "bo@example.org");
  EXPECT_TRUE(says(get(person(bo, "/closure")), "no open cases"));
  EXPECT_EQ(header(post(person(bo, "/closure")), "Location"), "/people?done=account_closed");
  EXPECT_TRUE(accounts().find(bo)->closed);
  EXPECT_EQ(get(person(bo, "/code")).status, 404) << "a closed account gets no code";
  EXPECT_EQ(post(person(bo, "/reopening")).status, 303);
  EXPECT_FALSE(accounts().find(bo)->closed);
  EXPECT_TRUE(says(post(person(administrator_, "/closure")), "last administrator"));
  EXPECT_EQ(get("/people/999").status, 404);
  EXPECT_EQ(get("/people/ada").status, 404);
}

}  // namespace
}  // namespace redress::web::testing
