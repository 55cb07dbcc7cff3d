// New cases with all that is known of them, decided as a whole on the writer's thread.
#include <algorithm>
#include <utility>

#include "app/office/desk.h"
#include "base/assert.h"

namespace redress::office {
namespace {

using casework::Command;

void add_new(base::Refusals& all, const base::Refusals& more) {
  for (const auto& refusal : more) {
    if (std::find(all.begin(), all.end(), refusal) == all.end()) all.push_back(refusal);
  }
}

crypto::Hash hash_of(const std::vector<Beginning>& cases) {
  std::string words;
  for (const auto& each : cases) {
    for (const auto& wire : each.wires) words += base::canonical_text(wire) + '\n';
    words += '\n';
  }
  return crypto::sha256(words);
}

base::Refusals marked(base::Refusals refusals, const std::string& mark) {
  for (auto& refusal : refusals) refusal.about += mark;
  return refusals;
}

}  // namespace

base::Checked<std::vector<Command>> Desk::commands_of_new_case(const std::vector<base::Object>& wires,
                                                               const Author& author) {
  std::vector<Command> commands;
  base::Refusals refusals;
  for (std::size_t i = 0; i < wires.size(); ++i) {
    base::Object wire = wires[i];
    wire["key"] = "new";
    if (i > 0) wire["case"] = "new";
    auto command = casework::parse_command(wire, directory());
    if (!command) {
      add_new(refusals, command.error());
      continue;
    }
    command->actor = author.actor;
    command->roles = author.roles;
    commands.push_back(std::move(*command));
  }
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  return commands;
}

base::Checked<Desk::Begun> Desk::begun(std::vector<Command> commands, Instant now) {
  REDRESS_ASSERT(!commands.empty());
  auto* registered = std::get_if<casework::RegisterCase>(&commands.front().request);
  REDRESS_ASSERT(registered != nullptr && registered->reference.empty());
  Begun begun;
  begun.reference = new_reference(commands.front().on);
  registered->reference = begun.reference;
  establish_new_units();
  const std::int64_t case_id = store_.next_case_id();
  // Appended only once all are decided: what is refused has written no event, and the rest goes with its savepoint.
  for (auto& command : commands) {
    command.case_reference = begun.reference;
    auto drafts = decided(bearings_, begun.events, command, now, false, texts_in(store_));
    if (!drafts) return base::refuse(drafts.error());
    const Entry entry{case_id, store_.next_command_id(), store_.next_seq(), now};
    begun.last_command = entry.command_id;
    for (auto& draft : *drafts)
      commit_to_texts(draft.texts, enter(bearings_, std::move(draft.event), command, entry, begun.events));
  }
  return begun;
}

base::Checked<Outcome> Desk::begin_cases(const std::string& key, const std::vector<Beginning>& cases,
                                         const Author& author) {
  REDRESS_ASSERT(!cases.empty());
  const crypto::Hash request = hash_of(cases);
  if (const auto answer = store_.answer_for(key)) return repeated(*answer, request);
  std::vector<std::vector<Command>> asked;
  base::Refusals refusals;
  for (const auto& each : cases) {
    auto commands = commands_of_new_case(each.wires, author);
    if (!commands) {
      add_new(refusals, marked(commands.error(), each.mark));
      continue;
    }
    asked.push_back(std::move(*commands));
  }
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  const Instant now = next_instant();
  std::vector<Begun> all;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    auto one = begun(std::move(asked[i]), now);
    if (!one) return base::refuse(marked(one.error(), cases[i].mark));
    all.push_back(std::move(*one));
  }
  Outcome outcome{all.front().reference, all.front().last_command, 0, false};
  for (auto& one : all) {
    const int version = write_down(std::move(one.events), 0);
    if (outcome.version == 0) outcome.version = version;
  }
  store_.keep_answer({key, request, outcome.reference, outcome.command_id, now});
  return outcome;
}

}  // namespace redress::office
