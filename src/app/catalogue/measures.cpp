#include "app/catalogue/measures.h"

#include <algorithm>

#include "app/catalogue/read_once.h"
#include "base/embedded.h"
#include "kit/yaml/map.h"

namespace redress::catalogue {

namespace {

constexpr const char* rule = "measure_file_must_be_sound";

figures::Measure measure_of(const yaml::Node& node, yaml::Remarks& remarks) {
  figures::Measure measure;
  yaml::Map map(node, remarks, "a measure");
  measure.id = map.text("id");
  measure.edition = static_cast<int>(map.integer("edition", 1, 10'000));
  measure.title = map.text("title");
  measure.unit = map.text("unit");
  measure.counts = map.text("counts");
  measure.where = map.text_or("where", "");
  measure.of = map.text_or("of", "");
  measure.value = map.text_or("value", "one");
  measure.aggregate = map.text_or("aggregate", "count");
  measure.total = map.text_or("total", "over_all");
  measure.decimals = static_cast<int>(map.maybe_integer("decimals", 0, 6).value_or(0));
  measure.after_working_days = static_cast<int>(map.maybe_integer("after_working_days", 1, 10'000).value_or(0));
  measure.stage = map.text_or("stage", "");
  measure.procedures = yaml::texts_of(map.words("procedures"));
  measure.definition = map.text("definition");
  measure.source = map.text("source");
  measure.unconfirmed = map.boolean_or("unconfirmed", false);
  map.finish();
  return measure;
}

}  // namespace

base::Checked<figures::Measure> read_measure(std::string_view text, std::string_view name) {
  static ReadOnce<figures::Measure> once;
  if (const auto kept = once.find(text)) return *kept;
  const auto node = yaml::read_yaml(text, name);
  if (!node) return base::refuse(node.error());
  yaml::Remarks remarks{std::string(name), rule};
  figures::Measure measure = measure_of(*node, remarks);
  if (!remarks.none()) return base::refuse(remarks.refusals());
  if (const auto checked = figures::check(measure); !checked) {
    yaml::Map map(*node, remarks, "a measure");
    for (const auto& refusal : checked.error()) {
      // `id: key`: the place of the key that makes no sense.
      const std::string key = refusal.about.substr(refusal.about.rfind(' ') + 1);
      remarks.add(map.place_of(key), refusal.text);
    }
    return base::refuse(remarks.refusals());
  }
  measure.text = text;
  once.keep(std::string(text), measure);
  return measure;
}

const std::vector<figures::Measure>& shipped_measures() {
  static const std::vector<figures::Measure> measures = [] {
    std::vector<figures::Measure> all;
    for (const auto& file : base::embedded_shipped()) {
      if (!file.path.starts_with("measures/") || !file.path.ends_with(".yaml")) continue;
      auto read = read_measure(file.bytes, file.path);
      REDRESS_ASSERT(read.has_value());
      all.push_back(std::move(*read));
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return all;
  }();
  return measures;
}

}  // namespace redress::catalogue
