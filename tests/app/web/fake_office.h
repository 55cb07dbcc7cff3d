// An office in memory for the pages' tests: real decisions, procedures, calendars and reports, no database. Today is Friday 20
// November 2026.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/office/cases_in_flight.h"
#include "app/office/digests.h"
#include "app/office/habits.h"
#include "app/office/next_editions.h"
#include "app/office/numbers.h"
#include "app/office/office.h"
#include "app/office/organisation.h"
#include "app/office/procedure_use.h"
#include "app/office/publishing.h"
#include "app/office/runner.h"
#include "app/office/targets.h"
#include "tests/app/web/fake_figures.h"
#include "tests/app/web/fake_papers.h"

namespace redress::web::testing {

// One person with every role, whose session is always there: its secret is 64 times `a`.
class FakeAccounts : public office::Accounts {
 public:
  bool needs_first_administrator() override { return false; }
  std::optional<std::string> first_administrator_code() override { return std::nullopt; }
  base::Checked<std::int64_t> open_first_administrator(const office::FirstAdministrator&) override {
    return std::int64_t{1};
  }
  base::Checked<base::Done> confirm_password(std::int64_t, std::string_view) override { return base::Done{}; }
  base::Checked<std::string> sign_in(const office::SignInAttempt& attempt) override;
  base::Checked<std::string> sign_in_as(std::int64_t, std::string_view, std::string_view) override;
  std::optional<office::SignedIn> session(std::string_view secret) override;
  std::optional<office::SignedIn> look_at_session(std::string_view id) override;
  void sign_out(std::string_view) override {}
  std::vector<office::OpenSession> sessions(std::int64_t) override { return {}; }
  void end_session(std::int64_t, std::string_view) override {}
  base::Checked<std::string> invite(std::int64_t, std::string_view) override { return std::string(); }
  base::Checked<base::Done> accept(std::string_view, std::string_view) override { return base::Done{}; }
  base::Checked<base::Done> change_password(std::int64_t, std::string_view, std::string_view) override {
    return base::Done{};
  }
  std::string begin_codes(std::int64_t) override { return {}; }
  base::Checked<std::vector<std::string>> confirm_codes(std::int64_t, std::string_view) override {
    return std::vector<std::string>();
  }
  base::Checked<base::Done> end_codes(std::int64_t, std::string_view) override { return base::Done{}; }
  base::Refusals wrong_with_person(std::string_view, std::string_view) override { return {}; }
  base::Checked<std::int64_t> open_account(std::string_view, std::string_view, std::int64_t) override {
    return std::int64_t{1};
  }
  base::Checked<base::Done> give_role(std::int64_t, const office::HeldRole&, std::int64_t) override {
    return base::Done{};
  }
  base::Checked<base::Done> take_role(std::int64_t, const office::HeldRole&, std::int64_t) override {
    return base::Done{};
  }
  base::Checked<base::Done> close_account(std::int64_t, std::int64_t) override { return base::Done{}; }
  base::Checked<base::Done> reopen_account(std::int64_t, std::int64_t) override { return base::Done{}; }
  std::vector<office::Account> all() override { return {account()}; }
  std::optional<office::Account> find(std::int64_t) override { return account(); }
  std::optional<office::Account> find_email(std::string_view) override { return account(); }
  std::vector<office::Account> holders(std::string_view) override { return {account()}; }
  bool has_administrator() override { return true; }

  std::vector<office::HeldRole> roles;  // of that person; all of them to begin with
  FakeAccounts();
  office::Account account() const;
};
inline constexpr const char* fake_secret = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

class FakeDrafts : public office::Drafts {
 public:
  base::Checked<base::Instant> keep(std::int64_t, std::string_view form, std::string_view typed,
                                    std::optional<base::Instant>) override {
    kept = {std::string(form), std::string(typed), {}};
    return base::Instant{};
  }
  std::optional<office::Draft> find(std::int64_t, std::string_view form) override {
    return kept && kept->form == form ? kept : std::nullopt;
  }
  std::vector<office::Draft> all(std::int64_t) override {
    return kept ? std::vector{*kept} : std::vector<office::Draft>();
  }
  void drop(std::int64_t, std::string_view) override { kept.reset(); }

