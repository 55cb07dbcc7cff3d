#include "app/office/opened.h"

#include <algorithm>
#include <utility>

#include "app/office/request_words.h"
#include "app/office/shipped.h"
#include "app/store/search.h"
#include "base/fault.h"

namespace redress::office {
namespace {

zone::Zone zone_named(const std::string& name) {
  auto zone = zone::Zone::named(name);
  if (!zone) throw base::Fault("the system's zone data do not know " + name);
  return std::move(*zone);
}

// A writer begins only where a body is, and only with what is proved; it adopts what the program brings and the body lacks.
std::unique_ptr<store::Store> opened_for_writing(const store::Place& place, const Options& options) {
  const catalogue::Shipped shipped = sound(options.shipped);
  store::require_record(place);
  auto store = store::Store::open(place);
  adopt_missing(*store, shipped, options.clock);
  return store;
}

}  // namespace

Clock system_clock() {
  return [] { return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()); };
}

Randomness system_randomness() {
  return [](std::size_t count) { return crypto::random_bytes(count); };
}

std::unique_ptr<Office> Office::open(const store::Place& place, Options options) {
  return std::make_unique<Opened>(place, std::move(options));
}

Opened::Opened(const store::Place& place, Options options)
    : options_(std::move(options)),
      address_(place.database),
      content_(place.folder.empty() ? "" : place.folder + "/files",
               static_cast<std::uint64_t>(casework::most_of_a_file)),
      readers_(place),
      calendars_(shipped_calendars()),
      writing_(options_.writing ? opened_for_writing(place, options_) : nullptr),
      adopted_(writing_ ? read_adopted(*writing_)
                        : readers_.with([](store::Store& store) { return read_adopted(store); })),
      zone_(zone_named(adopted_->body.zone)),
      counting_(calendars_, adopted_, readers_) {
  if (!writing_) {
    counting_.follow_the_log();
    read_names_again();
  } else {
    content_.remove_unfinished();
    writing_->rebuild_if_stale(*calendars_);
    names_.read(*writing_);
    rights_.read(*writing_);
    used_.read(*writing_);
    desk_ = std::make_unique<Desk>(*writing_, options_, Bearings{adopted_, *calendars_, zone_, used_}, names_, rights_,
                                   used_, [this](const Events& events) { hand_on(events); });
    writer_ = std::make_unique<Writer>(*desk_);
  }
  accounts_ = std::make_unique<AccountDesk>(options_, adopted_->body, readers_, names_, rights_,
                                            AccountDesk::Writing{writing_.get(), desk_.get(), writer_.get()});
  drafts_ = std::make_unique<DraftDesk>(options_.clock, readers_, writing_.get(), writer_.get());
  search_ = std::make_unique<SearchDesk>(options_, readers_, writing_.get(), writer_.get());
  import_maps_ = std::make_unique<ImportMapDesk>(options_.clock, readers_, writing_.get(), writer_.get());
  branding_ = std::make_unique<BrandingDesk>(options_.clock, readers_, writing_.get(), writer_.get());
  next_editions_ = std::make_unique<NextEditionDesk>(
      adopted_, options_.clock, zone_, readers_, NextEditionDesk::Writing{writing_.get(), desk_.get(), writer_.get()});
  procedure_use_ = std::make_unique<ProcedureUseDesk>(
      adopted_, used_, readers_, ProcedureUseDesk::Writing{desk_.get(), writer_.get()}, *next_editions_);
  cases_in_flight_ =
      std::make_unique<CasesInFlightDesk>(options_.clock, Bearings{adopted_, *calendars_, zone_, used_}, readers_,
                                          CasesInFlightDesk::Writing{desk_.get(), writer_.get()});
  publishing_ = std::make_unique<PublishingDesk>(calendars_, options_.clock, zone_, readers_, counting_, names_,
                                                 PublishingDesk::Writing{writing_.get(), desk_.get(), writer_.get()});
  targets_ =
      std::make_unique<TargetDesk>(adopted_, readers_, TargetDesk::Writing{writing_.get(), desk_.get(), writer_.get()});
  papers_ = std::make_unique<PaperDesk>(
      [this](std::string_view report, std::string_view period) { return report_of_paper(report, period); }, names_,
      readers_, PaperDesk::Writing{writing_.get(), desk_.get(), writer_.get()});
  actions_ = std::make_unique<ActionDesk>(adopted_, options_.clock, zone_, names_, readers_,
                                          ActionDesk::Writing{writing_.get(), desk_.get(), writer_.get()});
  numbers_ = std::make_unique<NumberDesk>(readers_, NumberDesk::Writing{writing_.get(), desk_.get(), writer_.get()});
  organisation_ = std::make_unique<OrganisationDesk>(
      options_.clock, zone_, readers_, names_, OrganisationDesk::Writing{writing_.get(), desk_.get(), writer_.get()});
  habits_ = std::make_unique<HabitDesk>(options_.clock, readers_, writing_.get(), writer_.get());
  officer_figures_ =
      std::make_unique<OfficerFigureDesk>(Bearings{adopted_, *calendars_, zone_, used_}, options_.clock, readers_,
                                          counting_, OfficerFigureDesk::Writing{writing_.get(), writer_.get()});
  saved_figures_ = std::make_unique<SavedFigureDesk>(
      options_.clock, zone_, readers_, rights_,
      SavedFigureDesk::Counters{
          [this](const std::string& measure, const figures::Question& question) { return figure(measure, question); },
          [this](const std::string& name, const figures::Question& question) { return report(name, question); }},
      *officer_figures_, SavedFigureDesk::Writing{writing_.get(), writer_.get()});
  digests_ = std::make_unique<DigestDesk>(Bearings{adopted_, *calendars_, zone_, used_}, options_.clock, readers_,
                                          rights_, *saved_figures_, DigestDesk::Writing{writing_.get(), writer_.get()});
  runner_ = std::make_unique<RunnerDesk>(Bearings{adopted_, *calendars_, zone_, used_}, options_.clock, readers_,
                                         *digests_, RunnerDesk::Writing{desk_.get(), writer_.get()});
  tokens_ = std::make_unique<TokenDesk>(options_, readers_, names_, rights_, accounts_->throttle(),
                                        TokenDesk::Writing{writing_.get(), writer_.get()});
}

