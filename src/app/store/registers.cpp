#include "app/store/registers.h"

#include "app/store/cells.h"
#include "app/store/registers_sql.h"

namespace redress::store {

std::vector<RegisterCount> register_counts(sql::Connection& connection) {
  std::vector<RegisterCount> counts;
  connection.run(registers_sql::counts, {}, [&](const sql::Row& row) {
    counts.push_back({std::string(row.text(0)), row.integer(1), day_in(row, 2)});
  });
  return counts;
}

std::vector<RegisterLine> register_lines(sql::Connection& connection, const std::string& id, int limit, int offset) {
  std::vector<RegisterLine> lines;
  connection.run(registers_sql::entries, {std::string_view(id), std::int64_t{limit}, std::int64_t{offset}},
                 [&](const sql::Row& row) {
                   RegisterLine line;
                   line.reference = row.text(0);
                   line.words = row.text(1);
                   if (!row.is_null(2)) line.named_day = day_in(row, 2);
                   line.entered_on = day_in(row, 3);
                   line.entered_by = row.integer(4);
                   lines.push_back(std::move(line));
                 });
  return lines;
}

}  // namespace redress::store
