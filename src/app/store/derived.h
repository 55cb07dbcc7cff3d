// The tables made from the log, described once: written, remade and compared by the same description.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/store/columns.h"
#include "core/casework/state.h"
#include "core/clock/calendar.h"

namespace redress::store {

struct DerivedTable {
  std::string_view name;
  std::span<const Column> columns;  // the first is case_id
  std::size_t keys;                 // so many first columns are the key
};

inline constexpr std::size_t derived_count = 11;
// casefile, case_clock, case_head, case_promise, case_remedy, case_person, case_task, case_link, case_register,
// case_approval, case_meeting.
//
// casefile.due_clock is the clock of the nearest limit; where that is a task's, `task:` and the risk it is about, if any.
const std::array<DerivedTable, derived_count>& derived_tables();

// Of `casefile.list_order`: open cases stand up to this number, closed ones after it. A day number in the year 4707.
inline constexpr std::int64_t last_of_open = 1'000'000;
// The place of a case closed on that day; of one closed earlier it is higher.
std::int64_t order_of_closed(base::Day closed_on);

struct Bytes {
  std::string bytes;
  auto operator<=>(const Bytes&) const = default;
};
// Nothing, a number, a text or bytes of its own.
using Cell = std::variant<std::monostate, std::int64_t, std::string, Bytes>;
using DerivedRow = std::vector<Cell>;
// The rows of one case or of several, for each table in its order, by key.
using DerivedRows = std::array<std::vector<DerivedRow>, derived_count>;

// The row that stands in the database.
DerivedRow row_in(const sql::Row& row, const DerivedTable& table);

// Adds the rows that a state makes; none for a case that is not there (its receipt was annulled). Limits are those of
// everything known to the calendars, and only while a clock runs.
void add_rows(DerivedRows& rows, const casework::CaseState& state, const clock::Calendars& calendars);

}  // namespace redress::store
