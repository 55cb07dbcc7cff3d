#include "app/store/meetings.h"

#include "app/store/cells.h"
#include "app/store/meetings_sql.h"

namespace redress::store {
namespace {

std::vector<MeetingLine> lines_of(sql::Connection& connection, std::string_view statement, int limit, int offset) {
  std::vector<MeetingLine> lines;
  connection.run(statement, {std::int64_t{limit}, std::int64_t{offset}}, [&](const sql::Row& row) {
    MeetingLine line;
    line.reference = row.text(0);
    line.meeting = row.text(1);
    line.title = row.text(2);
    line.meets_on = day_in(row, 3);
    line.members = row.integer(4);
    line.attended = row.integer(5);
    line.conflicts = row.integer(6);
    if (!row.is_null(7)) line.papers_on = day_in(row, 7);
    if (!row.is_null(8)) line.held_on = day_in(row, 8);
    line.outcome = row.text(9);
    lines.push_back(std::move(line));
  });
  return lines;
}

}  // namespace

MeetingCounts meeting_counts(sql::Connection& connection) {
  MeetingCounts counts;
  connection.run(meetings_sql::count_to_come, {}, [&](const sql::Row& row) { counts.to_come = row.integer(0); });
  connection.run(meetings_sql::count_held, {}, [&](const sql::Row& row) { counts.held = row.integer(0); });
  return counts;
}

std::vector<MeetingLine> meetings_to_come(sql::Connection& connection, int limit, int offset) {
  return lines_of(connection, meetings_sql::to_come, limit, offset);
}

std::vector<MeetingLine> meetings_held(sql::Connection& connection, int limit, int offset) {
  return lines_of(connection, meetings_sql::held, limit, offset);
}

}  // namespace redress::store
