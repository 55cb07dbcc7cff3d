#include "app/office/shipped.h"

#include <set>
#include <utility>

#include "app/catalogue/calendars.h"
#include "app/catalogue/measures.h"
#include "app/catalogue/procedures.h"
#include "app/catalogue/reports.h"
#include "base/value.h"
#include "kit/crypto/hash.h"

namespace redress::office {
namespace {

using Kind = store::BodyEventKind;
using Adoption = std::pair<std::string, std::string>;  // field, code

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

class Adopting {
 public:
  explicit Adopting(store::Store& store) : store_(store) {
    for (const auto& event : store.body_events()) had_.insert({event.kind, {event.field, event.code}});
  }

  void adopt(Kind kind, const std::string& id, const std::string& edition, const std::string& text) {
    if (had_.contains({kind, {id, edition}})) return;
    store::BodyEvent event;
    event.kind = kind;
    event.field = id;
    event.code = edition;
    event.detail["hash"] = crypto::hex(store_.keep_edition(text));
    events_.push_back(std::move(event));
  }

  std::vector<store::BodyEvent> take() { return std::move(events_); }

 private:
  store::Store& store_;
  std::set<std::pair<Kind, Adoption>> had_;
  std::vector<store::BodyEvent> events_;
};

}  // namespace

std::shared_ptr<const clock::Calendars> shipped_calendars() {
  static const auto shipped = std::make_shared<const clock::Calendars>(catalogue::shipped_calendars());
  return shipped;
}

std::vector<store::BodyEvent> adoptions(store::Store& store) {
  Adopting adopting(store);
  const auto calendars = shipped_calendars();
  for (const auto& id : calendars->ids()) {
    const clock::CalendarHistory& history = *calendars->find(id);
    const std::optional<Day> before =
        history.changes().empty() ? std::nullopt : std::optional(history.changes().front() - std::chrono::days{1});
    adopting.adopt(Kind::calendar_adopted, id, "first", text_of(history, before));
    for (const Day change : history.changes()) {
      adopting.adopt(Kind::calendar_adopted, id, base::to_text(change), text_of(history, change));
    }
  }
  for (const auto& procedure : catalogue::shipped_procedures()) {
    adopting.adopt(Kind::procedure_adopted, procedure.id, std::to_string(procedure.edition), procedure.text);
  }
  for (const auto& measure : catalogue::shipped_measures()) {
    adopting.adopt(Kind::measure_adopted, measure.id, std::to_string(measure.edition), measure.text);
  }
  for (const auto& report : catalogue::shipped_reports()) {
    adopting.adopt(Kind::report_adopted, report.id, std::to_string(report.edition), report.text);
  }
  return adopting.take();
}

base::Checked<procedure::Procedure> read_procedure(std::string_view text, std::string_view name) {
  return catalogue::read_procedure(text, name);
}

base::Checked<figures::Measure> read_measure(std::string_view text, std::string_view name) {
  return catalogue::read_measure(text, name);
}

base::Checked<reports::Definition> read_report(std::string_view text, std::string_view name) {
  return catalogue::read_report(text, name);
}

}  // namespace redress::office
