#include "app/web/work_list.h"

#include <algorithm>

#include "app/office/procedure_use.h"
#include "app/office/who_may.h"
#include "app/web/parts/pages.h"
#include "base/assert.h"

namespace redress::web {
namespace {

constexpr std::chrono::days one{1};

// The teams and services that the person's roles are for; empty: everything.
std::vector<std::int64_t> units_of(const Desk& desk) {
  std::vector<std::int64_t> units;
  if (!desk.visitor.who) return units;
  for (const auto& held : desk.visitor.who->roles) {
    const auto* kind = office::find_role(held.role);
    if (kind == nullptr || !office::may({held}, office::Permission::read_cases)) continue;
    if (held.unit == 0) return {};
    if (std::find(units.begin(), units.end(), held.unit) == units.end()) units.push_back(held.unit);
  }
  return units.size() > store::most_units ? std::vector<std::int64_t>() : units;
}

bool within(const std::optional<Day>& day, const std::optional<Day>& from, const std::optional<Day>& to, bool or_none) {
  if (!day) return or_none;
  return (!from || *from <= *day) && (!to || *day <= *to);
}

std::string text_of(const std::optional<Day>& day) {
  return day ? base::to_text(*day) : std::string();
}
std::string text_of(std::int64_t id) {
  return id == 0 ? std::string() : std::to_string(id);
}

bool is_in_urgency(const ListFilters& filters) {
  return filters.sort.empty() || filters.sort == "due";
}

html::Url with_filters(const html::Url& path, const ListFilters& filters) {
  return path.with("show", filters.show == "open" ? "" : filters.show)
      .with("due", filters.due)
      .with("due_from", text_of(filters.due_from))
      .with("due_to", text_of(filters.due_to))
      .with("closed_from", text_of(filters.closed_from))
      .with("procedure", filters.procedure)
      .with("stage", filters.stage)
      .with("service", text_of(filters.service))
      .with("handler", text_of(filters.handler))
      .with("sort", filters.sort);
}

}  // namespace

std::string title_of(ListKind kind) {
  switch (kind) {
    case ListKind::my_work:
      return "My work";
    case ListKind::team_work:
      return "Team work";
    case ListKind::unallocated:
      return "Unallocated";
    case ListKind::cases:
      break;
  }
  return "All cases";
}

std::string words_of(ListKind kind) {
  switch (kind) {
    case ListKind::my_work:
      return "my work";
    case ListKind::team_work:
      return "team work";
    case ListKind::unallocated:
      return "unallocated cases";
    case ListKind::cases:
      break;
  }
  return "all cases";
}

html::Url address_of(ListKind kind) {
  switch (kind) {
    case ListKind::my_work:
      return html::Url("/my-work");
    case ListKind::team_work:
      return html::Url("/team-work");
    case ListKind::unallocated:
      return html::Url("/unallocated");
    case ListKind::cases:
      break;
  }
  return html::Url("/cases");
}

std::optional<ListKind> list_called(std::string_view name) {
  for (const ListKind kind : {ListKind::my_work, ListKind::team_work, ListKind::unallocated, ListKind::cases}) {
    if (address_of(kind).text().substr(1) == name) return kind;
  }
  return std::nullopt;
}

store::CaseQuery scope_of(ListKind kind, const Desk& desk) {
  store::CaseQuery scope;
  if (kind == ListKind::my_work) {
    REDRESS_ASSERT(desk.visitor.who.has_value());
    scope.handler = desk.visitor.who->actor;
  }
  scope.unallocated = kind == ListKind::unallocated;
  if (kind == ListKind::team_work) scope.units = units_of(desk);
  return scope;
}

std::int64_t open_in(ListKind kind, const Desk& desk) {
  store::CaseQuery scope = scope_of(kind, desk);
  scope.open = true;
  return desk.office.count_cases(scope);
}

bool may_sign_off(const Desk& desk) {
  if (!desk.visitor.who) return false;
  const auto roles = office::role_ids(desk.visitor.who->roles);
  const auto& procedures = desk.office.procedures();
  return std::any_of(procedures.begin(), procedures.end(),
                     [&](const auto& procedure) { return office::may_sign_off(roles, procedure); });
}

std::vector<std::string> deciding_roles(const Desk& desk) {
  if (!desk.visitor.who) return {};
  std::vector<std::string> roles = office::role_ids(desk.visitor.who->roles);
  std::sort(roles.begin(), roles.end());
  roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
  std::erase_if(roles, [&](const std::string& role) {
    for (const auto& procedure : desk.office.procedures()) {
      for (const auto& approval : procedure.approvals) {
        const bool asks = std::any_of(approval.levels.begin(), approval.levels.end(),
                                      [&](const auto& level) { return level.role == role; });
        if (asks && desk.office.procedure_use().is_used(procedure.id)) return false;
      }
    }
    return true;
  });
  return roles;
}

bool may_approve(const Desk& desk) {
  return may_sign_off(desk) || !deciding_roles(desk).empty();
}

std::int64_t to_approve(const Desk& desk) {
  const auto roles = deciding_roles(desk);
  return to_sign_off(desk) +
         (roles.empty() ? 0 : desk.office.count_remedies_to_approve(desk.visitor.who->actor, roles));
}

std::int64_t to_sign_off(const Desk& desk) {
  return may_sign_off(desk) ? desk.office.count_findings_to_sign_off(desk.visitor.who->actor) : 0;
}

const std::vector<ListGroup>& list_groups() {
  static const std::vector<ListGroup> groups{
      {"overdue", "Overdue", "overdue", Standing::late},
      {"today", "Due today", "due today", Standing::today},
      {"soon", "Due in the next 5 working days", "due in 5 working days", Standing::soon},
      {"later", "Later or paused", "later or paused", Standing::paused},
      {"closed", "Closed", "closed", Standing::plain}};
  return groups;
}

WorkList::WorkList(ListKind kind, ListFilters filters, const Desk& desk)
    : kind_(kind), filters_(std::move(filters)), desk_(desk) {
  const auto calendar = desk.calendar("body");
  const auto fifth =
      calendar && calendar->covers(desk.today) ? calendar->nth_working_day_after(desk.today, 5) : std::nullopt;
  soon_to_ = fifth.value_or(desk.today + std::chrono::days{7});
  store::CaseQuery open = scope_of(kind, desk);
  open.open = true;
  tallies_ = desk.office.tally_cases(open);
}

html::Url WorkList::address(const ListFilters& filters) const {
  return with_filters(address_of(kind_), filters);
}

html::Url WorkList::data_address() const {
  return with_filters(address_of(kind_).segment("data"), filters_);
}

html::Url WorkList::several_address(std::string_view step) const {
  html::Url path = html::Url("/several").segment(address_of(kind_).text().substr(1));
  if (!step.empty()) path = path.segment(step);
  return with_filters(path, filters_).with("page", filters_.page == 1 ? "" : std::to_string(filters_.page));
}

WorkList::Range WorkList::range_of(const std::string& due, const ListFilters& filters) const {
  Range range;
  if (due == "overdue") range = {std::nullopt, desk_.today - one, false};
  if (due == "today") range = {desk_.today, desk_.today, false};
  if (due == "soon") range = {desk_.today + one, soon_to_, false};
  if (due == "later") range = {soon_to_ + one, std::nullopt, true};
  if (filters.due_from || filters.due_to) range.or_none = false;
  if (filters.due_from) range.from = range.from ? std::max(*range.from, *filters.due_from) : *filters.due_from;
  if (filters.due_to) range.to = range.to ? std::min(*range.to, *filters.due_to) : *filters.due_to;
  return range;
}

store::CaseQuery WorkList::query_of(const ListFilters& filters, bool open, const Range& range) const {
  store::CaseQuery query = scope_of(kind_, desk_);
  query.open = open;
  query.procedure = filters.procedure;
  query.stage = filters.stage;
  query.service = filters.service;
  if (filters.handler != 0) query.handler = filters.handler;
  if (!open) {
    query.closed_from = filters.closed_from;
    return query;
  }
  query.due_from = range.from;
  query.due_to = range.to;
  query.or_no_due = range.or_none && (range.from || range.to);
  return query;
}

std::int64_t WorkList::count_open(const ListFilters& filters, const Range& range) const {
  std::int64_t count = 0;
  for (const auto& tally : *tallies_) {
    const bool fits = (filters.procedure.empty() || filters.procedure == tally.procedure) &&
                      (filters.stage.empty() || filters.stage == tally.stage) &&
                      (filters.service == 0 || filters.service == tally.service) &&
                      (filters.handler == 0 || filters.handler == tally.handler) &&
                      within(tally.due_on, range.from, range.to, range.or_none);
    if (fits) count += tally.count;
  }
  return count;
}

// Closed cases have no limit that runs: a filter by due leaves none of them.
std::int64_t WorkList::count(const ListFilters& filters) const {
  const bool by_due = !filters.due.empty() || filters.due_from || filters.due_to;
  std::int64_t count = 0;
  if (filters.show != "closed") count += count_open(filters, range_of(filters.due, filters));
  if (filters.show != "open" && !by_due) count += desk_.office.count_cases(query_of(filters, false, {}));
  return count;
}

std::vector<ListGroup> WorkList::groups() const {
  std::vector<ListGroup> shown;
  const bool by_due = !filters_.due.empty() || filters_.due_from || filters_.due_to;
  if (!is_in_urgency(filters_)) {
    if (filters_.show != "closed") shown.push_back({"open", filters_.show == "all" ? "Open" : "", "", Standing::plain});
    if (filters_.show != "open" && !by_due)
      shown.push_back({"closed", filters_.show == "all" ? "Closed" : "", "", Standing::plain});
    return shown;
  }
  for (const auto& group : list_groups()) {
    const bool closed = group.id == "closed";
    if (closed ? filters_.show != "open" && !by_due
               : filters_.show != "closed" && (filters_.due.empty() || filters_.due == group.id)) {
      shown.push_back(group);
    }
  }
  return shown;
}

std::int64_t WorkList::count(const ListGroup& group) const {
  if (group.id == "closed") return desk_.office.count_cases(query_of(filters_, false, {}));
  return count_open(filters_, range_of(group.id == "open" ? filters_.due : group.id, filters_));
}

std::vector<store::CaseLine> WorkList::lines(const ListGroup& group, std::int64_t offset, std::int64_t limit) const {
  const bool open = group.id != "closed";
  store::CaseQuery query =
      query_of(filters_, open, open ? range_of(group.id == "open" ? filters_.due : group.id, filters_) : Range{});
  query.order = parse_sort(filters_.sort).value_or(store::Order::due);
  query.offset = static_cast<int>(offset);
  query.limit = static_cast<int>(limit);
  return desk_.office.cases(query);
}

std::vector<WorkList::Part> WorkList::parts(std::int64_t offset, std::int64_t limit) const {
  std::vector<Part> shown;
  for (const auto& group : groups()) {
    if (limit <= 0) break;
    const std::int64_t all = count(group);
    const std::int64_t skipped = std::min(offset, all);
    offset -= skipped;
    if (skipped >= all) continue;
    Part part{group, lines(group, skipped, std::min(limit, all - skipped))};
    limit -= static_cast<std::int64_t>(part.lines.size());
    shown.push_back(std::move(part));
  }
  return shown;
}

std::vector<store::CaseLine> WorkList::of_these(const std::vector<std::string>& references) const {
  std::vector<store::CaseLine> all;
  if (references.empty()) return all;
  for (const bool open : {true, false}) {
    if (filters_.show == (open ? "closed" : "open")) continue;
    store::CaseQuery query = query_of(filters_, open, open ? range_of(filters_.due, filters_) : Range{});
    query.references = references;
    query.limit = static_cast<int>(references.size());
    for (auto& line : desk_.office.cases(query)) all.push_back(std::move(line));
  }
  return all;
}

std::vector<Day> WorkList::next_working_days(int count) const {
  std::vector<Day> days;
  const auto calendar = desk_.calendar("body");
  if (!calendar || !calendar->covers(desk_.today)) return days;
  if (calendar->is_working(desk_.today)) days.push_back(desk_.today);
  for (int i = 1; static_cast<int>(days.size()) < count; ++i) {
    const auto next = calendar->nth_working_day_after(desk_.today, i);
    if (!next) return {};
    days.push_back(*next);
  }
  return days;
}

}  // namespace redress::web
