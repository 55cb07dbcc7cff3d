// What an open office answers without writing; and the proofs.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "app/office/opened.h"
#include "app/office/shipped.h"
#include "app/store/open_cases.h"
#include "kit/crypto/hash.h"

namespace redress::office {

std::string root_of(const store::Head& head) {
  return crypto::hex(head.root);
}

std::string Opened::writer_of_record() {
  return readers_.with([&](store::Store& store) {
    const auto holder = sql::holder_of_lock(address_, store.connection());
    if (!holder) return std::string();
    return holder->who + (holder->epoch ? ", epoch " + std::to_string(*holder->epoch) : "");
  });
}

std::vector<EditionName> Opened::editions_to_adopt() {
  const catalogue::Shipped shipped = sound(options_.shipped);
  return readers_.with([&](store::Store& store) { return missing_editions(store, shipped); });
}

std::optional<CaseView> Opened::find_case(std::string_view reference) {
  return readers_.with([&](store::Store& store) -> std::optional<CaseView> {
    const auto case_id = store.case_id_of(reference);
    if (!case_id) return std::nullopt;
    CaseView view;
    view.events = store.case_events(*case_id);
    if (view.events.empty()) return std::nullopt;
    view.state = casework::fold(view.events);
    const std::int64_t seq = view.state.exists ? view.state.procedure_edition : view.events.front().procedure_edition;
    if (const auto edition = adopted_->edition(seq)) view.procedure = edition->procedure;
    const auto text_of = texts_in(store);
    std::set<std::string> seen;
    for (const auto& event : view.events) {
      const base::Value* texts = base::find(event.detail, "texts");
      if (texts == nullptr || texts->as_object() == nullptr) continue;
      for (const auto& [field, commitment] : *texts->as_object()) {
        if (commitment.as_text() == nullptr || !seen.insert(*commitment.as_text()).second) continue;
        if (auto words = text_of(*commitment.as_text())) {
          view.texts.emplace_back(*commitment.as_text(), std::move(*words));
        }
      }
    }
    return view;
  });
}

std::vector<store::CaseLine> Opened::cases(const store::CaseQuery& query) {
  return readers_.with([&](store::Store& store) { return store.cases(query); });
}

std::int64_t Opened::count_cases(const store::CaseQuery& query) {
  return readers_.with([&](store::Store& store) {
    // Of named cases it costs nothing, and would push out what does.
    if (!query.references.empty()) return store.count_cases(query);
    return counts_.of(query, store.head().size, [&] { return store.count_cases(query); });
  });
}

Tallied Opened::tally_cases(const store::CaseQuery& query) {
  return readers_.with([&](store::Store& store) {
    return tallies_.of(query, store.head().size,
                       [&] { return std::make_shared<const std::vector<store::CaseTally>>(store.tally_cases(query)); });
  });
}

std::vector<store::AwaitedFinding> Opened::findings_to_sign_off(std::int64_t actor, int offset, int limit) {
  return readers_.with([&](store::Store& store) { return store.findings_to_sign_off(actor, offset, limit); });
}

std::int64_t Opened::count_findings_to_sign_off(std::int64_t actor) {
  return readers_.with([&](store::Store& store) { return store.count_findings_to_sign_off(actor); });
}

std::vector<store::AwaitedApproval> Opened::remedies_to_approve(std::int64_t actor,
                                                                const std::vector<std::string>& roles, int limit) {
  return readers_.with([&](store::Store& store) { return store.remedies_to_approve(actor, roles, limit); });
}

std::int64_t Opened::count_remedies_to_approve(std::int64_t actor, const std::vector<std::string>& roles) {
  return readers_.with([&](store::Store& store) { return store.count_remedies_to_approve(actor, roles); });
}

std::vector<store::ReturnCount> Opened::returned_approvals(base::Day since) {
  return readers_.with([&](store::Store& store) { return store.returned_approvals(since); });
}

std::vector<store::OpenTask> Opened::open_tasks(std::int64_t actor, int limit) {
  return readers_.with([&](store::Store& store) { return store::open_tasks_of(store.connection(), actor, limit); });
}

store::MeetingCounts Opened::meeting_counts() {
  return readers_.with([&](store::Store& store) { return store::meeting_counts(store.connection()); });
}

std::vector<store::MeetingLine> Opened::meetings_to_come(int limit, int offset) {
  return readers_.with([&](store::Store& store) { return store::meetings_to_come(store.connection(), limit, offset); });
}

std::vector<store::MeetingLine> Opened::meetings_held(int limit, int offset) {
  return readers_.with([&](store::Store& store) { return store::meetings_held(store.connection(), limit, offset); });
}

std::vector<store::RegisterCount> Opened::register_counts() {
  return readers_.with([&](store::Store& store) { return store::register_counts(store.connection()); });
}

std::vector<store::RegisterLine> Opened::register_lines(const std::string& id, int limit, int offset) {
  return readers_.with(
      [&](store::Store& store) { return store::register_lines(store.connection(), id, limit, offset); });
}

std::vector<store::PromiseNotKept> Opened::promises_not_kept(int limit) {
  return readers_.with(
      [&](store::Store& store) { return store::promises_not_kept(store.connection(), today(), limit); });
}

std::vector<store::RemedyOwed> Opened::remedies_owed(Day until, int limit) {
  return readers_.with([&](store::Store& store) { return store::remedies_owed(store.connection(), until, limit); });
}

std::vector<store::Chase> Opened::chases(int limit) {
  store::CaseQuery open;
  open.open = true;
  std::set<std::string, std::less<>> alive;
  const auto tallied = tally_cases(open);
  for (const auto& tally : *tallied) alive.insert(tally.procedure);
  // An earlier edition may ask in other words.
  std::set<std::array<std::string_view, 3>> asked;
  for (const auto& procedure : procedures()) {
    if (!alive.contains(procedure.id)) continue;
    for (const auto& state : procedure.states) {
      const auto* task = procedure::find_task(procedure, state.chase);
      if (task != nullptr) asked.insert({procedure.id, state.id, task->title});
    }
  }
  std::vector<store::Chase> all;
  readers_.with([&](store::Store& store) {
    for (const auto& [procedure, state, title] : asked) {
      auto some = store::chases_of(store.connection(), procedure, state, title, limit);
      std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return 0;
  });
  std::sort(all.begin(), all.end(), [](const store::Chase& one, const store::Chase& other) {
    return std::tie(one.due_on, one.reference) < std::tie(other.due_on, other.reference);
  });
  if (all.size() > static_cast<std::size_t>(limit)) all.resize(static_cast<std::size_t>(limit));
  return all;
}

void Opened::export_rows(const procedure::Procedure& procedure, const procedure::Export& layout,
                         const std::function<void(const casework::ExportRow&)>& each) {
  constexpr std::size_t cases_at_once = 200;
  std::map<std::int64_t, std::string> names;
  const auto who = [&](std::int64_t actor) {
    const auto [known, is_new] = names.try_emplace(actor);
    if (is_new) known->second = actor_name(actor);
    return known->second;
  };
  const auto ids =
      readers_.with([&](store::Store& store) { return store::cases_of(store.connection(), procedure.id); });
  for (std::size_t first = 0; first < ids.size(); first += cases_at_once) {
    const auto some = std::span(ids).subspan(first, std::min(cases_at_once, ids.size() - first));
    const auto histories = readers_.with([&](store::Store& store) { return store.case_events(some); });
    for (const auto& history : histories) {
      for (const auto& row : casework::export_rows(layout, procedure, history, calendars(), who)) each(row);
    }
  }
}

std::vector<store::ClockRow> Opened::clock_rows(std::int64_t case_id) {
  return readers_.with([&](store::Store& store) { return store::clocks_of(store.connection(), case_id); });
}

std::vector<store::LinkOfCase> Opened::links_of(const casework::CaseState& state) {
  return readers_.with(
      [&](store::Store& store) { return store::links_of(store.connection(), state.case_id, state.reference); });
}

std::string Opened::actor_name(std::int64_t actor) {
  if (actor == 0) return "";
  std::string name = names_.person_name(actor);
  if (name.empty() && !writing_) {  // another process writes, and may have met someone since
    read_names_again();
    name = names_.person_name(actor);
  }
  return name;
}

std::string Opened::unit_name(std::int64_t unit) {
  if (unit == 0) return "";
  auto units = names_.organisation();
  if (!units->knows(unit) && !writing_) {
    read_names_again();
    units = names_.organisation();
  }
  return units->name(unit, units->is_renamed(unit) ? today() : Day{});
}

std::vector<Named> Opened::open_units(std::string_view kind) {
  const auto units = names_.organisation();
  const Day now = today();
  std::vector<Named> all;
  for (const std::int64_t unit : units->all()) {
    if (units->kind(unit) == kind && units->is_open(unit, now)) all.push_back({unit, units->name(unit, now)});
  }
  std::sort(all.begin(), all.end(), [](const Named& one, const Named& other) { return one.name < other.name; });
  return all;
}
std::vector<Named> Opened::services() {
  return open_units("service");
}
std::vector<Named> Opened::teams() {
  return open_units("team");
}
std::vector<Named> Opened::handlers() {
  std::vector<Named> all;
  for (auto& [id, name] : names_.all_people()) all.push_back({id, std::move(name)});
  return all;
}

store::Head Opened::head() {
  return readers_.with([](store::Store& store) { return store.head(); });
}

std::vector<store::Problem> Opened::verify() {
  return readers_.with([](store::Store& store) { return store.verify(); });
}

std::vector<store::Problem> Opened::check() {
  return readers_.with([this](store::Store& store) {
    auto problems = store.check(*calendars_);
    for (auto& problem : check_files(store)) problems.push_back(std::move(problem));
    return problems;
  });
}

void Opened::rebuild() {
  writer().run([this] {
    desk_->rebuild();
    return true;
  });
}

}  // namespace redress::office
