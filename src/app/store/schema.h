// The schema that the program carries (schema/*.sql), and every SQL statement of the store.
#pragma once

#include <string>
#include <vector>

#include "kit/sql/migrate.h"

namespace redress::store {

// In order of their numbers.
std::vector<sql::Migration> schema_steps();

// Each text that this folder gives to a connection, so that a test can prepare all of them on both databases.
std::vector<std::string> statements();

}  // namespace redress::store
