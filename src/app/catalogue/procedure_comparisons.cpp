// What several documents say of the same matters.
#include <string>

#include "app/catalogue/procedure_parts.h"

namespace redress::catalogue {

void read_comparisons(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.list("comparisons")) {
    yaml::Map one(node, remarks, "a comparison");
    procedure::Comparison read;
    read.place = placed(one.place());
    read.id = read_id(one, remarks);
    read.title = one.text("title");
    read.row = one.text("row");
    for (const yaml::Node& each : one.some("versions")) {
      yaml::Map version(each, remarks, "a version");
      read.versions.push_back({read_id(version, remarks), version.text("title")});
      version.finish();
    }
    read.anomaly = one.text("anomaly");
    const Cited cited = read_citation(one, procedure, "comparison " + read.id);
    read.source = cited.source;
    read.unconfirmed = cited.unconfirmed;
    one.finish();
    procedure.comparisons.push_back(std::move(read));
  }
}

}  // namespace redress::catalogue
