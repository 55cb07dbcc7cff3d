#include "app/office/target_desk.h"

#include <algorithm>

#include "base/text.h"
#include "base/value.h"

namespace redress::office {

namespace {

using Kind = store::BodyEventKind;
using reports::Target;

base::Refusal refusal(const char* rule, const char* about, std::string text) {
  return {rule, about, "docs/figures.md, Targets", std::move(text)};
}

Target target_in(const store::BodyEvent& event) {
  Target target;
  target.id = event.code;
  target.measure = event.field;
  target.words = base::text_or(event.detail, "words");
  target.sense = reports::parse_sense(base::text_or(event.detail, "sense")).value_or(Target::Sense::none);
  target.value = base::text_or(event.detail, "value");
  target.start = base::text_or(event.detail, "start");
  target.from = base::parse_day(base::text_or(event.detail, "from")).value_or(event.happened_on);
  target.to = base::parse_day(base::text_or(event.detail, "to"));
  target.owner = base::text_or(event.detail, "owner");
  return target;
}

store::BodyEvent event_of(const Target& target, std::int64_t by) {
  store::BodyEvent event;
  event.kind = Kind::target_set;
  event.field = target.measure;
  event.code = target.id;
  event.actor_id = by;
  event.detail = {{"words", target.words}, {"sense", reports::to_text(target.sense)}, {"value", target.value},
                  {"start", target.start}, {"from", base::to_text(target.from)},      {"owner", target.owner}};
  if (target.to) event.detail["to"] = base::to_text(*target.to);
  return event;
}

// Its place in the log, if it is there.
std::optional<std::int64_t> seq_of(const std::vector<store::BodyEvent>& events, std::string_view id) {
  for (const auto& event : events) {
    if (event.kind == Kind::target_set && event.code == id) return event.seq;
  }
  return std::nullopt;
}

base::Refusals against_ending(const std::vector<Target>& all, std::string_view id, base::Day last,
                              std::string_view reason) {
  const auto target = std::find_if(all.begin(), all.end(), [&](const Target& each) { return each.id == id; });
  if (target == all.end()) return {refusal("target_is_known", "id", "there is no target " + std::string(id))};
  base::Refusals wrong;
  if (target->to) wrong.push_back(refusal("target_goes_on", "id", "its last day is set already"));
  if (last < target->from)
    wrong.push_back(refusal("last_day_is_not_before_the_first", "to", "its last day is before its first"));
  if (reason.empty()) wrong.push_back(refusal("reason_is_given", "reason", "say why it ends"));
  if (reason.size() > 300) wrong.push_back(refusal("text_is_short", "reason", "use at most 300 letters"));
  return wrong;
}

}  // namespace

std::vector<Target> targets_in(const std::vector<store::BodyEvent>& events) {
  std::vector<Target> all;
  for (const auto& event : events) {
    if (event.kind == Kind::target_set) all.push_back(target_in(event));
    if (event.kind != Kind::target_ended) continue;
    for (Target& target : all) {
      if (target.id != event.code) continue;
      target.to = base::parse_day(base::text_or(event.detail, "to"));
      target.ended_because = base::text_or(event.detail, "reason");
    }
  }
  return all;
}

std::vector<Target> TargetDesk::all() {
  return register_.all();
}

base::Checked<std::string> TargetDesk::set(const Target& target, std::int64_t by) {
  auto wrong = reports::wrong_with(target);
  std::vector<std::string> known;
  for (const auto& measure : adopted_->measures) known.push_back(measure.id);
  if (std::find(known.begin(), known.end(), target.measure) == known.end()) {
    const auto near = base::nearest_word(target.measure, known);
    wrong.push_back(refusal("measure_is_not_known", "measure",
                            "there is no measure " + target.measure + (near ? "; is " + *near + " meant?" : "")));
  }
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  Target made = target;
  writing_.open().run([&] {
    made.id = "T" + std::to_string(targets_in(writing_.store->body_events()).size() + 1);
    writing_.desk->tell(event_of(made, by));
    return true;
  });
  register_.forget();
  return made.id;
}

base::Checked<base::Done> TargetDesk::end(std::string_view id, base::Day last, std::string_view reason,
                                          std::int64_t by) {
  base::Refusals wrong;
  writing_.open().run([&] {
    const auto events = writing_.store->body_events();
    const auto all = targets_in(events);
    wrong = against_ending(all, id, last, reason);
    if (!wrong.empty()) return false;
    store::BodyEvent event;
    event.kind = Kind::target_ended;
    event.code = std::string(id);
    event.field = std::find_if(all.begin(), all.end(), [&](const Target& each) { return each.id == id; })->measure;
    event.actor_id = by;
    event.replaces = seq_of(events, id);
    event.detail = {{"to", base::to_text(last)}, {"reason", std::string(reason)}};
    writing_.desk->tell(std::move(event));
    return true;
  });
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  register_.forget();
  return base::Done{};
}

}  // namespace redress::office