void Opened::read_names_again() {
  readers_.with([this](store::Store& store) {
    names_.read(store);
    rights_.read(store);
    used_.read(store);
    return 0;
  });
}

void Opened::hand_on(const Events& events) {
  counting_.add(events);
  const std::lock_guard lock(listener_mutex_);
  if (listener_) listener_(events);
}

void Opened::tell_commits_to(Committed listener) {
  const std::lock_guard lock(listener_mutex_);
  listener_ = std::move(listener);
}

Writer& Opened::writer() {
  if (!writer_) throw base::Fault("this was opened for reading only");
  return *writer_;
}

Instant Opened::now() {
  return options_.clock();
}

LocalTime Opened::local(Instant instant) {
  const zone::WallTime wall = zone_.wall_time(instant);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(wall.since_midnight).count();
  return {wall.day, static_cast<int>(minutes / 60), static_cast<int>(minutes % 60)};
}

// --- commands ---------------------------------------------------------------------------------------------------------

base::Checked<Outcome> Opened::run(const casework::Command& command) {
  std::optional<base::Checked<Outcome>> result;
  const crypto::Hash request = request_hash(command);
  const auto work = [&] {
    result = desk_->carry_out(command, request);
    return result->has_value();
  };
  writer().run(work, Refuses::before_it_writes);
  return std::move(*result);
}

base::Checked<Outcome> Opened::run(const base::Object& wire, std::string_view actor) {
  std::optional<base::Checked<Outcome>> result;
  const auto work = [&] {
    result = desk_->carry_out(wire, actor);
    return result->has_value();
  };
  writer().run(work, Refuses::before_it_writes);
  return std::move(*result);
}

base::Checked<Outcome> Opened::run(const base::Object& wire, const Author& author) {
  std::optional<base::Checked<Outcome>> result;
  const auto work = [&] {
    result = desk_->carry_out(wire, author);
    return result->has_value();
  };
  writer().run(work, Refuses::before_it_writes);
  return std::move(*result);
}

base::Checked<Received> Opened::receive(const Incoming& incoming) {
  std::optional<base::Checked<Received>> result;
  writer().run([&] {
    result = desk_->receive(incoming);
    return result->has_value();
  });
  return std::move(*result);
}

std::optional<std::string> Opened::done_with(std::string_view key) {
  const auto answer = readers_.with([&](store::Store& store) { return store.answer_for(key); });
  return answer ? std::optional(answer->reference) : std::nullopt;
}

