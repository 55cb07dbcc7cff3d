#include "app/office/habit_desk.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/store/habits.h"
#include "base/fault.h"
#include "base/letters.h"

namespace redress::office {
namespace {

std::optional<base::Refusal> wrong_with_name(std::string_view name) {
  if (name.empty()) return base::Refusal{"view_needs_a_name", "name", "", "enter a name for the view"};
  if (!base::is_plain_line(name) || base::count_letters(name) > longest_view_name) {
    return base::Refusal{"view_name_is_plain", "name", "",
                         "the name of a view must be one line of " + std::to_string(longest_view_name) +
                             " letters or fewer, and all of them must be seen"};
  }
  return std::nullopt;
}

base::Refusal taken(std::string_view name) {
  return {"view_name_is_taken", "name", "", "you have a view called " + std::string(name)};
}

}  // namespace

HabitDesk::HabitDesk(Clock clock, Readers& readers, store::Store* store, Writer* writer)
    : clock_(std::move(clock)), readers_(readers), store_(store), writer_(writer) {}

HabitDesk::~HabitDesk() {
  std::vector<std::int64_t> actors;
  for (const auto& [actor, own] : remembered_) {
    if (!own.is_written) actors.push_back(actor);
  }
  for (const std::int64_t actor : actors) write_opened(actor);
}

HabitDesk::Remembered& HabitDesk::remembered_of(std::int64_t actor) {
  const auto known = remembered_.find(actor);
  if (known != remembered_.end()) return known->second;
  Remembered own;
  readers_.with([&](store::Store& store) {
    own.references = store::opened_cases(store.connection(), actor);
    own.single_keys = store::has_single_keys(store.connection(), actor);
    return 0;
  });
  return remembered_.emplace(actor, std::move(own)).first->second;
}

// On the writer's thread it writes what is remembered by then, so that two requests at once leave the later state.
void HabitDesk::write_opened(std::int64_t actor) {
  if (writer_ == nullptr) return;
  try {
    writer_->run([&] {
      const std::lock_guard lock(mutex_);
      Remembered& own = remembered_of(actor);
      store::keep_opened_cases(store_->connection(), actor, own.references);
      own.is_written = true;
      own.written_at = clock_();
      return true;
    });
  } catch (const base::Fault&) {
    // A page is shown also while nothing can be written; the next command says what is wrong.
    const std::lock_guard lock(mutex_);
    remembered_of(actor).is_written = false;
  }
}

void HabitDesk::open_case(std::int64_t actor, std::string_view reference) {
  {
    const std::lock_guard lock(mutex_);
    Remembered& own = remembered_of(actor);
    auto& references = own.references;
    if (!references.empty() && references.front() == reference) return;
    std::erase(references, reference);
    references.insert(references.begin(), std::string(reference));
    if (references.size() > most_opened_cases) references.resize(most_opened_cases);
    own.is_written = false;
    if (clock_() - own.written_at < opened_is_written_after) return;
  }
  write_opened(actor);
}

std::vector<std::string> HabitDesk::opened_cases(std::int64_t actor) {
  const std::lock_guard lock(mutex_);
  return remembered_of(actor).references;
}

void HabitDesk::see_list(std::int64_t actor, SeenList list) {
  const std::lock_guard lock(mutex_);
  auto& lists = remembered_of(actor).lists;
  std::erase_if(lists, [&](const SeenList& other) { return other.address == list.address; });
  lists.insert(lists.begin(), std::move(list));
  if (lists.size() > most_seen_lists) lists.resize(most_seen_lists);
}

std::optional<SeenList> HabitDesk::list_with(std::int64_t actor, std::string_view reference) {
  const std::lock_guard lock(mutex_);
  for (const auto& list : remembered_of(actor).lists) {
    if (std::find(list.references.begin(), list.references.end(), reference) != list.references.end()) return list;
  }
  return std::nullopt;
}

template <class Work>
base::Checked<base::Done> HabitDesk::write(const Work& work) {
  if (writer_ == nullptr) throw base::Fault("this was opened for reading only");
  std::optional<base::Refusal> refused;
  writer_->run([&] {
    refused = work(store_->connection());
    return !refused.has_value();
  });
  if (refused) return base::refuse(std::move(*refused));
  return base::Done{};
}

std::vector<SavedView> HabitDesk::views(std::int64_t actor) {
  return readers_.with([&](store::Store& store) { return store::saved_views(store.connection(), actor); });
}

base::Checked<base::Done> HabitDesk::save_view(std::int64_t actor, std::string_view name, std::string_view address) {
  if (auto wrong = wrong_with_name(name)) return base::refuse(std::move(*wrong));
  return write([&](sql::Connection& connection) -> std::optional<base::Refusal> {
    const auto views = store::saved_views(connection, actor);
    for (const auto& view : views) {
      if (view.name == name && view.address == address) return std::nullopt;
      if (view.name == name) return taken(name);
      if (view.address == address)
        return base::Refusal{"view_is_there", "name", "", "you have saved this view already, as " + view.name};
    }
    if (views.size() >= most_saved_views) {
      return base::Refusal{"too_many_views", "name", "",
                           "you have " + std::to_string(most_saved_views) + " views: remove one that you do not need"};
    }
    store::add_saved_view(connection, actor, name, address);
    return std::nullopt;
  });
}

base::Checked<base::Done> HabitDesk::rename_view(std::int64_t actor, std::int64_t number, std::string_view name) {
  if (auto wrong = wrong_with_name(name)) return base::refuse(std::move(*wrong));
  return write([&](sql::Connection& connection) -> std::optional<base::Refusal> {
    bool known = false;
    for (const auto& view : store::saved_views(connection, actor)) {
      if (view.number == number) {
        known = true;
      } else if (view.name == name) {
        return taken(name);
      }
    }
    if (!known) return base::Refusal{"view_is_known", "name", "", "this view was removed meanwhile"};
    store::rename_saved_view(connection, actor, number, name);
    return std::nullopt;
  });
}

void HabitDesk::remove_view(std::int64_t actor, std::int64_t number) {
  (void)write([&](sql::Connection& connection) -> std::optional<base::Refusal> {
    store::remove_saved_view(connection, actor, number);
    return std::nullopt;
  });
}

bool HabitDesk::has_single_keys(std::int64_t actor) {
  const std::lock_guard lock(mutex_);
  return remembered_of(actor).single_keys;
}

void HabitDesk::set_single_keys(std::int64_t actor, bool on) {
  (void)write([&](sql::Connection& connection) -> std::optional<base::Refusal> {
    store::set_single_keys(connection, actor, on);
    return std::nullopt;
  });
  const std::lock_guard lock(mutex_);
  remembered_of(actor).single_keys = on;
}

}  // namespace redress::office
