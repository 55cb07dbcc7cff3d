// The acknowledgement of a case as a letter: what stands in it, to whom it goes, and that the desk leads to it.
#include <gtest/gtest.h>

#include "tests/app/web/desk_at_work.h"
#include "tests/app/web/page_reader.h"

namespace redress::web::testing {
namespace {

class AcknowledgementPage : public ::testing::TestWithParam<sql::Engine> {
 protected:
  // Taken down on Friday 20 November 2026, today.
  std::string record(Typed more = {}) {
    Typed typed{{"channel", "phone"},
                {"received_on-day", "19"},
                {"received_on-month", "11"},
                {"received_on-year", "2026"},
                {"complaint", "Water comes through the ceiling"},
                {"procedure", "eng.lgsco.code.2024"}};
    typed.insert(typed.end(), more.begin(), more.end());
    const auto sent = desk_.post(officer_, "/cases", typed);
    EXPECT_EQ(sent.status, 303) << read_page(sent.body).words;
    return DeskAtWork::location(sent);
  }
  static std::string case_at(const std::string& location) { return location.substr(0, location.find('?')); }
  void order(const std::string& at, const std::string& kind, Typed typed) {
    EXPECT_EQ(desk_.post(officer_, at + "/commands/" + kind, std::move(typed)).status, 303) << kind;
  }
  std::string words(const std::string& address) { return read_page(desk_.get(officer_, address).body).words; }

  DeskAtWork desk_{GetParam()};
  std::string officer_ = desk_.sign_in("Ada Quill", {"officer", "coordinator"});
};

void expect_said(const std::string& words, const std::vector<std::string>& all) {
  for (const auto& each : all) EXPECT_NE(words.find(each), std::string::npos) << each << "\nin: " << words;
}

TEST_P(AcknowledgementPage, SaysWhatCameWhoHasItAndWhenTheAnswerIsDue) {
  const std::string location = record({{"who", "Mrs Joan Whitcombe"},
                                       {"address", "14 Harrow Close"},
                                       {"postcode", "WM3 4TD"},
                                       {"adjustments", "Large print"},
                                       {"outcome_wanted", "Make the ceiling safe"}});
  const std::string at = case_at(location), reference = at.substr(at.rfind('/') + 1);
  expect_said(words(location), {"The acknowledgement is ready"});
  expect_said(words(at + "/commands/acknowledge_case"), {"The acknowledgement is ready"});
  const std::string unallocated = words(at + "/acknowledgement");
  expect_said(unallocated,
              {"Mrs Joan Whitcombe", "14 Harrow Close", "WM3 4TD", "Friday 20 November 2026",
               "Our reference: " + reference, "Dear Mrs Joan Whitcombe,", "your complaint on Thursday 19 November 2026",
               "Water comes through the ceiling", "Make the ceiling safe.", "We are choosing who will look into it",
               // Ten working days after the acknowledgement of today.
               "We will answer within 10 working days of today, by Friday 4 December 2026.",
               "You told us what you need: Large print.", "privacy notice"});
  order(at, "allocate_case", {{"role", "officer"}, {"handler", "Ada Quill"}});
  expect_said(words(at + "/acknowledgement"), {"Ada Quill has it and is your contact."});
}

TEST_P(AcknowledgementPage, OnceItWasSentTheRunningLimitIsWhatItSays) {
  const std::string at = case_at(record());
  order(at, "acknowledge_case",
        {{"channel", "email"}, {"on-day", "20"}, {"on-month", "11"}, {"on-year", "2026"}, {"checked", "yes"}});
  const auto page = desk_.get(officer_, at + "/acknowledgement");
  expect_said(read_page(page.body).words, {"The case was acknowledged on Friday 20 November 2026.", "Hello,",
                                           "We will answer by Friday 4 December 2026.",
                                           "If you need anything so that you can deal with us easily"});
  EXPECT_EQ(page.body.find("Record that it was sent"), std::string::npos);
}

TEST_P(AcknowledgementPage, EachStageIsAcknowledgedForItself) {
  const std::string at = case_at(record());
  const Typed sent{{"channel", "email"}, {"checked", "yes"}, {"on-day", "20"}, {"on-month", "11"}, {"on-year", "2026"}};
  const auto sends = [&](std::string outcome) {
    Typed typed = sent;
    typed.emplace_back("outcome", std::move(outcome));
    return typed;
  };
  order(at, "acknowledge_case", sent);
  order(at, "withdraw_head", {{"head", "1"}, {"reason", "Said twice"}});
  order(at, "answer_stage", sends("not_upheld"));
  order(at, "escalate_case", {{"reason", "complainant_asked"}});
  const auto page = desk_.get(officer_, at + "/acknowledgement");
  expect_said(
      read_page(page.body).words,
      {"You asked us on Friday 20 November 2026 to look at your complaint again.",
       // Twenty working days after the acknowledgement of today.
       "We will answer within 20 working days of today, by Friday 18 December 2026.", "Record that it was sent"});
  EXPECT_EQ(page.body.find("was acknowledged"), std::string::npos) << "that was the stage before";
  order(at, "acknowledge_case", sent);
  const std::string after = words(at + "/acknowledgement");
  expect_said(after, {"This stage is acknowledged.", "We will answer by Friday 18 December 2026."});
  EXPECT_EQ(after.find("Record that it was sent"), std::string::npos);
}

TEST_P(AcknowledgementPage, NobodyIsWrittenToWithoutAuthority) {
  const std::string at = case_at(record());
  order(at, "add_person", {{"role", "representative"}, {"name", "Sam Ferrow"}});
  EXPECT_EQ(words(at + "/acknowledgement").find("Dear Sam Ferrow"), std::string::npos);
  order(at, "change_person",
        {{"person", "n1"}, {"role", "representative"}, {"name", "Sam Ferrow"}, {"authority", "signed"}});
  expect_said(words(at + "/acknowledgement"), {"Dear Sam Ferrow,"});
}

TEST_P(AcknowledgementPage, IsForWhoeverWorksTheCase) {
  const std::string at = case_at(record());
  const std::string reader = desk_.sign_in("Cy Farrier", {"auditor"});
  EXPECT_EQ(desk_.get(reader, at + "/acknowledgement").status, 403);
  EXPECT_EQ(desk_.get(officer_, "/cases/WM-2026-none/acknowledgement").status, 404);
}

INSTANTIATE_TEST_SUITE_P(Engines, AcknowledgementPage, ::testing::ValuesIn(tests::engines()),
                         [](const auto& suite) { return tests::name_of(suite.param); });

}  // namespace
}  // namespace redress::web::testing
