#include "core/reports/table.h"

#include <algorithm>
#include <numeric>

#include "base/assert.h"
#include "core/figures/held.h"
#include "core/procedure/procedure.h"

namespace redress::reports {

namespace {

using figures::Counted;
using figures::Counts;
using figures::Measure;

std::string words_of(std::string_view code) {
  std::string words(code);
  std::replace(words.begin(), words.end(), '_', ' ');
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

// The order in which outcomes are printed; others follow by their code, and what has none comes last.
std::size_t rank_of(const std::string& code) {
  const auto& order_of_outcomes = procedure::outcome_codes();
  const auto found = std::find(order_of_outcomes.begin(), order_of_outcomes.end(), code);
  return static_cast<std::size_t>(found - order_of_outcomes.begin()) + (code.empty() ? 1 : 0);
}

std::vector<std::size_t> up_to(std::size_t size) {
  std::vector<std::size_t> places(size);
  std::iota(places.begin(), places.end(), std::size_t{0});
  return places;
}

}  // namespace

const Measure& measure_named(const std::vector<Measure>& measures, const std::string& id) {
  const auto found = std::find_if(measures.begin(), measures.end(), [&](const Measure& each) { return each.id == id; });
  REDRESS_ASSERT(found != measures.end());  // check() has looked
  return *found;
}

Measure measure_of(const ColumnOfReport& column, const std::vector<Measure>& measures) {
  Measure measure = measure_named(measures, column.measure);
  if (column.row.empty()) return measure;
  const auto in_row = [&](std::string& where) { where += (where.empty() ? "row:" : " and row:") + column.row; };
  in_row(measure.where);
  if (measure.aggregate == "share") in_row(measure.of);
  measure.definition += " Only of those in the row " + column.row + ".";
  return measure;
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

TableInMaking::TableInMaking(const TableOfReport& shape, const PartOfReport& part, const std::vector<Measure>& measures,
                             const figures::Columns::Held& held, const figures::Names& names,
                             const figures::Question& question)
    : shape_(shape),
      part_(part),
      held_(held),
      question_(question),
      by_row_(shape.by == "row"),
      grouping_(held, names, question, {shape.by}),
      place_of_code_(held.words.size(), -1),
      outside_(held.words.size(), false) {
  for (const auto& column : shape.columns) {
    Slot slot{&column, std::nullopt, std::nullopt};
    if (column.outcomes.empty()) {
      slot.measure = measure_of(column, measures);
      slot.formula.emplace(held, *slot.measure);
      slots_of_[static_cast<std::size_t>(slot.formula->counts)].push_back(slots_.size());
    } else {
      has_outcomes_ = true;
      for (const auto& code : column.outcomes) add_code(code);
    }
    slots_.push_back(std::move(slot));
  }
  listed_codes_ = codes_.size();
  for (const auto& row : part.rows) {
    const std::uint32_t word = held.words.find(row.id);
    if (!row.in_total && word != figures::Dictionary::unknown) outside_[word] = true;
  }
  if (by_row_) {
    place_of_line_.assign(held.words.size(), -1);
    for (const auto& row : part.rows) {
      const std::uint32_t word = held.words.find(row.id);
      if (word != figures::Dictionary::unknown) place_of_line_[word] = static_cast<std::int32_t>(lines_.size());
      lines_.push_back(line(row.id, row.label));
    }
  }
  total_ = line("total", "Total");
}

TableInMaking::Line TableInMaking::line(std::string id, std::string label) const {
  Line made{std::move(id), std::move(label), {}, {}};
  for (const auto& slot : slots_) {
    const bool lists = question_.lists(shape_.id, made.id, slot.column->id);
    made.sums.push_back(slot.formula ? figures::Sum(*slot.formula, lists) : figures::Sum());
  }
  return made;
}

// The report's rows stand from the beginning; any other row that occurs is added, so that no case vanishes.
TableInMaking::Line& TableInMaking::line_of(const Counted& record) {
  const std::size_t key = by_row_ ? record.row : grouping_.place_of(record);
  if (key >= place_of_line_.size()) place_of_line_.resize(key + 1, -1);
  if (place_of_line_[key] < 0) {
    place_of_line_[key] = static_cast<std::int32_t>(lines_.size());
    if (by_row_) {
      const std::string& row = held_.words[record.row];
      lines_.push_back(line(row.empty() ? "none" : row, row.empty() ? "Not in any row" : row));
    } else {
      const auto& group = grouping_.groups()[key];
      lines_.push_back(line(group.id, group.label));
    }
  }
  return lines_[static_cast<std::size_t>(place_of_line_[key])];
}

void TableInMaking::add_code(const std::string& code) {
  Measure measure = outcome_measure(code);
  figures::Formula formula(held_, measure);
  const std::uint32_t word = held_.words.find(code);
  if (word != figures::Dictionary::unknown) place_of_code_[word] = static_cast<std::int32_t>(codes_.size());
  codes_.push_back({code, std::move(measure), std::move(formula)});
}

std::size_t TableInMaking::code_of(std::uint16_t outcome) {
  if (place_of_code_[outcome] < 0) add_code(held_.words[outcome]);
  return static_cast<std::size_t>(place_of_code_[outcome]);
}

void TableInMaking::add_outcome(Line& line, const figures::Taken& taken, std::size_t code) const {
  while (line.outcomes.size() <= code) {
    const Code& next = codes_[line.outcomes.size()];
    line.outcomes.emplace_back(next.formula, question_.lists(shape_.id, line.id, next.measure.id));
  }
  line.outcomes[code].add(taken);
}

template <class Take>
void TableInMaking::add_to_sums(const Counted& record, const figures::Taken& of_outcome, const Take& take) {
  const bool in_total = !outside_[record.row];
  Line* line = by_row_ || in_total ? &line_of(record) : nullptr;
  const bool is_outcome = has_outcomes_ && record.counts == Counts::closed;
  const std::size_t code = is_outcome ? code_of(record.outcome) : 0;
  if (line == nullptr) return;
  for (const std::size_t slot : slots_of_[static_cast<std::size_t>(record.counts)]) {
    const auto taken = take(*slots_[slot].formula);
    if (!taken) continue;
    line->sums[slot].add(*taken);
    if (in_total) total_.sums[slot].add(*taken);
  }
  if (!is_outcome) return;
  add_outcome(*line, of_outcome, code);
  if (in_total) add_outcome(total_, of_outcome, code);
}

void TableInMaking::add(const Counted& record) {
  add_to_sums(record, figures::Taken::of_one(record.place, 1, false),
              [&](const figures::Formula& formula) { return formula.taken_from(record); });
}

std::vector<Measure> TableInMaking::measures() const {
  std::vector<Measure> all;
  for (const Slot& slot : slots_) {
    if (slot.measure) all.push_back(*slot.measure);
  }
  return all;
}

bool TableInMaking::takes_alikes() const {
  const bool lists = question_.with_cases || question_.cases_of.has_value();
  return by_row_ && !lists && std::none_of(slots_.begin(), slots_.end(), [](const Slot& slot) {
           return slot.formula && !slot.formula->takes_alikes();
         });
}

void TableInMaking::add(const figures::Alike& alike) {
  add_to_sums(alike.record, {alike.record.place, 1, false, alike.count, alike.count, alike.count},
              [&](const figures::Formula& formula) { return figures::taken_from(alike, formula); });
}

void TableInMaking::add_places(figures::References& references) const {
  const auto add = [&](const Line& line) {
    for (const auto& sum : line.sums) references.add(sum.places);
    for (const auto& sum : line.outcomes) references.add(sum.places);
  };
  for (const auto& line : lines_) add(line);
  add(total_);
}

// Those that the definition names, in its order; then the others.
std::vector<std::size_t> TableInMaking::order_of_codes() const {
  auto order = up_to(codes_.size());
  std::sort(order.begin() + static_cast<std::ptrdiff_t>(listed_codes_), order.end(), [&](std::size_t a, std::size_t b) {
    const auto rank_a = rank_of(codes_[a].code), rank_b = rank_of(codes_[b].code);
    return rank_a != rank_b ? rank_a < rank_b : codes_[a].code < codes_[b].code;
  });
  return order;
}

// The report's rows in their order, then the others by their ids.
std::vector<std::size_t> TableInMaking::order_of_lines() const {
  auto order = up_to(lines_.size());
  const std::size_t fixed = by_row_ ? part_.rows.size() : 0;
  std::sort(order.begin() + static_cast<std::ptrdiff_t>(fixed), order.end(), [&](std::size_t a, std::size_t b) {
    // No row comes before all others.
    const bool none_a = by_row_ && lines_[a].id == "none", none_b = by_row_ && lines_[b].id == "none";
    return none_a != none_b ? none_a : lines_[a].id < lines_[b].id;
  });
  return order;
}

void TableInMaking::write_to(Made& made, const std::vector<ClosedInRow>& closed, figures::References& references) && {
  figures::Table out{shape_.id, shape_.title, {}, {}, {}};
  std::vector<Measure> used;
  const auto codes = order_of_codes();
  for (const auto& slot : slots_) {
    if (slot.measure) {
      out.columns.push_back({slot.column->id, slot.column->label, slot.measure->definition});
      used.push_back(*slot.measure);
      continue;
    }
    for (const std::size_t code : codes) {
      const Measure& measure = codes_[code].measure;
      out.columns.push_back({measure.id, measure.title, measure.definition});
      used.push_back(measure);
    }
  }
  const auto write = [&](Line& line, bool total) {
    figures::Row row{line.id, line.label, {}};
    const auto add = [&](figures::Cell cell) {
      cell.column = out.columns[row.cells.size()].id;
      row.cells.push_back(std::move(cell));
    };
    for (std::size_t place = 0; place < slots_.size(); ++place) {
      const Slot& slot = slots_[place];
      if (!slot.measure) {
        line.outcomes.resize(std::max(line.outcomes.size(), codes_.size()));
        for (const std::size_t code : codes) {
          add(figures::cell_of(codes_[code].formula, std::move(line.outcomes[code]), references));
        }
        continue;
      }
      figures::Sum& sum = line.sums[place];
      if (total && sum.known < sum.counted) {
        out.notes.push_back(slot.column->label + ": known for " + std::to_string(sum.known) + " of " +
                            std::to_string(sum.counted) + ".");
      }
      const bool meaningless = total && by_row_ && slot.measure->total == "not_meaningful";
      add(meaningless ? figures::not_meaningful(*slot.measure)
                      : figures::cell_of(*slot.formula, std::move(sum), references));
    }
    out.rows.push_back(std::move(row));
  };
  for (const std::size_t place : order_of_lines()) write(lines_[place], false);
  write(total_, true);
  const auto says = [&](std::string_view where) {
    return std::any_of(used.begin(), used.end(), [&](const Measure& each) { return each.where == where; });
  };
  if (says("met") && says("not_met")) {
    std::int64_t untimed = 0;
    for (const auto& row : closed) untimed += row.untimed;
    if (untimed > 0) {
      out.notes.push_back(std::to_string(untimed) +
                          " closed without an answer or without a limit, in neither column of the timescale.");
    }
  }
  made.report.tables.push_back(std::move(out));
  made.measures.push_back(std::move(used));
}

}  // namespace redress::reports
