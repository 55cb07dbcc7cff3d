// A figure: one measure, grouped, with a total.
#include <algorithm>
#include <map>

#include "base/text.h"
#include "core/figures/held.h"
#include "core/figures/tally.h"

namespace redress::figures {

namespace {

using Group = std::vector<const Counted*>;

base::Refusals unknown_columns(const Question& question) {
  base::Refusals refused;
  const auto& columns = grouping_columns();
  for (const auto& column : question.by) {
    if (std::find(columns.begin(), columns.end(), column) != columns.end()) continue;
    const auto near = base::nearest_word(column, columns);
    std::string known;
    for (const auto& each : columns) known += (known.empty() ? "" : ", ") + each;
    refused.push_back({"column_is_known", "by " + column, "DESIGN 7",
                       "There is no column `" + column + "`" + (near ? "; the nearest is `" + *near + "`" : "") +
                           ". The columns are " + known + "."});
  }
  return refused;
}

// Records with the same values of the columns stand together. What a record says of a column is looked up once for each
// combination of what it holds.
std::map<std::string, std::pair<std::string, Group>> grouped(const Columns::Held& held, const Question& question,
                                                             const Names& names, const std::vector<Counted>& counted) {
  std::map<std::string, std::pair<std::string, Group>> groups;
  for (const Counted& each : counted) {
    std::string id, label;
    for (const auto& column : question.by) {
      const GroupValue value = group_value(held, names, column, each);
      id += (id.empty() ? "" : "/") + value.id;
      label += (label.empty() ? "" : ", ") + value.label;
    }
    auto& [words, group] = groups[id];
    if (words.empty()) words = label;
    group.push_back(&each);
  }
  return groups;
}

bool is_outside_total(const Columns::Held& held, const Counted& counted) {
  return held.words[counted.row] == "external";
}

void note_coverage(Table& table, const Answer& answer) {
  if (answer.known == answer.counted) return;
  table.notes.push_back("Known for " + std::to_string(answer.known) + " of " + std::to_string(answer.counted) + ".");
}

// I16: streams are different things; whoever adds them up should know that they did.
void note_streams(Table& table, const Columns::Held& held, const Group& group) {
  std::vector<std::string> streams;
  for (const Counted* each : group) {
    const std::string& stream = held.words[each->stream];
    if (std::find(streams.begin(), streams.end(), stream) == streams.end()) streams.push_back(stream);
  }
  if (streams.size() < 2) return;
  std::sort(streams.begin(), streams.end());
  std::string list;
  for (const auto& stream : streams) list += (list.empty() ? "" : ", ") + (stream.empty() ? "none" : stream);
  table.notes.push_back("The total adds up different streams: " + list + ".");
}

std::string known_by_text(const Question& question) {
  if (question.known_at) return base::to_text(*question.known_at);
  return question.known_by ? base::to_text(*question.known_by) : "";
}

}  // namespace

base::Checked<Report> Columns::figure(const Measure& measure, const Question& question, const Names& names) const {
  if (auto refused = unknown_columns(question); !refused.empty()) return base::refuse(std::move(refused));
  if (const auto checked = check(measure); !checked) return base::refuse(checked.error());
  Wanted wanted;
  wanted.counts = {*parse_counts(measure.counts)};
  wanted.values = measure.value != "one" || measure.aggregate == "share" || !measure.where.empty();
  wanted.over_limit = &measure;
  const auto counted = count(*held_, question, wanted);
  if (!counted) return base::refuse(counted.error());

  Table table{measure.id, measure.title, {{measure.id, measure.title, measure.definition}}, {}, {}};
  const auto add = [&](std::string id, std::string label, Cell cell) {
    cell.column = measure.id;
    table.rows.push_back({std::move(id), std::move(label), {std::move(cell)}});
  };
  if (!question.by.empty()) {
    for (const auto& [id, group] : grouped(*held_, question, names, *counted)) {
      add(id, group.first, answer(*held_, measure, group.second, question.with_cases).cell);
    }
  }
  Group total;
  bool left_out = false;
  bool several_rows = false;
  for (const Counted& each : *counted) {
    if (is_outside_total(*held_, each)) {
      left_out = true;
      continue;
    }
    several_rows = several_rows || (!total.empty() && total.front()->row != each.row);
    total.push_back(&each);
  }
  const bool by_row = std::find(question.by.begin(), question.by.end(), "row") != question.by.end();
  const Answer whole = answer(*held_, measure, total, question.with_cases);
  const bool meaningful = measure.total != "not_meaningful" || !by_row || !several_rows;
  add("total", "Total", meaningful ? whole.cell : not_meaningful(measure));
  note_coverage(table, whole);
  if (!meaningful) table.notes.push_back("Not combined across rows, whose limits differ.");
  if (left_out) table.notes.push_back("The total leaves out external review.");
  note_streams(table, *held_, total);

  Report report;
  report.report = measure.id;
  report.title = measure.title + ", " + question.period.title;
  report.period = question.period;
  report.as_at = question.as_at;
  report.known_by = known_by_text(question);
  report.tables.push_back(std::move(table));
  return report;
}

}  // namespace redress::figures
