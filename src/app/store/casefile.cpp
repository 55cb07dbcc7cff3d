#include "app/store/casefile.h"

#include <algorithm>

#include "app/store/casefile_sql.h"
#include "app/store/cells.h"
#include "app/store/derived.h"
#include "base/assert.h"

namespace redress::store {
namespace {

CaseLine line_in(const sql::Row& row) {
  CaseLine line;
  line.case_id = row.integer(0);
  line.reference = row.text(1);
  line.procedure = row.text(2);
  line.stream = row.text(3);
  line.state = row.text(4);
  line.stage = row.text(5);
  line.channel = row.text(6);
  line.theme = row.text(7);
  line.outcome = row.text(8);
  line.service = row.integer(9);
  line.handler = row.integer(10);
  line.team = row.integer(11);
  line.received_on = day_in(row, 12);
  line.due_on = maybe_day_in(row, 13);
  line.closed_on = maybe_day_in(row, 14);
  line.due_clock = row.text(15);
  line.open = row.integer(16) != 0;
  if (!row.is_null(17)) line.words = row.text(17);
  return line;
}

constexpr std::int64_t furthest = 2'000'000'000;  // a number that every day column holds

struct Question {
  casefile_sql::Filters filters;
  std::vector<sql::Parameter> parameters;
};

Question question_of(const CaseQuery& query) {
  Question question;
  question.filters = {query.open.has_value(),
                      !query.procedure.empty(),
                      query.handler != 0 || query.unallocated,
                      query.service != 0,
                      !query.stage.empty(),
                      !query.units.empty(),
                      query.due_from || query.due_to,
                      query.or_no_due,
                      query.order};
  if (query.open) {
    question.parameters.emplace_back(*query.open ? -furthest : last_of_open + 1);
    question.parameters.emplace_back(*query.open         ? last_of_open
                                     : query.closed_from ? order_of_closed(*query.closed_from)
                                                         : furthest);
  }
  if (!query.procedure.empty()) question.parameters.emplace_back(std::string_view(query.procedure));
  if (question.filters.handler) question.parameters.emplace_back(query.handler);
  if (query.service != 0) question.parameters.emplace_back(query.service);
  if (!query.stage.empty()) question.parameters.emplace_back(std::string_view(query.stage));
  if (!query.units.empty()) {
    REDRESS_ASSERT(query.units.size() <= most_units);
    for (std::size_t i = 0; i < most_units; ++i)
      question.parameters.emplace_back(query.units[std::min(i, query.units.size() - 1)]);
  }
  if (question.filters.due) {
    question.parameters.emplace_back(query.due_from ? base::number_of(*query.due_from) : -furthest);
    question.parameters.emplace_back(query.due_to ? base::number_of(*query.due_to) : furthest);
  }
  return question;
}

bool due_fits(const CaseLine& line, const CaseQuery& query) {
  const bool asked = query.due_from || query.due_to;
  if (!asked && !query.or_no_due) return true;
  if (!line.due_on) return query.or_no_due;
  return asked && (!query.due_from || *query.due_from <= *line.due_on) &&
         (!query.due_to || *line.due_on <= *query.due_to);
}

bool units_fit(const CaseLine& line, const CaseQuery& query) {
  return query.units.empty() || std::any_of(query.units.begin(), query.units.end(), [&](std::int64_t unit) {
           return unit == line.team || unit == line.service;
         });
}

bool fits(const CaseLine& line, const CaseQuery& query) {
  return (!query.open || line.open == *query.open) && (query.procedure.empty() || line.procedure == query.procedure) &&
         (query.handler == 0 || line.handler == query.handler) && (!query.unallocated || line.handler == 0) &&
         (query.service == 0 || line.service == query.service) && (query.stage.empty() || line.stage == query.stage) &&
         (!query.closed_from || (line.closed_on && *line.closed_on >= *query.closed_from)) && units_fit(line, query) &&
         due_fits(line, query);
}

// Of the cases named, those that fit, in the order in which they were named.
std::vector<CaseLine> named_cases(sql::Connection& connection, const CaseQuery& query) {
  std::vector<CaseLine> lines;
  for (const std::string& reference : query.references) {
    connection.run(casefile_sql::by_reference(), {reference}, [&](const sql::Row& row) {
      CaseLine line = line_in(row);
      if (fits(line, query)) lines.push_back(std::move(line));
    });
  }
  return lines;
}

}  // namespace

std::optional<std::int64_t> find_case(sql::Connection& connection, std::string_view reference) {
  std::optional<std::int64_t> case_id;
  connection.run(casefile_sql::case_id_of, {reference}, [&](const sql::Row& row) { case_id = row.integer(0); });
  return case_id;
}

std::vector<CaseLine> list_cases(sql::Connection& connection, const CaseQuery& query) {
  const auto offset = static_cast<std::size_t>(std::max(query.offset, 0));
  const auto limit = static_cast<std::size_t>(std::max(query.limit, 0));
  std::vector<CaseLine> lines;
  if (!query.references.empty()) {
    lines = named_cases(connection, query);
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(std::min(offset, lines.size())));
    lines.resize(std::min(limit, lines.size()));
    return lines;
  }
  Question question = question_of(query);
  question.parameters.emplace_back(static_cast<std::int64_t>(limit));
  question.parameters.emplace_back(static_cast<std::int64_t>(offset));
  connection.run(casefile_sql::list(question.filters), question.parameters,
                 [&](const sql::Row& row) { lines.push_back(line_in(row)); });
  return lines;
}

