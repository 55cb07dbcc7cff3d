// Everything that figures count, as typed columns in memory: built from the log, kept current by each committed event.
//
// Per case a short run of facts (what, day, known, who), folded under any pair of dates when asked. One arithmetic for
// both databases; no measure reads today's date. Must agree with casework::fold() (a test compares them).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/casework/event.h"
#include "core/casework/state.h"
#include "core/clock/calendar.h"
#include "core/figures/figure.h"
#include "core/figures/measure.h"
#include "core/figures/period.h"
#include "core/procedure/procedure.h"

namespace redress::figures {

// Names that figures print, looked up when they print: never part of the columns.
struct Names {
  std::function<std::string(std::int64_t actor)> actor;
  std::function<std::string(std::int64_t unit)> unit;
  // As the unit was called at the end of that day; empty: as `unit` says.
  std::function<std::string(std::int64_t unit, Day day)> unit_then = {};
  // The unit that does its work today, itself where nothing followed it; empty: itself.
  std::function<std::int64_t(std::int64_t unit)> unit_now = {};
};

// Whether services and teams stand as they were at the as-at date, or under those that do their work today.
enum class OrganisationAs : std::uint8_t { then, now };
std::string to_text(OrganisationAs organisation);  // `then`, `now`
std::optional<OrganisationAs> parse_organisation(std::string_view text);

// A cell of a report by its ids.
struct CellName {
  std::string table, row, column;
};

struct Question {
  Period period;
  Day as_at{};                            // stock measures stand at this day; events after it have not happened
  std::optional<Day> known_by;            // empty: all that is recorded
  std::optional<base::Instant> known_at;  // with known_by = its day: and recorded by this instant on that day
  std::vector<std::string> by;            // COLUMNs of DESIGN 7
  std::vector<std::string> procedures;    // empty: all
  std::vector<std::string> streams;       // empty: all
  OrganisationAs organisation = OrganisationAs::then;
  // Lists of cases cost much more than numbers: of every number, else of this one alone, else of none.
  bool with_cases = true;
  std::optional<CellName> cases_of;
  bool with_charts = false;  // a report: also what its drawings show
  bool made_twice = false;   // a report: make it again and compare the bytes (I8)

  bool lists(std::string_view table, std::string_view row, std::string_view column) const {
    return with_cases || (cases_of && cases_of->table == table && cases_of->row == row && cases_of->column == column);
  }
};

// The COLUMNs that a figure can be grouped by.
const std::vector<std::string>& grouping_columns();
bool groups_by_units(const std::vector<std::string>& columns);  // services or teams among them

class Columns {
 public:
  explicit Columns(std::shared_ptr<const clock::Calendars> calendars);
  ~Columns();
  Columns(Columns&&) noexcept;
  Columns& operator=(Columns&&) noexcept;

  // What figures need of an adopted procedure: its row scheme (`case-rows` unless learned otherwise). Call it for every
  // adopted edition, before the first question.
  void learn(const procedure::Procedure& procedure);
  // In seq order. Asserts it.
  void append(const casework::CaseEvent& event);
  // After the events of a commit, or of the whole log: figures are much quicker then, and the same.
  void settle();
  std::size_t case_count() const;
  std::size_t bytes() const;  // resident, about

  // A report of one table: table and column id are the measure's; always a row `total`. Refused: unknown COLUMN, a day
  // outside a calendar's data.
  base::Checked<Report> figure(const Measure& measure, const Question& question, const Names& names) const;

  struct Held;
  const Held& held() const { return *held_; }  // for this folder and core/reports; see tally.h

 private:
  std::unique_ptr<Held> held_;
};

}  // namespace redress::figures
