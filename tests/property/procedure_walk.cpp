#include "property/procedure_walk.h"

#include <algorithm>
#include <deque>

#include "app/catalogue/procedures.h"
#include "app/office/office.h"
#include "base/text.h"
#include "property/plain_course.h"
#include "property/walk_commands.h"
#include "support/engines.h"

namespace redress::plain {
namespace {

using office::CaseView;
using procedure::Procedure;
using procedure::State;
using procedure::Transition;

constexpr int most_open = 24;  // cases that are worked on at one time
constexpr int most_steps_home = 400;
constexpr std::size_t most_faults = 10;

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

class Walker {
 public:
  Walker(const WalkPlan& plan, sql::Engine engine)
      : plan_(plan), dice_(plan.seed), salts_(plan.seed + 1), database_(engine), today_(plan.begins) {
    office::Founding founding;
    founding.name = "Walked Body";
    founding.calendar = plan.calendar;
    founding.procedures.emplace();
    for (const Procedure& procedure : catalogue::shipped_procedures()) founding.procedures->push_back(procedure.id);
    const store::Place place{database_.address(), database_.folder()};
    const auto clock = [this] { return base::Instant{today_} + std::chrono::hours{12}; };
    if (!office::Office::found(place, founding, clock)) throw std::runtime_error("the body was not founded");
    office::Options options;
    options.clock = clock;
    options.new_names = true;
    options.random = [this](std::size_t count) {
      std::string bytes(count, '\0');
      for (char& byte : bytes) byte = static_cast<char>(salts_() & 0xFFU);
      return bytes;
    };
    office_ = office::Office::open(place, options);
    for (const std::string& name : people()) actors_.push_back(office_->people({name}).front());
  }

  Walked run() {
    while (walked_.steps < plan_.steps && walked_.faults.size() < most_faults) {
      if (dice_.chance(40)) today_ += std::chrono::days{dice_.roll(1, 3)};
      step();
    }
    if (plan_.goes_home) go_home();
    for (const auto& problem : office_->check()) walked_.faults.push_back("check: " + problem.what);
    for (const auto& problem : office_->verify()) walked_.faults.push_back("verify: " + problem.what);
    walked_.root = office::root_of(office_->head());
    return std::move(walked_);
  }

 private:
  struct Case {
    std::string reference;
    const Procedure* procedure;
    Course course;
    Day last;  // the day of what was recorded last
    std::deque<std::string> told = {};
  };

  void step() {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < cases_.size(); ++i) {
      if (!is_closed(cases_[i])) open.push_back(i);
    }
    const bool full = open.size() >= most_open;
    if (open.empty() || (!full && dice_.chance(12))) return begin();
    if (cases_.size() > open.size() && dice_.chance(4)) {  // one that may be closed
      return work(cases_[static_cast<std::size_t>(dice_.roll(0, static_cast<int>(cases_.size()) - 1))]);
    }
    work(cases_[dice_.one_of(open)]);
  }

  bool is_closed(const Case& one) const { return procedure::find_state(*one.procedure, one.course.state())->final; }

  // The procedure of the fewest cases first, so that each is walked.
  void begin() {
    const auto& procedures = office_->procedures();
    const Procedure& procedure = dice_.one_of(procedures);
    Offer offer = registration(dice_, procedure, today_);
    Case one{"", &procedure, Course(procedure, plan_.calendar), offer.heard.day};
    give(one, offer, {});
  }

  void work(Case& one) {
    const auto view = office_->find_case(one.reference);
    if (!view) return fault(one, "the case is gone");
    const Day on = std::max(one.last, today_ - std::chrono::days{dice_.chance(15) ? dice_.roll(1, 6) : 0});
    give(one, offer_for({dice_, *one.procedure, one.course, view->state, on, today_, walked_.legs}), view->state);
  }

  // Gives the command by somebody in that role, and holds what came of it.
  void give(Case& one, const Offer& offer, const casework::CaseState& before) {
    ++walked_.steps;
    walked_.impossible += offer.impossible ? 1 : 0;
    base::Object wire = offer.wire;
    wire["key"] = "k" + std::to_string(walked_.steps);
    wire["on"] = base::to_text(offer.heard.day);
    if (!one.reference.empty()) wire["case"] = one.reference;
    one.told.push_back(base::to_text(today_) + " as " + offer.heard.role + ": " + base::canonical_text(wire));
    if (one.told.size() > 60) one.told.pop_front();
    const auto head = office_->head();
    const office::Author author{actors_[static_cast<std::size_t>(offer.person)],
                                offer.heard.role.empty() ? std::vector<std::string>{} : std::vector{offer.heard.role}};
    const auto outcome = office_->run(wire, author);
    if (!outcome) return refused(one, offer, before, outcome.error(), head);
    ++walked_.done;
    ++walked_.by_procedure[one.procedure->id];
    if (offer.impossible) fault(one, "what cannot be done was done");
    const bool begins = one.reference.empty();
    one.reference = outcome->reference;
    one.last = offer.heard.day;
    const auto view = office_->find_case(one.reference);
    if (!view) return fault(one, "the case is not there after a command was done");
    follow(one, offer, before, *view);
    look_at(one, *view);
    if (!begins) return;
    ++walked_.cases;
    cases_.push_back(std::move(one));
  }

