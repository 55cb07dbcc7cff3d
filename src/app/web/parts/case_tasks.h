// What is to be done on a case, the risks that were flagged, and the cases that it belongs together with.
#pragma once

#include <vector>

#include "app/web/desk.h"
#include "app/web/parts/facts.h"
#include "kit/html/writer.h"

namespace redress::web {

// One line for each risk, above everything else of the case; nothing where none was flagged.
void write_risks(html::Writer& out, const office::CaseView& view, const Desk& desk);
// A section of the case's page; nothing where no task was ever set.
void write_tasks(html::Writer& out, const office::CaseView& view, const Desk& desk);
// Each case that it is linked with, as a fact that leads there.
std::vector<Fact> linked_cases(const office::CaseView& view, const Desk& desk);
// What this person is to do, beside their work; nothing where there is nothing.
void write_own_tasks(html::Writer& out, const Desk& desk);

}  // namespace redress::web
