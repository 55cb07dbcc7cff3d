#include "app/intake/map.h"

#include <algorithm>

#include "app/intake/facts.h"
#include "kit/yaml/map.h"

namespace redress::intake {
namespace {

const std::vector<std::string>& plain_names() {
  static const std::vector<std::string> names(plain_columns.begin(), plain_columns.end());
  return names;
}

// The name of a column as the file has it: a blank at its end, in quotes, counts.
std::string exact(const std::string& name, const yaml::Node* node) {
  const bool quoted = node != nullptr && node->text.ends_with(' ') && node->text.find('\n') == std::string::npos;
  return quoted && !name.empty() ? node->text : name;
}

// Several of them, in a list.
std::vector<std::string> exact_names(yaml::Map& map, std::string_view key) {
  std::vector<std::string> names = yaml::texts_of(map.words(key));
  const auto& items = map.list(key);
  if (names.size() == items.size()) {
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = exact(names[i], &items[i]);
  }
  return names;
}

// The members of a map whose keys are plain columns, each with a text.
Map::Words plain_words(yaml::Map& file, std::string_view key, yaml::Remarks& remarks) {
  Map::Words words;
  const yaml::Node* node = file.find(key);
  if (node == nullptr) return words;
  yaml::Map members(*node, remarks, "`" + std::string(key) + "`");
  for (const auto& column : plain_names()) {
    if (members.has(column)) words[column] = exact(members.text(column), members.find(column));
  }
  members.finish();
  return words;
}

void read_values(yaml::Map& file, Map& map, yaml::Remarks& remarks) {
  const yaml::Node* node = file.find("values");
  if (node == nullptr) return;
  yaml::Map members(*node, remarks, "`values`");
  for (const auto& column : plain_names()) {
    const yaml::Node* translations = members.find(column);
    if (translations == nullptr) continue;
    if (translations->kind != yaml::Node::Kind::list) {
      remarks.add(translations->place, "a list of `from` and `to` is expected here");
      continue;
    }
    for (const auto& item : translations->items) {
      yaml::Map translation(item, remarks, "a translation");
      const std::string from = translation.text("from");
      const bool twice = map.values[column].contains(from);
      if (twice) remarks.add(item.place, "`" + from + "` is translated twice");
      map.values[column][from] = translation.text_or("to", "");
      translation.finish();
    }
  }
  members.finish();
}

void read_reference(yaml::Map& file, Map& map, yaml::Remarks& remarks) {
  const yaml::Node* node = file.find("reference");
  if (node == nullptr) return;
  if (node->kind == yaml::Node::Kind::text) {
    if (node->text != "row-number") {
      remarks.add(node->place, "`row-number`, or a map with `from`, is expected here; a column stands under `columns`");
    }
    map.row_number = true;
    return;
  }
  yaml::Map reference(*node, remarks, "`reference`");
  map.row_number = reference.one_of("from", {"columns", "row-number"}) == "row-number";
  map.prefix = reference.text_or("prefix", "");
  if (!map.row_number) {
    map.reference_columns = exact_names(reference, "columns");
    if (map.reference_columns.empty()) remarks.add(node->place, "`columns` is missing");
    map.joined_by = reference.text_or("joined_by", "-");
  }
  reference.finish();
}

void read_ignored(yaml::Map& file, Map& map) {
  const yaml::Node* node = file.find("ignore");
  if (node == nullptr) return;
  if (node->kind == yaml::Node::Kind::text && node->text == "the-rest") {
    map.ignores_the_rest = true;
    return;
  }
  for (const auto& word : exact_names(file, "ignore")) map.ignored.insert(word);
}

}  // namespace

Map plain_map() {
  Map map;
  map.plain = true;
  map.days = *DayFormat::parse("YYYY-MM-DD");
  for (const auto& column : plain_names()) map.columns[column] = column;
  return map;
}

base::Checked<Map> read_map(std::string_view text, std::string_view name) {
  const auto root = yaml::read_yaml(text, name);
  if (!root) return base::refuse(root.error());
  yaml::Remarks remarks{std::string(name), "map_must_be_sound"};
  yaml::Map file(*root, remarks, "a map");
  Map map;
  file.text_or("title", "");
  const std::string format = file.text_or("date_format", "YYYY-MM-DD");
  if (const auto days = DayFormat::parse(format)) {
    map.days = *days;
  } else {
    remarks.add(file.place_of("date_format"),
                "`" + format + "` is no form of a date; YYYY, MM or M or MON, and DD or D each stand in it once");
  }
  map.columns = plain_words(file, "columns", remarks);
  map.fixed = plain_words(file, "fixed", remarks);
  read_values(file, map, remarks);
  read_reference(file, map, remarks);
  read_ignored(file, map);
  for (const auto& [column, value] : map.fixed) {
    if (map.columns.contains(column)) remarks.add(file.place_of("fixed"), "`" + column + "` is fixed and a column too");
  }
  for (const std::string_view needed : {"procedure", "received_on"}) {
    if (!map.columns.contains(needed) && !map.fixed.contains(needed)) {
      remarks.add(file.place(), "nothing says where `" + std::string(needed) + "` comes from: a column, or fixed");
    }
  }
  const bool built = map.row_number || !map.reference_columns.empty();
  if (built == map.columns.contains("reference")) {
    remarks.add(file.place(), built ? "the reference is both built and a column"
                                    : "nothing says what the reference is: a column, or built by `reference`");
  }
  for (const auto& [column, words] : map.values) {
    if (!map.columns.contains(column)) {
      remarks.add(file.place_of("values"), "`" + column + "` is translated, but no column gives it");
    }
  }
  file.finish();
  if (!remarks.none()) return base::refuse(remarks.refusals());
  return map;
}

}  // namespace redress::intake
