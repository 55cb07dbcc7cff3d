// "Take next unallocated": of the cases that nobody has, the one that is due first becomes the person's own.
#include "app/office/organisation.h"
#include "app/web/pages.h"
#include "app/web/work_page.h"

namespace redress::web {
namespace {

// Somebody may have answered at an earlier stage of a case and so may not take it: then the next one is offered.
constexpr int most_tries = 20;

// The first team that they hold a role for and that is there today.
std::string team_of(const Desk& desk) {
  const auto units = desk.office.organisation().units();
  for (const auto& held : desk.visitor.who->roles) {
    const auto ended = units->ended(held.unit);
    if (ended && *ended <= desk.today) continue;
    const std::string name = desk.office.unit_name(held.unit);
    if (held.unit != 0 && desk.office.find_unit("team", name) == held.unit) return name;
  }
  return {};
}

base::Object allocation_of(const store::CaseLine& line, int version, const Desk& desk) {
  base::Object wire{
      {"kind", std::string("allocate_case")}, {"key", desk.typed("key")},       {"case", line.reference},
      {"on", base::to_text(desk.today)},      {"role", std::string("officer")}, {"handler", desk.visitor.who->name},
      {"seen_version", std::int64_t{version}}};
  if (const std::string team = team_of(desk); !team.empty()) wire.emplace("team", team);
  return wire;
}

bool is_about_this_case_only(const base::Refusal& refusal) {
  return refusal.rule == "reviewer_must_differ" || refusal.rule == "changed_since_it_was_seen";
}

}  // namespace

Response take_next(const Desk& desk, const Request& request, const Captures&) {
  store::CaseQuery waiting = scope_of(ListKind::unallocated, desk);
  waiting.open = true;
  waiting.limit = most_tries;
  base::Refusals refusals{{"nothing_is_unallocated", "", "", "somebody has every open case"}};
  for (const auto& line : desk.office.cases(waiting)) {
    const auto view = desk.office.find_case(line.reference);
    if (!view || view->state.handler() != 0) continue;
    const auto done = desk.office.run(allocation_of(line, view->state.version, desk), desk.author());
    if (done) {
      return http::see_other(html::Url("/my-work").with("done", "case_taken").with("case", done->reference).text());
    }
    refusals = done.error();
    // The same form sent twice: the first time took a case, and one is enough.
    if (refusals.front().rule == "key_used_for_another_request")
      return http::see_other(html::Url("/my-work").with("done", "case_taken").text());
    if (!is_about_this_case_only(refusals.front())) break;
  }
  return work_page(desk, request, ListKind::my_work, Wrongs(std::move(refusals)));
}

}  // namespace redress::web
