// What was said because a day had come, and which cases may have something to say (schema/0016).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/day.h"
#include "core/casework/reminder.h"
#include "kit/sql/database.h"

namespace redress::store {

// The day on which the runner ran first; nothing before that.
std::optional<base::Day> runner_began_on(sql::Connection& connection);
void begin_runner(sql::Connection& connection, base::Day first_day);

struct Waiting {
  std::int64_t case_id = 0;
  std::int64_t version = 0;
};

// What the question looks at: limits from `from` to `to`, and of tasks and promises those up to `today`.
struct Window {
  base::Day from, today, to;
  std::vector<std::string> ceilings;  // ids of clocks that propose an escalation
};
// Open cases of which something may not have been said yet, each once, by number. Some of them may turn out to have nothing.
std::vector<Waiting> cases_to_look_at(sql::Connection& connection, const Window& window);

// Of one case, what has been said.
std::vector<casework::Reminder> reminders_of(sql::Connection& connection, std::int64_t case_id);
void keep_reminder(sql::Connection& connection, std::int64_t case_id, const casework::Reminder& reminder,
                   std::optional<base::Day> base_due_on, std::int64_t seq);

}  // namespace redress::store
