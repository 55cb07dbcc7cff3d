// Reading a file of cases through a map: every row that can be read, and every one that cannot, with what is wrong.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "app/intake/facts.h"
#include "app/intake/map.h"
#include "base/refusal.h"

namespace redress::intake {

// Refused as a whole: a header that lacks or doubles a column, a column that the map does not know, a file that is no CSV.
// Row by row: days that cannot be read or could be read two ways, a value that no translation knows, a reference that is
// missing or stands on another row too, days in an impossible order.
// `watch` hears of every thousandth row; it may throw to end the reading.
base::Checked<std::unique_ptr<CaseList>> read_case_list(std::istream& in, const std::string& name, const Map& map,
                                                        Day today,
                                                        const std::function<void(std::int64_t rows)>& watch = {});

// What is wrong with a header under this map: a column that is lacking, or one that the map does not know. `name` is the
// file's.
base::Refusals wrong_with_header(const std::vector<std::string>& header, const std::string& name, const Map& map);

}  // namespace redress::intake
