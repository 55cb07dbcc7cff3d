// Everything that the program brings with it as data, read at once.
#pragma once

#include "base/refusal.h"

namespace redress::catalogue {

// Reads every procedure, measure and report inside the program and asks each report for its measures: every fault of every
// file at once. Asked when the program starts, so that a broken build says so before it serves anybody.
base::Checked<base::Done> check_shipped();

}  // namespace redress::catalogue
