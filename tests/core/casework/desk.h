// A desk for tests: commands come in, the events that are decided go into the log as the writer would put them.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/value.h"
#include "core/casework/decide.h"
#include "core/casework/state.h"
#include "core/clock/calendar.h"

namespace redress::casework {

// Scotland for tests: worked Monday to Friday but for St Andrew's Day, Christmas and New Year.
inline clock::Calendars test_calendars() {
  clock::Calendars calendars;
  std::vector<clock::Holiday> holidays;
  for (int year = 2016; year <= 2027; ++year) {
    const auto in_year = [&](const char* rest, const char* title) {
      clock::Holiday holiday;
      holiday.day = *base::parse_day(std::to_string(year) + rest);
      holiday.title = title;
      holidays.push_back(std::move(holiday));
    };
    in_year("-01-01", "New Year's Day");
    in_year("-11-30", "St Andrew's Day");
    in_year("-12-25", "Christmas Day");
  }
  calendars.add(clock::CalendarHistory("scotland", "Scotland", *base::parse_day("2016-01-01"),
                                       *base::parse_day("2027-12-31"), std::move(holidays)));
  return calendars;
}

class Desk {
 public:
  explicit Desk(procedure::Procedure procedure, clock::Calendars calendars = test_calendars(),
                std::string body_calendar = "scotland")
      : procedure_(std::move(procedure)), calendars_(std::move(calendars)), body_calendar_(std::move(body_calendar)) {}

  // The wire form, by that person, on a day, recorded on another.
  base::Checked<std::vector<Draft>> say(const base::Object& wire, std::string_view person, Day recorded_on,
                                        bool as_history = false, std::vector<std::string> roles = {}) {
    Directory directory;
    directory.actor = directory.team = directory.service = [this](std::string_view name) { return id_of(name); };
    auto command = parse_command(wire, directory);
    if (!command) return base::refuse(command.error());
    command->actor = id_of(person);
    command->roles = std::move(roles);
    if (as_history) command->known_on = command->on;
    return run(*command, recorded_on, as_history);
  }

  base::Checked<std::vector<Draft>> run(const Command& command, Day recorded_on, bool as_history = false) {
    Circumstances given;
    const std::int64_t seq = log.empty() ? first_edition : edition_under(log, command);
    given.procedure = edition(seq);
    given.procedure_edition = seq;
    given.edition_of = [this](std::int64_t of) { return edition(of); };
    given.edition_called = [this](std::string_view id, int number) { return called(id, number); };
    given.body_calendar = body_calendar_;
    given.calendars = &calendars_;
    given.today = recorded_on;
    given.history = as_history;
    given.text_of = [](const std::string& commitment) { return std::optional(commitment.substr(hex_of.size())); };
    auto drafts = decide(log, command, given);
    if (drafts) {
      for (const Draft& draft : *drafts) enter(draft, recorded_on, as_history);
    }
    return drafts;
  }

  std::int64_t id_of(std::string_view name) {
    const auto found = std::find(names_.begin(), names_.end(), name);
    if (found != names_.end()) return found - names_.begin() + 1;
    names_.emplace_back(name);
    return static_cast<std::int64_t>(names_.size());
  }
  std::string name_of(std::int64_t id) const {
    return id < 1 || id > static_cast<std::int64_t>(names_.size()) ? "nobody"
                                                                   : names_[static_cast<std::size_t>(id - 1)];
  }
  const clock::Calendars& calendars() const { return calendars_; }
  const procedure::Procedure& procedure() const { return procedure_; }

  // Adopted after the one that the case begins under.
  void adopt(procedure::Procedure next) { later_.push_back(std::move(next)); }
  const procedure::Procedure* edition(std::int64_t seq) const {
    if (seq == first_edition) return &procedure_;
    const std::size_t place = static_cast<std::size_t>(seq - first_edition - 1);
    return place < later_.size() ? &later_[place] : nullptr;
  }

  std::vector<CaseEvent> log;

 private:
  static constexpr std::int64_t first_edition = 3;  // its seq

  std::optional<Edition> called(std::string_view id, int number) const {
    for (std::int64_t seq = first_edition; const auto* known = edition(seq); ++seq) {
      if (known->id == id && known->edition == number) return Edition{seq, known};
    }
    return std::nullopt;
  }

  static constexpr std::string_view hex_of = "hex of ";  // as the words' commitment

  void enter(const Draft& draft, Day recorded_on, bool as_history) {
    CaseEvent event = draft.event;
    event.seq = log.empty() ? 100 : log.back().seq + 1;
    event.version = log.empty() ? 1 : log.back().version + 1;
    event.case_id = 7;
    event.recorded_at = Instant{recorded_on} + std::chrono::hours{9} + std::chrono::seconds{event.version};
    if (!as_history) event.known_on = recorded_on;
    base::Object texts;
    if (const base::Value* kept = base::find(event.detail, "texts")) texts = *kept->as_object();
    for (const auto& [field, words] : draft.texts) texts[field] = std::string(hex_of) + words;
    if (!texts.empty()) event.detail["texts"] = std::move(texts);
    log.push_back(std::move(event));
  }

  procedure::Procedure procedure_;
  std::deque<procedure::Procedure> later_;
  clock::Calendars calendars_;
  std::string body_calendar_;
  std::vector<std::string> names_;
};

}  // namespace redress::casework
