#include "core/reports/report.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/figures/held.h"
#include "core/reports/charts.h"
#include "core/reports/made.h"
#include "core/reports/quarters.h"
#include "core/reports/table.h"
#include "core/reports/text.h"

namespace redress::reports {

namespace {

using figures::Counted;
using figures::Measure;

std::string label_of(const PartOfReport& part, const std::string& row) {
  const auto found =
      std::find_if(part.rows.begin(), part.rows.end(), [&](const RowOfReport& each) { return each.id == row; });
  return found == part.rows.end() ? row : found->label;
}

void make_moves(const PartOfReport& part, const figures::Columns::Held& held, const figures::Question& question,
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
  figures::Table table{id_of_moves(part),
                       (part.title.empty() ? "Moved" : part.title + ": moved") + " between rows since " + before.title,
                       {{"cases", "Cases",
                         "Cases that the report of " + before.title +
                             " had in the first row and that stand in the second now, of what is known by "
                             "the same date."}},
                       {},
                       {},
                       part.title};
  const auto add = [&](const std::string& id, const std::string& label, std::vector<std::string> cases) {
    std::sort(cases.begin(), cases.end());
    const auto size = static_cast<std::int64_t>(cases.size());
    figures::Cell cell{"cases", size, 1, 1, 0, std::to_string(size), {}, size};
    if (question.lists(table.id, id, cell.column)) cell.cases = std::move(cases);
    table.rows.push_back({id, label, {std::move(cell)}});
  };
  for (auto& [rows, cases] : moves) {
    add(rows.first + "/" + rows.second, "From " + label_of(part, rows.first) + " to " + label_of(part, rows.second),
        std::move(cases));
  }
  add("total", "Total", std::move(all));
  made.report.tables.push_back(std::move(table));
  made.measures.push_back({measure});
}

std::string known_by_text(const figures::Question& question) {
  if (question.known_at) return base::to_text(*question.known_at);
  return question.known_by ? base::to_text(*question.known_by) : "";
}

figures::Wanted wanted_by(const PartOfReport& part, const std::vector<Measure>& measures) {
  figures::Wanted wanted;
  wanted.row_scheme = part.row_scheme;
  for (const auto& table : part.tables) {
    wanted.want_by(table.by);
    for (const auto& column : table.columns) {
      if (column.outcomes.empty()) {
        wanted.want(measure_named(measures, column.measure));
      } else {
        wanted.want(outcome_measure(""));
      }
    }
  }
  return wanted;
}

void add_closed(std::vector<ClosedInRow>& rows, const Counted& record) {
  auto found = std::find_if(rows.begin(), rows.end(), [&](const ClosedInRow& each) { return each.row == record.row; });
  if (found == rows.end()) found = rows.insert(rows.end(), {record.row, 0, 0});
  ++found->closed;
  if (!record.timed) ++found->untimed;
}

// The streams of what is counted; those that stand beside are never in a total.
class Streams {
 public:
  Streams(const PartOfReport& part, const figures::Columns::Held& held) : part_(part), held_(held) {}
  void add(const Counted& record) {
    if (record.stream == last_) return;
    last_ = record.stream;
    const std::string stream(held_.words[record.stream]);
    const auto is = [&](const std::string& other) { return other == stream; };
    if (std::any_of(part_.beside.begin(), part_.beside.end(), is)) return;
    if (std::none_of(all_.begin(), all_.end(), is)) all_.push_back(stream);
  }
  std::vector<std::string> take() {
    std::sort(all_.begin(), all_.end());
    return std::move(all_);
  }

 private:
  const PartOfReport& part_;
  const figures::Columns::Held& held_;
  std::uint32_t last_ = figures::Dictionary::unknown;
  std::vector<std::string> all_;
};

// Beside averages of what was closed: how many are still open at the as-at date, and how old. An average of closed cases says
// nothing of those that were never closed. Rule: RULES A1.6, C6 I14.
class OpenBeside {
 public:
  OpenBeside(const std::vector<TableInMaking>& tables, figures::Wanted& wanted) {
    needed_ = std::any_of(tables.begin(), tables.end(),
                          [](const TableInMaking& table) { return lacks_what_is_open(table.measures()); });
    if (!needed_) return;
    open_.counts = "open_at";
    open_.value = "age_working_days";
    open_.aggregate = "median";
    wanted.want(open_);
  }
  bool needed() const { return needed_; }
  void add(const PartOfReport& part, const figures::Columns::Held& held, const Counted& record) {
    if (!needed_ || record.counts != figures::Counts::open_at || !is_in_total(part, held.words[record.row])) return;
    ages_.push_back(record.values[static_cast<std::size_t>(figures::ValueOf::age_working_days)]);
  }
  // `first`: the first of its tables.
  void write_to(Made& made, std::size_t first, base::Day as_at) {
    if (!needed_) return;
    std::sort(ages_.begin(), ages_.end());
    std::string note = "Open at the end of " + base::long_text(as_at) + ": " + std::to_string(ages_.size());
    if (!ages_.empty())
      note += ", half of them for " + std::to_string(ages_[(ages_.size() - 1) / 2]) +
              " working days or less, the oldest for " + std::to_string(ages_.back());
    for (std::size_t t = first; t < made.report.tables.size(); ++t) {
      if (lacks_what_is_open(made.measures[t])) made.report.tables[t].notes.push_back(note + ".");
    }
  }

