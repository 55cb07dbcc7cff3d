// What a file of cases looks like before anybody has said what its columns mean: examples, values, days; and good guesses.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/intake/map.h"
#include "base/refusal.h"

namespace redress::intake {

inline constexpr std::size_t most_values = 60;      // different ones of a column that are kept
inline constexpr std::int64_t most_rows = 100'000;  // of a file that is matched by hand

// A way of writing days that a person may choose; `words` shows 20 November 2026 in it.
struct DayForm {
  std::string_view format, words;
};
inline constexpr std::array<DayForm, 12> day_forms{{{"YYYY-MM-DD", "2026-11-20"},
                                                    {"D/M/YYYY", "20/11/2026: day first"},
                                                    {"M/D/YYYY", "11/20/2026: month first"},
                                                    {"D-M-YYYY", "20-11-2026: day first"},
                                                    {"M-D-YYYY", "11-20-2026: month first"},
                                                    {"D.M.YYYY", "20.11.2026: day first"},
                                                    {"YYYY/M/D", "2026/11/20"},
                                                    {"D MON YYYY", "20 November 2026 or 20 Nov 2026"},
                                                    {"D-MON-YYYY", "20-Nov-2026"},
                                                    {"YYYY-MM-DD...", "2026-11-20 10:30, with a time"},
                                                    {"D/M/YYYY...", "20/11/2026 10:30: day first, with a time"},
                                                    {"M/D/YYYY...", "11/20/2026 10:30: month first, with a time"}}};

struct Column {
  std::string name;
  std::vector<std::string>
      values;  // different ones in the order met, without blanks around; one more than `most_values` if there are more
  std::int64_t filled = 0;                            // rows that say something here
  std::array<std::int64_t, day_forms.size()> days{};  // how many of them each form reads
  std::int64_t any_day = 0;                           // how many any form reads
  std::string two_ways;  // the first that is one day with the day first, another with the month first
};

struct Survey {
  std::vector<Column> columns;
  std::int64_t rows = 0;
  std::vector<std::string> header() const;
};

// Refused: what is no CSV, has no rows, or has more than `most_rows`. Rows that cannot be read are passed over: the import
// names them.
base::Checked<Survey> survey(const std::string& csv, const std::string& name);

// The column that each plain column seems to be, by its name; each column once.
std::map<std::string, std::size_t, std::less<>> guess_columns(const Survey& survey);

// The code that this value seems to mean, by its letters; empty if none does.
std::string guess_code(std::string_view value, const std::vector<std::string>& codes);

struct DayGuess {
  std::string format;    // empty: none reads all days, or two do and differ
  std::string two_ways;  // then the first day that can be read two ways
};
// How the days of these columns are written, where only one reading is possible.
DayGuess guess_days(const Survey& survey, const std::vector<std::size_t>& columns);

}  // namespace redress::intake
