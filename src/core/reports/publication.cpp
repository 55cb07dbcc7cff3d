#include "core/reports/publication.h"

#include <algorithm>

#include "core/reports/diff.h"

namespace redress::reports {

namespace {

base::Refusal refusal(const char* rule, std::string about, std::string text) {
  return {rule, std::move(about), "DESIGN 6", std::move(text)};
}

void refuse_officers(const Definition& definition, base::Refusals& refused) {
  for (const TableOfReport* table : tables_of(definition)) {
    if (table->by != "handler") continue;
    refused.push_back(refusal("officers_are_not_published", table->id,
                              table->title + " has figures of officers by name, and these are never published"));
  }
}

void refuse_checks(const figures::Report& made, const std::vector<Waiver>& waivers, base::Refusals& refused) {
  for (const auto& check : made.invariants) {
    const auto waiver =
        std::find_if(waivers.begin(), waivers.end(), [&](const Waiver& each) { return each.invariant == check.id; });
    if (check.held || waiver != waivers.end()) continue;
    refused.push_back(refusal("checks_hold", check.id, check.id + " does not hold: " + check.text));
  }
  for (const auto& waiver : waivers) {
    const auto check = std::find_if(made.invariants.begin(), made.invariants.end(),
                                    [&](const figures::Invariant& each) { return each.id == waiver.invariant; });
    if (check == made.invariants.end()) {
      refused.push_back(refusal("check_was_made", waiver.invariant, "no check " + waiver.invariant + " was made"));
    } else if (check->held) {
      refused.push_back(
          refusal("check_does_not_hold", waiver.invariant, waiver.invariant + " holds, and needs no reason"));
    } else if (waiver.reason.empty()) {
      refused.push_back(
          refusal("reason_is_given", waiver.invariant, "say why it is published although it does not hold"));
    }
  }
}

std::string number_of(const std::optional<figures::Cell>& cell) {
  return cell ? cell->text : std::string("not there");
}

}  // namespace

base::Refusals against_publishing(const Definition& definition, const figures::Report& made,
                                  const std::vector<Waiver>& waivers) {
  base::Refusals refused;
  refuse_officers(definition, refused);
  refuse_checks(made, waivers, refused);
  return refused;
}

void note_waivers(const std::vector<Waiver>& waivers, figures::Report& report) {
  for (const auto& waiver : waivers) {
    report.notes.push_back("Published although " + waiver.invariant + " does not hold. Why: " + waiver.reason);
  }
}

void note_restating(const Restating& restating, const figures::Report& before, figures::Report& report) {
  report.notes.push_back("Edition " + std::to_string(restating.edition) + ", in the place of edition " +
                         std::to_string(restating.edition - 1) + ". Why: " + restating.reason);
  int numbers = 0;
  for (const auto& each : compare(before, report).differences) {
    if (number_of(each.before) == number_of(each.after)) continue;  // the same number of other cases
    ++numbers;
    report.notes.push_back("Restated: " + each.table_title + ", " + each.row_label + ", " + each.column_label + ": " +
                           number_of(each.before) + " became " + number_of(each.after) + ".");
  }
  if (numbers == 0) report.notes.push_back("Restated: no number is printed differently.");
}

}  // namespace redress::reports
