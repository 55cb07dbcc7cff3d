#include "app/intake/survey.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <unordered_set>
#include <utility>

#include "app/intake/facts.h"
#include "base/text.h"
#include "kit/csv/read.h"

namespace redress::intake {
namespace {

constexpr std::size_t longest_day = 40;
// A column in which that many rows hold no day at all is none of days.
constexpr std::int64_t enough_without_a_day = 200;

// Names that other systems give to what the case list calls otherwise.
constexpr std::array<std::pair<std::string_view, std::string_view>, 26> other_names{
    {{"case_reference", "reference"},
     {"case_ref", "reference"},
     {"ref", "reference"},
     {"case_number", "reference"},
     {"case_id", "reference"},
     {"complaint_reference", "reference"},
     {"date_received", "received_on"},
     {"received_date", "received_on"},
     {"received", "received_on"},
     {"date_in", "received_on"},
     {"date_opened", "received_on"},
     {"stage", "received_stage"},
     {"date_allocated", "allocated_on"},
     {"officer", "handler"},
     {"case_officer", "handler"},
     {"owner", "handler"},
     {"date_escalated", "escalated_on"},
     {"date_closed", "closed_on"},
     {"closed_date", "closed_on"},
     {"closed", "closed_on"},
     {"date_out", "closed_on"},
     {"result", "outcome"},
     {"decision", "outcome"},
     {"department", "service"},
     {"category", "theme"},
     {"acknowledged", "acknowledged_on"}}};

// Lower case, with one low line for whatever is neither letter nor digit: `Date Received` as `date_received`.
std::string plain_form(std::string_view name) {
  std::string form;
  for (const char c : base::trimmed(name)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (c >= 'A' && c <= 'Z') {
      form += static_cast<char>(c + ('a' - 'A'));
    } else if (letter) {
      form += c;
    } else if (!form.empty() && form.back() != '_') {
      form += '_';
    }
  }
  while (form.ends_with('_')) form.pop_back();
  return form;
}

class DayReader {
 public:
  DayReader() {
    formats_.reserve(day_forms.size());
    for (const auto& form : day_forms) formats_.push_back(*DayFormat::parse(form.format));
  }
  void read(std::string_view value, Column& column) const {
    if (column.any_day == 0 && column.filled > enough_without_a_day) return;
    if (value.size() > longest_day || value.find_first_of("0123456789") == std::string_view::npos) return;
    bool any = false;
    std::optional<base::Day> first;
    for (std::size_t i = 0; i < formats_.size(); ++i) {
      const auto day = formats_[i].read(value);
      if (!day) continue;
      any = true;
      ++column.days[i];
      if (first && *first != *day && column.two_ways.empty()) column.two_ways = value;
      if (!first) first = day;
    }
    if (any) ++column.any_day;
  }

