#include "property/plain_reader.h"

#include <algorithm>

#include "base/assert.h"

namespace redress::plain {

namespace {

const std::vector<std::string> flow{"opening", "received", "reopened", "closed", "closing"};
// More complaints, or days of them, than any of these reports has.
constexpr std::int64_t most = 20'000;

std::string scope_of(const reports::TableOfReport& table, const figures::Row& row) {
  return row.id == "total" ? "total" : table.by + ":" + row.id;
}

bool has_outcomes(const reports::TableOfReport& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const auto& column) { return !column.outcomes.empty(); });
}

}  // namespace

Reader::Reader(const RandomReport& shape, const std::vector<Published>& editions) : shape_(shape) {
  for (const auto& row : shape.definition.parts.front().rows) {
    if (row.in_total) rows_in_total_.push_back(row.id);
  }
  for (const auto& edition : editions) read(edition);
  compare();
  REDRESS_ASSERT(attack_.settle());
}

std::size_t Reader::unknown(const std::string& name, const std::string& scope, const Published& edition) {
  auto& here = editions_.back();
  const auto found = here.find({name, scope});
  if (found != here.end()) return found->second.unknown;
  const std::int64_t truth = counted(name, of_scope(shape_, edition.complaints, scope));
  const std::size_t made = attack_.unknown(0, most, truth);
  here[{name, scope}] = {made, truth};
  return made;
}

// What holds within a row, or the total, of every table, for what its columns are about.
void Reader::relate(const Published& edition, const std::string& scope, const std::set<std::string>& printed) {
  const auto of = [&](const std::string& name) { return unknown(name, scope, edition); };
  // With fewer than four of the five any numbers would do.
  if (std::count_if(flow.begin(), flow.end(), [&](const auto& name) { return printed.contains(name); }) >= 4) {
    attack_.knows_sum(
        {{of("opening"), 1}, {of("received"), 1}, {of("reopened"), 1}, {of("closed"), -1}, {of("closing"), -1}}, 0, 0);
  }
  if (printed.contains("met")) attack_.knows_sum({{of("met"), 1}, {of("not_met"), 1}, {of("timed"), -1}}, 0, 0);
  const auto left = [&](const std::string& name, const std::string& whole, const std::string& part) {
    attack_.knows_sum({{of(whole), 1}, {of(part), -1}, {of(name), -1}}, 0, 0);
    auto& number = editions_.back()[{name, scope}];
    number.truth = editions_.back()[{whole, scope}].truth - editions_.back()[{part, scope}].truth;
    attack_.guess(number.unknown, number.truth);
  };
  const bool times = printed.contains("met") || printed.contains("timed");
  if (times) left("without a limit", "closed", "timed");
  if (printed.contains("answered") || printed.contains("days")) left("unanswered", "closed", "answered");
  if (times && editions_.back().contains({"answered", scope})) {
    attack_.knows_sum({{of("answered"), 1}, {of("timed"), -1}}, 0, most);
  }
  for (const std::string whole : {"closed", "received"}) {
    std::vector<Part> parts;
    std::int64_t in_rows = 0;
    for (const auto& row : rows_in_total_) {
      const std::string name = whole + " at " + row;
      if (!printed.contains(name)) continue;
      parts.push_back({of(name), 1});
      in_rows += editions_.back()[{name, scope}].truth;
    }
    if (parts.empty()) continue;
    const std::size_t all = of(whole);
    const std::int64_t rest = editions_.back()[{whole, scope}].truth - in_rows;
    if (parts.size() < rows_in_total_.size()) {
      const std::string others = whole + " elsewhere";
      const std::size_t unknown = attack_.unknown(0, most, rest);
      editions_.back()[{others, scope}] = {unknown, rest};
      parts.push_back({unknown, 1});
    }
    parts.push_back({all, -1});
    attack_.knows_sum(parts, 0, 0);
  }
  if (codes_.empty()) {
    if (printed.contains("upheld")) left("others", "closed", "upheld");
    return;
  }
  if (std::none_of(codes_.begin(), codes_.end(), [&](const auto& code) { return printed.contains(code); })) return;
  std::vector<Part> parts{{of("closed"), -1}};
  for (const auto& code : codes_) parts.push_back({of(code), 1});
  attack_.knows_sum(parts, 0, 0);
}

void Reader::observe(const Published& edition, const figures::Cell& cell, const std::string& scope) {
  if (cell.text == "not meaningful") return;
  const Shown& shown = shape_.columns.at(cell.column);
  const std::size_t top = unknown(shown.top, scope, edition);
  auto& here = editions_.back();
  here[{shown.top, scope}].is_printed = true;
  if (!shown.bottom.empty()) {
    unknown(shown.bottom, scope, edition);
    here[{shown.bottom, scope}].is_printed = true;
  }
  if (cell.text == "[c]") return;
  if (shown.as == Shown::As::median) {
    if (cell.text == "none") return attack_.knows(top, 0);
    return attack_.knows_range(top, 1, most);
  }
  if (shown.as == Shown::As::count) {
    here[{shown.top, scope}].is_shown = true;
    return attack_.knows(top, std::stoll(cell.text));
  }
  const std::size_t bottom = here[{shown.bottom, scope}].unknown;
  std::string text = cell.text;
  if (text.ends_with("%")) text.pop_back();
  attack_.knows_printed(top, bottom, cell.scale, text);
  if (!edition.with_fractions || !cell.numerator) return;
  attack_.knows(top, *cell.numerator);
  attack_.knows(bottom, *cell.denominator);
  here[{shown.top, scope}].is_shown = here[{shown.bottom, scope}].is_shown = true;
}

