// One thing done with several cases of a list: from the boxes that were ticked to the banner afterwards.
//
// Three forms are sent to one address. The boxes bring the form of the command, which holds the cases with the version that each
// had then. The form brings the check page: how many it will be done with, which are left out and why. That one carries out a
// command for each case, with a key made from the form's and the case's reference, so that a form sent again has no second effect.
// Rule: UI 10.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/web/commands/sent.h"
#include "app/web/guard.h"
#include "app/web/several_results.h"
#include "app/web/work_list.h"

namespace redress::web {

inline constexpr std::int64_t most_at_once = 500;

// What can be done with several cases.
struct SeveralAction {
  std::string_view kind;    // of the command
  std::string_view words;   // `Add a note`
  std::string_view button;  // before a number of cases: `Add the note to`
  std::string_view have;    // after a number of cases that have: `the note`
  office::Permission needs;
};
const std::vector<SeveralAction>& several_actions();
const SeveralAction* find_several_action(std::string_view kind);

// A case as it stood when the form was opened.
struct SeenCase {
  std::string reference;
  int version = 0;
};

// What is to be done with which cases of which list.
struct Several {
  const WorkList& list;
  const SeveralAction& action;
  const CommandForm& form;
  std::vector<SeenCase> cases;
};

// Those that are ticked, or all that the list's filters give where it says so; refused, about the bar, where there are none or too many.
base::Checked<std::vector<std::string>> ticked_in(const WorkList& list, const Desk& desk);
// As a form carries them.
std::string text_of(const std::vector<SeenCase>& cases);
// From a form; nothing where it was not made here.
std::optional<std::vector<SeenCase>> cases_in(const Desk& desk);

// The command for one of the cases. `sent` is what was typed.
base::Object wire_for(const Several& several, const SeenCase& seen, const Sent& sent, const Desk& desk);
// All that stands against it, as one line.
std::string why_of(const base::Refusals& refusals);

// The form, empty or with what is wrong with it.
Response several_form(const Several& several, const Desk& desk, const Wrongs& wrongs);
// Tries it with each case; the form again where what was typed is wrong whichever case it is about.
Response several_check(const Several& several, const Desk& desk);

// What was left as it was, by reason.
void write_left(html::Writer& out, const std::vector<SeveralResult::Left>& left);
// What the address says was done a moment ago, by this person: with how many, which not and why, and Undo.
html::Fragment several_banner(const SeveralResults& results, const WorkList& list, const Desk& desk);

using MakeListPage = Response (*)(SeveralResults&, const Desk&, const Request&, const Captures&);

Response my_work_page(SeveralResults& results, const Desk& desk, const Request& request, const Captures& captures);
Response team_work_page(SeveralResults& results, const Desk& desk, const Request& request, const Captures& captures);
Response unallocated_page(SeveralResults& results, const Desk& desk, const Request& request, const Captures& captures);
Response cases_page(SeveralResults& results, const Desk& desk, const Request& request, const Captures& captures);

Response send_several(SeveralResults& results, const Desk& desk, const Request& request, const Captures& captures);
Response undo_several(SeveralResults& results, const Desk& desk, const Request& request, const Captures& captures);
// Somebody came back to the address of the forms: they go to the list.
Response leave_several(SeveralResults& results, const Desk& desk, const Request& request, const Captures& captures);

}  // namespace redress::web
