// What a program sends, carried out on the writer's thread.
#include <algorithm>
#include <utility>

#include "app/office/desk.h"
#include "app/office/in_fours.h"
#include "app/store/tokens.h"
#include "base/assert.h"
#include "core/casework/state.h"
#include "kit/crypto/one_time_code.h"

namespace redress::office {
namespace {

using casework::Command;

// A key on the wire is one line: with line feeds in it, no form and no file of commands can bring this one.
std::string answer_key(const Incoming& incoming) {
  return "api\n" + std::to_string(incoming.by.token) + "\n" + incoming.key;
}

// The same for the same request, so that a repeated one is answered byte for byte alike, and yet not in the record: it is derived
// from the token, of whose 256 random bits the record holds the hash only. Whoever reads the whole database, keys and references
// included, can make no secret from it; another token, key or case gives another. 160 bits of HMAC-SHA-256.
std::string secret_for(const Incoming& incoming, const std::string& reference) {
  const crypto::Hash made =
      crypto::hmac_sha256(incoming.by.secret, "secret of a sender\n" + reference + "\n" + incoming.key);
  return in_fours(crypto::base32(crypto::bytes_of(made).substr(0, 20)));
}

void add_new(base::Refusals& all, const base::Refusals& more) {
  for (const auto& refusal : more) {
    if (std::find(all.begin(), all.end(), refusal) == all.end()) all.push_back(refusal);
  }
}

}  // namespace

base::Checked<Received> Desk::receive(const Incoming& incoming) {
  const std::string key = answer_key(incoming);
  if (const auto answer = store_.answer_for(key)) {
    if (answer->request == incoming.request)
      return Received{answer->reference, secret_for(incoming, answer->reference), true};
    return base::refuse({"key_used_for_another_request", "idempotency-key", "DESIGN 3",
                         "this key was used for another request; a new request needs a new key"});
  }
  std::vector<Command> commands;
  base::Refusals refusals;
  for (base::Object wire : incoming.wires) {
    wire["key"] = "incoming";
    if (commands.size() + refusals.size() > 0) wire["case"] = "incoming";
    auto command = casework::parse_command(wire, directory());
    if (!command) {
      add_new(refusals, command.error());
      continue;
    }
    command->actor = incoming.by.actor;
    command->roles = role_ids(incoming.by.roles);
    commands.push_back(std::move(*command));
  }
  if (!refusals.empty()) return base::refuse(std::move(refusals));

  auto* registered = std::get_if<casework::RegisterCase>(&commands.front().request);
  REDRESS_ASSERT(registered != nullptr && registered->reference.empty());
  const std::string reference = new_reference(commands.front().on);
  registered->reference = reference;
  const Instant now = next_instant();
  establish_new_units();
  const std::int64_t case_id = store_.next_case_id();
  std::int64_t first_command = 0;
  Events history;
  // Appended only once all are decided: what is refused has written no event, and the rest goes with its savepoint.
  for (auto& command : commands) {
    command.case_reference = reference;
    auto drafts = decided(bearings_, history, command, now, false);
    if (!drafts) return base::refuse(drafts.error());
    const Entry entry{case_id, store_.next_command_id(), store_.next_seq(), now};
    if (first_command == 0) first_command = entry.command_id;
    for (auto& draft : *drafts) {
      commit_to_texts(draft.texts, enter(bearings_, std::move(draft.event), command, entry, history));
    }
  }
  write_down(std::move(history), 0);
  store_.keep_answer({key, incoming.request, reference, first_command, now});
  std::string secret = secret_for(incoming, reference);
  store::TokenRows(store_.connection()).keep_secret(reference, crypto::sha256(secret));
  return Received{reference, std::move(secret), false};
}

}  // namespace redress::office
