#include "app/intake/matching.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "app/intake/facts.h"
#include "base/text.h"

namespace redress::intake {
namespace {

std::string field_of(std::string_view plain) {
  return "column_" + std::string(plain);
}

bool is_day(std::string_view plain) {
  return plain.ends_with("_on");
}

base::Refusal needed(std::string about, std::string text) {
  return {"import_needs_it", std::move(about), "", std::move(text)};
}

// The format of the days, where one is chosen or only one is possible.
std::string format_of(const Matching& matching, const Survey& survey, base::Refusals& refusals) {
  if (!matching.day_format.empty()) {
    if (DayFormat::parse(matching.day_format)) return matching.day_format;
    refusals.push_back(needed("day_format", "select how days are written"));
    return {};
  }
  std::vector<std::size_t> of_days;
  for (const auto& [plain, column] : matching.columns) {
    if (is_day(plain) && column < survey.columns.size()) of_days.push_back(column);
  }
  const auto guess = guess_days(survey, of_days);
  if (!guess.format.empty() || of_days.empty()) return guess.format;
  if (guess.two_ways.empty()) {
    refusals.push_back(needed("day_format", "select how days are written: no form reads all days of these columns"));
    return {};
  }
  std::string readings;
  for (const auto& form : day_forms) {
    const auto day = DayFormat::parse(form.format)->read(guess.two_ways);
    if (!day) continue;
    const std::string words = base::long_text(*day);
    if (readings.find(words) == std::string::npos) readings += (readings.empty() ? "" : " or ") + words;
  }
  refusals.push_back(
      needed("day_format", "select how days are written: `" + guess.two_ways + "` could be " + readings));
  return {};
}

// As YAML: the word as it stands where nothing in it means anything there, else in quotes.
std::string quoted(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const bool plain = !text.empty() && letter(text.front()) && text.back() != ' ' && text != "null" && text != "Null" &&
                     text != "NULL" && std::all_of(text.begin(), text.end(), [&](char c) {
                       return letter(c) || (c >= '0' && c <= '9') || c == '_' || c == ' ' || c == '.';
                     });
  if (plain) return std::string(text);
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      result += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    } else {
      result += c;
    }
  }
  return result + '"';
}

void write_words(std::string& text, std::string_view key, const Map::Words& words) {
  if (words.empty()) return;
  text += fmt::format("{}:\n", key);
  for (const auto plain : plain_columns) {
    if (const auto word = words.find(plain); word != words.end())
      text += fmt::format("  {}: {}\n", plain, quoted(word->second));
  }
}

std::string quoted_list(const auto& words) {
  std::string list;
  for (const auto& word : words) list += (list.empty() ? "[" : ", ") + quoted(word);
  return list + "]";
}

}  // namespace

base::Checked<Map> map_of(const Matching& matching, const Survey& survey) {
  base::Refusals refusals;
  Map map;
  for (const auto& [plain, column] : matching.columns) {
    const bool known = std::find(plain_columns.begin(), plain_columns.end(), plain) != plain_columns.end();
    if (!known || column >= survey.columns.size()) {
      refusals.push_back(needed(field_of(plain), "select a column of the file"));
      continue;
    }
    map.columns[plain] = survey.columns[column].name;
  }
  const bool by_column = matching.columns.contains("procedure");
  if (by_column && !matching.procedure.empty()) {
    refusals.push_back(
        needed("fixed_procedure", "select a column for the procedure, or one procedure for every row, not both"));
  } else if (!by_column && matching.procedure.empty()) {
    refusals.push_back(
        needed(field_of("procedure"), "select the column that has the procedure, or one procedure for every row"));
  } else if (!by_column) {
    map.fixed["procedure"] = matching.procedure;
  }
  if (!matching.columns.contains("received_on") && refusals.empty())
    refusals.push_back(needed(field_of("received_on"), "select the column that has the day of receipt"));
  if (matching.row_number) {
    map.row_number = true;
    map.prefix = matching.prefix;
    map.columns.erase("reference");
    if (!base::is_utf8(matching.prefix) || matching.prefix.size() > 40)
      refusals.push_back(needed("prefix", "enter letters of 40 or fewer to go before the number"));
  } else if (!matching.columns.contains("reference")) {
    refusals.push_back(needed(field_of("reference"),
                              "select the column that has the reference, or have it made from the number of the row"));
  } else if (!matching.prefix.empty()) {
    refusals.push_back(
        needed("prefix", "letters go before a reference only where it is made from the number of the row"));
  }
  const std::string format = format_of(matching, survey, refusals);
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  map.days = *DayFormat::parse(format.empty() ? "YYYY-MM-DD" : format);
  for (const auto& column : survey.columns) {
    const bool named = std::any_of(map.columns.begin(), map.columns.end(),
                                   [&](const auto& pair) { return pair.second == column.name; });
    if (!named) map.ignored.insert(column.name);
  }
  for (const auto& [plain, words] : matching.values) {
    if (map.columns.contains(plain) && !words.empty()) map.values[plain] = words;
  }
  return map;
}

