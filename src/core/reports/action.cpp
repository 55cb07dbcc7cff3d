#include "core/reports/action.h"

#include <algorithm>

#include "base/letters.h"
#include "base/text.h"

namespace redress::reports {

namespace {

constexpr std::size_t most_letters = 1000;
constexpr std::size_t most_cases = 50;

base::Refusal refusal(const char* rule, const char* about, std::string text) {
  return {rule, about, "docs/actions.md", std::move(text)};
}

// Its number, and its year in the century.
struct Parts {
  std::int64_t number = 0, year = 0;
};
std::optional<Parts> parts_of(std::string_view reference, char between) {
  const std::size_t at = reference.find(between);
  if (!reference.starts_with('A') || at == reference.npos || reference.size() != at + 3) return std::nullopt;
  const auto number = base::parse_int(reference.substr(1, at - 1), 1, 99999);
  const auto year = base::parse_int(reference.substr(at + 1), 0, 99);
  if (!number || !year) return std::nullopt;
  return Parts{*number, *year};
}

std::string reference_of(const Parts& parts, char between) {
  const std::string year = std::to_string(parts.year);
  return "A" + std::to_string(parts.number) + between + (year.size() < 2 ? "0" : "") + year;
}

std::optional<base::Day> day_of(const Due& due, const std::vector<Meeting>& meetings, base::Day set_on) {
  if (due.on) return due.on;
  std::optional<base::Day> next;
  for (const auto& meeting : meetings) {
    if (meeting.body == due.meeting && meeting.on > set_on && (!next || meeting.on < *next)) next = meeting.on;
  }
  return next;
}

// `2.1`.
bool is_paragraph(std::string_view text) {
  const auto parts = base::split(text, '.');
  return parts.size() == 2 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
           return base::parse_int(part, 0, 999).has_value();
         });
}

}  // namespace

std::string to_text(Action::Kind kind) {
  return kind == Action::Kind::meeting ? "meeting" : "improvement";
}

std::optional<Action::Kind> parse_action_kind(std::string_view text) {
  if (text == "meeting") return Action::Kind::meeting;
  if (text == "improvement") return Action::Kind::improvement;
  return std::nullopt;
}

std::optional<Standing> standing_of(const Action& action, const std::vector<Meeting>& meetings, base::Day as_at,
                                    base::Day known_by) {
  std::optional<Standing> standing;
  for (const auto& step : action.steps) {
    if (step.on > as_at || step.known_on > known_by) continue;
    if (step.what == ActionStep::What::set) {
      standing = Standing{};
      standing->set_on = step.on;
    }
    if (!standing) return std::nullopt;
    if (!step.owner.empty()) standing->owner = step.owner;
    if (step.due) standing->due = *step.due;
    if (step.what != ActionStep::What::done && step.what != ActionStep::What::dropped) continue;
    standing->state = step.what == ActionStep::What::done ? Standing::State::done : Standing::State::dropped;
    standing->closed_on = step.on;
  }
  if (!standing) return std::nullopt;
  standing->due_on = day_of(standing->due, meetings, standing->set_on);
  standing->is_overdue = standing->state == Standing::State::open && standing->due_on && *standing->due_on < as_at;
  return standing;
}

Learned learned(const std::vector<Action>& actions, const std::vector<Meeting>& meetings, base::Day as_at,
                base::Day known_by) {
  Learned made;
  for (const auto& action : actions) {
    if (action.kind != Action::Kind::improvement) continue;
    const auto standing = standing_of(action, meetings, as_at, known_by);
    if (!standing || standing->state == Standing::State::dropped) continue;
    (standing->state == Standing::State::open ? made.open : made.closed).push_back(action.reference);
    if (standing->is_overdue) made.overdue.push_back(action.reference);
  }
  return made;
}

base::Refusals wrong_with(const Action& action, const Due& due, std::string_view owner, base::Day set_on) {
  base::Refusals wrong;
  if (action.words.empty()) wrong.push_back(refusal("action_is_said", "words", "say what is to be done"));
  if (owner.empty()) wrong.push_back(refusal("action_has_an_owner", "owner", "say who is to do it: a post or a name"));
  if (due.on && !due.meeting.empty())
    wrong.push_back(refusal("action_is_due_once", "due", "give a day or a meeting, and leave the other empty"));
  if (!action.paragraph.empty() && !is_paragraph(action.paragraph))
    wrong.push_back(refusal("paragraph_is_numbered", "paragraph", "write the number of the paragraph, such as 2.1"));
  if (!due.on && due.meeting.empty())
    wrong.push_back(refusal("action_is_due", "due", "say by which day, or for the next meeting of whom"));
  if (due.on && *due.on < set_on)
    wrong.push_back(refusal("due_day_is_to_come", "due", "the day has passed by then: give a later one"));
  if (action.kind == Action::Kind::improvement && action.cause.empty())
    wrong.push_back(refusal("improvement_has_a_cause", "cause", "say what the cause was"));
  if (action.cases.size() > most_cases)
    wrong.push_back(refusal("cases_are_not_too_many", "cases", "name at most 50 cases"));
  for (const auto& [about, text] : {std::pair{"words", std::string_view(action.words)},
                                    {"owner", owner},
                                    {"meeting", std::string_view(due.meeting)},
                                    {"cause_words", std::string_view(action.cause_words)},
                                    {"paragraph", std::string_view(action.paragraph)}}) {
    if (text.size() > most_letters) wrong.push_back(refusal("text_is_short", about, "use at most 1,000 letters"));
    if (!base::is_plain_line(text))
      wrong.push_back(refusal("text_is_one_line", about, "write it in one line, without letters that show nothing"));
  }
  return wrong;
}

bool is_reference_of(std::string_view reference, int year) {
  const auto parts = parts_of(reference, '/');
  return parts && parts->year == year % 100 && reference_of(*parts, '/') == reference;
}

std::string next_reference(const std::vector<Action>& actions, int year) {
  Parts next{1, year % 100};
  for (const auto& action : actions) {
    const auto parts = parts_of(action.reference, '/');
    if (parts && parts->year == next.year) next.number = std::max(next.number, parts->number + 1);
  }
  return reference_of(next, '/');
}

std::string in_address(std::string_view reference) {
  const auto parts = parts_of(reference, '/');
  return parts ? reference_of(*parts, '-') : "";
}

std::string from_address(std::string_view segment) {
  const auto parts = parts_of(segment, '-');
  return parts ? reference_of(*parts, '/') : "";
}

}  // namespace redress::reports
