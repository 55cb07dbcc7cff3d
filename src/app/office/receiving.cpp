// What a program sends, carried out on the writer's thread.
#include <algorithm>
#include <utility>

#include "app/office/desk.h"
#include "app/office/in_fours.h"
#include "app/store/tokens.h"
#include "core/casework/state.h"
#include "kit/crypto/one_time_code.h"

namespace redress::office {
namespace {

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

// The sender knows fields and no commands; the same field may go into several of them.
base::Refusals by_field(const base::Refusals& refusals) {
  base::Refusals fields;
  for (auto refusal : refusals) {
    refusal.about.erase(0, refusal.about.find('.') + 1);
    if (std::find(fields.begin(), fields.end(), refusal) == fields.end()) fields.push_back(std::move(refusal));
  }
  return fields;
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
  auto asked = asked_of_new_case(incoming.wires, {incoming.by.actor, role_ids(incoming.by.roles)});
  if (!asked) return base::refuse(by_field(asked.error()));
  const Instant now = next_instant();
  auto begun_case = begun(std::move(*asked), now);
  if (!begun_case) return base::refuse(by_field(begun_case.error()));
  const std::string reference = begun_case->reference;
  write_down(std::move(begun_case->events), 0);
  store_.keep_answer({key, incoming.request, reference, begun_case->last_command, now});
  std::string secret = secret_for(incoming, reference);
  store::TokenRows(store_.connection()).keep_secret(reference, crypto::sha256(secret));
  return Received{reference, std::move(secret), false};
}

}  // namespace redress::office
