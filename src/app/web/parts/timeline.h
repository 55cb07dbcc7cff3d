// The history of a case: newest first, by day and inside a day; an icon, a bold title, by whom, the words; links that show one
// kind of entry, with how many there are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/web/desk.h"
#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::web {

// What one event says on a page.
struct Entry {
  enum class Icon { paper, telephone, letter, tick, arrow, person, clock, flag };
  Icon icon = Icon::paper;
  std::string title;
  std::string rest;                 // after the title, on its line
  std::vector<std::string> quotes;  // words of people
  std::vector<std::string> lines;
  bool taken_back = false;  // annulled or replaced
};
// Of an event of a meeting, without who and what was said.
Entry meeting_entry(const casework::CaseEvent& event, const office::CaseView& view, const Desk& desk);
Entry entry_of(const casework::CaseEvent& event, const office::CaseView& view, const Desk& desk);

// An entry in its place.
struct DatedEntry {
  Day day{};
  std::string time = {};  // `16:20`; empty: no hour is known
  Entry entry;
  std::optional<Day> recorded_on = {};  // where that was later
};
struct EntryFilter {
  std::string words;
  std::optional<std::int64_t> count;  // none for everything
  html::Url leads_to;
  bool chosen = false;
};
// As given; the newest first.
void write_entries(html::Writer& out, const std::vector<EntryFilter>& filters, const std::vector<DatedEntry>& entries,
                   const Desk& desk);

// The kinds of entry that can be shown alone, as they stand in an address: `contacts`, `decisions`, `clocks`, `notes`, `reminders`.
bool is_entry_group(std::string_view group);
// Where a page shows the newest entries alone: how many, and the page that shows them all.
struct Newest {
  std::size_t count = 0;
  html::Url all;
};
// An empty group: all but reminders, which are shown for their own. Which groups there are is told by links to `page` with that group.
void write_timeline(html::Writer& out, const office::CaseView& view, std::string_view group, const html::Url& page,
                    const Desk& desk, const std::optional<Newest>& newest = std::nullopt);
// The entries about that head of complaint.
void write_entries_of_head(html::Writer& out, const office::CaseView& view, std::int64_t head, const Desk& desk);

}  // namespace redress::web
