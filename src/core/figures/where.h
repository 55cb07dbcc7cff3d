// What a measure keeps of the things that it counts (Measure::where and `of`): conditions joined by ` and `.
//
// measures/README.md says what each word means.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"

namespace redress::figures {

// The value of one thing counted (Measure::value).
enum class ValueOf : std::uint8_t {
  one,
  working_days,
  receipt_working_days,
  wait_working_days,
  work_working_days,
  age_working_days,
  handlers,
  pounds  // kept in pence
};
inline constexpr std::size_t value_kinds = 8;
std::optional<ValueOf> parse_value(std::string_view text);
std::string to_text(ValueOf value);
const std::vector<std::string>& value_words();

struct Clause {
  enum class What : std::uint8_t {
    answered,
    unanswered,
    timed,
    met,
    not_met,
    outcome,    // one of `words`
    row,        // one of `words`
    stream,     // one of `words`
    overdue,    // unanswered after the last day of its limit without extensions; of a remedy not done after its day
    procedure,  // one of `words`
    done,
    undone,
    clock,             // one of `words`
    kind,              // of a remedy: one of `words`
    escalated,         // left by an escalation
    extended,          // its clock was extended
    met_extended,      // on or before the last day of the limit with extensions
    not_met_extended,  // after it
    known,             // the value
    not_known,         // the value
    at_most,           // the value is known and no more than `limit`
    more_than          // the value is known and more than `limit`
  };
  What what = What::answered;
  ValueOf value = ValueOf::one;
  std::int32_t limit = 0;
  std::vector<std::string> words;

  bool reads_value() const { return what >= What::known; }
};

// A share with extensions never stands instead of the one without. These conditions with `met` in place of `met_extended`;
// nothing if they do not hold it.
std::optional<std::string> without_extensions(std::string_view where);

// `answered and work_working_days <= 20`; none for the empty text. Refused: a word that nobody knows, with the nearest.
base::Checked<std::vector<Clause>> parse_where(std::string_view text);

}  // namespace redress::figures
