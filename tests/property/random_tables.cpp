#include "property/random_tables.h"

#include <algorithm>
#include <set>

namespace redress::plain {

namespace {

using figures::Cell;
using figures::Measure;
using reports::ColumnOfReport;
using reports::TableOfReport;

const std::vector<std::string> all_codes{"upheld", "partly_upheld", "not_upheld", "resolved"};

Measure measure(std::string id, std::string counts, std::string where) {
  Measure made;
  made.id = std::move(id);
  made.counts = std::move(counts);
  made.where = std::move(where);
  return made;
}

std::vector<Measure> all_measures() {
  std::vector<Measure> all{measure("received", "received", ""), measure("closed", "closed", ""),
                           measure("opening", "opening", ""),   measure("reopened", "reopened", ""),
                           measure("closing", "closing", ""),   measure("n_upheld", "closed", "outcome:upheld"),
                           measure("met", "closed", "met"),     measure("not_met", "closed", "not_met"),
                           measure("timed", "closed", "timed")};
  Measure share = measure("pct", "closed", "outcome:upheld");
  share.aggregate = "share";
  all.push_back(share);
  share = measure("ontime", "closed", "met");
  share.of = "timed";
  share.aggregate = "share";
  all.push_back(share);
  for (const auto& [id, aggregate] :
       {std::pair{"days_total", "sum"}, {"days_avg", "mean"}, {"days_median", "median"}}) {
    Measure days = measure(id, "closed", "");
    days.value = "working_days";
    days.aggregate = aggregate;
    days.total = "not_meaningful";
    days.decimals = days.aggregate == "sum" ? 0 : 1;
    all.push_back(days);
  }
  return all;
}

const std::map<std::string, Shown>& all_columns() {
  using As = Shown::As;
  static const std::map<std::string, Shown> columns{{"received", {As::count, "received", ""}},
                                                    {"closed", {As::count, "closed", ""}},
                                                    {"opening", {As::count, "opening", ""}},
                                                    {"reopened", {As::count, "reopened", ""}},
                                                    {"closing", {As::count, "closing", ""}},
                                                    {"n_upheld", {As::count, "upheld", ""}},
                                                    {"met", {As::count, "met", ""}},
                                                    {"not_met", {As::count, "not_met", ""}},
                                                    {"timed", {As::count, "timed", ""}},
                                                    {"pct", {As::share, "upheld", "closed"}},
                                                    {"ontime", {As::share, "met", "timed"}},
                                                    {"days_total", {As::count, "days", ""}},
                                                    {"days_avg", {As::mean, "days", "answered"}},
                                                    {"days_median", {As::median, "answered", ""}},
                                                    {"upheld", {As::count, "upheld", ""}},
                                                    {"partly_upheld", {As::count, "partly_upheld", ""}},
                                                    {"not_upheld", {As::count, "not_upheld", ""}},
                                                    {"resolved", {As::count, "resolved", ""}},
                                                    {"closed at stage-1", {As::count, "closed at stage-1", ""}},
                                                    {"closed at stage-2", {As::count, "closed at stage-2", ""}},
                                                    {"closed at stage-3", {As::count, "closed at stage-3", ""}},
                                                    {"received at stage-1", {As::count, "received at stage-1", ""}}};
  return columns;
}

TableOfReport table(Dice& dice, std::string id, std::string by, const std::vector<std::string>& always,
                    const std::vector<std::string>& sometimes) {
  TableOfReport made{std::move(id), "Table", std::move(by), {}};
  const auto add = [&](const std::string& column) {
    if (column == "outcome") {
      made.columns.push_back({column, column, "", {"upheld", "not_upheld"}});
    } else if (const auto at = column.find(" at "); at != std::string::npos) {
      made.columns.push_back({column, column, column.substr(0, at), {}, column.substr(at + 4)});
    } else {
      made.columns.push_back({column, column, column, {}});
    }
  };
  for (const auto& column : always) add(column);
  for (const auto& column : sometimes) {
    if (dice.chance(50)) add(column);
  }
  return made;
}

std::string scope_of(const std::string& by, const Complaint& complaint) {
  return by == "row" ? complaint.row : by == "service" ? complaint.service : complaint.theme;
}

Cell cell_of(const ColumnOfReport& column, const Measure& measure, const std::vector<Complaint>& here, bool no_total) {
  const Shown& shown = all_columns().at(column.id);
  Cell cell;
  cell.column = column.id;
  cell.decimals = measure.decimals;
  if (no_total && measure.total == "not_meaningful") {
    cell.text = "not meaningful";
    return cell;
  }
  cell.numerator = counted(shown.top, here);
  cell.denominator = 1;
  cell.listed = *cell.numerator;
  if (shown.as == Shown::As::share || shown.as == Shown::As::mean) {
    cell.denominator = counted(shown.bottom, here);
    cell.listed = *cell.denominator;
    if (shown.as == Shown::As::share) cell.scale = 100;
  }
  if (column.id == "days_total") cell.listed = counted("answered", here);
  if (shown.as == Shown::As::median) {
    std::vector<int> days;
    for (const auto& each : here) {
      if (each.closed && each.answered) days.push_back(each.days);
    }
    std::sort(days.begin(), days.end());
    const std::size_t size = days.size();
    cell.numerator = size == 0 ? 0 : days[(size - 1) / 2] + days[size / 2];
    cell.denominator = size == 0 ? 0 : 2;
  }
  cell.text = figures::printed(*cell.numerator, *cell.denominator, cell.scale, cell.decimals);
  if (cell.scale == 100 && cell.text != "none") cell.text += "%";
  return cell;
}

Complaint complaint(Dice& dice, const RandomReport& shape, int services, int themes) {
  Complaint made;
  const auto& rows = shape.definition.parts.front().rows;
  made.row = rows[static_cast<std::size_t>(std::min(dice.roll(0, 4), static_cast<int>(rows.size()) - 1))].id;
  // Few of the services have most of the complaints.
  made.service = "service-" + std::to_string(std::min(dice.roll(1, services), dice.roll(1, services)));
  made.theme = "theme-" + std::to_string(dice.roll(1, themes));
  made.open_before = dice.chance(20);
  made.received = !made.open_before;
  made.reopened = dice.chance(3);
  made.closed = dice.chance(80);
  if (!made.closed) return made;
  const int roll = dice.roll(1, 100);
  made.outcome = roll <= 25 ? "upheld" : roll <= 85 ? "not_upheld" : roll <= 95 ? "partly_upheld" : "resolved";
  made.answered = dice.chance(95);
  made.timed = made.answered && dice.chance(97);
  made.met = made.timed && dice.chance(80);
  made.days = made.answered ? dice.roll(1, 40) : 0;
  return made;
}

}  // namespace

std::int64_t counted(const std::string& name, const std::vector<Complaint>& complaints) {
  if (const auto at = name.find(" at "); at != std::string::npos) {
    std::vector<Complaint> in_row = complaints;
    std::erase_if(in_row, [&](const Complaint& each) { return each.row != name.substr(at + 4); });
    return counted(name.substr(0, at), in_row);
  }
  std::int64_t number = 0;
  for (const Complaint& each : complaints) {
    const bool once_open = each.open_before || each.received;
    if (name == "received") number += each.received;
    if (name == "opening") number += each.open_before;
    if (name == "reopened") number += each.reopened && each.closed;
    if (name == "closed") number += each.closed;
    if (name == "closing") number += once_open + (each.reopened && each.closed) - each.closed;
    if (name == "answered") number += each.closed && each.answered;
    if (name == "timed") number += each.closed && each.timed;
    if (name == "met") number += each.closed && each.met;
    if (name == "not_met") number += each.closed && each.timed && !each.met;
    if (name == "days") number += each.closed ? each.days : 0;
    if (each.closed && each.outcome == name) ++number;
  }
  return number;
}

std::vector<Complaint> of_scope(const RandomReport& shape, const std::vector<Complaint>& all,
                                const std::string& scope) {
  std::vector<Complaint> here;
  for (const Complaint& each : all) {
    const bool in_total = each.row != shape.definition.parts.front().rows.back().id;
    const std::size_t colon = scope.find(':');
    const std::string by = scope.substr(0, colon);
    if (scope == "total" ? in_total : scope_of(by, each) == scope.substr(colon + 1) && (by == "row" || in_total)) {
      here.push_back(each);
    }
  }
  return here;
}

RandomReport random_report(Dice& dice) {
  RandomReport made;
  made.measures = all_measures();
  made.columns = all_columns();
  auto& definition = made.definition;
  definition.id = "random";
  definition.title = "Random";
  auto& part = definition.parts.emplace_back();
  part.row_scheme = "case-rows";
  const int stages = dice.roll(2, 3);
  for (int stage = 1; stage <= stages; ++stage) {
    part.rows.push_back({"stage-" + std::to_string(stage), "Stage", true});
  }
  part.rows.push_back({"external", "External review", false});
  part.tables.push_back(table(dice, "services", "service", {"closed", dice.chance(50) ? "outcome" : "n_upheld"},
                              {"received", "pct", "met", "not_met", "ontime", "days_avg", "days_median"}));
  if (dice.chance(30)) {
    std::vector<std::string> stages_closed;
    for (int stage = 1; stage <= stages; ++stage) stages_closed.push_back("closed at stage-" + std::to_string(stage));
    if (dice.chance(30)) stages_closed.pop_back();
    part.tables.push_back(
        table(dice, "areas", "service", stages_closed, {"closed", "received", "received at stage-1"}));
  }
  if (dice.chance(60)) {
    part.tables.push_back(table(dice, "outcomes", "row", {"outcome", "closed"}, {"pct", "days_total", "days_avg"}));
  }
  if (dice.chance(40)) {
    part.tables.push_back(table(dice, "flow", "row", {"opening", "received", "reopened", "closed", "closing"}, {}));
  }
  if (dice.chance(40)) {
    part.tables.push_back(
        table(dice, "time", "row", {"met", "not_met"}, {"timed", "ontime", "days_avg", "days_total"}));
  }
  if (dice.chance(40)) {
    part.tables.push_back(table(dice, "themes", "theme", {"closed"}, {"n_upheld", "received", "pct"}));
  }
  return made;
}

std::vector<Complaint> random_complaints(Dice& dice, const RandomReport& shape) {
  const int services = dice.roll(3, 9), themes = dice.roll(3, 6), size = dice.roll(15, 160);
  std::vector<Complaint> made;
  for (int i = 0; i < size; ++i) made.push_back(complaint(dice, shape, services, themes));
  return made;
}

std::vector<Complaint> later(Dice& dice, const RandomReport& shape, std::vector<Complaint> complaints) {
  for (int i = dice.roll(0, 5); i > 0; --i) complaints.push_back(complaint(dice, shape, 9, 6));
  for (int i = dice.roll(0, 3); i > 0; --i) {
    Complaint& changed = complaints[static_cast<std::size_t>(dice.roll(0, static_cast<int>(complaints.size()) - 1))];
    if (changed.closed) changed.outcome = dice.one_of(all_codes);
    if (!changed.closed && dice.chance(50)) changed = complaint(dice, shape, 9, 6);
  }
  return complaints;
}

figures::Report tabulated(const RandomReport& shape, const std::vector<Complaint>& complaints) {
  figures::Report report;
  report.report = shape.definition.id;
  report.title = "Random";
  report.period = *figures::parse_period("2026-27-Q2");
  report.as_at = report.period.to;
  std::set<std::string> codes;
  for (const auto& each : complaints) {
    if (each.closed) codes.insert(each.outcome);
  }
  for (const auto& form : shape.definition.parts.front().tables) {
    figures::Table table{form.id, form.title, {}, {}, {}};
    std::vector<std::pair<ColumnOfReport, Measure>> columns;
    for (const auto& column : form.columns) {
      if (column.outcomes.empty()) {
        columns.emplace_back(column, *std::find_if(shape.measures.begin(), shape.measures.end(),
                                                   [&](const Measure& each) { return each.id == column.measure; }));
        continue;
      }
      for (const auto& code : all_codes) {
        const bool is_named = code == "upheld" || code == "not_upheld";
        if (is_named || codes.contains(code)) columns.emplace_back(ColumnOfReport{code, code, "", {}}, Measure{});
      }
    }
    for (const auto& [column, filled] : columns) table.columns.push_back({column.id, column.label, ""});
    std::vector<std::string> rows;
    if (form.by == "row") {
      for (const auto& row : shape.definition.parts.front().rows) rows.push_back(row.id);
    } else {
      std::set<std::string> groups;
      for (const auto& each : of_scope(shape, complaints, "total")) groups.insert(scope_of(form.by, each));
      rows.assign(groups.begin(), groups.end());
    }
    rows.emplace_back("total");
    for (const auto& id : rows) {
      figures::Row row{id, id, {}};
      const auto here = of_scope(shape, complaints, id == "total" ? id : form.by + ":" + id);
      for (const auto& [column, filled] : columns) {
        row.cells.push_back(cell_of(column, filled, here, id == "total" && form.by == "row"));
      }
      table.rows.push_back(std::move(row));
    }
    report.tables.push_back(std::move(table));
  }
  return report;
}

}  // namespace redress::plain