 private:
  std::optional<office::Draft> kept;
};

class FakeImportMaps : public office::ImportMaps {
 public:
  base::Checked<base::Done> keep(std::int64_t, std::string_view, std::string_view) override { return base::Done{}; }
  std::optional<office::ImportMap> find(std::string_view) override { return std::nullopt; }
  std::vector<office::ImportMap> all() override { return {}; }
  void drop(std::string_view) override {}
};

class FakeTokens : public office::Tokens {
 public:
  base::Checked<std::string> make(std::string_view, std::string_view) override { return std::string(); }
  base::Checked<base::Done> revoke(std::int64_t) override { return base::Done{}; }
  std::vector<office::Token> all() override { return {}; }
  base::Checked<office::Bearer> bearer(std::string_view, std::string_view) override {
    return base::refuse({"token_is_not_right", "authorization", "", "nobody has a token here"});
  }
};

class FakeSearch : public office::Search {
 public:
  std::string ask(std::int64_t, std::string_view) override { return "address"; }
  std::optional<std::string> asked(std::int64_t, std::string_view) override { return std::nullopt; }
  office::Hits find(std::string_view, int, int) override { return {}; }
  std::vector<office::AlikeCase> alike(const office::Incomer&, std::size_t) override { return {}; }
  std::vector<std::string> cases_of_person(std::int64_t) override { return {}; }
};

class FakeBranding : public office::Branding {
 public:
  office::Brand brand() override { return now; }
  base::Checked<base::Done> change(const office::Brand&, std::int64_t) override { return base::Done{}; }
  std::vector<office::BrandChange> changes() override { return {}; }

  office::Brand now;
};

// Everything that is shipped is used.
class FakeNextEditions : public office::NextEditions {
 public:
  std::optional<office::NextEdition> find(std::string_view) override { return std::nullopt; }
  office::Proof proof_of(const office::NextEdition&) override { return {}; }
  base::Checked<base::Done> change(std::string_view, const std::vector<catalogue::Change>&, int,
                                   std::int64_t) override {
    return base::Done{};
  }
  base::Checked<base::Done> propose(std::string_view, base::Day, int, std::int64_t) override { return base::Done{}; }
  base::Checked<base::Done> agree(std::string_view, base::Day, int, std::int64_t) override { return base::Done{}; }
  base::Checked<base::Done> withdraw(std::string_view, int, std::int64_t) override { return base::Done{}; }
  std::vector<office::EditionStep> steps(std::string_view) override { return {}; }
};

class FakeProcedureUse : public office::ProcedureUse {
 public:
  bool is_used(std::string_view) override { return true; }
  std::vector<const procedure::Procedure*> offered(base::Day) override { return all(); }
  std::vector<const procedure::Procedure*> all() override;
  base::Refusals wrong_with(const std::vector<office::ProcedureChoice>&) override { return {}; }
  base::Checked<base::Done> choose(const std::vector<office::ProcedureChoice>&, std::int64_t) override {
    return base::Done{};
  }
  office::NextEditions& next_editions() override { return next_; }
  std::vector<office::ProcedureChoice> choices() override { return {}; }

 private:
  FakeNextEditions next_;
};

// Nothing is in flight.
class FakePublishing : public office::Publishing {
 public:
  base::Checked<office::Publication> propose(const office::ToPublish&, std::int64_t) override {
    return office::Publication{};
  }
  base::Checked<base::Done> release(std::int64_t, std::int64_t) override { return base::Done{}; }
  base::Checked<base::Done> withdraw(std::int64_t, std::int64_t) override { return base::Done{}; }
  std::vector<office::Publication> all() override { return {}; }
  std::optional<office::Publication> find(std::int64_t) override { return std::nullopt; }
  std::string file(const office::Publication&, std::string_view) override { return {}; }
  office::MadeAgain make_again(const office::Publication&) override { return {}; }
  base::Checked<office::ChangedSince> changed_since(const office::Publication&) override {
    return office::ChangedSince{};
  }
};

class FakeTargets : public office::TargetRegister {
 public:
  std::vector<reports::Target> all() override { return {}; }
  base::Checked<std::string> set(const reports::Target&, std::int64_t) override { return std::string("T1"); }
  base::Checked<base::Done> end(std::string_view, base::Day, std::string_view, std::int64_t) override {
    return base::Done{};
  }
};

// Keeps them as they are given.
class FakeNumbers : public office::Numbers {
 public:
  std::vector<numbers::Number> all() override { return kept; }
  base::Checked<base::Done> record(const std::vector<numbers::Number>& some, std::int64_t by) override {
    for (auto number : some) {
      number.id = static_cast<std::int64_t>(kept.size()) + 1;
      number.by = by;
      number.known_on = number.from;
      kept.push_back(number);
    }
    return base::Done{};
  }
  base::Checked<base::Done> withdraw(std::int64_t, std::string_view, std::int64_t) override { return base::Done{}; }

