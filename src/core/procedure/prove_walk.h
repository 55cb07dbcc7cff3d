// Every situation that a case can come into, walked breadth first, so that the way to each is a shortest one.
//
// A situation is the state, the stage and how far it is, which clocks run or are paused, and which stages with a separation of
// duties were passed. Guards about people, findings and reasons may hold or not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/procedure/prove.h"

namespace redress::procedure {

inline constexpr std::size_t nowhere = SIZE_MAX;
inline constexpr std::size_t most_situations = 20'000;
inline constexpr std::size_t most_moves = 200'000;
inline constexpr std::size_t most_clocks = 64;
using Clocks = std::uint64_t;  // a bit for each clock, in the file's order

struct Situation {
  enum class Standing : std::uint8_t { none, open, answered, left };  // left: it ended without an answer
  std::size_t state = 0;
  std::size_t stage = nowhere;
  Standing standing = Standing::none;
  bool outcome = false;  // the answer carried one, by a guard that asked for it
  Clocks running = 0;    // the paused ones too
  Clocks paused = 0;
  std::uint64_t passed = 0;  // a bit for each of the stages that a guard tells handlers to differ from
  bool operator==(const Situation&) const = default;
};

// One transition taken, by a command that names that clock if it names one. No transition: a clock resumed where the
// procedure has none for it.
struct Move {
  std::size_t from = 0, to = 0;
  const Transition* transition = nullptr;
  std::size_t clock = nowhere;
};

// What a move does on its way, besides where it leads.
struct Taken {
  Situation after;
  bool answers = false, answers_nothing = false;
  std::vector<std::size_t> opens;
  Clocks stopped = 0, ran_on_past_answer = 0, ran_on_past_opening = 0, started = 0, started_twice = 0,
         started_without_stage = 0;
};

class Walk {
 public:
  Walk(const Procedure& procedure, Day first_day);

  const Procedure& procedure() const { return procedure_; }
  bool too_large() const { return too_large_; }
  std::size_t size() const { return situations_.size(); }
  const Situation& at(std::size_t place) const { return situations_[place]; }
  const State& state_at(std::size_t place) const { return procedure_.states[situations_[place].state]; }
  // Whether that stage was opened on the way; known of those that a guard tells handlers to differ from.
  bool has_passed(std::size_t place, const std::string& stage) const;
  const std::vector<Move>& moves() const { return moves_; }  // in the order of the situations they leave
  Taken taken(const Move& move) const;
  // The commands that lead to a situation, and those of a move after them.
  std::vector<ExampleStep> history(std::size_t place) const;
  std::vector<ExampleStep> history(const Move& move) const;
  void append(std::vector<ExampleStep>& steps, const Move& move) const;

 private:
  struct Choice {
    const Transition* transition;
    std::size_t to;
    std::vector<std::size_t> before;  // transitions of the state that are always taken before it, if they can be
    bool outcome_possible;
  };
  void compile();
  void leave(std::size_t place);
  bool allows(const Situation& from, const Transition& transition, std::size_t clock) const;
  void follow(const Move& move, const Situation& after);
  Situation resumed(const Situation& from, std::size_t clock) const;
  ExampleStep concrete(const ExampleStep& step, const Move& move) const;
  // Whether the transitions before it let the step by, with some of their guards left undone.
  bool passes_by(ExampleStep& step, const Move& move) const;
  void take_effect(Taken& taken, const Effect& effect) const;

  const Procedure& procedure_;
  Day first_day_;
  std::vector<std::vector<Choice>> choices_;  // for each state
  std::unordered_map<std::string_view, std::size_t> states_, stages_, clocks_;
  std::vector<std::string> separate_from_;
  std::vector<Situation> situations_;
  std::vector<std::size_t> came_by_;  // the move that first led to each; `nowhere` for the first
  std::vector<Move> moves_;
  std::unordered_map<std::string, std::size_t> seen_;
  bool too_large_ = false;
};

}  // namespace redress::procedure
