#include "app/store/tasks.h"

#include "app/store/cells.h"
#include "app/store/tasks_sql.h"

namespace redress::store {

std::vector<OpenTask> open_tasks_of(sql::Connection& connection, std::int64_t actor, int limit) {
  std::vector<OpenTask> tasks;
  connection.run(tasks_sql::open_of, {actor, std::int64_t{limit}}, [&](const sql::Row& row) {
    OpenTask task;
    task.reference = row.text(0);
    task.task = row.text(1);
    task.risk = row.text(2);
    task.words = row.text(5);
    if (task.words.empty() && !row.is_null(3)) task.words = row.text(3);
    task.due_on = day_in(row, 4);
    tasks.push_back(std::move(task));
  });
  return tasks;
}

std::vector<LinkOfCase> links_of(sql::Connection& connection, std::int64_t case_id, const std::string& reference) {
  std::vector<LinkOfCase> links;
  connection.run(tasks_sql::links_of, {case_id, std::string_view(reference)}, [&](const sql::Row& row) {
    links.push_back({std::string(row.text(0)), std::string(row.text(1)), row.integer(2) == 1});
  });
  return links;
}

}  // namespace redress::store
