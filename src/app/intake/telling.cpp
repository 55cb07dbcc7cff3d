#include "app/intake/telling.h"

#include <algorithm>
#include <utility>

namespace redress::intake {
namespace {

using casework::CaseState;
using casework::Command;

std::int64_t id_in(const std::unordered_map<std::string_view, std::int64_t>& ids, std::string_view name) {
  const auto found = ids.find(name);
  return found == ids.end() ? 0 : found->second;
}

std::optional<Day> answered_on(const Facts& facts) {
  return facts.answered_on ? facts.answered_on : facts.closed_on;
}

Command command_on(const Facts& facts, Day on, std::int64_t actor, casework::Request request) {
  Command command;
  command.case_reference = facts.reference;
  command.on = on;
  command.known_on = on;
  command.actor = actor;
  command.request = std::move(request);
  return command;
}

Command registration(const Facts& facts, const Ids& ids, std::int64_t actor) {
  casework::RegisterCase request;
  request.procedure = facts.procedure;
  request.received_stage = facts.received_stage;
  request.theme = facts.theme;
  request.service = id_in(ids.services, facts.service);
  request.reference = facts.reference;
  return command_on(facts, facts.received_on, actor, std::move(request));
}

Command acknowledgement(const Facts& facts, std::int64_t actor) {
  return command_on(facts, *facts.acknowledged_on, actor, casework::AcknowledgeCase{});
}

Command allocation(const Facts& facts, const Ids& ids, std::int64_t actor) {
  return command_on(facts, *facts.allocated_on, actor,
                    casework::AllocateCase{"officer", id_in(ids.people, facts.handler), 0});
}

Command answer(const Facts& facts, std::int64_t actor) {
  return command_on(facts, *answered_on(facts), actor, casework::AnswerStage{"", std::string(facts.outcome), ""});
}

Command closure(const Facts& facts, std::int64_t actor) {
  return command_on(facts, *facts.closed_on, actor, casework::CloseCase{std::string(facts.outcome), ""});
}

Command escalation(const Facts& facts, std::int64_t actor) {
  return command_on(facts, *facts.escalated_on, actor, casework::EscalateCase{""});
}

// In the order of their days; on one day in the order in which the columns tell them.
void order(office::History& history) {
  std::stable_sort(history.commands.begin(), history.commands.end(),
                   [](const Command& a, const Command& b) { return a.on < b.on; });
}

}  // namespace

office::History new_history(const Facts& facts, const Ids& ids, std::int64_t actor, bool answers) {
  office::History history;
  history.reference = facts.reference;
  history.commands.push_back(registration(facts, ids, actor));
  if (facts.acknowledged_on) history.commands.push_back(acknowledgement(facts, actor));
  if (facts.allocated_on) history.commands.push_back(allocation(facts, ids, actor));
  if (facts.escalated_on) history.commands.push_back(escalation(facts, actor));
  if (answers && answered_on(facts)) history.commands.push_back(answer(facts, actor));
  if (facts.closed_on) history.commands.push_back(closure(facts, actor));
  order(history);
  if (facts.recorded_on) {
    // An answer and a closure on one day are one fact of the row, told by one column or two.
    const Day last = history.commands.back().on;
    history.commands.back().known_on = facts.recorded_on;
    for (auto& command : history.commands) {
      const bool ends = std::holds_alternative<casework::AnswerStage>(command.request);
      if (ends && command.on == last) command.known_on = facts.recorded_on;
    }
  }
  return history;
}

namespace {

// Compares one fact of the row with what the record says.
class Comparison {
 public:
  explicit Comparison(const Facts& facts) : facts_(facts) {}

  void differs(const char* column, const std::string& row, const std::string& record) {
    refusals_.push_back({"facts_contradict_the_record", column, "DESIGN 7",
                         facts_.reference + ": the row says " + row + ", the record says " + record});
  }
  void days(const char* column, Day row, Day record) {
    if (row != record) differs(column, base::to_text(row), base::to_text(record));
  }
  base::Refusals take() { return std::move(refusals_); }

