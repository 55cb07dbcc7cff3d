#include "app/office/shipped.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "app/catalogue/calendars.h"
#include "app/catalogue/measures.h"
#include "app/catalogue/procedures.h"
#include "app/catalogue/reports.h"
#include "app/office/used_procedures.h"
#include "base/fault.h"
#include "base/text.h"
#include "base/value.h"
#include "kit/crypto/hash.h"
#include "kit/zone/zone.h"

namespace redress::office {
namespace {

using Kind = store::BodyEventKind;

// Everything that this edition of a calendar says, as text that can be hashed and kept.
std::string text_of(const clock::CalendarHistory& history, const std::optional<Day>& edition) {
  const auto calendar = history.known_on(edition);
  base::Array days;
  for (const auto& holiday : history.holidays()) {
    const clock::Holiday* known = calendar->holiday_on(holiday.day);
    if (known == nullptr) continue;
    days.push_back(base::Object{{"day", base::to_text(known->day)}, {"title", known->title}});
  }
  return base::canonical_text(base::Object{{"calendar", history.id()},
                                           {"first", base::to_text(history.first())},
                                           {"last", base::to_text(history.last())},
                                           {"holidays", std::move(days)}});
}

// One edition of what the program brings.
struct Brought {
  Kind kind;
  std::string id, edition, text;
};

void add_calendars(std::vector<Brought>& all) {
  const auto calendars = shipped_calendars();
  for (const auto& id : calendars->ids()) {
    const clock::CalendarHistory& history = *calendars->find(id);
    const std::optional<Day> before =
        history.changes().empty() ? std::nullopt : std::optional(history.changes().front() - std::chrono::days{1});
    all.push_back({Kind::calendar_adopted, id, "first", text_of(history, before)});
    for (const Day change : history.changes()) {
      all.push_back({Kind::calendar_adopted, id, base::to_text(change), text_of(history, change)});
    }
  }
}

template <class Part>
void add_all(std::vector<Brought>& all, Kind kind, const std::vector<Part>& parts) {
  for (const Part& part : parts) all.push_back({kind, part.id, std::to_string(part.edition), part.text});
}

// Those of which no event of the body holds the text. Calendars have no numbers; of anything else that the body has a later
// edition of, an earlier one is left alone, so that an older program takes nothing back.
std::vector<Brought> missing(store::Store& store, const catalogue::Shipped& shipped) {
  std::vector<Brought> all;
  add_calendars(all);
  add_all(all, Kind::procedure_adopted, shipped.procedures);
  add_all(all, Kind::measure_adopted, shipped.measures);
  add_all(all, Kind::report_adopted, shipped.reports);

  std::set<std::tuple<Kind, std::string, std::string>> hashes;
  std::map<std::pair<Kind, std::string>, std::int64_t> newest;
  std::set<std::string> own;  // whose next edition the body made itself: it goes on from that one
  for (const auto& event : store.body_events()) {
    if (event.kind == Kind::edition_agreed) own.insert(event.field);
    hashes.emplace(event.kind, event.field, base::text_or(event.detail, "hash"));
    const auto number = base::parse_int(event.code, 0, INT32_MAX);
    auto& last = newest[{event.kind, event.field}];
    last = std::max(last, number.value_or(0));
  }
  std::erase_if(all, [&](const Brought& each) {
    if (each.kind == Kind::procedure_adopted && own.contains(each.id)) return true;
    if (hashes.contains({each.kind, each.id, crypto::hex(crypto::sha256(each.text))})) return true;
    const auto number = base::parse_int(each.edition, 0, INT32_MAX);
    const auto last = newest.find({each.kind, each.id});
    return number && last != newest.end() && *number < last->second;
  });
  return all;
}

std::string word_of(Kind kind) {
  const std::string text = store::to_text(kind);
  return text.substr(0, text.find('_'));
}

}  // namespace

std::shared_ptr<const clock::Calendars> shipped_calendars() {
  static const auto shipped = std::make_shared<const clock::Calendars>(catalogue::shipped_calendars());
  return shipped;
}

catalogue::Shipped sound(const std::vector<base::Embedded>& files) {
  auto shipped = catalogue::read_shipped(files);
  if (shipped) return std::move(*shipped);
  std::string faults;
  for (const auto& refusal : shipped.error()) faults += "\n" + refusal.about + ": " + refusal.text;
  throw base::Fault("what this program brings with it is not sound, and nothing is started:" + faults);
}

std::vector<EditionName> missing_editions(store::Store& store, const catalogue::Shipped& shipped) {
  std::vector<EditionName> names;
  for (auto& each : missing(store, shipped)) {
    names.push_back({word_of(each.kind), std::move(each.id), std::move(each.edition)});
  }
  return names;
}

std::vector<store::BodyEvent> adoptions(store::Store& store, const catalogue::Shipped& shipped) {
  std::vector<store::BodyEvent> events;
  for (const auto& each : missing(store, shipped)) {
    store::BodyEvent event;
    event.kind = each.kind;
    event.field = each.id;
    event.code = each.edition;
    event.detail["hash"] = crypto::hex(store.keep_edition(each.text));
    events.push_back(std::move(event));
  }
  return events;
}

void adopt_missing(store::Store& store, const catalogue::Shipped& shipped, const Clock& clock) {
  const auto known = store.body_events();
  auto events = uses_kept(known);
  if (events.empty() && missing_editions(store, shipped).empty()) return;
  const auto founded = std::find_if(known.begin(), known.end(),
                                    [](const store::BodyEvent& event) { return event.kind == Kind::body_founded; });
  if (founded == known.end()) return;  // reading what it has adopted will say so
  const auto zone = zone::Zone::named(base::text_or(founded->detail, "zone", "Europe/London"));
  if (!zone) return;
  sql::Transaction transaction(store.connection(), true);
  store.confirm_writer();
  for (auto& adoption : adoptions(store, shipped)) events.push_back(std::move(adoption));
  const Instant now = std::max(clock(), store.head().recorded_at);
  for (auto& event : events) {
    event.recorded_at = now;
    event.known_on = event.happened_on = zone->civil_day(now);
  }
  store.append(events);
  transaction.commit();
}

base::Checked<procedure::Procedure> read_procedure(std::string_view text, std::string_view name,
                                                   const std::vector<std::string>& own_calendars) {
  std::vector<std::string> calendars = catalogue::known_calendars();
  for (const auto& own : own_calendars) {
    if (std::find(calendars.begin(), calendars.end(), own) == calendars.end()) calendars.push_back(own);
  }
  return catalogue::read_procedure(text, name, calendars);
}

base::Checked<figures::Measure> read_measure(std::string_view text, std::string_view name) {
  return catalogue::read_measure(text, name);
}

base::Checked<reports::Definition> read_report(std::string_view text, std::string_view name) {
  return catalogue::read_report(text, name);
}

}  // namespace redress::office
