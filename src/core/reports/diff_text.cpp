// A comparison of two reports in words and as JSON.
#include "core/reports/diff.h"

namespace redress::reports {

namespace {

std::string as_asked(const figures::Report& report) {
  return "as at " + base::to_text(report.as_at) +
         (report.known_by.empty() ? ", all that is recorded" : ", known by " + report.known_by);
}

std::string listed(const std::vector<std::string>& cases) {
  std::string list;
  for (const auto& each : cases) list += (list.empty() ? "" : ", ") + each;
  return list;
}

std::string text_of(const std::optional<figures::Cell>& cell) {
  return cell ? cell->text : "not there";
}

base::Value number(const std::optional<std::int64_t>& whole) {
  return whole ? base::Value(*whole) : base::Value();
}

base::Value value_of(const std::optional<figures::Cell>& cell) {
  if (!cell) return {};
  return base::Object{
      {"text", cell->text}, {"numerator", number(cell->numerator)}, {"denominator", number(cell->denominator)}};
}

base::Value value_of(const std::vector<std::string>& texts) {
  base::Array array;
  for (const auto& each : texts) array.emplace_back(each);
  return array;
}

base::Value heading_of(const figures::Report& report) {
  return base::Object{{"report", report.report},
                      {"title", report.title},
                      {"as_at", base::to_text(report.as_at)},
                      {"known_by", report.known_by.empty() ? base::Value() : base::Value(report.known_by)}};
}

}  // namespace

std::string in_words(const Comparison& comparison, const figures::Report& before, const figures::Report& after) {
  std::string out = before.title + "\nold: " + as_asked(before) + "\nnew: " + as_asked(after) + "\n";
  if (comparison.same()) return out + "The same figures.\n";
  for (const auto& heading : comparison.headings) out += heading + "\n";
  const std::size_t count = comparison.differences.size();
  if (count > 0) out += std::to_string(count) + (count == 1 ? " figure changed.\n" : " figures changed.\n");
  for (const auto& each : comparison.differences) {
    out += each.table_title + "; " + each.row_label + "; " + each.column_label + ": " + text_of(each.before) +
           " became " + text_of(each.after);
    if (!each.change.empty()) out += " (" + each.change + ")";
    if (!each.added.empty()) out += "; added " + listed(each.added);
    if (!each.removed.empty()) out += "; removed " + listed(each.removed);
    out += "\n";
  }
  for (const auto& check : comparison.checks) out += check + "\n";
  return out;
}

std::string to_json(const Comparison& comparison, const figures::Report& before, const figures::Report& after) {
  base::Array cells;
  for (const auto& each : comparison.differences) {
    cells.emplace_back(base::Object{{"table", each.table},
                                    {"row", each.row},
                                    {"column", each.column},
                                    {"old", value_of(each.before)},
                                    {"new", value_of(each.after)},
                                    {"change", each.change},
                                    {"added", value_of(each.added)},
                                    {"removed", value_of(each.removed)}});
  }
  const base::Object made{{"same", comparison.same()},
                          {"old", heading_of(before)},
                          {"new", heading_of(after)},
                          {"headings", value_of(comparison.headings)},
                          {"checks", value_of(comparison.checks)},
                          {"cells", std::move(cells)}};
  return base::canonical_text(made) + "\n";
}

}  // namespace redress::reports
