// The one door: load, decide, append, derive, commit, hand on; and ask for a figure.
//
// Web, API, command line, import and timetable call this and never the store. One thread writes, with group commit:
// each command under its own savepoint, answered only after the sync; if the commit fails, all of them are unknown and
// the writer stops. Readers have their own connections. The present time comes in through `Clock`, so that tests set
// it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/office/accounts.h"
#include "app/office/beginning.h"
#include "app/office/branding.h"
#include "app/office/drafts.h"
#include "app/office/files.h"
#include "app/office/import_maps.h"
#include "app/office/incoming.h"
#include "app/office/search.h"
#include "app/office/tallies.h"
#include "app/office/tokens.h"
#include "app/store/chases.h"
#include "app/store/clock_rows.h"
#include "app/store/meetings.h"
#include "app/store/outstanding.h"
#include "app/store/registers.h"
#include "app/store/store.h"
#include "app/store/tasks.h"
#include "base/embedded.h"
#include "base/refusal.h"
#include "core/casework/command.h"
#include "core/casework/decide.h"
#include "core/casework/export_rows.h"
#include "core/figures/columns.h"
#include "core/procedure/procedure.h"
#include "core/reports/changes.h"
#include "kit/crypto/password.h"

namespace redress::office {

using base::Day;
using base::Instant;

using Clock = std::function<Instant()>;
Clock system_clock();

struct Outcome {  // of a command that was done
  std::string reference;
  std::int64_t command_id = 0;
  int version = 0;        // of the case afterwards
  bool repeated = false;  // the key had been used: the first answer again
};

// What a body is founded with. Everything else that it has (services, calendars, procedures) is dated in the body log.
struct Founding {
  std::string name;
  std::string calendar;                // the body's own nation: what `body` in a procedure means
  std::string zone = "Europe/London";  // civil days are this zone's
  std::string prefix;                  // of references; empty: the initials of the name
  bool demonstration = false;          // plainly invented: may be served without sign-in on loopback
  // What it uses at first, by id; nothing: those that count in `calendar` or in whatever is the body's own.
  std::optional<std::vector<std::string>> procedures = {};
};

struct Body {
  std::string name, calendar, zone, prefix;
  bool demonstration = false;
};

// One case as it happened elsewhere: its commands in the order of their days. All of them are written, or none.
struct History {
  std::string reference;
  std::vector<casework::Command> commands;  // the first is a RegisterCase unless the case is there already
};

// A file of cases that was imported, for the body log.
struct ImportRecord {
  std::string id;         // of file and map together
  std::string file_hash;  // hex
  std::int64_t rows = 0, cases = 0, events = 0;
};

// A moment as the body's wall clock shows it.
struct LocalTime {
  Day day{};
  int hour = 0, minute = 0;
};

// A person, team or service to choose from.
struct Named {
  std::int64_t id = 0;
  std::string name;
};

// A report that can be asked for.
struct ReportName {
  std::string id, title;
};

// An edition inside the program. `kind`: calendar, procedure, measure or report.
struct EditionName {
  std::string kind, id, edition;
};

// A case as a reader needs it.
struct CaseView {
  casework::CaseState state;
  std::vector<casework::CaseEvent> events;
  const procedure::Procedure* procedure = nullptr;
  std::vector<std::pair<std::string, std::string>> texts;  // hex of the commitment, words
};

using Randomness = std::function<std::string(std::size_t count)>;
Randomness system_randomness();

// Whether that is the password behind the hash. Everything that costs time in an attempt to sign in goes through it.
using CheckPassword = std::function<bool(std::string_view password, const std::string& hash)>;

struct Options {
  bool writing = true;  // takes the writer's lock; throws base::Busy naming who has it
  Clock clock = system_clock();
  Randomness random = system_randomness();  // salts and references
  crypto::PasswordCost password_cost = {};
  CheckPassword check_password = crypto::is_password;
  bool new_names = false;  // may a command name a person, team or service that is not known yet? (command line, import)
  std::vector<base::Embedded> shipped = base::embedded_shipped();  // what a writer adopts where the body lacks it
};

// Who asks for a command, and as what: a person and the roles that they hold.
struct Author {
  std::int64_t actor = 0;
  std::vector<std::string> roles;  // empty: not checked (the command line, import)
};

class Habits;          // habits.h: what the pages remember of one person
class ProcedureUse;    // procedure_use.h: which procedures new cases may begin under
class Runner;          // runner.h: what happens because a day has come
class Digests;         // digests.h: one list a morning for each person
class Publishing;      // publishing.h: reports that were published, sealed and made again
class TargetRegister;  // targets.h: what measures should come to, and since when
class Organisation;    // organisation.h: services and teams as they are renamed, follow one another and close
class Numbers;         // numbers.h: dated numbers that no case holds: head count, population, those of other bodies
class Papers;          // papers.h: what is said about a report, who gets it, and what a meeting made of it
class ActionRegister;  // actions.h: what is to be done by whom and by when, and what it came from
class SavedFigures;    // saved_figures.h: figures that a person keeps, shares and has sent
class CasesInFlight;   // cases_in_flight.h: open cases under a new edition of their procedure, or a late holiday

class Office {
 public:
  // A new body. Refused if there is one already. Throws base::Fault where what the program brings is not sound.
  static base::Checked<base::Done> found(const store::Place& place, const Founding& founding,
                                         const Clock& clock = system_clock());
  // Throws base::Fault where there is no body, and leaves nothing there; for writing also where what the program brings is not
  // sound. A writer adopts the editions that the body lacks.
  static std::unique_ptr<Office> open(const store::Place& place, Options options = {});
  virtual ~Office() = default;

