// The one door: load, decide, append, derive, commit, hand on; and ask for a figure.
//
// Web, API, command line, import and timetable call this and never the store. One thread writes, with group commit: each
// command under its own savepoint, answered only after the sync; if the commit fails, all of them are unknown and the writer
// stops. Readers have their own connections. The present time comes in through `Clock`, so that tests set it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/store/store.h"
#include "base/refusal.h"
#include "core/casework/command.h"
#include "core/casework/decide.h"
#include "core/figures/columns.h"
#include "core/procedure/procedure.h"

namespace redress::office {

using base::Day;
using base::Instant;

using Clock = std::function<Instant()>;
Clock system_clock();

struct Outcome {           // of a command that was done
  std::string reference;
  std::int64_t command_id = 0;
  int version = 0;         // of the case afterwards
  bool repeated = false;   // the key had been used: the first answer again
};

struct Body {
  std::string name, calendar, zone;
};

// A case as a reader needs it.
struct CaseView {
  casework::CaseState state;
  std::vector<casework::CaseEvent> events;
  const procedure::Procedure* procedure = nullptr;
  std::vector<std::pair<std::string, std::string>> texts;  // hex of the commitment, words
};

struct Options {
  bool writing = true;  // takes the writer's lock
  Clock clock = system_clock();
};

class Office {
 public:
  // A new body. Refused if there is one already.
  static base::Checked<base::Done> found(const store::Place& place, const std::string& name, const std::string& calendar,
                                         const Clock& clock);
  static std::unique_ptr<Office> open(const store::Place& place, Options options = {});
  virtual ~Office() = default;

  // From any thread. Waits until the command is durable or refused.
  virtual base::Checked<Outcome> run(const casework::Command& command) = 0;
  // The wire form, by that actor: parse, look up names, run.
  virtual base::Checked<Outcome> run(const base::Object& wire, std::string_view actor) = 0;
  // Many commands at once, each under its own savepoint, results in order; one commit for each chunk.
  virtual std::vector<base::Checked<Outcome>> run_all(std::vector<casework::Command> commands) = 0;

  virtual Body body() = 0;
  virtual Day today() = 0;
  virtual const clock::Calendars& calendars() = 0;
  virtual const std::vector<procedure::Procedure>& procedures() = 0;  // adopted editions, newest of each last
  virtual std::optional<CaseView> find_case(std::string_view reference) = 0;
  virtual std::vector<store::CaseLine> cases(const store::CaseQuery& query) = 0;
  virtual std::int64_t count_cases(const store::CaseQuery& query) = 0;
  virtual std::string actor_name(std::int64_t actor) = 0;
  virtual std::string unit_name(std::int64_t unit) = 0;

  virtual base::Checked<figures::Report> figure(std::string_view measure, const figures::Question& question) = 0;
  // With the moved-since-last-period table, invariants checked.
  virtual base::Checked<figures::Report> report(std::string_view name, const figures::Question& question) = 0;

  virtual store::Head head() = 0;
};

}  // namespace redress::office
