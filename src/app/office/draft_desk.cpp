#include "app/office/draft_desk.h"

#include <algorithm>
#include <utility>

#include "base/fault.h"

namespace redress::office {

DraftDesk::DraftDesk(Clock clock, Readers& readers, store::Store* store, Writer* writer)
    : clock_(std::move(clock)), readers_(readers), store_(store), writer_(writer) {}

template <class Work>
void DraftDesk::write(const Work& work) {
  if (writer_ == nullptr) throw base::Fault("this was opened for reading only");
  writer_->run([&] { return work(store_->connection()); });
}

base::Checked<Instant> DraftDesk::keep(std::int64_t actor, std::string_view form, std::string_view typed,
                                       std::optional<Instant> seen) {
  if (typed.size() > most_of_draft) {
    return base::refuse({"draft_too_long", "draft", "", "this is too long to be kept as a draft"});
  }
  Draft draft{std::string(form), std::string(typed), clock_()};
  base::Refusals refused;
  write([&](sql::Connection& connection) {
    store::forget_drafts_before(connection, oldest());
    const auto known = store::find_draft(connection, actor, form);
    if (known && known->kept_at != seen) {
      refused.push_back({"draft_changed_elsewhere", "draft", "UI 8",
                         "another copy of this form, open in another window, was kept as a draft since"});
    } else if (!known && store::drafts_of(connection, actor).size() >= most_drafts) {
      refused.push_back({"too_many_drafts", "draft", "",
                         "you have " + std::to_string(most_drafts) + " drafts: send or discard some of them"});
    } else {
      // Each has an instant of its own: it is what a copy of the form knows the draft by.
      if (known) draft.kept_at = std::max(draft.kept_at, known->kept_at + std::chrono::microseconds{1});
      store::keep_draft(connection, actor, draft);
    }
    return refused.empty();
  });
  if (!refused.empty()) return base::refuse(std::move(refused));
  return draft.kept_at;
}

std::optional<Draft> DraftDesk::find(std::int64_t actor, std::string_view form) {
  auto draft = readers_.with([&](store::Store& store) { return store::find_draft(store.connection(), actor, form); });
  if (draft && draft->kept_at < oldest()) return std::nullopt;
  return draft;
}

std::vector<Draft> DraftDesk::all(std::int64_t actor) {
  auto drafts = readers_.with([&](store::Store& store) { return store::drafts_of(store.connection(), actor); });
  std::erase_if(drafts, [&](const Draft& draft) { return draft.kept_at < oldest(); });
  return drafts;
}

void DraftDesk::drop(std::int64_t actor, std::string_view form) {
  // Most forms were never a draft: that costs no commit.
  const bool is_there = readers_.with(
      [&](store::Store& store) { return store::find_draft(store.connection(), actor, form).has_value(); });
  if (!is_there) return;
  write([&](sql::Connection& connection) {
    store::drop_draft(connection, actor, form);
    return true;
  });
}

}  // namespace redress::office
