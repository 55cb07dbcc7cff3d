#include "property/plain_answer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "app/catalogue/measures.h"

namespace redress::plain {

namespace {

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

}  // namespace

Expected expected(const figures::Measure& measure, const std::vector<Item>& items, const Chosen& chosen) {
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

void same(const figures::Cell& cell, const Expected& wanted, const std::string& where) {
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

LateRule late_rule() {
  for (const auto& each : catalogue::shipped_measures()) {
    if (each.id == "escalate.late") return {each.stage, each.after_working_days, each.procedures};
  }
  return {};
}

const figures::Measure& measure_named(const std::string& id) {
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

}  // namespace redress::plain
