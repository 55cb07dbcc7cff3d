// What the pages that make new cases share.
#pragma once

#include <vector>

#include "app/web/desk.h"
#include "app/web/parts/segments.h"

namespace redress::web {

// The newest edition of each procedure that the body uses and that is valid today, by its short title.
std::vector<Segment> procedures_to_choose(const Desk& desk);

}  // namespace redress::web
