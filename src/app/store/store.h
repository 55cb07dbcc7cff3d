// The store: the two logs on one sequence, the tables made from them, people, texts, answers to repeated keys.
//
// All SQL text lives in this folder. A Store is one connection; the office gives each thread its own and lets one
// thread write. The logs only grow: the database itself refuses UPDATE and DELETE on them. Rule: DESIGN 3.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/store/body_event.h"
#include "core/casework/event.h"
#include "core/casework/state.h"
#include "core/clock/calendar.h"
#include "kit/crypto/merkle.h"
#include "kit/sql/database.h"

namespace redress::store {

using base::Day;
using base::Instant;
using casework::CaseEvent;

// Where a body's record stands. A folder (SQLite inside as `redress.db`), or postgresql://... with a folder for
// documents.
struct Place {
  sql::Address database;
  std::string folder;  // documents, locks, sockets; empty if there is none
};
// From `--data` and `--files`. Throws base::Fault for a password in a URI.
Place place_of(std::string_view data, std::string_view files, bool read_only);

// Throws base::Fault where no record stands, naming the place. Makes nothing: no folder, no file, no table.
void require_record(const Place& place);

struct Head {
  std::uint64_t size = 0;  // events in both logs
  crypto::Hash root{};
  Instant recorded_at{};  // of the last event: the next may not be recorded before it
};

struct StoredText {
  casework::Commitment commitment{};
  std::string salt;
  std::string body;
};

// What a repeated key is answered with. Rule: DESIGN 3.
inline constexpr std::chrono::days answer_is_kept{30};
struct Answer {
  std::string key;
  crypto::Hash request{};  // of the canonical request
  std::string reference;   // of the case
  std::int64_t command_id = 0;
  Instant at{};
};

struct Problem {
  std::int64_t seq = -1;  // the event, or -1
  std::string what;
  bool is_note = false;  // worth knowing, and nothing is wrong
};

// One line of a list of cases: the cached tables, not the log.
struct CaseLine {
  std::int64_t case_id = 0;
  std::string words;  // of its first head, cut after 121 signs; empty: none, or erased
  std::string reference, procedure, stream, state, stage, title_of_state, channel, theme, outcome;
  std::int64_t service = 0, handler = 0, team = 0;
  Day received_on{};
  std::optional<Day> due_on, closed_on;  // due_on: the nearest running limit
  std::string due_clock;
  bool open = true;
};

enum class Order { due, due_backwards, reference, reference_backwards, received, received_backwards };

// So many teams and services can be asked for at once.
inline constexpr std::size_t most_units = 8;

struct CaseQuery {
  std::vector<std::string> references;  // only these, if any
  std::optional<bool> open;
  std::string procedure, stage;
  std::int64_t handler = 0, service = 0;
  bool unallocated = false;          // nobody has it; not together with a handler
  std::vector<std::int64_t> units;   // of these teams or services; at most `most_units`
  std::optional<Day> closed_from{};  // with open = false: closed on that day or later
  // The nearest limit stands in [due_from, due_to]; with `or_no_due` also those that have none (paused, or nothing runs).
  std::optional<Day> due_from, due_to;
  bool or_no_due = false;
  // The cases named stand in the order in which they were named. `due`: in the order of the limit, those without one after
  // them, then the closed ones, the latest first; of one day by reference.
  Order order = Order::due;
  int offset = 0, limit = 50;
  bool operator==(const CaseQuery&) const = default;
};

// How many cases are alike in what a list counts.
struct CaseTally {
  std::string procedure, stage;
  std::int64_t service = 0, handler = 0;
  std::optional<Day> due_on;
  std::int64_t count = 0;
};

// A finding that awaits sign-off.
struct AwaitedFinding {
  CaseLine line;  // of its case
  std::int64_t head = 0;
  std::string words, outcome;  // of the head; what is proposed
  std::int64_t proposed_by = 0;
  Day since{};
};

// A remedy whose approval somebody is asked for.
struct AwaitedApproval {
  CaseLine line;  // of its case
  std::string approval, remedy, kind, role;
  std::int64_t pence = 0;
  std::optional<std::int64_t> fixed_pence;
  std::int64_t asked_by = 0;
  Day since{};
};
// How often approvals were returned for one reason.
struct ReturnCount {
  std::string reason;
  std::int64_t count = 0;
};

class Store {
 public:
  // Opens. A writer takes the writer's lock for as long as the Store lives (base::Busy names who has it) and brings the
  // schema up to date; a reader needs it up to date. A newer schema than the program knows is refused (Fault).
  static std::unique_ptr<Store> open(const Place& place);
  virtual ~Store() = default;

  virtual sql::Connection& connection() = 0;

  // --- groups of jobs: many jobs in one transaction --------------------------------------------------------------------
  // What appending and the taking of ids change in the head of the log stands in memory until the group is committed, and
  // is then written once. A dropped job gives back what it took.
  virtual void begin_group() = 0;  // begins the transaction and confirms the writer
  virtual void begin_job() = 0;
  // A savepoint of the job under way, once: before it writes anything that a refusal would have to take back. A job that is
  // dropped without one has written nothing.
  virtual void guard_job() = 0;
  virtual void keep_job() = 0;
  virtual void drop_job() = 0;
  virtual void end_group() = 0;  // writes the head; the commit is still to come
  virtual void abandon_group() noexcept = 0;

