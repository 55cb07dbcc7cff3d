#include "app/web/commands/questions.h"

#include "app/web/case_facts.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {

namespace govuk = html::govuk;

void write_case_line(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  out << "<span class=\"rd-ref\">" << view.state.reference << " \xC2\xB7 " << title_of(view, desk) << "</span>\n";
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
  const std::chrono::year_month_day date{otherwise.value_or(Day{})};
  const auto put = [&](const char* part, std::string value) {
    input.values[prefix + "-" + part] = sent ? desk.typed(prefix + "-" + part) : otherwise ? std::move(value) : "";
  };
  put("day", std::to_string(static_cast<unsigned>(date.day())));
  put("month", std::to_string(static_cast<unsigned>(date.month())));
  put("year", std::to_string(static_cast<int>(date.year())));
  return govuk::date_input(input);
}

namespace {

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
        .value = typed.empty() && offers.size() == 1 && question.ask != Ask::case_person ? offers.front().value : typed,
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

html::Fragment typed_question(const Question& question, const Desk& desk, const Wrongs& wrongs) {
  const std::string name(question.name);
  const govuk::Label label{.text = std::string(question.label), .classes = "govuk-label--s"};
  if (question.ask == Ask::words) {
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
  if (question.ask == Ask::money) {
    input.prefix.text = "\xC2\xA3";
    input.inputmode = "decimal";
    input.classes = "govuk-input--width-10";
  } else if (question.ask == Ask::whole) {
    input.inputmode = "numeric";
    input.classes = "govuk-input--width-4";
  }
  return govuk::input(input);
}

}  // namespace

html::Fragment question_of(const Question& question, const office::CaseView& view, const Desk& desk,
                           const Wrongs& wrongs) {
  if (question.ask == Ask::day)
    return day_question(question.name, question.label, question.hint, desk, wrongs, std::nullopt);
  if (!is_chosen(question.ask)) return typed_question(question, desk, wrongs);
  const auto offers = offers_for(question.ask, view, desk);
  return offers.empty() ? html::Fragment() : choice_question(question, offers, desk, wrongs);
}

}  // namespace redress::web
