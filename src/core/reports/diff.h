// What differs between two reports: which numbers changed, by how much, and which cases came or went.
//
// Works on the JSON that was published, so that a report of years ago can be compared with today's answer. Rule: DESIGN 2.1.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/refusal.h"
#include "base/value.h"
#include "core/figures/figure.h"

namespace redress::reports {

// A report from the value tree of its JSON: what the comparison needs (no definitions, no decimals). Refused, with a path
// such as `tables[0].rows[2]`: what is not of the contract's form. `name` is what messages call the file.
base::Checked<figures::Report> from_value(const base::Value& value, const std::string& name);

struct Difference {
  std::string table, row, column;
  std::string table_title, row_label, column_label;
  std::optional<figures::Cell> before, after;  // nothing where that report has no such number
  std::string change;  // `+1`, `-0.7`, `+3 percentage points`; empty where there is nothing to subtract
  std::vector<std::string> added, removed;  // cases, each as often as it came or went; sorted by bytes
};

struct Comparison {
  std::vector<std::string> headings;    // report, title, period: what makes them different reports
  std::vector<Difference> differences;  // in the order of the tables
  std::vector<std::string> checks;      // invariants that hold in one only
  bool same() const { return headings.empty() && differences.empty() && checks.empty(); }
};

Comparison compare(const figures::Report& before, const figures::Report& after);

// For people: one line for each number that changed; `The same figures.` where nothing did.
std::string in_words(const Comparison& comparison, const figures::Report& before, const figures::Report& after);
// For programs: {"same","old":{...},"new":{...},"headings","checks","cells":[{"table","row","column","old","new","change",
// "added","removed"}]}, ending in a line feed.
std::string to_json(const Comparison& comparison, const figures::Report& before, const figures::Report& after);

}  // namespace redress::reports
