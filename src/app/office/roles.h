// What the roles of a body are, and the one answer to "may they": every page, form and route asks here.
//
// Nobody may anything unless a role says so. A role that a procedure names (`officer`, `approver`...) is the same role
// here: who holds it may take the steps that the procedure leaves to it. Rule: RELIABILITY S54, S55.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redress::office {

// What a route asks for, besides `public` and `signed_in`.
enum class Permission {
  read_cases,
  record_cases,    // register a new case
  work_cases,      // every other command, as far as the procedure lets the role
  allocate_cases,  // give a case to somebody
  import_cases,
  read_reports,
  write_reports,        // commentary, papers for a meeting, actions, dated numbers
  publish_reports,      // propose one, release what somebody else proposed
  figures_of_officers,  // ask for figures by officer, with a purpose that is recorded
  run_body,             // accounts and roles, settings
};
std::string to_text(Permission permission);
std::optional<Permission> parse_permission(std::string_view text);

struct RoleKind {
  std::string_view id;
  std::string_view title;
  std::string_view does;  // one line for the page that gives it
  std::vector<Permission> may;
};
// In the order in which a page lists them.
const std::vector<RoleKind>& role_kinds();
const RoleKind* find_role(std::string_view id);

// A role that somebody holds: everywhere, or for one team or service.
struct HeldRole {
  std::string role;
  std::int64_t unit = 0;  // 0: everywhere
  bool operator==(const HeldRole&) const = default;
};

bool may(const std::vector<HeldRole>& roles, Permission permission);
// Their ids, each once, as a command's `roles` has them.
std::vector<std::string> role_ids(const std::vector<HeldRole>& roles);

}  // namespace redress::office
