// Random histories, random dates: every cell and every case list of the quarterly reports and of all measures, against a
// plain second reading (plain_figures.h). REDRESS_HISTORIES says how many histories; a failure prints the seed and the history.
#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>

#include "app/catalogue/measures.h"
#include "app/catalogue/reports.h"
#include "app/office/names_in_figures.h"
#include "core/reports/report.h"
#include "property/plain_figures.h"
#include "property/random_histories.h"
#include "property/random_questions.h"
#include "property/random_reorganisations.h"
#include "support/casebook.h"

namespace redress {
namespace {

using figures::Cell;
using figures::Measure;
using plain::asking;
using plain::Asking;
using plain::Dice;
using plain::history;
using plain::History;
using plain::Item;
using plain::written;
using std::chrono::days;
using support::Casebook;
using support::Day;

// --- the plain answer ---------------------------------------------------------------------------------------------------

// Of money in pence.
std::optional<std::int64_t> value_of(const std::string& value, const Item& item);

bool is_one(const std::string& where, const Item& item) {
  if (where == "overdue") return item.overdue;
  if (where == "allocated") return item.handlers.has_value();
  if (where == "unallocated") return !item.handlers.has_value();
  if (where == "answered") return item.answered;
  if (where == "unanswered") return !item.answered;
  if (where == "timed") return item.met.has_value();
  if (where == "met") return item.met.has_value() && *item.met;
  if (where == "not_met") return item.met.has_value() && !*item.met;
  if (where == "done") return item.answered;
  if (where == "undone") return !item.answered;
  if (where == "escalated") return item.escalated;
  if (where == "extended") return item.extended;
  if (where == "met_extended") return item.met_longer.has_value() && *item.met_longer;
  if (where == "not_met_extended") return item.met_longer.has_value() && !*item.met_longer;
  std::istringstream words(where);
  std::string value, sign;
  int limit = 0;
  if (words >> value >> sign >> limit) {
    if (value == "pounds") limit *= 100;
    const auto known = value_of(value, item);
    return known && (sign == ">" ? *known > limit : *known <= limit);
  }
  const std::size_t colon = where.find(':');
  const std::string kind = where.substr(0, colon);
  const std::string& is = kind == "outcome"     ? item.outcome
                          : kind == "row"       ? item.row
                          : kind == "procedure" ? item.procedure
                          : kind == "stream"    ? item.stream
                                                : item.kind;  // `clock` and `kind`
  return ("|" + where.substr(colon + 1) + "|").find("|" + is + "|") != std::string::npos;
}

bool is_where(std::string where, const Item& item) {
  for (std::size_t end = 0; !where.empty(); where = end == std::string::npos ? "" : where.substr(end + 5)) {
    end = where.find(" and ");
    if (!is_one(where.substr(0, end), item)) return false;
  }
  return true;
}

std::optional<std::int64_t> value_of(const std::string& value, const Item& item) {
  if (value == "pounds") return item.pence;
  if (value == "working_days") return item.working_days;
  if (value == "receipt_working_days") return item.receipt_days;
  if (value == "wait_working_days") return item.wait_days;
  if (value == "work_working_days") return item.work_days;
  if (value == "age_working_days") return item.age;
  if (value == "handlers") return item.handlers;
  return 1;
}

struct Expected {
  std::optional<double> value;
  std::vector<std::string> cases;
};

using Chosen = std::function<bool(const Item&)>;

Expected expected(const Measure& measure, const std::vector<Item>& items, const Chosen& chosen) {
  Expected made;
  std::vector<double> values;
  double part = 0;
  for (const auto& item : items) {
    if (item.counts != measure.counts || !chosen(item)) continue;
    const bool share = measure.aggregate == "share";
    if (!is_where(share ? measure.of : measure.where, item)) continue;
    const auto value = value_of(measure.value, item);
    if (!value) continue;
    values.push_back(static_cast<double>(*value));
    if (share && is_where(measure.where, item)) ++part;
    made.cases.push_back(item.reference);
  }
  std::sort(made.cases.begin(), made.cases.end());
  std::sort(values.begin(), values.end());
  double sum = 0;
  for (const double each : values) sum += each;
  const auto size = static_cast<double>(values.size());
  if (measure.aggregate == "count") made.value = size;
  if (measure.aggregate == "sum") made.value = sum;
  if (!values.empty()) {
    if (measure.aggregate == "mean") made.value = sum / size;
    if (measure.aggregate == "share") made.value = 100 * part / size;
    if (measure.aggregate == "p90") {
      std::size_t at = 0;
      while (10 * (at + 1) < 9 * values.size()) ++at;
      made.value = values[at];
    }
    if (measure.aggregate == "most") made.value = values.back();
    if (measure.aggregate == "median") made.value = (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
  }
  if (measure.value == "pounds" && made.value) *made.value /= 100;
  return made;
}

void same(const Cell& cell, const Expected& wanted, const std::string& where) {
  const bool has_value = cell.numerator && cell.denominator && *cell.denominator != 0;
  ASSERT_EQ(has_value, wanted.value.has_value()) << where;
  if (has_value) {
    const double value = static_cast<double>(*cell.numerator) * cell.scale / static_cast<double>(*cell.denominator);
    ASSERT_NEAR(value, *wanted.value, 1e-9) << where;
  } else {
    ASSERT_EQ(cell.text, "none") << where;
  }
  ASSERT_EQ(cell.cases, wanted.cases) << where;
}

bool in_total(const Item& item) {
  return item.row != "external";
}

plain::LateRule late_rule() {
  for (const auto& each : catalogue::shipped_measures()) {
    if (each.id == "escalate.late") return {each.stage, each.after_working_days, each.procedures};
  }
  return {};
}

const Measure& measure_named(const std::string& id) {
  for (const auto& each : catalogue::shipped_measures()) {
    if (each.id == id) return each;
  }
  throw std::runtime_error("no measure " + id);
}

std::string column_of(const std::string& column, const Item& item) {
  const std::chrono::year_month_day date{item.received};
  std::string text = base::to_text(item.received);
  std::string value;
  if (column == "row") value = item.row;
  if (column == "procedure") value = item.procedure;
  if (column == "service") value = item.service;
  if (column == "team") value = item.team;
  if (column == "theme") value = item.theme;
  if (column == "handler") value = item.handler;
  if (column == "channel") value = item.channel;
  if (column == "outcome") value = item.outcome;
  if (column == "kind") value = item.kind;
  if (column == "reason") value = item.reason;
  if (column == "month") value = text.substr(0, 7);
  if (column == "year") value = text.substr(0, 4);
  if (column == "quarter") {
    const int month = static_cast<int>(static_cast<unsigned>(date.month()));
    const int year = static_cast<int>(date.year()) - (month <= 3 ? 1 : 0);
    const std::string quarter = month <= 3 ? "Q4" : month <= 6 ? "Q1" : month <= 9 ? "Q2" : "Q3";
    value = std::to_string(year) + "-" + std::to_string((year + 1) % 100) + "-" + quarter;
  }
  return value.empty() ? "none" : value;
}

void check_measures(Dice& dice, const figures::Columns& columns, const History& made, const Asking& ask,
                    const std::vector<Item>& items) {
  const std::vector<std::string> groupings{"row",     "procedure", "service", "theme", "handler", "channel",
                                           "outcome", "month",     "quarter", "year",  "kind",    "reason"};
  for (const auto& measure : catalogue::shipped_measures()) {
    figures::Question question = ask.question;
    if (dice.chance(80)) question.by.push_back(dice.one_of(groupings));
    if (dice.chance(30)) question.by.push_back(dice.one_of(groupings));
    const auto figure = columns.figure(measure, question, made.book.names());
    ASSERT_TRUE(figure.has_value()) << figure.error()[0].text;
    const auto id_of = [&](const Item& item) {
      std::string id;
      for (const auto& column : question.by) id += (id.empty() ? "" : "/") + column_of(column, item);
      return id;
    };
    std::set<std::string> ids, rows;
    for (const auto& item : items) {
      if (item.counts != measure.counts) continue;
      if (!question.by.empty()) ids.insert(id_of(item));
      if (in_total(item)) rows.insert(item.row);
    }
    ASSERT_EQ(figure->tables[0].rows.size(), ids.size() + 1) << measure.id;
    for (const auto& row : figure->tables[0].rows) {
      const std::string where = measure.id + ", " + row.id;
      if (row.id != "total") {
        ASSERT_TRUE(ids.contains(row.id)) << where;
        same(row.cells[0], expected(measure, items, [&](const Item& item) { return id_of(item) == row.id; }), where);
        continue;
      }
      const bool by_row = std::find(question.by.begin(), question.by.end(), "row") != question.by.end();
      if (measure.total == "not_meaningful" && by_row && rows.size() > 1) {
        ASSERT_EQ(row.cells[0].text, "not meaningful") << where;
      } else {
        same(row.cells[0], expected(measure, items, in_total), where);
      }
    }
  }
}

// `first`: the first table of the part.
void check_part(const reports::PartOfReport& part, const figures::Report& report, std::size_t first,
                const History& made, const std::vector<Item>& all, const std::map<std::string, std::string>& moved) {
  const auto contains = [](const std::vector<std::string>& among, const std::string& one) {
    return std::find(among.begin(), among.end(), one) != among.end();
  };
  const bool episodes = part.row_scheme == "stage-episodes";
  std::vector<Item> items;
  for (const auto& item : all) {
    const bool of_stream = part.stream.empty() || item.stream == part.stream || contains(part.beside, item.stream);
    const bool of_procedure = part.procedures.empty() || contains(part.procedures, item.procedure);
    if (of_stream && of_procedure && made.world.episode_procedures.contains(item.procedure) == episodes)
      items.push_back(item);
  }
  std::set<std::string> codes;
  for (const auto& item : items) {
    if (item.counts == "closed") codes.insert(item.outcome);
  }
  for (std::size_t t = 0; t < part.tables.size(); ++t) {
    const auto& table = report.tables[first + t];
    const auto& shape = part.tables[t];
    std::map<std::string, Measure> measures;
    for (const auto& column : shape.columns) {
      if (column.outcomes.empty()) {
        Measure& measure = measures[column.id] = measure_named(column.measure);
        if (column.row.empty()) continue;
        const std::string in_row = "row:" + column.row;
        measure.where = measure.where.empty() ? in_row : measure.where + " and " + in_row;
        if (measure.aggregate == "share") measure.of = measure.of.empty() ? in_row : measure.of + " and " + in_row;
        continue;
      }
      std::set<std::string> shown(column.outcomes.begin(), column.outcomes.end());
      shown.insert(codes.begin(), codes.end());
      for (const auto& code : shown) {
        Measure measure;
        measure.counts = "closed";
        measure.where = "outcome:" + code;
        measures[code.empty() ? "none" : code] = measure;
      }
    }
    ASSERT_EQ(table.columns.size(), measures.size()) << table.id;
    for (const auto& row : table.rows) {
      const bool total = row.id == "total";
      for (const auto& cell : row.cells) {
        const std::string where = table.id + ", " + row.id + ", " + cell.column;
        const Measure& measure = measures.at(cell.column);
        if (total && shape.by == "row" && measure.total == "not_meaningful") {
          ASSERT_EQ(cell.text, "not meaningful") << where;
          continue;
        }
        same(cell,
             expected(measure, items,
                      [&](const Item& item) { return total ? in_total(item) : column_of(shape.by, item) == row.id; }),
             where);
      }
    }
  }
  if (!part.tells_moves) return;
  std::map<std::string, std::string> told;
  for (const auto& row : report.tables[first + part.tables.size()].rows) {
    if (row.id == "total") continue;
    for (const auto& reference : row.cells[0].cases) told[reference] = row.id;
  }
  ASSERT_EQ(told, moved);
}

void check_report(const reports::Definition& definition, const figures::Columns& columns, const History& made,
                  const Asking& ask, const std::vector<Item>& all, const std::map<std::string, std::string>& moved) {
  const auto report =
      reports::make(definition, catalogue::shipped_measures(), columns, ask.question, made.book.names());
  ASSERT_TRUE(report.has_value()) << report.error()[0].text;
  for (const auto& invariant : report->invariants) ASSERT_TRUE(invariant.held) << invariant.text;
  std::size_t first = 0;
  for (const auto& part : definition.parts) {
    ASSERT_NO_FATAL_FAILURE(check_part(part, *report, first, made, all, moved));
    first += part.tables.size() + (part.tells_moves ? 1 : 0);
  }
  ASSERT_EQ(first, report->tables.size());
}

// The cases that the report of the period before would have counted in another row.
std::map<std::string, std::string> moves(const History& made, const Asking& ask) {
  const figures::Period before = figures::before(ask.question.period);
  plain::Asked then = ask.asked;
  then.from = before.from;
  then.to = before.to;
  then.as_at = std::min(before.to, ask.asked.as_at);
  const auto earlier = plain::rows_counted(made.book, made.world, then);
  plain::Asked now = ask.asked;
  now.from = support::day("2000-01-01");  // every case that is there at all
  now.to = support::day("2035-12-31");
  std::map<std::string, std::string> moved;
  const auto rows = plain::rows_counted(made.book, made.world, now);
  for (const auto& [reference, row] : earlier) {
    const auto found = rows.find(reference);
    if (found != rows.end() && found->second != row) moved[reference] = row + "/" + found->second;
  }
  return moved;
}

int histories() {
  const char* text = std::getenv("REDRESS_HISTORIES");
  return text == nullptr ? 200 : std::max(1, std::atoi(text));
}

TEST(Figures, AgreeWithAPlainSecondReadingOfRandomHistories) {
  const plain::LateRule late = late_rule();
  for (int number = 0; number < histories(); ++number) {
    Dice dice(static_cast<std::uint64_t>(number) + 20'171'001);
    const History made = history(dice, number % 3 == 2);
    const figures::Columns columns = plain::columns_of(made);
    for (int round = 0; round < 3; ++round) {
      const Asking ask = asking(dice, made.book);
      const auto items = plain::items(made.book, made.world, ask.asked, late);
      const auto moved = moves(made, ask);
      check_measures(dice, columns, made, ask, items);
      for (const auto& definition : catalogue::shipped_reports()) {
        if (!HasFatalFailure()) check_report(definition, columns, made, ask, items, moved);
      }
      ASSERT_FALSE(HasFatalFailure()) << "history " << number << ", " << ask.words << "\n" << written(made.book);
    }
  }
}

// --- services and teams, as then and as now ------------------------------------------------------------------------------

// The items under the names that their services and teams have in that answer.
std::vector<Item> renamed(std::vector<Item> items, const plain::Reorganisation& told,
                          const figures::Question& question) {
  const auto called = [&](std::string& unit) {
    if (unit.empty()) return;
    unit = question.organisation == figures::OrganisationAs::now
               ? plain::called_now(told.told, unit, told.today)
               : plain::called_then(told.told, unit, question.as_at, {question.known_by, question.known_at});
  };
  for (auto& item : items) {
    called(item.service);
    called(item.team);
  }
  return items;
}

void check_units(const Measure& measure, const figures::Columns& columns, const History& made,
                 const plain::Reorganisation& told, const figures::Question& question, const std::vector<Item>& all) {
  const auto names = office::names_in_figures(told.units, question, told.today, made.book.names().actor);
  const auto figure = columns.figure(measure, question, names);
  ASSERT_TRUE(figure.has_value()) << figure.error()[0].text;
  const auto items = renamed(all, told, question);
  std::set<std::string> ids;
  for (const auto& item : items) {
    if (item.counts == measure.counts) ids.insert(column_of(question.by.front(), item));
  }
  const auto& rows = figure->tables[0].rows;
  const std::string which = measure.id + " by " + question.by.front() + " as " + to_text(question.organisation);
  ASSERT_EQ(rows.size(), ids.size() + 1) << which;
  for (const auto& row : rows) {
    ASSERT_TRUE(row.id == "total" || ids.contains(row.id)) << which << ", " << row.id;
    const Chosen chosen = [&](const Item& item) {
      return row.id == "total" ? in_total(item) : column_of(question.by.front(), item) == row.id;
    };
    same(row.cells[0], expected(measure, items, chosen), which + ", " + row.id);
  }
}

// REDRESS_REORGANISATIONS says how many; each under one random pair of dates.
TEST(Figures, AgreeAsThenAndAsNowThroughRandomReorganisations) {
  const char* text = std::getenv("REDRESS_REORGANISATIONS");
  const int count = text == nullptr ? 1000 : std::max(1, std::atoi(text));
  const plain::LateRule late = late_rule();
  for (int number = 0; number < count; ++number) {
    Dice dice(static_cast<std::uint64_t>(number) + 4'000'001);
    const History made = history(dice, number % 3 == 2);
    const auto told = plain::reorganisation(dice, made.book);
    const figures::Columns columns = plain::columns_of(made);
    const Asking ask = asking(dice, made.book);
    const auto items = plain::items(made.book, made.world, ask.asked, late);
    for (const auto& measure : catalogue::shipped_measures()) {
      for (const char* column : {"service", "team"}) {
        for (const auto as : {figures::OrganisationAs::then, figures::OrganisationAs::now}) {
          figures::Question question = ask.question;
          question.by = {column};
          question.organisation = as;
          check_units(measure, columns, made, told, question, items);
          ASSERT_FALSE(HasFatalFailure()) << "history " << number << ", " << ask.words << "\n"
                                          << plain::written(told) << written(made.book);
        }
      }
    }
  }
}

}  // namespace
}  // namespace redress
