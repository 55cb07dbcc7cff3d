// Hostile text in the forms of a case: what no field takes, what is chosen, what is carried along.
#include <gtest/gtest.h>

#include "app/web/commands/form.h"
#include "tests/app/web/body_in_use.h"
#include "tests/app/web/hostile_hand.h"
#include "tests/app/web/hostile_texts.h"

namespace redress::web::testing {
namespace {

class HostileTexts : public ::testing::TestWithParam<sql::Engine> {
 protected:
  HostileTexts() : body_(GetParam()), ada_(body_.desk, body_.ada) {}

  // A case whose every words are that text.
  std::string new_case(const HostileText& hostile, bool may_be_kept) {
    const auto result = ada_.type(ada_.forms_at("/cases/new").at(0), hostile.text);
    EXPECT_TRUE(result.taken) << hostile.what << ": " << result.said;
    EXPECT_EQ(!result.refused.contains("complaint"), may_be_kept) << hostile.what << " as the words of a complaint";
    return result.location.substr(0, result.location.find('?'));
  }
  BodyInUse body_;
  HostileHand ada_;
};

INSTANTIATE_TEST_SUITE_P(Engines, HostileTexts, ::testing::ValuesIn(tests::engines()),
                         [](const auto& suite) { return tests::name_of(suite.param); });

TEST_P(HostileTexts, WhatNoFieldTakesIsRefusedByTheNameOfItsField) {
  for (const auto& hostile : impossible_texts()) {
    const std::string at = new_case(hostile, false);
    for (const char* kind : {"add_note", "record_contact", "set_task"}) {
      const auto result = ada_.type(ada_.forms_at(at + "/commands/" + kind).at(0), hostile.text);
      EXPECT_TRUE(result.taken) << kind << ": " << hostile.what << ": " << result.said;
      EXPECT_FALSE(result.refused.empty()) << kind << ": " << hostile.what;
    }
  }
  EXPECT_TRUE(body_.desk.office->check().empty());
}

TEST_P(HostileTexts, WhereOneOfSeveralIsChosenNothingElseIsTaken) {
  const std::string at = body_.path();
  const std::vector<HostileText> some{hostile_lines().front(), hostile_blocks().back(), impossible_texts().front()};
  // The office of these tests takes a name that is not known for a new one, as the command line's does.
  const std::set<std::string> new_names{"handler", "team", "owner", "service", "approver"};
  std::size_t asked = 0;
  for (const auto& form : command_forms()) {
    const auto found = ada_.forms_at(at + "/commands/" + std::string(form.kind));
    for (const auto& hostile : some) {
      for (const auto& field : found.at(0).fields) {
        if (field.choices.empty() || new_names.contains(field.name)) continue;
        const auto result = ada_.choose(found.front(), field.name, hostile.text);
        EXPECT_FALSE(result.taken) << form.kind << ' ' << field.name << ": " << hostile.what;
        const bool named =
            result.refused.contains(field.name) || result.said.find("`" + field.name + "`") != std::string::npos;
        EXPECT_TRUE(named) << form.kind << ' ' << field.name << ": " << hostile.what << " is answered: " << result.said;
        ++asked;
      }
    }
  }
  EXPECT_GT(asked, 40U);
}

TEST_P(HostileTexts, InWhatAFormCarriesAlongTheyDoNoHarm) {
  for (const auto& form : command_forms()) {
    const auto found = ada_.forms_at(body_.path("/commands/" + std::string(form.kind)));
    for (const auto& hostile : {hostile_lines().front(), hostile_blocks().front(), hostile_blocks().back()}) {
      for (const auto& field : found.at(0).fields) {
        if (field.type == "hidden" && field.name != "token") ada_.choose(found.front(), field.name, hostile.text);
      }
    }
  }
  EXPECT_TRUE(body_.desk.office->check().empty());
}

}  // namespace
}  // namespace redress::web::testing
