#include "property/plain_case.h"

#include <algorithm>

namespace redress::plain {

namespace {

using std::chrono::days;

// --- which of what was told counts, and in which order ----------------------------------------------------------------

struct Telling {
  const Told* told = nullptr;
  Day on{};
  std::int64_t place = 0, own = 0;
};

class Sorter {
 public:
  Sorter(const std::vector<const Told*>& all, const Asked& asked) {
    for (const Told* each : all) {
      const bool known = !asked.known_by || each->known < *asked.known_by ||
                         (each->known == *asked.known_by && (!asked.last_seq || each->seq <= *asked.last_seq));
      if (known) known_.push_back(each);
    }
  }

  std::vector<Telling> in_order(Day as_at) const {
    std::vector<Telling> chosen;
    for (const Told* each : known_) {
      if (each->verb != "annuls" && counts(*each)) chosen.push_back({each, each->on, first_of(*each)->seq, each->seq});
    }
    move_receipt(chosen);
    std::erase_if(chosen, [&](const Telling& each) { return each.on > as_at; });
    std::sort(chosen.begin(), chosen.end(), [](const Telling& a, const Telling& b) {
      if (a.on != b.on) return a.on < b.on;
      if (a.place != b.place) return a.place < b.place;
      return a.own < b.own;
    });
    return chosen;
  }

 private:
  const Told* known_with(std::int64_t seq) const {
    for (const Told* each : known_) {
      if (each->seq == seq) return each;
    }
    return nullptr;
  }
  bool taken_back(const Told& told) const {
    return std::any_of(known_.begin(), known_.end(), [&](const Told* each) {
      return each->verb == "annuls" && each->target == told.seq && each->seq > told.seq && !taken_back(*each);
    });
  }
  const Told* stood_in_for(const Told& told) const { return told.replaces ? known_with(*told.replaces) : nullptr; }
  const Told* first_of(const Told& told) const {
    const Told* earlier = stood_in_for(told);
    return earlier == nullptr ? &told : first_of(*earlier);
  }
  bool stands(const Told& told) const {
    const Told* earlier = stood_in_for(told);
    return !taken_back(told) && (earlier == nullptr || stands(*earlier));
  }
  // The last in the log of its chain.
  bool counts(const Told& told) const {
    if (!stands(told)) return false;
    return std::none_of(known_.begin(), known_.end(), [&](const Told* each) {
      return each->seq > told.seq && each->verb != "annuls" && first_of(*each) == first_of(told) && stands(*each);
    });
  }
  // The last change that counts moves the receipt to its day and stands directly behind it.
  void move_receipt(std::vector<Telling>& chosen) const {
    const Telling* last = nullptr;
    for (const auto& each : chosen) {
      if (each.told->verb == "received_changed" && (last == nullptr || each.place > last->place)) last = &each;
    }
    if (last == nullptr) return;
    const Told* change = last->told;
    const Day day = last->on;
    std::erase_if(chosen,
                  [&](const Telling& each) { return each.told->verb == "received_changed" && each.told != change; });
    Telling* receipt = nullptr;
    for (auto& each : chosen) {
      if (each.told->verb == "received" && receipt == nullptr) receipt = &each;
    }
    if (receipt == nullptr) return;
    receipt->on = day;
    for (auto& each : chosen) {
      if (each.told != change) continue;
      each.place = receipt->place;
      each.own = receipt->own + 1'000'000;
    }
  }

