// What the pages about accounts share: roles in words and as boxes to tick, the state of an account, a code to hand over.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/web/form.h"

namespace redress::web {

// `Case officer`, `Case officer for Housing`.
std::string role_words(const office::HeldRole& held, const Desk& desk);

// A box for each role with what it does; the names are ROLE fields (`role-officer`), the first id is `role`. Ticked: what was
// typed, or what is held where nothing was sent.
html::Fragment role_boxes(const Desk& desk, const std::vector<office::HeldRole>& held, const Wrongs& wrongs);
// The roles whose boxes were sent ticked, by id.
std::vector<std::string> ticked_roles(const Desk& desk);

struct AccountState {
  std::string words;
  std::string colour;  // of the tag: `govuk-tag--green`
};
AccountState state_of(const office::Account& account);

// Whoever does something grave says their own password again; nothing for a person without one. Rule: RELIABILITY S51.
html::Fragment own_password_field(const Desk& desk, const Wrongs& wrongs);
base::Checked<base::Done> confirm_own_password(const Desk& desk);

// Whom the address means; nothing if there is no such account.
std::optional<office::Account> account_named(const Desk& desk, std::string_view actor);
html::Url address_of_person(std::int64_t actor);

// The page that shows a code, this once.
http::Response code_page(const Desk& desk, const office::Account& account, const std::string& code, bool is_reset);

}  // namespace redress::web
