#include "app/web/acknowledgement.h"

#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/limits.h"
#include "app/web/words.h"
#include "core/clock/due_on.h"

namespace redress::web {
namespace {

using casework::CasePerson;

// The clock that decides whether the answer comes in time, where acknowledging begins it.
const procedure::Clock* clock_that_begins(const office::CaseView& view) {
  if (view.procedure == nullptr) return nullptr;
  for (const auto* transition : procedure::transitions_for(*view.procedure, view.state.state, "acknowledge_case")) {
    for (const auto& effect : transition->effects) {
      if (effect.what != procedure::Effect::What::start_clock) continue;
      const auto* clock = procedure::find_clock(*view.procedure, effect.argument);
      if (clock != nullptr && clock->decides_timeliness) return clock;
    }
  }
  return nullptr;
}

// What came and when: the case itself, or that its answer was not the end of it.
std::string what_came(const office::CaseView& view, const Desk& desk) {
  const std::string matter = words_of(view.state.stream);
  const auto* episode = view.state.open_episode();
  if (episode == nullptr || view.state.episodes.size() < 2)
    return "We received your " + matter + " on " + desk.long_day(view.state.received_on) + ".";
  const std::string on = desk.long_day(episode->opened_on);
  if (episode->opened.origin == "reopened") return "We opened your " + matter + " again on " + on + ".";
  return "You asked us on " + on + " to look at your " + matter + " again.";
}

std::string promise_of_answer(const office::CaseView& view, const Desk& desk) {
  for (const auto& running : view.state.clocks) {
    const auto* clock =
        view.procedure == nullptr ? nullptr : procedure::find_clock(*view.procedure, running.started.id);
    if (clock == nullptr || !clock->decides_timeliness || !running.running()) continue;
    if (const auto reading = reading_of(running, desk); reading.due_on)
      return "We will answer by " + desk.long_day(*reading.due_on) + ".";
  }
  if (const auto* clock = clock_that_begins(view)) {
    const auto calendar = desk.calendar(clock->calendar);
    const auto due = calendar && calendar->covers(desk.today) ? clock::due_on(desk.today, clock->rule, {}, *calendar)
                                                              : base::Checked<std::optional<Day>>(std::nullopt);
    if (due && *due)
      return "We will answer within " + limit_words(clock->rule) + " of today, by " + desk.long_day(**due) + ".";
  }
  return "We will tell you when to expect our answer.";
}

}  // namespace

// The complainant stands before whoever speaks for them; nobody who may not be written to.
const CasePerson* addressee_of(const office::CaseView& view) {
  const CasePerson* found = nullptr;
  for (const auto& person : view.state.people) {
    if (person.removed || !person.may_be_written_to()) continue;
    if (person.role == "complainant") return &person;
    if (found == nullptr && person.role == "representative") found = &person;
  }
  return found;
}

std::string words_wanted(const office::CaseView& view) {
  std::string wanted;
  for (const auto& event : view.events) {
    const base::Value* texts = base::find(event.detail, "texts");
    if (texts == nullptr || texts->as_object() == nullptr) continue;
    if (std::string words = text_of(view, base::text_or(*texts->as_object(), "outcome_wanted")); !words.empty())
      wanted = std::move(words);
  }
  return wanted;
}

std::string named_contact(const office::CaseView& view, const Desk& desk) {
  const auto* holder = view.state.holder("officer");
  if (holder == nullptr) holder = view.state.holder("coordinator");
  const std::string name = holder == nullptr ? "" : desk.office.actor_name(holder->handler);
  const std::string team = holder == nullptr ? "" : desk.office.unit_name(holder->team);
  if (name.empty() && team.empty()) return "We are choosing who will look into it and will tell you who it is.";
  if (name.empty()) return "It is with our " + team + ".";
  return name + (team.empty() ? "" : ", " + team + ",") + " has it and is your contact.";
}

std::string adjustments_question(const std::string& needs) {
  if (needs.empty())
    return "If you need anything so that you can deal with us easily, such as large print, an interpreter or calls at "
           "certain "
           "times, tell us.";
  return "You told us what you need: " + as_sentence(needs) +
         " Tell us if that is not right or if there is anything else.";
}

std::string privacy_words() {
  return "We use what you tell us to look into this, and show it only to those who need it for that. Our privacy "
         "notice says "
         "what your rights are; ask us for it.";
}

bool awaits_acknowledgement(const office::CaseView& view) {
  if (!view.state.open()) return false;
  const auto asks_for_it = [](const procedure::State& state) {
    return std::any_of(state.transitions.begin(), state.transitions.end(),
                       [](const procedure::Transition& transition) { return transition.on == "acknowledge_case"; });
  };
  // Each stage of a procedure that models it is acknowledged for itself; elsewhere once is enough.
  if (view.procedure != nullptr &&
      std::any_of(view.procedure->states.begin(), view.procedure->states.end(), asks_for_it))
    return !procedure::transitions_for(*view.procedure, view.state.state, "acknowledge_case").empty();
  return !view.state.acknowledged_on;
}

Acknowledgement acknowledgement_of(const office::CaseView& view, const Desk& desk) {
  Acknowledgement letter;
  letter.date = desk.long_day(desk.today);
  letter.reference = view.state.reference;
  const CasePerson* person = addressee_of(view);
  const auto of_person = [&](const char* field) {
    return person == nullptr ? std::string() : text_of(view, person->text(field));
  };
  for (const char* field : {"name", "address", "postcode"}) {
    if (std::string line = of_person(field); !line.empty()) letter.address.push_back(std::move(line));
  }
  const std::string name = of_person("name");
  letter.greeting = name.empty() ? "Hello" : "Dear " + name;
  letter.opening.push_back("Thank you for getting in touch. " + what_came(view, desk) + " Its reference is " +
                           view.state.reference + ": please give it when you write or ring.");
  for (const auto& head : view.state.heads) {
    if (head.withdrawn) continue;
    if (std::string words = text_of(view, head.text); !words.empty()) letter.points.push_back(std::move(words));
  }
  if (!letter.points.empty()) letter.opening.push_back("This is what we understand you to say:");
  const std::string wanted = words_wanted(view);
  if (!wanted.empty()) letter.closing.push_back("You would like this to happen: " + as_sentence(wanted));
  if (!letter.points.empty()) letter.closing.push_back("If we have not understood you, tell us.");
  letter.closing.push_back(named_contact(view, desk) + " " + promise_of_answer(view, desk));
  letter.closing.push_back(adjustments_question(of_person("adjustments")));
  letter.closing.push_back(privacy_words());
  for (const std::string& line : {desk.visitor.who ? desk.visitor.who->name : std::string(), desk.body.name}) {
    if (!line.empty()) letter.signature.push_back(line);
  }
  return letter;
}

std::string plain_text(const Acknowledgement& letter) {
  std::string text = letter.greeting + ",\n\n";
  for (const auto& paragraph : letter.opening) text += paragraph + "\n\n";
  int number = 0;
  for (const auto& point : letter.points) text += std::to_string(++number) + ". " + point + "\n\n";
  for (const auto& paragraph : letter.closing) text += paragraph + "\n\n";
  for (const auto& line : letter.signature) text += line + "\n";
  return text;
}

}  // namespace redress::web
