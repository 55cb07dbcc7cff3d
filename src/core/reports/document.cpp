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

void add_head(const PrintedPaper& paper, base::Document& document) {
  for (const auto& fact : paper.head) document.blocks.push_back(Paragraph{fact.label + ": " + fact.text});
}

// The words that stand there, each paragraph with its number, and who answers for them.
void add_words(const PrintedPaper& paper, std::string_view place, base::Document& document) {
  for (const auto& block : paper.blocks) {
    if (block.place != place) continue;
    for (const auto& paragraph : block.paragraphs)
      document.blocks.push_back(Paragraph{paragraph.label() + "  " + paragraph.text, paragraph.id()});
    document.blocks.push_back(Paragraph{signature_of(block)});
  }
}

void add_actions(const char* id, const char* title, const std::vector<PrintedAction>& actions,
                 base::Document& document) {
  if (actions.empty()) return;
  base::Table table{id, title, {}, {}, ""};
  for (const char* label : {"Action", "Service", "What is to be done", "Owner", "Due", "Done"})
    table.columns.push_back({label, "", false});
  for (const auto& each : actions) {
    table.rows.push_back({"",
                          {{each.reference, "", false},
                           {each.service, "", false},
                           {each.words, "", false},
                           {each.owner, "", false},
                           {each.due, "", false},
                           {each.done.empty() ? "Not yet" : each.done, "", false}},
                          false});
  }
  document.blocks.push_back(Heading{2, title});
  document.blocks.push_back(std::move(table));
}

}  // namespace

base::Document to_document(const Report& report) {
  return to_document(report, {});
}

base::Document to_document(const Report& report, const PrintedPaper& paper) {
  base::Document document;
  document.title = report.title;
  std::string sentence = base::long_text(report.period.from) + " to " + base::long_text(report.period.to) + ". As at " +
                         base::long_text(report.as_at);
  sentence += report.known_by.empty() ? ", as recorded now." : ", as known by " + report.known_by + ".";
  if (const std::string words = figures::organisation_words(report); !words.empty()) sentence += " " + words;
  document.blocks.push_back(Paragraph{sentence});
  add_head(paper, document);
  add_words(paper, "", document);
  for (const auto& table : report.tables) {
    document.blocks.push_back(Heading{2, figures::full_title(table)});
    document.blocks.push_back(numbers_of(table));
    add_words(paper, table.id, document);
  }
  add_actions("learned", "What was learned", paper.learned, document);
  add_actions("awaited", "Actions open for this meeting", paper.awaited, document);
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
