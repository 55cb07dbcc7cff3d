#include "app/web/commands/sent.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "core/casework/fields.h"

namespace redress::web {
void refuse_what_is_no_tick(Sent& sent, const Desk& desk, std::string_view prefix) {
  for (const auto& [field, value] : desk.form) {
    if (field.starts_with(prefix) && !value.empty() && value != "yes")
      sent.refusals.push_back(
          {"box_is_ticked_or_not", field, "", "`" + field + "` is a box: it is ticked, or it is not"});
  }
}

namespace {

// `1,250` or `1250.50` in pounds, as pence.
std::optional<std::int64_t> parse_pounds(std::string_view typed) {
  std::string digits;
  for (const char c : typed) {
    if (c != ',' && c != ' ') digits += c;
  }
  if (digits.starts_with("\xC2\xA3")) digits.erase(0, 2);
  const std::size_t point = digits.find('.');
  const auto whole = base::parse_int(std::string_view(digits).substr(0, point), 0, 1'000'000'000);
  if (!whole) return std::nullopt;
  if (point == std::string::npos) return *whole * 100;
  const std::string_view rest = std::string_view(digits).substr(point + 1);
  const auto pence = rest.size() == 2 ? base::parse_int(rest, 0, 99) : std::nullopt;
  return pence ? std::optional(*whole * 100 + *pence) : std::nullopt;
}

bool is_number(Ask ask) {
  return ask == Ask::whole || ask == Ask::head || ask == Ask::any_head || ask == Ask::proposed_head ||
         ask == Ask::seat || ask == Ask::matter;
}

void read_question(const Question& question, const Desk& desk, Sent& sent) {
  const std::string name(question.name);
  if (question.ask == Ask::day) {
    const TypedDay day = read_day(desk, name);
    if (day.wrong) sent.refusals.push_back({"not_a_day", name, "", "enter a day that there is, like 27 11 2026"});
    if (!day.iso.empty()) sent.wire[name] = day.iso;
    return;
  }
  if (is_ticked(question.ask)) {
    refuse_what_is_no_tick(sent, desk, name + "-");
    base::Array values;
    for (const auto& value : ticked(desk, name)) values.emplace_back(value);
    if (!values.empty()) sent.wire[name] = std::move(values);
    return;
  }
  const std::string typed = desk.typed(name);
  if (typed.empty()) return;
  if (question.ask == Ask::money || question.ask == Ask::fixed_money) {
    if (const auto pence = parse_pounds(typed)) {
      sent.wire[name] = *pence;
    } else {
      sent.refusals.push_back({"not_an_amount", name, "", "enter an amount in pounds, like 150 or 150.50"});
    }
  } else if (is_number(question.ask)) {
    if (const auto number = base::parse_int(typed, 0, 1'000'000)) {
      sent.wire[name] = *number;
    } else {
      sent.refusals.push_back({"not_a_number", name, "", "enter a whole number"});
    }
  } else {
    sent.wire[name] = typed;
  }
}

const casework::CommandKind& kind_called(std::string_view name) {
  const auto& kinds = casework::command_kinds();
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.name == name; });
  REDRESS_ASSERT(found != kinds.end());
  return *found;
}

}  // namespace

TypedDay read_day(const Desk& desk, std::string_view name) {
  const std::string prefix(name);
  const std::string day = desk.typed(prefix + "-day"), month = desk.typed(prefix + "-month"),
                    year = desk.typed(prefix + "-year");
  if (day.empty() && month.empty() && year.empty()) return {};
  const auto d = base::parse_int(day, 1, 31), m = base::parse_int(month, 1, 12), y = base::parse_int(year, 1900, 2199);
  if (!d || !m || !y) return {{}, true};
  std::string iso = fmt::format("{:04}-{:02}-{:02}", *y, *m, *d);
  if (!base::parse_day(iso)) return {{}, true};
  return {std::move(iso), false};
}

Sent read_sent(const CommandForm& form, const std::string& reference, const Desk& desk) {
  Sent sent;
  sent.wire = {{"key", desk.typed("key")}, {"case", reference}, {"kind", form.kind}};
  const TypedDay on = read_day(desk, "on");
  if (on.wrong) sent.refusals.push_back({"not_a_day", "on", "", "enter a day that there is, like 27 11 2026"});
  sent.wire["on"] = on.iso.empty() ? base::to_text(desk.today) : on.iso;
  if (const auto seen = base::parse_int(desk.typed("seen_version"), 1, 1'000'000)) sent.wire["seen_version"] = *seen;
  for (const auto& question : form.questions) read_question(question, desk, sent);
  return sent;
}

std::optional<base::Object> least_of(const CommandForm& form, const office::CaseView& view, const Desk& desk) {
  base::Object wire{
      {"key", "to-see"}, {"case", view.state.reference}, {"kind", form.kind}, {"on", base::to_text(desk.today)}};
  for (const auto& field : kind_called(form.kind).fields) {
    if (!field.required) continue;
    const auto asked = std::find_if(form.questions.begin(), form.questions.end(),
                                    [&](const Question& question) { return question.name == field.name; });
    REDRESS_ASSERT(asked != form.questions.end());
    const std::string name(field.name);
    if (is_chosen(asked->ask)) {
      const auto offers = offers_for(asked->ask, view, desk);
      if (offers.empty()) return std::nullopt;
      if (field.type == casework::FieldType::whole) {
        wire[name] = *base::parse_int(offers.front().value, 0, INT64_MAX);
      } else {
        wire[name] = offers.front().value;
      }
    } else if (asked->ask == Ask::day) {
      // The day of receipt as it stands: any other may be in the way of what came after.
      wire[name] = base::to_text(name == "received_on" ? view.state.received_on : desk.today);
    } else if (field.type == casework::FieldType::whole) {
      wire[name] = std::max<std::int64_t>(field.least, 1);
    } else {
      wire[name] = "x";
    }
  }
  return wire;
}

}  // namespace redress::web
