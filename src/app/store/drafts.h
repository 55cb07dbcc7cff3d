// Rows of drafts (schema/0004): what people typed and have not sent. Beside the log, in plain rows that go.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "kit/sql/database.h"

namespace redress::store {

struct DraftRow {
  std::string form;   // `new-case`, or reference/kind of command
  std::string typed;  // the fields, as a form sends them
  base::Instant kept_at{};
};

// In place of what was kept for that form.
void keep_draft(sql::Connection& connection, std::int64_t actor, const DraftRow& draft);
std::optional<DraftRow> find_draft(sql::Connection& connection, std::int64_t actor, std::string_view form);
// The latest first.
std::vector<DraftRow> drafts_of(sql::Connection& connection, std::int64_t actor);
// Nothing where there is none.
void drop_draft(sql::Connection& connection, std::int64_t actor, std::string_view form);
void forget_drafts_before(sql::Connection& connection, base::Instant at);

}  // namespace redress::store
