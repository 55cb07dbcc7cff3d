// Stories of the core: each file in stories/ names a procedure of procedures.h and tells cases line by line.
#include <gtest/gtest.h>

#include <filesystem>

#include "support/story.h"
#include "tests/core/casework/desk.h"
#include "tests/core/casework/letters_procedure.h"
#include "tests/core/casework/procedures.h"

namespace redress::casework {
namespace {

std::optional<procedure::Procedure> procedure_named(const std::string& name) {
  if (name == "two.stages") return two_stages();
  if (name == "two.stages.2") return two_stages_revised(2, 10);
  if (name == "two.stages.3") return two_stages_revised(3, 12, "2026-03-30");
  if (name == "two.stages.weeks") {
    auto made = two_stages_revised(4, 3);
    made.clocks[0].rule.unit = clock::Unit::weeks;
    return made;
  }
  if (name == "from.acknowledgement") return from_acknowledgement();
  if (name == "enquiry") return enquiry();
  if (name == "with.a.fee") return with_a_fee();
  if (name == "by.letter") return by_letter();
  if (name == "by.letter.with.themes") return by_letter_with_themes();
  return std::nullopt;
}

TEST(Stories, ComeOutAsTheyAreTold) {
  const auto folder = std::filesystem::path(REDRESS_SOURCE_DIR) / "tests/core/casework/stories";
  const auto cases = support::tell_stories(folder, {procedure_named, test_calendars(), "scotland"});
  EXPECT_GE(cases.at("two.stages"), 50);
  EXPECT_EQ(cases.size(), 6U) << "a procedure of which no story is told";
}

}  // namespace
}  // namespace redress::casework
