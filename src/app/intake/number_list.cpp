#include "app/intake/number_list.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "app/catalogue/numbers.h"
#include "base/text.h"
#include "kit/csv/read.h"

namespace redress::intake {
namespace {

using base::Refusals;

const std::vector<std::string>& columns() {
  static const std::vector<std::string> all{"series", "from",  "value",   "source", "service",
                                            "role",   "place", "measure", "period"};
  return all;
}
constexpr std::size_t needed = 4;  // the first of them
constexpr csv::Limits limits{.field_bytes = 2000, .row_bytes = 100'000, .columns = 200, .rows = 10'000};

Refusals wrong_columns(const csv::Reader& reader, const std::string& file) {
  Refusals wrong;
  for (std::size_t i = 0; i < needed; ++i) {
    if (!reader.column(columns()[i]))
      wrong.push_back(
          {"column_is_needed", file + ":1", "docs/numbers.md", "the column " + columns()[i] + " is missing"});
  }
  for (const auto& column : reader.header()) {
    if (std::find(columns().begin(), columns().end(), column) != columns().end()) continue;
    const auto near = base::nearest_word(column, columns());
    wrong.push_back({"column_is_known", file + ":1", "docs/numbers.md",
                     "the column " + column + " is not known" + (near ? "; is " + *near + " meant?" : "")});
  }
  return wrong;
}

class Row {
 public:
  Row(const csv::Reader& reader, std::string file) : reader_(reader), file_(std::move(file)) {}

  std::string field(std::string_view column) const {
    const auto index = reader_.column(column);
    return index ? std::string(base::trimmed(reader_.field(*index))) : std::string();
  }
  // Where that field stands; the line where the file has no such column.
  std::string place_of(std::string_view column) const {
    const auto index = reader_.column(column);
    return index ? reader_.place_of(*index) : file_ + ":" + std::to_string(reader_.line());
  }

 private:
  const csv::Reader& reader_;
  std::string file_;
};

numbers::Number number_of(const Row& row, const std::vector<office::Named>& services, Refusals& wrong) {
  numbers::Number number;
  const auto add = [&](const char* rule, const char* column, std::string text) {
    wrong.push_back({rule, row.place_of(column), "docs/numbers.md", std::move(text)});
  };
  number.line = {row.field("series"), 0, row.field("role"), row.field("place"), row.field("measure"),
                 row.field("period")};
  number.source = row.field("source");
  const auto day = base::parse_day(row.field("from"));
  if (!day) add("day_is_iso", "from", "`" + row.field("from") + "` is no day such as 2026-04-01");
  number.from = day.value_or(base::Day{});
  const auto value = numbers::parse_decimal(row.field("value"));
  if (!value) add("value_is_a_number", "value", "`" + row.field("value") + "` is no number such as 98400 or 12.5");
  number.value = value.value_or(numbers::Decimal{});
  const std::string service = row.field("service");
  if (service.empty()) return number;
  const auto found =
      std::find_if(services.begin(), services.end(), [&](const office::Named& each) { return each.name == service; });
  if (found != services.end()) {
    number.line.service = found->id;
  } else {
    std::vector<std::string> names;
    for (const auto& each : services) names.push_back(each.name);
    const auto near = base::nearest_word(service, names);
    add("service_is_known", "service", "there is no service " + service + (near ? "; is " + *near + " meant?" : ""));
  }
  return number;
}

// Each row as `number_of` reads it, held against those that stand and those before it; `column_of`: where a field is written.
template <class ColumnOf, class NumberOf>
base::Checked<std::vector<numbers::Number>> all_rows(csv::Reader& reader, const std::string& file,
                                                     std::vector<numbers::Number> all, ColumnOf column_of,
                                                     NumberOf number_of) {
  std::vector<numbers::Number> read;
  Refusals wrong;
  bool rows = false;
  for (;;) {
    const auto more = reader.next();
    if (!more) {
      wrong.insert(wrong.end(), more.error().begin(), more.error().end());
      continue;
    }
    if (!*more) break;
    rows = true;
    const Row row(reader, file);
    const std::size_t before = wrong.size();
    const std::optional<numbers::Number> number = number_of(row, wrong);
    if (!number || wrong.size() > before) continue;
    for (auto& refusal : numbers::wrong_with(*number, catalogue::shipped_series(), all)) {
      refusal.about = row.place_of(column_of(refusal.about));
      wrong.push_back(std::move(refusal));
    }
    if (wrong.size() > before) continue;
    all.push_back(*number);
    read.push_back(*number);
  }
  if (!rows && wrong.empty()) wrong.push_back({"file_has_rows", file, "", "there is no row in it"});
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  return read;
}

}  // namespace

base::Checked<std::vector<numbers::Number>> read_numbers(std::string_view csv, const std::string& file,
                                                         const std::vector<office::Named>& services,
                                                         const std::vector<numbers::Number>& known) {
  std::istringstream in{std::string(csv)};
  csv::Reader reader(in, file, limits);
  if (auto header = reader.read_header(); !header) return base::refuse(header.error());
  if (auto wrong = wrong_columns(reader, file); !wrong.empty()) return base::refuse(std::move(wrong));
  return all_rows(
      reader, file, known, [](const std::string& field) { return field; },
      [&](const Row& row, Refusals& wrong) { return std::optional(number_of(row, services, wrong)); });
}

base::Checked<std::vector<numbers::Number>> read_published(std::string_view csv, const std::string& file,
                                                           const PublishedTable& table,
                                                           const std::vector<numbers::Number>& known) {
  std::istringstream in{std::string(csv)};
  csv::Reader reader(in, file, limits);
  if (auto header = reader.read_header(); !header) return base::refuse(header.error());
  Refusals missing;
  for (const auto& column : {table.place_column, table.value_column}) {
    if (reader.column(column)) continue;
    const auto near = base::nearest_word(column, reader.header());
    missing.push_back({"column_is_known", file + ":1", "docs/numbers.md",
                       "there is no column " + column + (near ? "; is " + *near + " meant?" : "")});
  }
  if (!missing.empty()) return base::refuse(std::move(missing));
  const auto column_of = [&](const std::string& field) {
    return field == "value" ? table.value_column : table.place_column;
  };
  return all_rows(reader, file, known, column_of,
                  [&](const Row& row, Refusals& wrong) -> std::optional<numbers::Number> {
                    const std::string written = row.field(table.value_column);
                    if (written.empty() || written == "-") return std::nullopt;
                    numbers::Number number;
                    number.line = {"published", 0, "", row.field(table.place_column), table.measure, table.period};
                    number.from = table.from;
                    number.source = table.source;
                    const auto value = numbers::parse_decimal(written);
                    if (!value)
                      wrong.push_back({"value_is_a_number", row.place_of(table.value_column), "docs/numbers.md",
                                       "`" + written + "` is no number such as 98400 or 12.5"});
                    number.value = value.value_or(numbers::Decimal{});
                    return number;
                  });
}

}  // namespace redress::intake
