// An office in memory for the pages' tests: real decisions, procedures, calendars and reports, no database. Today is Friday 20
// November 2026.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/office/office.h"

namespace redress::web::testing {

// No `override` on purpose: a function that the office no longer has does no harm here.
class FakeOffice : public office::Office {
 public:
  FakeOffice();

  base::Checked<office::Outcome> run(const casework::Command& command);
  base::Checked<office::Outcome> run(const base::Object& wire, std::string_view actor);
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
  std::string actor_name(std::int64_t actor);
  std::string unit_name(std::int64_t unit);
  std::vector<office::Named> services();
  std::vector<office::Named> handlers();
  base::Checked<figures::Report> figure(std::string_view measure, const figures::Question& question);
  std::vector<office::ReportName> reports();
  base::Checked<figures::Report> report(std::string_view name, const figures::Question& question);
  store::Head head();
  std::vector<store::Problem> verify() { return {}; }
  std::vector<store::Problem> check() { return {}; }
  void rebuild() {}

  office::Body told;
  base::Day day;
  bool record_is_gone = false;  // head() throws

 private:
  store::CaseLine line_of(const casework::CaseState& state);
  std::vector<store::CaseLine> matching(const store::CaseQuery& query);

  std::shared_ptr<clock::Calendars> calendars_;
  std::map<std::string, std::vector<casework::CaseEvent>, std::less<>> events_;
  std::vector<std::pair<std::string, std::string>> texts_;
  std::vector<casework::CaseEvent> log_;
  std::vector<std::string> people_, units_;
};

// Cases of the kinds that the pages show: late, due today, soon, paused, answered, escalated, closed late, recorded late.
void fill(FakeOffice& office, int cases);

}  // namespace redress::web::testing
