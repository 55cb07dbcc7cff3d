// Maps: how the columns of somebody's own file become the plain case list. A YAML file; docs/import.md explains it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"

namespace redress::intake {

using base::Day;

// How days are written in a file: YYYY, MM or M, DD or D, MON (Jan, January), other signs as they stand; `...` at the end
// passes over the rest (a time of day). A year of two digits can be read two ways, so there is no word for it.
class DayFormat {
 public:
  // Nothing unless year, month and day each stand in it once.
  static std::optional<DayFormat> parse(std::string_view text);
  const std::string& text() const { return text_; }
  std::optional<Day> read(std::string_view text) const;

 private:
  enum class What { year, month, month_name, day, sign };
  struct Part {
    What what;
    bool padded = false;
    char sign = 0;
  };
  std::string text_;
  std::vector<Part> parts_;
  bool rest_ = false;
};

struct Map {
  using Words = std::map<std::string, std::string, std::less<>>;
  DayFormat days;
  Words columns;                                     // plain column -> column of the file
  Words fixed;                                       // plain column -> the same for every row
  std::map<std::string, Words, std::less<>> values;  // plain column -> what the file says -> what it means
  // The reference: of the row's number, or of columns, in their order.
  bool row_number = false;
  std::vector<std::string> reference_columns;
  std::string prefix, joined_by;
  std::set<std::string, std::less<>> ignored;  // columns of the file that are left out knowingly
  bool ignores_the_rest = false;
  bool plain = false;  // the plain case list: its optional columns may be missing
};

// The map of a file in the form of the plain case list.
Map plain_map();

// Every fault with `file:line:column`; `name` is the file's.
base::Checked<Map> read_map(std::string_view yaml, std::string_view name);

}  // namespace redress::intake
