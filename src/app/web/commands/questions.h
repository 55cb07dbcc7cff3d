// The questions of a form about a case as they stand on its page, with what was typed and what is wrong with it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/web/commands/form.h"
#include "app/web/form.h"
#include "kit/html/govuk/summary_list.h"

namespace redress::web {

// The case that a form is about, above its heading.
void write_case_line(html::Writer& out, const office::CaseView& view, const Desk& desk);

// Nothing where there is nothing to choose from.
html::Fragment question_of(const Question& question, const office::CaseView& view, const Desk& desk,
                           const Wrongs& wrongs);
// The same with what may be chosen, where the form is not about one case alone.
html::Fragment question_of(const Question& question, const std::vector<Offer>& offers, const Desk& desk,
                           const Wrongs& wrongs);
// The fields of a command's form by name, for the links of an error summary.
std::vector<std::string> field_names(const CommandForm& form);
// A day as the fields of its three boxes.
http::Fields day_fields(std::string_view name, Day day);
// The boxes; `otherwise` stands in them before anything was sent.
html::Fragment day_question(std::string_view name, std::string_view label, std::string_view hint, const Desk& desk,
                            const Wrongs& wrongs, std::optional<Day> otherwise);

// What was typed into a command's form, in words, for its check page. `offers`: what could be chosen for a question.
using OffersOf = std::function<std::vector<Offer>(Ask ask)>;
html::govuk::SummaryList typed_answers(const CommandForm& form, const OffersOf& offers, const Desk& desk);
// All of it once more, hidden in the check page's form, without the fields of that name.
void write_typed_again(html::Writer& out, const Desk& desk, const std::vector<std::string_view>& without);

}  // namespace redress::web
