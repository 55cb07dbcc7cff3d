// A procedure as text: its states and steps, its clocks, and what stands beside them, under the numbers of its drawing.
#pragma once

#include <string>

#include "app/web/parts/numbered_procedure.h"
#include "kit/html/writer.h"

namespace redress::web {

// `Scotland, the day of receipt is day 1`.
std::string counting_words(const procedure::Procedure& procedure);

void write_states(html::Writer& out, const NumberedProcedure& all);
void write_clocks(html::Writer& out, const NumberedProcedure& all);
// Panels for a side column: what is unconfirmed, roles, outcomes, how long people have, where they can go next, reports that are due.
void write_beside(html::Writer& out, const procedure::Procedure& procedure);

// Questions that people ask of it, with the answers: all of them, or those for anybody.
enum class Asked { by_staff, by_anybody };
bool has_questions(const procedure::Procedure& procedure, Asked asked);
void write_questions(html::Writer& out, const procedure::Procedure& procedure, Asked asked);

}  // namespace redress::web