  // --- writing; inside a write transaction of this connection -------------------------------------------------------
  // First in each write transaction: throws sql::Failure (disconnected) once another writer has taken over.
  virtual void confirm_writer() = 0;
  // Sets seq and the leaves and (in `head`) the new root. The events' version, recorded_at, known_on and command_id are
  // already set. Any number of events of any number of cases in one call; an import gives thousands. Throws Fault for a
  // recorded_at before the last one's.
  virtual void append(std::vector<CaseEvent>& events) = 0;
  virtual void append(std::vector<BodyEvent>& events) = 0;
  virtual void keep_text(const StoredText& text) = 0;
  // The words are gone; the commitment in the log stands. False if there were none.
  virtual bool erase_text(const casework::Commitment& commitment) = 0;
  // The full text of an edition (procedure, measure, report, calendar), under its SHA-256. Keeping it twice is no
  // matter.
  virtual crypto::Hash keep_edition(std::string_view text) = 0;
  virtual void keep_answer(const Answer& answer) = 0;
  virtual void forget_answers_before(Instant at) = 0;
  // The first of `count` ids in a row that nothing has had. Ids of what was rolled back are given again.
  virtual std::int64_t next_case_ids(std::int64_t count) = 0;
  virtual std::int64_t next_command_ids(std::int64_t count) = 0;
  std::int64_t next_case_id() { return next_case_ids(1); }
  std::int64_t next_command_id() { return next_command_ids(1); }
  // The person with that name, made if there is none. Names stand outside the log.
  virtual std::int64_t actor_named(std::string_view name) = 0;
  // Remakes the rows of one case in every derived table from its state; `calendars` for the cached limits.
  virtual void write_case(const casework::CaseState& state, const clock::Calendars& calendars) = 0;
  // The same for several cases, each once, with as few questions as can be.
  virtual void write_cases(std::span<const casework::CaseState> states, const clock::Calendars& calendars) = 0;
  // The same for many cases that have no rows yet, as fast as the engine can: for an import.
  virtual void write_new_cases(std::span<const casework::CaseState> states, const clock::Calendars& calendars) = 0;

  // --- reading
  // ---------------------------------------------------------------------------------------------------------
  virtual Head head() = 0;
  virtual std::int64_t next_seq() = 0;
  virtual std::optional<std::int64_t> case_id_of(std::string_view reference) = 0;
  virtual std::vector<CaseEvent> case_events(std::int64_t case_id) = 0;  // in seq order
  // Of several cases, each once, with as few questions as can be; in the order in which they are named.
  virtual std::vector<std::vector<CaseEvent>> case_events(std::span<const std::int64_t> case_ids) = 0;
  virtual void each_case_event(std::int64_t from_seq, const std::function<void(const CaseEvent&)>& each) = 0;
  // Case by case, in order of case_id; the events of each in seq order.
  virtual void each_case(const std::function<void(std::span<const CaseEvent>)>& each) = 0;
  virtual std::vector<BodyEvent> body_events() = 0;
  virtual std::optional<std::string> text_of(const casework::Commitment& commitment) = 0;
  virtual std::optional<std::string> edition_text(const crypto::Hash& hash) = 0;
  virtual std::optional<Answer> answer_for(std::string_view key) = 0;
  virtual std::optional<std::int64_t> find_actor(std::string_view name) = 0;
  virtual std::vector<std::pair<std::int64_t, std::string>> actors() = 0;
  virtual std::vector<CaseLine> cases(const CaseQuery& query) = 0;
  virtual std::int64_t count_cases(const CaseQuery& query) = 0;
  // All that answer, counted; not for cases named by reference, nor in any order.
  virtual std::vector<CaseTally> tally_cases(const CaseQuery& query) = 0;
  // Findings of open cases that somebody else than `actor` proposed, the longest waiting first.
  virtual std::vector<AwaitedFinding> findings_to_sign_off(std::int64_t actor, int offset, int limit) = 0;
  virtual std::int64_t count_findings_to_sign_off(std::int64_t actor) = 0;
  // Approvals of remedies on open cases that one of those roles is asked for and that the actor had no hand in, the longest
  // waiting first.
  virtual std::vector<AwaitedApproval> remedies_to_approve(std::int64_t actor, const std::vector<std::string>& roles,
                                                           int limit) = 0;
  virtual std::int64_t count_remedies_to_approve(std::int64_t actor, const std::vector<std::string>& roles) = 0;
  virtual std::vector<ReturnCount> returned_approvals(Day since) = 0;  // the most frequent reason first

  // --- proof
  // -------------------------------------------------------------------------------------------------------------
  // Recomputes every leaf and the root from the rows; every text against its commitment, every edition against its hash. What
  // was erased is no problem. Inside a reading transaction, so that it sees one state; so is check. Empty: all is well.
  virtual std::vector<Problem> verify() = 0;
  // Remakes the derived tables from the log, inside a write transaction; and: makes them beside and compares, naming row and
  // column of each difference.
  virtual void rebuild(const clock::Calendars& calendars) = 0;
  // Remakes them where a step of the schema changed what they hold: by the writer, before anything else.
  virtual void rebuild_if_stale(const clock::Calendars& calendars) = 0;
  virtual std::vector<Problem> check(const clock::Calendars& calendars) = 0;
};

}  // namespace redress::store
