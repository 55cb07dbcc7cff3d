#include "tests/app/web/fake_office.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/catalogue/calendars.h"
#include "app/catalogue/measures.h"
#include "app/catalogue/procedures.h"
#include "app/catalogue/reports.h"
#include "base/fault.h"
#include "core/casework/decide.h"
#include "core/reports/report.h"
#include "kit/crypto/hash.h"

namespace redress::web::testing {
namespace {

std::int64_t id_in(std::vector<std::string>& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return found - names.begin() + 1;
  names.push_back(name);
  return static_cast<std::int64_t>(names.size());
}

}  // namespace

FakeAccounts::FakeAccounts() {
  for (const auto& kind : office::role_kinds()) roles.push_back({std::string(kind.id), 0});
}

office::Account FakeAccounts::account() const {
  return {1, "Priya Nair", "p.nair@example.org", roles, true, false, false};
}

base::Checked<std::string> FakeAccounts::sign_in(const office::SignInAttempt& attempt) {
  if (attempt.password == "right") return std::string(fake_secret);
  return base::refuse({"sign_in_is_wrong", "email", "", "not right"});
}

base::Checked<std::string> FakeAccounts::sign_in_as(std::int64_t, std::string_view, std::string_view) {
  return std::string(fake_secret);
}

std::optional<office::SignedIn> FakeAccounts::session(std::string_view secret) {
  if (secret != fake_secret) return std::nullopt;
  return office::SignedIn{1, "Priya Nair", roles, {}};
}

std::optional<office::SignedIn> FakeAccounts::look_at_session(std::string_view id) {
  return id == crypto::hex(crypto::sha256(fake_secret)) ? session(fake_secret) : std::nullopt;
}

FakeOffice::FakeOffice()
    : day(*base::parse_day("2026-11-20")),
      calendars_(std::make_shared<clock::Calendars>(catalogue::shipped_calendars())) {
  told.name = "Westermoor Council";
  told.calendar = "england-and-wales";
  told.zone = "Europe/London";
  told.demonstration = true;
}

std::vector<const procedure::Procedure*> FakeProcedureUse::all() {
  std::vector<const procedure::Procedure*> all;
  for (const auto& each : catalogue::shipped_procedures()) all.push_back(&each);
  return all;
}

const std::vector<procedure::Procedure>& FakeOffice::procedures() {
  return catalogue::shipped_procedures();
}

base::Checked<office::Outcome> FakeOffice::run(const casework::Command& command) {
  casework::Circumstances circumstances;
  circumstances.calendars = calendars_.get();
  circumstances.body_calendar = told.calendar;
  circumstances.today = day;
  circumstances.procedure_edition = 1;
  casework::Command asked = command;
  std::string reference = command.case_reference;
  std::string procedure;
  if (auto* registration = std::get_if<casework::RegisterCase>(&asked.request)) {
    reference = registration->reference;
    procedure = registration->procedure;
  } else if (const auto known = events_.find(reference); known != events_.end()) {
    procedure = casework::fold(known->second).procedure;
  }
  for (const auto& one : procedures()) {
    if (one.id == procedure) circumstances.procedure = &one;
  }
  auto drafts = casework::decide(events_[reference], asked, circumstances);
  if (!drafts) return base::refuse(drafts.error());
  for (auto& draft : *drafts) {
    auto& event = draft.event;
    event.seq = static_cast<std::int64_t>(log_.size());
    event.case_id = static_cast<std::int64_t>(std::distance(events_.begin(), events_.find(reference))) + 1;
    event.version = static_cast<int>(events_[reference].size()) + 1;
    event.known_on = command.known_on.value_or(std::max(event.happened_on, command.on));
    event.recorded_at = base::Instant{event.known_on} + std::chrono::hours{12};
    base::Object commitments;
    for (const auto& [field, words] : draft.texts) {
      const std::string hex = fmt::format("{:064x}", texts_.size() + 1);
      texts_.emplace_back(hex, words);
      commitments.emplace(field, hex);
    }
    if (!commitments.empty()) event.detail["texts"] = commitments;
    if (event.kind == casework::EventKind::case_received) event.detail["reference"] = reference;
    // Cases are told apart by their place of arrival, which never moves.
    event.case_id = events_[reference].empty() ? event.seq + 1 : events_[reference].front().case_id;
    events_[reference].push_back(event);
    log_.push_back(event);
  }
  return office::Outcome{.reference = reference};
}

base::Checked<office::Outcome> FakeOffice::run(const base::Object&, std::string_view) {
  return office::Outcome{};
}

// A key counts once, whatever it came with.
base::Checked<office::Outcome> FakeOffice::begin_cases(const std::string& key,
                                                       const std::vector<office::Beginning>& cases,
                                                       const office::Author& author) {
  std::optional<office::Outcome> first;
  int step = 0;
  for (const auto& each : cases) {
    std::string reference;
    for (base::Object wire : each.wires) {
      wire["key"] = key + "/" + std::to_string(++step);
      if (!reference.empty()) wire["case"] = reference;
      const auto done = run(wire, author);
      if (!done) return base::refuse(done.error());
      reference = done->reference;
      if (!first) first = *done;
      if (each.mark == cases.front().mark) first->version = done->version;
    }
  }
  return *first;
}

base::Checked<office::Outcome> FakeOffice::run(const base::Object& wire, const office::Author& author) {
  const auto known = [](std::vector<std::string>& names) {
    return [&names](std::string_view name) -> std::optional<std::int64_t> {
      const auto found = std::find(names.begin(), names.end(), name);
      return found == names.end() ? std::nullopt : std::optional<std::int64_t>(found - names.begin() + 1);
    };
  };
  auto command = casework::parse_command(wire, {known(people_), known(units_), known(units_), {}, {}});
  if (!command) return base::refuse(command.error());
  if (std::find(keys_.begin(), keys_.end(), command->key) != keys_.end())
    return base::refuse({"key_used_for_another_request", "key", "", "the key was used"});
  command->actor = author.actor;
  command->roles = author.roles;
  auto done = run(*command);
  if (done) keys_.push_back(command->key);
  return done;
}
std::vector<base::Checked<office::Outcome>> FakeOffice::run_all(std::vector<casework::Command> commands) {
  std::vector<base::Checked<office::Outcome>> results;
  for (const auto& command : commands) results.push_back(run(command));
  return results;
}
std::vector<base::Checked<office::Outcome>> FakeOffice::run_all(const std::vector<base::Object>&, std::string_view) {
  return {};
}

std::vector<std::int64_t> FakeOffice::people(const std::vector<std::string>& names) {
  std::vector<std::int64_t> ids;
  for (const auto& name : names) ids.push_back(id_in(people_, name));
  return ids;
}
std::vector<std::int64_t> FakeOffice::units(std::string_view, const std::vector<std::string>& names) {
  std::vector<std::int64_t> ids;
  for (const auto& name : names) ids.push_back(id_in(units_, name));
  return ids;
}

office::LocalTime FakeOffice::local(base::Instant instant) {
  const auto midnight = std::chrono::floor<std::chrono::days>(instant);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(instant - midnight).count();
  return {midnight, static_cast<int>(minutes / 60), static_cast<int>(minutes % 60)};
}

std::optional<office::CaseView> FakeOffice::find_case(std::string_view reference) {
  const auto found = events_.find(reference);
  if (found == events_.end() || found->second.empty()) return std::nullopt;
  office::CaseView view;
  view.events = found->second;
  view.state = casework::fold(view.events);
  for (const auto& one : procedures()) {
    if (one.id == view.state.procedure) view.procedure = &one;
  }
  view.texts = texts_;
  return view;
}

store::CaseLine FakeOffice::line_of(const casework::CaseState& state) {
  store::CaseLine line;
  line.case_id = state.case_id;
  line.reference = state.reference;
  line.procedure = state.procedure;
  line.stream = state.stream;
  line.state = state.state;
  line.stage = state.episodes.empty() ? "" : state.episodes.back().opened.stage;
  line.theme = state.theme;
  line.outcome = state.outcome();
  line.service = state.service;
  line.handler = state.handler();
  if (!state.heads.empty()) line.words = words_of(state.heads.front().text);
  line.received_on = state.received_on;
  line.open = state.open();
  if (!line.open) line.closed_on = state.closures.back().on;
  for (const auto& running : state.clocks) {
    if (!running.running() || !line.open) continue;
    const auto due =
        casework::limit_of(running, *calendars_->find(running.started.calendar)->known_on(std::nullopt)).due_on;
    if (due && (!line.due_on || *due < *line.due_on)) {
      line.due_on = due;
      line.due_clock = running.started.id;
    }
  }
  return line;
}

std::string FakeOffice::words_of(const std::string& commitment) {
  for (const auto& [hex, words] : texts_) {
    if (hex == commitment) return words;
  }
  return {};
}

std::vector<store::CaseLine> FakeOffice::matching(const store::CaseQuery& query) {
  std::vector<store::CaseLine> lines;
  for (const auto& [reference, events] : events_) {
    const store::CaseLine line = line_of(casework::fold(events));
    const bool due = line.due_on ? (!query.due_from || *line.due_on >= *query.due_from) &&
                                       (!query.due_to || *line.due_on <= *query.due_to)
                                 : query.or_no_due || (!query.due_from && !query.due_to);
    const bool named = query.references.empty() ||
                       std::find(query.references.begin(), query.references.end(), reference) != query.references.end();
    if (due && named && (!query.open || *query.open == line.open) &&
        (query.procedure.empty() || query.procedure == line.procedure) &&
        (query.handler == 0 || query.handler == line.handler) && (!query.unallocated || line.handler == 0) &&
        (query.stage.empty() || query.stage == line.stage) &&
        (!query.closed_from || (line.closed_on && *line.closed_on >= *query.closed_from)) &&
        (query.units.empty() || std::count(query.units.begin(), query.units.end(), line.service) > 0) &&
        (query.service == 0 || query.service == line.service)) {
      lines.push_back(line);
    }
  }
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) {
    if (a.due_on.has_value() != b.due_on.has_value()) return a.due_on.has_value();
    return a.due_on < b.due_on;
  });
  const auto by = [&](const auto& key) {
    std::stable_sort(lines.begin(), lines.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  };
  if (query.order == store::Order::reference) by([](const auto& line) { return line.reference; });
  if (query.order == store::Order::received) by([](const auto& line) { return line.received_on; });
  return lines;
}

