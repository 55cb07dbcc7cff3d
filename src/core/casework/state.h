// The state of one case under two dates: what had happened by one, of what was known by the other.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/casework/effects.h"
#include "core/casework/event.h"
#include "core/casework/file.h"
#include "core/casework/link.h"
#include "core/casework/meeting.h"
#include "core/casework/person.h"
#include "core/casework/task.h"
#include "core/clock/calendar.h"
#include "core/clock/due_on.h"

namespace redress::casework {

// All extensions of one clock together, in any unit: more is a mistake, and sums stay whole.
constexpr int longest_extension = 10'000;

struct RunningClock {
  StartedClock started;
  std::int64_t episode = 0;
  Day from;
  std::vector<clock::Pause> pauses;
  int extended_by = 0;  // in the clock's unit, all extensions together: at most longest_extension
  int extensions = 0;
  std::optional<Day> stopped_on;  // met or missed on that day
  std::optional<Day> ended_on;    // ended without having been met
  std::string late_reason;
  bool running() const { return !stopped_on && !ended_on; }
  bool operator==(const RunningClock&) const = default;
};

struct Episode {
  std::int64_t id = 0;
  OpenedStage opened;
  Day opened_on;
  std::optional<Day> answered_on;
  std::string answered_by_means;
  std::string outcome;  // of the answer
  std::int64_t answered_by = 0;
  bool operator==(const Episode&) const = default;
};

// A head of complaint. Its finding is that of the stage that is open, or was last: the next stage looks at it anew.
struct Head {
  std::int64_t id = 0;
  std::string text;          // hex of the commitment
  std::int64_t service = 0;  // organisation unit
  std::string theme;
  std::string proposed, issued;  // outcome codes
  std::int64_t proposed_by = 0, issued_by = 0;
  bool awaits_sign_off = false;  // proposed and neither issued nor returned
  bool withdrawn = false;
  std::vector<std::string> grounds = {};  // on which the finding rests
  bool operator==(const Head&) const = default;
};

struct Allocation {
  Day on;
  std::string role;  // `coordinator` or `officer`
  std::int64_t handler = 0;
  std::int64_t team = 0;
  std::int64_t episode = 0;  // the last one opened by then; 0: before the first
  bool operator==(const Allocation&) const = default;
};

struct Promise {
  std::string id;
  std::string text;  // hex of the commitment
  Day made_on, due_on;
  std::int64_t owner = 0;
  std::optional<Day> kept_on, missed_on;
  bool operator==(const Promise&) const = default;
};

struct Remedy {
  std::string id, kind;
  std::int64_t pence = 0;
  std::optional<std::int64_t> fixed_pence;  // by somebody outside: it can only be this
  std::int64_t head = 0;                    // of complaint; 0: the whole case
  std::string text;                         // hex of the commitment
  Day agreed_on;
  std::int64_t agreed_by = 0;  // who agreed to it, or changed it last
  std::optional<Day> due_on, done_on, dropped_on;
  bool open() const { return !done_on && !dropped_on; }
  bool operator==(const Remedy&) const = default;
};

struct Approval {
  std::string id, what;   // what: `finding` or `remedy`
  std::int64_t head = 0;  // of a finding
  std::string remedy;
  std::string kind;  // of the procedure's, for a remedy
  std::int64_t pence = 0;
  std::vector<std::string> levels;     // roles that are still to agree, in their turn; the first is asked now
  std::vector<std::string> higher;     // roles that the one who is asked may pass it on to
  std::vector<std::int64_t> deciders;  // who agreed or passed it on so far
  bool locks_allocation = false;       // until it is decided
  std::string note;                    // hex of the commitment
  std::string form;                    // with which it was passed on
  std::int64_t asked_by = 0, to = 0, decided_by = 0;
  Day asked_on;
  std::optional<Day> decided_on;
  std::string decision, reason;
  bool operator==(const Approval&) const = default;
};

// What one document says of a matter that several speak of.
struct SaidVersion {
  std::string comparison, version;  // of the procedure
  std::int64_t number = 0;          // of the matter, from 1 in its comparison
  std::string text;                 // hex of the commitment; empty: in no words
  std::optional<std::int64_t> pence;
  Day on;
  std::int64_t by = 0;
  bool is_there() const { return !text.empty() || pence; }
  bool operator==(const SaidVersion&) const = default;
};

// That the documents do not agree on a matter.
struct Anomaly {
  std::string comparison;
  std::int64_t number = 0;
  std::string text;  // hex of the commitment
  std::string task;  // of the case: whoever hears of it has that to do
  Day on;
  std::int64_t by = 0;
  bool operator==(const Anomaly&) const = default;
};

// What a transition wrote into a register.
struct Registered {
  RegisterEntry entry;
  Day on;
  std::int64_t by = 0;
  bool operator==(const Registered&) const = default;
};

// A letter that went out with a transition.
struct Dispatch {
  SentLetter letter;
  Day on;
  std::int64_t by = 0;
  std::string person;   // of the case, to whom; empty: not said
  std::string words;    // hex of the commitment; empty: its words are not kept here
  std::string because;  // the same of why something was left out, where it was said in words
  bool operator==(const Dispatch&) const = default;
};

struct Closure {
  Day on;
  std::string outcome, reason;
  std::optional<Day> reopened_on;
  bool operator==(const Closure&) const = default;
};

struct CaseState {
  bool exists = false;
  std::int64_t case_id = 0;
  std::string reference;
  std::int64_t procedure_edition = 0;
  std::string procedure;  // id, for those who have no catalogue
  std::string stream;
  std::string channel;
  Day received_on{};
  std::string state;         // of the procedure's statechart
  std::int64_t service = 0;  // organisation unit; 0: not known
  std::string theme;
  std::vector<Episode> episodes;
  std::vector<RunningClock> clocks;
  std::vector<Head> heads;
  std::vector<Allocation> allocations;  // in order; the last of each role holds
  std::vector<Promise> promises;
  std::vector<Remedy> remedies;
  std::vector<Approval> approvals;
  std::vector<Closure> closures;
  std::vector<CasePerson> people;  // in the order in which they were named, the removed too
  std::vector<Task> tasks;
  std::vector<Registered> registered;
  std::vector<SaidVersion> versions;  // of each matter and document the last that was said
  std::vector<Anomaly> anomalies;     // in the order in which they were raised
  std::vector<CaseLink> links;        // that this case's own events tell of
  std::vector<CaseFile> files;        // in the order in which they came, the removed too
  std::vector<Dispatch> letters;      // in the order in which they went out
  std::vector<Meeting> meetings;
  std::optional<Day> acknowledged_on;
  std::map<std::string, std::string, std::less<>> fields;
  int version = 0;  // of the last event known, whatever its day
  bool operator==(const CaseState&) const = default;

