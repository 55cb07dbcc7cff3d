#include "app/web/action_words.h"

#include "app/web/commands/questions.h"
#include "app/web/commands/sent.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {

namespace govuk = html::govuk;

std::string due_words(const reports::Due& due, const std::optional<Day>& on, const Desk& desk) {
  if (due.on) return desk.long_day(*due.on);
  return "Next meeting of " + due.meeting + (on ? ", " + desk.long_day(*on) : "");
}

std::string standing_words(const reports::Standing& standing) {
  using State = reports::Standing::State;
  if (standing.state == State::done) return "Done";
  if (standing.state == State::dropped) return "Dropped";
  return standing.is_overdue ? "Overdue" : "Open";
}

std::string service_of(const reports::Action& action, const Desk& desk) {
  return action.service == 0 ? "The whole body" : desk.office.unit_name(action.service);
}

Desk desk_of_form(const Desk& desk, std::string_view field) {
  Desk seen = desk;
  if (http::find(desk.form, field) == nullptr) seen.form.clear();
  return seen;
}

std::string typed_or(const Desk& desk, std::string_view field, const std::string& otherwise) {
  return desk.form.empty() ? otherwise : desk.typed(field);
}

html::Fragment due_questions(const Desk& desk, const Wrongs& wrongs, const reports::Due& otherwise) {
  html::Writer out;
  out << day_question("due", "By which day?", "Empty where it is for a meeting", desk, wrongs, otherwise.on)
      << govuk::input({.name = "meeting",
                       .label = {.text = "Or for the next meeting of whom?"},
                       .hint = {.text = "Such as: Audit and Governance Committee. Empty where there is a day"},
                       .errorMessage = {.text = wrongs.at("meeting")},
                       .value = typed_or(desk, "meeting", otherwise.meeting),
                       .classes = "govuk-!-width-two-thirds"});
  return out.take();
}

reports::Due typed_due(const Desk& desk, base::Refusals& wrong) {
  const TypedDay day = read_day(desk, "due");
  if (day.wrong) wrong.push_back({"day_is_a_day", "due", "", "enter a day, such as 1 4 2026"});
  return {base::parse_day(day.iso), desk.typed("meeting")};
}

}  // namespace redress::web
