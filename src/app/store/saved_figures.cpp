#include "app/store/saved_figures.h"

#include "app/store/cells.h"
#include "app/store/saved_figures_sql.h"

namespace redress::store {

using base::number_of;
namespace sqls = saved_figures_sql;

std::vector<SavedFigureRow> saved_figures(sql::Connection& connection, std::int64_t actor) {
  std::vector<SavedFigureRow> rows;
  connection.run(sqls::visible, {actor}, [&](const sql::Row& row) {
    SavedFigureRow found{row.integer(0),
                         row.integer(1),
                         std::string(row.text(2)),
                         std::string(row.text(3)),
                         row.integer(4) == 1,
                         instant_in(row, 5),
                         std::nullopt,
                         ""};
    if (!row.is_null(6)) found.opened_at = instant_in(row, 6);
    if (!row.is_null(7)) found.every = row.text(7);
    rows.push_back(std::move(found));
  });
  return rows;
}

std::int64_t add_saved_figure(sql::Connection& connection, const SavedFigureRow& row) {
  std::int64_t id = 0;
  connection.run(sqls::count_one);
  connection.run(sqls::ever_kept, {}, [&](const sql::Row& count) { id = count.integer(0); });
  connection.run(sqls::add,
                 {id, row.owner, std::string_view(row.name), std::string_view(row.question), stored(row.kept_at)});
  return id;
}

void rename_saved_figure(sql::Connection& connection, std::int64_t id, std::string_view name) {
  connection.run(sqls::rename, {id, name});
}

void share_saved_figure(sql::Connection& connection, std::int64_t id, bool shared) {
  connection.run(sqls::share, {id, std::int64_t{shared ? 1 : 0}});
  if (!shared) connection.run(sqls::unschedule_others, {id});
}

void remove_saved_figure(sql::Connection& connection, std::int64_t id) {
  for (const auto sql : {sqls::unschedule_all, sqls::forget_opened, sqls::remove}) connection.run(sql, {id});
}

void open_saved_figure(sql::Connection& connection, std::int64_t id, std::int64_t actor, base::Instant at) {
  connection.run(sqls::open, {id, actor, stored(at)});
}

std::vector<ScheduleRow> figure_schedules(sql::Connection& connection) {
  std::vector<ScheduleRow> rows;
  connection.run(sqls::schedules, {}, [&](const sql::Row& row) {
    rows.push_back(
        {row.integer(0), row.integer(1), std::string(row.text(2)), day_in(row, 3), std::string(row.text(4))});
  });
  return rows;
}

void schedule_figure(sql::Connection& connection, const ScheduleRow& row) {
  if (row.every.empty()) {
    connection.run(sqls::unschedule, {row.figure, row.actor});
    return;
  }
  connection.run(sqls::schedule, {row.figure, row.actor, std::string_view(row.every),
                                  std::int64_t{number_of(row.said_on)}, std::string_view(row.said)});
}

void say_figure(sql::Connection& connection, const ScheduleRow& row) {
  connection.run(sqls::say, {row.figure, row.actor, std::int64_t{number_of(row.said_on)}, std::string_view(row.said)});
}

}  // namespace redress::store
