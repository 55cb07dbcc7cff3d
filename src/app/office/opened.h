// An office that is open: what stands behind office.h.
#pragma once

#include <memory>
#include <mutex>

#include "app/office/account_desk.h"
#include "app/office/action_desk.h"
#include "app/office/branding_desk.h"
#include "app/office/cases_in_flight_desk.h"
#include "app/office/counting.h"
#include "app/office/deciding.h"
#include "app/office/desk.h"
#include "app/office/digest_desk.h"
#include "app/office/draft_desk.h"
#include "app/office/habit_desk.h"
#include "app/office/import_map_desk.h"
#include "app/office/names.h"
#include "app/office/next_edition_desk.h"
#include "app/office/number_desk.h"
#include "app/office/officer_figure_desk.h"
#include "app/office/organisation_desk.h"
#include "app/office/paper_desk.h"
#include "app/office/procedure_use_desk.h"
#include "app/office/publishing_desk.h"
#include "app/office/readers.h"
#include "app/office/runner_desk.h"
#include "app/office/saved_figure_desk.h"
#include "app/office/search_desk.h"
#include "app/office/target_desk.h"
#include "app/office/token_desk.h"
#include "app/office/writer.h"
#include "kit/files/content_folder.h"

namespace redress::office {

class Opened : public Office {
 public:
  Opened(const store::Place& place, Options options);

  base::Checked<Outcome> run(const casework::Command& command) override;
  base::Checked<Outcome> run(const base::Object& wire, std::string_view actor) override;
  base::Checked<Outcome> run(const base::Object& wire, const Author& author) override;
  base::Checked<Received> receive(const Incoming& incoming) override;
  base::Checked<Outcome> begin_cases(const std::string& key, const std::vector<Beginning>& cases,
                                     const Author& author) override;
  base::Checked<Outcome> attach(const Attaching& asked, const Author& author) override;
  std::optional<OpenedFile> open_file(std::string_view reference, std::string_view id) override;
  std::optional<std::string> done_with(std::string_view key) override;
  base::Checked<base::Done> try_run(const base::Object& wire, const Author& author) override;
  std::vector<base::Checked<Outcome>> run_all(std::vector<casework::Command> commands) override;
  std::vector<base::Checked<Outcome>> run_all(const std::vector<base::Object>& wires, std::string_view actor) override;
  base::Checked<base::Done> check_wire(const base::Object& wire) override;
  std::vector<base::Checked<int>> write_histories(const std::vector<History>& histories) override;
  base::Checked<int> try_history(const History& history, std::span<const casework::CaseEvent> known) override;
  void record_import(const ImportRecord& record) override;
  std::vector<std::int64_t> people(const std::vector<std::string>& names) override;
  std::vector<std::int64_t> units(std::string_view kind, const std::vector<std::string>& names) override;
  std::optional<std::int64_t> find_person(std::string_view name) override { return names_.person(name); }
  std::optional<std::int64_t> find_unit(std::string_view kind, std::string_view name) override {
    return names_.unit(kind, name);
  }

  Body body() override { return adopted_->body; }
  Instant now() override;
  Day today() override { return zone_.civil_day(now()); }
  LocalTime local(Instant instant) override;
  const clock::Calendars& calendars() override { return *calendars_; }
  const std::vector<procedure::Procedure>& procedures() override { return adopted_->procedures; }
  std::optional<CaseView> find_case(std::string_view reference) override;
  std::vector<store::CaseLine> cases(const store::CaseQuery& query) override;
  std::int64_t count_cases(const store::CaseQuery& query) override;
  Tallied tally_cases(const store::CaseQuery& query) override;
  std::vector<store::AwaitedFinding> findings_to_sign_off(std::int64_t actor, int offset, int limit) override;
  std::int64_t count_findings_to_sign_off(std::int64_t actor) override;
  std::vector<store::AwaitedApproval> remedies_to_approve(std::int64_t actor, const std::vector<std::string>& roles,
                                                          int limit) override;
  std::int64_t count_remedies_to_approve(std::int64_t actor, const std::vector<std::string>& roles) override;
  std::vector<store::ReturnCount> returned_approvals(base::Day since) override;
  std::vector<store::OpenTask> open_tasks(std::int64_t actor, int limit) override;
  store::MeetingCounts meeting_counts() override;
  std::vector<store::MeetingLine> meetings_to_come(int limit, int offset) override;
  std::vector<store::MeetingLine> meetings_held(int limit, int offset) override;
  std::vector<store::RegisterCount> register_counts() override;
  std::vector<store::Chase> chases(int limit) override;
  std::vector<store::PromiseNotKept> promises_not_kept(int limit) override;
  std::vector<store::RemedyOwed> remedies_owed(Day until, int limit) override;
  std::vector<store::RegisterLine> register_lines(const std::string& id, int limit, int offset) override;
  void export_rows(const procedure::Procedure& procedure, const procedure::Export& layout,
                   const std::function<void(const casework::ExportRow&)>& each) override;
  std::vector<store::ClockRow> clock_rows(std::int64_t case_id) override;
  std::vector<store::LinkOfCase> links_of(const casework::CaseState& state) override;
  std::string actor_name(std::int64_t actor) override;
  std::string unit_name(std::int64_t unit) override;

