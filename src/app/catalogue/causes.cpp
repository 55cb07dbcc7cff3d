#include "app/catalogue/causes.h"

#include <set>

#include "base/embedded.h"
#include "base/fault.h"
#include "kit/yaml/map.h"

namespace redress::catalogue {

base::Checked<std::vector<reports::Cause>> read_causes(std::string_view text, std::string_view name) {
  const auto node = yaml::read_yaml(text, name);
  if (!node) return base::refuse(node.error());
  yaml::Remarks remarks{std::string(name), "causes_must_be_sound"};
  yaml::Map map(*node, remarks, "causes");
  std::vector<reports::Cause> causes;
  std::set<std::string> codes;
  for (const yaml::Node& each : map.some("causes")) {
    yaml::Map line(each, remarks, "a cause");
    causes.push_back({line.text("code"), line.text("title")});
    if (!codes.insert(causes.back().code).second)
      remarks.add(line.place_of("code"), "the code " + causes.back().code + " stands twice");
    line.finish();
  }
  map.finish();
  if (!remarks.none()) return base::refuse(remarks.refusals());
  return causes;
}

const std::vector<reports::Cause>& shipped_causes() {
  static const std::vector<reports::Cause> causes = [] {
    constexpr std::string_view path = "learning/causes.yaml";
    for (const auto& file : base::embedded_shipped()) {
      if (file.path != path) continue;
      auto read = read_causes(file.bytes, path);
      if (!read) throw base::Fault(read.error().front().about + ": " + read.error().front().text);
      return std::move(*read);
    }
    throw base::Fault("the program lacks " + std::string(path));
  }();
  return causes;
}

}  // namespace redress::catalogue
