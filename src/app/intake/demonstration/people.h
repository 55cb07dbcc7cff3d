// Who may sign in to a demonstration, without a password and on this machine only. Used in this folder only.
#pragma once

#include <string>
#include <vector>

#include "app/office/office.h"

namespace redress::intake {

struct Person {
  const char* name;
  const char* email;
  std::vector<std::string> roles;
};
// Throws base::Fault where an account or a role is refused: the demonstration is ours.
void open_accounts(office::Office& office, const std::vector<Person>& people);

}  // namespace redress::intake
