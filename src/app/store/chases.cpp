#include "app/store/chases.h"

#include "app/store/cells.h"
#include "app/store/chases_sql.h"

namespace redress::store {

std::vector<Chase> chases_of(sql::Connection& connection, std::string_view procedure, std::string_view state,
                             std::string_view title, int limit) {
  std::vector<Chase> chases;
  connection.run(chases_sql::of_state, {procedure, state, title, std::int64_t{limit}}, [&](const sql::Row& row) {
    Chase chase;
    chase.reference = row.text(0);
    chase.procedure = procedure;
    chase.state = state;
    chase.task = row.text(1);
    chase.title = title;
    chase.set_on = day_in(row, 2);
    chase.due_on = day_in(row, 3);
    chase.handler = row.integer(4);
    chase.asked = row.integer(5);
    chases.push_back(std::move(chase));
  });
  return chases;
}

}  // namespace redress::store
