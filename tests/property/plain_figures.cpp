#include "property/plain_figures.h"

#include <algorithm>

#include "property/plain_case.h"

namespace redress::plain {

namespace {

using std::chrono::days;

// --- days, one by one -------------------------------------------------------------------------------------------------

bool worked(const World& world, Day day, Day known_on) {
  const std::chrono::weekday weekday{day};
  if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday || world.holidays.contains(day)) return false;
  return std::none_of(world.late.begin(), world.late.end(), [&](const support::LateHoliday& each) {
    return each.day == day && each.published_on <= known_on;
  });
}

bool paused(const Timer* timer, Day day) {
  return timer != nullptr && std::any_of(timer->pauses.begin(), timer->pauses.end(), [&](const auto& each) {
           return each.first <= day && (!each.second || day <= *each.second);
         });
}

int count_days(const World& world, Day from, Day to, const Timer* timer) {
  int count = 0;
  for (Day day = from; day <= to; day += days{1}) {
    if (day == from && world.convention == clock::Convention::after) continue;
    if (worked(world, day, to) && !paused(timer, day)) ++count;
  }
  return count;
}

std::optional<Day> last_day(const World& world, Day from, int limit, const Timer* timer, Day known_on) {
  int count = 0;
  for (Day day = from; day < from + days{2000}; day += days{1}) {
    if (day == from && world.convention == clock::Convention::after) continue;
    if (worked(world, day, known_on) && !paused(timer, day) && ++count == limit) return day;
  }
  return std::nullopt;
}

// --- what is counted of it --------------------------------------------------------------------------------------------

const Timer* timer_of(const Case& made, std::size_t stage) {
  const Timer* found = nullptr;
  for (const auto& each : made.timers) {
    if (each.stage == stage) found = &each;
  }
  return found;
}

Day start_of(const Case& made, std::size_t stage) {
  const Timer* timer = timer_of(made, stage);
  return timer == nullptr ? made.stages[stage].began : timer->from;
}

std::string last_outcome(const Case& made, std::size_t stages, Day day) {
  std::string outcome;
  for (std::size_t i = 0; i < stages; ++i) {
    if (made.stages[i].answered && *made.stages[i].answered <= day) outcome = made.stages[i].outcome;
  }
  return outcome;
}

struct Leaving {
  std::optional<Day> on;
  std::string outcome;
};

Leaving leaving(const Case& made, std::size_t stage) {
  const Shut* shut = nullptr;
  for (const auto& each : made.shuts) {
    if (each.stages == stage + 1 && shut == nullptr) shut = &each;
  }
  const Stage& it = made.stages[stage];
  if (it.answered) return {it.answered, it.outcome.empty() && shut != nullptr ? shut->outcome : it.outcome};
  if (shut != nullptr) return {shut->on, shut->outcome};
  if (stage + 1 < made.stages.size()) return {made.stages[stage + 1].began, ""};
  return {};
}

class Teller {
 public:
  Teller(const Case& made, const World& world, const Asked& asked, std::string reference, std::vector<Item>& out)
      : made_(made), world_(world), asked_(asked), out_(out) {
    base_.reference = std::move(reference);
    base_.procedure = made.procedure;
    base_.stream = made.stream;
    base_.service = made.service;
    base_.theme = made.theme;
    base_.channel = made.channel;
    base_.handler = made.officer.empty() ? made.coordinator : made.officer;
    base_.team = made.officer.empty() ? made.coordinators_team : made.officers_team;
    base_.received = made.received;
  }

  void whole() {
    base_.row = made_.stages.empty() ? "" : made_.stages.back().row;
    base_.outcome = now();
    if (within(made_.received)) {
      Item& item = add("received");
      if (!made_.stages.empty()) times(item, 0, asked_.as_at);
    }
    for (const auto& shut : made_.shuts) {
      if (within(shut.on)) {
        Item& item = add("closed");
        item.outcome = shut.outcome.empty() ? last_outcome(made_, shut.stages, shut.on) : shut.outcome;
        if (shut.stages > 0) times(item, shut.stages - 1, shut.on);
        if (shut.stages > 0) extension(item, timer_of(made_, shut.stages - 1));
        people(item, shut.on);
      }
      if (shut.again && within(*shut.again)) add("reopened");
    }
    for (const auto& [counts, day] : stocks()) {
      if (!made_.open_on(day)) continue;
      Item& item = add(counts);
      people(item, day);
      for (std::size_t i = made_.stages.size(); i-- > 0;) {
        if (made_.stages[i].began > day) continue;
        age(item, i, day);
        late(item, i, day);
        break;
      }
    }
  }

