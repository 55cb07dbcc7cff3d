// Publications in the body log: written as an event of a proposal, read back with what became of it.
#pragma once

#include <vector>

#include "app/office/publishing.h"
#include "app/store/store.h"

namespace redress::office {

store::BodyEvent proposal_of(const Publication& publication, std::int64_t by);
// In the order in which they were proposed.
std::vector<Publication> publications_in(const std::vector<store::BodyEvent>& events);

}  // namespace redress::office
