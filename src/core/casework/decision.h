// One decision while it is being made: what it looks at, the refusals it finds, and the events it drafts.
//
// Every kind of command has its own function below, in the file of its facet. Each gives the draft of its one event;
// what stands against it is in `refusals`.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/refusal.h"
#include "core/casework/decide.h"

namespace redress::casework {

class Decision {
 public:
  Decision(std::span<const CaseEvent> all, const Command& asked, const Circumstances& given);

  std::span<const CaseEvent> history;
  const Command& command;
  const Circumstances& circumstances;
  const procedure::Procedure& procedure;
  bool comes_last;   // the common case: nothing happened after the command's day, and nothing at a moment of it
  CaseState now;     // of everything known
  CaseState before;  // in the place where the command's event will stand: late facts come before later ones
  base::Refusals refusals;

  bool as_history() const { return circumstances.history; }
  void refuse(std::string_view rule, std::string_view about, std::string_view source, std::string text);

  // An event of that kind on the command's day, by its actor.
  Draft draft(EventKind kind) const;
  // The next free number of a head, an episode, or of what `detail` names by a letter and a number (`p1`): no number is
  // used twice, not even that of an annulled event.
  std::int64_t next_head() const;
  std::int64_t next_episode() const;
  std::string next_id(std::string_view key, char letter) const;
  // `t4`: of a task, behind that many others of the same event; those that effects order count too.
  std::string next_task(std::size_t behind = 0) const;
  // The next number of a task of that kind: none is used twice either.
  std::int64_t next_number(std::string_view task_kind) const;

  // The limit of a clock as it is known today; nothing if there is none (paused, no such calendar).
  std::optional<Day> limit_of(const RunningClock& clock) const;
  // The clock that decides the timeliness of the open stage, if it runs.
  const RunningClock* deciding_clock() const;
};

// The state before a fact of that day and moment that is recorded after everything in `history`.
CaseState state_before(std::span<const CaseEvent> history, Day on, std::optional<Instant> at);

// A reason is a code of the log where it is one, and else a text outside it.
void put_reason(Draft& draft, const std::string& reason);
// The event is by or to that person of the case; refused where something is sent to them and may not be. Nothing for an empty id.
void name_person(Decision& decision, Draft& draft, const std::string& id, bool is_sent);
void put_text(Draft& draft, std::string_view field, const std::string& words);
// Refused before every task is done or dropped.
void check_tasks_are_done(Decision& decision);
// Refused while an approval of a remedy is pending.
void check_approvals_are_decided(Decision& decision);
// Refused while a meeting is still to come: who sits in it must know.
void check_meetings_are_over(Decision& decision);

Draft decide_one(Decision& decision, const RegisterCase& request);
Draft decide_one(Decision& decision, const TriageCase& request);
Draft decide_one(Decision& decision, const AddHead& request);
Draft decide_one(Decision& decision, const WithdrawHead& request);
Draft decide_one(Decision& decision, const AcknowledgeCase& request);
Draft decide_one(Decision& decision, const AllocateCase& request);
Draft decide_one(Decision& decision, const RecordContact& request);
Draft decide_one(Decision& decision, const MakePromise& request);
Draft decide_one(Decision& decision, const KeepPromise& request);
Draft decide_one(Decision& decision, const MissPromise& request);
Draft decide_one(Decision& decision, const AddNote& request);
Draft decide_one(Decision& decision, const ExtendClock& request);
Draft decide_one(Decision& decision, const PauseClock& request);
Draft decide_one(Decision& decision, const ResumeClock& request);
Draft decide_one(Decision& decision, const ProposeFinding& request);
Draft decide_one(Decision& decision, const IssueFinding& request);
Draft decide_one(Decision& decision, const ReturnFinding& request);
Draft decide_one(Decision& decision, const AnswerStage& request);
Draft decide_one(Decision& decision, const EscalateCase& request);
Draft decide_one(Decision& decision, const AgreeRemedy& request);
Draft decide_one(Decision& decision, const CompleteRemedy& request);
Draft decide_one(Decision& decision, const ExplainDelay& request);
Draft decide_one(Decision& decision, const CloseCase& request);
Draft decide_one(Decision& decision, const ReopenCase& request);
Draft decide_one(Decision& decision, const ChangeReceivedDate& request);
Draft decide_one(Decision& decision, const SetField& request);
Draft decide_one(Decision& decision, const TakeStep& request);
Draft decide_one(Decision& decision, const AnnulEvent& request);
Draft decide_one(Decision& decision, const ReplaceEvent& request);
Draft decide_one(Decision& decision, const AddPerson& request);
Draft decide_one(Decision& decision, const ChangePerson& request);
Draft decide_one(Decision& decision, const RemovePerson& request);
Draft decide_one(Decision& decision, const SetTask& request);
Draft decide_one(Decision& decision, const FlagRisk& request);
Draft decide_one(Decision& decision, const FinishTask& request);
Draft decide_one(Decision& decision, const FinishItem& request);
Draft decide_one(Decision& decision, const DropTask& request);
Draft decide_one(Decision& decision, const LinkCase& request);
Draft decide_one(Decision& decision, const AttachFile& request);
Draft decide_one(Decision& decision, const RemoveFile& request);
Draft decide_one(Decision& decision, const ChangeRemedy& request);
Draft decide_one(Decision& decision, const DropRemedy& request);
Draft decide_one(Decision& decision, const RequestApproval& request);
Draft decide_one(Decision& decision, const DecideApproval& request);
Draft decide_one(Decision& decision, const MoveProcedure& request);
Draft decide_one(Decision& decision, const RecordVersion& request);
Draft decide_one(Decision& decision, const RaiseAnomaly& request);
Draft decide_one(Decision& decision, const CallMeeting& request);
Draft decide_one(Decision& decision, const ChangeMeeting& request);
Draft decide_one(Decision& decision, const DeclareConflict& request);
Draft decide_one(Decision& decision, const IssuePapers& request);
Draft decide_one(Decision& decision, const HoldMeeting& request);
Draft decide_one(Decision& decision, const CancelMeeting& request);

}  // namespace redress::casework
