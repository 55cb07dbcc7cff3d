// Random cases: whatever is commanded in whatever order, decisions hold together.
//
// Own seeded loops: REDRESS_HISTORIES says how many cases (default 150), REDRESS_SEED where they begin; a failure prints the
// seed and what was commanded, so that it can be told again.
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <random>
#include <set>

#include "base/text.h"
#include "core/casework/apply.h"
#include "core/casework/replay.h"
#include "tests/core/casework/desk.h"
#include "tests/core/casework/procedures.h"

namespace redress::casework {
namespace {

std::uint64_t number_from(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : static_cast<std::uint64_t>(base::parse_int(text, 0, INT64_MAX).value_or(0));
}

class RandomCase {
 public:
  explicit RandomCase(std::uint64_t seed) : random_(seed), desk_(procedure_for(seed)), today_(first_day()) {}

  Desk& desk() { return desk_; }
  Day today() const { return today_; }
  std::string told() const {
    std::string text;
    for (const std::string& line : told_) text += "  " + line + "\n";
    return text;
  }

  // One random command: mostly possible, sometimes nonsense; of today, or late.
  base::Checked<std::vector<Draft>> next(bool late_facts) {
    today_ += std::chrono::days{below(3) == 0 ? below(6) : 0};
    Command command;
    command.key = "k";
    command.case_reference = "C-1";
    command.actor = below(4) + 1;
    command.on = today_;
    if (late_facts && below(3) == 0) command.on -= std::chrono::days{below(12)};
    if (below(8) == 0) command.at = Instant{command.on} + std::chrono::minutes{below(1440)};
    command.request = desk_.log.empty() ? register_case() : request();
    auto drafts = desk_.run(command, today_);
    told_.push_back(base::to_text(command.on) + " " + kind_of(command.request) + " by " +
                    std::to_string(command.actor) + (drafts ? " done" : " refused: " + drafts.error().front().rule));
    return drafts;
  }

 private:
  static Day first_day() { return *base::parse_day("2026-03-02"); }
  static procedure::Procedure procedure_for(std::uint64_t seed) {
    if (seed % 4 == 0) return enquiry();
    return seed % 4 == 1 ? from_acknowledgement() : two_stages();
  }
  int below(int count) { return static_cast<int>(random_() % static_cast<std::uint64_t>(count)); }
  std::string one_of(std::initializer_list<const char*> all) {
    return *(all.begin() + below(static_cast<int>(all.size())));
  }
  std::string outcome() { return one_of({"upheld", "partly_upheld", "not_upheld", "resolved", "withdrawn", ""}); }
  std::string clock() { return one_of({"response_1", "response_2", "ack_1", "ack_2", "reply"}); }
  std::int64_t seq() { return 99 + below(static_cast<int>(desk_.log.size()) + 2); }

  Request register_case() {
    RegisterCase request;
    request.procedure = desk_.procedure().id;
    request.reference = "C-1";
    if (desk_.procedure().stages.size() > 1) request.received_stage = one_of({"", "1", "2", "1"});
    return request;
  }

  Request request() {
    switch (below(34)) {
      case 0:
        return TriageCase{"complaint", ""};
      case 1:
        return AddHead{"head", "theme", 0};
      case 2:
        return WithdrawHead{below(4), "withdrawn"};
      case 3:
      case 4:
        return AcknowledgeCase{"email"};
      case 5:
      case 6:
        return AllocateCase{one_of({"officer", "coordinator"}), below(5), 0};
      case 7:
        return RecordContact{"in", "phone", "", "", "", "", ""};
      case 8:
        return MakePromise{"words", today_ + std::chrono::days{below(9) - 1}, 0};
      case 9:
        return KeepPromise{one_of({"p1", "p2"})};
      case 10:
        return MissPromise{one_of({"p1", "p2"})};
      case 11:
        return ExtendClock{clock(), below(7), "complex", below(5)};
      case 12:
        return PauseClock{clock(), "waiting"};
      case 13:
      case 14:
        return ProposeFinding{below(3) + 1, outcome(), ""};
      case 15:
      case 16:
        return IssueFinding{below(3) + 1};
      case 17:
        return ReturnFinding{below(3) + 1, "why"};
      case 18:
      case 19:
      case 20:
      case 21:
        return AnswerStage{"post", outcome(), one_of({"", "", "complex"})};
      case 22:
      case 23:
        return EscalateCase{"not_satisfied"};
      case 24:
        return AgreeRemedy{"apology", 0, std::nullopt, ""};
      case 25:
        return CompleteRemedy{one_of({"r1", "r2"})};
      case 26:
        return ExplainDelay{clock(), "complex"};
      case 27:
      case 28:
        return CloseCase{outcome(), ""};
      case 29:
        return ReopenCase{"new_evidence"};
      case 30:
        return ChangeReceivedDate{today_ - std::chrono::days{below(20)}, "post_room", below(5)};
      case 31:
        return AnnulEvent{seq(), "mistake"};
      default:
        return correction();
    }
  }

