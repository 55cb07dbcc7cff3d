// Where the writer's thread carries out commands: load, decide, append, derive. One connection; never used by two threads.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/office/beginning.h"
#include "app/office/deciding.h"
#include "app/office/incoming.h"
#include "app/office/names.h"
#include "app/office/office.h"
#include "app/office/rights.h"
#include "app/office/runner.h"
#include "app/office/used_procedures.h"
#include "app/office/writer.h"

namespace redress::office {

class Desk : public Bench {
 public:
  // `hand_on` gets the case events of each commit, in order, before anybody is answered.
  using HandOn = std::function<void(const std::vector<casework::CaseEvent>& events)>;
  // The store is open for writing: it holds the writer's lock.
  Desk(store::Store& store, const Options& options, const Bearings& bearings, Names& names, Rights& rights,
       UsedProcedures& used, HandOn hand_on);

  void begin() override;
  void begin_job(Refuses refuses) override;
  void keep_job() override;
  void drop_job() override;
  void end_jobs() override;
  void commit() override;
  void committed() override;
  void abandon() override;

  base::Checked<Outcome> carry_out(casework::Command command);
  // With the hash of what is asked, which may be made on any thread.
  base::Checked<Outcome> carry_out(casework::Command command, const crypto::Hash& request);
  base::Checked<Outcome> carry_out(const base::Object& wire, std::string_view actor);
  base::Checked<Outcome> carry_out(const base::Object& wire, const Author& author);
  base::Checked<Received> receive(const Incoming& incoming);
  // Cases that begin together; the bytes of their files are kept already. `wires` of each as in Beginning.
  base::Checked<Outcome> begin_cases(const std::string& key, const std::vector<Beginning>& cases, const Author& author);
  // Files of one case whose bytes are kept already, all of one key.
  base::Checked<Outcome> attach(const std::vector<base::Object>& wires, const Author& author);
  // One after the other; the events of all are appended together.
  std::vector<base::Checked<int>> write_histories(const std::vector<History>& histories);
  void record_import(const ImportRecord& record);
  // Says of a case what its day asks for and has not been said yet; `first_day` is the runner's. Each with its event and its key.
  std::vector<Reminded> remind(std::int64_t case_id, Day first_day);
  // The runner's first day, which is today where it has not run before.
  Day runners_first_day();
  // Appends an event of the body, dated now.
  void tell(store::BodyEvent event);
  // One of many cases with which the same is done.
  struct Each {
    std::int64_t case_id = 0;
    int version = 0;  // of the case when it was asked: where there is a later one, it is left; 0: whatever it is
    casework::Command command;
  };
  // All in one go, their events appended together. Why each was left; empty for those with which it was done.
  std::vector<std::string> carry_out_each(std::span<const Each> all);
  // Their ids; those not known yet are made.
  std::vector<std::int64_t> people(const std::vector<std::string>& names);
  std::vector<std::int64_t> units(std::string_view kind, const std::vector<std::string>& names);
  void rebuild() { store_.rebuild(bearings_.calendars); }

 private:
  struct Added {  // names and events of the body that are not committed yet
    std::vector<std::pair<std::int64_t, std::string>> people;
    std::vector<Unit> units;
    std::vector<store::BodyEvent> told;
  };

  Instant next_instant();
  void forget_old_answers();
  casework::Directory directory();
  std::int64_t person(std::string_view name);  // made if not known
  std::int64_t unit(std::string_view kind,
                    std::string_view name);  // likewise; its event waits for establish_new_units()
  std::string new_reference(Day received_on);
  // What was asked of a new case, in order: the first command registers it. Every refusal of every wire, about `KIND.FIELD`.
  struct Asked {
    std::string kind;
    casework::Command command;
  };
  base::Checked<std::vector<Asked>> asked_of_new_case(const std::vector<base::Object>& wires, const Author& author);
  struct Begun {
    std::string reference;
    std::int64_t last_command = 0;
    Events events;  // decided, their texts kept, not yet appended
  };
  base::Checked<Begun> begun(std::vector<Asked> all, Instant now);
  base::Refusals conflict(const Events& history, const casework::Command& command) const;
  base::Checked<Outcome> repeated(const store::Answer& answer, const crypto::Hash& request);
  // Keeps the texts and puts their commitments into the event.
  void commit_to_texts(const std::map<std::string, std::string, std::less<>>& texts, casework::CaseEvent& event);
  // What a history's commands come to, all of them or a refusal; `known` is what the log holds of the case.
  base::Checked<Events> told_with_texts(const History& history, Events known, const Entry& entry);
  void append(Events& events);
  std::vector<std::int64_t> who_hears(const casework::Reminder& reminder, const casework::CaseState& state,
                                      const procedure::Procedure& procedure) const;
  void propose_escalation(std::int64_t case_id, const std::string& reference, Events& history);
  // What was entered behind the first `known` events of a case, and the case's rows. Its version.
  int write_down(Events history, std::size_t known);
  void establish_new_units();
  void append_body_event(store::BodyEvent event);

  store::Store& store_;
  Options options_;
  Bearings bearings_;
  Names& names_;
  Rights& rights_;
  UsedProcedures& used_;
  HandOn hand_on_;
  Instant last_recorded_at_{};
  Instant group_began_after_{};
  Instant answers_forgotten_at_{};
  Added job_, group_;
  std::vector<Unit> to_establish_;  // named by the job; their events are written once the job is known to be kept
  Events written_;                  // of the group
  std::size_t job_began_ = 0;       // in written_
};

}  // namespace redress::office