 private:
  bool needed_ = false;
  Measure open_;
  std::vector<std::int32_t> ages_;
};

// The tables of that part, behind those that are there.
base::Checked<base::Done> make_part(const PartOfReport& part, const std::vector<Measure>& measures,
                                    const figures::Columns& columns, const figures::Question& asked,
                                    const figures::Names& names, const std::vector<std::uint32_t>* only, Made& made) {
  figures::Question question = asked;
  question.procedures = part.procedures;
  question.streams = part.beside;
  if (!part.stream.empty()) question.streams.push_back(part.stream);
  figures::Wanted wanted = wanted_by(part, measures);
  wanted.only = only;
  std::vector<TableInMaking> tables;
  for (const auto& table : part.tables) {
    tables.emplace_back(table, part, measures, columns.held(), names, question);
  }
  std::vector<TableInMaking*> by_record, by_alikes;
  for (auto& table : tables) (table.takes_alikes() ? by_alikes : by_record).push_back(&table);
  const std::size_t first = made.report.tables.size();
  CountedForPart beside;
  OpenBeside open(tables, wanted);
  Streams streams(part, columns.held());
  std::vector<std::uint32_t> backwards;
  wanted.backwards = &backwards;
  figures::Alikes alikes(columns.held(), wanted);
  const auto counted = figures::count(columns.held(), question, wanted, [&](const Counted& record) {
    for (TableInMaking* table : by_record) table->add(record);
    if (!by_alikes.empty()) alikes.add(record);
    if (record.counts == figures::Counts::closed) add_closed(beside.closed, record);
    open.add(part, columns.held(), record);
    streams.add(record);
  });
  if (!counted) return base::refuse(counted.error());
  for (TableInMaking* table : by_alikes) {
    for (const auto& alike : alikes.all()) table->add(alike);
  }
  figures::References references(columns.held());
  for (const auto& table : tables) table.add_places(references);
  for (auto& table : tables) std::move(table).write_to(made, beside.closed, references);
  open.write_to(made, first, question.as_at);
  beside.streams = streams.take();
  for (const std::uint32_t place : backwards) beside.backwards.emplace_back(columns.held().reference(place));
  for (const auto& table : part.tables) made.shapes.push_back(&table);
  if (part.tells_moves) {
    make_moves(part, columns.held(), question, wanted, made);
    made.shapes.push_back(nullptr);
  }
  for (std::size_t t = first; t < made.report.tables.size(); ++t) made.report.tables[t].part = part.title;
  made.part_of.resize(made.report.tables.size(), made.parts.size());
  made.parts.push_back(std::move(beside));
  return base::Done{};
}

}  // namespace

base::Checked<Made> make_once(const Definition& definition, const std::vector<Measure>& measures,
                              const figures::Columns& columns, const figures::Question& question,
                              const figures::Names& names, const std::vector<std::uint32_t>* only) {
  Made made;
  made.report.report = definition.id;
  made.report.title = title_of(definition, question.period);
  made.report.period = question.period;
  made.report.as_at = question.as_at;
  made.report.known_by = known_by_text(question);
  made.report.notes = definition.notes;
  for (const auto& part : definition.parts) {
    const auto done = make_part(part, measures, columns, question, names, only, made);
    if (!done) return base::refuse(done.error());
  }
  const auto tables = tables_of(definition);
  if (std::any_of(tables.begin(), tables.end(),
                  [](const TableOfReport* table) { return figures::groups_by_units({table->by}); })) {
    made.report.organisation = figures::to_text(question.organisation);
  }
  return made;
}

std::string title_of(const Definition& definition, const figures::Period& period) {
  const bool part_of_year = period.id.find("-Q") != std::string::npos || period.id.find("-H") != std::string::npos;
  return definition.title + ", " + period.title + (part_of_year ? " (" + period.id + ")" : "");
}

bool is_in_total(const PartOfReport& part, std::string_view row) {
  return std::none_of(part.rows.begin(), part.rows.end(),
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
  if (const auto added = add_quarters(definition, measures, columns, question, names, *made); !added)
    return base::refuse(added.error());
  auto& invariants = made->report.invariants;
  invariants = invariants_of(definition, columns.held(), *made, question);
  if (question.made_twice) {
    auto again = make_once(definition, measures, columns, question, names);
    if (again) (void)add_quarters(definition, measures, columns, question, names, *again);
    if (again) again->report.invariants = invariants;
    const bool same = again && to_json(again->report) == to_json(made->report);
    const auto after =
        std::find_if(invariants.begin(), invariants.end(), [](const auto& each) { return each.id == "I11"; });
    invariants.insert(after, {"I8", same, "Made twice from the record, the report gives the same bytes."});
  }
  if (question.with_charts) add_charts(definition, measures, columns, question, names, made->report);
  return std::move(made->report);
}

}  // namespace redress::reports