  std::vector<numbers::Number> kept;
};

class FakeOrganisation : public office::Organisation {
 public:
  std::shared_ptr<const organisation::Units> units() override { return std::make_shared<organisation::Units>(); }
  std::int64_t open_cases(std::int64_t) override { return 0; }
  base::Checked<std::int64_t> establish(std::string_view, std::string_view, base::Day, std::int64_t) override {
    return std::int64_t{1};
  }
  base::Checked<base::Done> rename(std::int64_t, std::string_view, base::Day, std::int64_t) override {
    return base::Done{};
  }
  base::Checked<office::HandedOver> succeed(std::int64_t, std::int64_t, base::Day, std::int64_t) override {
    return office::HandedOver{};
  }
  base::Checked<office::HandedOver> close(std::int64_t, std::int64_t, base::Day, std::int64_t) override {
    return office::HandedOver{};
  }
};

class FakeCasesInFlight : public office::CasesInFlight {
 public:
  base::Checked<office::MovePreview> preview(const office::MoveQuestion&) override { return office::MovePreview{}; }
  base::Checked<office::MovePreview> preview(const procedure::Procedure&, const office::MoveQuestion&) override {
    return office::MovePreview{};
  }
  base::Checked<office::MoveResult> move(const office::MoveQuestion&, std::uint64_t, const std::string&,
                                         const office::Author&) override {
    return office::MoveResult{};
  }
  base::Checked<office::MoveResult> undo(const std::string&, const office::Author&) override {
    return office::MoveResult{};
  }
  std::vector<office::MadeMove> moves(std::string_view) override { return {}; }
};

class FakeHabits : public office::Habits {
 public:
  void open_case(std::int64_t, std::string_view reference) override { opened.emplace_back(reference); }
  std::vector<std::string> opened_cases(std::int64_t) override { return opened; }
  void see_list(std::int64_t, office::SeenList) override {}
  std::optional<office::SeenList> list_with(std::int64_t, std::string_view) override { return std::nullopt; }
  std::vector<office::SavedView> views(std::int64_t) override { return saved; }
  base::Checked<base::Done> save_view(std::int64_t, std::string_view name, std::string_view address) override {
    saved.push_back({static_cast<std::int64_t>(saved.size()) + 1, std::string(name), std::string(address)});
    return base::Done{};
  }
  base::Checked<base::Done> rename_view(std::int64_t, std::int64_t, std::string_view) override { return base::Done{}; }
  void remove_view(std::int64_t, std::int64_t) override {}
  bool has_single_keys(std::int64_t) override { return true; }
  void set_single_keys(std::int64_t, bool) override {}

 private:
  std::vector<office::SavedView> saved;
  std::vector<std::string> opened;
};

class FakeRunner : public office::Runner {
 public:
  office::Pass pass() override { return {}; }
};

class FakeDigests : public office::Digests {
 public:
  std::optional<office::Digest> find(std::int64_t, std::optional<base::Day> on) override {
    return on && digest && digest->on != *on ? std::nullopt : digest;
  }
  std::vector<base::Day> days(std::int64_t, int) override {
    return digest ? std::vector<base::Day>{digest->on} : std::vector<base::Day>();
  }
  bool has_unread(std::int64_t) override { return digest && !digest->is_read; }
  void read(std::int64_t, base::Day) override {
    if (digest) digest->is_read = true;
  }
  std::string working_days(std::int64_t) override { return weekdays; }
  base::Checked<base::Done> set_working_days(std::int64_t, std::string_view days) override {
    if (days.empty())
      return base::refuse({"working_days_are_some", "working_days", "", "select at least one day of the week"});
    weekdays = days;
    return base::Done{};
  }

  std::optional<office::Digest> digest;
  std::string weekdays = "12345";
};

// No `override` on purpose: a function that the office no longer has does no harm here.
class FakeOffice : public office::Office {
 public:
  FakeOffice();

