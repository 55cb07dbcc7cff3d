#include "core/figures/labels.h"
#include "core/reports/text.h"

namespace redress::reports {

namespace {

using base::Cell;
using base::Heading;
using base::Paragraph;
using figures::Report;

std::string list_id(const figures::Table& table) {
  return "cases-" + table.id;
}

bool is_total(const figures::Row& row) {
  return row.id == "total";
}

base::Table numbers_of(const figures::Table& table) {
  base::Table made{table.id, figures::full_title(table), {{"", "", false}}, {}, ""};
  for (const auto& column : table.columns) made.columns.push_back({column.label, "", true});
  for (const auto& row : table.rows) {
    base::TableRow line{row.id, {{row.label, "", false}}, is_total(row)};
    for (const auto& cell : row.cells) {
      line.cells.push_back({cell.text, cell.cases.empty() ? "" : "#" + list_id(table), true});
    }
    made.rows.push_back(std::move(line));
  }
  for (const auto& note : table.notes) made.note += (made.note.empty() ? "" : " ") + note;
  return made;
}

// Every number with the cases it counts.
base::Table cases_of(const figures::Table& table) {
  base::Table made{list_id(table),
                   "Cases behind: " + figures::full_title(table),
                   {{"Number", "", false}, {"Cases", "", false}},
                   {},
                   ""};
  for (const auto& row : table.rows) {
    for (std::size_t place = 0; place < row.cells.size(); ++place) {
      const auto& cell = row.cells[place];
      if (cell.cases.empty()) continue;
      std::string cases;
      for (const auto& reference : cell.cases) cases += (cases.empty() ? "" : ", ") + reference;
      made.rows.push_back(
          {"",
           {{row.label + ", " + table.columns[place].label + ": " + cell.text, "", false}, {cases, "", false}},
           false});
    }
  }
  return made;
}

}  // namespace

base::Document to_document(const Report& report) {
  base::Document document;
  document.title = report.title;
  std::string sentence = base::long_text(report.period.from) + " to " + base::long_text(report.period.to) + ". As at " +
                         base::long_text(report.as_at);
  sentence += report.known_by.empty() ? ", as recorded now." : ", as known by " + report.known_by + ".";
  document.blocks.push_back(Paragraph{sentence});
  for (const auto& table : report.tables) {
    document.blocks.push_back(Heading{2, figures::full_title(table)});
    document.blocks.push_back(numbers_of(table));
  }
  for (const auto& note : report.notes) document.blocks.push_back(Paragraph{note});
  if (!report.invariants.empty()) {
    base::Table checks{"checks",
                       "Checks made on these figures",
                       {{"Check", "", false}, {"Holds", "", false}, {"What was checked", "", false}},
                       {},
                       ""};
    for (const auto& invariant : report.invariants) {
      checks.rows.push_back(
          {invariant.id,
           {{invariant.id, "", false}, {invariant.held ? "yes" : "no", "", false}, {invariant.text, "", false}},
           false});
    }
    document.blocks.push_back(Heading{2, "Checks"});
    document.blocks.push_back(std::move(checks));
  }
  base::Table words{
      "definitions", "How each column is counted", {{"Column", "", false}, {"What it counts", "", false}}, {}, ""};
  for (const auto& table : report.tables) {
    for (const auto& column : table.columns) {
      if (column.definition.empty()) continue;
      words.rows.push_back(
          {"", {{figures::full_title(table) + ": " + column.label, "", false}, {column.definition, "", false}}, false});
    }
  }
  if (!words.rows.empty()) {
    document.blocks.push_back(Heading{2, "Definitions"});
    document.blocks.push_back(std::move(words));
  }
  bool headed = false;
  for (const auto& table : report.tables) {
    base::Table list = cases_of(table);
    if (list.rows.empty()) continue;
    if (!headed) document.blocks.push_back(Heading{2, "Cases"});
    headed = true;
    document.blocks.push_back(std::move(list));
  }
  return document;
}

}  // namespace redress::reports
