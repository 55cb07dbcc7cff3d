// The people of a case beside it: who they are, how to reach them safely, what they need, and their other cases.
#pragma once

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

// What must be known before anybody rings or writes to them: ways that are not safe, what they need, no authority yet.
void write_care_of(html::Writer& out, const office::CaseView& view);

// Writes nothing for a case without people, where none may be added.
void write_case_people(html::Writer& out, const office::CaseView& view, const Desk& desk);

}  // namespace redress::web
