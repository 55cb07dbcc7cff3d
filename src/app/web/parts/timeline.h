// The history of a case: newest first, by day and inside a day; an icon, a bold title, by whom, the words.
#pragma once

#include "app/web/desk.h"
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
Entry entry_of(const casework::CaseEvent& event, const office::CaseView& view, const Desk& desk);

void write_timeline(html::Writer& out, const office::CaseView& view, const Desk& desk);

}  // namespace redress::web
