// What the pages remember of one person, for that person alone: the cases that they opened last, the lists that they came from, the
// lists with chosen filters that they gave a name, and whether single keys do anything on their pages.
//
// Not part of the record: looking at a case is nothing that happens to it. A case page stays a read: what was opened is
// remembered in memory, and written at most once a minute for each person (as the last sight of a session is) and when the
// program ends. So no page waits for a write of its own, and a program that is killed forgets what was opened since the last
// one and nothing else. Rule: UI 10.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/store/habits.h"
#include "base/refusal.h"

namespace redress::office {

using SavedView = store::SavedViewRow;

inline constexpr std::size_t most_opened_cases = 5;
inline constexpr std::chrono::minutes opened_is_written_after{1};
inline constexpr std::size_t most_saved_views = 20;   // of one person
inline constexpr std::size_t longest_view_name = 60;  // letters

// One page of a list of cases, as somebody looked at it.
struct SeenList {
  std::string words;                    // `my work`
  std::string address;                  // of the page: it holds filters, and no name or word
  std::int64_t before = 0;              // cases on the pages before it
  std::int64_t count = 0;               // on all pages
  std::vector<std::string> references;  // in the order of the list
};
inline constexpr std::size_t most_seen_lists = 4;  // of one person

class Habits {
 public:
  virtual ~Habits() = default;

  // That person looks at the case. Never fails for want of writing.
  virtual void open_case(std::int64_t actor, std::string_view reference) = 0;
  // References, the latest first, each once. Whether the person may still see them is for whoever shows them.
  virtual std::vector<std::string> opened_cases(std::int64_t actor) = 0;

  // That person looks at that page of a list. In memory alone: nothing of it outlives the program.
  virtual void see_list(std::int64_t actor, SeenList list) = 0;
  // The list that they looked at last, of those that have the case.
  virtual std::optional<SeenList> list_with(std::int64_t actor, std::string_view reference) = 0;

  // By name.
  virtual std::vector<SavedView> views(std::int64_t actor) = 0;
  // What the address means is not looked at here. The same name for the same address again is no change. Refused, about `name`:
  // `view_needs_a_name`, `view_name_is_plain`, `view_name_is_taken`, `view_is_there`, `too_many_views`.
  virtual base::Checked<base::Done> save_view(std::int64_t actor, std::string_view name, std::string_view address) = 0;
  // Refused as for saving; `view_is_known` where it was removed meanwhile.
  virtual base::Checked<base::Done> rename_view(std::int64_t actor, std::int64_t number, std::string_view name) = 0;
  // Nothing where there is none.
  virtual void remove_view(std::int64_t actor, std::int64_t number) = 0;

  // Asked for each page: from memory. On, until they switch them off. Rule: UI 11; WCAG 2.2, 2.1.4.
  virtual bool has_single_keys(std::int64_t actor) = 0;
  virtual void set_single_keys(std::int64_t actor, bool on) = 0;
};

}  // namespace redress::office
