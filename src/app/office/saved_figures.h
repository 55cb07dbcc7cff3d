// Figures that a person keeps: a question under a name, which is counted anew whenever it is opened.
//
// What is kept is what the address of a figure or a report asks, never what it came to: it is always current, for its period may
// move with the day (core/figures/moving_period.h). Its owner may share it with whoever may read reports; what a reader sees is
// the figure as their own rights show it. Anybody who sees it may have it in their own morning's list, with its number and the
// number of the time before. Nothing is sent anywhere else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"
#include "base/value.h"

namespace redress::office {

using base::Day;
using base::Instant;

inline constexpr std::size_t most_saved_figures = 50;   // of one person
inline constexpr std::size_t longest_figure_name = 80;  // letters

// As an address has it; the texts are those of the address.
struct FigureQuestion {
  enum class Kind { measure, report };
  Kind kind = Kind::measure;
  std::string of;      // the measure's or the report's id
  std::string period;  // `2026-27-Q2`, or one that moves: `last-quarter`
  std::string as_at = {}, known_by = {};
  std::vector<std::string> by = {};  // of a measure: at most two
  std::string procedure = {}, stream = {};
  bool operator==(const FigureQuestion&) const = default;
};

struct SavedFigure {
  std::int64_t id = 0;
  std::int64_t owner = 0;
  std::string name;
  FigureQuestion question;
  bool is_shared = false;
  std::optional<Instant> opened_at;  // by the person who asks
  std::string every;                 // in their morning's list: `day`, `week`, `month`; empty: never
};

// A figure in a morning's list.
struct FigureOfTheMorning {
  std::int64_t figure = 0;
  std::string number;  // as it is printed; of a report the first number of its first total, with its heading
  std::string before;  // as it was in the last list that had it; empty: this is the first
};

class OfficerFigures;  // officer_figures.h: figures of one officer, who sees them first

class SavedFigures {
 public:
  virtual ~SavedFigures() = default;

  // Those of that person and those that others share with them, the one they opened last first.
  virtual std::vector<SavedFigure> all(std::int64_t actor) = 0;
  // Nothing where that person has no such figure and nobody shares it.
  virtual std::optional<SavedFigure> find(std::int64_t actor, std::int64_t id) = 0;
  // Its id. Refused, about `name`: no name, one that is not a plain line, one that they have; more than most_saved_figures.
  // About `period`: one that moves beside a day that does not. About `question`: what cannot be counted now.
  virtual base::Checked<std::int64_t> keep(std::int64_t actor, std::string_view name,
                                           const FigureQuestion& question) = 0;
  // By its owner alone: `figure_is_own` otherwise, `figure_is_known` where it is gone.
  virtual base::Checked<base::Done> rename(std::int64_t actor, std::int64_t id, std::string_view name) = 0;
  virtual base::Checked<base::Done> share(std::int64_t actor, std::int64_t id, bool shared) = 0;
  virtual base::Checked<base::Done> remove(std::int64_t actor, std::int64_t id) = 0;
  // That person looks at it. Never fails for want of writing.
  virtual void open(std::int64_t actor, std::int64_t id) = 0;
  // In that person's morning's list from now on; empty: no more. The first list that has it is the next day's, the first of
  // the next week or the first of the next month, of the days on which they are given one.
  virtual base::Checked<base::Done> schedule(std::int64_t actor, std::int64_t id, std::string_view every) = 0;
  // What it comes to on that day, as one printed number.
  virtual base::Checked<std::string> number(const FigureQuestion& question, Day today) = 0;

  virtual OfficerFigures& officers() = 0;
};

// As it is kept, and back: canonical JSON.
std::string text_of(const FigureQuestion& question);
FigureQuestion figure_question_in(const std::string& text);

// Whether a list of that day has it, if the last one that had it was of `said_on`.
bool is_due(std::string_view every, Day said_on, Day today);

}  // namespace redress::office
