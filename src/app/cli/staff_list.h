// A list of staff as CSV: accounts with roles and teams, checked as a whole before anything is done.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/office/office.h"

namespace redress::cli {

struct Invited {
  std::string email, code;
};

// Columns `name,email,roles,team`, in any order, `team` optional or empty; several roles separated by blanks. A role is held
// for the row's team, or everywhere where it names none; `administrator` always everywhere. Opens each account, makes teams
// that are not known yet, and gives an invitation for each, in the order of the file. Refused with every wrong row, named
// `FILE:LINE`, and nothing is done: a column missing or unknown, a name or e-mail that is no such thing, is in the file twice or
// has an account, a role that is not known, no role at all.
base::Checked<std::vector<Invited>> load_staff(office::Office& office, const std::string& csv, const std::string& file);

// Refused, naming the nearest known one, about `about`.
base::Checked<base::Done> is_known_role(std::string_view role, const std::string& about);

}  // namespace redress::cli