  // From any thread. Waits until the command is durable or refused.
  virtual base::Checked<Outcome> run(const casework::Command& command) = 0;
  // The wire form, by that actor: parse, look up names, run.
  virtual base::Checked<Outcome> run(const base::Object& wire, std::string_view actor) = 0;
  // And by somebody whose roles count.
  virtual base::Checked<Outcome> run(const base::Object& wire, const Author& author) = 0;
  // A complaint that a program sends, by its token. The same key again gives the same answer; for another request it is
  // `key_used_for_another_request`. What is refused takes up no key.
  virtual base::Checked<Received> receive(const Incoming& incoming) = 0;
  // New cases, all of them whole or none; the first of them. The same key again gives the same answer; for another request it
  // is `key_used_for_another_request`. What is refused takes up no key. Refusals are about `KIND.FIELD` of a command, those of enclosed
  // files about `files`.
  virtual base::Checked<Outcome> begin_cases(const std::string& key, const std::vector<Beginning>& cases,
                                             const Author& author) = 0;
  // The case of the command that was done with that key; nothing where none was.
  virtual std::optional<std::string> done_with(std::string_view /*key*/) { return std::nullopt; }
  // Files to a case, each kept before the command that names it is carried out, all or none. Refusals about what was sent are
  // about `files`. By any other door `attach_file` is refused: nobody would have looked at the bytes.
  virtual base::Checked<Outcome> attach(const Attaching& asked, const Author& author) = 0;
  // A file of a case; nothing where there is none of that name, or it was removed or erased. Throws DamagedFile.
  virtual std::optional<OpenedFile> open_file(std::string_view reference, std::string_view id) = 0;
  // What would be refused if it were run now; nothing is written. A repeated key and a seen version are not looked at.
  virtual base::Checked<base::Done> try_run(const base::Object& wire, const Author& author) = 0;
  // Many commands at once, each under its own savepoint, results in order; one commit for all that are taken together.
  virtual std::vector<base::Checked<Outcome>> run_all(std::vector<casework::Command> commands) = 0;
  virtual std::vector<base::Checked<Outcome>> run_all(const std::vector<base::Object>& wires,
                                                      std::string_view actor) = 0;
  // What parsing would refuse, without doing anything: for files that are checked as a whole before their first line
  // counts.
  virtual base::Checked<base::Done> check_wire(const base::Object& wire) = 0;

  // History from elsewhere, as it happened, also where it broke the procedure (DESIGN 7): all that is given in one
  // commit, each case whole or not at all. The number of events written for each, 0 where it is repeated word for word.
  virtual std::vector<base::Checked<int>> write_histories(const std::vector<History>& histories) = 0;
  // The same decision on top of what is known of the case, nothing written.
  virtual base::Checked<int> try_history(const History& history, std::span<const casework::CaseEvent> known) = 0;
  virtual void record_import(const ImportRecord& record) = 0;

  // The ids of these people, teams or services; those not known yet are made (durable on return). In the order given.
  virtual std::vector<std::int64_t> people(const std::vector<std::string>& names) = 0;
  virtual std::vector<std::int64_t> units(std::string_view kind, const std::vector<std::string>& names) = 0;
  virtual std::optional<std::int64_t> find_person(std::string_view name) = 0;
  virtual std::optional<std::int64_t> find_unit(std::string_view kind, std::string_view name) = 0;

