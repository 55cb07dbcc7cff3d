// Rows of what the pages remember of one person (schema/0012): the cases opened last, the saved views, the single keys. Beside the log, in
// plain rows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kit/sql/database.h"

namespace redress::store {

// References, the latest first.
std::vector<std::string> opened_cases(sql::Connection& connection, std::int64_t actor);
// In place of what was kept.
void keep_opened_cases(sql::Connection& connection, std::int64_t actor, const std::vector<std::string>& references);

struct SavedViewRow {
  std::int64_t number = 0;  // among that person's
  std::string name;
  std::string address;  // of the list with its filters
};
// By name.
std::vector<SavedViewRow> saved_views(sql::Connection& connection, std::int64_t actor);
void add_saved_view(sql::Connection& connection, std::int64_t actor, std::string_view name, std::string_view address);
// Nothing where there is none of that number.
void rename_saved_view(sql::Connection& connection, std::int64_t actor, std::int64_t number, std::string_view name);
void remove_saved_view(sql::Connection& connection, std::int64_t actor, std::int64_t number);

bool has_single_keys(sql::Connection& connection, std::int64_t actor);
void set_single_keys(sql::Connection& connection, std::int64_t actor, bool on);

}  // namespace redress::store
