// Rows of the morning's lists and of people's weekdays (schema/0017), and the questions that a list is made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "kit/sql/database.h"

namespace redress::store {

struct DigestRow {
  std::int64_t actor = 0;
  base::Day made_for{};
  base::Instant made_at{};
  std::int64_t log_size = 0;
  bool is_read = false;
  std::string parts;
};

// Of that day, or the last one.
std::optional<DigestRow> digest_of(sql::Connection& connection, std::int64_t actor, std::optional<base::Day> on);
std::vector<base::Day> days_with_digest(sql::Connection& connection, std::int64_t actor, int limit);
void keep_digest(sql::Connection& connection, const DigestRow& row);
void read_digest(sql::Connection& connection, std::int64_t actor, base::Day on);

// Empty where that person has not said.
std::string weekdays_of(sql::Connection& connection, std::int64_t actor);
void set_weekdays(sql::Connection& connection, std::int64_t actor, std::string_view weekdays);

struct DueLine {
  std::string reference, about;
  base::Day due_on{};
};
// What that person has on open cases that is due by then: limits of their cases, tasks and promises. What is due first comes first.
std::vector<DueLine> due_for(sql::Connection& connection, std::int64_t actor, base::Day until);
// Limits that are late in that team, or everywhere for 0, and not that person's own.
std::vector<DueLine> late_in_team(sql::Connection& connection, std::int64_t team, std::int64_t actor, base::Day today);
// Open cases that this person has and was given by an event from that place of the log on.
std::vector<std::string> given_since(sql::Connection& connection, std::int64_t actor, std::int64_t seq);

}  // namespace redress::store
