#include "app/web/case_facts.h"

#include <algorithm>

#include "app/web/case_frame.h"
#include "app/web/parts/case_people.h"
#include "app/web/parts/case_tasks.h"
#include "app/web/words.h"

namespace redress::web {
namespace {

using State = CaseStep::State;

// Whether the procedure has that command anywhere; one that nobody knows any more is taken for the usual.
bool knows(const office::CaseView& view, std::string_view command) {
  return view.procedure == nullptr || procedure::knows(*view.procedure, command);
}

}  // namespace

std::string text_of(const office::CaseView& view, std::string_view commitment) {
  if (commitment.empty()) return {};
  const auto found =
      std::find_if(view.texts.begin(), view.texts.end(), [&](const auto& text) { return text.first == commitment; });
  return found == view.texts.end() ? "" : found->second;
}

std::string stage_title(const office::CaseView& view, std::string_view stage) {
  const auto* known = view.procedure == nullptr ? nullptr : procedure::find_stage(*view.procedure, stage);
  return known == nullptr ? "Stage " + std::string(stage) : known->title;
}

std::string title_of(const office::CaseView& view, const Desk&) {
  const auto& state = view.state;
  if (!state.heads.empty()) {
    const std::string words = text_of(view, state.heads.front().text);
    if (!words.empty() && words.size() <= 120) return words;
  }
  if (!state.theme.empty()) return label_of(state.theme);
  return view.procedure == nullptr ? label_of(state.stream) : view.procedure->title;
}

html::Url address_of_command(std::string_view reference, std::string_view kind) {
  return html::Url("/cases").segment(reference).segment("commands").segment(kind);
}

std::vector<CaseStep> steps_of(const office::CaseView& view, const Desk& desk) {
  const auto& state = view.state;
  std::vector<CaseStep> steps;
  steps.push_back(
      {State::done, "Received",
       desk.short_day(state.received_on) + (state.channel.empty() ? "" : ", by " + words_of(state.channel))});
  if (state.acknowledged_on) {
    steps.push_back({State::done, "Acknowledged", desk.short_day(*state.acknowledged_on)});
  } else if (state.open() && state.open_episode() != nullptr && knows(view, "acknowledge_case")) {
    steps.push_back({State::later, "Acknowledged", ""});
  }
  for (std::size_t i = 0; i < state.episodes.size(); ++i) {
    const auto& episode = state.episodes[i];
    const std::string title = stage_title(view, episode.opened.stage);
    if (i > 0) {
      steps.push_back({State::done, episode.opened.origin == "reopened" ? "Reopened" : title + " asked for",
                       desk.short_day(episode.opened_on)});
    }
    if (episode.answered_on) {
      steps.push_back(
          {State::done, title + " answered",
           desk.short_day(*episode.answered_on) + (episode.outcome.empty() ? "" : ", " + words_of(episode.outcome))});
    } else if (i + 1 == state.episodes.size() && state.open()) {
      const auto* now = view.procedure == nullptr ? nullptr : procedure::find_state(*view.procedure, state.state);
      steps.push_back({State::now, title, now == nullptr ? "" : now->title});
    } else {
      steps.push_back({State::done, title + " left unanswered", ""});
    }
  }
  if (state.open_episode() != nullptr && state.open() && knows(view, "answer_stage"))
    steps.push_back({State::later, "Answered: the clock stops", "when the answer is sent"});
  if (!state.remedies.empty()) {
    const auto done =
        std::count_if(state.remedies.begin(), state.remedies.end(), [](const auto& r) { return !r.open(); });
    const auto all = static_cast<std::ptrdiff_t>(state.remedies.size());
    steps.push_back({done == all ? State::done : State::later, "Remedies delivered",
                     std::to_string(done) + " of " + std::to_string(all)});
  }
  const bool answered = state.open() && state.open_episode() == nullptr && !state.episodes.empty();
  if (!state.open() && !state.closures.empty()) {
    steps.push_back({State::done, "Closed", desk.short_day(state.closures.back().on)});
  } else {
    steps.push_back({answered ? State::now : State::later, answered ? "To be closed" : "Closed", ""});
  }
  return steps;
}

namespace {

// Who the case is about and who speaks for them; the tab of people says how to reach them.
void add_people(std::vector<Fact>& facts, const office::CaseView& view) {
  constexpr std::size_t most = 4;
  const html::Url people = address_of(CaseTab::people, view.state.reference);
  std::size_t named = 0, others = 0;
  for (const auto& person : view.state.people) {
    if (person.removed) continue;
    if (++named > most) {
      ++others;
      continue;
    }
    const std::string name = text_of(view, person.text("name"));
    facts.push_back(
        {label_of(person.role), name.empty() ? "Name erased" : name, {}, people.fragment(anchor_of(person))});
  }
  if (others > 0)
    facts.push_back({"Others", counted(static_cast<std::int64_t>(others), "person", "people"), {}, people});
}

void add_files(std::vector<Fact>& facts, const office::CaseView& view) {
  const auto& files = view.state.files;
  const auto count = std::count_if(files.begin(), files.end(), [](const auto& file) { return !file.removed; });
  if (count > 0)
    facts.push_back(
        {"Documents", counted(count, "file", "files"), {}, address_of(CaseTab::documents, view.state.reference)});
}

void add_owed(std::vector<Fact>& facts, const office::CaseView& view) {
  const auto& state = view.state;
  const html::Url owed = address_of(CaseTab::remedies, state.reference);
  const auto open = std::count_if(state.promises.begin(), state.promises.end(),
                                  [](const auto& promise) { return !promise.kept_on && !promise.missed_on; });
  if (open > 0) facts.push_back({"Promises to keep", counted(open, "promise", "promises"), {}, owed});
  std::int64_t pence = 0;
  for (const auto& remedy : state.remedies) pence += remedy.dropped_on ? 0 : remedy.pence;
  if (!state.remedies.empty()) {
    facts.push_back({"Remedies agreed", counted(static_cast<std::int64_t>(state.remedies.size()), "action", "actions"),
                     pence > 0 ? pounds(pence) + " in all" : std::string(), owed});
  }
}

}  // namespace

std::vector<Fact> facts_of(const office::CaseView& view, const Desk& desk) {
  const auto& state = view.state;
  const auto name = [&](std::string_view role) {
    const auto* holder = state.holder(role);
    return holder == nullptr ? std::string() : desk.office.actor_name(holder->handler);
  };
  const auto team = [&](std::string_view role) {
    const auto* holder = state.holder(role);
    return holder == nullptr ? std::string() : desk.office.unit_name(holder->team);
  };
  std::vector<Fact> facts;
  add_people(facts, view);
  const std::vector<Fact> own{
      {"Service", desk.office.unit_name(state.service)},
      {"Theme", label_of(state.theme)},
      {"Case officer", name("officer"),
       state.allocation_is_locked() ? "kept with the case while an approval is pending" : team("officer")},
      {"Co-ordinator", name("coordinator"), team("coordinator")},
      {"Received", desk.long_day(state.received_on)},
      {"Channel", label_of(state.channel)},
      {"Outcome", label_of(state.outcome())},
  };
  facts.insert(facts.end(), own.begin(), own.end());
  if (view.procedure != nullptr) {
    facts.push_back({"Procedure", view.procedure->title,
                     view.procedure->id + ", edition " + std::to_string(view.procedure->edition),
                     html::Url("/procedures")
                         .segment(view.procedure->id)
                         .with("edition", std::to_string(view.procedure->edition))});
  }
  add_owed(facts, view);
  add_files(facts, view);
  for (const auto& [field, value] : state.fields) {
    // The procedure's own stand in panels of their own (parts/case_fields.h).
    const bool is_own = view.procedure != nullptr && procedure::find_field(*view.procedure, field) != nullptr;
    if (!is_own) facts.push_back({label_of(field), label_of(value)});
  }
  for (auto& linked : linked_cases(view, desk)) facts.push_back(std::move(linked));
  return facts;
}

}  // namespace redress::web
