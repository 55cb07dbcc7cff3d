// Cases that go on under another edition of their procedure: what folds of it, and what taking it back leaves.
#include <gtest/gtest.h>

#include "core/casework/replay.h"
#include "core/figures/course.h"
#include "tests/core/casework/desk.h"
#include "tests/core/casework/procedures.h"

namespace redress::casework {
namespace {

Day day(std::string_view text) {
  return *base::parse_day(text);
}

base::Object wire(std::string kind, const char* on, base::Object more = {}) {
  more.insert({{"key", kind + on}, {"case", "C-1"}, {"kind", kind}, {"on", on}});
  return more;
}

// A case at stage 2 with an extension, moved to edition 2.
class MovedCase : public testing::Test {
 protected:
  MovedCase() : desk(two_stages()) {
    desk.adopt(two_stages_revised(2, 10));
    say(wire("register_case", "2026-03-02", {{"procedure", "two.stages"}, {"received_stage", "2"}}));
    say(wire("extend_clock", "2026-03-03",
             {{"clock", "response_2"}, {"by", 5}, {"reason", "away"}, {"approver", "Mel"}}));
    before = fold(desk.log);
    say(wire("move_procedure", "2026-03-04", {{"edition", 2}}));
  }
  void say(const base::Object& command) {
    const auto done = desk.say(command, "Ada", *base::parse_day(base::text_or(command, "on")));
    ASSERT_TRUE(done) << done.error().front().text;
  }

  Desk desk;
  CaseState before;
};

TEST_F(MovedCase, IsExactlyAsBeforeOnceTheMoveIsTakenBack) {
  const CaseState moved = fold(desk.log);
  EXPECT_NE(moved, before);
  EXPECT_EQ(moved.clocks[1].from, before.clocks[1].from);
  EXPECT_EQ(moved.clocks[1].extended_by, 5);
  EXPECT_EQ(moved.clocks[1].started.rule.count, 30);
  EXPECT_TRUE(moved.clocks[1].started.decides_timeliness);
  EXPECT_EQ(moved.clocks[0].ended_on, day("2026-03-04"));
  say(wire("annul_event", "2026-03-05", {{"seq", 102}, {"reason", "move_taken_back"}}));
  CaseState back = fold(desk.log);
  EXPECT_EQ(back.version, 4);
  back.version = before.version;
  EXPECT_EQ(back, before);
}

TEST_F(MovedCase, RecordsItsEffectsInOneCompactForm) {
  EXPECT_EQ(base::canonical_text(desk.log.back().detail),
            R"({"effects":{"continues":["response_2|30wi|scotland|!response_2"],"lapses":["ack_2"],"to":"stage_2"},)"
            R"("from":"stage_2","from_edition":1,"left":3})");
  EXPECT_EQ(to_value(*effects_of(desk.log.back().detail)), *base::find(desk.log.back().detail, "effects"));
}

TEST_F(MovedCase, IsReadUnderTheEditionOfEachEvent) {
  say(wire("acknowledge_case", "2026-03-05"));  // no step of edition 2: a mere fact
  const EditionOf editions = [&](std::int64_t seq) { return desk.edition(seq); };
  EXPECT_TRUE(violations_in(desk.log, *desk.edition(3), editions).empty());
  // A move that finds another state, another edition or a clock that it does not name could not have happened.
  for (const auto& [member, value] :
       {std::pair<std::string, base::Value>{"from", "answered_2"}, {"left", 4}, {"effects", base::Object{}}}) {
    auto log = desk.log;
    log[2].detail[member] = value;
    const auto broken = violations_in(log, *desk.edition(3), editions);
    ASSERT_FALSE(broken.empty()) << member;
    EXPECT_EQ(broken.front().rule, "history_would_be_impossible") << member;
  }
}

TEST_F(MovedCase, IsCountedUnderTheRuleThatItsClockHas) {
  const auto clock_in_figures = [&] {
    figures::Columns columns(std::make_shared<const clock::Calendars>(test_calendars()));
    for (const CaseEvent& event : desk.log) columns.append(event);
    figures::Course course;
    figures::follow(columns.held(), columns.held().cases.front(), {}, course);
    return course.clock_of(0)->start->rule;
  };
  EXPECT_EQ(clock_in_figures(), fold(desk.log).clocks[1].started.rule);
  EXPECT_EQ(clock_in_figures().count, 30);
  say(wire("annul_event", "2026-03-05", {{"seq", 102}, {"reason", "move_taken_back"}}));
  EXPECT_EQ(clock_in_figures().count, 20);
}

TEST_F(MovedCase, IsInTheWayOfWhoSawItBefore) {
  Command command;
  command.seen_version = 2;
  command.request = AnswerStage{};
  EXPECT_TRUE(conflicts(desk.log, command)) << "the step was looked up in the edition before";
  command.seen_version = 3;
  EXPECT_FALSE(conflicts(desk.log, command));
  command.request = AnnulEvent{102, "x"};
  say(wire("answer_stage", "2026-03-05", {{"outcome", "upheld"}}));
  EXPECT_TRUE(conflicts(desk.log, command)) << "it went on under the edition";
}

TEST(MovesOnTheWire, SayWhichStateStandsForWhich) {
  base::Object move{{"key", "k"}, {"case", "C"}, {"kind", "move_procedure"}, {"on", "2026-03-06"}, {"edition", 2}};
  move["states"] = base::Object{{"open", "being_answered"}};
  const auto command = parse_command(move, {});
  ASSERT_TRUE(command);
  EXPECT_EQ(std::get<MoveProcedure>(command->request).states.at("open"), "being_answered");
  move["states"] = "open";
  EXPECT_EQ(parse_command(move, {}).error().front().rule, "wrong_type");
  move["states"] = base::Object{{"open", "Being answered"}};
  EXPECT_EQ(parse_command(move, {}).error().front().rule, "not_a_code");
  move["states"] = base::Object{{"open", 2}};
  EXPECT_EQ(parse_command(move, {}).error().front().rule, "not_a_code");
}

}  // namespace
}  // namespace redress::casework
