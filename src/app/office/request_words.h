// A command as plain data, so that a repeated key can be told from another request under the same key.
#pragma once

#include "base/value.h"
#include "core/casework/command.h"
#include "kit/crypto/hash.h"

namespace redress::office {

// Everything that the command asks for; without its key, without what the asker knew (version, roles).
base::Object request_words(const casework::Command& command);

// Of the canonical text of those words.
crypto::Hash request_hash(const casework::Command& command);

}  // namespace redress::office
