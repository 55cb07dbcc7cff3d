#include "app/web/commands/questions.h"

#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/commands/sent.h"
#include "app/web/stream_words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {

namespace govuk = html::govuk;

void write_case_line(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  out << "<span class=\"rd-ref\">" << view.state.reference << " \xC2\xB7 " << title_of(view, desk) << "</span>\n";
}

http::Fields day_fields(std::string_view name, Day day) {
  const std::string prefix(name);
  const std::chrono::year_month_day date{day};
  return {{prefix + "-day", std::to_string(static_cast<unsigned>(date.day()))},
          {prefix + "-month", std::to_string(static_cast<unsigned>(date.month()))},
          {prefix + "-year", std::to_string(static_cast<int>(date.year()))}};
}

html::Fragment day_question(std::string_view name, std::string_view label, std::string_view hint, const Desk& desk,
                            const Wrongs& wrongs, std::optional<Day> otherwise) {
  const std::string prefix(name);
  govuk::DateInput input{.id = prefix,
                         .namePrefix = prefix,
                         .fieldset = {.legend = {.text = std::string(label), .classes = "govuk-fieldset__legend--s"}},
                         .hint = {.text = std::string(hint)},
                         .errorMessage = {.text = wrongs.at(name)}};
  const bool sent = !desk.form.empty();
  for (auto& [field, value] : day_fields(name, otherwise.value_or(Day{})))
    input.values[field] = sent ? desk.typed(field) : otherwise ? std::move(value) : "";
  return govuk::date_input(input);
}

namespace {

// One that is left open more often than not.
bool may_stay_open(Ask ask) {
  return ask == Ask::case_person || ask == Ask::return_reason || ask == Ask::approval_form || ask == Ask::matter;
}

html::Fragment choice_question(const Question& question, const std::vector<Offer>& offers, const Desk& desk,
                               const Wrongs& wrongs) {
  const std::string name(question.name);
  constexpr std::size_t most_radios = 6;
  const std::string typed = desk.typed(question.name);
  if (offers.size() <= most_radios) {
    govuk::Radios radios{
        .name = name,
        .fieldset = {.legend = {.text = std::string(question.label), .classes = "govuk-fieldset__legend--s"}},
        .hint = {.text = std::string(question.hint)},
        .errorMessage = {.text = wrongs.at(question.name)},
        .value = typed.empty() && offers.size() == 1 && !may_stay_open(question.ask) ? offers.front().value : typed,
        .classes = "govuk-radios--small"};
    for (const auto& offer : offers) radios.items.push_back({.value = offer.value, .text = offer.text});
    return govuk::radios(radios);
  }
  govuk::Select select{.name = name,
                       .label = {.text = std::string(question.label), .classes = "govuk-label--s"},
                       .hint = {.text = std::string(question.hint)},
                       .errorMessage = {.text = wrongs.at(question.name)},
                       .value = typed};
  select.items.push_back({.text = "Choose", .value = ""});
  for (const auto& offer : offers) select.items.push_back({.text = offer.text, .value = offer.value});
  return govuk::select(select);
}

// Each in a field of its own, so that none is said twice.
html::Fragment ticked_question(const Question& question, const std::vector<Offer>& offers, const Desk& desk,
                               const Wrongs& wrongs) {
  const std::string name(question.name);
  govuk::Checkboxes boxes{
      .name = name,
      .fieldset = {.legend = {.text = std::string(question.label), .classes = "govuk-fieldset__legend--s"}},
      .hint = {.text = std::string(question.hint)},
      .errorMessage = {.text = wrongs.at(question.name)},
      .classes = "govuk-checkboxes--small rd-ticks"};
  const auto values = ticked(desk, question.name);
  for (const auto& offer : offers) {
    boxes.items.push_back({.value = "yes",
                           .text = offer.text,
                           .name = name + "-" + offer.value,
                           .checked = std::find(values.begin(), values.end(), offer.value) != values.end()});
  }
  return govuk::checkboxes(boxes);
}

html::Fragment typed_question(const Question& question, const Desk& desk, const Wrongs& wrongs) {
  const std::string name(question.name);
  const govuk::Label label{.text = std::string(question.label), .classes = "govuk-label--s"};
  if (question.ask == Ask::words || question.ask == Ask::weighing) {
    return govuk::textarea({.name = name,
                            .label = label,
                            .hint = {.text = std::string(question.hint)},
                            .errorMessage = {.text = wrongs.at(question.name)},
                            .value = desk.typed(question.name),
                            .rows = 4});
  }
  govuk::Input input{.name = name,
                     .label = label,
                     .hint = {.text = std::string(question.hint)},
                     .errorMessage = {.text = wrongs.at(question.name)},
                     .value = desk.typed(question.name)};
  if (question.ask == Ask::money || question.ask == Ask::fixed_money) {
    input.prefix.text = "\xC2\xA3";
    input.inputmode = "decimal";
    input.classes = "govuk-input--width-10";
  } else if (question.ask == Ask::whole) {
    input.inputmode = "numeric";
    input.classes = "govuk-input--width-4";
  }
  return govuk::input(input);
}

bool amounts_are_fixed(const office::CaseView& view) {
  return view.procedure != nullptr && std::any_of(view.procedure->approvals.begin(), view.procedure->approvals.end(),
                                                  [](const auto& approval) { return !approval.wrongly_keyed.empty(); });
}

bool grounds_are_weighed(const office::CaseView& view) {
  return view.procedure != nullptr && std::any_of(view.procedure->grounds.begin(), view.procedure->grounds.end(),
                                                  [](const auto& ground) { return ground.kind == "qualified"; });
}

}  // namespace

