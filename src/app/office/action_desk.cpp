#include "app/office/action_desk.h"

#include <algorithm>

#include "app/catalogue/causes.h"
#include "base/letters.h"
#include "base/text.h"
#include "base/value.h"

namespace redress::office {

namespace {

using Kind = store::BodyEventKind;
using reports::Action;
using reports::ActionStep;
using reports::Due;

constexpr std::size_t most_letters = 1000;

base::Refusal refusal(const char* rule, const char* about, std::string text) {
  return {rule, about, "docs/actions.md", std::move(text)};
}

void put_due(const Due& due, base::Object& detail) {
  if (due.on) detail["due"] = base::to_text(*due.on);
  if (!due.meeting.empty()) detail["meeting"] = due.meeting;
}

std::optional<Due> due_in(const base::Object& detail) {
  Due due{base::parse_day(base::text_or(detail, "due")), base::text_or(detail, "meeting")};
  return due.on || !due.meeting.empty() ? std::optional(std::move(due)) : std::nullopt;
}

store::BodyEvent setting_of(const ActionToSet& asked, const std::string& cause_title) {
  const Action& action = asked.action;
  store::BodyEvent event;
  event.kind = Kind::action_set;
  event.field = reports::to_text(action.kind);
  event.unit_id = action.service;
  event.detail = {{"words", action.words}, {"owner", asked.owner}};
  put_due(asked.due, event.detail);
  const auto put = [&](const char* key, const std::string& text) {
    if (!text.empty()) event.detail[key] = text;
  };
  if (asked.set_on) put("on", base::to_text(*asked.set_on));
  put("cause", action.cause);
  put("cause_title", cause_title);
  put("cause_words", action.cause_words);
  put("report", action.report);
  put("period", action.period);
  put("paragraph", action.paragraph);
  if (!action.cases.empty()) event.detail["cases"] = base::Array(action.cases.begin(), action.cases.end());
  return event;
}

Action action_in(const store::BodyEvent& event) {
  Action action;
  action.reference = event.code;
  action.kind = reports::parse_action_kind(event.field).value_or(Action::Kind::improvement);
  action.words = base::text_or(event.detail, "words");
  action.service = event.unit_id;
  action.cause = base::text_or(event.detail, "cause");
  action.cause_title = base::text_or(event.detail, "cause_title");
  action.cause_words = base::text_or(event.detail, "cause_words");
  action.report = base::text_or(event.detail, "report");
  action.period = base::text_or(event.detail, "period");
  action.paragraph = base::text_or(event.detail, "paragraph");
  const auto* cases = base::find(event.detail, "cases");
  if (cases != nullptr && cases->as_array() != nullptr) {
    for (const auto& each : *cases->as_array())
      if (each.as_text() != nullptr) action.cases.push_back(*each.as_text());
  }
  return action;
}

ActionStep step_in(const store::BodyEvent& event, ActionStep::What what) {
  ActionStep step;
  step.what = what;
  step.on = base::parse_day(base::text_or(event.detail, "on")).value_or(event.happened_on);
  step.known_on = event.known_on;
  step.by = event.actor_id;
  step.owner = base::text_or(event.detail, "owner");
  step.due = due_in(event.detail);
  step.words = base::text_or(event.detail, what == ActionStep::What::done ? "evidence" : "reason");
  return step;
}

std::optional<ActionStep::What> step_of(Kind kind) {
  switch (kind) {
    case Kind::action_set:
      return ActionStep::What::set;
    case Kind::action_changed:
      return ActionStep::What::changed;
    case Kind::action_done:
      return ActionStep::What::done;
    case Kind::action_dropped:
      return ActionStep::What::dropped;
    default:
      return std::nullopt;
  }
}

void refuse_words(const char* about, const char* missing, std::string_view text, base::Refusals& wrong) {
  if (text.empty()) wrong.push_back(refusal("reason_is_given", about, missing));
  if (text.size() > most_letters) wrong.push_back(refusal("text_is_short", about, "use at most 1,000 letters"));
  if (!base::is_plain_line(text))
    wrong.push_back(refusal("text_is_one_line", about, "write it in one line, without letters that show nothing"));
}

}  // namespace

std::vector<Action> actions_in(const std::vector<store::BodyEvent>& events) {
  std::vector<Action> all;
  for (const auto& event : events) {
    const auto what = step_of(event.kind);
    if (!what) continue;
    if (*what == ActionStep::What::set) all.push_back(action_in(event));
    const auto action =
        std::find_if(all.begin(), all.end(), [&](const Action& each) { return each.reference == event.code; });
    if (action != all.end()) action->steps.push_back(step_in(event, *what));
  }
  return all;
}

std::vector<Action> ActionDesk::all() {
  return register_.all();
}

const std::vector<reports::Cause>& ActionDesk::causes() {
  return catalogue::shipped_causes();
}

base::Refusals ActionDesk::against_names(const Action& action) {
  base::Refusals wrong;
  if (action.service != 0 && !names_.organisation()->knows(action.service))
    wrong.push_back(refusal("service_is_known", "service", "there is no such service"));
  if (!action.cause.empty()) {
    std::vector<std::string> known;
    for (const auto& each : causes()) known.push_back(each.code);
    if (std::find(known.begin(), known.end(), action.cause) == known.end()) {
      const auto near = base::nearest_word(action.cause, known);
      wrong.push_back(refusal("cause_is_known", "cause",
                              "there is no cause " + action.cause + (near ? "; is " + *near + " meant?" : "")));
    }
  }
  if (action.report.empty() != action.period.empty())
    wrong.push_back(refusal("report_has_its_period", "period", "a report and its period go together"));
  if (!action.report.empty() && std::none_of(adopted_->reports.begin(), adopted_->reports.end(),
                                             [&](const auto& each) { return each.id == action.report; }))
    wrong.push_back(refusal("report_is_not_known", "report", "there is no report " + action.report));
  if (!action.period.empty() && !figures::parse_period(action.period))
    wrong.push_back(refusal("period_is_a_period", "period", "write the period as the report does: 2026-27-Q2"));
  readers_.with([&](store::Store& store) {
    for (const auto& reference : action.cases) {
      if (!store.case_id_of(reference))
        wrong.push_back(refusal("case_is_known", "cases", "there is no case " + reference));
    }
    return 0;
  });
  return wrong;
}

base::Checked<std::string> ActionDesk::set(const ActionToSet& asked, std::int64_t by) {
  const base::Day set_on = asked.set_on.value_or(today());
  const int year = static_cast<int>(std::chrono::year_month_day{set_on}.year());
  auto wrong = reports::wrong_with(asked.action, asked.due, asked.owner, set_on);
  if (set_on > today()) wrong.push_back(refusal("day_has_come", "set_on", "the day is still to come"));
  if (!asked.action.reference.empty() && !reports::is_reference_of(asked.action.reference, year))
    wrong.push_back(
        refusal("reference_is_of_its_year", "reference",
                "write it as " + reports::next_reference({}, year) + ", with the year in which it was set"));
  for (auto& each : against_names(asked.action)) wrong.push_back(std::move(each));
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  std::string title;
  for (const auto& cause : causes())
    if (cause.code == asked.action.cause) title = cause.title;
  std::string reference = asked.action.reference;
  bool is_taken = false;
  writing_.open().run([&] {
    store::BodyEvent event = setting_of(asked, title);
    const auto all = actions_in(writing_.store->body_events());
    is_taken = std::any_of(all.begin(), all.end(), [&](const Action& each) { return each.reference == reference; });
    if (is_taken) return false;
    if (reference.empty()) reference = reports::next_reference(all, year);
    event.code = reference;
    event.actor_id = by;
    writing_.desk->tell(std::move(event));
    return true;
  });
  if (is_taken)
    return base::refuse(refusal("reference_is_free", "reference", reference + " is in the register already"));
  register_.forget();
  return reference;
}

template <class Against>
base::Checked<base::Done> ActionDesk::tell(std::string_view reference, store::BodyEvent event, std::int64_t by,
                                           const Against& against) {
  base::Refusals wrong;
  writing_.open().run([&] {
    const auto all = actions_in(writing_.store->body_events());
    const auto action =
        std::find_if(all.begin(), all.end(), [&](const Action& each) { return each.reference == reference; });
    const auto standing = action == all.end() ? std::nullopt : reports::standing_of(*action, {}, today(), today());
    if (!standing) {
      wrong = {refusal("action_is_known", "reference", "there is no action " + std::string(reference))};
    } else if (standing->state != reports::Standing::State::open) {
      wrong = {refusal("action_is_open", "reference", std::string(reference) + " is not open any more")};
    } else {
      wrong = against(*standing);
    }
    if (!wrong.empty()) return false;
    event.code = action->reference;
    event.field = reports::to_text(action->kind);
    event.unit_id = action->service;
    event.actor_id = by;
    writing_.desk->tell(std::move(event));
    return true;
  });
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  register_.forget();
  return base::Done{};
}

base::Checked<base::Done> ActionDesk::change(const ActionChange& asked, std::int64_t by) {
  store::BodyEvent event;
  event.kind = Kind::action_changed;
  event.detail = {{"owner", asked.owner}, {"reason", asked.reason}};
  put_due(asked.due, event.detail);
  return tell(asked.reference, std::move(event), by, [&](const reports::Standing& standing) {
    base::Refusals wrong;
    Action only_due;  // whose words and cause are not looked at here
    only_due.kind = Action::Kind::meeting;
    only_due.words = "words";
    const bool same_due = asked.due == standing.due;
    for (auto& each : reports::wrong_with(only_due, asked.due, asked.owner, today())) {
      // A day that has passed may stay while another answers for it.
      if (!same_due || each.rule != "due_day_is_to_come") wrong.push_back(std::move(each));
    }
    if (same_due && asked.owner == standing.owner)
      wrong.push_back(refusal("change_is_a_change", "owner", "owner and due day are as they were"));
    refuse_words("reason", "say why it changes", asked.reason, wrong);
    return wrong;
  });
}

base::Checked<base::Done> ActionDesk::finish(std::string_view reference, base::Day on, std::string_view evidence,
                                             std::int64_t by) {
  store::BodyEvent event;
  event.kind = Kind::action_done;
  event.detail = {{"on", base::to_text(on)}, {"evidence", std::string(evidence)}};
  return tell(reference, std::move(event), by, [&](const reports::Standing& standing) {
    base::Refusals wrong;
    if (on > today()) wrong.push_back(refusal("day_has_come", "on", "the day is still to come"));
    if (on < standing.set_on) wrong.push_back(refusal("done_after_it_was_set", "on", "it was set after that day"));
    refuse_words("evidence", "say what shows that it is done", evidence, wrong);
    return wrong;
  });
}

base::Checked<base::Done> ActionDesk::drop(std::string_view reference, std::string_view reason, std::int64_t by) {
  store::BodyEvent event;
  event.kind = Kind::action_dropped;
  event.detail = {{"reason", std::string(reason)}};
  return tell(reference, std::move(event), by, [&](const reports::Standing&) {
    base::Refusals wrong;
    refuse_words("reason", "say why it is dropped", reason, wrong);
    return wrong;
  });
}

}  // namespace redress::office