std::vector<store::CaseLine> FakeOffice::cases(const store::CaseQuery& query) {
  auto lines = matching(query);
  const auto first = std::min(lines.size(), static_cast<std::size_t>(query.offset));
  const auto last = std::min(lines.size(), first + static_cast<std::size_t>(query.limit));
  return {lines.begin() + static_cast<std::ptrdiff_t>(first), lines.begin() + static_cast<std::ptrdiff_t>(last)};
}
std::int64_t FakeOffice::count_cases(const store::CaseQuery& query) {
  return static_cast<std::int64_t>(matching(query).size());
}

office::Tallied FakeOffice::tally_cases(const store::CaseQuery& query) {
  std::vector<store::CaseTally> tallies;
  for (const auto& line : matching(query))
    tallies.push_back({line.procedure, line.stage, line.service, line.handler, line.due_on, 1});
  return std::make_shared<const std::vector<store::CaseTally>>(std::move(tallies));
}

std::vector<store::ClockRow> FakeOffice::clock_rows(std::int64_t case_id) {
  std::vector<store::ClockRow> rows;
  for (const auto& [reference, events] : events_) {
    const auto state = casework::fold(events);
    if (state.case_id != case_id) continue;
    for (const auto& clock : state.clocks) {
      const auto calendar = calendars_->find(clock.started.calendar)->known_on(std::nullopt);
      rows.push_back({clock.started.id, clock.from, casework::limit_of(clock, *calendar).due_on, clock.stopped_on,
                      clock.ended_on});
    }
  }
  return rows;
}

