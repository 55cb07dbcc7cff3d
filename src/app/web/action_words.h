// How an action of the register is said on pages and at the command line's door, and the form's fields that several pages have.
#pragma once

#include <string>

#include "app/office/actions.h"
#include "app/web/desk.h"
#include "app/web/form.h"

namespace redress::web {

// `Tuesday 1 December 2026`, `Next meeting of Audit Committee, Tuesday 8 December 2026`.
std::string due_words(const reports::Due& due, const std::optional<Day>& on, const Desk& desk);
// `Open`, `Overdue`, `Done`, `Dropped`.
std::string standing_words(const reports::Standing& standing);
// The service's name, or that it is the whole body's.
std::string service_of(const reports::Action& action, const Desk& desk);

// A page with several forms: what one of them sees, which is what was typed if that field was sent, and nothing if another form of
// the page was. What was not typed then stands as it is kept.
Desk desk_of_form(const Desk& desk, std::string_view field);
// Of what was typed; `otherwise` before anything was sent.
std::string typed_or(const Desk& desk, std::string_view field, const std::string& otherwise);

// The questions for a due day and a meeting, one of which is answered; and what was answered.
html::Fragment due_questions(const Desk& desk, const Wrongs& wrongs, const reports::Due& otherwise);
reports::Due typed_due(const Desk& desk, base::Refusals& wrong);

}  // namespace redress::web
