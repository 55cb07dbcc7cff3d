#include "app/store/officer_requests.h"

#include "app/store/cells.h"
#include "app/store/officer_requests_sql.h"
#include "kit/json/read.h"

namespace redress::store {

using base::number_of;
namespace sqls = officer_requests_sql;

std::vector<OfficerRequestRow> officer_requests(sql::Connection& connection) {
  std::vector<OfficerRequestRow> rows;
  connection.run(sqls::every, {}, [&](const sql::Row& row) {
    OfficerRequestRow found;
    found.id = row.integer(0);
    found.asked_by = row.integer(1);
    found.officer = row.integer(2);
    found.purpose = row.text(3);
    found.words = row.text(4);
    found.period = row.text(5);
    found.asked_on = day_in(row, 6);
    found.asked_at = instant_in(row, 7);
    if (!row.is_null(8)) found.told_at = instant_in(row, 8);
    if (!row.is_null(9)) found.opened_at = instant_in(row, 9);
    if (!row.is_null(10)) found.seen_at = instant_in(row, 10);
    rows.push_back(std::move(found));
  });
  return rows;
}

std::int64_t add_officer_request(sql::Connection& connection, const OfficerRequestRow& row) {
  std::int64_t id = 1;
  connection.run(sqls::last, {}, [&](const sql::Row& last) { id = last.integer(0) + 1; });
  connection.run(sqls::add,
                 {id, row.asked_by, row.officer, std::string_view(row.purpose), std::string_view(row.words),
                  std::string_view(row.period), std::int64_t{number_of(row.asked_on)}, stored(row.asked_at)});
  return id;
}

void add_officer_step(sql::Connection& connection, std::int64_t request, std::string_view step, base::Instant at) {
  connection.run(sqls::add_step, {request, step, stored(at)});
}

std::vector<std::int64_t> cases_given_between(sql::Connection& connection, std::int64_t person, base::Day from,
                                              base::Day to) {
  std::vector<std::int64_t> cases;
  connection.run(sqls::given, {std::int64_t{number_of(from)}, std::int64_t{number_of(to)}}, [&](const sql::Row& row) {
    if (!cases.empty() && cases.back() == row.integer(0)) return;
    if (base::int_or(json::read_detail(std::string(row.text(1))), "handler", 0) == person)
      cases.push_back(row.integer(0));
  });
  return cases;
}

}  // namespace redress::store