std::vector<store::AwaitedFinding> FakeOffice::findings_to_sign_off(std::int64_t actor, int, int) {
  std::vector<store::AwaitedFinding> findings;
  for (const auto& [reference, events] : events_) {
    const auto state = casework::fold(events);
    for (const auto& head : state.heads) {
      if (!head.awaits_sign_off || head.proposed_by == actor) continue;
      findings.push_back({line_of(state), head.id, words_of(head.text), head.proposed, head.proposed_by, day});
    }
  }
  return findings;
}
std::int64_t FakeOffice::count_findings_to_sign_off(std::int64_t actor) {
  return static_cast<std::int64_t>(findings_to_sign_off(actor, 0, 0).size());
}

std::string FakeOffice::actor_name(std::int64_t actor) {
  return actor == 0 ? "" : people_.at(static_cast<std::size_t>(actor - 1));
}
std::string FakeOffice::unit_name(std::int64_t unit) {
  return unit == 0 ? "" : units_.at(static_cast<std::size_t>(unit - 1));
}
std::vector<office::Named> FakeOffice::services() {
  std::vector<office::Named> all;
  for (const auto& name : units_) all.push_back({id_in(units_, name), name});
  return all;
}
std::vector<office::Named> FakeOffice::handlers() {
  std::vector<office::Named> all;
  for (const auto& name : people_) all.push_back({id_in(people_, name), name});
  return all;
}

base::Checked<figures::Report> FakeOffice::figure(std::string_view, const figures::Question&) {
  return figures::Report{};
}

std::vector<office::ReportName> FakeOffice::reports() {
  std::vector<office::ReportName> names;
  for (const auto& report : catalogue::shipped_reports()) names.push_back({report.id, report.title});
  return names;
}

figures::Columns FakeOffice::columns() {
  figures::Columns columns(calendars_);
  for (const auto& one : procedures()) columns.learn(one);
  for (const auto& event : log_) columns.append(event);
  return columns;
}

figures::Names FakeOffice::names() {
  return {[this](std::int64_t actor) { return actor_name(actor); },
          [this](std::int64_t unit) { return unit_name(unit); }};
}

base::Checked<figures::Report> FakeOffice::report(std::string_view name, const figures::Question& question) {
  for (const auto& report : catalogue::shipped_reports()) {
    if (report.id == name) return reports::make(report, catalogue::shipped_measures(), columns(), question, names());
  }
  return base::refuse({"report_known", std::string(name), "", "there is no such report"});
}

base::Checked<reports::Changes> FakeOffice::report_changes(const figures::Report& report,
                                                           const figures::Question& question,
                                                           const figures::Question& other) {
  for (const auto& definition : catalogue::shipped_reports()) {
    if (definition.id != report.report) continue;
    return reports::changes(definition, catalogue::shipped_measures(), columns(), report, question, other, names());
  }
  return base::refuse({"report_known", report.report, "", "there is no such report"});
}

store::Head FakeOffice::head() {
  if (record_is_gone) throw base::Fault("the disk is gone");
  return {};
}

}  // namespace redress::web::testing