  void each_stage() {
    for (std::size_t i = 0; i < made_.stages.size(); ++i) {
      const Leaving left = leaving(made_, i);
      base_.row = made_.stages[i].row;
      base_.outcome = left.outcome;
      if (within(made_.stages[i].began)) {
        const bool again = made_.stages[i].how == "reopened";
        Item& item = add(again ? "reopened" : "received");
        if (!again) times(item, i, asked_.as_at);
      }
      if (left.on && within(*left.on)) {
        Item& item = add("closed");
        times(item, i, *left.on);
        extension(item, timer_of(made_, i));
        people(item, *left.on);
      }
      for (const auto& [counts, day] : stocks()) {
        if (made_.stages[i].began > day || (left.on && *left.on <= day)) continue;
        Item& item = add(counts);
        people(item, day);
        age(item, i, day);
        late(item, i, day);
      }
    }
  }

  void too_late(const LateRule& rule, bool by_stage) {
    if (std::find(rule.procedures.begin(), rule.procedures.end(), made_.procedure) == rule.procedures.end()) return;
    for (std::size_t i = 0; i < made_.stages.size(); ++i) {
      if (world_.stages.at(made_.stages[i].row).stage != rule.stage) continue;
      const Leaving left = leaving(made_, i);
      const Day known = left.on ? std::min(*left.on, asked_.as_at) : asked_.as_at;
      const auto day = last_day(world_, start_of(made_, i), rule.after + 1, timer_of(made_, i), known);
      if (!day || (left.on && *left.on < *day) || *day < asked_.from || *day > closing()) continue;
      base_.row = by_stage ? made_.stages[i].row : made_.stages.back().row;
      base_.outcome = by_stage ? left.outcome : now();
      Item& item = add("over_limit");
      people(item, *day);
      age(item, i, *day);
    }
  }

  // Stages left, findings, clocks, promises and remedies.
  void beside(bool by_stage) {
    stages_left();
    for (const auto& [stage, outcome] : made_.findings) {
      if (!within(*made_.stages[stage].answered)) continue;
      Item& item = put("heads_answered", stage + 1, by_stage);
      item.outcome = outcome;
    }
    for (const auto& each : made_.timers) clock("response", each, by_stage);
    if (made_.acknowledgement) clock("acknowledgement", *made_.acknowledgement, by_stage);
    for (const auto& each : made_.promises) {
      if (each.due < asked_.from || each.due > closing()) continue;
      Item& item = put("promises_due", each.stages, by_stage);
      item.answered = each.kept.has_value();
      if (each.kept) item.met = *each.kept <= each.due;
    }
    for (const auto& each : made_.remedies) remedy(each, by_stage);
  }

