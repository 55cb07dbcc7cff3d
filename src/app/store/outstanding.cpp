#include "app/store/outstanding.h"

#include "app/store/cells.h"
#include "app/store/outstanding_sql.h"

namespace redress::store {

std::vector<PromiseNotKept> promises_not_kept(sql::Connection& connection, base::Day today, int limit) {
  std::vector<PromiseNotKept> all;
  connection.run(outstanding_sql::promises, {std::int64_t{base::number_of(today)}, std::int64_t{limit}},
                 [&](const sql::Row& row) {
                   PromiseNotKept promise;
                   promise.reference = row.text(0);
                   promise.promise = row.text(1);
                   promise.due_on = day_in(row, 2);
                   promise.missed_on = maybe_day_in(row, 3);
                   promise.owner = row.integer(4);
                   promise.service = row.integer(5);
                   all.push_back(std::move(promise));
                 });
  return all;
}

std::vector<RemedyOwed> remedies_owed(sql::Connection& connection, base::Day until, int limit) {
  std::vector<RemedyOwed> all;
  connection.run(outstanding_sql::remedies, {std::int64_t{base::number_of(until)}, std::int64_t{limit}},
                 [&](const sql::Row& row) {
                   RemedyOwed remedy;
                   remedy.reference = row.text(0);
                   remedy.remedy = row.text(1);
                   remedy.kind = row.text(2);
                   remedy.pence = row.integer(3);
                   remedy.due_on = day_in(row, 4);
                   remedy.handler = row.integer(5);
                   remedy.service = row.integer(6);
                   all.push_back(std::move(remedy));
                 });
  return all;
}

}  // namespace redress::store
