// What a report's definition must have.
#include "core/reports/definition.h"

#include <gtest/gtest.h>

namespace redress::reports {
namespace {

figures::Measure share(std::string id, std::string of, std::string where) {
  figures::Measure measure;
  measure.id = std::move(id);
  measure.counts = "closed";
  measure.of = std::move(of);
  measure.where = std::move(where);
  measure.aggregate = "share";
  return measure;
}

std::string wrong(const std::vector<std::string>& columns) {
  const std::vector<figures::Measure> measures{share("ontime", "timed", "met"),
                                               share("ontime.extended", "timed", "met_extended"),
                                               share("ontime.of.all", "", "met")};
  Definition definition;
  definition.id = "quarterly";
  definition.title = "Quarterly";
  auto& part = definition.parts.emplace_back();
  part.row_scheme = "case-rows";
  TableOfReport table;
  table.id = "timescales";
  table.by = "row";
  for (const auto& id : columns) {
    ColumnOfReport column;
    column.id = column.label = column.measure = id;
    table.columns.push_back(column);
  }
  part.tables.push_back(table);
  const auto checked = check(definition, measures);
  return checked ? "" : checked.error().front().text;
}

// RULES C3.2: `ontime.extended` is printed beside `ontime`, never instead.
TEST(ReportDefinition, AShareWithExtensionsStandsBesideTheOneWithout) {
  EXPECT_EQ(wrong({"ontime"}), "");
  EXPECT_EQ(wrong({"ontime", "ontime.extended"}), "");
  EXPECT_EQ(wrong({"ontime.extended"}),
            "`ontime.extended` counts extensions: the same share without them must stand in the table too.");
  EXPECT_NE(wrong({"ontime.extended", "ontime.of.all"}), "") << "a share of something else is another share";
}

}  // namespace
}  // namespace redress::reports
