// The people of a case: who they are, how to reach them safely, what they need, and their other cases.
#pragma once

#include <string>

#include "app/web/desk.h"
#include "kit/html/writer.h"

namespace redress::web {

// What must be known before anybody rings or writes to them: ways that are not safe, what they need, no authority yet.
void write_care_of(html::Writer& out, const office::CaseView& view);

// Each in a box of their own, which a link reaches by `anchor_of`.
std::string anchor_of(const casework::CasePerson& person);
void write_case_people(html::Writer& out, const office::CaseView& view, const Desk& desk);

}  // namespace redress::web
