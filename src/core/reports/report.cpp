#include "core/reports/report.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/figures/held.h"
#include "core/reports/made.h"
#include "core/reports/text.h"

namespace redress::reports {

namespace {

using figures::Counted;
using figures::Measure;
using Group = std::vector<const Counted*>;

// The order in which outcomes are printed; others follow by their code.
const std::vector<std::string> order_of_outcomes{"upheld",    "partly_upheld", "not_upheld",   "resolved",
                                                 "withdrawn", "no_finding",    "out_of_scope", "duplicate"};

std::string words_of(std::string_view code) {
  std::string words(code);
  std::replace(words.begin(), words.end(), '_', ' ');
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

const Measure& measure_named(const std::vector<Measure>& measures, const std::string& id) {
  const auto found = std::find_if(measures.begin(), measures.end(), [&](const Measure& each) { return each.id == id; });
  REDRESS_ASSERT(found != measures.end());  // check() has looked
  return *found;
}

Measure outcome_measure(const std::string& code) {
  Measure measure;
  measure.id = code.empty() ? "none" : code;
  measure.title = code.empty() ? "No outcome recorded" : words_of(code);
  measure.unit = "cases";
  measure.counts = "closed";
  measure.where = "outcome:" + code;
  measure.definition = code.empty() ? "Closures in the period without an outcome."
                                    : "Closures in the period with the outcome " + code + ".";
  return measure;
}

struct Shown {
  figures::Column column;
  Measure measure;
};

std::vector<Shown> outcome_columns(const ColumnOfReport& column, const figures::Columns::Held& held, const Made& made) {
  std::vector<std::string> codes = column.outcomes;
  std::set<std::string> others;
  for (const Counted& each : made.counted) {
    if (each.counts == figures::Counts::closed) others.insert(held.words[each.outcome]);
  }
  const auto add = [&](const std::string& code) {
    if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
  };
  for (const auto& code : order_of_outcomes) {
    if (others.erase(code) > 0) add(code);
  }
  const bool without = others.erase("") > 0;
  for (const auto& code : others) add(code);
  if (without) add("");
  std::vector<Shown> shown;
  for (const auto& code : codes) {
    Measure measure = outcome_measure(code);
    shown.push_back({{measure.id, measure.title, measure.definition}, measure});
  }
  return shown;
}

std::vector<Shown> columns_of(const TableOfReport& table, const std::vector<Measure>& measures,
                              const figures::Columns::Held& held, const Made& made) {
  std::vector<Shown> shown;
  for (const auto& column : table.columns) {
    if (!column.outcomes.empty()) {
      for (auto& each : outcome_columns(column, held, made)) shown.push_back(std::move(each));
      continue;
    }
    const Measure& measure = measure_named(measures, column.measure);
    shown.push_back({{column.id, column.label, measure.definition}, measure});
  }
  return shown;
}

struct Line {
  std::string id, label;
  Group group;
};

// The report's rows in their order, then any other row that occurs, so that no case vanishes.
std::vector<Line> lines_by_row(const Definition& definition, const figures::Columns::Held& held, const Made& made) {
  std::vector<Line> lines;
  for (const auto& row : definition.rows) lines.push_back({row.id, row.label, in_row(held, made, row.id)});
  std::set<std::string> others;
  for (const Counted& each : made.counted) others.insert(held.words[each.row]);
  for (const auto& row : definition.rows) others.erase(row.id);
  for (const auto& row : others) {
    lines.push_back({row.empty() ? "none" : row, row.empty() ? "Not in any row" : row, in_row(held, made, row)});
  }
  return lines;
}

std::vector<Line> lines_by(const std::string& column, const Definition& definition, const figures::Columns::Held& held,
                           const figures::Names& names, const Made& made) {
  std::map<std::string, Line> lines;
  for (const Counted& each : made.counted) {
    if (!is_in_total(definition, held.words[each.row])) continue;
    const auto value = figures::group_value(held, names, column, each);
    Line& line = lines[value.id];
    line.id = value.id;
    line.label = value.label;
    line.group.push_back(&each);
  }
  std::vector<Line> list;
  for (auto& [id, line] : lines) list.push_back(std::move(line));
  return list;
}

Group in_total(const Definition& definition, const figures::Columns::Held& held, const Made& made) {
  Group group;
  std::vector<std::uint32_t> outside;
  for (const auto& row : definition.rows) {
    if (!row.in_total) outside.push_back(held.words.find(row.id));
  }
  for (const Counted& each : made.counted) {
    if (std::find(outside.begin(), outside.end(), each.row) == outside.end()) group.push_back(&each);
  }
  return group;
}

void make_table(const TableOfReport& table, const Definition& definition, const std::vector<Measure>& measures,
                const figures::Columns::Held& held, const figures::Names& names, bool with_cases, Made& made) {
  const bool by_row = table.by == "row";
  const std::vector<Shown> shown = columns_of(table, measures, held, made);
  figures::Table out{table.id, table.title, {}, {}, {}};
  std::vector<Measure> used;
  for (const auto& each : shown) {
    out.columns.push_back(each.column);
    used.push_back(each.measure);
  }
  std::vector<Line> lines =
      by_row ? lines_by_row(definition, held, made) : lines_by(table.by, definition, held, names, made);
  lines.push_back({"total", "Total", in_total(definition, held, made)});
  for (const auto& line : lines) {
    const bool total = &line == &lines.back();
    figures::Row row{line.id, line.label, {}};
    for (const auto& each : shown) {
      auto answer = figures::answer(held, each.measure, line.group, with_cases);
      if (total && answer.known < answer.counted) {
        out.notes.push_back(each.column.label + ": known for " + std::to_string(answer.known) + " of " +
                            std::to_string(answer.counted) + ".");
      }
      const bool meaningless = total && by_row && each.measure.total == "not_meaningful";
      figures::Cell cell = meaningless ? figures::not_meaningful(each.measure) : std::move(answer.cell);
      cell.column = each.column.id;
      row.cells.push_back(std::move(cell));
    }
    out.rows.push_back(std::move(row));
  }
  const auto says = [&](std::string_view where) {
    return std::any_of(used.begin(), used.end(), [&](const Measure& each) { return each.where == where; });
  };
  if (says("met") && says("not_met")) {
    const auto untimed = std::count_if(made.counted.begin(), made.counted.end(), [](const Counted& each) {
      return each.counts == figures::Counts::closed && !each.timed;
    });
    if (untimed > 0) {
      out.notes.push_back(std::to_string(untimed) +
                          " closed without an answer or without a limit, in neither column of the timescale.");
    }
  }
  made.report.tables.push_back(std::move(out));
  made.measures.push_back(std::move(used));
}

std::string label_of(const Definition& definition, const std::string& row) {
  const auto found = std::find_if(definition.rows.begin(), definition.rows.end(),
                                  [&](const RowOfReport& each) { return each.id == row; });
  return found == definition.rows.end() ? row : found->label;
}

void make_moves(const Definition& definition, const figures::Columns::Held& held, const figures::Question& question,
                const figures::Wanted& wanted, Made& made) {
  const figures::Period before = figures::before(question.period);
  const auto moved = figures::moved_since(held, question, wanted, before);
  std::map<std::pair<std::string, std::string>, std::vector<std::string>> moves;
  std::vector<std::string> all;
  for (const auto& each : moved) {
    const std::string reference(held.reference(each.place));
    moves[{held.words[each.from], held.words[each.to]}].push_back(reference);
    all.push_back(reference);
  }
  Measure measure;
  measure.id = "cases";
  measure.counts = "received";
  measure.title = "Cases";
  figures::Table table{"moved",
                       "Moved between rows since " + before.title,
                       {{"cases", "Cases",
                         "Cases that the report of " + before.title +
                             " had in the first row and that stand in the second now, of what is known by "
                             "the same date."}},
                       {},
                       {}};
  const auto add = [&](const std::string& id, const std::string& label, std::vector<std::string> cases) {
    std::sort(cases.begin(), cases.end());
    figures::Cell cell{"cases", static_cast<std::int64_t>(cases.size()), 1, 1, 0, std::to_string(cases.size()), {}};
    if (question.with_cases) cell.cases = std::move(cases);
    table.rows.push_back({id, label, {std::move(cell)}});
  };
  for (auto& [rows, cases] : moves) {
    add(rows.first + "/" + rows.second,
        "From " + label_of(definition, rows.first) + " to " + label_of(definition, rows.second), std::move(cases));
  }
  add("total", "Total", std::move(all));
  made.report.tables.push_back(std::move(table));
  made.measures.push_back({measure});
}

std::string known_by_text(const figures::Question& question) {
  if (question.known_at) return base::to_text(*question.known_at);
  return question.known_by ? base::to_text(*question.known_by) : "";
}

figures::Wanted wanted_by(const Definition& definition, const std::vector<Measure>& measures) {
  figures::Wanted wanted;
  wanted.row_scheme = definition.row_scheme;
  std::set<figures::Counts> counts;
  for (const auto& table : definition.tables) {
    for (const auto& column : table.columns) {
      if (!column.outcomes.empty()) {
        counts.insert(figures::Counts::closed);
        continue;
      }
      const Measure& measure = measure_named(measures, column.measure);
      counts.insert(*figures::parse_counts(measure.counts));
      if (measure.counts == "over_limit") wanted.over_limit = &measure;
    }
  }
  wanted.counts.assign(counts.begin(), counts.end());
  return wanted;
}

base::Checked<Made> make_once(const Definition& definition, const std::vector<Measure>& measures,
                              const figures::Columns& columns, const figures::Question& asked,
                              const figures::Names& names) {
  figures::Question question = asked;
  question.procedures = definition.procedures;
  question.streams = definition.beside;
  if (!definition.stream.empty()) question.streams.push_back(definition.stream);
  const figures::Wanted wanted = wanted_by(definition, measures);
  auto counted = figures::count(columns.held(), question, wanted);
  if (!counted) return base::refuse(counted.error());

  Made made;
  made.counted = std::move(*counted);
  made.report.report = definition.id;
  made.report.title = title_of(definition, question.period);
  made.report.period = question.period;
  made.report.as_at = question.as_at;
  made.report.known_by = known_by_text(question);
  made.report.notes = definition.notes;
  for (const auto& table : definition.tables) {
    make_table(table, definition, measures, columns.held(), names, question.with_cases, made);
  }
  if (definition.tells_moves) make_moves(definition, columns.held(), question, wanted, made);
  return made;
}

// I8. A page that shows the tables alone has no bytes to publish and is not made twice.
figures::Invariant made_again(const Definition& definition, const std::vector<Measure>& measures,
                              const figures::Columns& columns, const figures::Question& question,
                              const figures::Names& names, const Made& made) {
  if (!question.with_cases) {
    return {"I8", true, "The report was made without case lists, so that it was not made again to compare its bytes."};
  }
  auto again = make_once(definition, measures, columns, question, names);
  if (again) again->report.invariants = made.report.invariants;
  const bool same = again && to_json(again->report) == to_json(made.report);
  return {"I8", same, "Made twice from the record, the report gives the same bytes."};
}

}  // namespace

std::vector<const Counted*> in_row(const figures::Columns::Held& held, const Made& made, std::string_view row) {
  Group group;
  const std::uint32_t word = held.words.find(row);
  for (const Counted& each : made.counted) {
    if (each.row == word) group.push_back(&each);
  }
  return group;
}

std::string title_of(const Definition& definition, const figures::Period& period) {
  const bool part_of_year = period.id.find("-Q") != std::string::npos || period.id.find("-H") != std::string::npos;
  return definition.title + ", " + period.title + (part_of_year ? " (" + period.id + ")" : "");
}

bool is_in_total(const Definition& definition, std::string_view row) {
  return std::none_of(definition.rows.begin(), definition.rows.end(),
                      [&](const RowOfReport& each) { return each.id == row && !each.in_total; });
}

base::Checked<figures::Report> make(const Definition& definition, const std::vector<Measure>& measures,
                                    const figures::Columns& columns, const figures::Question& question,
                                    const figures::Names& names) {
  if (const auto checked = check(definition, measures); !checked) return base::refuse(checked.error());
  base::Refusals refused;
  for (const auto& measure : measures) {
    if (const auto checked = figures::check(measure); !checked) {
      refused.insert(refused.end(), checked.error().begin(), checked.error().end());
    }
  }
  if (!refused.empty()) return base::refuse(std::move(refused));
  auto made = make_once(definition, measures, columns, question, names);
  if (!made) return base::refuse(made.error());
  auto& invariants = made->report.invariants;
  invariants = invariants_of(definition, columns.held(), *made, question.with_cases);
  const auto after =
      std::find_if(invariants.begin(), invariants.end(), [](const auto& each) { return each.id == "I12"; });
  invariants.insert(after, made_again(definition, measures, columns, question, names, *made));
  return std::move(made->report);
}

}  // namespace redress::reports
