// A body to measure: so many cases over three years, from a seed, each carried from receipt to where it stands.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "app/office/office.h"

namespace redress::bench {

using base::Day;

// The last day of the three years; the first is 1 April 2023.
Day last_day();
// The quarter that is reported: the one before the last, so that things have happened before, in and after it.
inline constexpr const char* quarter = "2025-26-Q2";

struct Making {
  std::mt19937_64 random;
  std::vector<std::int64_t> people;    // actors to allocate to
  std::vector<std::int64_t> services;  // units
};

// Case number `n`: receipt, acknowledgement, allocation, contacts, notes, findings, an answer, and for some an escalation, a
// promise, a remedy and a closure. About ten events. `typed` grows by the bytes of free text.
office::History history(Making& making, int n, std::size_t& typed);

// The commands that durable writing is measured with: the first `count` of a new case each time, by `client`.
std::vector<casework::Command> new_commands(int client, int count);

// So many words of the notes are each in as many cases, to search for: `lamp0` to `lamp49`.
inline constexpr int lamps = 50;

// A body in `folder` with `cases` cases. The bytes of free text typed into it.
std::size_t make_body(const std::string& folder, int cases);

// The same number of cases as a plain case list (DESIGN 7).
std::string case_list(int rows);

}  // namespace redress::bench
