// Writing the tables made from the log, remaking them, and comparing them with the log.
#pragma once

#include <span>
#include <vector>

#include "app/store/derived.h"
#include "app/store/store.h"

namespace redress::store {

// `standing` are the rows that the database holds of the case; null: they are read. Gives those that it holds now.
DerivedRows write_case_rows(sql::Connection& connection, const casework::CaseState& state,
                            const clock::Calendars& calendars, const DerivedRows* standing);
// Of several cases, whose standing rows are read together.
void write_rows_of_cases(sql::Connection& connection, std::span<const casework::CaseState> states,
                         const clock::Calendars& calendars);
// Of cases that have no rows.
void write_new_case_rows(sql::Connection& connection, std::span<const casework::CaseState> states,
                         const clock::Calendars& calendars);

// Did a step of the schema change what the tables hold, and were they not remade since?
bool derived_are_stale(sql::Connection& connection);
void rebuild_derived(sql::Connection& connection, const clock::Calendars& calendars);
std::vector<Problem> check_derived(sql::Connection& connection, const clock::Calendars& calendars);

}  // namespace redress::store
