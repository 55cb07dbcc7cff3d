// The targets register: what a measure should come to, from when to when, who owns it; or that there is none, said aloud.
//
// A report quotes a target by its id, as the register had it on the last day of the period, and never types it (I10).
// Several targets of one measure that hold on one day contradict each other, unless they count from different events.
// Rule: RULES A1.3, C6 I10.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"
#include "core/figures/figure.h"
#include "core/figures/measure.h"
#include "core/reports/definition.h"

namespace redress::reports {

struct Target {
  enum class Sense { at_least, at_most, none };
  std::string id;       // `T3`, given by the register
  std::string measure;  // its id
  std::string words;    // as it is said: `75% within 20 working days of allocation`
  Sense sense = Sense::at_least;
  std::string value;  // a decimal number in the measure's unit: `75`, `4.5`; empty with Sense::none
  std::string start;  // the event that it counts from, in words: `allocation`; may be empty
  base::Day from{};
  std::optional<base::Day> to;  // the last day on which it holds
  std::string owner;            // who answers for it
  std::string ended_because;

  bool holds_on(base::Day day) const { return from <= day && (!to || day <= *to); }
  bool operator==(const Target&) const = default;
};

std::string to_text(Target::Sense sense);  // `at_least`, `at_most`, `none`
std::optional<Target::Sense> parse_sense(std::string_view text);

// What is wrong with it as such, about its fields: no words, a value that is no number, a last day before the first.
base::Refusals wrong_with(const Target& target);

// The report with the targets of its measures among the notes of its tables, and the check that no two of them contradict
// each other (I10) among its checks. A report without a target of any of its measures is as it was.
void quote_register(const Definition& definition, const std::vector<figures::Measure>& measures,
                    const std::vector<Target>& targets, figures::Report& report);

}  // namespace redress::reports
