// Numbered steps that bring a database to the schema a program knows.
#pragma once

#include <span>
#include <string_view>

#include "kit/sql/database.h"

namespace redress::sql {

struct Migration {
  int number = 0;         // from 1, without gaps
  std::string_view name;  // of its file
  std::string_view text;  // for both engines, with tokens
};

// The number of the last step that the database has had; 0 for an empty one.
int schema_of(Connection& connection);

// Runs the steps that the database has not had, each in its own transaction, so that one cut short leaves no trace.
// Throws base::Fault where the database has had steps that are not among these: it was made by a newer program.
void migrate(Connection& connection, std::span<const Migration> steps);

// Throws base::Fault unless the database has had exactly these steps.
void require_schema(Connection& connection, std::span<const Migration> steps);

}  // namespace redress::sql
