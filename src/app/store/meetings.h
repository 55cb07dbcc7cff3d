// Meetings over cases, across all of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "kit/sql/database.h"

namespace redress::store {

struct MeetingLine {
  std::string reference;  // of the case
  std::string meeting;    // in its case: `m1`
  std::string title;
  base::Day meets_on{};
  std::int64_t members = 0, attended = 0, conflicts = 0;
  std::optional<base::Day> papers_on;  // since when everybody who sits has been sent papers
  std::optional<base::Day> held_on;
  std::string outcome;
};

struct MeetingCounts {
  std::int64_t to_come = 0, held = 0;
};
MeetingCounts meeting_counts(sql::Connection& connection);
// Those to come, the next one first; those that were held, the last one first.
std::vector<MeetingLine> meetings_to_come(sql::Connection& connection, int limit, int offset);
std::vector<MeetingLine> meetings_held(sql::Connection& connection, int limit, int offset);

}  // namespace redress::store
