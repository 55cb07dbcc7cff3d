#include "core/reports/workbook.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "core/figures/labels.h"
#include "core/reports/sheet_parts.h"

namespace redress::reports {

namespace {

using base::Sheet;
using base::SheetCell;
using base::SheetLine;
using base::SheetTable;
using figures::Report;
using Kind = base::SheetLine::Kind;

struct Shorthand {
  std::string_view sign, meaning;
};
constexpr std::array<Shorthand, 3> shorthand{{
    {"[c]", "confidential: the number is small enough to point at a person, or would give such a number away"},
    {"[x]", "not available: nothing is recorded"},
    {"[z]",
     "not applicable: there is nothing to divide by, or the total would combine rows whose limits differ and says "
     "nothing"},
}};
constexpr std::size_t most_on_the_cover = 5;  // sheets that the cover names itself, without a contents sheet

std::string day_words(base::Day day) {
  return base::long_text(day);
}

// Whether a percentage lies exactly halfway between two that could be printed: 14.5% of 29/200 without decimals.
bool is_halfway(std::int64_t top, std::int64_t bottom, int decimals) {
  constexpr std::int64_t most = 1'000'000'000'000;  // beyond which the product below has no room
  if (top < 0 || bottom > most || decimals > 4) return false;
  std::int64_t halves = 200;
  for (int i = 0; i < decimals; ++i) halves *= 10;
  const std::int64_t left = top % bottom * halves;
  return left % bottom == 0 && left / bottom % 2 == 1;
}

// The double nearest to the fraction. Of one that is printed a half up, the nearest that is not below it: an office program multiplies
// it by a hundred before it rounds, and 0.145, kept as 0.14499999999999999, would be shown as 14%.
double fraction_of(const figures::Cell& cell) {
  const auto top = static_cast<double>(*cell.numerator), bottom = static_cast<double>(*cell.denominator);
  const double nearest = top / bottom;
  const bool below = std::fma(nearest, bottom, -top) < 0;
  return below && is_halfway(*cell.numerator, *cell.denominator, cell.decimals) ? std::nextafter(nearest, 2 * nearest)
                                                                                : nearest;
}

SheetCell cell_of(const figures::Cell& cell) {
  if (!cell.numerator || !cell.denominator || *cell.denominator == 0) {
    const bool says_why = cell.text.starts_with('[') || (cell.text != "none" && cell.text != "not meaningful");
    return text_cell(says_why ? cell.text : "[z]");
  }
  SheetCell made{cell.text, 0, static_cast<std::int16_t>(cell.decimals), SheetCell::Kind::percent};
  if (cell.scale == 100) {
    made.value = fraction_of(cell);
  } else {
    made.kind = SheetCell::Kind::number;
    made.value = static_cast<double>(*cell.numerator * cell.scale) / static_cast<double>(*cell.denominator);
  }
  return made;
}

SheetTable numbers_of(const figures::Table& table, const Headings& headings) {
  SheetTable made{headings.columns, {}};
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    std::vector<SheetCell> cells{text_cell(headings.rows[r])};
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const auto& row = table.rows[r];
      cells.push_back(c < row.cells.size() ? cell_of(row.cells[c]) : text_cell(""));
    }
    made.rows.push_back(std::move(cells));
  }
  return made;
}

std::string number_words(const std::vector<std::size_t>& numbers) {
  std::string words;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    words += i == 0 ? "" : i + 1 == numbers.size() ? " and " : ", ";
    words += std::to_string(numbers[i]);
  }
  return words;
}

std::string known_by_words(const Report& report) {
  if (report.known_by.empty()) return "Known by: everything that was recorded when this file was made.";
  const auto day = base::parse_day(report.known_by);
  return "Known by: " + (day ? "the end of " + day_words(*day) : report.known_by) +
         ". What was recorded later is not in these figures.";
}

// The notes of the report and of its tables, numbered through, and which of them are about which table.
struct Notes {
  SheetTable table{{"Note", "Sheet", "What it says"}, {}};
  std::vector<std::vector<std::size_t>> of_table;
  std::vector<std::size_t> of_all;

  explicit Notes(const Report& report) {
    for (const auto& note : report.notes) of_all.push_back(add("Every table", SheetCell::Kind::text, note));
    for (std::size_t t = 0; t < report.tables.size(); ++t) {
      of_table.emplace_back();
      for (const auto& note : report.tables[t].notes) {
        of_table.back().push_back(add(table_sheet_name(t), SheetCell::Kind::link, note));
      }
    }
  }
  // The sentence above a table.
  std::string told(std::size_t t) const {
    std::vector<std::size_t> numbers = of_all;
    numbers.insert(numbers.end(), of_table[t].begin(), of_table[t].end());
    if (numbers.empty()) return "";
    return (numbers.size() == 1 ? " Note " : " Notes ") + number_words(numbers) + " on the sheet Notes " +
           (numbers.size() == 1 ? "is" : "are") + " about it.";
  }

 private:
  std::size_t add(const std::string& sheet, SheetCell::Kind kind, const std::string& words) {
    const std::size_t number = table.rows.size() + 1;
    SheetCell about = text_cell(sheet);
    about.kind = kind;
    table.rows.push_back({text_cell("Note " + std::to_string(number)), std::move(about), text_cell(words)});
    return number;
  }
};