Codes codes_of(const std::vector<procedure::Procedure>& procedures, std::string_view only) {
  Codes codes{{"procedure", {}}, {"received_stage", {}}, {"outcome", {}}};
  const auto add = [](std::vector<std::string>& known, const std::string& code) {
    if (std::find(known.begin(), known.end(), code) == known.end()) known.push_back(code);
  };
  for (const auto& procedure : procedures) {
    if (!only.empty() && procedure.id != only) continue;
    add(codes["procedure"], procedure.id);
    for (const auto& stage : procedure.stages) add(codes["received_stage"], stage.id);
    for (const auto& outcome : procedure.outcomes) add(codes["outcome"], outcome);
  }
  return codes;
}

base::Checked<std::vector<std::string>> columns_to_translate(const Map& map, const Survey& survey, const Codes& codes) {
  std::vector<std::string> wanted;
  base::Refusals refusals;
  for (const auto plain : code_columns) {
    const auto name = map.columns.find(plain);
    const auto known = codes.find(plain);
    if (name == map.columns.end() || known == codes.end()) continue;
    const auto column = std::find_if(survey.columns.begin(), survey.columns.end(),
                                     [&](const Column& each) { return each.name == name->second; });
    if (column == survey.columns.end()) continue;
    const bool all_codes = std::all_of(column->values.begin(), column->values.end(), [&](const std::string& value) {
      return std::find(known->second.begin(), known->second.end(), value) != known->second.end();
    });
    if (all_codes) continue;
    if (column->values.size() > most_values) {
      refusals.push_back(needed(field_of(plain), "`" + column->name + "` has more than " + std::to_string(most_values) +
                                                     " different values: it is no column of codes"));
    } else {
      wanted.emplace_back(plain);
    }
  }
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  return wanted;
}

std::string map_text(const Map& map, std::string_view title) {
  std::string text;
  if (!title.empty()) text += fmt::format("title: {}\n", quoted(title));
  text += fmt::format("date_format: {}\n", quoted(map.days.text()));
  write_words(text, "columns", map.columns);
  write_words(text, "fixed", map.fixed);
  if (!map.values.empty()) text += "values:\n";
  for (const auto& [plain, words] : map.values) {
    text += fmt::format("  {}:\n", plain);
    for (const auto& [from, to] : words) {
      text += to.empty() ? fmt::format("    - {{from: {}}}\n", quoted(from))
                         : fmt::format("    - {{from: {}, to: {}}}\n", quoted(from), quoted(to));
    }
  }
  if (map.row_number || !map.reference_columns.empty()) {
    text += fmt::format("reference:\n  from: {}\n", map.row_number ? "row-number" : "columns");
    if (!map.row_number) {
      text +=
          fmt::format("  columns: {}\n  joined_by: {}\n", quoted_list(map.reference_columns), quoted(map.joined_by));
    }
    if (!map.prefix.empty()) text += fmt::format("  prefix: {}\n", quoted(map.prefix));
  }
  if (map.ignores_the_rest) {
    text += "ignore: the-rest\n";
  } else if (!map.ignored.empty()) {
    text += fmt::format("ignore: {}\n", quoted_list(map.ignored));
  }
  return text;
}

}  // namespace redress::intake