void Reader::read(const Published& edition) {
  editions_.emplace_back();
  codes_.clear();
  const auto& forms = shape_.definition.parts.front().tables;
  for (std::size_t t = 0; t < forms.size(); ++t) {
    if (!has_outcomes(forms[t])) continue;
    for (const auto& column : edition.copy.tables[t].columns) {
      const bool is_code =
          column.id == "upheld" || column.id == "not_upheld" || column.id == "partly_upheld" || column.id == "resolved";
      if (is_code && std::find(codes_.begin(), codes_.end(), column.id) == codes_.end()) codes_.push_back(column.id);
    }
  }
  std::map<std::string, std::set<std::string>> printed;  // of each scope, what stands in its columns
  for (std::size_t t = 0; t < forms.size(); ++t) {
    for (const auto& row : edition.copy.tables[t].rows) {
      auto& names = printed[scope_of(forms[t], row)];
      for (const auto& cell : row.cells) {
        const Shown& shown = shape_.columns.at(cell.column);
        names.insert(shown.top);
        if (!shown.bottom.empty()) names.insert(shown.bottom);
      }
    }
  }
  for (const auto& [scope, names] : printed) relate(edition, scope, names);
  for (std::size_t t = 0; t < forms.size(); ++t) {
    for (const auto& row : edition.copy.tables[t].rows) {
      for (const auto& cell : row.cells) observe(edition, cell, scope_of(forms[t], row));
    }
  }
  // What a column has of one row in all is what that row has.
  std::vector<std::pair<std::size_t, std::size_t>> same;
  for (const auto& [name, number] : editions_.back()) {
    const auto at = name.first.find(" at ");
    if (at == std::string::npos || name.second != "total") continue;
    const auto row = editions_.back().find({name.first.substr(0, at), "row:" + name.first.substr(at + 4)});
    if (row != editions_.back().end()) same.emplace_back(number.unknown, row->second.unknown);
  }
  for (const auto& [here, there] : same) attack_.knows_sum({{here, 1}, {there, -1}}, 0, 0);
  std::set<std::string> added;
  for (std::size_t t = 0; t < forms.size(); ++t) {
    if (added.insert(forms[t].by).second) add_up(forms[t].by, edition.copy.tables[t].rows);
  }
}

// Rows of a table make its total, also in what they are only worked out to have.
void Reader::add_up(const std::string& by, const std::vector<figures::Row>& rows) {
  auto& here = editions_.back();
  std::vector<std::string> names;
  for (const auto& [name, number] : here) {
    if (name.second == "total") names.push_back(name.first);
  }
  for (const auto& name : names) {
    std::vector<Part> parts{{here.at({name, "total"}).unknown, -1}};
    for (const auto& row : rows) {
      const auto found = here.find({name, by + ":" + row.id});
      if (row.id != "total" && row.id != "external" && found != here.end()) parts.push_back({found->second.unknown, 1});
    }
    const auto in_total = std::count_if(rows.begin(), rows.end(),
                                        [](const auto& row) { return row.id != "total" && row.id != "external"; });
    if (static_cast<std::ptrdiff_t>(parts.size()) == in_total + 1) attack_.knows_sum(parts, 0, 0);
  }
}

void Reader::compare() {
  for (std::size_t e = 1; e < editions_.size(); ++e) {
    for (auto& [name, now] : editions_[e]) {
      const auto found = editions_[e - 1].find(name);
      if (found == editions_[e - 1].end() || !now.is_printed || !found->second.is_printed) continue;
      const Number& before = found->second;
      const bool grew = now.truth > before.truth, same = now.truth == before.truth;
      const std::vector<Part> more{{now.unknown, grew || same ? 1 : -1}, {before.unknown, grew || same ? -1 : 1}};
      attack_.knows_sum(more, 0, same ? 0 : most);
      if (same && before.is_shown) now.is_shown = true;
    }
  }
}

std::vector<Reader::Target> Reader::small_numbers(int threshold) const {
  std::vector<Target> targets;
  for (std::size_t e = 0; e < editions_.size(); ++e) {
    const auto& here = editions_[e];
    const auto is_printed = [&](const std::string& name, const std::string& scope) {
      const auto found = here.find({name, scope});
      return found != here.end() && found->second.is_printed;
    };
    for (const auto& [name, number] : here) {
      const auto& [what, scope] = name;
      bool is_one = number.is_printed;
      if (what == "others") is_one = is_printed("upheld", scope) && is_printed("closed", scope);
      if (what == "unanswered") is_one = is_printed("answered", scope) && is_printed("closed", scope);
      if (what == "without a limit") {
        is_one = is_printed("closed", scope) &&
                 (is_printed("timed", scope) || (is_printed("met", scope) && is_printed("not_met", scope)));
      }
      if (what.ends_with(" elsewhere")) {
        const std::string whole = what.substr(0, what.find(' '));
        is_one = is_printed(whole, scope) && is_printed(whole + " at stage-1", scope);
      }
      const bool is_sum = what == "days";
      const std::int64_t size = is_sum ? here.at({"answered", scope}).truth : number.truth;
      if (!is_one || size < 1 || size >= threshold) continue;
      targets.push_back({e, what, scope, number.unknown, number.truth, number.is_shown, is_sum});
    }
  }
  return targets;
}

}  // namespace redress::plain
