#include "app/cli/staff_list.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "base/text.h"
#include "kit/csv/read.h"

namespace redress::cli {
namespace {

using base::Refusals;
using base::refuse;

struct Row {
  std::string place;  // `staff.csv:7`
  std::string name, email, team;
  std::vector<std::string> roles;
};

std::string in_small_letters(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

Refusals wrong_columns(const csv::Reader& reader, const std::string& file) {
  Refusals refusals;
  for (const char* needed : {"name", "email", "roles"}) {
    if (!reader.column(needed))
      refusals.push_back({"column_is_needed", file + ":1", "", "the column " + std::string(needed) + " is missing"});
  }
  for (const auto& column : reader.header()) {
    if (column != "name" && column != "email" && column != "roles" && column != "team")
      refusals.push_back({"column_is_known", file + ":1", "",
                          "the column " + column + " is not known; the columns are name, email, roles, team"});
  }
  return refusals;
}

Row row_of(const csv::Reader& reader, const std::string& file) {
  const auto field = [&](std::string_view column) {
    const auto index = reader.column(column);
    return index ? std::string(base::trimmed(reader.field(*index))) : std::string();
  };
  Row row{
      file + ":" + std::to_string(reader.line()), field("name"), in_small_letters(field("email")), field("team"), {}};
  const std::string roles = field("roles");
  for (const auto role : base::split(roles, ' ')) {
    if (!base::trimmed(role).empty()) row.roles.emplace_back(base::trimmed(role));
  }
  return row;
}

// What the row says wrongly by itself and beside the others. `seen`: names and e-mails with the place where they stood first.
Refusals wrong_with(const Row& row, office::Office& office, std::map<std::string, std::string>& seen) {
  Refusals refusals;
  const auto add = [&](std::string rule, std::string text) {
    refusals.push_back({std::move(rule), row.place, "", std::move(text)});
  };
  for (const auto& refusal : office.accounts().wrong_with_person(row.name, row.email)) add(refusal.rule, refusal.text);
  for (const auto& [what, value] : {std::pair{"name", row.name}, std::pair{"e-mail", row.email}}) {
    if (value.empty()) continue;
    const auto [first, is_new] = seen.try_emplace(std::string(what) + ' ' + value, row.place);
    if (!is_new)
      add("row_is_not_repeated", std::string(what) + ' ' + value + " stands in " + first->second + " already");
  }
  if (row.roles.empty()) add("role_is_needed", "no role is named; somebody without one may do nothing");
  for (const auto& role : row.roles) {
    const auto known = is_known_role(role, row.place);
    if (!known) refusals.insert(refusals.end(), known.error().begin(), known.error().end());
  }
  if (!base::is_utf8(row.team) || row.team.size() > 200) add("team_is_a_name", "a team's name has at most 200 bytes");
  return refusals;
}

base::Checked<std::vector<Row>> read_rows(office::Office& office, const std::string& csv, const std::string& file) {
  std::istringstream in(csv);
  csv::Reader reader(in, file);
  if (auto header = reader.read_header(); !header) return refuse(header.error());
  if (auto wrong = wrong_columns(reader, file); !wrong.empty()) return refuse(std::move(wrong));
  std::vector<Row> rows;
  Refusals refusals;
  std::map<std::string, std::string> seen;
  for (;;) {
    const auto more = reader.next();
    if (!more) {
      refusals.insert(refusals.end(), more.error().begin(), more.error().end());
      continue;
    }
    if (!*more) break;
    rows.push_back(row_of(reader, file));
    const auto wrong = wrong_with(rows.back(), office, seen);
    refusals.insert(refusals.end(), wrong.begin(), wrong.end());
  }
  if (rows.empty() && refusals.empty()) refusals.push_back({"file_has_rows", file, "", "there is no row in it"});
  if (!refusals.empty()) return refuse(std::move(refusals));
  return rows;
}

}  // namespace

base::Checked<base::Done> is_known_role(std::string_view role, const std::string& about) {
  if (office::find_role(role) != nullptr) return base::Done{};
  std::vector<std::string> known;
  std::string all;
  for (const auto& kind : office::role_kinds()) {
    known.emplace_back(kind.id);
    all += (all.empty() ? "" : ", ") + std::string(kind.id);
  }
  const auto near = base::nearest_word(role, known);
  return refuse(
      {"role_is_not_known", about, "",
       "there is no role " + std::string(role) + (near ? "; is " + *near + " meant?" : "; there are " + all)});
}

base::Checked<std::vector<Invited>> load_staff(office::Office& office, const std::string& csv,
                                               const std::string& file) {
  const auto rows = read_rows(office, csv, file);
  if (!rows) return refuse(rows.error());
  auto& accounts = office.accounts();
  std::vector<Invited> invited;
  for (const auto& row : *rows) {
    const std::int64_t team = row.team.empty() ? 0 : office.units("team", {row.team}).front();
    const auto actor = accounts.open_account(row.name, row.email, 0);
    if (!actor) return refuse(actor.error());
    for (const auto& role : row.roles) {
      const std::int64_t unit = role == "administrator" ? 0 : team;
      if (const auto given = accounts.give_role(*actor, {role, unit}, 0); !given) return refuse(given.error());
    }
    const auto code = accounts.invite(*actor, "invitation");
    if (!code) return refuse(code.error());
    invited.push_back({row.email, *code});
  }
  return invited;
}

}  // namespace redress::cli
