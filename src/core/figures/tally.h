// Everything that a question counts, one record for each thing counted, and what a measure makes of them.
//
// The vocabulary is that of Measure; measures/README.md says what each word means. A record knows its case, so that
// every number opens exactly the cases behind it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "core/figures/columns.h"
#include "core/figures/measure.h"

namespace redress::figures {

enum class Counts : std::uint8_t { received, closed, reopened, open_at, opening, closing, over_limit };
inline constexpr std::size_t counts_kinds = 7;
std::optional<Counts> parse_counts(std::string_view text);

constexpr std::int32_t not_known = -1;  // of a value

struct Counted {
  std::uint32_t place = 0;  // of the case in the columns
  Counts counts = Counts::received;
  bool answered = false;
  bool timed = false;  // answered, and a limit says when it was due
  bool met = false;
  // Places of words; of units. Of the case at the as-at date; row and outcome are those of the thing counted.
  std::uint16_t row = 0, outcome = 0;
  std::uint32_t procedure = 0, stream = 0, channel = 0, theme = 0, team = 0, handler = 0;
  std::int64_t service = 0;
  std::int32_t received = 0;  // day of receipt
  std::int32_t working_days = not_known, receipt_working_days = not_known, wait_working_days = not_known,
               work_working_days = not_known, age_working_days = not_known, handlers = not_known;
};

// What a question needs of the columns.
struct Wanted {
  std::vector<Counts> counts;
  bool values = true;                   // working days, handlers
  std::string row_scheme;               // only procedures with it; empty: all
  const Measure* over_limit = nullptr;  // for Counts::over_limit
};

// In the order of the cases in the columns. Refused: a count that a calendar's data do not cover, naming the cases.
base::Checked<std::vector<Counted>> count(const Columns::Held& held, const Question& question, const Wanted& wanted);

// The cases that the same question as at an earlier day had in another row: (place, row then, row now). Only cases that
// the report of a period that ends on `before` and began on `from` would have counted.
struct Moved {
  std::uint32_t place = 0;
  std::uint16_t from = 0, to = 0;
};
std::vector<Moved> moved_since(const Columns::Held& held, const Question& question, const Wanted& wanted,
                               const Period& before);

// One cell. `not_meaningful` where its records stand in several rows and the measure is not to be combined across rows.
struct Answer {
  Cell cell;
  std::size_t counted = 0, known = 0;  // those counted; of them those with the value
};
Answer answer(const Columns::Held& held, const Measure& measure, std::span<const Counted* const> counted,
              bool with_cases);
Cell not_meaningful(const Measure& measure);

// References of these records, sorted by bytes.
std::vector<std::string> references_of(const Columns::Held& held, std::span<const Counted* const> counted);

// The value of a COLUMN for a record, as id and label: `none`, `not recorded` where it is not known.
struct GroupValue {
  std::string id, label;
};
GroupValue group_value(const Columns::Held& held, const Names& names, std::string_view column, const Counted& counted);

}  // namespace redress::figures
