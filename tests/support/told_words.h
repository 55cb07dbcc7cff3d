// What the lines of a figure file tell of promises, remedies, extensions and heads of complaint.
#pragma once

#include <string>
#include <vector>

#include "support/casebook.h"

namespace redress::support {

// `promised p1 2026-04-10`, `agreed r1 payment 250.00 2026-05-01` (`-` for no amount or no day), `extended response 10 complex`,
// `issued 2 upheld`.
// The words of the line from its day on; the verb of `told` is read already. False if it is another verb.
bool take_owed(Told& told, const std::vector<std::string>& words);

}  // namespace redress::support