  Request correction() {
    ReplaceEvent request;
    request.seq = seq();
    request.reason = "mistake";
    if (below(2) == 0) request.happened_on = today_ - std::chrono::days{below(10)};
    if (below(2) == 0) request.code = outcome();
    return request;
  }

  std::mt19937_64 random_;
  Desk desk_;
  Day today_;
  std::vector<std::string> told_;
};

// What must be true of every case, whatever was commanded.
void expect_sound(RandomCase& each) {
  const auto& log = each.desk().log;
  for (const CaseEvent& event : log) {
    EXPECT_LT(base::canonical_text(event.detail).size(), 420U) << base::canonical_text(event.detail);
    const auto effects = effects_of(event.detail);
    EXPECT_EQ(effects.has_value(), event.detail.contains("effects"));
    EXPECT_EQ(effects_of({{"effects", effects ? to_value(*effects) : base::Value()}}), effects);
  }
  for (const Violation& violation : violations_in(log, each.desk().procedure())) {
    ADD_FAILURE() << "event " << violation.seq << " breaks " << violation.rule;
  }
  const CaseState state = fold(log);
  std::set<std::string> ids;
  for (const Promise& promise : state.promises) EXPECT_TRUE(ids.insert(promise.id).second);
  for (const Approval& approval : state.approvals) EXPECT_TRUE(ids.insert(approval.id).second);
  for (std::size_t i = 0; i < state.episodes.size(); ++i) {
    const Episode& episode = state.episodes[i];
    EXPECT_FALSE(episode.answered_on && *episode.answered_on < episode.opened_on);
    EXPECT_TRUE(i == 0 || state.episodes[i - 1].opened_on <= episode.opened_on);
  }
  for (const RunningClock& clock : state.clocks) {
    EXPECT_LE(state.received_on, clock.from);
    EXPECT_TRUE(state.open() || !clock.running()) << clock.started.id << " runs on in a closed case";
  }
  for (const Closure& closure : state.closures) EXPECT_TRUE(!closure.reopened_on || closure.on <= *closure.reopened_on);
}

// The two dates: what is known by a moment is what the log held at that moment; what happened by a day only grows.
void expect_two_dates(const std::vector<CaseEvent>& log, Day today) {
  const CaseState now = fold(log);
  EXPECT_EQ(fold(log, {today, today, {}}), now);
  for (std::size_t i = 1; i < log.size(); ++i) {
    Perspective then;
    then.known_by = log[i - 1].known_on;
    if (log[i].known_on == log[i - 1].known_on) then.known_at = log[i - 1].recorded_at;
    EXPECT_EQ(fold(log, then), fold(std::span(log).first(i)));
  }
  std::size_t before = 0;
  for (Day day = *base::parse_day("2026-01-01"); day <= today; day += std::chrono::days{1}) {
    const auto happened = in_order(log, {day, {}, {}});
    EXPECT_LE(before, happened.size());
    before = happened.size();
  }
}

bool stands_last(const std::vector<CaseEvent>& log) {
  const CaseEvent& last = log.back();
  return !last.annuls && !last.replaces && last.kind != EventKind::received_date_changed &&
         in_order(log, {}).back() == &last;
}

class RandomCases : public testing::TestWithParam<bool> {};

TEST_P(RandomCases, HoldTogether) {
  const bool late_facts = GetParam();
  const std::uint64_t count = number_from("REDRESS_HISTORIES", 150);
  const std::uint64_t first = number_from("REDRESS_SEED", late_facts ? 1 : 1'000'000);
  std::uint64_t done = 0;
  std::uint64_t corrections = 0;
  std::uint64_t closed = 0;
  for (std::uint64_t seed = first; seed < first + count && !testing::Test::HasFailure(); ++seed) {
    RandomCase each(seed);
    const auto& log = each.desk().log;
    CaseState step_by_step;
    for (int i = 0; i < 45; ++i) {
      const auto drafts = each.next(late_facts);
      if (!drafts) {
        EXPECT_FALSE(drafts.error().empty());
        for (const base::Refusal& refusal : drafts.error()) EXPECT_FALSE(refusal.rule.empty() || refusal.text.empty());
        continue;
      }
      ++done;
      if (log.back().annuls || log.back().replaces) ++corrections;
      const CaseState folded = fold(log);
      if (stands_last(log)) {
        apply(step_by_step, log.back());
        EXPECT_EQ(step_by_step, folded) << "applying the event at the end is not folding it";
      }
      step_by_step = folded;
      expect_sound(each);
    }
    expect_two_dates(log, each.today());
    if (step_by_step.exists && !step_by_step.open()) ++closed;
    if (testing::Test::HasFailure()) std::cerr << "seed " << seed << "\n" << each.told();
  }
  // The commands must get somewhere, or nothing was tried.
  EXPECT_GT(done, count * 6);
  EXPECT_GT(corrections, count / 4);
  EXPECT_GT(closed, count / 12);
}

INSTANTIATE_TEST_SUITE_P(Casework, RandomCases, testing::Values(false, true),
                         [](const auto& each) { return each.param ? "WithLateFacts" : "AsItHappens"; });

CaseEvent odd_event(std::mt19937_64& random, int number) {
  const auto below = [&](std::uint64_t bound) { return static_cast<std::int64_t>(random() % bound); };
  CaseEvent event;
  event.seq = number;
  event.version = number + 1;
  event.kind = static_cast<EventKind>(1 + below(static_cast<std::uint64_t>(last_event_kind)));
  event.happened_on = event.known_on = *base::parse_day("2026-01-01") + std::chrono::days{below(20)};
  if (below(4) == 0) event.happened_at = Instant{event.happened_on} + std::chrono::hours{below(24)};
  event.head_id = below(3);
  event.field = below(2) == 0 ? "a" : "b";
  event.code = below(2) == 0 ? "returned" : "7";
  if (below(3) == 0) event.annuls = below(30);
  if (below(3) == 0) event.replaces = below(30);
  Effects effects;
  effects.state = "s";
  if (below(2) == 0) {
    effects.opens = OpenedStage{below(4) + 1, "1", "r", "received", "scotland", clock::Convention::after};
  }
  effects.answers = below(2) == 0;
  effects.ends_clocks = below(5) == 0;
  if (below(2) == 0) effects.starts = {{"a", "A", {5, clock::Unit::working_days}, "scotland", true}};
  if (below(2) == 0) effects.stops = {"a", "b"};
  if (below(2) == 0) event.detail["effects"] = to_value(effects);
  for (const char* key : {"promise", "approval", "remedy"}) {
    if (below(2) == 0) event.detail[key] = "x" + std::to_string(below(3));
  }
  event.detail["due_on"] = below(2) == 0 ? "2026-02-01" : "soon";
  event.detail["by"] = below(20'000) - 5'000;
  return event;
}

// As an import or a broken row might bring them.
TEST(OddHistories, AreReadAllTheSame) {
  const clock::Calendars calendars = test_calendars();
  const auto calendar = calendars.find("scotland")->known_on({});
  const std::uint64_t count = number_from("REDRESS_HISTORIES", 150) * 4;
  std::size_t existed = 0;
  for (std::uint64_t seed = 1; seed <= count; ++seed) {
    std::mt19937_64 random(seed);
    std::vector<CaseEvent> events;
    for (int i = 0; i < 25; ++i) events.push_back(odd_event(random, i));
    const CaseState state = fold(events);
    EXPECT_EQ(state.version, 25);
    fold(events, {*base::parse_day("2026-01-10"), *base::parse_day("2026-01-12"), {}});
    for (const RunningClock& clock : state.clocks) limit_of(clock, *calendar);
    const auto ordered = in_order(events, {});
    EXPECT_EQ(std::set<const CaseEvent*>(ordered.begin(), ordered.end()).size(), ordered.size());
    const auto broken = violations_in(events, two_stages());
    EXPECT_TRUE(state.exists || broken.size() == ordered.size()) << "seed " << seed;
    if (state.exists) ++existed;
  }
  EXPECT_GT(existed, count / 4);
}

}  // namespace
}  // namespace redress::casework
