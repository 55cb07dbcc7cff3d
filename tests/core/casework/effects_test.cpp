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

// What a procedure keeps and asks for.
Effects duties() {
  Effects effects;
  effects.starts = {{"target", "Target | date", {}, "scotland", false, base::parse_day("2019-09-23")}};
  effects.sets = {{"status", "Wait"}, {"sub_status", "With \"them\" | us"}};
  effects.drops = {"chase"};
  effects.tasks = {{"t3", "checks", "Check it", "manager", *base::parse_day("2019-05-01"), {"Read", "Write"}},
                   {"t4", "chase", "Ask | again", "", *base::parse_day("2019-05-02"), {}}};
  effects.enters = {{"caselist", "Target date | moved", base::parse_day("2019-09-23")}, {"caselist", "Received", {}}};
  return effects;
}

TEST(Effects, HaveOneCompactCanonicalForm) {
  EXPECT_EQ(base::canonical_text(to_value(whole())),
            R"({"answers":true,"ends":true,"opens":"2|2|escalated|escalated|scotland|i",)"
            R"("starts":["stage_2_response|20wi|scotland|!Stage 2 response","ack|3mrb|uk-any|Tell them | soon"],)"
            R"("stops":["stage_1_response"],"to":"stage_2"})");
  EXPECT_EQ(base::canonical_text(to_value(Effects{})), "{}");
}

TEST(Effects, KeepWhatAProcedureAsksFor) {
  EXPECT_EQ(base::canonical_text(to_value(duties())),
            R"({"drops":["chase"],"enters":["caselist|2019-09-23|Target date | moved","caselist||Received"],)"
            R"("sets":{"status":"Wait","sub_status":"With \"them\" | us"},)"
            R"("starts":["target|@2019-09-23|scotland|Target | date"],)"
            R"("tasks":[{"due_on":"2019-05-01","items":["Read","Write"],"kind":"checks","role":"manager","task":"t3",)"
            R"("title":"Check it"},{"due_on":"2019-05-02","kind":"chase","task":"t4","title":"Ask | again"}]})");
}

TEST(Effects, KeepTheLetterThatWentOut) {
  Effects effects;
  effects.sends =
      SentLetter{"reply", "Response", "complainant", {{"leaflet", "Leaflet | new"}}, {{"form", "Form"}}, "none_left"};
  const base::Value written = to_value(effects);
  EXPECT_EQ(base::canonical_text(written),
            R"({"sends":{"because":"none_left","enclosed":["leaflet|Leaflet | new"],"left_out":["form|Form"],)"
            R"("letter":"reply","title":"Response","to":"complainant"}})");
  EXPECT_EQ(effects_of({{"effects", written}}), effects);
  effects.sends = SentLetter{"reply", "", "", {}, {}, ""};
  EXPECT_EQ(effects_of({{"effects", to_value(effects)}}), effects);
  using base::Array;
  using base::Object;
  for (const base::Value& odd : {base::Value("reply"), base::Value(Object{{"title", "Response"}}),
                                 base::Value(Object{{"letter", "reply"}, {"enclosed", "leaflet"}}),
                                 base::Value(Object{{"letter", "reply"}, {"enclosed", Array{"leaflet"}}}),
                                 base::Value(Object{{"letter", "reply"}, {"left_out", Array{"|Form"}}}),
                                 base::Value(Object{{"letter", "reply"}, {"left_out", Array{1}}})}) {
    EXPECT_EQ(effects_of({{"effects", Object{{"sends", odd}}}}), std::nullopt) << base::canonical_text(odd);
  }
}

TEST(Effects, ReadBackAsTheyWereWritten) {
  EXPECT_EQ(effects_of({{"effects", to_value(duties())}}), duties());
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
        Object{{"effects", Object{{"starts", Array{"a|@2019-02-30|c|t"}}}}},
        Object{{"effects", Object{{"tasks", Array{"t1"}}}}},
        Object{{"effects", Object{{"tasks", Array{Object{{"task", "t1"}, {"title", "No day"}}}}}}},
        Object{{"effects", Object{{"enters", Array{"caselist|soon|words"}}}}},
        Object{{"effects", Object{{"sets", Object{{"status", 1}}}}}}, Object{{"effects", Object{{"answers", 1}}}}}) {
    EXPECT_EQ(effects_of(odd), std::nullopt) << base::canonical_text(odd);
  }
}

}  // namespace
}  // namespace redress::casework
