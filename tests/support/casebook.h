// Case histories for tests, told in a few words and written as the events that the record would hold.
//
// A Casebook knows simple stages (a limit in working days each) and writes what a decision would have recorded: effects,
// numbers, known days. It decides nothing and refuses nothing, so that histories may also be odd.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/casework/effects.h"
#include "core/casework/event.h"
#include "core/figures/columns.h"

namespace redress::support {

using base::Day;

Day day(std::string_view text);

// One thing told of a case.
struct Told {
  std::int64_t seq = 0;
  std::int64_t case_id = 0;
  Day on{}, known{};
  std::string verb;     // received, received_changed, allocated, acknowledged, answered, escalated, closed, reopened,
                        // service, theme, paused, resumed, annuls, note; promised, kept, missed; agreed,
                        // remedy_changed, remedy_done, remedy_dropped; extended; head, head_withdrawn, proposed,
                        // returned, issued
  std::string row;      // received, escalated, reopened: where the case stands then
  std::string outcome;  // answered, closed, issued
  std::string name;     // allocated, service, theme; extended: the clock
  std::string channel, service, theme;  // received
  std::string procedure;
  std::string stream = "complaint";  // received
  bool coordinator = false;
  std::int64_t episode = 0;  // received, escalated, reopened
  std::string id;            // of a promise or remedy
  std::string kind, reason;  // agreed; extended
  std::optional<Day> due;    // promised, agreed, remedy_changed; of what opens a stage: the day that a letter set
  std::optional<std::int64_t> pence;
  std::int64_t by = 0;    // extended, in working days
  std::int64_t head = 0;  // of complaint
  std::optional<std::int64_t> target, replaces;
  std::string team = {};  // allocated
};

struct StageRule {
  std::string stage;
  int limit = 0;  // 0: none
};

class Casebook {
 public:
  std::string calendar = "scotland";
  clock::Convention convention = clock::Convention::inclusive;
  int acknowledge_within = 0;  // working days of the receipt, by a clock of its own; 0: none
  std::map<std::string, StageRule> stages{
      {"stage-1", {"1", 5}}, {"stage-2", {"2", 20}}, {"escalated", {"2", 20}}, {"external", {"external", 0}}};

  // Numbers it and keeps it. References are those given to name_case, else `C-` and the id.
  Told& tell(Told told);
  void name_case(std::int64_t case_id, std::string reference) { references_[case_id] = std::move(reference); }
  std::string reference(std::int64_t case_id) const;
  const std::vector<Told>& told() const { return told_; }

  casework::CaseEvent event(const Told& told) const;
  // Settles the columns after each so many events, and at the end; 0: never.
  void write_to(figures::Columns& columns, std::size_t settled_each = 1) const;
  // Names for figures: people and units are numbered in the order in which they were first told.
  figures::Names names() const;
  std::int64_t number_of(const std::string& name) const;

 private:
  std::vector<Told> told_;
  std::map<std::int64_t, std::string> references_;
  mutable std::vector<std::string> names_;
};

// A calendar for tests: those days are not worked, and the late ones not from the day they were published on.
struct LateHoliday {
  Day day{}, published_on{};
};
clock::CalendarHistory calendar_of(std::string id, const std::vector<Day>& holidays,
                                   const std::vector<LateHoliday>& late = {});

}  // namespace redress::support