  virtual Body body() = 0;
  virtual Day today() = 0;
  virtual Instant now() = 0;
  virtual LocalTime local(Instant instant) = 0;
  virtual const clock::Calendars& calendars() = 0;
  virtual const std::vector<procedure::Procedure>& procedures() = 0;  // adopted editions, newest of each last
  virtual std::optional<CaseView> find_case(std::string_view reference) = 0;
  virtual std::vector<store::CaseLine> cases(const store::CaseQuery& query) = 0;
  virtual std::int64_t count_cases(const store::CaseQuery& query) = 0;
  virtual Tallied tally_cases(const store::CaseQuery&) = 0;
  // Findings that somebody else proposed and that await sign-off, the longest waiting first.
  virtual std::vector<store::AwaitedFinding> findings_to_sign_off(std::int64_t /*actor*/, int /*offset*/,
                                                                  int /*limit*/) {
    return {};
  }
  virtual std::int64_t count_findings_to_sign_off(std::int64_t) { return 0; }
  // Remedies whose approval one of those roles is asked for and that the person had no hand in, the longest waiting first.
  virtual std::vector<store::AwaitedApproval> remedies_to_approve(std::int64_t /*actor*/,
                                                                  const std::vector<std::string>& /*roles*/,
                                                                  int /*limit*/) {
    return {};
  }
  virtual std::int64_t count_remedies_to_approve(std::int64_t, const std::vector<std::string>&) { return 0; }
  virtual std::vector<store::ReturnCount> returned_approvals(base::Day /*since*/) { return {}; }
  // What that person is to do on open cases, what is due first.
  virtual std::vector<store::OpenTask> open_tasks(std::int64_t /*actor*/, int /*limit*/) { return {}; }
  // Open cases in states where their procedure waits for somebody outside, and the task that asks; what is due first comes
  // first.
  virtual std::vector<store::Chase> chases(int /*limit*/) { return {}; }
  // What is owed and not done: promises of open cases whose day has passed, remedies due by that day; what is due first first.
  virtual std::vector<store::PromiseNotKept> promises_not_kept(int /*limit*/) { return {}; }
  virtual std::vector<store::RemedyOwed> remedies_owed(Day /*until*/, int /*limit*/) { return {}; }
  // The registers that hold something, and the entries of one, the newest first.
  virtual std::vector<store::RegisterCount> register_counts() { return {}; }
  virtual std::vector<store::RegisterLine> register_lines(const std::string& /*id*/, int /*limit*/, int /*offset*/) {
    return {};
  }
  // The steps of every case of a procedure in that layout, case by case; some cases are read at a time, so that nobody else
  // waits for it.
  virtual void export_rows(const procedure::Procedure& /*procedure*/, const procedure::Export& /*layout*/,
                           const std::function<void(const casework::ExportRow&)>& /*each*/) {}
  // Meetings over cases: those to come, the next one first, and those that were held, the last one first.
  virtual store::MeetingCounts meeting_counts() { return {}; }
  virtual std::vector<store::MeetingLine> meetings_to_come(int /*limit*/, int /*offset*/) { return {}; }
  virtual std::vector<store::MeetingLine> meetings_held(int /*limit*/, int /*offset*/) { return {}; }
  // The clocks of one case, in the order in which they began; without reading the case.
  virtual std::vector<store::ClockRow> clock_rows(std::int64_t /*case_id*/) { return {}; }
  // The cases that are linked with this one, from either side.
  virtual std::vector<store::LinkOfCase> links_of(const casework::CaseState&) { return {}; }
  virtual std::string actor_name(std::int64_t actor) = 0;
  virtual std::string unit_name(std::int64_t unit) = 0;
  // To choose from in a filter, by name: services, and people who have or had a case.
  virtual std::vector<Named> services() { return {}; }
  virtual std::vector<Named> teams() { return {}; }
  virtual std::vector<Named> handlers() { return {}; }

  virtual base::Checked<figures::Report> figure(std::string_view measure, const figures::Question& question) = 0;
  // What figures can be asked for: the newest edition of each, by id.
  virtual std::vector<figures::Measure> measures() { return {}; }
  virtual std::vector<ReportName> reports() = 0;  // by id
  // With the moved-since-last-period table, invariants checked.
  virtual base::Checked<figures::Report> report(std::string_view name, const figures::Question& question) = 0;
  // What would differ in that report if the other question were asked, which differs in known_by and known_at alone.
  virtual base::Checked<reports::Changes> report_changes(const figures::Report& report,
                                                         const figures::Question& question,
                                                         const figures::Question& other) = 0;

  virtual Publishing& publishing() = 0;
  virtual TargetRegister& target_register() = 0;
  virtual Organisation& organisation() = 0;
  virtual Numbers& numbers() = 0;
  virtual Papers& papers() = 0;
  virtual ActionRegister& action_register() = 0;
  virtual SavedFigures& saved_figures() = 0;

  virtual Accounts& accounts() = 0;
  virtual Drafts& drafts() = 0;
  virtual ImportMaps& import_maps() = 0;
  virtual Tokens& tokens() = 0;
  virtual Search& search() = 0;
  virtual Branding& branding() = 0;
  virtual ProcedureUse& procedure_use() = 0;
  virtual CasesInFlight& cases_in_flight() = 0;

  // Told after each commit, on the thread that writes: the events of cases that it holds, in order (none where only other things
  // were written). One listener, and nothing may wait in it; null: nobody. Once this has returned the one before is not called.
  using Committed = std::function<void(const std::vector<casework::CaseEvent>&)>;
  virtual void tell_commits_to(Committed /*listener*/) {}

  virtual store::Head head() = 0;
  // Who holds the writer's lock, in words, with the epoch where there is one; empty if nobody does.
  virtual std::string writer_of_record() { return {}; }
  // What the program brings and the body lacks: the next writer adopts it.
  virtual std::vector<EditionName> editions_to_adopt() { return {}; }

  // Recomputes leaves, root and commitments; remakes the derived tables; compares them with the log.
  virtual std::vector<store::Problem> verify() = 0;
  virtual void rebuild() = 0;
  virtual std::vector<store::Problem> check() = 0;

  virtual Habits& habits() = 0;
  virtual Runner& runner() = 0;
  virtual Digests& digests() = 0;
};

// The root in hex, as `verify` prints it.
std::string root_of(const store::Head& head);

}  // namespace redress::office