  bool open() const { return exists && (closures.empty() || closures.back().reopened_on.has_value()); }
  const Episode* open_episode() const;  // the last episode if it has not been answered; null for none
  const Episode* last_episode() const { return episodes.empty() ? nullptr : &episodes.back(); }
  // The row of a case-rows report: where the case stands.
  std::string row() const { return episodes.empty() ? "" : episodes.back().opened.row; }
  // The last allocation in that role, or null.
  const Allocation* holder(std::string_view role) const;
  const CasePerson* person(std::string_view id) const;                // or null
  const Remedy* remedy(std::string_view id) const;                    // or null
  const Approval* pending_approval(std::string_view id) const;        // or null
  const Approval* approval_of_remedy(std::string_view remedy) const;  // the last one asked for, or null
  bool allocation_is_locked() const;                                  // by an approval that is pending
  const CaseFile* file(std::string_view id) const;                    // or null
  const Meeting* meeting(std::string_view id) const;                  // or null
  // Who has the case: the officer, or the co-ordinator if there is none; 0 for nobody.
  std::int64_t handler() const;
  const std::string& outcome() const;  // of the last answer, or of the closure where that has one
};

// Which events count. Both empty: everything.
struct Perspective {
  std::optional<Day> as_at = {};         // had happened by the end of this day
  std::optional<Day> known_by = {};      // was known by the end of this day
  std::optional<Instant> known_at = {};  // and, on the last of those days, had been recorded by this instant
};

// The events that count, in the order in which they are applied (order.h): those known, less the annulled, the replaced
// in their places, that had happened. Annulments themselves are not among them.
//
// - An annulment takes an earlier event back; annulling the annulment restores it. Annulling an event takes its
//   replacements back with it; annulling a replacement restores what it replaced.
// - A replacement names an earlier event of its kind, keeps that one's place (its seq) and has its own day. Of all the
//   replacements of an event, replacements of replacements included, the last in the log counts.
// - A received date that was changed moves the receipt itself: the last change that counts stands, on its day, directly
//   behind the receipt, which is placed on that day too. Earlier changes are left out.
std::vector<const CaseEvent*> in_order(std::span<const CaseEvent> events, const Perspective& perspective);

// Applies one event. Asserts nothing about the order: imported histories may be odd; what makes no sense (apply.h) is
// left out. An annulment, a replacement or a change of the received date asks for a new fold, not for this.
void apply(CaseState& state, const CaseEvent& event);

// in_order, then apply each.
CaseState fold(std::span<const CaseEvent> events, const Perspective& perspective = {});

// The limit of a clock: its day with and without extensions. Nothing while paused or where the calendar's data end.
struct Limit {
  std::optional<Day> base_due_on;  // without extension
  std::optional<Day> due_on;       // with
};
Limit limit_of(const RunningClock& running, const clock::Calendar& calendar);
// How its days are counted, without extensions; where a letter set the day, the calendar days from its start to that day.
clock::Rule rule_of(const RunningClock& running);

}  // namespace redress::casework
