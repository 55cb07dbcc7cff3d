#include "app/office/desk.h"

#include <algorithm>
#include <utility>

#include "app/office/reference.h"
#include "app/office/request_words.h"
#include "app/store/search.h"
#include "base/fault.h"
#include "base/text.h"
#include "core/casework/state.h"

namespace redress::office {

using casework::CaseEvent;
using casework::Command;

Desk::Desk(store::Store& store, const Options& options, const Bearings& bearings, Names& names, Rights& rights,
           UsedProcedures& used, HandOn hand_on)
    : store_(store),
      options_(options),
      bearings_(bearings),
      names_(names),
      rights_(rights),
      used_(used),
      hand_on_(std::move(hand_on)),
      last_recorded_at_(store.head().recorded_at) {}

// --- the group ------------------------------------------------------------------------------------------------------

void Desk::begin() {
  store_.begin_group();
  group_began_after_ = last_recorded_at_;
}

void Desk::begin_job(Refuses refuses) {
  store_.begin_job();
  if (refuses == Refuses::at_any_time) store_.guard_job();
  job_ = {};
  to_establish_.clear();
  job_began_ = written_.size();
}

void Desk::keep_job() {
  store_.keep_job();
  std::move(job_.people.begin(), job_.people.end(), std::back_inserter(group_.people));
  std::move(job_.units.begin(), job_.units.end(), std::back_inserter(group_.units));
  std::move(job_.told.begin(), job_.told.end(), std::back_inserter(group_.told));
}

void Desk::drop_job() {
  REDRESS_ASSERT(written_.size() == job_began_);  // a refusal comes before the first event
  store_.drop_job();
}

void Desk::end_jobs() {
  forget_old_answers();
  store_.end_group();
}

void Desk::commit() {
  store_.connection().commit();
}

void Desk::committed() {
  names_.learn(group_.people, group_.told);
  rights_.learn(group_.told);
  used_.learn(group_.told);
  hand_on_(written_);
  group_ = {};
  written_.clear();
}

void Desk::abandon() {
  store_.abandon_group();
  group_ = {};
  written_.clear();
  last_recorded_at_ = group_began_after_;
}

// Once a day is enough: what a repeated key is answered with is kept 30 days.
void Desk::forget_old_answers() {
  if (last_recorded_at_ - answers_forgotten_at_ < std::chrono::days{1}) return;
  answers_forgotten_at_ = last_recorded_at_;
  store_.forget_answers_before(last_recorded_at_ - store::answer_is_kept);
}

Instant Desk::next_instant() {
  last_recorded_at_ = std::max(last_recorded_at_, options_.clock());
  return last_recorded_at_;
}

// --- one command ----------------------------------------------------------------------------------------------------

base::Refusals Desk::conflict(const Events& history, const Command& command) const {
  std::string who;
  for (const auto& event : history) {
    if (event.version > command.seen_version.value_or(event.version)) who = names_.person_name(event.actor_id);
  }
  return {{"changed_since_it_was_seen", casework::facet_of(command.request), "DESIGN 3 Versions",
           "this was changed after you opened the case" + (who.empty() ? "" : ", last by " + who) +
               "; look at the case again"}};
}

base::Checked<Outcome> Desk::repeated(const store::Answer& answer, const crypto::Hash& request) {
  if (answer.request != request) {
    return base::refuse({"key_used_for_another_request", "key", "DESIGN 3",
                         "the key " + answer.key + " was used for another request; a new request needs a new key"});
  }
  Outcome outcome{answer.reference, answer.command_id, 0, true};
  if (const auto case_id = store_.case_id_of(answer.reference)) {
    for (const auto& event : store_.case_events(*case_id)) {
      if (event.command_id == answer.command_id) outcome.version = event.version;
    }
  }
  return outcome;
}

std::string Desk::new_reference(Day received_on) {
  const int year = static_cast<int>(std::chrono::year_month_day{received_on}.year());
  for (;;) {
    std::string reference = make_reference(bearings_.adopted->body.prefix, year, options_.random(32));
    if (!store_.case_id_of(reference)) return reference;
  }
}

base::Checked<Outcome> Desk::carry_out(Command command) {
  const crypto::Hash request = request_hash(command);
  return carry_out(std::move(command), request);
}

base::Checked<Outcome> Desk::carry_out(Command command, const crypto::Hash& request) {
  if (std::holds_alternative<casework::AttachFile>(command.request)) {
    return base::refuse({"file_comes_with_its_bytes", "content", "",
                         "a file is attached together with its bytes, on the case's pages"});
  }
  if (!command.key.empty()) {
    if (const auto answer = store_.answer_for(command.key)) return repeated(*answer, request);
  }
  Events history;
  std::int64_t case_id = 0;
  if (auto* registered = std::get_if<casework::RegisterCase>(&command.request)) {
    if (registered->reference.empty()) {
      registered->reference = new_reference(command.on);
    } else if (store_.case_id_of(registered->reference)) {
      return base::refuse(
          {"reference_is_taken", "reference", "", "there is a case " + registered->reference + " already"});
    }
    command.case_reference = registered->reference;
  } else {
    const auto found = store_.case_id_of(command.case_reference);
    if (!found) {
      return base::refuse({"case_is_not_known", "case", "", "there is no case " + command.case_reference});
    }
    case_id = *found;
    history = store_.case_events(case_id);
    if (casework::conflicts(history, command)) return base::refuse(conflict(history, command));
  }
  auto drafts = decided(bearings_, history, command, next_instant(), false);
  if (!drafts) return base::refuse(drafts.error());

  establish_new_units();
  if (case_id == 0) case_id = store_.next_case_id();
  Outcome outcome{command.case_reference, store_.next_command_id(), 0, false};
  const Entry entry{case_id, outcome.command_id, store_.next_seq(), last_recorded_at_};
  const std::size_t first = history.size();
  for (auto& draft : *drafts) {
    commit_to_texts(draft.texts, enter(bearings_, std::move(draft.event), command, entry, history));
  }
  outcome.version = write_down(std::move(history), first);
  if (!command.key.empty()) {
    store_.keep_answer({command.key, request, outcome.reference, outcome.command_id, last_recorded_at_});
  }
  return outcome;
}

casework::Directory Desk::directory() {
  return {[this](std::string_view name) -> std::optional<std::int64_t> {
            if (const auto known = names_.person(name)) return known;
            return options_.new_names ? std::optional(person(name)) : std::nullopt;
          },
          [this](std::string_view name) -> std::optional<std::int64_t> {
            if (const auto known = names_.unit("team", name)) return known;
            return options_.new_names ? std::optional(unit("team", name)) : std::nullopt;
          },
          [this](std::string_view name) -> std::optional<std::int64_t> {
            if (const auto known = names_.unit("service", name)) return known;
            return options_.new_names ? std::optional(unit("service", name)) : std::nullopt;
          },
          [this](std::int64_t number) { return store::WordIndex(store_.connection()).is_known_person(number); },
          [this](std::string_view reference) { return store_.case_id_of(reference).has_value(); }};
}

base::Checked<Outcome> Desk::carry_out(const base::Object& wire, std::string_view actor) {
  auto command = casework::parse_command(wire, directory());
  if (!command) return base::refuse(command.error());
  const auto who = directory().actor(actor);
  if (!who) return base::refuse({"actor_is_not_known", "actor", "", "nobody here is called " + std::string(actor)});
  command->actor = *who;
  return carry_out(std::move(*command));
}

base::Checked<Outcome> Desk::carry_out(const base::Object& wire, const Author& author) {
  auto command = casework::parse_command(wire, directory());
  if (!command) return base::refuse(command.error());
  command->actor = author.actor;
  command->roles = author.roles;
  return carry_out(std::move(*command));
}

void Desk::commit_to_texts(const std::map<std::string, std::string, std::less<>>& texts, CaseEvent& event) {
  base::Object commitments;
  for (const auto& [field, words] : texts) {
    if (words.empty()) continue;
    store::StoredText text;
    text.salt = options_.random(32);
    text.body = words;
    text.commitment = crypto::hmac_sha256(text.salt, words);
    commitments.emplace(field, crypto::hex(text.commitment));
    store_.keep_text(text);
  }
  if (!commitments.empty()) event.detail["texts"] = std::move(commitments);
}

int Desk::write_down(Events history, std::size_t known) {
  const casework::CaseState state = casework::fold(history);
  const int version = history.back().version;
  history.erase(history.begin(), history.begin() + static_cast<std::ptrdiff_t>(known));
  append(history);
  store_.write_case(state, bearings_.calendars);
  return version;
}

void Desk::append(Events& events) {
  store_.append(events);
  std::move(events.begin(), events.end(), std::back_inserter(written_));
  events.clear();
}

}  // namespace redress::office