  std::vector<const Told*> known_;
};

// --- what became of the case ------------------------------------------------------------------------------------------

void stop(Timer& timer, Day day, bool done = false) {
  timer.running = false;
  timer.done = done;
  timer.over = day;
  if (!timer.pauses.empty() && !timer.pauses.back().second)
    timer.pauses.back().second = std::max(day, timer.pauses.back().first);
}

void stop_running(Case& made, Day day) {
  for (auto& each : made.timers) {
    if (each.running) stop(each, day);
  }
}

void end_acknowledgement(Case& made, Day day, bool done) {
  if (made.acknowledgement && made.acknowledgement->running) stop(*made.acknowledgement, day, done);
}

void keep_findings(Case& made) {
  if (made.stages.empty() || !made.stages.back().answered) return;
  for (const auto& each : made.heads) {
    if (!each.gone) made.findings.emplace_back(made.stages.size() - 1, each.finding);
  }
}

bool begins_again(const Case& made, const Told& told) {
  return !told.row.empty() && std::any_of(made.stages.begin(), made.stages.end(),
                                          [&](const Stage& each) { return each.number == told.episode; });
}

void begin_stage(Case& made, const Told& told, const World& world) {
  if (told.row.empty()) return;
  if (told.verb == "escalated") {
    stop_running(made, told.on);
    end_acknowledgement(made, told.on, false);
  }
  keep_findings(made);
  if (!made.stages.empty()) {
    for (auto& each : made.heads) {
      each.asked = false;
      each.finding.clear();
    }
  }
  made.stages.push_back({told.episode, told.row, told.verb, told.on, std::nullopt, ""});
  const int limit = world.stages.at(told.row).limit;
  if (limit == 0) return;
  stop_running(made, told.on);
  made.timers.push_back({made.stages.size() - 1, told.on, limit});
  made.timers.back().letter = told.due;
}

template <class Thing>
Thing* named(std::vector<Thing>& all, const std::string& id) {
  for (auto& each : all) {
    if (each.id == id) return &each;
  }
  return nullptr;
}

void promise_or_remedy(Case& made, const Told& told) {
  if (told.verb == "promised" && told.due && named(made.promises, told.id) == nullptr) {
    made.promises.push_back({told.id, made.stages.size(), *told.due, std::nullopt});
  }
  Promise* promise = named(made.promises, told.id);
  if (told.verb == "kept" && promise != nullptr && !promise->kept) promise->kept = told.on;
  if (told.verb == "agreed" && named(made.remedies, told.id) == nullptr) {
    made.remedies.push_back(
        {told.id, told.kind, made.stages.size(), told.on, told.pence.value_or(0), told.due, {}, {}});
    return;
  }
  Remedy* remedy = named(made.remedies, told.id);
  if (remedy == nullptr || remedy->done || remedy->dropped) return;
  if (told.verb == "remedy_changed") {
    if (told.pence) remedy->pence = *told.pence;
    if (told.due) remedy->due = told.due;
  }
  if (told.verb == "remedy_done") remedy->done = told.on;
  if (told.verb == "remedy_dropped") remedy->dropped = told.on;
}

void head(Case& made, const Told& told) {
  Head* it = nullptr;
  for (auto& each : made.heads) {
    if (each.number == told.head) it = &each;
  }
  if (told.verb == "head" && it == nullptr) made.heads.push_back({told.head, false, false, ""});
  if (it == nullptr || it->gone) return;
  if (told.verb == "head_withdrawn") it->gone = true;
  if (told.verb == "issued" && it->asked) it->finding = told.outcome;
  if (told.verb == "proposed") it->asked = true;
  if (told.verb == "returned" || told.verb == "issued") it->asked = false;
}

void extend(Timer* timer, const Told& told) {
  if (timer == nullptr || !timer->running || told.by < 1 || timer->longer + told.by > 10'000) return;
  timer->longer += static_cast<int>(told.by);
  timer->why = told.reason;
}

void happen(Case& made, const Told& told, const World& world) {
  const bool stage_open = !made.stages.empty() && !made.stages.back().answered;
  if (!made.there && told.verb != "received") return;
  if (begins_again(made, told)) return;
  if (told.verb == "received") {
    if (made.there) return;
    made.there = true;
    made.received = told.on;
    made.procedure = told.procedure;
    made.stream = told.stream;
    made.service = told.service;
    made.theme = told.theme;
    made.channel = told.channel;
    begin_stage(made, told, world);
    if (world.acknowledge_within > 0) made.acknowledgement = Timer{0, told.on, world.acknowledge_within};
  } else if (told.verb == "received_changed") {
    for (auto& each : made.stages) {
      if (each.how == "received" && each.began == made.received) each.began = told.on;
    }
    for (auto& each : made.timers) {
      if (made.stages[each.stage].number <= 1 && each.from == made.received) each.from = told.on;
    }
    if (made.acknowledgement && made.acknowledgement->from == made.received) made.acknowledgement->from = told.on;
    made.received = told.on;
  } else if (told.verb == "allocated") {
    made.handlers.emplace_back(told.on, told.name);
    (told.coordinator ? made.coordinator : made.officer) = told.name;
    (told.coordinator ? made.coordinators_team : made.officers_team) = told.team;
  } else if (told.verb == "answered") {
    if (!stage_open) return;
    if (!made.timers.empty() && made.timers.back().running) stop(made.timers.back(), told.on, true);
    made.stages.back().answered = told.on;
    made.stages.back().outcome = told.outcome;
  } else if (told.verb == "escalated") {
    begin_stage(made, told, world);
  } else if (told.verb == "closed") {
    if (made.shut()) return;
    stop_running(made, told.on);
    end_acknowledgement(made, told.on, false);
    made.shuts.push_back({told.on, told.outcome, std::nullopt, made.stages.size()});
  } else if (told.verb == "reopened") {
    if (!made.shut()) return;
    made.shuts.back().again = told.on;
    begin_stage(made, told, world);
  } else if (told.verb == "acknowledged") {
    end_acknowledgement(made, told.on, true);
  } else if (told.verb == "extended") {
    const bool first = told.name == "acknowledgement";
    extend(first && made.acknowledgement  ? &*made.acknowledgement
           : first || made.timers.empty() ? nullptr
                                          : &made.timers.back(),
           told);
  } else if (told.head != 0) {
    head(made, told);
  } else if (!told.id.empty()) {
    promise_or_remedy(made, told);
  } else if (told.verb == "service") {
    made.service = told.name;
  } else if (told.verb == "theme") {
    made.theme = told.name;
  } else if (told.verb == "paused" || told.verb == "resumed") {
    if (made.timers.empty() || !made.timers.back().running) return;
    auto& pauses = made.timers.back().pauses;
    const bool paused = !pauses.empty() && !pauses.back().second;
    if (told.verb == "paused" && !paused) pauses.emplace_back(told.on, std::nullopt);
    if (told.verb == "resumed" && paused && told.on >= pauses.back().first) pauses.back().second = told.on;
  }
}

}  // namespace

Case become(const std::vector<const Told*>& all, const World& world, const Asked& asked) {
  Case made;
  for (const auto& each : Sorter(all, asked).in_order(asked.as_at)) happen(made, *each.told, world);
  keep_findings(made);
  return made;
}

}  // namespace redress::plain
