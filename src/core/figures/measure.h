// A measure is data: id, words, formula, unit, denominator, additivity, rounding, source (measures/*.yaml).
//
// The formula is said in a small closed vocabulary (below; measures/README.md explains each word with an example), so
// that an administrator can read what a figure counts and nobody needs a programmer to add one. Rule: DESIGN 6; RULES
// C3.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"

namespace redress::figures {

struct Measure {
  std::string id;  // `days.avg`
  int edition = 1;
  std::string title;  // words, with its denominator where it is a rate (I11): `Upheld, of the closed`
  std::string unit;   // `cases`, `working days`, `percent`, `people`

  // What is counted; each thing counted has one case and one day.
  //   received    on the day of first receipt (a stage-episodes procedure: on the day the stage began)
  //   closed      on the day of closure (a stage-episodes procedure: on the day the stage was answered or left)
  //   reopened    on the day of reopening
  //   open_at     open at the end of `as_at`
  //   opening     open at the end of the day before the period
  //   closing     open at the end of the period, or of `as_at` if that is earlier
  //   over_limit  stage episodes still unanswered, unescalated and open on the working day after `after_working_days`,
  //               counted on that day
  std::string counts;
  // Of those counted, only these: conditions joined by ` and ` (where.h), as `answered and work_working_days <= 20`; empty
  // for all.
  std::string where;
  // For a `share`, those of the counted that make its denominator, in the same words.
  std::string of;
  // The value of one thing: `one`, `working_days` (from the start of its clock to the answer), `receipt_working_days`
  // (from receipt to the answer), `wait_working_days` (from receipt to the first allocation), `work_working_days` (from
  // the first allocation to the answer), `handlers` (people who had it by its closure), `age_working_days` (from the
  // start of its clock to the day it is counted on).
  std::string value = "one";
  // `count`, `sum`, `mean`, `median`, `p90` (nine of ten are no greater), `most`, `share` (in percent). Things without the value are left out and the
  // figure says so: `known for 312 of 593`.
  std::string aggregate = "count";
  // `over_all`: computed over everything below it; `not_meaningful`: never summed or averaged across rows (stages with
  // different limits); the total of a table by row then says so (I12).
  std::string total = "over_all";
  int decimals = 0;

  // For `over_limit` only.
  int after_working_days = 0;
  std::string stage;                    // stage id, `1`
  std::vector<std::string> procedures;  // procedure ids with that rule

  std::string definition, source;
  bool unconfirmed = false;
  std::string text;  // the file, byte for byte

  bool additive() const { return total == "over_all" && (aggregate == "count" || aggregate == "sum"); }
  bool operator==(const Measure&) const = default;
};

// Every word of the formula that the vocabulary does not know, with the nearest that it does; and combinations that say
// nothing (a share without `where`, a value that what is counted does not have).
base::Checked<base::Done> check(const Measure& measure);

}  // namespace redress::figures
