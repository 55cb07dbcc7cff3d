#include "app/store/clock_rows.h"

#include "app/store/cells.h"
#include "app/store/clock_rows_sql.h"

namespace redress::store {

std::vector<ClockRow> clocks_of(sql::Connection& connection, std::int64_t case_id) {
  std::vector<ClockRow> clocks;
  connection.run(clock_rows_sql::of_case, {case_id}, [&](const sql::Row& row) {
    clocks.push_back(
        {std::string(row.text(0)), day_in(row, 1), maybe_day_in(row, 2), maybe_day_in(row, 3), maybe_day_in(row, 4)});
  });
  return clocks;
}

}  // namespace redress::store
