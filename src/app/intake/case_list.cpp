#include "app/intake/case_list.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "base/text.h"
#include "kit/csv/read.h"

namespace redress::intake {
namespace {

constexpr std::size_t longest_reference = 100;
constexpr std::size_t longest_word = 400;

// A day that is not in the file's form, in words that help: most often it is another form, and can be read two ways.
std::string why_no_day(std::string_view text, const DayFormat& format) {
  std::string why = "`" + std::string(text) + "` is not a day in the form " + format.text();
  for (const char* sign : {"/", "-", "."}) {
    const auto british = DayFormat::parse(std::string("D") + sign + "M" + sign + "YYYY");
    const auto american = DayFormat::parse(std::string("M") + sign + "D" + sign + "YYYY");
    const auto a = british->read(text), b = american->read(text);
    if (a && b && a != b) {
      return why + "; it could be " + base::long_text(*a) + " or " + base::long_text(*b) +
             ": a map with a date_format says which";
    }
    if (a || b) return why + "; a map with a date_format can say how it is written";
  }
  return why;
}

class RowReader {
 public:
  RowReader(csv::Reader& reader, const Map& map, CaseList& list) : reader_(reader), map_(map), list_(list) {
    for (const auto& [plain, column] : map.columns) places_[plain] = reader.column(column);
    for (const auto& column : map.reference_columns) reference_places_.push_back(*reader.column(column));
  }

  // What the current row says, as far as it can be read, and what is wrong with it.
  Facts read(base::Refusals& refusals) {
    refusals_ = &refusals;
    Facts facts;
    facts.line = reader_.line();
    facts.reference = reference();
    facts.procedure = required("procedure");
    facts.received_stage = word("received_stage");
    facts.handler = word("handler");
    facts.outcome = word("outcome");
    facts.service = word("service");
    facts.theme = word("theme");
    const auto received = day("received_on");
    if (value("received_on").empty()) refuse("received_on", "row_needs_it", "`received_on` is empty");
    facts.acknowledged_on = day("acknowledged_on");
    facts.allocated_on = day("allocated_on");
    facts.escalated_on = day("escalated_on");
    facts.answered_on = day("answered_on");
    facts.closed_on = day("closed_on");
    facts.recorded_on = day("recorded_on");
    if (facts.outcome.empty() == false && !facts.closed_on && !facts.answered_on && value("closed_on").empty()) {
      refuse("outcome", "outcome_needs_an_end", "there is an outcome, but no day of an answer or a closure");
    }
    facts.received_on = received.value_or(Day{});
    return facts;
  }

 private:
  void refuse(std::string_view column, const char* rule, std::string text) {
    refusals_->push_back({rule, std::string(column), "DESIGN 7", std::move(text)});
  }

  // What the row says in a plain column, translated; empty if the file has no such column.
  std::string_view value(std::string_view plain) {
    if (const auto fixed = map_.fixed.find(plain); fixed != map_.fixed.end()) return fixed->second;
    const auto place = places_.find(plain);
    if (place == places_.end() || !place->second) return {};
    const std::string_view said = base::trimmed(reader_.field(*place->second));
    const auto translations = map_.values.find(plain);
    if (translations == map_.values.end() || said.empty()) return said;
    const auto meant = translations->second.find(said);
    if (meant != translations->second.end()) return meant->second;
    refuse(plain, "value_is_not_translated", "the map has no translation for `" + std::string(said) + "`");
    return {};
  }

  std::string_view word(std::string_view plain) {
    const std::string_view said = value(plain);
    if (said.size() > longest_word) refuse(plain, "value_is_too_long", "the value is longer than 400 bytes");
    return said.empty() ? said : std::string_view(*list_.lexicon.emplace(said).first);
  }

  std::string_view required(std::string_view plain) {
    const std::string_view said = word(plain);
    if (said.empty()) refuse(plain, "row_needs_it", "`" + std::string(plain) + "` is empty");
    return said;
  }

  std::optional<Day> day(std::string_view plain) {
    const std::string_view said = value(plain);
    if (said.empty()) return std::nullopt;
    const auto read = map_.days.read(said);
    if (!read) refuse(plain, "day_must_be_clear", why_no_day(said, map_.days));
    return read;
  }

  std::string reference() {
    std::string built = map_.prefix;
    if (map_.row_number) {
      built += std::to_string(reader_.row_number());
    } else if (!reference_places_.empty()) {
      for (std::size_t i = 0; i < reference_places_.size(); ++i) {
        if (i > 0) built += map_.joined_by;
        built += base::trimmed(reader_.field(reference_places_[i]));
      }
    } else {
      built = value("reference");
      if (built.empty()) refuse("reference", "row_needs_it", "`reference` is empty");
    }
    if (built.size() > longest_reference)
      refuse("reference", "value_is_too_long", "the reference is longer than 100 bytes");
    return built;
  }

