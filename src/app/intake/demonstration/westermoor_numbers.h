// The dated numbers of Westermoor Council: head count then and now, posts, population, and two neighbours that are plainly invented.
#pragma once

#include "app/office/office.h"

namespace redress::intake {

// `quarter_began`: of the quarter whose report was published.
void fill_dated_numbers(office::Office& office, base::Day quarter_began);

}  // namespace redress::intake
