// Matching by hand: what a person said that the columns of a file mean, made into a map and into the map's text.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/intake/map.h"
#include "app/intake/survey.h"
#include "base/refusal.h"
#include "core/procedure/procedure.h"

namespace redress::intake {

// Plain columns whose values are codes of the body's procedures.
inline constexpr std::array<std::string_view, 3> code_columns{"procedure", "received_stage", "outcome"};

struct Matching {
  std::map<std::string, std::size_t, std::less<>> columns;  // plain column -> column of the file
  std::string procedure;                                    // the same for every row, where no column says it
  std::string day_format;                                   // empty: to be guessed
  bool row_number = false;                                  // the reference is made from the number of the row
  std::string prefix;
  std::map<std::string, Map::Words, std::less<>>
      values;  // plain column -> what the file says -> what it means, or nothing
};

// Refusals are about `column_NAME`, `fixed_procedure`, `day_format` or `prefix`, as a form calls them. Columns of the file
// that nothing names are left out knowingly.
base::Checked<Map> map_of(const Matching& matching, const Survey& survey);

// The code columns whose values are not all codes already, and so must be translated; `codes` has those of each. Refused, about
// `column_NAME`: one that has too many different values to be a column of codes.
using Codes = std::map<std::string, std::vector<std::string>, std::less<>>;
// The codes of these procedures; of one alone where it is named.
Codes codes_of(const std::vector<procedure::Procedure>& procedures, std::string_view only);
base::Checked<std::vector<std::string>> columns_to_translate(const Map& map, const Survey& survey, const Codes& codes);

// What read_map() reads as the same map.
std::string map_text(const Map& map, std::string_view title);

}  // namespace redress::intake