 private:
  Item& put(const std::string& counts, std::size_t stages, bool by_stage) {
    base_.row = base_.outcome = "";
    if (by_stage && stages > 0) {
      base_.row = made_.stages[stages - 1].row;
      base_.outcome = leaving(made_, stages - 1).outcome;
    } else if (!by_stage) {
      base_.row = made_.stages.empty() ? "" : made_.stages.back().row;
      base_.outcome = now();
    }
    return add(counts);
  }
  void stages_left() {
    const auto left = [&](std::size_t stage, Day day, bool escalated, const std::string& outcome) {
      if (!within(day)) return;
      const Stage& it = made_.stages[stage];
      Item& item = put("left_stage", stage + 1, true);
      item.row = it.row;
      item.escalated = escalated;
      item.outcome = outcome.empty() && it.answered && *it.answered <= day ? it.outcome : outcome;
    };
    for (const auto& shut : made_.shuts) {
      if (shut.stages > 0) left(shut.stages - 1, shut.on, false, shut.outcome);
    }
    for (std::size_t i = 1; i < made_.stages.size(); ++i) {
      if (made_.stages[i].how == "escalated") left(i - 1, made_.stages[i].began, true, "");
    }
  }
  void clock(const std::string& name, const Timer& timer, bool by_stage) {
    if (timer.running || !within(timer.over)) return;
    const auto due = due_of(timer, 0, timer.over);
    if (!timer.done && (!due || *due >= timer.over)) return;
    Item& item = put("clocks_over", timer.stage + 1, by_stage);
    item.kind = name;
    item.answered = timer.done;
    extension(item, &timer);
    if (!timer.done || !due) return;
    item.met = timer.over <= *due;
    item.met_longer = *item.met || in_longer(timer, timer.over);
  }
  void remedy(const Remedy& each, bool by_stage) {
    const auto tell = [&](const std::string& counts) {
      Item& item = put(counts, each.stages, by_stage);
      item.kind = each.kind;
      item.answered = each.done.has_value();
      if (each.done && each.due) item.met = *each.done <= *each.due;
      item.overdue = !each.done && each.due && *each.due < asked_.as_at;
      item.pence = each.pence;
      if (each.done && each.stages > 0) item.working_days = count_days(world_, each.agreed, *each.done, nullptr);
    };
    if (within(each.agreed) && !each.dropped) tell("remedies_agreed");
    if (each.done && within(*each.done)) tell("remedies_done");
    if (each.due && *each.due >= asked_.from && *each.due <= closing() &&
        (!each.dropped || *each.dropped > *each.due)) {
      tell("remedies_due");
    }
    if (!each.done && !each.dropped) tell("remedies_open");
  }
  bool within(Day day) const { return asked_.from <= day && day <= asked_.to; }
  Day closing() const { return asked_.to < asked_.as_at ? asked_.to : asked_.as_at; }
  std::vector<std::pair<std::string, Day>> stocks() const {
    return {{"opening", asked_.from - days{1}}, {"closing", closing()}, {"open_at", asked_.as_at}};
  }
  std::string now() const {
    if (made_.shut() && !made_.shuts.back().outcome.empty()) return made_.shuts.back().outcome;
    return last_outcome(made_, made_.stages.size(), asked_.as_at);
  }
  Item& add(const std::string& counts) {
    out_.push_back(base_);
    out_.back().counts = counts;
    return out_.back();
  }
  void times(Item& item, std::size_t stage, Day shut_on) {
    const auto answered = made_.stages[stage].answered;
    if (!answered || *answered > shut_on) return;
    item.answered = true;
    const Timer* timer = timer_of(made_, stage);
    item.working_days = count_days(world_, start_of(made_, stage), *answered, timer);
    item.receipt_days = count_days(world_, made_.received, *answered, nullptr);
    if (!made_.handlers.empty() && made_.handlers.front().first <= *answered) {
      item.wait_days = count_days(world_, made_.received, made_.handlers.front().first, nullptr);
      item.work_days = count_days(world_, made_.handlers.front().first, *answered, nullptr);
    }
    if (timer == nullptr) return;
    const auto due = due_of(*timer, 0, *answered);
    if (due) item.met = *answered <= *due;
    if (due) item.met_longer = *item.met || in_longer(*timer, *answered);
  }
  std::optional<Day> due_of(const Timer& timer, int more, Day known) const {
    return timer.letter ? timer.letter : last_day(world_, timer.from, timer.limit + more, &timer, known);
  }
  bool in_longer(const Timer& timer, Day day) const {
    const auto due = due_of(timer, timer.longer, day);
    return due && day <= *due;
  }
  void extension(Item& item, const Timer* timer) {
    if (timer == nullptr) return;
    item.extended = timer->longer > 0;
    item.reason = timer->why;
  }
  void age(Item& item, std::size_t stage, Day day) {
    const Day start = start_of(made_, stage);
    item.age = count_days(world_, start < day ? start : day, day, nullptr);
  }
  void late(Item& item, std::size_t stage, Day day) {
    const auto answered = made_.stages[stage].answered;
    const Timer* timer = timer_of(made_, stage);
    if ((answered && *answered <= day) || timer == nullptr || timer->from > day) return;
    const auto due = due_of(*timer, 0, day);
    item.overdue = due && *due < day;
  }
  void people(Item& item, Day day) {
    std::set<std::string> names;
    for (const auto& [on, name] : made_.handlers) {
      if (on <= day) names.insert(name);
    }
    if (!names.empty()) item.handlers = static_cast<int>(names.size());
  }

  const Case& made_;
  const World& world_;
  const Asked& asked_;
  std::vector<Item>& out_;
  Item base_;
};

std::map<std::int64_t, std::vector<const Told*>> by_case(const support::Casebook& book) {
  std::map<std::int64_t, std::vector<const Told*>> cases;
  for (const auto& each : book.told()) cases[each.case_id].push_back(&each);
  return cases;
}

}  // namespace

std::vector<Item> items(const support::Casebook& book, const World& world, const Asked& asked, const LateRule& late) {
  std::vector<Item> all;
  for (const auto& [id, told] : by_case(book)) {
    const Case made = become(told, world, asked);
    if (!made.there) continue;
    const bool by_stage = world.episode_procedures.contains(made.procedure);
    Teller teller(made, world, asked, book.reference(id), all);
    by_stage ? teller.each_stage() : teller.whole();
    teller.too_late(late, by_stage);
    teller.beside(by_stage);
  }
  return all;
}

std::map<std::string, std::string> rows_counted(const support::Casebook& book, const World& world, const Asked& asked) {
  std::map<std::string, std::string> rows;
  for (const auto& [id, told] : by_case(book)) {
    const Case made = become(told, world, asked);
    if (!made.there || world.episode_procedures.contains(made.procedure)) continue;
    const auto within = [&](Day day) { return asked.from <= day && day <= asked.to; };
    bool counted = within(made.received) || made.open_on(asked.from - days{1});
    for (const auto& each : made.shuts) counted = counted || within(each.on) || (each.again && within(*each.again));
    if (counted) rows[book.reference(id)] = made.stages.empty() ? "" : made.stages.back().row;
  }
  return rows;
}

}  // namespace redress::plain
