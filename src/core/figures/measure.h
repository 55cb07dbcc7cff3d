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

  // What is counted; each thing counted has one case and one day (measures/README.md).
  //   received, closed, reopened  of a stage-episodes procedure each stage, closed by its answer or by being left
  //   open_at, opening, closing   at the end of `as_at`, of the day before the period, of the period or earlier `as_at`
  //   over_limit      stages unanswered, unescalated and open on the working day after `after_working_days`, on that day
  //   left_stage      stages left by an escalation or by the closure of the case, on that day
  //   heads_answered  heads of complaint and parts of requests with their findings, on the day of the answer
  //   clocks_over     clocks by name, on the day they were over; those with nothing done only past their last day
  //   promises_due    promises on their day
  //   remedies_agreed, remedies_done, remedies_due (on their day), remedies_open (at the end of `as_at`)
  std::string counts;
  // Of those counted, only these: conditions joined by ` and ` (where.h), as `answered and work_working_days <= 20`; empty
  // for all.
  std::string where;
  // For a `share`, those of the counted that make its denominator, in the same words.
  std::string of;
  // The value of one thing: `one`, `working_days` (from the start of its clock to the answer), `receipt_working_days`
  // (from receipt to the answer), `wait_working_days` (from receipt to the first allocation), `work_working_days` (from
  // the first allocation to the answer), `handlers` (people who had it by its closure), `age_working_days` (from the
  // start of its clock to the day it is counted on), `pounds`; the `working_days` of a remedy are those to its being done.
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