html::Fragment question_of(const Question& question, const std::vector<Offer>& offers, const Desk& desk,
                           const Wrongs& wrongs) {
  if (question.ask == Ask::day)
    return day_question(question.name, question.label, question.hint, desk, wrongs, std::nullopt);
  if (question.ask == Ask::grounds)
    return offers.empty() ? html::Fragment() : ticked_question(question, offers, desk, wrongs);
  if (!is_chosen(question.ask)) return typed_question(question, desk, wrongs);
  if (offers.empty()) return {};
  return is_ticked(question.ask) ? ticked_question(question, offers, desk, wrongs)
                                 : choice_question(question, offers, desk, wrongs);
}

html::Fragment question_of(const Question& question, const office::CaseView& view, const Desk& desk,
                           const Wrongs& wrongs) {
  if (question.ask == Ask::fixed_money && !amounts_are_fixed(view)) return {};
  if (question.ask == Ask::weighing && !grounds_are_weighed(view)) return {};
  const std::string label = in_words_of_stream(view.state.stream, question.label);
  const std::string hint = in_words_of_stream(view.state.stream, question.hint);
  return question_of({question.name, label, question.ask, hint}, offers_for(question.ask, view, desk), desk, wrongs);
}

std::vector<std::string> field_names(const CommandForm& form) {
  std::vector<std::string> names{"on"};
  for (const auto& question : form.questions) names.emplace_back(question.name);
  return names;
}

govuk::SummaryList typed_answers(const CommandForm& form, const OffersOf& offers, const Desk& desk) {
  govuk::SummaryList list;
  const auto say = [&](std::string_view key, std::string value) {
    list.rows.push_back({.key = {.text = std::string(key)}, .value = {.text = std::move(value)}});
  };
  const auto day_typed = [&](std::string_view name) { return base::parse_day(read_day(desk, name).iso); };
  say("Day", desk.long_day(day_typed("on").value_or(desk.today)));
  for (const auto& question : form.questions) {
    if (question.ask == Ask::day) {
      if (const auto day = day_typed(question.name)) say(question.label, desk.long_day(*day));
      continue;
    }
    if (question.ask == Ask::grounds) {
      std::string all;
      for (const auto& offer : offers(question.ask)) {
        if (desk.typed(std::string(question.name) + "-" + offer.value) == "yes")
          all += (all.empty() ? "" : "; ") + offer.text;
      }
      if (!all.empty()) say(question.label, std::move(all));
      continue;
    }
    std::string shown = desk.typed(question.name);
    if (shown.empty()) continue;
    for (const auto& offer : offers(question.ask)) {
      if (offer.value == shown) {
        shown = offer.text;
        break;
      }
    }
    say(question.label, std::move(shown));
  }
  return list;
}

void write_typed_again(html::Writer& out, const Desk& desk, const std::vector<std::string_view>& without) {
  for (const auto& [name, value] : desk.form) {
    const bool of_the_form = name == "token" || name == "key";
    if (of_the_form || std::find(without.begin(), without.end(), name) != without.end()) continue;
    out << "<input type=\"hidden\" name=\"" << name << "\" value=\"" << value << "\">\n";
  }
}

}  // namespace redress::web
