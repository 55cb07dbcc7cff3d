#include "app/store/casefile_sql.h"

#include <array>

namespace redress::store::casefile_sql {
namespace {

constexpr std::array<std::string_view, 17> columns{
    "case_id", "reference", "procedure_id", "stream",      "state",  "stage",     "channel",   "theme",  "outcome",
    "service", "handler",   "team",         "received_on", "due_on", "closed_on", "due_clock", "is_open"};

constexpr unsigned combinations = 256;

Filters filters_of(unsigned number) {
  const auto bit = [&](unsigned place) { return (number >> place & 1U) != 0; };
  return {bit(7), bit(6), bit(5), bit(4), bit(3), bit(2), bit(1), bit(0)};
}

std::string_view order_text(Order order) {
  switch (order) {
    case Order::due:
      break;
    case Order::due_backwards:
      return " ORDER BY list_order DESC, reference DESC";
    case Order::reference:
      return " ORDER BY reference";
    case Order::reference_backwards:
      return " ORDER BY reference DESC";
    case Order::received:
      return " ORDER BY received_on, reference";
    case Order::received_backwards:
      return " ORDER BY received_on DESC, reference DESC";
  }
  return " ORDER BY list_order, reference";
}

struct Where {
  std::string text;
  int parameters = 0;

  std::string next() { return "$" + std::to_string(++parameters); }
  void add(const std::string& condition) { text += (text.empty() ? " WHERE " : " AND ") + condition; }
  void add_equal(bool set, std::string_view column) {
    if (set) add(std::string(column) + " = " + next());
  }
};

Where where_of(const Filters& filters) {
  Where where;
  if (filters.open) {
    where.add("list_order >= " + where.next());
    where.add("list_order <= " + where.next());
  }
  where.add_equal(filters.procedure, "procedure_id");
  where.add_equal(filters.handler, "handler");
  where.add_equal(filters.service, "service");
  where.add_equal(filters.stage, "stage");
  if (filters.units) {
    std::string some = where.next();
    for (std::size_t i = 1; i < most_units; ++i) some += ", " + where.next();
    where.add("(team IN (" + some + ") OR service IN (" + some + "))");
  }
  std::string due;
  if (filters.due) {
    due = "due_on >= " + where.next();
    due += " AND due_on <= " + where.next();
  }
  if (filters.no_due) due += due.empty() ? "due_on IS NULL" : " OR due_on IS NULL";
  if (!due.empty()) where.add("(" + due + ")");
  return where;
}

std::string plain_columns() {
  std::string text;
  for (const auto column : columns) text.append(text.empty() ? "" : ", ").append(column);
  return text;
}

}  // namespace

std::string line_columns(std::string_view table) {
  std::string text;
  for (const auto column : columns) text.append(table).append(".").append(column).append(", ");
  return text +
         "(SELECT substr(t.body, 1, 121) FROM case_head h LEFT JOIN case_text t ON t.commitment = h.words WHERE "
         "h.case_id = " +
         std::string(table) + ".case_id ORDER BY h.head_id LIMIT 1)";
}

const std::string& by_reference() {
  static const std::string sql = "SELECT " + line_columns("casefile") + " FROM casefile WHERE reference = $1";
  return sql;
}

// The page is chosen first and its words are looked up for it alone.
std::string list(const Filters& filters) {
  static const std::string chosen = plain_columns() + ", list_order FROM casefile";
  static const std::string shown = "SELECT " + line_columns("page") + " FROM (SELECT ";
  Where where = where_of(filters);
  const std::string order(order_text(filters.order));
  std::string text = shown + chosen + where.text + order + " LIMIT " + where.next();
  text += " OFFSET " + where.next() + ") AS page" + order;
  return text;
}

std::string count(const Filters& filters) {
  return "SELECT count(*) FROM casefile" + where_of(filters).text;
}

std::string tally(const Filters& filters) {
  constexpr std::string_view alike = "procedure_id, stage, service, handler, due_on";
  return "SELECT " + std::string(alike) + ", count(*) FROM casefile" + where_of(filters).text + " GROUP BY " +
         std::string(alike);
}

std::vector<Filters> all_filters() {
  std::vector<Filters> all;
  for (unsigned i = 0; i < combinations; ++i) all.push_back(filters_of(i));
  for (const Order order : {Order::due_backwards, Order::reference, Order::reference_backwards, Order::received,
                            Order::received_backwards}) {
    for (unsigned one = 0; one < combinations; one = one == 0 ? 1 : one * 2) {
      all.push_back(filters_of(one));
      all.back().order = order;
    }
  }
  return all;
}

}  // namespace redress::store::casefile_sql

namespace redress::store::awaiting_sql {

const std::string& list() {
  static const std::string sql =
      "SELECT " + casefile_sql::line_columns("c") +
      ", a.head_id, a.proposed, a.proposed_by, a.awaits_since, substr(w.body, 1, 121) FROM case_head a JOIN casefile c "
      "ON "
      "c.case_id = a.case_id LEFT JOIN case_text w ON w.commitment = a.words WHERE a.awaits_since IS NOT NULL AND "
      "a.proposed_by <> $1 ORDER BY a.awaits_since, a.case_id, a.head_id LIMIT $2 OFFSET $3";
  return sql;
}

const std::string& asked() {
  static const std::string sql = "SELECT " + casefile_sql::line_columns("c") +
                                 ", a.approval, a.remedy, r.kind, a.pence, r.fixed_pence, a.asked_by, a.asked_on FROM "
                                 "case_approval a JOIN casefile "
                                 "c ON c.case_id = a.case_id JOIN case_remedy r ON r.case_id = a.case_id AND r.remedy "
                                 "= a.remedy WHERE a.role = $2 "
                                 "AND a.asked_by <> $1 AND a.agreed_by <> $1 AND a.passed_by <> $1 ORDER BY "
                                 "a.asked_on, a.case_id, a.approval LIMIT "
                                 "$3";
  return sql;
}

}  // namespace redress::store::awaiting_sql
