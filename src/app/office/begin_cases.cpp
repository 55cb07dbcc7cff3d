// New cases with all that is known of them, decided as a whole on the writer's thread.
#include <algorithm>
#include <utility>

#include "app/office/desk.h"
#include "base/assert.h"

namespace redress::office {
namespace {

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

base::Refusals of_kind(base::Refusals refusals, const std::string& kind) {
  for (auto& refusal : refusals) refusal.about.insert(0, kind + '.');
  return refusals;
}

base::Refusals marked(base::Refusals refusals, const std::string& mark) {
  for (auto& refusal : refusals) refusal.about += mark;
  return refusals;
}

}  // namespace

base::Checked<std::vector<Desk::Asked>> Desk::asked_of_new_case(const std::vector<base::Object>& wires,
                                                                const Author& author) {
  std::vector<Asked> all;
  base::Refusals refusals;
  for (std::size_t i = 0; i < wires.size(); ++i) {
    base::Object wire = wires[i];
    wire["key"] = "new";
    if (i > 0) wire["case"] = "new";
    std::string kind = base::text_or(wire, "kind");
    auto command = casework::parse_command(wire, directory());
    if (!command) {
      add_new(refusals, of_kind(command.error(), kind));
      continue;
    }
    command->actor = author.actor;
    command->roles = author.roles;
    all.push_back({std::move(kind), std::move(*command)});
  }
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  return all;
}

base::Checked<Desk::Begun> Desk::begun(std::vector<Asked> all, Instant now) {
  REDRESS_ASSERT(!all.empty());
  auto* registered = std::get_if<casework::RegisterCase>(&all.front().command.request);
  REDRESS_ASSERT(registered != nullptr && registered->reference.empty());
  Begun begun;
  begun.reference = new_reference(all.front().command.on);
  registered->reference = begun.reference;
  establish_new_units();
  const std::int64_t case_id = store_.next_case_id();
  // Appended only once all are decided: what is refused has written no event, and the rest goes with its savepoint.
  for (auto& [kind, command] : all) {
    command.case_reference = begun.reference;
    auto drafts = decided(bearings_, begun.events, command, now, false, texts_in(store_));
    if (!drafts) return base::refuse(of_kind(drafts.error(), kind));
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
  std::vector<std::vector<Asked>> asked;
  base::Refusals refusals;
  for (const auto& each : cases) {
    auto commands = asked_of_new_case(each.wires, author);
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