Sheet definitions_of(const Report& report, const std::vector<Headings>& headings) {
  SheetTable table{{"Sheet", "Column", "What it counts"}, {}};
  for (std::size_t t = 0; t < report.tables.size(); ++t) {
    for (std::size_t c = 0; c < report.tables[t].columns.size(); ++c) {
      table.rows.push_back({link_cell(table_sheet_name(t)), text_cell(headings[t].columns[c + 1]),
                            text_cell(report.tables[t].columns[c].definition)});
    }
  }
  return sheet_with("Definitions", {{"How each column is counted", Kind::title}, {one_table, Kind::text}},
                    std::move(table));
}

Sheet checks_of(const Report& report) {
  SheetTable table{{"Check", "Holds", "What was checked"}, {}};
  for (const auto& check : report.invariants) {
    table.rows.push_back({text_cell(check.id), text_cell(check.held ? "yes" : "no"), text_cell(check.text)});
  }
  return sheet_with("Checks", {{"Checks made on these figures", Kind::title}, {one_table, Kind::text}},
                    std::move(table));
}

Sheet contents_of(const std::vector<Sheet>& sheets) {
  SheetTable table{{"Sheet", "What it holds"}, {}};
  for (const auto& sheet : sheets) table.rows.push_back({link_cell(sheet.name), text_cell(sheet.lines.front().text)});
  return sheet_with("Contents", {{"The sheets of this workbook", Kind::title}, {one_table, Kind::text}},
                    std::move(table));
}

// The signs that stand in the tables, in the order of `shorthand`.
std::vector<Shorthand> signs_in(const std::vector<Sheet>& sheets) {
  std::set<std::string_view> found;
  for (const auto& sheet : sheets) {
    if (!sheet.table) continue;
    for (const auto& row : sheet.table->rows) {
      for (const auto& cell : row) {
        if (cell.kind == SheetCell::Kind::text && cell.text.size() == 3) found.insert(cell.text);
      }
    }
  }
  std::vector<Shorthand> used;
  for (const auto& each : shorthand) {
    if (found.contains(each.sign)) used.push_back(each);
  }
  return used;
}

// `sheets` is what follows the cover.
Sheet cover_of(const Report& report, const std::vector<Sheet>& sheets, bool has_contents, bool has_cases) {
  Sheet cover{"Cover", {}, std::nullopt, {90}};
  const auto add = [&](std::string words, Kind kind = Kind::text) {
    cover.lines.push_back({filled(std::move(words)), kind});
  };
  add(report.title, Kind::title);
  add("Period: " + report.period.title + ", from " + day_words(report.period.from) + " to " +
      day_words(report.period.to) + ".");
  add("As at: " + day_words(report.as_at) + ". What happened later is not in these figures.");
  add(known_by_words(report));
  if (const std::string words = figures::organisation_words(report); !words.empty()) add(words);
  add("Source", Kind::heading);
  add("The record of complaints casework that redress keeps: " + report.report + ".");
  add("How to read this workbook", Kind::heading);
  std::string count = "It has " + std::to_string(sheets.size() + 1) + " sheets";
  if (has_contents) {
    add(count + ", which the sheet Contents lists.");
  } else {
    for (std::size_t i = 0; i < sheets.size(); ++i) count += (i == 0 ? ": Cover, " : ", ") + sheets[i].name;
    add(count + ".");
  }
  add("A sheet holds one table at most, which stands under its lines of text.");
  add("Percentages and averages are kept unrounded and shown rounded, half away from zero.");
  if (has_cases) add("The sheets named Cases give the references behind each number, one line for each case.");
  add("Shorthand", Kind::heading);
  const auto signs = signs_in(sheets);
  if (signs.empty()) add("None is used: every cell of the tables has its number or its words.");
  for (const auto& each : signs) add(std::string(each.sign) + " is " + std::string(each.meaning) + ".");
  return cover;
}

Sheet sheet_of(const Report& report, std::size_t t, const Headings& headings, const Notes& notes) {
  const auto& table = report.tables[t];
  SheetTable numbers = numbers_of(table, headings);
  const std::string told = (numbers.rows.empty() ? "One table, without rows." : one_table) + notes.told(t);
  return sheet_with(table_sheet_name(t),
                    {{filled(figures::full_title(table)), Kind::title},
                     {report.period.title + ", as at " + day_words(report.as_at) + ".", Kind::text},
                     {told, Kind::text}},
                    std::move(numbers));
}

}  // namespace

base::Workbook to_workbook(const Report& report) {
  std::vector<Headings> headings;
  for (const auto& table : report.tables) headings.push_back(headings_of(table));
  const Notes notes(report);
  std::vector<Sheet> sheets;
  if (!notes.table.rows.empty()) {
    sheets.push_back(sheet_with("Notes", {{"Notes", Kind::title}, {one_table, Kind::text}}, notes.table));
  }
  if (!report.tables.empty()) sheets.push_back(definitions_of(report, headings));
  if (!report.invariants.empty()) sheets.push_back(checks_of(report));
  for (std::size_t t = 0; t < report.tables.size(); ++t) sheets.push_back(sheet_of(report, t, headings[t], notes));
  bool has_cases = false;
  for (std::size_t t = 0; t < report.tables.size(); ++t) {
    for (Sheet& cases : case_sheets(report.tables[t], t, headings[t])) {
      has_cases = true;
      sheets.push_back(std::move(cases));
    }
  }
  const bool has_contents = sheets.size() + 1 > most_on_the_cover;
  if (has_contents) sheets.insert(sheets.begin(), contents_of(sheets));
  sheets.insert(sheets.begin(), cover_of(report, sheets, has_contents, has_cases));
  base::Workbook workbook;
  workbook.title = filled(report.title);
  workbook.sheets = std::move(sheets);
  return workbook;
}

}  // namespace redress::reports