 private:
  const Facts& facts_;
  base::Refusals refusals_;
};

const casework::Episode* escalated_episode(const CaseState& state) {
  for (const auto& episode : state.episodes) {
    if (episode.opened.origin == "escalated") return &episode;
  }
  return nullptr;
}

bool has_allocation(const CaseState& state, Day on, std::int64_t handler) {
  return std::any_of(state.allocations.begin(), state.allocations.end(),
                     [&](const casework::Allocation& a) { return a.on == on && a.handler == handler; });
}

}  // namespace

base::Checked<office::History> added_history(const Facts& facts, const CaseState& state, const Ids& ids,
                                             std::int64_t actor, bool answers, Day today) {
  Comparison comparison(facts);
  office::History history;
  history.reference = facts.reference;
  auto& commands = history.commands;

  if (facts.procedure != state.procedure)
    comparison.differs("procedure", std::string(facts.procedure), state.procedure);
  comparison.days("received_on", facts.received_on, state.received_on);
  const std::string stage = state.episodes.empty() ? "" : state.episodes.front().opened.stage;
  if (!facts.received_stage.empty() && facts.received_stage != stage) {
    comparison.differs("received_stage", std::string(facts.received_stage), stage);
  }
  if (facts.acknowledged_on) {
    if (state.acknowledged_on) {
      comparison.days("acknowledged_on", *facts.acknowledged_on, *state.acknowledged_on);
    } else {
      commands.push_back(acknowledgement(facts, actor));
    }
  }
  if (facts.allocated_on && !has_allocation(state, *facts.allocated_on, id_in(ids.people, facts.handler))) {
    if (state.allocations.empty()) {
      commands.push_back(allocation(facts, ids, actor));
    } else {
      comparison.differs("allocated_on", "another allocation, on " + base::to_text(*facts.allocated_on),
                         base::to_text(state.allocations.front().on));
    }
  }
  if (facts.escalated_on) {
    if (const auto* episode = escalated_episode(state)) {
      comparison.days("escalated_on", *facts.escalated_on, episode->opened_on);
    } else {
      commands.push_back(escalation(facts, actor));
    }
  }
  const casework::Episode* last = state.last_episode();
  const bool escalates_now = facts.escalated_on && escalated_episode(state) == nullptr;
  if (answers && answered_on(facts)) {
    if (last != nullptr && last->answered_on && !escalates_now) {
      comparison.days("answered_on", *answered_on(facts), *last->answered_on);
    } else {
      commands.push_back(answer(facts, actor));
    }
  }
  if (facts.closed_on) {
    if (!state.closures.empty()) {
      comparison.days("closed_on", *facts.closed_on, state.closures.back().on);
    } else {
      commands.push_back(closure(facts, actor));
    }
  }
  const bool ended = !state.closures.empty() || (last != nullptr && last->answered_on && !escalates_now);
  if (!facts.outcome.empty() && ended && facts.outcome != state.outcome()) {
    comparison.differs("outcome", std::string(facts.outcome), state.outcome().empty() ? "none" : state.outcome());
  }
  const std::int64_t service = id_in(ids.services, facts.service);
  if (service != 0 && service != state.service) {
    if (state.service != 0) {
      comparison.differs("service", std::string(facts.service), "another service");
    } else {
      commands.push_back(
          command_on(facts, facts.received_on, actor, casework::SetField{"service", std::to_string(service)}));
    }
  }
  if (!facts.theme.empty() && facts.theme != state.theme) {
    if (!state.theme.empty()) {
      comparison.differs("theme", std::string(facts.theme), state.theme);
    } else {
      commands.push_back(
          command_on(facts, facts.received_on, actor, casework::SetField{"theme", std::string(facts.theme)}));
    }
  }
  if (auto refusals = comparison.take(); !refusals.empty()) return base::refuse(std::move(refusals));
  order(history);
  for (auto& command : commands) command.known_on = facts.recorded_on.value_or(today);
  return history;
}

}  // namespace redress::intake
