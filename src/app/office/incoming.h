// A complaint that a program sends: several commands on one new case, done as one or not at all, once for each key.
#pragma once

#include <string>
#include <vector>

#include "app/office/tokens.h"
#include "base/value.h"
#include "kit/crypto/hash.h"

namespace redress::office {

struct Incoming {
  Bearer by;
  std::string key;         // the sender's; it counts for this token alone
  crypto::Hash request{};  // of all that was asked for: the same key for anything else is refused
  // In wire form without `key` and `case`: the first registers the case, the others are about it.
  std::vector<base::Object> wires;
};

struct Received {
  std::string reference;
  std::string secret;     // by which the sender may ask after it; the record holds its hash
  bool repeated = false;  // the first answer again
};

}  // namespace redress::office
