// Every command of the record as a form: what it asks, in which words, and what is offered to choose from.
//
// One table says it for all kinds; what may be chosen comes from the case and its procedure. The fields and their limits are
// those of core/casework/fields.h: a test holds the two together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/web/desk.h"

namespace redress::web {

enum class Ask {
  line,
  words,  // several lines
  day,
  whole,
  money,        // pounds on the page, pence on the wire
  fixed_money,  // the same, only where a procedure knows amounts that are fixed from outside
  channel,      // the rest are chosen from a list
  yes_no,
  direction,
  stream,
  outcome,   // of a head or an answer
  grounds,   // on which a finding rests, where the procedure has any: several
  weighing,  // how the public interest was weighed, where a ground asks for it
  closing,   // of a closure
  late_reason,
  close_reason,
  remedy_kind,
  person,
  role,
  team,
  service,
  head,
  any_head,  // where there is one
  approval,  // of a remedy, pending
  decision,
  return_reason,
  approval_form,
  proposed_head,  // its finding awaits sign-off
  clock,          // that runs
  paused_clock,
  any_clock,
  promise,  // still to keep
  remedy,   // still to do
  step,
  field,
  case_person,  // one of the case's people
  task,         // still to be done
  risk,
  relation,  // of linked cases
  person_role,
  authority,
  case_file,  // one of the case's files
  comparison,
  version,       // of a comparison
  matter,        // that documents speak of
  meeting_kind,  // of the procedure
  meeting,       // to come
  seat,          // of somebody who sits in it
  meeting_outcome,
  people,   // the rest are ticked, any number of them
  joining,  // who does not sit in it yet
  seats,
  papers,
};

struct Question {
  std::string_view name;  // the command's field
  std::string_view label;
  Ask ask = Ask::line;
  std::string_view hint = {};
};

enum class Afterwards {
  can_be_undone,  // by taking the event back
  stays,
  leaves_the_building,  // a check page first, and no undo
};

struct CommandForm {
  std::string_view kind;    // `answer_stage`
  std::string_view title;   // `Answer the stage`
  std::string_view button;  // `Record the answer`
  std::string_view done;    // `The answer is recorded`
  Afterwards afterwards = Afterwards::can_be_undone;
  std::vector<Question> questions;
};

// In the order in which a list of actions shows them. Registering, attaching, annulling, replacing and
// moving to another edition have pages of their own.
const std::vector<CommandForm>& command_forms();
const CommandForm* find_command_form(std::string_view kind);
const CommandForm& command_form(std::string_view kind);  // of a kind that there is

struct Offer {
  std::string value, text;
};
bool is_chosen(Ask ask);
// Whether any number of what is offered may be ticked: each in a field of its own, `members-NAME`.
bool is_ticked(Ask ask);
// What may be chosen for that question in that case; for anything that is not chosen, nothing.
std::vector<Offer> offers_for(Ask ask, const office::CaseView& view, const Desk& desk);
// Those people who neither sit in the meeting that the form is about nor declared a conflict.
std::vector<Offer> without_members(std::vector<Offer> people, const office::CaseView& view, const Desk& desk);
// What is offered about meetings; nothing for any other question.
std::vector<Offer> meeting_offers(Ask ask, const office::CaseView& view, const Desk& desk);
// The values that are ticked for that question, in the order of the offers; those that are offered no more too.
std::vector<std::string> ticked(const Desk& desk, std::string_view name);

}  // namespace redress::web