 private:
  std::vector<DayFormat> formats_;
};

}  // namespace

std::vector<std::string> Survey::header() const {
  std::vector<std::string> names;
  names.reserve(columns.size());
  for (const auto& column : columns) names.push_back(column.name);
  return names;
}

base::Checked<Survey> survey(const std::string& csv, const std::string& name) {
  std::istringstream in(csv);
  csv::Reader reader(in, name);
  if (const auto header = reader.read_header(); !header) return base::refuse(header.error());
  Survey survey;
  for (const auto& column : reader.header()) {
    if (!base::trimmed(column).empty()) continue;
    return base::refuse(
        {"columns_have_names", name + ":1", "", "a column has blanks for a name: no map could name it"});
  }
  for (const auto& column : reader.header()) survey.columns.emplace_back().name = column;
  std::vector<std::unordered_set<std::string>> seen(survey.columns.size());
  const DayReader days;
  base::Refusals first_fault;
  for (;;) {
    const auto more = reader.next();
    if (more && !*more) break;
    if (++survey.rows > most_rows) {
      return base::refuse({"file_has_few_rows", name, "",
                           "the file has more than 100,000 rows: import it from the command line, or in parts"});
    }
    if (!more) {
      if (first_fault.empty()) first_fault = more.error();
      continue;
    }
    for (std::size_t i = 0; i < survey.columns.size(); ++i) {
      const std::string_view value = base::trimmed(reader.field(i));
      if (value.empty()) continue;
      Column& column = survey.columns[i];
      ++column.filled;
      if (seen[i].size() <= most_values && seen[i].emplace(value).second) column.values.emplace_back(value);
      days.read(value, column);
    }
  }
  const bool any =
      std::any_of(survey.columns.begin(), survey.columns.end(), [](const Column& c) { return c.filled > 0; });
  if (!any && !first_fault.empty()) return base::refuse(std::move(first_fault));
  if (!any) return base::refuse({"file_has_rows", name, "", "the file has a line of headings at most, and no cases"});
  return survey;
}

std::map<std::string, std::size_t, std::less<>> guess_columns(const Survey& survey) {
  std::vector<std::string> forms;
  forms.reserve(survey.columns.size());
  for (const auto& column : survey.columns) forms.push_back(plain_form(column.name));
  std::map<std::string, std::size_t, std::less<>> guessed;
  std::set<std::size_t> used;
  const auto take = [&](std::string_view plain, std::string_view form) {
    if (guessed.contains(plain)) return;
    for (std::size_t i = 0; i < forms.size(); ++i) {
      if (forms[i] != form || used.contains(i)) continue;
      guessed.emplace(plain, i);
      used.insert(i);
      return;
    }
  };
  for (const auto plain : plain_columns) take(plain, plain);
  for (const auto& [other, plain] : other_names) take(plain, other);
  // What is left may be misspelt. `closed_on` is near to `received_on` in letters alone: what is known stays out of it.
  for (const auto plain : plain_columns) {
    if (guessed.contains(plain)) continue;
    std::vector<std::string> free;
    for (std::size_t i = 0; i < forms.size(); ++i) {
      if (!used.contains(i)) free.push_back(forms[i]);
    }
    const auto near = base::nearest_word(plain, free);
    if (!near) continue;
    // The nearest plain column of that word must be this one.
    const auto back = base::nearest_word(*near, std::vector<std::string>(plain_columns.begin(), plain_columns.end()));
    if (back && *back == plain) take(plain, *near);
  }
  return guessed;
}

std::string guess_code(std::string_view value, const std::vector<std::string>& codes) {
  const std::string form = plain_form(value);
  for (const auto& code : codes) {
    if (plain_form(code) == form) return code;
  }
  // A short word is near to many: `no` to `1`.
  if (form.size() < 4) return {};
  return base::nearest_word(form, codes).value_or("");
}

DayGuess guess_days(const Survey& survey, const std::vector<std::size_t>& columns) {
  std::array<std::int64_t, day_forms.size()> reads{};
  std::int64_t any = 0;
  std::string two_ways;
  for (const std::size_t index : columns) {
    const Column& column = survey.columns.at(index);
    any += column.any_day;
    for (std::size_t i = 0; i < reads.size(); ++i) reads[i] += column.days[i];
    if (two_ways.empty()) two_ways = column.two_ways;
  }
  if (any == 0) return {};
  const auto first = std::find(reads.begin(), reads.end(), any);
  if (first == reads.end()) return {};
  const std::string_view format = day_forms.at(static_cast<std::size_t>(first - reads.begin())).format;
  // The same with the month first reads them all too: they differ where some day can be read two ways.
  if (!two_ways.empty() && format.starts_with('D')) {
    std::string other(format);
    std::swap(other[0], other[2]);
    for (std::size_t i = 0; i < reads.size(); ++i) {
      if (day_forms.at(i).format == other && reads[i] == any) return {"", two_ways};
    }
  }
  return {std::string(format), ""};
}

}  // namespace redress::intake
