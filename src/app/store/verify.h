// The record against its own hashes: every leaf, the root, every text and edition.
#pragma once

#include <vector>

#include "app/store/store.h"

namespace redress::store {

std::vector<Problem> verify_record(sql::Connection& connection);

}  // namespace redress::store
