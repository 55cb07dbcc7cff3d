// Open cases under a new edition of their procedure, or under a holiday that was proclaimed late: what would change, case by
// case, before anybody decides; the move of them all; and its undo.
//
// A preview writes nothing. A move does exactly what its preview said: a case that changed since is left out and named. All
// events of one move carry its batch, by which it is taken back whole. Rule: DESIGN 2, 4; RELIABILITY F31.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/office/office.h"

namespace redress::office {

// Of the open cases under an earlier edition of a procedure: where would they stand under this one?
struct MoveQuestion {
  std::string procedure;
  int edition = 0;
  std::map<std::string, std::string, std::less<>> states = {};  // which of its states stands for one that it lacks
};

// A clock that runs before the move.
struct MovedClock {
  std::string id, title;
  std::optional<Day> before, after;  // due; nothing while it is paused, or where it ends
  bool ends = false;                 // the edition lacks it
};

struct CaseMove {
  std::string reference;
  std::int64_t case_id = 0;
  int version = 0;
  std::int64_t last_seq = 0;    // of its last event in the log
  int edition = 0;              // under which it runs
  std::string state, state_id;  // as it stands; the title and the id
  std::string after, after_id;  // under the edition; empty where it cannot move
  std::vector<MovedClock> clocks;
  std::vector<std::string> tasks;  // that would be dropped, by their titles
  std::int64_t owner = 0;
  base::Refusals against;  // empty: it can move
};

struct MovePreview {
  std::string procedure, title;
  int edition = 0;
  Day on{};                     // the day of the move: today, or the first on which the edition holds
  std::uint64_t seen = 0;       // events in the log when it was made
  std::vector<CaseMove> cases;  // by reference
  std::size_t movable() const;
};

// What became of a move or of its undo.
struct MoveResult {
  struct Left {
    std::string reference, why;
  };
  std::string batch;
  std::size_t done = 0;
  std::vector<Left> left;
};

// A move that was made, as the body log has it.
struct MadeMove {
  std::string batch;
  int edition = 0;
  std::int64_t by = 0;
  Instant at{};
  std::int64_t cases = 0;
  std::optional<Instant> undone_at = {};
};

// A running limit of an open case that a late holiday moved.
struct MovedLimit {
  std::string reference;
  std::string clock, title;
  std::optional<Day> before, after;  // as known the day before, and since
  std::int64_t owner = 0;
};

// What became known of a calendar on a day after the body began: a holiday proclaimed, a day moved. Limits are worked out by what
// is known, so they move by themselves; that somebody looked at them and accepted it stands in the body log.
struct LateHoliday {
  std::string calendar, calendar_title;
  Day published_on{};
  std::vector<std::pair<Day, std::string>> days;  // with their titles
  std::vector<MovedLimit> limits;                 // of open cases, by reference
  std::int64_t accepted_by = 0;
  std::optional<Instant> accepted_at = {};
};

class CasesInFlight {
 public:
  virtual ~CasesInFlight() = default;
  // Refused: a procedure or edition that the body has not adopted; a state in `states` that the edition lacks.
  virtual base::Checked<MovePreview> preview(const MoveQuestion& question) = 0;
  // For an edition that is not adopted yet. Refused also where the body has that edition with another text.
  virtual base::Checked<MovePreview> preview(const procedure::Procedure& next, const MoveQuestion& question) = 0;
  // Every case that the preview made at `seen` could move. `batch` names the move and is its idempotency key. Whole cases,
  // some hundred in each transaction.
  virtual base::Checked<MoveResult> move(const MoveQuestion& question, std::uint64_t seen, const std::string& batch,
                                         const Author& author) = 0;
  // Each case of the batch as it stood before; those with which something else was done since are left and named.
  virtual base::Checked<MoveResult> undo(const std::string& batch, const Author& author) = 0;
  virtual std::vector<MadeMove> moves(std::string_view procedure) = 0;  // the newest first

  // Those that moved a limit of an open case or were accepted, the newest first.
  virtual std::vector<LateHoliday> late_holidays() { return {}; }
  // Refused where nothing became known of that calendar on that day. A second acceptance is no matter.
  virtual base::Checked<base::Done> accept_holiday(std::string_view /*calendar*/, Day /*published_on*/,
                                                   std::int64_t /*by*/) {
    return base::Done{};
  }
};

}  // namespace redress::office
