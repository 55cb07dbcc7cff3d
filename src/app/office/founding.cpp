// A new body: its first events say who it is and which editions it begins with.
#include <algorithm>
#include <utility>

#include "app/office/reference.h"
#include "app/office/shipped.h"
#include "base/fault.h"
#include "base/text.h"
#include "kit/zone/zone.h"

namespace redress::office {
namespace {

// What the body uses at first; refusals about `procedures`.
base::Checked<std::vector<std::string>> used_at_first(const Founding& founding, const catalogue::Shipped& shipped) {
  std::vector<std::string> known, fitting;
  for (const auto& procedure : shipped.procedures) {
    if (std::find(known.begin(), known.end(), procedure.id) != known.end()) continue;
    known.push_back(procedure.id);
    if (procedure.default_calendar == "body" || procedure.default_calendar == founding.calendar)
      fitting.push_back(procedure.id);
  }
  if (!founding.procedures) return fitting;
  base::Refusals refusals;
  std::vector<std::string> named;
  for (const auto& id : *founding.procedures) {
    if (std::find(named.begin(), named.end(), id) == named.end()) named.push_back(id);
    if (std::find(known.begin(), known.end(), id) != known.end()) continue;
    const auto near = base::nearest_word(id, known);
    refusals.push_back({"procedure_is_not_known", "procedures", "",
                        "there is no procedure `" + id + "`" + (near ? "; is " + *near + " meant?" : "")});
  }
  if (named.empty()) refusals.push_back({"procedures_are_named", "procedures", "", "name at least one procedure"});
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  return named;
}

base::Refusals wrong_with(const Founding& founding) {
  base::Refusals refusals;
  if (base::trimmed(founding.name).empty() || !base::is_utf8(founding.name) || founding.name.size() > 200) {
    refusals.push_back({"body_needs_a_name", "organisation", "", "a body needs a name of at most 200 bytes"});
  }
  const auto calendars = shipped_calendars();
  if (calendars->find(founding.calendar) == nullptr) {
    const auto near = base::nearest_word(founding.calendar, calendars->ids());
    std::string known;
    for (const auto& id : calendars->ids()) known += (known.empty() ? "" : ", ") + id;
    refusals.push_back(
        {"calendar_is_not_known", "calendar", "",
         "there is no calendar " + founding.calendar + (near ? "; is " + *near + " meant?" : "; there are " + known)});
  }
  if (!zone::Zone::named(founding.zone)) {
    refusals.push_back({"zone_is_not_known", "zone", "", "there is no time zone " + founding.zone});
  }
  if (!founding.prefix.empty() && !is_prefix(founding.prefix)) {
    refusals.push_back(
        {"prefix_is_capitals", "prefix", "", "the prefix of references is one to eight capitals or digits"});
  }
  return refusals;
}

}  // namespace

base::Checked<base::Done> Office::found(const store::Place& place, const Founding& founding, const Clock& clock) {
  if (auto refusals = wrong_with(founding); !refusals.empty()) return base::refuse(std::move(refusals));
  const auto files = base::embedded_shipped();
  const catalogue::Shipped shipped = sound(files);
  const auto used = used_at_first(founding, shipped);
  if (!used) return base::refuse(used.error());
  const auto store = store::Store::open(place);
  sql::Transaction transaction(store->connection(), true);
  store->confirm_writer();
  if (store->head().size > 0) {
    return base::refuse({"body_is_founded_once", "data", "", "there is a body here already"});
  }
  store::BodyEvent first;
  first.kind = store::BodyEventKind::body_founded;
  first.code = founding.calendar;
  first.detail = {{"name", founding.name},
                  {"zone", founding.zone},
                  {"prefix", founding.prefix.empty() ? initials_of(founding.name) : founding.prefix}};
  if (founding.demonstration) first.detail["demonstration"] = 1;
  std::vector<store::BodyEvent> events{std::move(first)};
  for (auto& adoption : adoptions(*store, shipped)) events.push_back(std::move(adoption));
  for (const auto& id : *used) {
    store::BodyEvent event;
    event.kind = store::BodyEventKind::procedure_used;
    event.field = id;
    events.push_back(std::move(event));
  }
  const Instant now = clock();
  const Day today = zone::Zone::named(founding.zone)->civil_day(now);
  for (auto& event : events) {
    event.recorded_at = now;
    event.known_on = event.happened_on = today;
  }
  store->append(events);
  transaction.commit();
  return base::Done{};
}

}  // namespace redress::office
