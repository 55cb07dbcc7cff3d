// Everything that the program brings with it as data, read at once.
#pragma once

#include <span>
#include <vector>

#include "base/embedded.h"
#include "base/refusal.h"
#include "core/figures/measure.h"
#include "core/procedure/procedure.h"
#include "core/reports/definition.h"

namespace redress::catalogue {

struct Shipped {
  std::vector<procedure::Procedure> procedures;
  std::vector<figures::Measure> measures;
  std::vector<reports::Definition> reports;
};

// Every procedure, measure, report, series, ratio and rate among these files, proved, and each report and ratio asked for its
// measures: refused with every fault of every file at once. Asked when a body is founded or opened for writing, so that a broken build says so before it
// serves anybody. Rule: DESIGN 5.
base::Checked<Shipped> read_shipped(std::span<const base::Embedded> files);

// The same of the files inside the program.
base::Checked<base::Done> check_shipped();

}  // namespace redress::catalogue
