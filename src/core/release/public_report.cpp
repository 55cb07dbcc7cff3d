#include "core/release/public_report.h"

#include <algorithm>

namespace redress::release {

namespace {

using figures::Cell;
using figures::Chart;
using figures::Report;
using figures::Table;

base::Refusals refusals_of(const Report& whole, std::span<const Edition> earlier, const Rule& rule) {
  base::Refusals refused;
  const auto refuse = [&](std::string name, std::string about, std::string text) {
    refused.push_back({std::move(name), std::move(about), "RULES C6 I13", std::move(text)});
  };
  if (rule.threshold < 2) refuse("a_small_number_is_at_least_1", "threshold", "The threshold is at least 2.");
  for (const auto& check : whole.invariants) {
    if (!check.held)
      refuse("checks_hold_before_publishing", check.id, "A check of the report does not hold: " + check.text);
  }
  for (const Edition& edition : earlier) {
    for (const Report* report : {&edition.whole, &edition.shown}) {
      if (report->report == whole.report && report->period.from == whole.period.from &&
          report->period.to == whole.period.to) {
        continue;
      }
      refuse("earlier_editions_are_known", report->report + ", " + report->period.id,
             "An earlier edition is of another report or period.");
    }
  }
  return refused;
}

bool has_a_digit(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

bool is_hidden(const Cell& cell) {
  return cell.text == hidden_text;
}

void hide(Cell& cell) {
  cell.numerator.reset();
  cell.denominator.reset();
  cell.text = hidden_text;
}

std::string meaning(const Rule& rule) {
  return std::string(hidden_text) +
         ": hidden, because the number or one that it could be worked out from is less than " +
         std::to_string(rule.threshold) + ".";
}

void forget_lists(Cell& cell) {
  cell.cases.clear();
  cell.listed = 0;
}

void add_notes(Table& table, const Rule& rule) {
  const auto with_numbers = std::erase_if(table.notes, has_a_digit);
  const bool hides = std::any_of(table.rows.begin(), table.rows.end(), [](const auto& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), is_hidden);
  });
  if (hides) table.notes.push_back(meaning(rule));
  if (with_numbers > 0) table.notes.emplace_back("Notes with numbers are left out of the public copy.");
}

// What its finding says may rest on any row of the table, so that no cell of a column drawn may be hidden, drawn or not.
bool may_stay(const Chart& chart, const Report& made) {
  if (chart.before) return false;
  const auto table =
      std::find_if(made.tables.begin(), made.tables.end(), [&](const Table& each) { return each.id == chart.table; });
  if (table == made.tables.end()) return false;
  for (const auto& point : chart.points) {
    if (!point.period.empty() || !point.before.empty()) return false;
    for (const Cell& drawn : point.cells) {
      for (const auto& row : table->rows) {
        const auto cell = std::find_if(row.cells.begin(), row.cells.end(),
                                       [&](const Cell& each) { return each.column == drawn.column; });
        if (cell != row.cells.end() && is_hidden(*cell)) return false;
      }
    }
  }
  return true;
}

std::vector<std::string> keys_of(const System& system, const std::vector<std::size_t>& quantities) {
  std::vector<std::string> keys;
  for (const std::size_t each : quantities) keys.push_back(system.quantities[each].key);
  return keys;
}

void add_check(const PublicCopy& copy, Report& report) {
  std::erase_if(report.invariants, [](const auto& each) { return each.id == "I7"; });
  const bool held = copy.given_away.empty();
  const auto after = std::find_if(report.invariants.begin(), report.invariants.end(),
                                  [](const auto& each) { return each.id == "I14"; });
  report.invariants.insert(after, {"I13", held,
                                   "Small numbers are hidden, with those from which one could be worked out. Hidden: " +
                                       std::to_string(copy.hidden) + " of " + std::to_string(copy.cells) + "." +
                                       (held ? "" : " What earlier editions give away cannot be hidden.")});
}

// It is nobody's but staff's: a number and what it is not the sum of differ by few cases.
bool is_of_quarters(const reports::PartOfReport& part, const Table& table) {
  return part.tells_quarters && table.id == reports::id_of_quarters(part);
}

bool is_in(const reports::PartOfReport& part, const Table& table) {
  return (part.tells_moves && table.id == reports::id_of_moves(part)) ||
         std::any_of(part.tables.begin(), part.tables.end(), [&](const auto& each) { return each.id == table.id; });
}

Report only(const reports::PartOfReport& part, Report report) {
  std::erase_if(report.tables, [&](const Table& table) { return !is_in(part, table); });
  return report;
}

// What nobody reads nobody hides: a table that the definition does not have, in this edition or in one before.
base::Refusals tables_in_no_part(const reports::Definition& definition, const Report& whole,
                                 std::span<const Edition> earlier) {
  base::Refusals refused;
  const auto look = [&](const Report& report) {
    for (const auto& table : report.tables) {
      if (std::any_of(definition.parts.begin(), definition.parts.end(),
                      [&](const auto& part) { return is_in(part, table) || is_of_quarters(part, table); }))
        continue;
      refused.push_back({"every_number_is_understood", table.id, "RULES C6 I13",
                         "The report has a table `" + table.id + "` that its definition does not have."});
    }
  };
  look(whole);
  for (const Edition& edition : earlier) {
    look(edition.whole);
    look(edition.shown);
  }
  return refused;
}

// Hides in the copy what that part must not tell. No case stands in two parts, so that one says nothing of the other.
base::Checked<base::Done> hide_in(const reports::PartOfReport& part, const std::vector<figures::Measure>& measures,
                                  const Report& whole, std::span<const Edition> earlier, const Rule& rule,
                                  PublicCopy& copy) {
  std::vector<std::size_t> tables;
  for (std::size_t t = 0; t < whole.tables.size(); ++t) {
    if (is_in(part, whole.tables[t])) tables.push_back(t);
  }
  std::vector<Edition> editions;
  for (const Edition& edition : earlier) editions.push_back({only(part, edition.whole), only(part, edition.shown)});
  const auto reading = reading_of(part, measures, only(part, whole), editions, rule);
  if (!reading) return base::refuse(reading.error());
  const System& system = reading->system;
  const Suppression suppression = suppress(system, rule);
  const std::vector<bool> first = primary(system);
  copy.cells += reading->places.size();
  for (std::size_t cell = 0; cell < reading->places.size(); ++cell) {
    if (!suppression.hidden[cell]) continue;
    const Place& place = reading->places[cell];
    hide(copy.report.tables[tables[place.table]].rows[place.row].cells[place.column]);
    ++copy.hidden;
    if (first[cell]) ++copy.small;
  }
  const auto add = [](std::vector<std::string>& all, std::vector<std::string> more) {
    all.insert(all.end(), more.begin(), more.end());
  };
  add(copy.shown_before, keys_of(system, suppression.told));
  add(copy.given_away, keys_of(system, suppression.not_protected));
  return base::Done{};
}

}  // namespace

