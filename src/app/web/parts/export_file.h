// The steps of a procedure's cases in the layout of another record, as a CSV file.
#pragma once

#include <optional>
#include <string>

#include "app/office/office.h"

namespace redress::web {

// Those whose day is in [from, to]; without a bound all.
struct ExportDays {
  std::optional<base::Day> from, to;
};
std::string export_file(office::Office& office, const procedure::Procedure& procedure, const procedure::Export& layout,
                        const ExportDays& days);

}  // namespace redress::web
