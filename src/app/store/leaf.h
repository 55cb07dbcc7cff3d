// The canonical bytes of an event, over which its leaf is hashed. They never change (docs/record.md, ADR 0003).
//
// One byte 0x01 (the form's version), one byte for the log (`C` or `B`), then every column in declared order: four bytes of
// length, big-endian, and the value: integers as eight bytes big-endian two's complement, text as UTF-8. An absent value has
// the length 0xFFFFFFFF and no bytes; an empty text has the length 0. Rule: DESIGN 3.
#pragma once

#include <span>
#include <string>

#include "app/store/body_event.h"
#include "core/casework/event.h"
#include "kit/crypto/merkle.h"
#include "kit/sql/database.h"

namespace redress::store {

enum class Log : char { cases = 'C', body = 'B' };

// Writes them over what `out` held. The values are those of app/store/columns.h.
void write_leaf_bytes(Log log, std::span<const sql::Parameter> values, std::string& out);

std::string leaf_bytes(const casework::CaseEvent& event);
std::string leaf_bytes(const BodyEvent& event);
inline crypto::Hash leaf_of(const casework::CaseEvent& event) {
  return crypto::leaf_hash(leaf_bytes(event));
}
inline crypto::Hash leaf_of(const BodyEvent& event) {
  return crypto::leaf_hash(leaf_bytes(event));
}

}  // namespace redress::store
