// People and units that a command or an import names for the first time; and the body events that the desk writes.
#include <utility>

#include "app/office/desk.h"

namespace redress::office {

std::int64_t Desk::person(std::string_view name) {
  if (const auto known = names_.person(name)) return *known;
  for (const auto* added : {&group_, &job_}) {
    for (const auto& [id, text] : added->people) {
      if (text == name) return id;
    }
  }
  store_.guard_job();  // the command that names them may yet be refused
  const std::int64_t id = store_.actor_named(name);
  job_.people.emplace_back(id, std::string(name));
  return id;
}

std::int64_t Desk::unit(std::string_view kind, std::string_view name) {
  if (const auto known = names_.unit(kind, name)) return *known;
  std::int64_t last = names_.organisation()->last();
  for (const auto* added : {&group_, &job_}) {
    for (const auto& unit : added->units) {
      if (unit.kind == kind && unit.name == name) return unit.id;
      last = std::max(last, unit.id);
    }
  }
  job_.units.push_back({last + 1, std::string(kind), std::string(name)});
  to_establish_.push_back(job_.units.back());
  return last + 1;
}

void Desk::append_body_event(store::BodyEvent event) {
  event.recorded_at = last_recorded_at_;
  event.known_on = bearings_.zone.civil_day(last_recorded_at_);
  event.happened_on = event.known_on;
  std::vector<store::BodyEvent> events{std::move(event)};
  store_.append(events);
  job_.told.push_back(std::move(events.front()));
}

void Desk::establish_new_units() {
  for (const auto& unit : to_establish_) {
    store::BodyEvent event;
    event.kind = store::BodyEventKind::unit_established;
    event.unit_id = unit.id;
    event.field = unit.kind;
    event.detail["name"] = unit.name;
    append_body_event(std::move(event));
  }
  to_establish_.clear();
}

void Desk::tell(store::BodyEvent event) {
  next_instant();
  if (event.kind == store::BodyEventKind::unit_established)
    job_.units.push_back({event.unit_id, event.field, base::text_or(event.detail, "name")});
  append_body_event(std::move(event));
}

std::vector<std::int64_t> Desk::people(const std::vector<std::string>& names) {
  std::vector<std::int64_t> ids;
  for (const auto& name : names) ids.push_back(person(name));
  return ids;
}

std::vector<std::int64_t> Desk::units(std::string_view kind, const std::vector<std::string>& names) {
  std::vector<std::int64_t> ids;
  for (const auto& name : names) ids.push_back(unit(kind, name));
  next_instant();
  establish_new_units();
  return ids;
}

void Desk::record_import(const ImportRecord& record) {
  next_instant();
  store::BodyEvent event;
  event.kind = store::BodyEventKind::import_finished;
  event.field = record.id;
  event.detail = {
      {"file", record.file_hash}, {"rows", record.rows}, {"cases", record.cases}, {"events", record.events}};
  append_body_event(std::move(event));
}

}  // namespace redress::office
