#include "app/store/next_editions.h"

#include "app/store/cells.h"
#include "app/store/next_editions_sql.h"

namespace redress::store {

std::optional<NextEditionRow> find_next_edition(sql::Connection& connection, std::string_view procedure) {
  std::optional<NextEditionRow> found;
  connection.run(next_editions_sql::find, {procedure}, [&](const sql::Row& row) {
    found =
        NextEditionRow{std::string(row.text(0)), row.integer(1),          row.integer(2),     std::string(row.text(3)),
                       row.integer(4),           row.integer(5),          instant_in(row, 6), row.integer(7),
                       instant_in(row, 8),       std::string(row.text(9))};
  });
  return found;
}

void keep_next_edition(sql::Connection& connection, const NextEditionRow& row) {
  connection.run(next_editions_sql::keep,
                 {row.procedure, row.base, row.edition, row.body, row.version, row.changed_by, stored(row.changed_at),
                  row.proposed_by, stored(row.proposed_at), row.goes_live_on});
}

void drop_next_edition(sql::Connection& connection, std::string_view procedure) {
  connection.run(next_editions_sql::drop, {procedure});
}

}  // namespace redress::store
