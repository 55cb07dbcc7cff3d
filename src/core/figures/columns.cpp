#include "core/figures/columns.h"

#include <algorithm>
#include <tuple>

#include "base/assert.h"
#include "base/text.h"
#include "core/casework/effects.h"
#include "core/figures/course.h"
#include "core/figures/held.h"
#include "core/figures/row_maker.h"

namespace redress::figures {

using casework::CaseEvent;

Columns::Columns(std::shared_ptr<const clock::Calendars> calendars) : held_(std::make_unique<Held>()) {
  held_->calendars = std::move(calendars);
}
Columns::~Columns() = default;
Columns::Columns(Columns&&) noexcept = default;
Columns& Columns::operator=(Columns&&) noexcept = default;

void Columns::learn(const procedure::Procedure& procedure) {
  auto& known = held_->episode_procedures;
  std::erase(known, procedure.id);
  if (procedure.row_scheme == "stage-episodes") known.push_back(procedure.id);
  for (std::uint32_t place = 0; place < held_->cases.size(); ++place) held_->change(place);
}

void Columns::settle() {
  settle_rows(*held_);
}

void Columns::Held::change(std::uint32_t place) {
  if (cases[place].changed) return;
  cases[place].changed = true;
  stages.changed.push_back(place);
}

bool Columns::Held::counts_episodes(std::string_view procedure) const {
  return std::find(episode_procedures.begin(), episode_procedures.end(), procedure) != episode_procedures.end();
}

std::uint32_t Columns::Held::place_of(std::int64_t case_id) {
  // The store gives ids one after the other, so that the list is dense.
  REDRESS_ASSERT(case_id >= 0 && case_id < std::int64_t{1} << 31);
  const auto id = static_cast<std::size_t>(case_id);
  if (id >= place_of_case.size()) place_of_case.resize(id + 1, 0);
  if (place_of_case[id] == 0) {
    cases.emplace_back();
    spreads.emplace_back();
    place_of_case[id] = static_cast<std::uint32_t>(cases.size());
  }
  return place_of_case[id] - 1;
}

std::uint32_t Columns::Held::what_of(const What& what) {
  const auto place = static_cast<std::uint32_t>(whats.size());
  if (!what.is_alone()) {
    const auto [found, made] = what_places.try_emplace(what, place);
    if (!made) return found->second;
  }
  whats.push_back(what);
  return place;
}

std::uint16_t Columns::Held::word(std::string_view text) {
  const std::uint32_t place = words.place_of(text);
  REDRESS_ASSERT(place <= 0xffff);
  return static_cast<std::uint16_t>(place);
}

std::uint32_t Columns::Held::unit(std::int64_t id) {
  const auto [found, made] = unit_places.try_emplace(id, static_cast<std::uint32_t>(units.size()));
  if (made) units.push_back(id);
  return found->second;
}

namespace {

ShortDay first_short(std::int32_t day) {
  return static_cast<ShortDay>(std::max(short_bound(day), 0));
}

ShortDay last_short(std::int32_t day) {
  return day > day_of_short(never - 1) ? never : first_short(day);
}

Terms terms_in(const CaseEvent& event, Dictionary& words) {
  Terms made;
  made.id = words.place_of(base::text_or(event.detail, event.kind == EventKind::promise_made ? "promise" : "remedy"));
  made.kind = words.place_of(base::text_or(event.detail, "kind"));
  if (const auto due = base::parse_day(base::text_or(event.detail, "due_on"))) made.due = base::number_of(*due);
  if (base::find(event.detail, "pence") != nullptr) made.amount = base::int_or(event.detail, "pence", 0);
  return made;
}

// The same for equal values.
std::size_t hash_of(const base::Value& value) {
  constexpr std::size_t factor = 0x9e3779b97f4a7c15U;
  std::size_t made = 1;
  const auto take = [&](std::size_t more) { made = (made ^ more) * factor; };
  if (const auto* truth = value.as_bool()) take(*truth ? 2 : 3);
  if (const auto* number = value.as_int()) take(std::hash<std::int64_t>{}(*number) + 4);
  if (const auto* text = value.as_text()) take(std::hash<std::string>{}(*text) + 5);
  if (const auto* all = value.as_array()) {
    for (const base::Value& each : *all) take(hash_of(each) + 6);
  }
  if (const auto* members = value.as_object()) {
    for (const auto& [key, member] : *members) {
      take(std::hash<std::string>{}(key) + 7);
      take(hash_of(member));
    }
  }
  return made;
}

Origin origin_of(std::string_view text) {
  if (text == "escalated") return Origin::escalated;
  return text == "reopened" ? Origin::reopened : Origin::received;
}

}  // namespace

std::uint16_t Columns::Held::effect_of(const base::Object& detail) {
  const base::Value* value = base::find(detail, "effects");
  if (value == nullptr) return 0;
  auto& alike = effect_places[hash_of(*value)];
  for (const auto& [known, at] : alike) {
    if (known == *value) return at;
  }
  std::uint16_t place = 0;
  if (const auto read = casework::effects_of(detail)) {
    Effect effect;
    if (read->opens) {
      effect.opens = true;
      effect.episode = read->opens->episode;
      effect.stage = word(read->opens->stage);
      effect.row = word(read->opens->row);
      effect.origin = origin_of(read->opens->origin);
      effect.calendar = word(read->opens->calendar);
      effect.convention = read->opens->convention;
    }
    effect.answers = read->answers;
    effect.ends_clocks = read->ends_clocks;
    for (const auto& id : read->stops) effect.stops.push_back(words.place_of(id));
    const auto start_of = [&](const casework::StartedClock& start) {
      return Effect::Start{words.place_of(start.id), start.rule, word(start.calendar), start.decides_timeliness,
                           start.set_for};
    };
    for (const auto& start : read->starts) {
      (start.decides_timeliness ? effect.starts : effect.others).push_back(start_of(start));
    }
    for (const auto& next : read->continues) {
      (next.decides_timeliness ? effect.continues : effect.others_go_on).push_back(start_of(next));
    }
    for (const auto& id : read->lapses) effect.lapses.push_back(words.place_of(id));
    REDRESS_ASSERT(effects.size() < 0xffff);
    place = static_cast<std::uint16_t>(effects.size());
    effects.push_back(std::move(effect));
  }
  alike.emplace_back(*value, place);
  return place;
}

std::uint32_t Columns::Held::intake_of(const CaseEvent& event) {
  const Intake intake{words.place_of(base::text_or(event.detail, "procedure")),
                      words.place_of(base::text_or(event.detail, "stream")), words.place_of(event.channel),
                      words.place_of(base::text_or(event.detail, "theme")), base::int_or(event.detail, "service", 0)};
  const auto key = std::make_tuple(intake.procedure, intake.stream, intake.channel, intake.theme, intake.service);
  const auto [found, made] = intake_places.try_emplace(key, static_cast<std::uint32_t>(intakes.size()));
  if (made) intakes.push_back(intake);
  return found->second;
}

std::uint32_t Columns::Held::terms_of(const Terms& of) {
  terms.push_back(of);
  return static_cast<std::uint32_t>(terms.size() - 1);
}

std::optional<Fact> Columns::Held::fact_of(const CaseEvent& event) {
  What what;
  what.kind = event.kind;
  what.effect = effect_of(event.detail);
  const auto seq = static_cast<std::uint32_t>(event.seq);
  bool kept = what.effect != 0 || event.replaces.has_value();
  switch (event.kind) {
    case EventKind::case_received:
      what.value = intake_of(event);
      kept = true;
      break;
    case EventKind::case_triaged:
    case EventKind::stage_answered:
    case EventKind::case_closed:
      what.code = word(event.code);
      kept = true;
      break;
    case EventKind::received_date_changed:
    case EventKind::case_reopened:
      kept = true;
      break;
    case EventKind::case_allocated: {
      what.value = unit(base::int_or(event.detail, "handler", 0));
      const std::uint32_t team = unit(event.team_id);
      REDRESS_ASSERT(team <= 0xffff);
      what.code = static_cast<std::uint16_t>(team);
      if (event.field == "officer") what.flags |= What::is_officer;
      kept = kept || event.field == "officer" || event.field == "coordinator";
      break;
    }
    case EventKind::clock_paused:
    case EventKind::clock_resumed:
      what.value = words.place_of(event.field);
      kept = true;
      break;
    case EventKind::field_set:
      if (event.field == "theme") {
        what.flags |= What::sets_theme;
        what.value = words.place_of(event.code);
        kept = true;
      } else if (event.field == "service") {
        if (const auto service = base::parse_int(event.code, 0, INT64_MAX)) {
          what.flags |= What::sets_service;
          what.value = unit(*service);
          kept = true;
        }
      }
      break;
    case EventKind::event_annulled:
      if (event.annuls && *event.annuls < event.seq) {
        what.value = static_cast<std::uint32_t>(*event.annuls);
        kept = true;
      }
      break;
    case EventKind::promise_made:
    case EventKind::remedy_agreed:
    case EventKind::remedy_changed:
      what.value = terms_of(terms_in(event, words));
      kept = true;
      break;
    case EventKind::promise_kept:
    case EventKind::remedy_done:
    case EventKind::remedy_dropped:
      what.value =
          words.place_of(base::text_or(event.detail, event.kind == EventKind::promise_kept ? "promise" : "remedy"));
      kept = true;
      break;
    case EventKind::clock_extended:
      what.value = terms_of({words.place_of(event.field), 0, std::nullopt, base::int_or(event.detail, "by", 0)});
      what.code = word(event.code);
      kept = true;
      break;
    case EventKind::approval_decided:
      if (event.code != "returned") break;
      [[fallthrough]];
    case EventKind::head_added:
    case EventKind::head_withdrawn:
    case EventKind::finding_proposed:
    case EventKind::finding_issued:
      if (event.head_id < 1 || event.head_id > UINT32_MAX) break;
      what.value = static_cast<std::uint32_t>(event.head_id);
      if (event.kind == EventKind::finding_issued) what.code = word(event.code);
      kept = true;
      break;
    default:
      break;
  }
  // Whatever answers a stage says the outcome.
  if (effects[what.effect].answers && event.kind != EventKind::case_allocated) what.code = word(event.code);
  if (!kept) return std::nullopt;
  if (event.replaces && *event.replaces < event.seq) {
    what.flags |= What::is_replacement;
    replaced.emplace(seq, static_cast<std::uint32_t>(*event.replaces));
  }
  if (event.happened_at) {
    what.flags |= What::has_moment;
    moments.emplace(seq, event.happened_at->time_since_epoch().count());
  }
  return Fact(event.happened_on, event.known_on, what_of(what), seq);
}

Facts::Run& Columns::Held::make_aside_of(std::uint32_t place) {
  if (place >= aside_of_case.size()) aside_of_case.resize(place + std::size_t{1}, 0);
  if (aside_of_case[place] == 0) {
    aside.emplace_back();
    aside_of_case[place] = static_cast<std::uint32_t>(aside.size());
  }
  return aside[aside_of_case[place] - 1];
}

bool Columns::Held::stands_aside(const Fact& fact) const {
  const What& of = what(fact);
  if (of.effect != 0 || (of.flags & What::is_replacement) != 0) return false;
  switch (of.kind) {
    case EventKind::promise_made:
    case EventKind::promise_kept:
    case EventKind::remedy_agreed:
    case EventKind::remedy_changed:
    case EventKind::remedy_done:
    case EventKind::remedy_dropped:
    case EventKind::clock_extended:
    case EventKind::approval_decided:
    case EventKind::head_added:
    case EventKind::head_withdrawn:
    case EventKind::finding_proposed:
    case EventKind::finding_issued:
      return true;
    default:
      return false;
  }
}

void Columns::append(const CaseEvent& event) {
  Held& held = *held_;
  REDRESS_ASSERT(event.seq > held.last_seq && event.seq < std::int64_t{1} << 32);
  held.last_seq = event.seq;
  if (held.recorded.empty() || held.recorded.back().second != event.recorded_at) {
    held.recorded.emplace_back(static_cast<std::uint32_t>(event.seq), event.recorded_at);
  }
  const std::uint32_t place = held.place_of(event.case_id);
  CaseOfColumns& line = held.cases[place];
  const auto fact = held.fact_of(event);
  if (!fact) return;
  if (held.stands_aside(*fact)) {
    held.facts_aside.add(held.make_aside_of(place), *fact);
    return;
  }
  if (event.kind == EventKind::case_received && line.reference_length == 0) {
    const std::string reference = base::text_or(event.detail, "reference");
    REDRESS_ASSERT(reference.size() <= 0xffff && held.references.size() + reference.size() < 0xffffffff);
    line.reference = static_cast<std::uint32_t>(held.references.size());
    line.reference_length = static_cast<std::uint16_t>(reference.size());
    held.references += reference;
  }
  const What& what = held.what(*fact);
  if (line.run.count > 0) {
    const Fact* run = held.facts.at(line.run);
    if (fact->day() < run[line.run.count - 1].day()) line.in_order = false;
    if (held.effects[what.effect].opens && !line.may_move) {
      line.may_move = std::any_of(run, run + line.run.count,
                                  [&](const Fact& each) { return held.effects[held.what(each).effect].opens; });
      if (line.may_move) held.movable.push_back(place);
    }
  }
  Spread& spread = held.spreads[place];
  spread.first_day = std::min(spread.first_day, first_short(fact->day()));
  spread.last_day = std::max(spread.last_day, last_short(fact->day()));
  spread.first_known = std::min(spread.first_known, first_short(fact->known()));
  spread.last_known = std::max(spread.last_known, last_short(fact->known()));
  if ((what.flags & (What::is_replacement | What::has_moment)) != 0 || what.kind == EventKind::event_annulled ||
      what.kind == EventKind::received_date_changed) {
    line.tangled = true;
  }
  held.facts.add(line.run, *fact);
  // Only a closure, or anything in a case that is closed or tangled, can change whether it is closed in the end, with no
  // stage opened after the closure (history from elsewhere may be that odd).
  if (line.tangled || line.closed_at_end || !line.in_order || what.kind == EventKind::case_closed) {
    Course course;
    follow(held, line, {}, course);
    line.closed_at_end = course.exists && !course.is_open() &&
                         (!course.stage_is_open() || course.closures.back().episodes == course.episodes.size());
  }
  spread.over_on = line.closed_at_end ? spread.last_day : never;
  held.change(place);
}

std::size_t Columns::case_count() const {
  return held_->cases.size();
}

std::size_t Columns::bytes() const {
  const Held& held = *held_;
  return held.cases.capacity() * sizeof(CaseOfColumns) + held.spreads.capacity() * sizeof(Spread) +
         held.movable.capacity() * sizeof(std::uint32_t) + held.whats.size() * 32 +
         held.place_of_case.capacity() * sizeof(std::uint32_t) + held.facts.bytes() + held.references.capacity() +
         held.words.bytes() + held.effects.size() * 256 + held.intakes.size() * 128 + held.recorded.size() * 16 +
         held.replaced.size() * 48 + held.moments.size() * 48 + held.facts_aside.bytes() +
         held.aside.capacity() * sizeof(Facts::Run) + held.aside_of_case.capacity() * sizeof(std::uint32_t) +
         held.terms.capacity() * sizeof(Terms) + held.stages.bytes();
}

}  // namespace redress::figures
