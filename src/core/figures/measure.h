// A measure is data: id, words, formula, unit, denominator, additivity, rounding, source (measures/*.yaml).
//
// The formula names what is counted and under which conditions, in a small closed vocabulary; measures/README.md lists it.
// Rule: DESIGN 6; RULES C3.
#pragma once

#include <string>
#include <vector>

namespace redress::figures {

struct Measure {
  std::string id;      // `days.avg`
  int edition = 1;
  std::string title;   // words, with its denominator where it is a rate (I11): `Average working days of the answered`
  std::string unit;    // `cases`, `working days`, `percent`
  // What is counted: `received`, `answered`, `closed`, `open`, `escalatable`, `allocated`. Each item has a case.
  std::string counts;
  // The value of one item: `one`, `working_days`, `handlers`, `wait_working_days`, `work_working_days`.
  std::string value = "one";
  // The items that make the numerator, of those counted: empty for all, `met`, `upheld`, `late_escalation`.
  std::string where;
  // `count`, `sum`, `mean`, `median`, `share` (numerator items / counted items, in percent).
  std::string aggregate = "count";
  bool additive = true;  // may rows be summed; else the total says `not meaningful` (I12) or is computed over all
  std::string total = "sum";  // `sum`, `over_all`, `not_meaningful`
  int decimals = 0;
  std::string definition, source;
  bool unconfirmed = false;
};

}  // namespace redress::figures