base::Checked<PublicCopy> public_report(const reports::Definition& definition,
                                        const std::vector<figures::Measure>& measures, const Report& whole,
                                        std::span<const Edition> earlier, const Rule& rule) {
  if (auto wrong = refusals_of(whole, earlier, rule); !wrong.empty()) return base::refuse(std::move(wrong));
  if (const auto checked = reports::check(definition, measures); !checked) return base::refuse(checked.error());
  if (auto strange = tables_in_no_part(definition, whole, earlier); !strange.empty())
    return base::refuse(std::move(strange));

  PublicCopy copy;
  copy.report = whole;
  for (const auto& part : definition.parts) {
    const auto hidden = hide_in(part, measures, whole, earlier, rule, copy);
    if (!hidden) return base::refuse(hidden.error());
  }

  Report& report = copy.report;
  for (const auto& part : definition.parts)
    std::erase_if(report.tables, [&](const Table& table) { return is_of_quarters(part, table); });
  for (Table& table : report.tables) {
    for (auto& row : table.rows) std::for_each(row.cells.begin(), row.cells.end(), forget_lists);
    add_notes(table, rule);
  }
  const auto charts = report.charts.size();
  std::erase_if(report.charts, [&](const Chart& chart) { return !may_stay(chart, report); });
  for (Chart& chart : report.charts) {
    for (auto& point : chart.points) std::for_each(point.cells.begin(), point.cells.end(), forget_lists);
  }
  // A note of the whole report says what the making met with, and may name cases.
  report.notes = definition.notes;
  if (report.charts.size() < charts) {
    report.notes.emplace_back(
        "A figure that would draw a hidden number, or numbers of other periods, is left out of the public copy.");
  }
  add_check(copy, report);
  return copy;
}

}  // namespace redress::release
