// The checks of RULES C6 that matter for who reads a report: shares, labels of rates, what is open beside averages, days, streams.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/figures/where.h"
#include "core/reports/check.h"

namespace redress::reports {

namespace {

using figures::Invariant;
using figures::Measure;

bool is_average(const Measure& measure) {
  return measure.aggregate == "mean" || measure.aggregate == "median" || measure.aggregate == "p90";
}

bool is_stock(const Measure& measure) {
  return measure.counts == "open_at" || measure.counts == "closing";
}

// The one row or outcome that a share is of; nothing for other conditions.
std::optional<std::pair<figures::Clause::What, std::string>> part_of(const Measure& share) {
  const auto clauses = figures::parse_where(share.where);
  if (!clauses || clauses->size() != 1 || clauses->front().words.size() != 1) return std::nullopt;
  const auto what = clauses->front().what;
  if (what != figures::Clause::What::row && what != figures::Clause::What::outcome) return std::nullopt;
  return std::pair{what, clauses->front().words.front()};
}

Invariant rates_say_of_what(const Made& made) {
  Check check("I11", "Every rate says in its heading of what it is a share.");
  for (std::size_t t = 0; t < made.report.tables.size(); ++t) {
    const auto& table = made.report.tables[t];
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (made.measures[t][c].aggregate != "share") continue;
      check.holds(table.columns[c].label.find(" of ") != std::string::npos, table.id + ", " + table.columns[c].id);
    }
  }
  return check.take();
}

Invariant averages_stand_with_the_open(const Made& made) {
  Check check("I14", "Averages of closed cases stand with how many are open, and how old these are.");
  for (std::size_t t = 0; t < made.report.tables.size(); ++t) {
    const auto& notes = made.report.tables[t].notes;
    const bool averages = std::any_of(made.measures[t].begin(), made.measures[t].end(), [](const Measure& measure) {
      return is_average(measure) && measure.counts == "closed";
    });
    if (!averages) continue;
    const bool said = std::any_of(notes.begin(), notes.end(),
                                  [](const std::string& note) { return note.starts_with("Open at the end of "); });
    check.holds(said || !lacks_what_is_open(made.measures[t]), made.report.tables[t].id);
  }
  return check.take();
}

Invariant no_days_go_backwards(const Made& made) {
  Check check("I15", "Closed is not before answered, answered not before begun, begun not before received.");
  for (const auto& part : made.parts) {
    if (part.backwards.empty()) check.holds(true, "");
    for (const auto& each : part.backwards) check.holds(false, each);
  }
  return check.take();
}

Invariant one_stream(const Made& made) {
  Check check("I16", "No two streams are counted together.");
  for (const auto& part : made.parts) {
    std::string together;
    for (const auto& stream : part.streams) together += (together.empty() ? "" : " and ") + stream;
    check.holds(part.streams.size() <= 1, together);
  }
  return check.take();
}

}  // namespace

bool lacks_what_is_open(const std::vector<Measure>& columns) {
  const auto has = [&](const auto& is) { return std::any_of(columns.begin(), columns.end(), is); };
  if (!has([](const Measure& measure) { return is_average(measure) && measure.counts == "closed"; })) return false;
  const bool count = has([](const Measure& measure) { return is_stock(measure) && measure.aggregate == "count"; });
  const bool age = has([](const Measure& measure) { return is_stock(measure) && measure.value == "age_working_days"; });
  return !count || !age;
}

Invariant shares_make_a_whole(const Definition& definition, const Made& made) {
  Check check("I6",
              "Shares of parts that exclude each other make no more than a whole, and a whole where all parts stand.");
  for (std::size_t t = 0; t < made.report.tables.size(); ++t) {
    const auto& table = made.report.tables[t];
    std::set<std::string> rows;
    for (const auto& row : definition.parts[made.part_of[t]].rows) {
      if (row.in_total) rows.insert(row.id);
    }
    // By what is counted, of which of them, and by what it is split.
    std::map<std::tuple<std::string, std::string, figures::Clause::What>, std::map<std::string, std::size_t>> splits;
    for (std::size_t c = 0; c < made.measures[t].size(); ++c) {
      const Measure& measure = made.measures[t][c];
      const auto part = measure.aggregate == "share" ? part_of(measure) : std::nullopt;
      if (part) splits[{measure.counts, measure.of, part->first}].emplace(part->second, c);
    }
    for (const auto& [split, parts] : splits) {
      if (parts.size() < 2) continue;
      const bool all_rows = std::get<2>(split) == figures::Clause::What::row &&
                            std::all_of(rows.begin(), rows.end(), [&](const auto& row) { return parts.contains(row); });
      for (const auto& row : table.rows) {
        std::int64_t sum = 0;
        const auto whole = row.cells[parts.begin()->second].denominator;
        for (const auto& [word, column] : parts) sum += row.cells[column].numerator.value_or(0);
        if (!whole) continue;
        check.holds(all_rows && is_total(row) ? sum == *whole : sum <= *whole, place_of(table, row));
      }
    }
  }
  return check.take();
}

std::vector<Invariant> publication_invariants(const Made& made) {
  return {rates_say_of_what(made), averages_stand_with_the_open(made), no_days_go_backwards(made), one_stream(made)};
}

}  // namespace redress::reports
