// The tokens by which one SQL text serves both databases. The list stands in docs/sql.md.
#pragma once

#include <string>
#include <string_view>

#include "kit/sql/database.h"

namespace redress::sql {

// Replaces {{tokens}}, and keeps or drops the parts between {{sqlite}} and {{/sqlite}}, {{postgresql}} and
// {{/postgresql}}. Throws Failure (syntax) for a token that is not known or a part that is not ended.
std::string in_dialect(Engine engine, std::string_view text);

}  // namespace redress::sql
