// Rows of the figures that people kept (schema/0021). Beside the log, in plain rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "kit/sql/database.h"

namespace redress::store {

struct SavedFigureRow {
  std::int64_t id = 0;
  std::int64_t owner = 0;
  std::string name;
  std::string question;  // as JSON
  bool is_shared = false;
  base::Instant kept_at{};
  std::optional<base::Instant> opened_at;  // by whoever asks
  std::string every;                       // in the morning's list of whoever asks; empty: never
};
// Those of that person and those that others share, the one they opened last first; never opened ones by the day they were kept.
std::vector<SavedFigureRow> saved_figures(sql::Connection& connection, std::int64_t actor);
// Its number, which no other had before.
std::int64_t add_saved_figure(sql::Connection& connection, const SavedFigureRow& row);
void rename_saved_figure(sql::Connection& connection, std::int64_t id, std::string_view name);
// Where it is shared no more, others have it in no list.
void share_saved_figure(sql::Connection& connection, std::int64_t id, bool shared);
void remove_saved_figure(sql::Connection& connection, std::int64_t id);
void open_saved_figure(sql::Connection& connection, std::int64_t id, std::int64_t actor, base::Instant at);

struct ScheduleRow {
  std::int64_t figure = 0, actor = 0;
  std::string every;
  base::Day said_on{};
  std::string said;
};
// Of everybody, of figures that they may see, by person and figure.
std::vector<ScheduleRow> figure_schedules(sql::Connection& connection);
// Empty `every`: none.
void schedule_figure(sql::Connection& connection, const ScheduleRow& row);
void say_figure(sql::Connection& connection, const ScheduleRow& row);

}  // namespace redress::store
