#include "app/store/record.h"

#include "core/casework/effects.h"

namespace redress::store {
namespace {

using casework::CaseEvent;
using casework::EventKind;

CaseEvent event_of(std::int64_t case_id, int version, EventKind kind, const char* on) {
  CaseEvent event;
  event.case_id = case_id;
  event.version = version;
  event.kind = kind;
  event.happened_on = event.known_on = day(on);
  event.recorded_at = base::Instant{event.happened_on} + std::chrono::hours{9};
  event.command_id = case_id * 100 + version;
  event.actor_id = 1;
  event.procedure_edition = 1;
  return event;
}

StoredText text_of(const std::string& words) {
  StoredText text;
  text.salt = std::string(16, 's');
  text.body = words;
  text.commitment = crypto::hmac_sha256(text.salt, text.body);
  return text;
}

}  // namespace

clock::Calendars plain_calendars() {
  clock::Calendars calendars;
  for (const char* id : {"scotland", "none"}) {
    calendars.add(clock::CalendarHistory(id, id, day("2020-01-01"), day("2030-12-31"), {}));
  }
  return calendars;
}

std::vector<CaseEvent> small_case(std::int64_t case_id, const casework::Commitment& note) {
  CaseEvent received = event_of(case_id, 1, EventKind::case_received, "2026-11-20");
  received.channel = "e-mail";
  casework::Effects effects;
  effects.state = "stage_1";
  effects.opens = casework::OpenedStage{1, "1", "stage-1", "received", "scotland", clock::Convention::inclusive};
  effects.starts.push_back({"stage_1_response",
                            "Stage 1 response",
                            {5, clock::Unit::working_days, clock::Convention::inclusive},
                            "scotland",
                            true});
  received.detail["reference"] = "WM-2026-" + std::to_string(case_id);
  received.detail["procedure"] = "sct.mchp.2021";
  received.detail["stream"] = "complaint";
  received.detail["theme"] = "delay";
  received.detail["effects"] = casework::to_value(effects);
  CaseEvent acknowledged = event_of(case_id, 2, EventKind::case_acknowledged, "2026-11-23");
  acknowledged.happened_at = at("2026-11-23T10:30:00Z");
  acknowledged.channel = "letter";
  CaseEvent noted = event_of(case_id, 3, EventKind::note_added, "2026-11-23");
  noted.recorded_at += std::chrono::hours{2};
  noted.detail["texts"] = base::Object{{"note", crypto::hex(note)}};
  return {received, acknowledged, noted};
}

std::vector<CaseEvent> its_end(std::int64_t case_id) {
  CaseEvent answered = event_of(case_id, 4, EventKind::stage_answered, "2026-11-25");
  answered.episode_id = 1;
  answered.channel = "letter";
  answered.code = "upheld";
  casework::Effects effects;
  effects.state = "answered";
  effects.answers = true;
  effects.stops = {"stage_1_response"};
  answered.detail["effects"] = casework::to_value(effects);
  CaseEvent closed = event_of(case_id, 5, EventKind::case_closed, "2026-11-26");
  closed.code = "upheld";
  closed.field = "answered";
  effects = {};
  effects.state = "closed";
  closed.detail["effects"] = casework::to_value(effects);
  return {answered, closed};
}

Record::Record(sql::Engine engine) : database_(engine), engine_(engine), store_(Store::open(place())) {}

void Record::reopen() {
  store_.reset();
  store_ = Store::open(place());
}

void Record::fill() {
  write([&] {
    BodyEvent founded;
    founded.kind = BodyEventKind::body_founded;
    founded.happened_on = founded.known_on = day("2026-11-02");
    founded.recorded_at = at("2026-11-02T08:00:00Z");
    founded.code = "scotland";
    founded.detail = {{"name", "Westmarch Council"}, {"zone", "Europe/London"}};
    std::vector<BodyEvent> body{founded};
    store_->append(body);
    const StoredText first = text_of("The bin was left on its side, again.");
    const StoredText second = text_of("Rang back; no answer.");
    store_->keep_text(first);
    store_->keep_text(second);
    text_of_first = first.commitment;
    text_of_second = second.commitment;
    store_->keep_edition("id: sct.mchp.2021\n");
    store_->next_case_ids(2);
    store_->next_command_ids(300);

    std::vector<CaseEvent> all = small_case(1, first.commitment);
    auto two = small_case(2, second.commitment);
    for (auto& event : two) event.recorded_at += std::chrono::days{4};
    all.insert(all.end(), two.begin(), two.end());
    auto end = its_end(2);
    for (auto& event : end) event.recorded_at += std::chrono::days{4};
    all.insert(all.end(), end.begin(), end.end());
    store_->append(all);
    for (const std::int64_t id : {1, 2}) store_->write_case(casework::fold(store_->case_events(id)), calendars_);
  });
}

std::vector<Problem> Record::verify() {
  const sql::Transaction reading(connection(), false);
  return store_->verify();
}

std::vector<Problem> Record::check() {
  const sql::Transaction reading(connection(), false);
  return store_->check(calendars_);
}

void Record::tamper(const std::string& sql) {
  const auto shell = database_.connect();
  if (engine_ == sql::Engine::postgresql) {
    shell->script("SET session_replication_role = replica; " + sql);
    return;
  }
  std::vector<std::string> triggers;
  shell->run("SELECT name FROM sqlite_schema WHERE type = 'trigger'", {},
             [&](const sql::Row& row) { triggers.emplace_back(row.text(0)); });
  for (const auto& name : triggers) shell->script("DROP TRIGGER " + name);
  shell->script(sql);
}

std::string lines(const std::vector<Problem>& problems) {
  std::string text;
  for (const auto& problem : problems) text += problem.what + "\n";
  return text;
}

}  // namespace redress::store
