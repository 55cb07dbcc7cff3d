#include "app/store/drafts.h"

#include "app/store/cells.h"
#include "app/store/drafts_sql.h"

namespace redress::store {
namespace {

DraftRow draft_in(const sql::Row& row) {
  return {std::string(row.text(0)), std::string(row.text(1)), instant_in(row, 2)};
}

}  // namespace

void keep_draft(sql::Connection& connection, std::int64_t actor, const DraftRow& draft) {
  connection.run(drafts_sql::keep, {actor, draft.form, draft.typed, stored(draft.kept_at)});
}

std::optional<DraftRow> find_draft(sql::Connection& connection, std::int64_t actor, std::string_view form) {
  std::optional<DraftRow> found;
  connection.run(drafts_sql::find, {actor, form}, [&](const sql::Row& row) { found = draft_in(row); });
  return found;
}

std::vector<DraftRow> drafts_of(sql::Connection& connection, std::int64_t actor) {
  std::vector<DraftRow> drafts;
  connection.run(drafts_sql::of_actor, {actor}, [&](const sql::Row& row) { drafts.push_back(draft_in(row)); });
  return drafts;
}

void drop_draft(sql::Connection& connection, std::int64_t actor, std::string_view form) {
  connection.run(drafts_sql::drop, {actor, form});
}

void forget_drafts_before(sql::Connection& connection, base::Instant at) {
  connection.run(drafts_sql::forget, {stored(at)});
}

}  // namespace redress::store