  csv::Reader& reader_;
  const Map& map_;
  CaseList& list_;
  base::Refusals* refusals_ = nullptr;
  std::map<std::string, std::optional<std::size_t>, std::less<>> places_;
  std::vector<std::size_t> reference_places_;
};

// Rows with one reference: which of them is right nobody can know, so none is taken. A row that is refused for something
// else still says its reference.
void refuse_repeated_references(CaseList& list) {
  std::vector<std::pair<std::string_view, std::size_t>> places;  // reference and line
  places.reserve(list.rows.size());
  for (const auto& row : list.rows) places.emplace_back(row.reference, row.line);
  for (const auto& row : list.refused) {
    if (!row.reference.empty()) places.emplace_back(row.reference, row.line);
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());

  std::vector<RefusedRow> refused;
  std::set<std::string, std::less<>> repeated;
  for (auto first = places.begin(); first != places.end();) {
    const auto end = std::find_if(first, places.end(), [&](const auto& place) { return place.first != first->first; });
    for (auto place = first; end - first > 1 && place != end; ++place) {
      std::string others;
      for (auto other = first; other != end; ++other) {
        if (other != place) others += (others.empty() ? "" : ", ") + std::to_string(other->second);
      }
      const std::string reference(place->first);
      refused.push_back({place->second,
                         reference,
                         {"reference_stands_once", "reference", "DESIGN 7",
                          "the reference " + reference + " stands on line " + others + " too"}});
      repeated.insert(reference);
    }
    first = end;
  }
  if (repeated.empty()) return;
  std::move(refused.begin(), refused.end(), std::back_inserter(list.refused));
  std::erase_if(list.rows, [&](const Facts& row) { return repeated.contains(row.reference); });
}

}  // namespace

base::Refusals wrong_with_header(const std::vector<std::string>& header, const std::string& name, const Map& map) {
  base::Refusals refusals;
  std::set<std::string, std::less<>> wanted(map.reference_columns.begin(), map.reference_columns.end());
  for (const auto& [column, of_file] : map.columns) {
    if (!map.plain || !is_optional(column)) wanted.insert(of_file);
  }
  for (const auto& column : wanted) {
    if (std::find(header.begin(), header.end(), column) != header.end()) continue;
    const auto near = base::nearest_word(column, header);
    refusals.push_back({"file_needs_the_column", name + ":1", "DESIGN 7",
                        "there is no column `" + column + "`" + (near ? "; is `" + *near + "` meant?" : "")});
  }
  for (const auto& column : header) {
    const bool known = wanted.contains(column) || map.ignored.contains(column) || map.ignores_the_rest ||
                       (map.plain && map.columns.contains(column));
    if (known) continue;
    refusals.push_back({"column_is_not_known", name + ":1", "DESIGN 7",
                        "the column `" + column + "` is not known" +
                            (map.plain ? "; a map can name or ignore it" : "; name it under `columns` or `ignore`")});
  }
  return refusals;
}

base::Checked<std::unique_ptr<CaseList>> read_case_list(std::istream& in, const std::string& name, const Map& map,
                                                        Day today,
                                                        const std::function<void(std::int64_t rows)>& watch) {
  csv::Reader reader(in, name);
  const auto header = reader.read_header();
  if (!header) return base::refuse(header.error());
  if (auto faults = wrong_with_header(reader.header(), name, map); !faults.empty())
    return base::refuse(std::move(faults));

  auto list = std::make_unique<CaseList>();
  RowReader rows(reader, map, *list);
  for (;;) {
    const auto more = reader.next();
    if (!more) {
      for (const auto& refusal : more.error()) list->refused.push_back({reader.line(), "", refusal});
      ++list->row_count;
      continue;
    }
    if (!*more) break;
    if (++list->row_count % 1000 == 0 && watch) watch(static_cast<std::int64_t>(list->row_count));
    base::Refusals refusals;
    Facts facts = rows.read(refusals);
    if (refusals.empty()) refusals = impossible_days(facts, today);
    if (refusals.empty()) {
      list->rows.push_back(std::move(facts));
      continue;
    }
    for (auto& refusal : refusals) list->refused.push_back({facts.line, facts.reference, std::move(refusal)});
  }
  refuse_repeated_references(*list);
  std::stable_sort(list->refused.begin(), list->refused.end(),
                   [](const RefusedRow& a, const RefusedRow& b) { return a.line < b.line; });
  return list;
}

}  // namespace redress::intake
