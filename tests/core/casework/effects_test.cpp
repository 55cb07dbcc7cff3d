#include "core/casework/effects.h"

#include <gtest/gtest.h>

namespace redress::casework {
namespace {

Effects whole() {
  Effects effects;
  effects.state = "stage_2";
  effects.opens = OpenedStage{2, "2", "escalated", "escalated", "scotland", clock::Convention::inclusive};
  effects.answers = true;
  effects.starts = {{"stage_2_response",
                     "Stage 2 response",
                     {20, clock::Unit::working_days, clock::Convention::inclusive},
                     "scotland",
                     true},
                    {"ack",
                     "Tell them | soon",
                     {3, clock::Unit::months, clock::Convention::roll_then_after, clock::Roll::back},
                     "uk-any",
                     false}};
  effects.stops = {"stage_1_response"};
  effects.ends_clocks = true;
  return effects;
}

TEST(Effects, HaveOneCompactCanonicalForm) {
  EXPECT_EQ(base::canonical_text(to_value(whole())),
            R"({"answers":true,"ends":true,"opens":"2|2|escalated|escalated|scotland|i",)"
            R"("starts":["stage_2_response|20wi|scotland|!Stage 2 response","ack|3mrb|uk-any|Tell them | soon"],)"
            R"("stops":["stage_1_response"],"to":"stage_2"})");
  EXPECT_EQ(base::canonical_text(to_value(Effects{})), "{}");
}

TEST(Effects, ReadBackAsTheyWereWritten) {
  EXPECT_EQ(effects_of({{"effects", to_value(whole())}}), whole());
  EXPECT_EQ(effects_of({{"effects", to_value(Effects{})}}), Effects{});
}

TEST(Effects, AreNothingInAnyOtherForm) {
  EXPECT_EQ(effects_of({}), std::nullopt);
  using base::Array;
  using base::Object;
  for (const Object& odd :
       {Object{{"effects", 5}}, Object{{"effects", Object{{"to", 1}}}},
        Object{{"effects", Object{{"opens", "x|2|r|o|c|i"}}}}, Object{{"effects", Object{{"opens", "1|2|r|o|c"}}}},
        Object{{"effects", Object{{"starts", Array{"a|0wi|c|t"}}}}},
        Object{{"effects", Object{{"starts", Array{"a|5zi|c|t"}}}}},
        Object{{"effects", Object{{"starts", Array{"a|5wi|c"}}}}}, Object{{"effects", Object{{"stops", "a"}}}},
        Object{{"effects", Object{{"answers", 1}}}}}) {
    EXPECT_EQ(effects_of(odd), std::nullopt) << base::canonical_text(odd);
  }
}

}  // namespace
}  // namespace redress::casework
