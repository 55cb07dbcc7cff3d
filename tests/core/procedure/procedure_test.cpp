#include "core/procedure/procedure.h"

#include <gtest/gtest.h>

namespace redress::procedure {
namespace {

TEST(Procedure, IsAskedForItsParts) {
  Procedure procedure;
  procedure.stages.push_back({.id = "1", .title = "Stage 1", .row = "stage-1", .row_if_escalated = "", .place = {}});
  State state;
  state.id = "open";
  for (const char* on : {"close_case", "answer_stage", "close_case"}) {
    Transition transition;
    transition.on = on;
    transition.to = "closed_" + std::to_string(state.transitions.size());
    state.transitions.push_back(transition);
  }
  procedure.states.push_back(state);
  EXPECT_EQ(find_stage(procedure, "1"), &procedure.stages[0]);
  EXPECT_EQ(find_stage(procedure, "2"), nullptr);
  EXPECT_EQ(find_clock(procedure, "1"), nullptr);
  const auto found = transitions_for(procedure, "open", "close_case");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0]->to, "closed_0");
  EXPECT_EQ(found[1]->to, "closed_2");
  EXPECT_TRUE(transitions_for(procedure, "nowhere", "close_case").empty());
}

TEST(Procedure, NamesItsGuardsAndEffects) {
  for (const auto& name : guard_names()) EXPECT_EQ(to_text(parse_guard(name).value()), name);
  for (const auto& name : effect_names()) EXPECT_EQ(to_text(parse_effect(name).value()), name);
  EXPECT_EQ(guard_names().size(), 15U);
  EXPECT_EQ(effect_names().size(), 7U);
  EXPECT_EQ(parse_guard("open_stage"), std::nullopt);
}

}  // namespace
}  // namespace redress::procedure
