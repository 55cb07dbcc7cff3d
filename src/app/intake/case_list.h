// Reading a file of cases through a map: every row that can be read, and every one that cannot, with what is wrong.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>

#include "app/intake/facts.h"
#include "app/intake/map.h"
#include "base/refusal.h"

namespace redress::intake {

// Refused as a whole: a header that lacks or doubles a column, a column that the map does not know, a file that is no CSV.
// Row by row: days that cannot be read or could be read two ways, a value that no translation knows, a reference that is
// missing or stands on another row too, days in an impossible order.
base::Checked<std::unique_ptr<CaseList>> read_case_list(std::istream& in, const std::string& name, const Map& map,
                                                        Day today);

}  // namespace redress::intake