base::Checked<base::Done> Opened::try_run(const base::Object& wire, const Author& author) {
  const casework::Directory known{
      [this](std::string_view name) { return names_.person(name); },
      [this](std::string_view name) { return names_.unit("team", name); },
      [this](std::string_view name) { return names_.unit("service", name); },
      [this](std::int64_t number) {
        return readers_.with(
            [&](store::Store& store) { return store::WordIndex(store.connection()).is_known_person(number); });
      },
      [this](std::string_view reference) {
        return readers_.with([&](store::Store& store) { return store.case_id_of(reference).has_value(); });
      }};
  auto command = casework::parse_command(wire, known);
  if (!command) return base::refuse(command.error());
  command->actor = author.actor;
  command->roles = author.roles;
  const auto drafts = readers_.with([&](store::Store& store) {
    const bool registers = std::holds_alternative<casework::RegisterCase>(command->request);
    const auto id = registers ? std::nullopt : store.case_id_of(command->case_reference);
    const Events history = id ? store.case_events(*id) : Events();
    return decided(Bearings{adopted_, *calendars_, zone_, used_}, history, *command, now(), false, texts_in(store));
  });
  if (!drafts) return base::refuse(drafts.error());
  return base::Done{};
}

std::vector<base::Checked<Outcome>> Opened::run_all(std::vector<casework::Command> commands) {
  std::vector<std::optional<base::Checked<Outcome>>> results(commands.size());
  std::vector<Writer::Work> works;
  works.reserve(commands.size());
  for (std::size_t i = 0; i < commands.size(); ++i) {
    works.emplace_back([this, &commands, &results, i] {
      results[i] = desk_->carry_out(std::move(commands[i]));
      return results[i]->has_value();
    });
  }
  writer().run_all(std::move(works), Refuses::before_it_writes);
  std::vector<base::Checked<Outcome>> outcomes;
  outcomes.reserve(results.size());
  for (auto& result : results) outcomes.push_back(std::move(*result));
  return outcomes;
}

std::vector<base::Checked<Outcome>> Opened::run_all(const std::vector<base::Object>& wires, std::string_view actor) {
  std::vector<std::optional<base::Checked<Outcome>>> results(wires.size());
  std::vector<Writer::Work> works;
  works.reserve(wires.size());
  for (std::size_t i = 0; i < wires.size(); ++i) {
    works.emplace_back([this, &wires, &results, actor, i] {
      results[i] = desk_->carry_out(wires[i], actor);
      return results[i]->has_value();
    });
  }
  writer().run_all(std::move(works), Refuses::before_it_writes);
  std::vector<base::Checked<Outcome>> outcomes;
  outcomes.reserve(results.size());
  for (auto& result : results) outcomes.push_back(std::move(*result));
  return outcomes;
}

base::Checked<base::Done> Opened::check_wire(const base::Object& wire) {
  // Who is meant is found out when it is carried out; here only the form counts.
  const auto anybody = [](std::string_view) { return std::optional<std::int64_t>(1); };
  const auto command = casework::parse_command(wire, {anybody, anybody, anybody, {}, {}});
  if (!command) return base::refuse(command.error());
  return base::Done{};
}

std::vector<base::Checked<int>> Opened::write_histories(const std::vector<History>& histories) {
  std::vector<base::Checked<int>> results;
  writer().run([&] {
    results = desk_->write_histories(histories);
    return true;
  });
  return results;
}

base::Checked<int> Opened::try_history(const History& history, std::span<const casework::CaseEvent> known) {
  Entry entry;
  entry.recorded_at = now();
  const auto all =
      told(Bearings{adopted_, *calendars_, zone_, used_}, history, Events(known.begin(), known.end()), entry);
  if (!all) return base::refuse(all.error());
  return static_cast<int>(all->size() - known.size());
}

void Opened::record_import(const ImportRecord& record) {
  writer().run([&] {
    desk_->record_import(record);
    return true;
  });
}

std::vector<std::int64_t> Opened::people(const std::vector<std::string>& names) {
  std::vector<std::int64_t> ids;
  writer().run([&] {
    ids = desk_->people(names);
    return true;
  });
  return ids;
}

std::vector<std::int64_t> Opened::units(std::string_view kind, const std::vector<std::string>& names) {
  std::vector<std::int64_t> ids;
  writer().run([&] {
    ids = desk_->units(kind, names);
    return true;
  });
  return ids;
}

}  // namespace redress::office
