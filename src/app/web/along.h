// Going along a list case by case: which list somebody came from, the way back to it, and the cases before and after.
//
// The page of a list that was looked at is remembered for its person (office/habits.h), so that a case page needs to ask nobody: no
// list stands in its address. What comes next is found when it is asked for: what has left the list meanwhile is passed over.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/office/habits.h"
#include "app/web/frame.h"
#include "app/web/guard.h"

namespace redress::web {

// `words`: what the way back to it says, as `my work`. `before`: cases on the pages before this one.
void remember_list(const Desk& desk, const std::string& words, const html::Url& address, std::int64_t before,
                   std::int64_t count, std::vector<std::string> references);

// The list that this case was seen in last; nothing where it was seen in none.
using CameFrom = std::optional<office::SeenList>;
CameFrom list_with(const Desk& desk, const std::string& reference);
// The way back to it and the case's place in it; the links to its neighbours stand last in the same line.
void write_way_back(html::Writer& out, const CameFrom& list, const std::string& reference);
void write_neighbours(html::Writer& out, const CameFrom& list, const std::string& reference, const Desk& desk);
// The section that the list belongs to.
Section section_of(const CameFrom& list);

Response next_case(const Desk& desk, const Request& request, const Captures& captures);
Response previous_case(const Desk& desk, const Request& request, const Captures& captures);

}  // namespace redress::web
