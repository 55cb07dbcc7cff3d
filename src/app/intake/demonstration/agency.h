// Northmoor Child Maintenance Agency: cases with the Ombudsman, in the 21 steps of the Child Maintenance Group, told command by
// command in `demo/agency.jsonl` on the days on which each was given. Used in this folder only.
#pragma once

#include "app/intake/demonstration/demonstration.h"

namespace redress::intake {

// The day before the first of its commands.
base::Day agency_begins();
// Throws base::Fault where a command is refused, or a line cannot be read: the demonstration is ours.
void fill_agency(office::Office& office, base::Day today, const SetClock& set_clock);

}  // namespace redress::intake
