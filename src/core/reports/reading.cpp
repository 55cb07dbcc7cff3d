// A published report read back from its JSON.
#include "core/reports/diff.h"

#include <algorithm>

namespace redress::reports {

namespace {

using base::Array;
using base::Object;
using base::Value;

// Reads with a path, so that a fault says where it stands. After a fault the parts that follow are empty.
class Reader {
 public:
  explicit Reader(std::string name) : name_(std::move(name)) {}

  figures::Report report(const Value& value) {
    figures::Report made;
    const Object& object = object_in(value, "");
    made.report = text(object, "report", "");
    made.title = text(object, "title", "");
    const Object& period = object_in(member(object, "period"), "period");
    made.period.id = text(period, "id", "period");
    made.period.from = day(period, "from", "period");
    made.period.to = day(period, "to", "period");
    made.as_at = day(object, "as_at", "");
    if (const Value* known = base::find(object, "known_by"); known != nullptr && !known->is_null()) {
      made.known_by = text(object, "known_by", "");
    }
    made.organisation = base::text_or(object, "organisation");
    each(object, "invariants", "", [&](const Object& invariant, const std::string& path) {
      const Value& held = member(invariant, "held");
      if (held.as_bool() == nullptr) wrong(path + ".held", "true or false");
      made.invariants.push_back({text(invariant, "id", path), held.as_bool() != nullptr && *held.as_bool(),
                                 base::text_or(invariant, "text")});
    });
    each(object, "tables", "", [&](const Object& table_object, const std::string& path) {
      made.tables.push_back(table(table_object, path));
    });
    return made;
  }
  base::Refusals take() { return std::move(refusals_); }

 private:
  figures::Table table(const Object& object, const std::string& path) {
    figures::Table made;
    made.id = text(object, "id", path);
    made.title = text(object, "title", path);
    made.part = base::text_or(object, "part");
    if (base::find(object, "columns") != nullptr) {
      each(object, "columns", path, [&](const Object& column, const std::string& place) {
        made.columns.push_back({text(column, "id", place), base::text_or(column, "label"), ""});
      });
    }
    each(object, "rows", path, [&](const Object& row_object, const std::string& place) {
      figures::Row row{text(row_object, "id", place), text(row_object, "label", place), {}};
      for (const auto& [column, cell] : object_in(member(row_object, "cells"), place + ".cells")) {
        row.cells.push_back(cell_of(column, cell, place + ".cells." + column));
      }
      in_order_of(made.columns, row.cells);
      made.rows.push_back(std::move(row));
    });
    return made;
  }

  // Members of an object have no order, and cells do.
  static void in_order_of(const std::vector<figures::Column>& columns, std::vector<figures::Cell>& cells) {
    const auto place = [&](const figures::Cell& cell) {
      return std::find_if(columns.begin(), columns.end(),
                          [&](const figures::Column& column) { return column.id == cell.column; });
    };
    std::stable_sort(cells.begin(), cells.end(),
                     [&](const auto& one, const auto& other) { return place(one) < place(other); });
  }

  figures::Cell cell_of(const std::string& column, const Value& value, const std::string& path) {
    figures::Cell cell;
    cell.column = column;
    const Object& object = object_in(value, path);
    cell.text = text(object, "text", path);
    cell.numerator = number(object, "numerator", path);
    cell.denominator = number(object, "denominator", path);
    const Value* cases = base::find(object, "cases");
    if (cases == nullptr || cases->as_array() == nullptr) {
      wrong(path + ".cases", "a list of references");
      return cell;
    }
    for (const Value& reference : *cases->as_array()) {
      if (const std::string* word = reference.as_text()) {
        cell.cases.push_back(*word);
      } else {
        wrong(path + ".cases", "a list of references");
      }
    }
    cell.listed = static_cast<std::int64_t>(cell.cases.size());
    return cell;
  }

  template <class Look>
  void each(const Object& object, const std::string& key, const std::string& path, Look look) {
    const std::string where = path.empty() ? key : path + "." + key;
    const Array* array = member(object, key).as_array();
    if (array == nullptr) return wrong(where, "a list");
    for (std::size_t i = 0; i < array->size(); ++i) {
      const std::string place = where + "[" + std::to_string(i) + "]";
      look(object_in((*array)[i], place), place);
    }
  }

  const Object& object_in(const Value& value, const std::string& path) {
    static const Object none;
    if (value.as_object() != nullptr) return *value.as_object();
    wrong(path.empty() ? "the document" : path, "an object in { }");
    return none;
  }
  const Value& member(const Object& object, const std::string& key) {
    static const Value none;
    const Value* found = base::find(object, key);
    return found == nullptr ? none : *found;
  }
  std::string text(const Object& object, const std::string& key, const std::string& path) {
    const Value& value = member(object, key);
    if (value.as_text() != nullptr) return *value.as_text();
    wrong(path.empty() ? key : path + "." + key, "a text");
    return "";
  }
  base::Day day(const Object& object, const std::string& key, const std::string& path) {
    const auto read = base::parse_day(base::text_or(object, key));
    if (!read) wrong(path.empty() ? key : path + "." + key, "a day such as 2017-12-31");
    return read.value_or(base::Day{});
  }
  std::optional<std::int64_t> number(const Object& object, const std::string& key, const std::string& path) {
    const Value& value = member(object, key);
    if (value.is_null()) return std::nullopt;
    if (value.as_int() == nullptr) wrong(path + "." + key, "a whole number or null");
    return value.as_int() == nullptr ? std::nullopt : std::optional(*value.as_int());
  }
  void wrong(const std::string& path, const std::string& expected) {
    if (refusals_.size() >= 20) return;
    refusals_.push_back(
        {"report_has_the_form_of_the_contract", name_ + ": " + path, "DESIGN 7", "expected " + expected});
  }

  std::string name_;
  base::Refusals refusals_;
};

}  // namespace

base::Checked<figures::Report> from_value(const base::Value& value, const std::string& name) {
  Reader reader(name);
  figures::Report report = reader.report(value);
  base::Refusals refusals = reader.take();
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  return report;
}

}  // namespace redress::reports