  void follow(Case& one, const Offer& offer, const casework::CaseState& before, const CaseView& view) {
    Heard heard = offer.heard;
    if (heard.on == "answer_stage")
      heard.outcome = view.events.back().code;  // that of the findings, where there are any
    if (heard.on == "close_case" && heard.outcome.empty()) heard.outcome = before.outcome();
    const Transition* transition = one.course.taken(heard, before);
    const State* state = procedure::find_state(*one.procedure, one.course.state());
    const bool is_heard = std::any_of(state->transitions.begin(), state->transitions.end(),
                                      [&](const Transition& each) { return each.on == heard.on; });
    if (transition == nullptr && is_heard) fault(one, "it was done, and by the file no transition lets it through");
    if (transition != nullptr) walked_.legs.insert(leg_of(*one.procedure, *transition));
    if (transition != nullptr && !is_closed(one) && procedure::find_state(*one.procedure, transition->to)->final)
      ++walked_.closed;
    one.course.follow(heard, transition, before);
  }

  // It must have left nothing, and a step of the procedure is refused only where the file says so.
  void refused(Case& one, const Offer& offer, const casework::CaseState& before, const base::Refusals& refusals,
               const store::Head& head) {
    for (const auto& refusal : refusals) {
      ++walked_.refusals[refusal.rule];
      one.told.back() += "\n      refused: " + refusal.rule + ": " + refusal.text;
    }
    const auto after = office_->head();
    if (after.size != head.size || after.root != head.root) fault(one, "what was refused left something in the record");
    if (one.reference.empty()) {
      if (!offer.impossible) fault(one, "a case could not begin");
      return;
    }
    const auto view = office_->find_case(one.reference);
    if (!view || view->state != before) fault(one, "what was refused changed the case");
    if (!offer.impossible && offer.certain) fault(one, "by the file it can be done");
  }

  void look_at(Case& one, const CaseView& view) {
    const casework::CaseState& state = view.state;
    const State& stands = *procedure::find_state(*one.procedure, one.course.state());
    same(one, "the state", state.state, stands.id);
    std::vector<std::string> running, to_do;
    for (const auto& clock : office_->clock_rows(state.case_id)) {
      if (!clock.runs()) continue;
      running.push_back(clock.clock + " " + base::to_text(clock.started_on) + " " +
                        (clock.due_on ? base::to_text(*clock.due_on) : "none"));
    }
    for (const auto& task : state.tasks) {
      if (task.open() && !task.kind.empty()) to_do.push_back(task.kind + " " + base::to_text(task.due_on));
    }
    std::sort(running.begin(), running.end());
    std::sort(to_do.begin(), to_do.end());
    same(one, "the clocks", joined(running), joined(one.course.running()));
    same(one, "the tasks", joined(to_do), joined(one.course.to_do()));
    store::CaseQuery query;
    query.references = {one.reference};
    const auto lines = office_->cases(query);
    if (lines.size() != 1) return fault(one, "the list does not have the case");
    const auto due = one.course.first_due(state);
    same(one, "the nearest limit", lines[0].due_on ? base::to_text(*lines[0].due_on) : "none", due.value_or("none"));
    if (state.open() == stands.final) fault(one, "open and closed are mistaken");
    if (stands.final) return;
    if (stands.transitions.empty() || stands.owner.empty() || stands.next_action.empty())
      fault(one, "nobody has anything to do in the state " + stands.id);
    const auto chases = [&](const auto& task) { return task.open() && task.kind == stands.chase; };
    if (!stands.waits_for.empty() && std::none_of(state.tasks.begin(), state.tasks.end(), chases))
      fault(one, "it waits for " + stands.waits_for + " and nobody asks after it");
  }

  // From wherever it stands each case can be brought to an end by people who do their duty.
  void go_home() {
    for (Case& one : cases_) {
      for (int steps = 0; !is_closed(one) && walked_.faults.size() < most_faults; ++steps) {
        if (steps == most_steps_home) {
          fault(one, "it cannot be brought to an end");
          break;
        }
        if (dice_.chance(20)) today_ += std::chrono::days{1};
        const auto view = office_->find_case(one.reference);
        give(one,
             way_home(
                 {dice_, *one.procedure, one.course, view->state, std::max(one.last, today_), today_, walked_.legs}),
             view->state);
      }
    }
  }

  void same(Case& one, const std::string& what, const std::string& shown, const std::string& plain) {
    if (shown != plain) fault(one, what + ": the office has `" + shown + "`, the plain reading `" + plain + "`");
  }
  void fault(Case& one, const std::string& what) {
    std::string text = one.procedure->id + ", " + one.reference + ": " + what;
    for (const std::string& line : one.told) text += "\n    " + line;
    if (walked_.faults.size() < most_faults) walked_.faults.push_back(std::move(text));
  }

  WalkPlan plan_;
  Dice dice_;
  std::mt19937_64 salts_;
  tests::Database database_;
  Day today_;
  std::unique_ptr<office::Office> office_;
  std::vector<std::int64_t> actors_;
  std::deque<Case> cases_;
  Walked walked_;
};

}  // namespace

Walked walk(const WalkPlan& plan, sql::Engine engine) {
  return Walker(plan, engine).run();
}

std::set<Leg> all_legs() {
  std::set<Leg> legs;
  for (const Procedure& procedure : catalogue::shipped_procedures()) {
    for (const State& state : procedure.states) {
      for (const Transition& transition : state.transitions) legs.insert(leg_of(procedure, transition));
    }
  }
  return legs;
}

}  // namespace redress::plain
