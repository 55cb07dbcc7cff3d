// What a course follows beside the stages of a case, where a question asks for it: promises, remedies, extensions of clocks, and
// the findings on heads of complaint. As casework::apply() has it.
#pragma once

#include "core/figures/course.h"

namespace redress::figures {

// Leaves out what makes no sense in its place, and what is none of these.
void take_aside(const Columns::Held& held, Course& course, const What& what, Day day);
// Keeps the findings that stand on the heads of the last stage, if it was answered.
void keep_findings(Course& course);
// The next stage looks at the heads anew: keeps the findings of the last one and takes them off.
void begin_heads_anew(Course& course);

}  // namespace redress::figures