  base::Checked<office::Outcome> run(const casework::Command& command);
  base::Checked<office::Outcome> run(const base::Object& wire, std::string_view actor);
  base::Checked<office::Outcome> run(const base::Object& wire, const office::Author& author);
  base::Checked<base::Done> try_run(const base::Object&, const office::Author&) { return base::Done{}; }
  office::Accounts& accounts() { return people_with_accounts; }
  office::Drafts& drafts() { return drafts_; }
  office::ImportMaps& import_maps() { return import_maps_; }
  office::Tokens& tokens() { return tokens_; }
  office::Search& search() { return search_; }
  base::Checked<office::Outcome> attach(const office::Attaching&, const office::Author&) { return office::Outcome{}; }
  base::Checked<office::Outcome> begin_cases(const std::string& key, const std::vector<office::Beginning>& cases,
                                             const office::Author& author);
  std::optional<office::OpenedFile> open_file(std::string_view, std::string_view) { return std::nullopt; }
  office::Branding& branding() { return branding_; }
  office::ProcedureUse& procedure_use() { return procedure_use_; }
  office::CasesInFlight& cases_in_flight() { return cases_in_flight_; }
  office::Publishing& publishing() { return publishing_; }
  office::TargetRegister& target_register() { return targets_; }
  office::Organisation& organisation() { return organisation_; }
  office::Papers& papers() { return papers_; }
  office::ActionRegister& action_register() { return actions_; }
  office::Numbers& numbers() { return dated; }
  office::SavedFigures& saved_figures() { return saved_figures_; }
  office::Habits& habits() { return habits_; }
  office::Runner& runner() { return runner_; }
  office::Digests& digests() { return morning; }
  base::Checked<office::Received> receive(const office::Incoming&) { return office::Received{}; }
  std::vector<base::Checked<office::Outcome>> run_all(std::vector<casework::Command> commands);
  std::vector<base::Checked<office::Outcome>> run_all(const std::vector<base::Object>& wires, std::string_view actor);
  base::Checked<base::Done> check_wire(const base::Object&) { return base::Done{}; }
  std::vector<base::Checked<int>> write_histories(const std::vector<office::History>&) { return {}; }
  base::Checked<int> try_history(const office::History&) { return 0; }
  base::Checked<int> try_history(const office::History&, std::span<const casework::CaseEvent>) { return 0; }
  void record_import(const office::ImportRecord&) {}
  std::vector<std::int64_t> people(const std::vector<std::string>& names);
  std::vector<std::int64_t> units(std::string_view kind, const std::vector<std::string>& names);
  std::optional<std::int64_t> find_person(std::string_view) { return std::nullopt; }
  std::optional<std::int64_t> find_unit(std::string_view, std::string_view) { return std::nullopt; }

  office::Body body() { return told; }
  base::Day today() { return day; }
  base::Instant now() { return base::Instant{day} + std::chrono::minutes{642}; }
  office::LocalTime local(base::Instant instant);
  const clock::Calendars& calendars() { return *calendars_; }
  const std::vector<procedure::Procedure>& procedures();
  std::optional<office::CaseView> find_case(std::string_view reference);
  std::vector<store::CaseLine> cases(const store::CaseQuery& query);
  std::int64_t count_cases(const store::CaseQuery& query);
  office::Tallied tally_cases(const store::CaseQuery& query);
  std::vector<store::ClockRow> clock_rows(std::int64_t case_id);
  std::vector<store::AwaitedFinding> findings_to_sign_off(std::int64_t actor, int offset, int limit);
  std::int64_t count_findings_to_sign_off(std::int64_t actor);
  std::string actor_name(std::int64_t actor);
  std::string unit_name(std::int64_t unit);
  std::vector<office::Named> services();
  std::vector<office::Named> handlers();
  base::Checked<figures::Report> figure(std::string_view measure, const figures::Question& question);
  std::vector<office::ReportName> reports();
  base::Checked<figures::Report> report(std::string_view name, const figures::Question& question);
  base::Checked<reports::Changes> report_changes(const figures::Report& report, const figures::Question& question,
                                                 const figures::Question& other);
  store::Head head();
  std::vector<store::Problem> verify() { return {}; }
  std::vector<store::Problem> check() { return {}; }
  void rebuild() {}

  office::Body told;
  base::Day day;
  bool record_is_gone = false;  // head() throws
  FakeAccounts people_with_accounts;
  FakeDigests morning;
  FakeNumbers dated;

 private:
  FakeDrafts drafts_;
  FakeImportMaps import_maps_;
  FakeTokens tokens_;
  FakeSearch search_;
  FakeBranding branding_;
  FakeProcedureUse procedure_use_;
  FakeCasesInFlight cases_in_flight_;
  FakePublishing publishing_;
  FakeTargets targets_;
  FakePapers papers_;
  FakeActions actions_;
  FakeOrganisation organisation_;
  FakeHabits habits_;
  FakeSavedFigures saved_figures_;
  FakeRunner runner_;
  figures::Columns columns();
  figures::Names names();
  store::CaseLine line_of(const casework::CaseState& state);
  std::string words_of(const std::string& commitment);
  std::vector<store::CaseLine> matching(const store::CaseQuery& query);

  std::shared_ptr<clock::Calendars> calendars_;
  std::map<std::string, std::vector<casework::CaseEvent>, std::less<>> events_;
  std::vector<std::pair<std::string, std::string>> texts_;
  std::vector<casework::CaseEvent> log_;
  std::vector<std::string> people_, units_;
  std::vector<std::string> keys_;  // of commands that were done by their wire form
};

// Cases of the kinds that the pages show: late, due today, soon, paused, answered, escalated, closed late, recorded late.
void fill(FakeOffice& office, int cases);

}  // namespace redress::web::testing
