// Who may give which case to whom: the table of roles, and the same at every door; on both databases.
#include <gtest/gtest.h>

#include "app/office/who_may.h"
#include "tests/app/office/body.h"

namespace redress::office {
namespace {

std::string verdict(const char* role, const Giving& giving) {
  const auto refusal = against_giving({role}, giving);
  return refusal ? refusal->about : "may";
}

TEST(Giving, IsAnybodysOfTheirOwnCaseAndOfWhatNobodyHasToThemselves) {
  constexpr std::int64_t me = 7, you = 8, they = 9, nobody = 0;
  for (const char* role : {"officer", "approver", "information_officer"}) {
    EXPECT_EQ(verdict(role, {me, nobody, me}), "may") << "taking it";
    EXPECT_EQ(verdict(role, {me, me, you}), "may") << "passing it on";
    EXPECT_EQ(verdict(role, {me, nobody, you}), "handler");
    EXPECT_EQ(verdict(role, {me, you, they}), "case");
    EXPECT_EQ(verdict(role, {me, you, me}), "case") << "nor taking somebody else's";
  }
  for (const char* role : {"coordinator", "manager"}) {
    EXPECT_EQ(verdict(role, {me, nobody, you}), "may");
    EXPECT_EQ(verdict(role, {me, you, they}), "may");
  }
  EXPECT_NE(against_giving({"officer"}, {me, you, me})->text.find("for Co-ordinator, Manager"), std::string::npos);
  EXPECT_FALSE(against_giving({"officer", "manager"}, {me, you, they}).has_value()) << "one role that may is enough";
}

class GivingOnBoth : public ::testing::TestWithParam<sql::Engine> {};

TEST_P(GivingOnBoth, IsRefusedAtTheDoorBeforeAnythingIsWritten) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  const auto people = office->people({"Ada Quill", "Ben Oarsman", "Mo Farrier"});
  const auto reference = office->run(registration("k1"), "Ada Quill")->reference;
  int keys = 0;
  const auto give = [&](std::int64_t by, const char* role, const char* to) {
    const auto asked = wire({{"key", "g" + std::to_string(++keys)},
                             {"kind", "allocate_case"},
                             {"on", "2026-11-19"},
                             {"case", reference},
                             {"handler", to}});
    const Author author{by, {role}};
    const auto tried = office->try_run(asked, author);
    const auto done = office->run(asked, author);
    EXPECT_EQ(tried.has_value(), done.has_value()) << "what is said before is what happens";
    return done ? std::string("done") : done.error().front().rule;
  };
  EXPECT_EQ(give(people[0], "officer", "Ben Oarsman"), "own_case_is_given");
  EXPECT_EQ(give(people[0], "officer", "Ada Quill"), "done");
  const auto size = office->head().size;
  EXPECT_EQ(give(people[1], "officer", "Ben Oarsman"), "own_case_is_given") << "Ada has it";
  EXPECT_EQ(office->head().size, size);
  EXPECT_EQ(give(people[0], "officer", "Ben Oarsman"), "done");
  EXPECT_EQ(give(people[2], "manager", "Ada Quill"), "done");
  EXPECT_EQ(office->actor_name(office->find_case(reference)->state.handler()), "Ada Quill");
}

TEST_P(GivingOnBoth, FindingsAreSignedOffOrReturnedByApprovers) {
  FoundedBody body(GetParam(), "england-and-wales");
  const auto office = body.open();
  const auto people = office->people({"Ada Quill", "Mo Farrier"});
  int keys = 0;
  std::string reference;
  const auto run = [&](std::int64_t by, std::vector<std::string> roles, base::Object asked) {
    asked["key"] = "k" + std::to_string(++keys);
    asked["on"] = "2026-11-19";
    if (!reference.empty()) asked["case"] = reference;
    const auto done = office->run(asked, Author{by, std::move(roles)});
    if (done) reference = done->reference;
    return done ? std::string("done") : done.error().front().rule;
  };
  ASSERT_EQ(run(people[0], {"officer"},
                {{"kind", "register_case"}, {"procedure", "eng.lgsco.code.2024"}, {"channel", "phone"}}),
            "done");
  ASSERT_EQ(run(people[0], {"officer"}, {{"kind", "add_head"}, {"words", "The roof leaks"}}), "done");
  const base::Object finding{{"kind", "propose_finding"}, {"head", 1}, {"outcome", "upheld"}, {"reasons", "The log"}};
  ASSERT_EQ(run(people[0], {"officer"}, finding), "done");
  const base::Object issue{{"kind", "issue_finding"}, {"head", 1}};
  const base::Object back{{"kind", "return_finding"}, {"head", 1}, {"reason", "Say why"}};
  EXPECT_EQ(run(people[1], {"manager"}, issue), "sign_off_is_an_approvers");
  EXPECT_EQ(run(people[1], {"manager"}, back), "sign_off_is_an_approvers");
  EXPECT_EQ(run(people[1], {"manager", "approver"}, issue), "done");
}

INSTANTIATE_TEST_SUITE_P(Engines, GivingOnBoth, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::office
