// Random casework under every shipped procedure, on each database (procedure_walk.h).
//
// REDRESS_STEPS says how many commands (default 3,000 on SQLite; a tenth of it on PostgreSQL), REDRESS_SEED where they begin. With
// REDRESS_STEPS the figures are printed: steps by procedure, refusals, and the transitions that were never taken.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "base/text.h"
#include "property/procedure_walk.h"
#include "support/engines.h"

namespace redress::plain {
namespace {

std::int64_t number_from(const char* name, std::int64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : base::parse_int(text, 0, INT64_MAX).value_or(0);
}

int steps_asked() {
  return static_cast<int>(number_from("REDRESS_STEPS", 3'000));
}

// Bodies of four nations, in years that between them know every shipped procedure.
WalkPlan plan_of(int number, int steps) {
  static const char* const begins[] = {"2026-06-22", "2018-12-03", "2024-02-26", "2020-11-16"};
  static const char* const calendars[] = {"scotland", "england-and-wales", "northern-ireland", "uk-any"};
  WalkPlan plan;
  plan.seed = static_cast<std::uint64_t>(number_from("REDRESS_SEED", 1)) + static_cast<std::uint64_t>(number) * 1000;
  plan.steps = steps;
  plan.begins = *base::parse_day(begins[number % 4]);
  plan.calendar = calendars[(number + number / 4) % 4];
  return plan;
}

void add(Walked& all, const Walked& one) {
  all.steps += one.steps;
  all.done += one.done;
  all.cases += one.cases;
  all.closed += one.closed;
  all.impossible += one.impossible;
  for (const auto& [name, count] : one.by_procedure) all.by_procedure[name] += count;
  for (const auto& [name, count] : one.refusals) all.refusals[name] += count;
  all.legs.insert(one.legs.begin(), one.legs.end());
}

void print(const Walked& all) {
  std::cout << all.steps << " steps, " << all.done << " done; " << all.cases << " cases, " << all.closed << " ends; "
            << all.impossible << " impossible commands, all refused\n";
  for (const auto& [name, count] : all.by_procedure) std::cout << "  " << name << ": " << count << " done\n";
  for (const auto& [rule, count] : all.refusals) std::cout << "  refused " << rule << ": " << count << "\n";
  const auto legs = all_legs();
  std::cout << all.legs.size() << " of " << legs.size() << " transitions taken; never:\n";
  for (const Leg& leg : legs) {
    if (!all.legs.contains(leg)) std::cout << "  " << leg << "\n";
  }
}

void expect_sound(const Walked& walked, const WalkPlan& plan) {
  for (const std::string& fault : walked.faults) {
    ADD_FAILURE() << "seed " << plan.seed << ", from " << base::to_text(plan.begins) << ", " << plan.calendar << ": "
                  << fault;
  }
}

class ProcedureWalk : public testing::TestWithParam<sql::Engine> {};
INSTANTIATE_TEST_SUITE_P(Engines, ProcedureWalk, testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(ProcedureWalk, HoldsAfterEachStepAndAtTheEnd) {
  const int steps = GetParam() == sql::Engine::sqlite ? steps_asked() : steps_asked() / 10;
  const int walks = std::max(4, steps / 2'500);
  Walked all;
  for (int i = 0; i < walks && !HasFailure(); ++i) {
    const WalkPlan plan = plan_of(i, steps / walks);
    const Walked walked = walk(plan, GetParam());
    expect_sound(walked, plan);
    add(all, walked);
  }
  if (std::getenv("REDRESS_STEPS") != nullptr) print(all);
  // The commands must get somewhere, or nothing was tried.
  EXPECT_GT(all.done, steps / 2);
  EXPECT_GT(all.impossible, steps / 50);
  EXPECT_EQ(all.closed == 0, steps == 0);
}

TEST_P(ProcedureWalk, TheSameSeedGivesTheSameRecordOnEveryDatabase) {
  const WalkPlan plan = plan_of(0, std::min(steps_asked() / 10, 1'000));
  const Walked first = walk(plan, sql::Engine::sqlite);
  const Walked again = walk(plan, GetParam());
  EXPECT_EQ(first.root, again.root);
  EXPECT_EQ(first.steps, again.steps);
  WalkPlan other = plan;
  ++other.seed;
  EXPECT_NE(walk(other, sql::Engine::sqlite).root, first.root);
}

}  // namespace
}  // namespace redress::plain
