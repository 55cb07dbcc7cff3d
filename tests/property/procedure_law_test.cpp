// A limit past the law's own: every clock of every shipped procedure whose law is known, one over it, is refused with a dated example
// that a plain count of weekdays agrees with; up to it, nothing is said.
#include <gtest/gtest.h>

#include <chrono>

#include "app/catalogue/procedures.h"

namespace redress::plain {
namespace {

using procedure::LegalLimit;
using procedure::Procedure;

bool is_weekday(base::Day day) {
  const std::chrono::weekday weekday{day};
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

// So many weekdays after that day, or from it on where it counts itself.
base::Day weekdays_on(base::Day from, int count, bool inclusive) {
  base::Day day = from;
  if (inclusive && is_weekday(day)) --count;
  while (count > 0) {
    day += std::chrono::days{1};
    if (is_weekday(day)) --count;
  }
  return day;
}

struct Told {
  std::size_t law = 0, others = 0;
  procedure::Fault first;
};
Told told(const Procedure& procedure, const std::vector<LegalLimit>& laws) {
  Told told;
  for (auto& fault : procedure::prove(procedure, procedure::example_day, laws)) {
    const bool law = fault.property == procedure::Property::within_the_law;
    if (law && told.law == 0) told.first = fault;
    ++(law ? told.law : told.others);
  }
  return told;
}

TEST(ProcedureLaw, ALimitPastTheLawsOwnIsRefusedWithADatedExample) {
  std::size_t tried = 0, dated = 0;
  for (const auto& shipped : catalogue::shipped_procedures()) {
    const auto laws = catalogue::legal_limits(shipped.text);
    EXPECT_EQ(told(shipped, laws).law, 0U) << shipped.id;
    for (const auto& law : laws) {
      Procedure variant = shipped;
      procedure::Clock* clock = nullptr;
      for (auto& each : variant.clocks)
        if (each.id == law.clock) clock = &each;
      ASSERT_NE(clock, nullptr) << shipped.id;
      clock->extension.reset();
      clock->rule.count = law.count;
      EXPECT_EQ(told(variant, laws).law, 0U) << shipped.id << ' ' << law.clock;
      clock->rule.count = law.count + 5;
      const Told said = told(variant, laws);
      ASSERT_GE(said.law, 1U) << shipped.id << ' ' << law.clock;
      EXPECT_NE(said.first.text.find(law.source), std::string::npos);
      ASSERT_FALSE(said.first.example.empty()) << shipped.id << ' ' << law.clock;
      ++tried;
      if (law.unit != clock::Unit::working_days) continue;
      const bool inclusive = clock->rule.convention == clock::Convention::inclusive;
      const base::Day from = said.first.example.back().on;
      EXPECT_EQ(said.first.then, "the clock `" + law.clock + "` is due on " +
                                     base::to_text(weekdays_on(from, law.count + 5, inclusive)) +
                                     ", and the law's last day is " +
                                     base::to_text(weekdays_on(from, law.count, inclusive)));
      ++dated;
    }
  }
  EXPECT_GE(tried, 30U);
  EXPECT_GE(dated, 25U);
}

TEST(ProcedureLaw, ALimitWithItsExtensionToo) {
  const auto& all = catalogue::shipped_procedures();
  const auto children =
      std::find_if(all.begin(), all.end(), [](const Procedure& each) { return each.id == "eng.children.statutory"; });
  ASSERT_NE(children, all.end());
  const auto laws = catalogue::legal_limits(children->text);
  Procedure variant = *children;
  auto& extension = *variant.clocks.front().extension;
  extension.ceiling = 21;
  const Told past = told(variant, laws);
  EXPECT_EQ(past.law, 1U);
  EXPECT_TRUE(
      past.first.text.starts_with("the limit and its extension come to 21 working-days, past the 20 working-days of "))
      << past.first.text;
  extension.ceiling.reset();
  extension.at_most = 5;
  EXPECT_TRUE(
      told(variant, laws).first.text.starts_with("the clock `stage_1_response` may be lengthened without an end"));
  extension.times = 2;
  EXPECT_EQ(told(variant, laws).law, 0U);
  extension.times = 3;
  EXPECT_EQ(told(variant, laws).law, 1U);
  variant.clocks.front().rule.unit = clock::Unit::weeks;
  EXPECT_TRUE(told(variant, laws).first.text.starts_with("the limit is in weeks and the law's in working-days"));
}

}  // namespace
}  // namespace redress::plain
