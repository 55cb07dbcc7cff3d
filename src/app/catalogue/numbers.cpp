#include "app/catalogue/numbers.h"

#include <algorithm>
#include <string>

#include "base/assert.h"
#include "base/embedded.h"
#include "kit/yaml/map.h"

namespace redress::catalogue {

namespace {

// Reads one file by `fill`, which asks the map for its keys.
template <class T, class Fill>
base::Checked<T> read_file(std::string_view text, std::string_view name, const char* rule, const char* what,
                           Fill fill) {
  const auto node = yaml::read_yaml(text, name);
  if (!node) return base::refuse(node.error());
  yaml::Remarks remarks{std::string(name), rule};
  yaml::Map map(*node, remarks, what);
  T made;
  made.id = map.text("id");
  made.title = map.text("title");
  fill(map, made);
  made.definition = map.text("definition");
  made.source = map.text("source");
  map.finish();
  if (!remarks.none()) return base::refuse(remarks.refusals());
  return made;
}

template <class T, class Read>
std::vector<T> shipped_in(std::string_view folder, Read read) {
  std::vector<T> all;
  for (const auto& file : base::embedded_shipped()) {
    if (!file.path.starts_with(folder) || !file.path.ends_with(".yaml")) continue;
    auto one = read(file.bytes, file.path);
    REDRESS_ASSERT(one.has_value());
    all.push_back(std::move(*one));
  }
  std::sort(all.begin(), all.end(), [](const T& a, const T& b) { return a.id < b.id; });
  return all;
}

}  // namespace

base::Checked<numbers::Series> read_series(std::string_view text, std::string_view name) {
  return read_file<numbers::Series>(
      text, name, "series_file_must_be_sound", "a series", [](yaml::Map& map, numbers::Series& series) {
        series.unit = map.text("unit");
        series.lines = numbers::parse_lines(map.one_of("lines", {"body", "service", "service_and_role", "place"}))
                           .value_or(numbers::Series::Lines::body);
        series.whole = map.boolean_or("whole", false);
        series.hint = map.text("hint");
      });
}

base::Checked<numbers::Ratio> read_ratio(std::string_view text, std::string_view name) {
  return read_file<numbers::Ratio>(
      text, name, "ratio_file_must_be_sound", "a ratio", [](yaml::Map& map, numbers::Ratio& ratio) {
        ratio.edition = static_cast<int>(map.integer("edition", 1, 10'000));
        ratio.unit = map.text("unit");
        ratio.count = map.text("count");
        ratio.per = map.text("per");
        ratio.times = static_cast<int>(map.maybe_integer("times", 1, 1'000'000).value_or(1));
        ratio.by_service = map.boolean_or("by_service", false);
        ratio.decimals = static_cast<int>(map.maybe_integer("decimals", 0, 4).value_or(1));
        ratio.unconfirmed = map.boolean_or("unconfirmed", false);
      });
}

base::Checked<forecast::Rate> read_rate(std::string_view text, std::string_view name) {
  return read_file<forecast::Rate>(
      text, name, "rate_file_must_be_sound", "a rate", [](yaml::Map& map, forecast::Rate& rate) {
        rate.edition = static_cast<int>(map.integer("edition", 1, 10'000));
        rate.pounds = map.integer("pounds_a_month", 1, 100'000);
        rate.part_month = forecast::parse_part_month(map.one_of("part_month", {"completed", "any_part"}))
                              .value_or(forecast::PartMonth::completed_only);
        rate.unconfirmed = map.boolean_or("unconfirmed", false);
      });
}

const std::vector<numbers::Series>& shipped_series() {
  static const auto all = shipped_in<numbers::Series>("series/", read_series);
  return all;
}

const std::vector<numbers::Ratio>& shipped_ratios() {
  static const auto all = shipped_in<numbers::Ratio>("ratios/", read_ratio);
  return all;
}

const std::vector<forecast::Rate>& shipped_rates() {
  static const auto all = shipped_in<forecast::Rate>("rates/", read_rate);
  return all;
}

}  // namespace redress::catalogue
