#include "app/office/roles.h"

#include <algorithm>
#include <array>
#include <utility>

namespace redress::office {
namespace {

constexpr std::array<std::pair<Permission, std::string_view>, 10> names{
    {{Permission::read_cases, "read_cases"},
     {Permission::record_cases, "record_cases"},
     {Permission::work_cases, "work_cases"},
     {Permission::allocate_cases, "allocate_cases"},
     {Permission::import_cases, "import_cases"},
     {Permission::read_reports, "read_reports"},
     {Permission::write_reports, "write_reports"},
     {Permission::publish_reports, "publish_reports"},
     {Permission::figures_of_officers, "figures_of_officers"},
     {Permission::run_body, "run_body"}}};

}  // namespace

std::string to_text(Permission permission) {
  for (const auto& [known, name] : names) {
    if (known == permission) return std::string(name);
  }
  return "";
}

std::optional<Permission> parse_permission(std::string_view text) {
  for (const auto& [known, name] : names) {
    if (name == text) return known;
  }
  return std::nullopt;
}

const std::vector<RoleKind>& role_kinds() {
  using enum Permission;
  static const std::vector<RoleKind> kinds{
      {"coordinator",
       "Co-ordinator",
       "Owns the clock: triages, acknowledges, gives cases to officers",
       {read_cases, record_cases, work_cases, allocate_cases, import_cases, read_reports, write_reports}},
      {"officer",
       "Case officer",
       "Looks into cases and drafts the answers",
       {read_cases, record_cases, work_cases, read_reports, write_reports}},
      {"approver",
       "Approver",
       "Signs off findings and answers",
       {read_cases, work_cases, read_reports, write_reports, publish_reports}},
      {"manager",
       "Manager",
       "Agrees what is out of the ordinary; sees the whole team's work",
       {read_cases, record_cases, work_cases, allocate_cases, import_cases, read_reports, write_reports,
        publish_reports, figures_of_officers}},
      {"information_officer",
       "Information officer",
       "Handles requests for information",
       {read_cases, record_cases, work_cases, read_reports, write_reports}},
      {"clerk",
       "Committee clerk",
       "Reads the reports, and proposes what is published",
       {read_reports, write_reports, publish_reports}},
      {"auditor", "Auditor", "Reads cases and reports, changes nothing", {read_cases, read_reports}},
      {"administrator",
       "Administrator",
       "Accounts, roles, settings and imports; reads no case",
       {import_cases, run_body}},
  };
  return kinds;
}

const RoleKind* find_role(std::string_view id) {
  const auto& kinds = role_kinds();
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const RoleKind& kind) { return kind.id == id; });
  return found == kinds.end() ? nullptr : &*found;
}

bool may(const std::vector<HeldRole>& roles, Permission permission) {
  return std::any_of(roles.begin(), roles.end(), [&](const HeldRole& held) {
    const RoleKind* kind = find_role(held.role);
    return kind != nullptr && std::find(kind->may.begin(), kind->may.end(), permission) != kind->may.end();
  });
}

std::vector<std::string> role_ids(const std::vector<HeldRole>& roles) {
  std::vector<std::string> ids;
  for (const auto& held : roles) {
    if (std::find(ids.begin(), ids.end(), held.role) == ids.end()) ids.push_back(held.role);
  }
  return ids;
}

}  // namespace redress::office
