#include "app/office/cases_in_flight.h"

#include <algorithm>
#include <utility>

#include "app/office/cases_in_flight_desk.h"
#include "app/store/open_cases.h"
#include "base/fault.h"
#include "base/text.h"
#include "core/casework/state.h"

namespace redress::office {
namespace {

using Kind = store::BodyEventKind;

// Others who write have their turn between so many.
constexpr std::size_t cases_in_a_job = 250;

std::optional<Day> due_of(const casework::RunningClock& running, const Bearings& bearings, Day today) {
  const clock::CalendarHistory* calendar = bearings.calendars.find(running.started.calendar);
  return calendar == nullptr ? std::nullopt : casework::limit_of(running, *calendar->known_on(today)).due_on;
}

casework::Command move_command(const MoveQuestion& question, Day on, const Author& author, const std::string& batch) {
  casework::Command command;
  command.on = on;
  command.actor = author.actor;
  command.roles = author.roles;
  command.request = casework::MoveProcedure{question.edition, question.procedure, question.states, batch};
  return command;
}

// What is decided on a day to come is decided as on that day.
Instant noon_of(Day day) {
  return Instant{day} + std::chrono::hours{12};
}

struct Asked {
  const Bearings& bearings;
  const MoveQuestion& question;
  const procedure::Procedure& target;
  Day on, today;
  Instant now;
};

std::string title_in(const procedure::Procedure* procedure, const std::string& state) {
  const auto* found = procedure == nullptr ? nullptr : procedure::find_state(*procedure, state);
  return found == nullptr ? state : found->title;
}

void compare_clocks(const Asked& asked, const casework::CaseState& before, const casework::CaseState& after,
                    CaseMove& line) {
  for (std::size_t i = 0; i < before.clocks.size(); ++i) {
    const casework::RunningClock& clock = before.clocks[i];
    if (!clock.running()) continue;
    MovedClock moved{clock.started.id, clock.started.title, due_of(clock, asked.bearings, asked.today), {}, false};
    const casework::RunningClock& then = after.clocks[i];
    moved.ends = !then.running();
    if (then.running()) moved.after = due_of(then, asked.bearings, asked.today);
    line.clocks.push_back(std::move(moved));
  }
}

void compare_tasks(const casework::CaseState& before, const casework::CaseState& after, CaseMove& line) {
  for (std::size_t i = 0; i < before.tasks.size(); ++i) {
    if (before.tasks[i].open() && !after.tasks[i].open()) line.tasks.push_back(before.tasks[i].title);
  }
}

// Nothing for a case that runs under this edition already, or under a later one.
std::optional<CaseMove> line_of(const Asked& asked, std::span<const casework::CaseEvent> events) {
  const casework::CaseState before = casework::fold(events);
  if (!before.open()) return std::nullopt;
  const auto edition = asked.bearings.adopted->edition(before.procedure_edition);
  if (!edition || edition->procedure->edition >= asked.target.edition) return std::nullopt;
  CaseMove line;
  line.reference = before.reference;
  line.case_id = before.case_id;
  line.version = before.version;
  line.last_seq = events.back().seq;
  line.edition = edition->procedure->edition;
  line.state_id = before.state;
  line.state = title_in(edition->procedure, before.state);
  line.owner = before.handler();
  Events history(events.begin(), events.end());
  const casework::Command command = move_command(asked.question, asked.on, {}, "");
  auto drafts = decided(asked.bearings, history, command, asked.now, false);
  if (!drafts) {
    line.against = drafts.error();
    compare_clocks(asked, before, before, line);
    return line;
  }
  Entry entry;
  entry.case_id = before.case_id;
  entry.recorded_at = asked.now;
  for (auto& draft : *drafts) enter(asked.bearings, std::move(draft.event), command, entry, history);
  const casework::CaseState after = casework::fold(history);
  line.after_id = after.state;
  line.after = title_in(&asked.target, after.state);
  compare_clocks(asked, before, after, line);
  compare_tasks(before, after, line);
  return line;
}

base::Refusals wrong_states(const procedure::Procedure& target, const MoveQuestion& question) {
  base::Refusals wrong;
  for (const auto& [from, to] : question.states) {
    if (procedure::find_state(target, to) != nullptr) continue;
    wrong.push_back({"state_not_of_the_edition", "states", target.source,
                     "edition " + std::to_string(target.edition) + " has no state `" + to + "`"});
  }
  return wrong;
}

base::Refusal edition_is_not_adopted(const MoveQuestion& question) {
  return {"edition_not_adopted", "edition", "",
          "this body has adopted no edition " + std::to_string(question.edition) + " of `" + question.procedure + "`"};
}

std::string batch_of(const store::BodyEvent& event) {
  return base::text_or(event.detail, "batch");
}

}  // namespace

std::size_t MovePreview::movable() const {
  return static_cast<std::size_t>(
      std::count_if(cases.begin(), cases.end(), [](const CaseMove& line) { return line.against.empty(); }));
}

base::Checked<MovePreview> CasesInFlightDesk::preview_under(const Bearings& bearings, const MoveQuestion& question) {
  if (!bearings.adopted->newest(question.procedure))
    return base::refuse(procedure_is_not_known(*bearings.adopted, question.procedure));
  const auto target = bearings.adopted->called(question.procedure, question.edition);
  if (!target) return base::refuse(edition_is_not_adopted(question));
  if (auto wrong = wrong_states(*target->procedure, question); !wrong.empty()) return base::refuse(std::move(wrong));
  const Instant now = clock_();
  const Day today = bearings.zone.civil_day(now);
  MovePreview preview;
  preview.procedure = question.procedure;
  preview.title = target->procedure->title;
  preview.edition = question.edition;
  preview.on = std::max(today, target->procedure->valid_from);
  const Asked asked{bearings,   question, *target->procedure,
                    preview.on, today,    preview.on == today ? now : noon_of(preview.on)};
  readers_.with([&](store::Store& store) {
    preview.seen = store.head().size;
    store::each_open_case(store.connection(), question.procedure, [&](std::span<const casework::CaseEvent> events) {
      if (auto line = line_of(asked, events)) preview.cases.push_back(std::move(*line));
    });
    return 0;
  });
  std::sort(preview.cases.begin(), preview.cases.end(),
            [](const CaseMove& one, const CaseMove& other) { return one.reference < other.reference; });
  return preview;
}

base::Checked<MovePreview> CasesInFlightDesk::preview(const MoveQuestion& question) {
  return preview_under(bearings_, question);
}

base::Checked<MovePreview> CasesInFlightDesk::preview(const procedure::Procedure& next, const MoveQuestion& question) {
  MoveQuestion asked = question;
  asked.procedure = next.id;
  asked.edition = next.edition;
  if (const auto known = bearings_.adopted->called(next.id, next.edition)) {
    if (known->procedure->text == next.text) return preview_under(bearings_, asked);
    return base::refuse({"edition_is_another", "edition", "",
                         "this body has another text as edition " + std::to_string(next.edition) + " of `" + next.id +
                             "`: raise the edition"});
  }
  if (!bearings_.adopted->newest(next.id)) return base::refuse(procedure_is_not_known(*bearings_.adopted, next.id));
  // As if the body had adopted it last of all.
  AdoptedNow with(*bearings_.adopted);
  with.add(next, INT64_MAX);
  return preview_under(Bearings{with, bearings_.calendars, bearings_.zone, bearings_.used}, asked);
}

MoveResult CasesInFlightDesk::each(const std::vector<Desk::Each>& all, const store::BodyEvent& first) {
  MoveResult result;
  result.batch = batch_of(first);
  if (writing_.writer == nullptr) throw base::Fault("this was opened for reading only");
  bool told = false;
  for (std::size_t begin = 0; begin < all.size(); begin += cases_in_a_job) {
    const auto some = std::span(all).subspan(begin, std::min(cases_in_a_job, all.size() - begin));
    std::vector<std::string> left;
    writing_.writer->run([&] {
      if (!told) writing_.desk->tell(first);
      left = writing_.desk->carry_out_each(some);
      return std::any_of(left.begin(), left.end(), [](const std::string& why) { return why.empty(); });
    });
    for (std::size_t i = 0; i < left.size(); ++i) {
      if (left[i].empty()) {
        ++result.done;
        told = true;
      } else {
        result.left.push_back({some[i].command.case_reference, left[i]});
      }
    }
  }
  return result;
}

base::Checked<MoveResult> CasesInFlightDesk::move(const MoveQuestion& question, std::uint64_t seen,
                                                  const std::string& batch, const Author& author) {
  auto now = preview(question);
  if (!now) return base::refuse(now.error());
  const Day today = bearings_.zone.civil_day(clock_());
  if (now->on > today) {
    return base::refuse({"procedure_not_in_force_on_that_day", "edition", "",
                         "edition " + std::to_string(question.edition) + " holds from " + base::long_text(now->on)});
  }
  std::vector<Desk::Each> all;
  std::vector<MoveResult::Left> left;
  for (const CaseMove& line : now->cases) {
    if (line.last_seq >= static_cast<std::int64_t>(seen)) {
      left.push_back({line.reference, "something else was done with it since"});
    } else if (line.against.empty()) {
      auto command = move_command(question, now->on, author, batch);
      command.case_reference = line.reference;
      all.push_back({line.case_id, line.version, std::move(command)});
    }
  }
  store::BodyEvent event;
  event.kind = Kind::cases_moved;
  event.field = question.procedure;
  event.code = std::to_string(question.edition);
  event.actor_id = author.actor;
  event.detail = {{"batch", batch}, {"cases", static_cast<std::int64_t>(all.size())}};
  MoveResult result = each(all, event);
  std::move(result.left.begin(), result.left.end(), std::back_inserter(left));
  result.left = std::move(left);
  return result;
}

base::Checked<MoveResult> CasesInFlightDesk::undo(const std::string& batch, const Author& author) {
  std::optional<store::BodyEvent> made;
  std::vector<Desk::Each> all;
  const Day today = bearings_.zone.civil_day(clock_());
  readers_.with([&](store::Store& store) {
    for (auto& event : store.body_events()) {
      if (event.kind == Kind::cases_moved && !event.annuls && batch_of(event) == batch) made = std::move(event);
    }
    if (!made) return 0;
    const auto moves =
        store::events_of_batch(store.connection(), casework::EventKind::procedure_moved, batch, made->seq);
    std::vector<std::int64_t> ids;
    for (const auto& moved : moves) ids.push_back(moved.case_id);
    const auto histories = store.case_events(ids);
    for (std::size_t i = 0; i < moves.size(); ++i) {
      const Events& events = histories[i];
      const bool is_back = std::any_of(events.begin(), events.end(),
                                       [&](const casework::CaseEvent& event) { return event.annuls == moves[i].seq; });
      if (is_back) continue;
      casework::Command command;
      command.case_reference = casework::fold(events).reference;
      command.on = today;
      command.actor = author.actor;
      command.roles = author.roles;
      command.seen_version = moves[i].version;
      command.request = casework::AnnulEvent{moves[i].seq, "move_taken_back"};
      all.push_back({moves[i].case_id, 0, std::move(command)});
    }
    return 0;
  });
  if (!made) return base::refuse({"move_is_not_known", "batch", "", "no cases were moved together under that name"});
  store::BodyEvent event = *made;
  event.annuls = made->seq;
  event.actor_id = author.actor;
  event.detail = {{"batch", batch}, {"cases", static_cast<std::int64_t>(all.size())}};
  return each(all, event);
}

std::vector<MadeMove> CasesInFlightDesk::moves(std::string_view procedure) {
  const auto events = readers_.with([](store::Store& store) { return store.body_events(); });
  std::vector<MadeMove> made;
  for (const auto& event : events) {
    if (event.kind != Kind::cases_moved || event.field != procedure) continue;
    if (!event.annuls) {
      made.push_back({batch_of(event), static_cast<int>(base::parse_int(event.code, 0, 1'000'000).value_or(0)),
                      event.actor_id, event.recorded_at, base::int_or(event.detail, "cases", 0)});
      continue;
    }
    const auto first =
        std::find_if(made.begin(), made.end(), [&](const MadeMove& each) { return each.batch == batch_of(event); });
    if (first != made.end()) first->undone_at = event.recorded_at;
  }
  std::reverse(made.begin(), made.end());
  return made;
}

}  // namespace redress::office
