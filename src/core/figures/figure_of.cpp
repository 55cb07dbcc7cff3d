// A figure: one measure, grouped, with a total.
#include <algorithm>
#include <numeric>
#include <set>

#include "base/text.h"
#include "core/figures/held.h"
#include "core/figures/rows_answer.h"
#include "core/figures/tally.h"

namespace redress::figures {

namespace {

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

bool is_outside_total(const Columns::Held& held, const Counted& counted) {
  return held.words[counted.row] == "external";
}

void note_coverage(Table& table, const Sum& sum) {
  if (sum.known == sum.counted) return;
  table.notes.push_back("Known for " + std::to_string(sum.known) + " of " + std::to_string(sum.counted) + ".");
}

// The same share by the limit without extensions: the one with them is never printed instead of it.
std::optional<Measure> beside_it(const Measure& measure) {
  auto where = figures::without_extensions(measure.where);
  if (!where || measure.aggregate != "share") return std::nullopt;
  Measure without = measure;
  without.where = std::move(*where);
  return without;
}

// I16: streams are different things; whoever adds them up should know that they did.
void note_streams(Table& table, const Columns::Held& held, const std::set<std::uint32_t>& words) {
  if (words.size() < 2) return;
  std::vector<std::string> streams;
  for (const std::uint32_t word : words) streams.push_back(held.words[word]);
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
  wanted.want(measure);
  for (const auto& column : question.by) wanted.want_by(column);
  const Formula formula(*held_, measure);
  const auto sum_of = [&](std::string_view row) { return Sum(formula, question.lists(measure.id, row, measure.id)); };
  const auto without = beside_it(measure);
  const Formula short_formula(*held_, without ? *without : measure);
  Sum short_total(short_formula, false);
  Grouping grouping(*held_, names, question, question.by);
  std::vector<Sum> sums;
  Sum total = sum_of("total");
  std::set<std::uint32_t> streams, rows;  // words, of what is in the total
  bool left_out = false;
  std::vector<std::uint32_t> by_facts;
  if (rows_can_tell(*held_, question, wanted, formula)) {
    const auto told = count_rows(*held_, question, formula, question.with_cases || question.cases_of.has_value());
    if (told) {
      for (const auto& group : told->groups) {
        total.add(group.sum);
        if (question.by.empty()) continue;
        const std::size_t place = grouping.place_of(group.record);
        if (place == sums.size()) sums.push_back(sum_of(grouping.groups()[place].id));
        sums[place].add(group.sum);
      }
      streams = told->streams;
      rows = told->rows;
      by_facts = places_untold(*held_);
      wanted.only = &by_facts;
    }
  }
  const auto counted = count(*held_, question, wanted, [&](const Counted& record) {
    const auto taken = formula.taken_from(record);
    if (!question.by.empty()) {
      const std::size_t place = grouping.place_of(record);
      if (place == sums.size()) sums.push_back(sum_of(grouping.groups()[place].id));
      if (taken) sums[place].add(*taken);
    }
    if (is_outside_total(*held_, record)) {
      left_out = true;
      return;
    }
    streams.insert(record.stream);
    rows.insert(record.row);
    if (taken) total.add(*taken);
    if (!without) return;
    if (const auto shorter = short_formula.taken_from(record)) short_total.add(*shorter);
  });
  if (!counted) return base::refuse(counted.error());

  References references(*held_);
  for (const Sum& sum : sums) references.add(sum.places);
  references.add(total.places);
  Table table{measure.id, measure.title, {{measure.id, measure.title, measure.definition}}, {}, {}};
  const auto add = [&](std::string id, std::string label, Cell cell) {
    cell.column = measure.id;
    table.rows.push_back({std::move(id), std::move(label), {std::move(cell)}});
  };
  std::vector<std::size_t> order(sums.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return grouping.groups()[a].id < grouping.groups()[b].id; });
  for (const std::size_t place : order) {
    const GroupValue& group = grouping.groups()[place];
    add(group.id, group.label, cell_of(formula, std::move(sums[place]), references));
  }
  const bool by_row = std::find(question.by.begin(), question.by.end(), "row") != question.by.end();
  const bool meaningful = measure.total != "not_meaningful" || !by_row || rows.size() < 2;
  note_coverage(table, total);
  add("total", "Total", meaningful ? cell_of(formula, std::move(total), references) : not_meaningful(measure));
  if (!meaningful) table.notes.push_back("Not combined across rows, whose limits differ.");
  if (without && meaningful) {
    const Cell cell = cell_of(short_formula, std::move(short_total), references);
    table.notes.push_back("Extensions count here. Without them the total is " + cell.text + ".");
  }
  if (left_out) table.notes.push_back("The total leaves out external review.");
  note_streams(table, *held_, streams);

  Report report;
  report.report = measure.id;
  report.title = measure.title + ", " + question.period.title;
  report.period = question.period;
  report.as_at = question.as_at;
  report.known_by = known_by_text(question);
  if (groups_by_units(question.by)) report.organisation = to_text(question.organisation);
  report.tables.push_back(std::move(table));
  return report;
}

}  // namespace redress::figures
