// Stories of the shipped procedures, in stories/: dated histories that an officer can check against the rule.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "app/catalogue/calendars.h"
#include "app/catalogue/procedures.h"
#include "support/story.h"

namespace redress::catalogue {
namespace {

std::optional<procedure::Procedure> shipped_procedure(const std::string& id) {
  for (const auto& procedure : shipped_procedures()) {
    if (procedure.id == id) return procedure;
  }
  return std::nullopt;
}

TEST(ShippedProcedures, ComeOutAsTheirStoriesTell) {
  const auto folder = std::filesystem::path(REDRESS_SOURCE_DIR) / "tests/app/catalogue/stories";
  const auto told = support::tell_stories(folder, {shipped_procedure, shipped_calendars(), "scotland"});
  for (const auto& procedure : shipped_procedures()) {
    const auto cases = told.find(procedure.id);
    const int number = cases == told.end() ? 0 : cases->second;
    EXPECT_GE(number, 3) << procedure.id << " has too few stories";
  }
}

}  // namespace
}  // namespace redress::catalogue
