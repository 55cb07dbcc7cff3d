#include "app/office/organisation_desk.h"

#include <algorithm>
#include <utility>

#include "base/fault.h"
#include "base/value.h"

namespace redress::office {

namespace {

using Kind = store::BodyEventKind;
using organisation::Told;
using organisation::Units;
using organisation::What;

Kind kind_of(What what) {
  switch (what) {
    case What::established:
      return Kind::unit_established;
    case What::renamed:
      return Kind::unit_renamed;
    case What::succeeded:
      return Kind::unit_succeeded;
    case What::closed:
      return Kind::unit_closed;
  }
  throw base::Fault("nothing else is told of a unit");
}

store::BodyEvent event_of(const Told& told) {
  store::BodyEvent event;
  event.kind = kind_of(told.what);
  event.unit_id = told.unit;
  event.field = told.kind;
  event.code = base::to_text(told.from.value());
  event.actor_id = told.actor;
  if (!told.name.empty()) event.detail["name"] = told.name;
  if (told.by != 0) event.detail["by"] = told.by;
  return event;
}

base::Refusal refusal(const char* rule, const char* about, std::string text) {
  return {rule, about, "docs/record.md, Services and teams", std::move(text)};
}

store::CaseQuery open_cases_of(std::int64_t unit) {
  store::CaseQuery query;
  query.open = true;
  query.units = {unit};
  query.order = store::Order::reference;
  return query;
}

// Whether it has been told already: sent twice, or by somebody who was interrupted while handing over.
bool is_told(const Units& units, const Told& told) {
  const auto all = units.told_of(told.unit);
  const auto last = std::find_if(all.rbegin(), all.rend(), [&](const Told& each) {
    if (told.what == What::renamed) return each.what == What::renamed && each.from == told.from;
    return each.what == What::succeeded || each.what == What::closed;
  });
  return last != all.rend() && last->what == told.what && last->from == told.from && last->by == told.by &&
         last->name == told.name;
}

// The day on which the service that it has was said last: what is said of a day before would change nothing.
base::Day service_said_on(const Events& history) {
  base::Day last{};
  for (const auto& event : history) {
    const bool says = event.kind == casework::EventKind::case_received ||
                      (event.kind == casework::EventKind::field_set && event.field == "service");
    if (says) last = std::max(last, event.happened_on);
  }
  return last;
}

// By which of its allocations the team has the case.
const casework::Allocation* holder_in(const casework::CaseState& state, std::int64_t team) {
  for (const char* role : {"officer", "coordinator"}) {
    const auto* has = state.holder(role);
    if (has != nullptr && has->team == team) return has;
  }
  return nullptr;
}

}  // namespace

struct OrganisationDesk::Handing {
  std::int64_t unit = 0, to = 0;
  base::Day from{}, today{};
  std::int64_t by = 0;
  bool is_team = false;
};

std::shared_ptr<const Units> OrganisationDesk::units() {
  if (writing_.writer == nullptr) readers_.with([this](store::Store& store) { return names_.read(store), 0; });
  return names_.organisation();
}

std::int64_t OrganisationDesk::open_cases(std::int64_t unit) {
  return readers_.with([&](store::Store& store) { return store.count_cases(open_cases_of(unit)); });
}

base::Refusals OrganisationDesk::tell(Told& told) {
  const Units now(told_of_units(writing_.store->body_events()));
  if (told.what == What::established) told.unit = now.last() + 1;
  if (is_told(now, told)) return {};
  if (auto wrong = organisation::against(now, told); !wrong.empty()) return wrong;
  writing_.desk->tell(event_of(told));
  if (told.by != 0) give_roles(told.unit, told.by, told.actor);
  return {};
}

base::Refusals OrganisationDesk::write(Told& told) {
  base::Refusals wrong;
  writing_.open().run([&] {
    wrong = tell(told);
    return wrong.empty();
  });
  return wrong;
}

void OrganisationDesk::give_roles(std::int64_t unit, std::int64_t to, std::int64_t by) {
  Rights rights;
  rights.read(*writing_.store);
  const auto has = rights.held_for(to);
  for (const auto& held : rights.held_for(unit)) {
    if (std::find(has.begin(), has.end(), held) != has.end()) continue;
    store::BodyEvent event;
    event.kind = Kind::role_given;
    event.actor_id = by;
    event.field = held.second;
    event.unit_id = to;
    event.detail["holder"] = held.first;
    writing_.desk->tell(std::move(event));
  }
}

base::Checked<std::int64_t> OrganisationDesk::establish(std::string_view kind, std::string_view name, base::Day from,
                                                        std::int64_t by) {
  Told told{.what = What::established, .from = from, .actor = by, .kind = std::string(kind), .name = std::string(name)};
  if (auto wrong = write(told); !wrong.empty()) return base::refuse(std::move(wrong));
  return told.unit;
}

base::Checked<base::Done> OrganisationDesk::rename(std::int64_t unit, std::string_view name, base::Day from,
                                                   std::int64_t by) {
  Told told{.what = What::renamed, .unit = unit, .from = from, .actor = by, .name = std::string(name)};
  if (auto wrong = write(told); !wrong.empty()) return base::refuse(std::move(wrong));
  return base::Done{};
}

base::Checked<HandedOver> OrganisationDesk::succeed(std::int64_t unit, std::int64_t follower, base::Day from,
                                                    std::int64_t by) {
  return end({.what = What::succeeded, .unit = unit, .from = from, .actor = by, .by = follower});
}

base::Checked<HandedOver> OrganisationDesk::close(std::int64_t unit, std::int64_t taker, base::Day from,
                                                  std::int64_t by) {
  return end({.what = What::closed, .unit = unit, .from = from, .actor = by, .by = taker});
}

base::Checked<HandedOver> OrganisationDesk::end(Told told) {
  base::Refusals wrong;
  bool is_team = false;
  writing_.open().run([&] {
    if (told.from > today())
      wrong.push_back(refusal("day_is_not_ahead", "from", "say it on that day: until then cases may be opened"));
    const std::int64_t open = told.by != 0 ? 0 : writing_.store->count_cases(open_cases_of(told.unit));
    if (told.what == What::closed && open > 0) {
      wrong.push_back(refusal("somebody_takes_what_is_open", "by",
                              "it has " + std::to_string(open) + (open == 1 ? " open case" : " open cases") +
                                  ": choose who takes over what is open"));
    }
    auto more = wrong.empty() ? tell(told) : organisation::against(*names_.organisation(), told);
    std::move(more.begin(), more.end(), std::back_inserter(wrong));
    is_team = Units(told_of_units(writing_.store->body_events())).kind(told.unit) == "team";
    return wrong.empty();
  });
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  if (told.by == 0) return HandedOver{};
  return hand_over({told.unit, told.by, *told.from, today(), told.actor, is_team});
}

std::vector<Desk::Each> OrganisationDesk::next_cases(const Handing& handing, HandedOver& result) {
  std::vector<Desk::Each> all;
  const auto add_some = [&](store::Store& store) {
    store::CaseQuery query = open_cases_of(handing.unit);
    query.limit = 250;  // others who write have their turn between so many
    query.offset = static_cast<int>(result.left.size());
    const auto lines = store.cases(query);
    std::vector<std::int64_t> ids;
    for (const auto& line : lines) ids.push_back(line.case_id);
    const auto histories = store.case_events(ids);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      casework::Command command;
      command.case_reference = lines[i].reference;
      command.actor = handing.by;
      command.on = handing.today;
      if (handing.is_team) {
        const auto state = casework::fold(histories[i]);
        const auto* has = holder_in(state, handing.unit);
        if (has == nullptr) {
          result.left.push_back({lines[i].reference, "nobody has it"});
          continue;
        }
        command.request = casework::AllocateCase{has->role, has->handler, handing.to};
      } else {
        command.on = std::max(handing.from, service_said_on(histories[i]));
        command.request = casework::SetField{"service", std::to_string(handing.to)};
      }
      all.push_back({lines[i].case_id, histories[i].back().version, std::move(command)});
    }
    return !lines.empty();
  };
  while (all.empty() && readers_.with(add_some)) {
  }
  return all;
}

HandedOver OrganisationDesk::hand_over(const Handing& handing) {
  HandedOver result;
  for (auto cases = next_cases(handing, result); !cases.empty(); cases = next_cases(handing, result)) {
    std::vector<std::string> why;
    writing_.open().run([&] {
      why = writing_.desk->carry_out_each(cases);
      return std::any_of(why.begin(), why.end(), [](const std::string& each) { return each.empty(); });
    });
    for (std::size_t i = 0; i < why.size(); ++i) {
      if (why[i].empty()) {
        ++result.done;
      } else {
        result.left.push_back({cases[i].command.case_reference, why[i]});
      }
    }
  }
  return result;
}

}  // namespace redress::office
