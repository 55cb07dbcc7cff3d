// Rows of the requests for figures of one officer (schema/0022): added, never changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "kit/sql/database.h"

namespace redress::store {

struct OfficerRequestRow {
  std::int64_t id = 0;
  std::int64_t asked_by = 0, officer = 0;
  std::string purpose, words, period;
  base::Day asked_on{};
  base::Instant asked_at{};
  // The first time: it stood in the officer's morning list; the officer opened it; whoever asked saw the figures.
  std::optional<base::Instant> told_at, opened_at, seen_at;
};
// All of them, the latest first.
std::vector<OfficerRequestRow> officer_requests(sql::Connection& connection);
// Its number.
std::int64_t add_officer_request(sql::Connection& connection, const OfficerRequestRow& row);
// `told`, `opened` or `seen`; nothing where it happened before.
void add_officer_step(sql::Connection& connection, std::int64_t request, std::string_view step, base::Instant at);

// The cases that an event of allocation between these days names that person in, each once: to be folded, for such an event may have
// been taken back. Reads the log's events of that time.
std::vector<std::int64_t> cases_given_between(sql::Connection& connection, std::int64_t person, base::Day from,
                                              base::Day to);

}  // namespace redress::store