std::int64_t count_cases(sql::Connection& connection, const CaseQuery& query) {
  if (!query.references.empty()) return static_cast<std::int64_t>(named_cases(connection, query).size());
  const Question question = question_of(query);
  std::int64_t count = 0;
  connection.run(casefile_sql::count(question.filters), question.parameters,
                 [&](const sql::Row& row) { count = row.integer(0); });
  return count;
}

std::vector<CaseTally> tally_cases(sql::Connection& connection, const CaseQuery& query) {
  REDRESS_ASSERT(query.references.empty());
  const Question question = question_of(query);
  std::vector<CaseTally> tallies;
  connection.run(casefile_sql::tally(question.filters), question.parameters, [&](const sql::Row& row) {
    tallies.push_back({std::string(row.text(0)), std::string(row.text(1)), row.integer(2), row.integer(3),
                       maybe_day_in(row, 4), row.integer(5)});
  });
  return tallies;
}

std::vector<AwaitedFinding> list_awaiting(sql::Connection& connection, std::int64_t actor, int offset, int limit) {
  std::vector<AwaitedFinding> all;
  connection.run(awaiting_sql::list(), {actor, std::int64_t{limit}, std::int64_t{offset}}, [&](const sql::Row& row) {
    AwaitedFinding finding;
    finding.line = line_in(row);
    finding.head = row.integer(18);
    finding.outcome = row.text(19);
    finding.proposed_by = row.integer(20);
    finding.since = day_in(row, 21);
    if (!row.is_null(22)) finding.words = row.text(22);
    all.push_back(std::move(finding));
  });
  return all;
}

std::int64_t count_awaiting(sql::Connection& connection, std::int64_t actor) {
  std::int64_t count = 0;
  connection.run(awaiting_sql::count, {actor}, [&](const sql::Row& row) { count = row.integer(0); });
  return count;
}

std::vector<AwaitedApproval> list_asked(sql::Connection& connection, std::int64_t actor,
                                        const std::vector<std::string>& roles, int limit) {
  std::vector<AwaitedApproval> all;
  for (const std::string& role : roles) {
    connection.run(awaiting_sql::asked(), {actor, std::string_view(role), std::int64_t{limit}},
                   [&](const sql::Row& row) {
                     AwaitedApproval approval;
                     approval.line = line_in(row);
                     approval.approval = row.text(18);
                     approval.remedy = row.text(19);
                     approval.kind = row.text(20);
                     approval.pence = row.integer(21);
                     if (!row.is_null(22)) approval.fixed_pence = row.integer(22);
                     approval.asked_by = row.integer(23);
                     approval.since = day_in(row, 24);
                     approval.role = role;
                     all.push_back(std::move(approval));
                   });
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const AwaitedApproval& a, const AwaitedApproval& b) { return a.since < b.since; });
  if (all.size() > static_cast<std::size_t>(limit)) all.erase(all.begin() + limit, all.end());
  return all;
}

std::int64_t count_asked(sql::Connection& connection, std::int64_t actor, const std::vector<std::string>& roles) {
  std::int64_t count = 0;
  for (const std::string& role : roles) {
    connection.run(awaiting_sql::count_asked, {actor, std::string_view(role)},
                   [&](const sql::Row& row) { count += row.integer(0); });
  }
  return count;
}

std::vector<ReturnCount> count_returned(sql::Connection& connection, Day since) {
  std::vector<ReturnCount> counts;
  connection.run(awaiting_sql::returned, {std::int64_t{base::number_of(since)}},
                 [&](const sql::Row& row) { counts.push_back({std::string(row.text(0)), row.integer(1)}); });
  return counts;
}

}  // namespace redress::store
