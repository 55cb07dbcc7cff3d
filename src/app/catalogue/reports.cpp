#include "app/catalogue/reports.h"

#include <algorithm>

#include "app/catalogue/read_once.h"
#include "base/embedded.h"
#include "core/figures/columns.h"
#include "kit/yaml/map.h"

namespace redress::catalogue {

namespace {

constexpr const char* rule = "report_file_must_be_sound";

reports::RowOfReport row_of(const yaml::Node& node, yaml::Remarks& remarks) {
  yaml::Map map(node, remarks, "a row");
  reports::RowOfReport row{map.text("id"), map.text("label"), map.boolean_or("in_total", true)};
  map.finish();
  return row;
}

reports::ColumnOfReport column_of(const yaml::Node& node, yaml::Remarks& remarks) {
  yaml::Map map(node, remarks, "a column");
  reports::ColumnOfReport column;
  column.id = map.text("id");
  column.label = map.text("label");
  column.measure = map.text_or("measure", "");
  column.outcomes = yaml::texts_of(map.words("outcomes"));
  column.row = map.text_or("row", "");
  if (column.measure.empty() == column.outcomes.empty()) {
    remarks.add(map.place(), "a column has either `measure` or `outcomes`");
  }
  map.finish();
  return column;
}

reports::TableOfReport table_of(const yaml::Node& node, yaml::Remarks& remarks) {
  yaml::Map map(node, remarks, "a table");
  reports::TableOfReport table;
  table.id = map.text("id");
  table.title = map.text("title");
  table.by = map.one_of_or("by", figures::grouping_columns(), "row");
  if (table.by == "handler") {
    remarks.add(map.place_of("by"),
                "figures of officers stand in no report: they are asked for one officer at a time, with a purpose");
  }
  for (const auto& each : map.some("columns")) table.columns.push_back(column_of(each, remarks));
  map.finish();
  return table;
}

reports::ChartOfReport::Finding finding_of(const yaml::Node& node, const std::vector<std::string>& columns, bool months,
                                           yaml::Remarks& remarks) {
  yaml::Map map(node, remarks, "a finding");
  reports::ChartOfReport::Finding finding;
  if (months) {
    finding.more = map.text_or("more", "");
    if (!finding.more.empty() && columns.size() != 2)
      remarks.add(map.place_of("more"), "the sentence compares two columns, and the chart has another number of them");
  } else {
    if (!columns.empty()) finding.column = map.one_of_or("column", columns, columns.front());
    finding.most = map.text_or("most", "");
    finding.least = map.text_or("least", "");
    if (!finding.most.empty() && !finding.least.empty())
      remarks.add(map.place_of("least"), "a finding has either `most` or `least`");
  }
  finding.equal = map.text_or("equal", "");
  finding.nothing = map.text_or("nothing", "");
  finding.otherwise = map.text("otherwise");
  for (const auto& wrong : reports::wrong_sentences(finding)) remarks.add(map.place_of(wrong.sentence), wrong.text);
  map.finish();
  return finding;
}

reports::ChartOfReport chart_of(const yaml::Node& node, const std::vector<reports::TableOfReport>& tables,
                                yaml::Remarks& remarks) {
  yaml::Map map(node, remarks, "a chart");
  reports::ChartOfReport chart;
  std::vector<std::string> names;
  for (const auto& table : tables) names.push_back(table.id);
  chart.table = map.one_of("table", names);
  chart.form = map.one_of("form", {"bars", "columns", "lines", "stacked"});
  const auto table = std::find_if(tables.begin(), tables.end(), [&](const auto& t) { return t.id == chart.table; });
  const auto known = table == tables.end() ? std::vector<std::string>{} : reports::columns_to_draw(*table);
  const auto words = map.words("columns");
  chart.columns = yaml::texts_of(words);
  for (const auto& word : words) {
    if (std::find(known.begin(), known.end(), word.text) == known.end())
      remarks.unknown(word.place, "column", word.text, known);
  }
  if (words.empty() || words.size() > 4) remarks.add(map.place_of("columns"), "a chart has one to four columns");
  chart.months = static_cast<int>(map.maybe_integer("months", 2, 36).value_or(0));
  chart.before = map.boolean_or("before", false);
  if (chart.form == "lines" && chart.months == 0)
    remarks.add(map.place_of("form"), "lines lead through months: say how many with `months`");
  if (chart.before && (chart.months > 0 || chart.form != "bars" || words.size() != 1))
    remarks.add(map.place_of("before"), "only bars of one column have the period before beside them");
  chart.words = map.text("words");
  if (const yaml::Node* finding = map.find("finding"); finding != nullptr) {
    chart.finding = finding_of(*finding, chart.columns, chart.months > 0, remarks);
  } else {
    remarks.add(map.place(), "a chart needs a `finding`");
  }
  map.finish();
  return chart;
}

void read_part(yaml::Map& map, reports::PartOfReport& part, yaml::Remarks& remarks) {
  part.row_scheme = map.one_of("row_scheme", {"case-rows", "stage-episodes"});
  part.stream = map.text_or("stream", "");
  part.beside = yaml::texts_of(map.words("beside"));
  part.procedures = yaml::texts_of(map.words("procedures"));
  for (const auto& each : map.some("rows")) part.rows.push_back(row_of(each, remarks));
  for (const auto& each : map.some("tables")) part.tables.push_back(table_of(each, remarks));
  for (const auto& each : map.list("charts")) part.charts.push_back(chart_of(each, part.tables, remarks));
  part.tells_moves = map.boolean_or("tells_moves", false);
  part.tells_quarters = map.boolean_or("tells_quarters", false);
}

// A report of one part says what is in it without naming it.
reports::Definition report_of(const yaml::Node& node, yaml::Remarks& remarks) {
  yaml::Map map(node, remarks, "a report");
  reports::Definition report;
  report.id = map.text("id");
  report.edition = static_cast<int>(map.integer("edition", 1, 10'000));
  report.title = map.text("title");
  const auto parts = map.list("parts");
  if (parts.empty()) read_part(map, report.parts.emplace_back(), remarks);
  for (const auto& each : parts) {
    yaml::Map of_part(each, remarks, "a part");
    auto& part = report.parts.emplace_back();
    part.id = of_part.text("id");
    part.title = of_part.text("title");
    read_part(of_part, part, remarks);
    of_part.finish();
  }
  report.notes = yaml::texts_of(map.words("notes"));
  report.source = map.text("source");
  map.finish();
  return report;
}

}  // namespace

base::Checked<reports::Definition> read_report(std::string_view text, std::string_view name) {
  static ReadOnce<reports::Definition> once;
  if (const auto kept = once.find(text)) return *kept;
  const auto node = yaml::read_yaml(text, name);
  if (!node) return base::refuse(node.error());
  yaml::Remarks remarks{std::string(name), rule};
  reports::Definition report = report_of(*node, remarks);
  if (!remarks.none()) return base::refuse(remarks.refusals());
  report.text = text;
  once.keep(std::string(text), report);
  return report;
}

const std::vector<reports::Definition>& shipped_reports() {
  static const std::vector<reports::Definition> reports = [] {
    std::vector<reports::Definition> all;
    for (const auto& file : base::embedded_shipped()) {
      if (!file.path.starts_with("reports/") || !file.path.ends_with(".yaml")) continue;
      auto read = read_report(file.bytes, file.path);
      REDRESS_ASSERT(read.has_value());
      all.push_back(std::move(*read));
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return all;
  }();
  return reports;
}

}  // namespace redress::catalogue
