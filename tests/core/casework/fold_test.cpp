#include <gtest/gtest.h>

#include "core/casework/state.h"
#include "tests/core/casework/events.h"

namespace redress::casework {
namespace {

std::vector<std::int64_t> seqs(const Log& log, const Perspective& perspective = {}) {
  std::vector<std::int64_t> found;
  for (const CaseEvent* event : in_order(log.events, perspective)) found.push_back(event->seq);
  return found;
}

using Seqs = std::vector<std::int64_t>;

TEST(Fold, GivesTheStateOfTheCaseAsItStands) {
  Log log;
  log.received("2017-10-23");
  log.answered("2017-10-30", "not_upheld");
  log.closed("2017-11-02");
  const CaseState state = fold(log.events);
  EXPECT_FALSE(state.open());
  EXPECT_EQ(state.state, "closed");
  EXPECT_EQ(state.row(), "stage-1");
  EXPECT_EQ(state.outcome(), "not_upheld");
  ASSERT_EQ(state.clocks.size(), 1U);
  EXPECT_EQ(state.clocks[0].stopped_on, day("2017-10-30"));
  EXPECT_EQ(state.clocks[0].ended_on, std::nullopt);
  EXPECT_EQ(state.version, 3);
}

TEST(Fold, StandsAsAtADayAndKnownByAnother) {
  Log log;
  log.received("2017-10-23");
  log.answered("2017-10-30").known_on = day("2017-11-15");
  EXPECT_FALSE(fold(log.events, {.as_at = day("2017-10-29")}).episodes[0].answered_on);
  EXPECT_TRUE(fold(log.events, {.as_at = day("2017-10-30")}).episodes[0].answered_on);
  EXPECT_FALSE(fold(log.events, {.known_by = day("2017-11-14")}).episodes[0].answered_on);
  EXPECT_TRUE(fold(log.events, {.known_by = day("2017-11-15")}).episodes[0].answered_on);
  EXPECT_EQ(fold(log.events, {.known_by = day("2017-11-14")}).version, 1);
  EXPECT_EQ(fold(log.events, {.as_at = day("2017-10-29")}).version, 2) << "the version is of all that is known";
}

TEST(Fold, KnowsToTheInstantOnTheLastDayOnly) {
  Log log;
  log.received("2017-10-23");
  log.note("2017-10-24").recorded_at = *base::parse_instant("2017-10-24T09:00:00Z");
  log.note("2017-10-24").recorded_at = *base::parse_instant("2017-10-24T15:00:00Z");
  const Instant noon = *base::parse_instant("2017-10-24T12:00:00Z");
  EXPECT_EQ(seqs(log, {.known_by = day("2017-10-24"), .known_at = noon}), (Seqs{0, 1}));
  // A row that was imported later is known on the day its source says, whatever the instant of the import.
  log.events[0].recorded_at = *base::parse_instant("2026-01-01T00:00:00Z");
  EXPECT_EQ(seqs(log, {.known_by = day("2017-10-24"), .known_at = noon}), (Seqs{0, 1}));
}

TEST(Fold, OrdersByDayThenMomentThenPlaceInTheLog) {
  Log log;
  log.received("2026-03-02");
  log.note("2026-03-05");
  log.note("2026-03-04");
  log.note("2026-03-05").happened_at = base::parse_instant("2026-03-05T15:00:00Z");
  log.note("2026-03-05").happened_at = base::parse_instant("2026-03-05T09:00:00Z");
  EXPECT_EQ(seqs(log), (Seqs{0, 2, 1, 4, 3}));
}

TEST(Fold, KeepsAnEventWithoutAMomentBehindWhatWasRecordedBeforeIt) {
  Log log;
  log.received("2026-03-02").happened_at = base::parse_instant("2026-03-02T15:00:00Z");
  log.note("2026-03-02");
  log.note("2026-03-02").happened_at = base::parse_instant("2026-03-02T16:00:00Z");
  log.note("2026-03-02").happened_at = base::parse_instant("2026-03-02T09:00:00Z");
  EXPECT_EQ(seqs(log), (Seqs{3, 0, 1, 2})) << "1 before 0 would be an acknowledgement before its receipt";
}

TEST(Fold, DropsTheAnnulledAndRestoresThemWhenTheAnnulmentIsAnnulled) {
  Log log;
  log.received("2026-03-02");
  log.answered("2026-03-04");
  log.annul("2026-03-05", 1);
  EXPECT_EQ(seqs(log), (Seqs{0}));
  EXPECT_EQ(seqs(log, {.known_by = day("2026-03-04")}), (Seqs{0, 1})) << "nobody knew yet";
  log.annul("2026-03-06", 2);
  EXPECT_EQ(seqs(log), (Seqs{0, 1}));
  log.annul("2026-03-07", 3);
  EXPECT_EQ(seqs(log), (Seqs{0}));
}

TEST(Fold, PutsTheLatestReplacementInTheOriginalsPlace) {
  Log log;
  log.received("2026-03-02");
  log.answered("2026-03-04", "upheld");
  log.note("2026-03-04");
  log.replace("2026-03-05", 1).code = "not_upheld";
  EXPECT_EQ(seqs(log), (Seqs{0, 3, 2})) << "the replacement stands before the note of the same day";
  EXPECT_EQ(fold(log.events).outcome(), "not_upheld");
  EXPECT_EQ(fold(log.events, {.known_by = day("2026-03-04")}).outcome(), "upheld");
  log.replace("2026-03-06", 3).code = "partly_upheld";  // of the replacement
  EXPECT_EQ(fold(log.events).outcome(), "partly_upheld");
  log.replace("2026-03-07", 1).code = "resolved";  // and of the original again
  EXPECT_EQ(fold(log.events).outcome(), "resolved");
  EXPECT_EQ(seqs(log), (Seqs{0, 5, 2}));
}

TEST(Fold, RestoresWhatAnAnnulledReplacementReplaced) {
  Log log;
  log.received("2026-03-02");
  log.answered("2026-03-04", "upheld");
  log.replace("2026-03-05", 1).code = "not_upheld";
  log.replace("2026-03-06", 2).code = "resolved";
  log.annul("2026-03-07", 2);
  EXPECT_EQ(fold(log.events).outcome(), "upheld") << "with the replacement goes what replaced it";
  log.annul("2026-03-08", 4);
  EXPECT_EQ(fold(log.events).outcome(), "resolved");
}

TEST(Fold, AnnulsTheReplacementsWithTheirOriginal) {
  Log log;
  log.received("2026-03-02");
  log.answered("2026-03-04", "upheld");
  log.replace("2026-03-05", 1).code = "not_upheld";
  log.annul("2026-03-06", 1);
  EXPECT_EQ(seqs(log), (Seqs{0}));
}

TEST(Fold, MovesTheReceiptToTheChangedDay) {
  Log log;
  log.received("2026-03-04");
  log.note("2026-03-04");
  log.answered("2026-03-09");
  CaseEvent& first = log.add(EventKind::received_date_changed, "2026-03-02");
  first.known_on = day("2026-03-10");
  const CaseState state = fold(log.events);
  EXPECT_EQ(state.received_on, day("2026-03-02"));
  EXPECT_EQ(state.clocks[0].from, day("2026-03-02"));
  EXPECT_EQ(state.episodes[0].opened_on, day("2026-03-02"));
  EXPECT_EQ(state.clocks[0].stopped_on, day("2026-03-09"));
  EXPECT_FALSE(fold(log.events, {.as_at = day("2026-03-01")}).exists);
  EXPECT_TRUE(fold(log.events, {.as_at = day("2026-03-02")}).exists);
  EXPECT_EQ(fold(log.events, {.known_by = day("2026-03-09")}).received_on, day("2026-03-04"));

  log.add(EventKind::received_date_changed, "2026-03-03").known_on = day("2026-03-11");
  EXPECT_EQ(seqs(log), (Seqs{0, 4, 1, 2})) << "the last change counts";
  log.annul("2026-03-12", 4);
  EXPECT_EQ(fold(log.events).received_on, day("2026-03-02"));
}

TEST(Fold, ChangesTheDayAlsoOfAReceiptReplacedSince) {
  Log log;
  log.received("2026-03-04");
  log.add(EventKind::received_date_changed, "2026-03-02");
  log.replace("2026-03-05", 0).channel = "phone";
  EXPECT_EQ(seqs(log), (Seqs{2, 1}));
  EXPECT_EQ(fold(log.events).received_on, day("2026-03-02"));
}

TEST(Apply, LeavesOutWhatMakesNoSense) {
  Log log;
  log.note("2026-03-01");
  log.received("2026-03-02");
  log.received("2026-03-03");
  log.add(EventKind::promise_kept, "2026-03-03").detail["promise"] = "p9";
  log.add(EventKind::finding_issued, "2026-03-03").head_id = 4;
  log.add(EventKind::clock_paused, "2026-03-03").field = "nothing";
  log.add(EventKind::case_reopened, "2026-03-03");
  log.answered("2026-03-04");
  log.answered("2026-03-05", "not_upheld");
  log.closed("2026-03-06");
  log.closed("2026-03-07");
  const CaseState state = fold(log.events);
  EXPECT_EQ(state.received_on, day("2026-03-02"));
  EXPECT_EQ(state.outcome(), "upheld");
  ASSERT_EQ(state.closures.size(), 1U);
  EXPECT_EQ(state.closures[0].on, day("2026-03-06"));
  EXPECT_EQ(state.version, 11);
}

}  // namespace
}  // namespace redress::casework
