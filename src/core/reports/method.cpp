#include "core/reports/method.h"

#include <map>

#include "base/value.h"

namespace redress::reports {

namespace {

base::Object told(const figures::Measure& measure) {
  return {{"id", measure.id},        {"edition", measure.edition},   {"title", measure.title},
          {"unit", measure.unit},    {"counts", measure.counts},     {"where", measure.where},
          {"of", measure.of},        {"value", measure.value},       {"aggregate", measure.aggregate},
          {"total", measure.total},  {"decimals", measure.decimals}, {"definition", measure.definition},
          {"source", measure.source}};
}

}  // namespace

std::string method(const Definition& definition, const std::vector<figures::Measure>& measures) {
  base::Array columns;
  std::map<std::string, base::Value> named;
  for (const TableOfReport* table : tables_of(definition)) {
    for (const auto& column : table->columns) {
      base::Object line{{"table", table->id}, {"column", column.id}};
      if (column.outcomes.empty()) {
        line["measure"] = column.measure;
        if (!column.row.empty()) line["row"] = column.row;
        named.emplace(column.measure, base::Value());
      } else {
        line["outcomes"] = base::Array(column.outcomes.begin(), column.outcomes.end());
      }
      columns.push_back(std::move(line));
    }
  }
  base::Array all;
  for (const auto& measure : measures) {
    if (const auto found = named.find(measure.id); found != named.end()) found->second = told(measure);
  }
  for (auto& [id, measure] : named) all.push_back(std::move(measure));
  base::Object told_all{{"report", definition.id},     {"edition", definition.edition}, {"title", definition.title},
                        {"source", definition.source}, {"columns", std::move(columns)}, {"measures", std::move(all)}};
  if (definition.parts.size() == 1) {
    told_all["row_scheme"] = definition.parts.front().row_scheme;
  } else {
    base::Array parts;
    for (const auto& part : definition.parts) {
      parts.push_back(base::Object{{"id", part.id},
                                   {"row_scheme", part.row_scheme},
                                   {"stream", part.stream},
                                   {"procedures", base::Array(part.procedures.begin(), part.procedures.end())}});
    }
    told_all["parts"] = std::move(parts);
  }
  return base::canonical_text(told_all) + "\n";
}

}  // namespace redress::reports
