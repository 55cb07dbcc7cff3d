// The layouts in which a procedure's record is taken by others.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/catalogue/procedure_parts.h"

namespace redress::catalogue {
namespace {

using What = procedure::ExportColumn::What;

struct Named {
  std::string_view name;
  What what;
};
// With `of`; the others name a part of the procedure.
constexpr std::array<Named, 8> of_a_case{{{"reference", What::reference},
                                          {"step", What::step},
                                          {"day", What::day},
                                          {"recorded", What::recorded},
                                          {"by", What::by},
                                          {"received", What::received},
                                          {"closed", What::closed},
                                          {"state", What::state}}};
constexpr std::array<Named, 3> of_a_part{{{"field", What::field}, {"due", What::due}, {"done", What::done}}};

procedure::ExportColumn read_column(const yaml::Node& node, yaml::Remarks& remarks) {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const Named& each : of_a_case) all.emplace_back(each.name);
    return all;
  }();
  yaml::Map map(node, remarks, "a column");
  procedure::ExportColumn column;
  column.place = placed(map.place());
  column.title = map.text("title");
  int said = 0;
  if (map.has("of")) {
    ++said;
    const std::string name = map.one_of("of", names);
    for (const Named& each : of_a_case) {
      if (each.name == name) column.what = each.what;
    }
  }
  for (const Named& each : of_a_part) {
    if (!map.has(each.name)) continue;
    ++said;
    column.what = each.what;
    column.argument = map.text(each.name);
  }
  if (said != 1) remarks.add(map.place(), "expected one of `of`, `field`, `due` and `done` in a column");
  map.finish();
  return column;
}

}  // namespace

void read_exports(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.list("exports")) {
    yaml::Map one(node, remarks, "an export");
    procedure::Export read;
    read.place = placed(one.place());
    read.id = read_id(one, remarks);
    read.title = one.text("title");
    for (const yaml::Node& column : one.some("columns")) read.columns.push_back(read_column(column, remarks));
    const Cited cited = read_citation(one, procedure, "export " + read.id);
    read.source = cited.source;
    read.unconfirmed = cited.unconfirmed;
    one.finish();
    procedure.exports.push_back(std::move(read));
  }
}

}  // namespace redress::catalogue