  Publishing& publishing() override { return *publishing_; }
  TargetRegister& target_register() override { return *targets_; }
  Organisation& organisation() override { return *organisation_; }
  Papers& papers() override { return *papers_; }
  ActionRegister& action_register() override { return *actions_; }
  Numbers& numbers() override { return *numbers_; }
  SavedFigures& saved_figures() override { return *saved_figures_; }
  Accounts& accounts() override { return *accounts_; }
  Drafts& drafts() override { return *drafts_; }
  ImportMaps& import_maps() override { return *import_maps_; }
  Tokens& tokens() override { return *tokens_; }
  Search& search() override { return *search_; }
  Branding& branding() override { return *branding_; }
  ProcedureUse& procedure_use() override { return *procedure_use_; }
  CasesInFlight& cases_in_flight() override { return *cases_in_flight_; }
  Habits& habits() override { return *habits_; }
  Runner& runner() override { return *runner_; }
  Digests& digests() override { return *digests_; }

  base::Checked<figures::Report> figure(std::string_view measure, const figures::Question& question) override;
  std::vector<Named> services() override;
  std::vector<Named> teams() override;
  std::vector<Named> handlers() override;
  std::vector<figures::Measure> measures() override { return adopted_->measures; }
  std::vector<ReportName> reports() override;
  base::Checked<figures::Report> report(std::string_view name, const figures::Question& question) override;
  base::Checked<reports::Changes> report_changes(const figures::Report& report, const figures::Question& question,
                                                 const figures::Question& other) override;

  void tell_commits_to(Committed listener) override;
  store::Head head() override;
  std::string writer_of_record() override;
  std::vector<EditionName> editions_to_adopt() override;
  std::vector<store::Problem> verify() override;
  void rebuild() override;
  std::vector<store::Problem> check() override;

 private:
  Writer& writer();  // throws base::Fault if this office was opened for reading
  void read_names_again();
  std::vector<Named> open_units(std::string_view kind);  // today, by name
  figures::Names names_for(const figures::Question& question);
  base::Checked<figures::Report> report_of_paper(std::string_view report, std::string_view period);
  void hand_on(const Events& events);  // of a commit
  std::vector<store::Problem> check_files(store::Store& store);

  Options options_;
  sql::Address address_;
  files::ContentFolder content_;  // of the files of cases
  Readers readers_;
  Tallies tallies_;
  Counts counts_;
  std::shared_ptr<const clock::Calendars> calendars_;
  std::unique_ptr<store::Store> writing_;  // null: for reading only
  AdoptedNow adopted_;
  zone::Zone zone_;
  Names names_;
  Rights rights_;
  UsedProcedures used_;
  Counting counting_;
  std::mutex listener_mutex_;
  Committed listener_;
  std::unique_ptr<Desk> desk_;
  std::unique_ptr<Writer> writer_;  // its thread ends before what it uses
  std::unique_ptr<AccountDesk> accounts_;
  std::unique_ptr<DraftDesk> drafts_;
  std::unique_ptr<SearchDesk> search_;
  std::unique_ptr<ImportMapDesk> import_maps_;
  std::unique_ptr<BrandingDesk> branding_;
  std::unique_ptr<NextEditionDesk> next_editions_;
  std::unique_ptr<ProcedureUseDesk> procedure_use_;
  std::unique_ptr<CasesInFlightDesk> cases_in_flight_;
  std::unique_ptr<PublishingDesk> publishing_;
  std::unique_ptr<TargetDesk> targets_;
  std::unique_ptr<PaperDesk> papers_;
  std::unique_ptr<ActionDesk> actions_;
  std::unique_ptr<NumberDesk> numbers_;
  std::unique_ptr<OrganisationDesk> organisation_;
  std::unique_ptr<TokenDesk> tokens_;  // shares the throttle of accounts_
  std::unique_ptr<HabitDesk> habits_;
  std::unique_ptr<OfficerFigureDesk> officer_figures_;
  std::unique_ptr<SavedFigureDesk> saved_figures_;
  std::unique_ptr<DigestDesk> digests_;
  std::unique_ptr<RunnerDesk> runner_;
};

}  // namespace redress::office
